// duban order feedback
#include "base/message.hpp"
#include "cmd/order/steps.hpp"

namespace duban::cmd::order_feedback {

std::unique_ptr<Command> make() {
  return make_order_step(
      {model::OrderVerb::feedback,
       {"to", "text", "file"},
       N_("A recipient reports in writing. What came before stays in the history. Files are copied "
          "and kept as evidence."),
       {{"duban order feedback O2026-0001 --to 宁波 --text 已整改12项 --by 李某@宁波",
         N_("what Ningbo reports")},
        {"duban order feedback O2026-0001 --to 宁波 --text 已整改 --file '整改报告.pdf;现场.jpg'",
         N_("with its files")}}});
}

}  // namespace duban::cmd::order_feedback
