// duban notify log
#include "cmd/command.hpp"
#include "cmd/output.hpp"
#include "cmd/session.hpp"
#include "report/notify_tables.hpp"
#include "store/notify_store.hpp"

namespace duban::cmd::notify_log {

namespace {

struct Options {
  std::vector<std::string> states;
  std::string channel, to;
  std::optional<base::Day> from;
  std::int64_t limit = 50;
  OutputOptions output;
};

void declare(Options& o, Flags& flags) {
  flags
      .details(N_("Every message with what became of it: planned, attempting, sent, deferred, "
                  "failed (with its next try), unknown (a run ended between sending and noting "
                  "it), cancelled (all it told of was over). The newest first."))
      .list(o.states, "--state", "STATE",
            N_("planned, attempting, sent, deferred, failed, unknown or cancelled"))
      .text(o.channel, "--channel", "NAME", N_("only this channel of the rules"))
      .text(o.to, "--to", "NAME", N_("only to this person"))
      .day(o.from, "--from", N_("from this day on"))
      .number(o.limit, "--limit", "N", N_("at most so many (default 50)"))
      .example("duban notify log --state failed --state unknown", N_("what needs somebody's eye"));
  declare_output(o.output, flags);
}

int run(const Options& o, Session& session) {
  store::DeliveryQuery query;
  for (const auto& word : o.states) {
    const auto state = model::from_word<model::DeliveryState>(word);
    if (!state)
      throw base::Failure(
          base::Kind::usage,
          base::Message(N_("no state \"{text}\" of a message (there are: planned, attempting, "
                           "sent, deferred, failed, unknown, cancelled)"))
              .with("text", word));
    query.states.push_back(*state);
  }
  query.channel = o.channel;
  query.name = o.to;
  query.since = o.from;
  query.limit = o.limit;
  const auto table = report::deliveries_table(store::deliveries(session.database(), query));
  const bool brief =
      shows_tables(session, o.output) && o.output.fields.empty() && !o.output.list_fields;
  show(session,
       brief ? picked(table, {"uid", "planned_at", "name", "channel", "state", "reason"}) : table,
       o.output);
  return 0;
}

}  // namespace

std::unique_ptr<Command> make() { return make_command<Options>(declare, run); }

}  // namespace duban::cmd::notify_log
