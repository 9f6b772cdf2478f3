// duban task defer
#include "base/failure.hpp"
#include "cmd/session.hpp"
#include "cmd/task/steps.hpp"

namespace duban::cmd::task_defer {

namespace {

struct Options {
  StepInput input;
  model::StepRequest request;
  bool request_it = false, grant = false, refuse = false;
};

const std::vector<const char*> fields{"until", "opinion"};

void declare(Options& o, Flags& flags) {
  flags
      .details(N_("A deferral is asked for with a reason and then granted or refused. A granted "
                  "one reaches the clock at once; every earlier date and the days it had been "
                  "overdue stay on record. Planned shares from the old deadline on are dropped: "
                  "they said it would be done by then."))
      .flag(o.request_it, "--request", N_("ask for a deferral until --until"))
      .flag(o.grant, "--grant", N_("grant it: the date asked for, or --until"))
      .flag(o.refuse, "--refuse", N_("refuse it; the deadline stays"))
      .example("duban task defer T2026-0007 --request --until 2026-12-31 --because 资金未到位",
               N_("ask"))
      .example("duban task defer T2026-0007 --grant --by 王主任", N_("grant what was asked"));
  declare_step_fields(o.request, with_always(fields), flags);
  declare_step_input(o.input, task_noun(), flags);
}

int run(const Options& o, Session& session) {
  if (static_cast<int>(o.request_it) + static_cast<int>(o.grant) + static_cast<int>(o.refuse) != 1)
    throw base::Failure(base::Kind::usage, N_("say one of --request, --grant and --refuse"));
  using model::TaskVerb;
  const auto verb = o.request_it ? TaskVerb::defer_request
                    : o.grant    ? TaskVerb::defer_grant
                                 : TaskVerb::defer_refuse;
  return do_task_steps(session, o.input, verb, o.request, fields);
}

}  // namespace

std::unique_ptr<Command> make() { return make_command<Options>(declare, run); }

}  // namespace duban::cmd::task_defer
