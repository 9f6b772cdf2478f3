// duban due
#include "cmd/command.hpp"
#include "cmd/output.hpp"
#include "cmd/session.hpp"
#include "gather/due/clocks.hpp"
#include "gather/unit/name_book.hpp"
#include "report/due_table.hpp"

namespace duban::cmd::due {

namespace {

constexpr int something_overdue = 10;

struct Options {
  std::string clock;
  std::int64_t within = -1;
  bool overdue = false, exit_code = false;
  OutputOptions output;
};

void declare(Options& o, Flags& flags) {
  flags
      .details(N_("First what has no responsible unit, then what was not dispatched (neither is "
                  "overdue: nobody set a date), then the running clocks, the latest first. What "
                  "this office itself owes, acceptances, decisions on extensions and the "
                  "publication of its listings, follows in a block of its own."))
      .choice(o.clock, "--clock",
              {"rectification", "task", "sign", "feedback", "listing", "report", "acceptance",
               "extension-decision", "publication"},
              N_("only this kind of clock"))
      .number(o.within, "--within", "DAYS", N_("only what is overdue or due within so many days"))
      .flag(o.overdue, "--overdue", N_("only what is overdue"))
      .flag(o.exit_code, "--exit-code", N_("exit with 10 when something is overdue"))
      .example("duban due --within 7", N_("what is overdue or falls due within a week"))
      .example("duban due --overdue --exit-code --quiet", N_("for scripts"));
  declare_output(o.output, flags);
}

/// Two blocks for a reader, one table elsewhere.
void show_tables(Session& session, report::DueTables& tables, const OutputOptions& output) {
  if (!shows_tables(session, output) || output.list_fields) {
    report::Table all = tables.theirs;
    all.rows.insert(all.rows.end(), tables.ours.rows.begin(), tables.ours.rows.end());
    show(session, all, output);
    return;
  }
  const auto columns = chosen_fields(output,
                                     {"number", "lateness", "due_on", "provisional", "grade",
                                      "responsible", "responsible_person", "problem"},
                                     column_ids(tables.theirs));
  report::Book book = new_book(session, N_("Due"));
  book.sheets.push_back({"due", N_("Due"), N_("Due"), {}, {picked(tables.theirs, columns)}});
  book.sheets.push_back(
      {"owed", tables.ours.title, tables.ours.title, {}, {picked(tables.ours, columns)}});
  show(session, book, output);
}

int run(const Options& o, Session& session) {
  store::Database& db = session.database();
  const store::Snapshot snapshot(db);
  report::DueTables tables(session.today(), gather::name_book(db));
  gather::DueFilter filter;
  filter.overdue = o.overdue;
  filter.within = o.within;
  if (!o.clock.empty()) filter.clocks.insert(*model::from_word<model::DueClock>(o.clock));
  gather::each_due(db, session.today(), filter,
                   [&](const model::DueItem& item) { tables.add(item); });
  const bool as_table = shows_tables(session, o.output);
  show_tables(session, tables, o.output);
  if (as_table && !filter.only_dated() && o.clock.empty() && !o.output.list_fields)
    session.say(tables.summary());
  const bool owed_only = !filter.clocks.empty() && model::is_ours(*filter.clocks.begin());
  return o.exit_code && (owed_only ? tables.owed_late : tables.overdue) > 0 ? something_overdue : 0;
}

}  // namespace

std::unique_ptr<Command> make() { return make_command<Options>(declare, run); }

}  // namespace duban::cmd::due
