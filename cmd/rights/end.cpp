// duban rights end
#include "casework/rights/loans.hpp"
#include "cmd/command.hpp"
#include "cmd/session.hpp"

namespace duban::cmd::rights_end {

namespace {

struct Options {
  std::string principal, deputy, because;
};

void declare(Options& o, Flags& flags) {
  flags.argument(o.principal, "PRINCIPAL", N_("whose rights were lent"))
      .text(o.deputy, "--to", "PERSON", N_("to this person only (default: to everybody)"))
      .text(o.because, "--because", "TEXT", N_("the reason, kept on record"))
      .example("duban rights end 王主任", N_("王主任 is back"));
}

int run(const Options& o, Session& session) {
  const auto ended = casework::end_loans(session.context(), o.principal, o.deputy, o.because);
  session.say(base::Message(session.options().dry_run ? N_("dry run: nothing was written")
                                                      : N_("{n} loans of {principal} ended"))
                  .with("n", ended.size())
                  .with("principal", o.principal));
  return 0;
}

}  // namespace

std::unique_ptr<Command> make() { return make_command<Options>(declare, run); }

}  // namespace duban::cmd::rights_end
