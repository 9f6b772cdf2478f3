// duban log
#include <ostream>
#include <utility>

#include "base/failure.hpp"
#include "casework/hazard/steps.hpp"
#include "casework/task/tasks.hpp"
#include "cmd/command.hpp"
#include "cmd/output.hpp"
#include "cmd/session.hpp"
#include "gather/find.hpp"
#include "gather/inspection/find.hpp"
#include "gather/log/commands.hpp"
#include "gather/log/entries.hpp"
#include "gather/log/verify.hpp"
#include "gather/rights/tables.hpp"
#include "gather/unit/name_book.hpp"
#include "i18n/catalogue.hpp"
#include "store/card_store.hpp"

namespace duban::cmd::log {

using base::Message;

namespace {

struct Options {
  std::string number, against;
  std::optional<std::int64_t> limit;
  bool verify = false, commands = false, broken = false;
  OutputOptions output;
};

void declare(Options& o, Flags& flags) {
  flags
      .details(N_("HASH: SHA-256 over the 32 bytes of the hash before (zeros for the first) and "
                  "the text of the entry: seq, run, recorded_at, effective_on, verb, subject, "
                  "subject_id, before, by and because, each followed by a line feed, then the "
                  "changes. Anybody can recompute it with sha256sum."))
      .argument(o.number, "NUMBER",
                N_("only this record (H…, T…, O…, I…, R…, A…, C…), the oldest first"), false)
      .number(o.limit, "--limit", "N", N_("the newest N entries (default 50; of one record: all)"))
      .flag(o.commands, "--commands",
            N_("by commands, the newest first: what was typed, and whether it can be taken back "
               "(duban undo)"))
      .flag(o.broken, "--break-glass",
            N_("what was done by break-glass, and who confirmed it; the newest first"))
      .flag(o.verify, "--verify",
            N_("check the chain and replay the log against the tables; exit 7 names the first "
               "thing wrong"))
      .text(o.against, "--against", "HEAD",
            N_("with --verify: a head kept outside, as duban log head printed it"))
      .example("duban log H2026-0001", N_("who changed what, and when"))
      .example("duban log --commands --limit 10", N_("the last commands, and what became of them"))
      .example("duban log --break-glass", N_("what was done beyond somebody's rights"))
      .example("duban log --verify", N_("has anybody touched the history?"));
  declare_output(o.output, flags);
}

/// The newest entries about the record of that number.
std::vector<model::Id> newest_entries(const store::Database& db, const std::string& number) {
  if (model::parse_record_number('T', number)) return {gather::find_task(db, number).last_event};
  if (model::parse_record_number('R', number)) return {gather::find_paper(db, number).last_event};
  if (model::parse_record_number('A', number)) return {gather::find_account(db, number).last_event};
  if (model::parse_record_number('I', number))
    return {gather::find_open_visit(db, number).last_event};
  if (const auto card = store::card_by_number(db, number)) return {card->last_event};
  if (model::parse_order_number(number) || number.find("号") != std::string::npos)
    return gather::newest_entries_of(db, gather::find_order(db, number));
  return {gather::find_hazard(db, number).last_event};
}

int verify(const Options& o, Session& session) {
  const auto check = gather::verify_log(session.database(), o.against);
  if (is_output_for_programs(o.output) || o.output.list_fields || !o.output.fields.empty()) {
    report::Table table{"verify",
                        {},
                        {{"fact", N_("Fact"), report::Kind::text, 24},
                         {"value", N_("Value"), report::Kind::text, 50}}};
    table.facts = true;
    table.rows = {report::fact_row("entries", N_("Entries in the log"), {check.entries}),
                  report::fact_row("head", N_("Log head"), {store::text_of(check.head)}),
                  report::fact_row("broken", N_("Problem"),
                                   check.broken ? report::Cell{*check.broken} : report::Cell{})};
    show(session, table, o.output);
  }
  if (check.broken) throw base::Failure(base::Kind::integrity, *check.broken);
  session.say(Message(N_("{n} entries, unbroken, and every row as the log tells; head {head}"))
                  .with("n", check.entries)
                  .with("head", store::text_of(check.head)));
  return 0;
}

int run(const Options& o, Session& session) {
  store::Database& db = session.database();
  if (o.verify && !o.number.empty())
    throw base::Failure(base::Kind::usage,
                        N_("--verify checks the whole log: leave the number out"));
  if (!o.verify && !o.against.empty())
    throw base::Failure(base::Kind::usage,
                        N_("--against goes with --verify: duban log --verify --against HEAD"));
  if (o.verify && o.broken)
    throw base::Failure(base::Kind::usage,
                        N_("--break-glass lists those of the whole log: leave the rest out"));
  if (o.verify) return verify(o, session);
  if (o.broken) {
    if (!o.number.empty() || o.commands || o.limit)
      throw base::Failure(base::Kind::usage,
                          N_("--break-glass lists those of the whole log: leave the rest out"));
    show(session, gather::broken_glass_table(db), o.output);
    return 0;
  }
  if (o.commands) {
    if (!o.number.empty())
      throw base::Failure(base::Kind::usage,
                          N_("--commands lists those of the whole log: leave the number out"));
    show(session, gather::commands_table(db, o.limit.value_or(50)), o.output);
    return 0;
  }
  const auto unit = gather::name_book(db);
  auto table = o.number.empty() ? gather::newest_entries(db, o.limit.value_or(50), unit)
                                : gather::entries_back_from(db, newest_entries(db, o.number), unit);
  if (o.limit && std::cmp_less(*o.limit, table.rows.size()))
    table.rows.erase(table.rows.begin(), table.rows.end() - *o.limit);
  show(session, table, o.output);
  return 0;
}

}  // namespace

std::unique_ptr<Command> make() { return make_command<Options>(declare, run); }

}  // namespace duban::cmd::log
