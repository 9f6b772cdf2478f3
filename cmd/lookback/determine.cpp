// duban lookback determine
#include "base/failure.hpp"
#include "cmd/lookback/lookbacks.hpp"
#include "cmd/session.hpp"
#include "cmd/steps.hpp"
#include "gather/inspection/lookbacks.hpp"
#include "gather/unit/name_book.hpp"

namespace duban::cmd::lookback_determine {

namespace {

struct Options {
  casework::Determination determination;
  bool is_false = false;
  OutputOptions output;
};

void declare(Options& o, Flags& flags) {
  auto& d = o.determination;
  flags
      .details(N_(
          "False rectification (虚假整改) is no result of an inspector: it is determined, by who "
          "may approve it and on evidence, of a look-back that says 整改不到位. Until then it "
          "counts nowhere as false."))
      .argument(d.hazard, "NUMBER", N_("the hazard: H2026-0001"))
      .flag(o.is_false, "--false", N_("it was reported fixed and was not"))
      .text(d.approved_by, "--approved-by", "NAME", N_("who determined it"))
      .text(d.because, "--because", "TEXT", N_("why"))
      .text(d.evidence, "--evidence", "TEXT", N_("what proves it"))
      .day(d.on, "--on", N_("when it was determined (default: today)"))
      .example(
          "duban lookback determine H2026-0008 --false --approved-by 王主任 --because "
          "整改照片系摆拍 --evidence 核查报告第3号",
          N_("determine it"));
  declare_output(o.output, flags, &lookback_columns);
}

int run(const Options& o, Session& session) {
  if (!o.is_false) throw base::Failure(base::Kind::usage, N_("say what is determined: --false"));
  const auto made = casework::determine_false(session.context(), o.determination);
  show(session,
       report::lookbacks_table({gather::line_of(session.database(), made.lookback, made.hazard)},
                               gather::name_book(session.database())),
       o.output);
  say_dry_run(session);
  return 0;
}

}  // namespace

std::unique_ptr<Command> make() { return make_command<Options>(declare, run); }

}  // namespace duban::cmd::lookback_determine
