// duban lookback record
#include "base/failure.hpp"
#include "cmd/lookback/lookbacks.hpp"
#include "cmd/session.hpp"
#include "cmd/steps.hpp"
#include "gather/inspection/lookbacks.hpp"
#include "gather/unit/name_book.hpp"

namespace duban::cmd::lookback_record {

namespace {

struct Options {
  casework::NewLookback lookback;
  bool holds = false, recurrence = false, not_held = false, gone = false;
  OutputOptions output;
};

void declare(Options& o, Flags& flags) {
  auto& l = o.lookback;
  flags
      .details(
          N_("Somebody looked again at what was struck off: it holds (整改到位), it came back "
             "(反弹), it was not fixed (整改不到位), or what it was about is gone (对象灭失). What "
             "came "
             "back or was not fixed is open again at once: a recurrence with a new clock, the "
             "other with the old one as if it had never stopped. Whether it was false "
             "rectification is determined apart (duban lookback determine). Whoever accepted it "
             "does not look back at it."))
      .argument(l.hazard, "NUMBER", N_("the hazard: H2026-0001"))
      .flag(o.holds, "--holds", N_("整改到位: it holds"))
      .flag(o.recurrence, "--recurrence", N_("反弹: it came back"))
      .flag(o.not_held, "--not-held", N_("整改不到位: it was not fixed"))
      .flag(o.gone, "--gone", N_("对象灭失: closed down or torn down"))
      .day(l.on, "--on", N_("when it was looked at (default: today)"))
      .text(l.by, "--by", "NAME", N_("who looked (default: who works here)"))
      .text(l.evidence, "--evidence", "TEXT", N_("what was seen, which photos"))
      .text(l.draw, "--draw", "PERIOD", N_("for which draw (default: the newest that drew it)"))
      .flag(l.extra, "--extra", N_("it was not drawn; it stands in no rate"))
      .text(l.unit, "--unit", "UNIT", N_("responsible unit, where the hazard has none"))
      .text(l.because, "--because", "TEXT", N_("the reason, kept on record"))
      .example("duban lookback record H2026-0003 --holds --by 周某 --evidence 现场照片3张",
               N_("it holds"))
      .example(
          "duban lookback record H2026-0002 --recurrence --by 周某 --evidence 通道再次堆放货物",
          N_("it came back"));
  declare_output(o.output, flags, &lookback_columns);
}

int run(const Options& o, Session& session) {
  casework::NewLookback wanted = o.lookback;
  const int said = int{o.holds} + int{o.recurrence} + int{o.not_held} + int{o.gone};
  if (said != 1)
    throw base::Failure(base::Kind::usage,
                        N_("say what was found, one of --holds, --recurrence, --not-held, --gone"));
  using enum model::LookbackResult;
  wanted.result = o.recurrence ? recurrence : o.not_held ? not_held : o.gone ? gone : holds;
  const auto made = casework::record_lookback(session.context(), wanted);
  for (const auto& note : made.notes) say_note(session, model::number_of(made.hazard), note);
  show(session,
       report::lookbacks_table({gather::line_of(session.database(), made.lookback, made.hazard)},
                               gather::name_book(session.database())),
       o.output);
  say_dry_run(session);
  return 0;
}

}  // namespace

std::unique_ptr<Command> make() { return make_command<Options>(declare, run); }

}  // namespace duban::cmd::lookback_record
