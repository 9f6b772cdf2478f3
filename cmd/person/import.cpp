// duban person import
#include "cmd/command.hpp"
#include "cmd/unit/import_table.hpp"

namespace duban::cmd::person_import {

namespace {

void declare(TableImportOptions& o, Flags& flags) {
  flags.details(
      N_("The first row holds the headings: name, login, unit, post, roles, phone, email, or their "
         "Chinese "
         "names (姓名, 登录名, 单位, 职务, 联系电话, 邮箱). The same file again changes nothing."));
  declare_table_import(o, flags);
  flags.example("duban person import persons.csv", N_("import people from a CSV file"));
}

int run(const TableImportOptions& o, Session& session) {
  return run_table_import(session, o, casework::person_headings(), casework::import_persons);
}

}  // namespace

std::unique_ptr<Command> make() { return make_command<TableImportOptions>(declare, run); }

}  // namespace duban::cmd::person_import
