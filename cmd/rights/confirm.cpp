// duban rights confirm
#include <charconv>

#include "base/failure.hpp"
#include "casework/rights/loans.hpp"
#include "cmd/command.hpp"
#include "cmd/session.hpp"

namespace duban::cmd::rights_confirm {

namespace {

struct Options {
  std::string number, because;
};

void declare(Options& o, Flags& flags) {
  flags
      .details(N_("Somebody else than who did it says that it was right. What was issued stays "
                  "issued either way."))
      .argument(o.number, "N", N_("the number that was said when it was done"))
      .text(o.because, "--because", "TEXT", N_("the reason, kept on record"))
      .example("duban rights confirm 3 --because 台风值守属实", N_("confirm it"));
}

int run(const Options& o, Session& session) {
  model::Id number = 0;
  const auto* end = o.number.data() + o.number.size();
  const auto [at, error] = std::from_chars(o.number.data(), end, number);
  if (error != std::errc{} || at != end)
    throw base::Failure(base::Kind::usage, base::Message(N_("\"{text}\" is no number of a "
                                                            "break-glass (see: duban rights list "
                                                            "--break-glass-used)"))
                                               .with("text", o.number));
  casework::confirm(session.context(), number, o.because);
  session.say(base::Message(session.options().dry_run ? N_("dry run: nothing was written")
                                                      : N_("{n} is confirmed"))
                  .with("n", number));
  return 0;
}

}  // namespace

std::unique_ptr<Command> make() { return make_command<Options>(declare, run); }

}  // namespace duban::cmd::rights_confirm
