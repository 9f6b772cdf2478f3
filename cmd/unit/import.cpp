// duban unit import
#include "cmd/command.hpp"
#include "cmd/unit/import_table.hpp"

namespace duban::cmd::unit_import {

namespace {

void declare(TableImportOptions& o, Flags& flags) {
  flags.details(N_(
      "The first row holds the headings: code, name, short_name, kind, level, parent, sectors, "
      "aliases, or their Chinese names (单位代码, 单位名称, 简称, 类型, 层级, 上级单位, 行业领域, "
      "别名). A unit above stands before those below. The same file again changes nothing."));
  declare_table_import(o, flags);
  flags.example("duban unit import units.csv", N_("import units from a CSV file"));
}

int run(const TableImportOptions& o, Session& session) {
  return run_table_import(session, o, casework::unit_headings(), casework::import_units);
}

}  // namespace

std::unique_ptr<Command> make() { return make_command<TableImportOptions>(declare, run); }

}  // namespace duban::cmd::unit_import
