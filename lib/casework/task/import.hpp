// A plan's table of measures into the database: all or nothing, every problem at once, again and
// again without harm.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "casework/import_run.hpp"
#include "intake/mapping.hpp"
#include "intake/source.hpp"
#include "model/task.hpp"

namespace duban::casework {

struct PlanImportOptions {
  std::string file;  ///< "-" = standard input
  std::string plan;  ///< name
  std::optional<intake::Encoding> encoding;
  intake::Mapping mapping;
  model::OptDay as_of;  ///< the day on which the progress in the file stood; empty = today
  std::string because;  ///< why progress went back, if it did
  intake::SheetOptions sheets;
  ImportHow how;
};

struct PlanImportSummary : ImportTally {
  model::Plan plan;
  std::size_t unowned = 0, standing = 0, quantified = 0,
              progressed = 0;  ///< unowned, standing, quantified: of all rows
  std::size_t unclaimed = 0;   ///< at 100 % but not reported done
};

/// Imports. When there are errors (or, with strict, warnings) nothing is written and `written` is
/// false. A dry run too.
PlanImportSummary import_plan(const Context& context, const PlanImportOptions& options);

}  // namespace duban::casework
