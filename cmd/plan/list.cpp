// duban plan list
#include "cmd/command.hpp"
#include "cmd/plan/plans.hpp"
#include "cmd/session.hpp"
#include "store/task_store.hpp"

namespace duban::cmd::plan_list {

namespace {

struct Options {
  OutputOptions output;
};

void declare(Options& o, Flags& flags) {
  flags.example("duban plan list", N_("all plans with their measures and how many are behind"));
  declare_output(o.output, flags);
}

int run(const Options& o, Session& session) {
  const store::Snapshot snapshot(session.database());
  show_plans(session, store::plans(session.database()), o.output);
  return 0;
}

}  // namespace

std::unique_ptr<Command> make() { return make_command<Options>(declare, run); }

}  // namespace duban::cmd::plan_list
