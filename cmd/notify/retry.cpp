// duban notify retry
#include "base/failure.hpp"
#include "casework/notify/outbox.hpp"
#include "cmd/command.hpp"
#include "cmd/output.hpp"
#include "cmd/session.hpp"
#include "report/notify_tables.hpp"

namespace duban::cmd::notify_retry {

namespace {

struct Options {
  std::string uid;
  bool all = false;
  OutputOptions output;
};

void declare(Options& o, Flags& flags) {
  flags
      .details(N_("Plans messages again that failed or of which nobody knows whether they arrived; "
                  "the next run sends them, with what is still open of them. Look first whether an "
                  "unknown one did arrive: it would come twice."))
      .argument(o.uid, "MESSAGE", N_("its id, from duban notify log"), false)
      .flag(o.all, "--all", N_("every failed or unknown one"))
      .example("duban notify retry --all", N_("after the mail server is back"));
  declare_output(o.output, flags);
}

int run(const Options& o, Session& session) {
  if (o.uid.empty() != o.all)
    throw base::Failure(base::Kind::usage, N_("say which message, or --all"));
  const auto again = casework::retry(session.context(), session.moment(), o.uid);
  if (again.empty()) session.say(N_("no message failed or is unknown"));
  const auto table = report::deliveries_table(again);
  show(session, picked(table, {"uid", "planned_at", "name", "channel", "state", "tries"}),
       o.output);
  return 0;
}

}  // namespace

std::unique_ptr<Command> make() { return make_command<Options>(declare, run); }

}  // namespace duban::cmd::notify_retry
