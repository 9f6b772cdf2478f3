// duban order record
#include "casework/order/import.hpp"
#include "casework/order/papers.hpp"
#include "cmd/command.hpp"
#include "cmd/session.hpp"
#include "cmd/steps.hpp"
#include "report/paper_table.hpp"
#include "store/hazard_store.hpp"
#include "store/listing_store.hpp"

namespace duban::cmd::order_record {

namespace {

struct Options {
  casework::NewPaper paper;
  std::vector<std::string> files;
  bool list = false;
  OutputOptions output;
};

void declare(Options& o, Flags& flags) {
  auto& facts = o.paper.facts;
  flags
      .details(N_("Papers of enforcement bodies (责令限期整改指令书, 整改复查意见书 …) are "
                  "recorded, not issued: they take no number of this office and move no clock of "
                  "it. They stand with the hazards that they are about."))
      .text(facts.kind, "--kind", "TEXT", N_("what paper it is, such as 责令限期整改指令书"))
      .text(facts.issuer, "--issuer", "UNIT", N_("who issued it"))
      .text(facts.document, "--number", "DOCUMENT", N_("its number"))
      .day(facts.issued_on, "--on", N_("its day"))
      .day(facts.due_on, "--due", N_("the deadline that it sets"))
      .list(o.paper.hazards, "--hazard", "NUMBER", N_("hazard that it is about"))
      .list(o.files, "--file", "FILE", N_("the paper itself, to be kept"))
      .text(facts.note, "--note", "TEXT", N_("note"))
      .text(facts.by, "--by", "NAME", N_("who handed it in (default: who works here)"))
      .flag(o.list, "--list", N_("list what was recorded"))
      .example(
          "duban order record --kind 责令限期整改指令书 --issuer 嵊州市应急管理局 --number "
          "'（嵊）应急责改〔2026〕5号' --on "
          "2026-11-20 "
          "--hazard H2026-0001 --file 指令书.pdf",
          N_("record one"));
  declare_output(o.output, flags, [] {
    return column_ids(
        report::papers_table({}, [](model::Id) { return std::vector<std::string>(); }));
  });
}

int run(const Options& o, Session& session) {
  const store::Database& db = session.database();
  std::vector<model::Paper> papers;
  if (o.list) {
    papers = store::papers(db);
  } else {
    casework::NewPaper paper = o.paper;
    paper.files = casework::files_for(session.database(), model::EvidenceKind::document, o.files);
    papers = {casework::record_paper(session.context(), paper)};
  }
  const bool dry = session.options().dry_run;
  show(session,
       report::papers_table(papers,
                            [&](model::Id paper) {
                              if (dry) return o.paper.hazards;
                              std::vector<std::string> numbers;
                              for (const auto id : store::hazards_of_paper(db, paper))
                                numbers.push_back(store::number_of_hazard(db, id));
                              return numbers;
                            }),
       o.output);
  if (!o.list) say_dry_run(session);
  return 0;
}

}  // namespace

std::unique_ptr<Command> make() { return make_command<Options>(declare, run); }

}  // namespace duban::cmd::order_record
