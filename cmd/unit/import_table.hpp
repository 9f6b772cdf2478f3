// What unit import and person import share: a small table in, findings or a tally out.
#pragma once

#include <functional>
#include <map>
#include <string>
#include <vector>

#include "casework/unit/units.hpp"
#include "cmd/import_parts.hpp"
#include "cmd/options.hpp"

namespace duban::cmd {

class Session;

struct TableImportOptions {
  std::string file, encoding, findings;
  SheetInput sheets;
};
void declare_table_import(TableImportOptions& options, Flags& flags);

using TableImporter = std::function<casework::ImportTally(
    const casework::Context&, const intake::Table&, const std::string&)>;
int run_table_import(Session& session, const TableImportOptions& options,
                     const std::map<std::string, std::vector<std::string>>& headings,
                     const TableImporter& import);

}  // namespace duban::cmd
