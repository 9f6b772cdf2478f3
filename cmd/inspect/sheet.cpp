// duban inspect sheet
#include "gather/inspection/sheet.hpp"
#include "base/failure.hpp"
#include "cmd/command.hpp"
#include "cmd/definitions.hpp"
#include "cmd/output.hpp"
#include "cmd/round/rounds.hpp"
#include "cmd/session.hpp"
#include "gather/inspection/find.hpp"
#include "gather/unit/name_book.hpp"
#include "intake/checklist_definition.hpp"
#include "render/docx_book.hpp"
#include "report/inspection_sheet.hpp"
#include "store/inspection_store.hpp"

namespace duban::cmd::inspect_sheet {

namespace {

struct Options {
  std::vector<std::string> numbers, checklists;
  std::string round, file;
  bool blank = false;
};

void declare(Options& o, Flags& flags) {
  flags
      .details(N_(
          "The sheet that inspectors carry (检查记录单), as a Word document: the site, what is on "
          "record of it (open, or struck off within 24 months), the checklist with its boxes, "
          "ten blank lines, opinions and signatures; a sheet a visit. Nothing on it tells "
          "that a visit is unannounced."))
      .arguments(o.numbers, "NUMBER", N_("visits: I2026-0004, 第4期-暗访3"), false)
      .text(o.round, "--round", "ROUND", N_("every visit of a round that is not ended"))
      .flag(o.blank, "--blank", N_("one sheet to be filled in by hand altogether"))
      .list(o.checklists, "--checklist", "CODE", N_("with this checklist"))
      .text(o.file, "-o,--output", "FILE.docx", N_("where the document goes"))
      .writes()
      .example("duban inspect sheet --round 第4期 --checklist crowded-place -o 记录单.docx",
               N_("the sheets of a round"))
      .example("duban inspect sheet I2026-0004 -o 记录单.docx", N_("one sheet"));
}

std::vector<gather::FoundVisit> visits_of(const Options& o, Session& session) {
  store::Database& db = session.database();
  std::vector<gather::FoundVisit> visits;
  for (const auto& number : o.numbers)
    visits.push_back(gather::find_visit(db, session.caller(), number));
  if (o.round.empty()) return visits;
  const auto round = round_named(session, o.round);
  store::VisitQuery query;
  query.rounds = {round.id};
  query.open = true;
  for (const auto& visit : store::visits(db, query)) visits.push_back({visit, {}});
  for (const auto& secret : gather::secrets_for(db, session.caller(), round.id))
    if (secret.row.called_off == 0) visits.push_back({{}, secret});
  if (visits.empty())
    throw base::Failure(base::Kind::not_found,
                        base::Message(N_("{round} has no visit that is not ended"))
                            .with("round", model::number_of(round)));
  return visits;
}

int run(const Options& o, Session& session) {
  if (!o.file.ends_with(".docx"))
    throw base::Failure(base::Kind::usage,
                        N_("say where the document goes, a Word document: -o FILE.docx"));
  store::Database& db = session.database();
  const store::Snapshot snapshot(db);
  std::vector<model::Checklist> checklists;
  for (const auto& code : o.checklists) {
    const auto file = definition_named(session, "checklist", code);
    checklists.push_back(intake::read_checklist(file.body, file.source));
  }
  auto book = new_book(session, N_("Inspection sheet"));
  if (o.blank) {
    report::VisitSheetFacts facts;
    facts.office = book.office;
    facts.checklists = checklists;
    book.sheets.push_back(report::visit_sheet(facts));
  }
  for (const auto& visit : visits_of(o, session)) {
    auto facts = gather::sheet_facts(db, visit, session.today());
    facts.office = book.office;
    facts.checklists = checklists;
    book.sheets.push_back(report::visit_sheet(facts));
    book.sheets.back().on_new_page = book.sheets.size() > 1;
  }
  if (book.sheets.empty())
    throw base::Failure(base::Kind::usage,
                        N_("say which visits: NUMBER…, --round ROUND, or --blank"));
  render::write_docx(o.file, book, 1, session.access());
  session.say(
      base::Message(N_("{n} sheets in {file}")).with("n", book.sheets.size()).with("file", o.file));
  return 0;
}

}  // namespace

std::unique_ptr<Command> make() { return make_command<Options>(declare, run); }

}  // namespace duban::cmd::inspect_sheet
