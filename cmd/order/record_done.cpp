// duban order record-done
#include "casework/order/papers.hpp"
#include "cmd/command.hpp"
#include "cmd/order/papers.hpp"
#include "cmd/session.hpp"
#include "cmd/steps.hpp"

namespace duban::cmd::order_record_done {

namespace {

struct Options {
  casework::PaperAnswer answer;
  OutputOptions output;
};

void declare(Options& o, Flags& flags) {
  flags
      .details(N_("The office answered an incoming paper: its clock stops. Another answer is "
                  "entered after duban undo."))
      .argument(o.answer.paper, "NUMBER", N_("the paper: R2026-0003, or its own number"))
      .text(o.answer.replied_by, "--replied-by", "TEXT",
            N_("the number of the answer, or how it was given: 电话反馈, 无需反馈"))
      .day(o.answer.on, "--on", N_("when it was (default: today)"))
      .text(o.answer.by, "--by", "NAME", N_("who did it (default: who works here)"))
      .text(o.answer.because, "--because", "TEXT", N_("the reason, kept on record"))
      .example("duban order record-done R2026-0003 --replied-by 越安委办〔2026〕45号",
               N_("the answer went out"));
  declare_output(o.output, flags, &paper_columns);
}

int run(const Options& o, Session& session) {
  show_papers(session, {casework::answer_paper(session.context(), o.answer)}, {}, o.output);
  say_dry_run(session);
  return 0;
}

}  // namespace

std::unique_ptr<Command> make() { return make_command<Options>(declare, run); }

}  // namespace duban::cmd::order_record_done
