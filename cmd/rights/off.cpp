// duban rights off
#include "base/failure.hpp"
#include "base/text.hpp"
#include "casework/rights/roles.hpp"
#include "cmd/command.hpp"
#include "cmd/session.hpp"

namespace duban::cmd::rights_off {

namespace {

struct Options {
  std::string because;
};

void declare(Options& o, Flags& flags) {
  flags
      .details(N_("Everybody who reaches the file may everything again, as before the first "
                  "administrator. Roles stay on record: duban person edit NAME --role admin turns "
                  "them on again."))
      .text(o.because, "--because", "TEXT", N_("the reason, kept on record"));
}

int run(const Options& o, Session& session) {
  if (base::trim(o.because).empty())
    throw base::Failure(base::Kind::usage, N_("say why: --because TEXT"));
  casework::turn_off_roles(session.context(), o.because);
  session.say(session.options().dry_run ? N_("dry run: nothing was written")
                                        : N_("roles are off: everybody may everything"));
  return 0;
}

}  // namespace

std::unique_ptr<Command> make() { return make_command<Options>(declare, run); }

}  // namespace duban::cmd::rights_off
