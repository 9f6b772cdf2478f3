// duban order import
#include "casework/order/import.hpp"
#include "cmd/command.hpp"
#include "cmd/unit/import_table.hpp"

namespace duban::cmd::order_import {

namespace {

void declare(TableImportOptions& o, Flags& flags) {
  flags.details(
      N_("Orders that were issued before: kind, document, subject, issued_on, to, and if there are "
         "any cc, items, due, signed_on, feedback_due, closed_on, requirements, by; or their "
         "Chinese headings (文书种类, 文号, 事由, 印发日期, 主送单位, 抄送单位, 事项, 完成时限, "
         "签收日期, 反馈期限, 办结日期, 工作要求, 签发人). Several units or items stand in one "
         "cell with 、 between them. No recipient owes anything unless the table gives the date. A "
         "number of a series that duban counts itself takes its place in it. The same file again "
         "changes nothing."));
  declare_table_import(o, flags);
  flags.example("duban order import 历年文书.csv", N_("past orders from a CSV file"));
}

int run(const TableImportOptions& o, Session& session) {
  return run_table_import(session, o, casework::order_headings(), casework::import_orders);
}

}  // namespace

std::unique_ptr<Command> make() { return make_command<TableImportOptions>(declare, run); }

}  // namespace duban::cmd::order_import
