// duban order consult
#include "casework/order/consult.hpp"
#include "cmd/command.hpp"
#include "cmd/order/consultations.hpp"
#include "cmd/session.hpp"
#include "cmd/steps.hpp"

namespace duban::cmd::order_consult {

namespace {

struct Options {
  casework::NewConsultation asked;
  OutputOptions output;
};

void declare(Options& o, Flags& flags) {
  flags
      .details(N_("Other units are consulted about a draft before it is signed (会签). Who was "
                  "asked and what they answered stands in the handling sheet (order print --sheet) "
                  "and in the list for signing. Whether a kind needs it stands in the rules "
                  "(orders.kinds.NAME.consult)."))
      .argument(o.asked.order, "NUMBER", N_("O2026-0001"))
      .list(o.asked.units, "--with", "UNIT", N_("who is asked"))
      .day(o.asked.until, "--until", N_("by when they are to answer"))
      .day(o.asked.on, "--on", N_("when they were asked (default: today)"))
      .text(o.asked.by, "--by", "NAME", N_("who asked (default: who works here)"))
      .text(o.asked.because, "--because", "TEXT", N_("the reason, kept on record"))
      .example("duban order consult O2026-0001 --with 住建局,消防救援支队 --until 2026-12-03",
               N_("ask two units"));
  declare_output(o.output, flags, &consultation_columns);
}

int run(const Options& o, Session& session) {
  show_consultations(session, casework::consult(session.context(), o.asked), o.output);
  say_dry_run(session);
  return 0;
}

}  // namespace

std::unique_ptr<Command> make() { return make_command<Options>(declare, run); }

}  // namespace duban::cmd::order_consult
