// duban hazard extend
#include "base/failure.hpp"
#include "cmd/hazard/steps.hpp"
#include "cmd/session.hpp"

namespace duban::cmd::hazard_extend {

namespace {

struct Options {
  StepInput input;
  model::StepRequest request;
  bool request_it = false, grant = false, refuse = false;
};

const std::vector<const char*> fields{"until", "opinion", "progress", "interim", "paper", "oa"};

void declare(Options& o, Flags& flags) {
  flags
      .details(
          N_("An extension is asked for in writing before the deadline, with progress, reason and "
             "interim protection, and is then granted or refused. A granted one reaches the clock "
             "at once; the original deadline and the days it had been overdue stay on record."))
      .flag(o.request_it, "--request", N_("ask for an extension until --until"))
      .flag(o.grant, "--grant", N_("grant it: the date asked for, or --until"))
      .flag(o.refuse, "--refuse", N_("refuse it; the deadline stays"))
      .example("duban hazard extend H2026-0001 --request --until 2026-12-31 --because 设备未到货",
               N_("ask"))
      .example("duban hazard extend H2026-0001 --grant --by 王主任", N_("grant what was asked"));
  declare_step_fields(
      o.request, {"on", "by", "because", "until", "opinion", "progress", "interim", "paper", "oa"},
      flags);
  declare_step_input(o.input, hazard_noun(), flags);
}

int run(const Options& o, Session& session) {
  if (static_cast<int>(o.request_it) + static_cast<int>(o.grant) + static_cast<int>(o.refuse) != 1)
    throw base::Failure(base::Kind::usage, N_("say one of --request, --grant and --refuse"));
  const auto verb = o.request_it ? model::Verb::extend_request
                    : o.grant    ? model::Verb::extend_grant
                                 : model::Verb::extend_refuse;
  return do_hazard_steps(session, o.input, verb, o.request, fields);
}

}  // namespace

std::unique_ptr<Command> make() { return make_command<Options>(declare, run); }

}  // namespace duban::cmd::hazard_extend
