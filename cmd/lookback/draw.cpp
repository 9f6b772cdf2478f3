// duban lookback draw
#include "base/failure.hpp"
#include "cmd/lookback/lookbacks.hpp"
#include "cmd/session.hpp"
#include "cmd/steps.hpp"
#include "gather/inspection/lookbacks.hpp"
#include "gather/unit/name_book.hpp"

namespace duban::cmd::lookback_draw {

namespace {

struct Options {
  std::string period, seed, share;
  std::optional<std::int64_t> least;
  OutputOptions output;
};

void declare(Options& o, Flags& flags) {
  flags
      .details(
          N_("Draws from what was struck off in a period: major hazards all, others by the share "
             "that the rules give. The population is put in the order of SHA-256 of SEED|NUMBER "
             "and the first ones are taken, so that anybody can check the draw. The seed is "
             "the period, or a public number said with --seed. The same draw again changes "
             "nothing; where the population changed it says what joined and what left."))
      .text(o.period, "--period", "PERIOD", N_("a quarter, a month or a year: 2026Q3"))
      .text(o.seed, "--seed", "TEXT", N_("the seed (default: the period)"))
      .text(o.share, "--share", "SHARE",
            N_("share of those that are not major (default: the rules)"))
      .number(o.least, "--min", "N", N_("at least so many of each stratum (default: the rules)"))
      .example("duban lookback draw --period 2026Q3", N_("draw for the third quarter"))
      .example("printf '%s' '2026Q3|H2026-0002' | sha256sum", N_("check one place of the draw"));
  declare_output(o.output, flags, &lookback_columns);
}

int run(const Options& o, Session& session) {
  if (o.period.empty())
    throw base::Failure(base::Kind::usage, N_("say which period: --period 2026Q3"));
  casework::WantedDraw wanted;
  wanted.label = o.period;
  wanted.seed = o.seed;
  wanted.least = o.least;
  if (!o.share.empty()) wanted.share = share_value(o.share, "--share");
  const auto made = casework::draw(session.context(), wanted);
  store::Database& db = session.database();
  show(session,
       report::lookbacks_table(gather::lines_of_draw(db, made.draw), gather::name_book(db)),
       o.output);
  say_draw(session, made);
  say_dry_run(session);
  return 0;
}

}  // namespace

std::unique_ptr<Command> make() { return make_command<Options>(declare, run); }

}  // namespace duban::cmd::lookback_draw
