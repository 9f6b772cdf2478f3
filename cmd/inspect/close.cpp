// duban inspect close
#include "base/failure.hpp"
#include "cmd/inspect/visits.hpp"
#include "cmd/session.hpp"
#include "cmd/steps.hpp"

namespace duban::cmd::inspect_close {

namespace {

struct Options {
  std::vector<std::string> visits;
  casework::VisitEnd end;
  OutputOptions output;
};

void declare(Options& o, Flags& flags) {
  flags
      .details(
          N_("A visit ends with its findings, with --nil when nothing was found (未发现隐患), or "
             "it is called off: 查无此单位, 停产, 其他. Several are ended together or not at "
             "all."))
      .arguments(o.visits, "NUMBER", N_("visits: I2026-0004, 第4期-暗访3"))
      .flag(o.end.nil, "--nil", N_("nothing was found"))
      .text(o.end.called_off, "--called-off", "REASON", N_("it was not made, and why"))
      .text(o.end.paper, "--paper", "NUMBER", N_("number of the on-site record (现场检查记录)"))
      .text(o.end.from_time, "--from-time", "HH:MM", N_("when it began"))
      .text(o.end.to_time, "--to-time", "HH:MM", N_("when it ended"))
      .text(o.end.because, "--because", "TEXT", N_("the reason, kept on record"));
  declare_making(o.end.how, flags);
  flags.example("duban inspect close I2026-0004", N_("with the findings that were entered"))
      .example("duban inspect close I2026-0005 --nil --on 2026-11-12", N_("nothing was found"))
      .example("duban inspect close 第4期-暗访3 --called-off 停产", N_("it was not made"));
  declare_output(o.output, flags, &visit_columns);
}

int run(const Options& o, Session& session) {
  std::vector<model::Visit> ended;
  for (const auto& one : casework::end_visits(session.context(), o.visits, o.end)) {
    for (const auto& note : one.notes) say_note(session, one.number, note);
    if (one.visit)
      ended.push_back(*one.visit);
    else
      say_note(session, one.number, N_("it is called off"));
  }
  if (!ended.empty()) show_visits(session, ended, o.output);
  say_dry_run(session);
  return 0;
}

}  // namespace

std::unique_ptr<Command> make() { return make_command<Options>(declare, run); }

}  // namespace duban::cmd::inspect_close
