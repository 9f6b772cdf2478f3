// duban order issue
#include "base/failure.hpp"
#include "cmd/order/letters.hpp"
#include "cmd/order/steps.hpp"

namespace duban::cmd::order_issue {

namespace {

struct Options {
  StepInput input;
  model::StepRequest request;
  std::string number;
};

void declare(Options& o, Flags& flags) {
  flags
      .details(N_("Takes the next number of the series (numbering: own), or the one that the OA "
                  "gave with --number (numbering: external), starts the clocks for signature and "
                  "feedback, and dispatches the hazards on the order that were not handed over "
                  "yet, all of it or nothing. The letter is kept as it goes out: printing it again "
                  "gives exactly that file (order print)."))
      .text(o.number, "--number", "DOCUMENT",
            N_("the number that the OA gave, such as 浙安委办督〔2026〕12号"))
      .example("duban order issue O2026-0001", N_("with the next number of its series"))
      .example("duban order issue O2026-0002 --number '浙安委办督〔2026〕12号' --on 2026-11-20",
               N_("with the OA's number"));
  declare_step_fields(o.request, with_always({"document"}), flags);
  declare_step_input(o.input, order_noun(), flags);
}

int run(const Options& o, Session& session) {
  model::StepRequest request = o.request;
  if (!o.number.empty() && !request.document.empty())
    throw base::Failure(base::Kind::usage, N_("give either --number or --document"));
  if (!o.number.empty()) request.document = o.number;
  if (!request.document.empty() && o.input.numbers.size() > 1)
    throw base::Failure(base::Kind::usage, N_("one number is for one order"));
  Letters letters(session);
  const auto check = [&](const auto& requests) { letters.check(requests); };
  const auto keep = [&](const auto& orders) {
    if (session.options().dry_run) return;
    for (const auto& order : orders) letters.whole(order, 0);
  };
  return do_order_steps_then(session, o.input, model::OrderVerb::issue, request, {"document"},
                             check, keep);
}

}  // namespace

std::unique_ptr<Command> make() { return make_command<Options>(declare, run); }

}  // namespace duban::cmd::order_issue
