// duban account show
#include "cmd/account/steps.hpp"
#include "cmd/session.hpp"
#include "gather/find.hpp"
#include "gather/log/entries.hpp"
#include "gather/unit/name_book.hpp"
#include "report/account_table.hpp"

namespace duban::cmd::account_show {

namespace {

struct Options {
  std::string number;
  OutputOptions output;
};

void declare(Options& o, Flags& flags) {
  flags.argument(o.number, "NUMBER", N_("A2026-0001"))
      .example("duban account show A2026-0001", N_("an entry and its history"));
  declare_output(o.output, flags);
}

int run(const Options& o, Session& session) {
  store::Database& db = session.database();
  const store::Snapshot snapshot(db);
  const auto account = gather::find_account(db, o.number);
  const auto unit = gather::name_book(db);
  report::Book book = new_book(session, base::verbatim(model::number_of(account)));
  book.sheets.push_back(
      {"account", N_("Entry"), book.title, {}, {report::account_facts_table(account, unit)}});
  const auto history = gather::entries_back_from(db, {account.last_event}, unit);
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

}  // namespace duban::cmd::account_show
