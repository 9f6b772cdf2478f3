// duban order consulted
#include "casework/order/consult.hpp"
#include "cmd/command.hpp"
#include "cmd/order/consultations.hpp"
#include "cmd/session.hpp"
#include "cmd/steps.hpp"

namespace duban::cmd::order_consulted {

namespace {

struct Options {
  casework::ConsultationAnswer answer;
  OutputOptions output;
};

void declare(Options& o, Flags& flags) {
  flags
      .details(N_("What a consulted unit answered. Objections do not stop the draft: whoever signs "
                  "is told of them."))
      .argument(o.answer.order, "NUMBER", N_("O2026-0001"))
      .text(o.answer.unit, "--unit", "UNIT", N_("who answers"))
      .flag(o.answer.agrees, "--agrees", N_("it agrees"))
      .text(o.answer.objects, "--objects", "TEXT", N_("it has objections, and which"))
      .text(o.answer.opinion, "--text", "TEXT", N_("with --agrees: in its words"))
      .day(o.answer.on, "--on", N_("when it answered (default: today)"))
      .text(o.answer.by, "--by", "NAME", N_("who answered (default: who works here)"))
      .text(o.answer.because, "--because", "TEXT", N_("the reason, kept on record"))
      .example("duban order consulted O2026-0001 --unit 住建局 --agrees", N_("it agrees"))
      .example(
          "duban order consulted O2026-0001 --unit 消防救援支队 --objects 期限偏短，建议延至月底",
          N_("it has objections"));
  declare_output(o.output, flags, &consultation_columns);
}

int run(const Options& o, Session& session) {
  show_consultations(session, {casework::answer_consultation(session.context(), o.answer)},
                     o.output);
  say_dry_run(session);
  return 0;
}

}  // namespace

std::unique_ptr<Command> make() { return make_command<Options>(declare, run); }

}  // namespace duban::cmd::order_consulted
