// duban round close
#include "casework/inspection/rounds.hpp"
#include "cmd/round/rounds.hpp"
#include "cmd/session.hpp"
#include "cmd/steps.hpp"
#include "gather/inspection/lines.hpp"

namespace duban::cmd::round_close {

namespace {

struct Options {
  casework::RoundEnd end;
  OutputOptions output;
};

void declare(Options& o, Flags& flags) {
  flags
      .details(
          N_("A round ends when every visit of it was ended, called off or moved to another "
             "round. One that is ended late may count for the period it was meant for: --for."))
      .argument(o.end.round, "ROUND", N_("第4期, 4, or with its year: 2026第4期"))
      .day(o.end.on, "--on", N_("when it was (default: today)"))
      .text(o.end.by, "--by", "NAME", N_("who did it (default: who works here)"))
      .text(o.end.because, "--because", "TEXT", N_("the reason, kept on record"))
      .text(o.end.for_period, "--for", "PERIOD", N_("the quarter or year it counts for: 2026Q4"))
      .example("duban round close 第4期", N_("the round is over"));
  declare_output(o.output, flags, &round_columns);
}

int run(const Options& o, Session& session) {
  const auto ended = casework::close_round(session.context(), o.end);
  show_rounds(session, {ended}, o.output);
  if (gather::round_lines(session.database(), {ended}).front().made == 0)
    session.say(
        base::Message(N_("no visit was made in {round}")).with("round", model::number_of(ended)));
  say_dry_run(session);
  return 0;
}

}  // namespace

std::unique_ptr<Command> make() { return make_command<Options>(declare, run); }

}  // namespace duban::cmd::round_close
