// duban round show
#include "cmd/inspect/visits.hpp"
#include "cmd/round/rounds.hpp"
#include "cmd/session.hpp"
#include "gather/inspection/find.hpp"
#include "gather/inspection/lines.hpp"
#include "gather/log/entries.hpp"
#include "gather/unit/name_book.hpp"
#include "store/inspection_store.hpp"

namespace duban::cmd::round_show {

namespace {

struct Options {
  std::string round;
  OutputOptions output;
};

void declare(Options& o, Flags& flags) {
  flags
      .details(N_("A round, its visits and its history. Unannounced visits that are not made yet "
                  "stand here for those alone who may know of them."))
      .argument(o.round, "ROUND", N_("第4期, 4, or with its year: 2026第4期"))
      .example("duban round show 第4期", N_("a round with its visits"));
  declare_output(o.output, flags);
}

int run(const Options& o, Session& session) {
  store::Database& db = session.database();
  const store::Snapshot snapshot(db);
  const auto round = round_named(session, o.round);
  const auto unit = gather::name_book(db);
  auto book = new_book(session, base::verbatim(model::number_of(round)));
  book.sheets.push_back(
      {"round",
       N_("Round"),
       base::verbatim(model::number_of(round) + " " + round.theme),
       {},
       {report::round_facts_table(gather::round_lines(db, {round}).front(), unit)}});
  store::VisitQuery query;
  query.rounds = {round.id};
  const bool brief = shows_tables(session, o.output);
  const auto visits = report::visits_table(gather::visit_lines(db, store::visits(db, query)), unit);
  report::Sheet sheet{"visits", N_("Visits"), N_("Visits"), {}, {}};
  sheet.tables.push_back(brief ? picked(visits, brief_visit_columns()) : visits);
  std::vector<report::VisitLine> kept_back;
  for (const auto& secret : gather::secrets_for(db, session.caller(), round.id))
    kept_back.push_back(gather::secret_line(secret));
  if (!kept_back.empty()) {
    auto table = picked(report::visits_table(kept_back, unit),
                        {"number", "state", "territory", "site", "planned_on", "inspectors"});
    table.id = "kept_back";
    table.title = N_("Not made yet: for the team alone");
    sheet.tables.push_back(std::move(table));
  }
  book.sheets.push_back(std::move(sheet));
  const auto history = gather::entries_back_from(db, {round.last_event}, unit);
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

}  // namespace duban::cmd::round_show
