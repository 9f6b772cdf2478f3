// duban inspect show
#include <map>

#include "cmd/hazard/steps.hpp"
#include "cmd/inspect/visits.hpp"
#include "cmd/session.hpp"
#include "gather/inspection/find.hpp"
#include "gather/inspection/lines.hpp"
#include "gather/log/entries.hpp"
#include "gather/unit/name_book.hpp"
#include "intake/checklist_definition.hpp"
#include "store/form_store.hpp"

namespace duban::cmd::inspect_show {

namespace {

struct Options {
  std::string number;
  OutputOptions output;
};

void declare(Options& o, Flags& flags) {
  flags
      .details(N_("A visit with its findings, what its checklists were answered, and its history."))
      .argument(o.number, "NUMBER", N_("I2026-0004; 第4期-暗访3 for the team"))
      .example("duban inspect show I2026-0004", N_("a visit"));
  declare_output(o.output, flags);
}

/// Each checklist with its answers and its points.
void add_answers(const store::Database& db, const model::Visit& visit, report::Book& book) {
  std::map<model::Id, std::vector<model::VisitAnswer>> by_list;
  for (const auto& answer : store::answers_of(db, visit.id))
    by_list[answer.definition].push_back(answer);
  for (const auto& [definition, answers] : by_list) {
    const auto file = store::definition_by_id(db, definition);
    if (!file) continue;
    const auto checklist = intake::read_checklist(file->body, file->source);
    const auto points = report::points_of(checklist, answers);
    auto table = report::answers_table(checklist, answers);
    table.title = base::Message(N_("{list}: {points} of {full} points, {na} not applicable"))
                      .with("list", table.title)
                      .with("points", points.points)
                      .with("full", points.full)
                      .with("na", points.not_applicable);
    book.sheets.push_back({"checklist", N_("Checklist"), table.title, {}, {table}});
  }
}

int run(const Options& o, Session& session) {
  store::Database& db = session.database();
  const store::Snapshot snapshot(db);
  const auto found = gather::find_visit(db, session.caller(), o.number);
  const auto unit = gather::name_book(db);
  const auto line = found.secret ? gather::secret_line(*found.secret)
                                 : gather::visit_lines(db, {*found.visit}).front();
  auto book = new_book(session, base::verbatim(line.number));
  book.sheets.push_back(
      {"visit", N_("Visit"), book.title, {}, {report::visit_facts_table(line, unit)}});
  if (found.secret) {
    show(session, book, o.output);
    return 0;
  }
  const auto findings = store::findings_of(db, *found.visit);
  if (!findings.empty()) {
    auto table = hazards_listed(session, findings,
                                {"number", "grade", "problem", "state", "responsible", "due_on"});
    table.id = "findings", table.title = {};
    book.sheets.push_back({"findings", N_("Findings"), N_("Findings"), {}, {std::move(table)}});
  }
  add_answers(db, *found.visit, book);
  const auto history = gather::entries_back_from(db, {found.visit->last_event}, unit);
  const bool brief = shows_tables(session, o.output);
  book.sheets.push_back(
      {"log",
       N_("History"),
       N_("History"),
       {},
       {brief ? picked(history, {"effective_on", "verb", "by", "because", "changes"}) : history}});
  show(session, book, o.output);
  return 0;
}

}  // namespace

std::unique_ptr<Command> make() { return make_command<Options>(declare, run); }

}  // namespace duban::cmd::inspect_show
