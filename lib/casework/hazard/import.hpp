// A hazard ledger into the database: all or nothing, every problem at once, again and again without
// harm.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/finding.hpp"
#include "casework/desk.hpp"
#include "casework/hazard/import_options.hpp"

namespace duban::casework {

struct ImportSummary {
  std::size_t rows = 0, added = 0, updated = 0, unchanged = 0, new_sites = 0;
  std::size_t unowned = 0, undispatched = 0, awaiting = 0, closed = 0, accepted = 0,
              running = 0;  ///< of the added ones, each counted once
  std::size_t history_without_plan =
      0;                             ///< fixed or closed major hazards of history without a plan
  std::size_t turned = 0;            ///< reported as done: now awaiting acceptance by us
  std::vector<std::string> dropped;  ///< headings never taken (a reporter's identity)
  std::vector<std::string> unknown;  ///< headings that mean nothing to duban
  std::vector<std::string> missing;  ///< numbers on record that the file no longer has (first 20)
  std::size_t missing_count = 0;
  std::string encoding;
  base::Findings findings;
  bool written = false;
};

/// Imports. When there are errors (or, with strict, warnings) nothing is written and `written` is
/// false. A dry run too.
ImportSummary import_hazards(const Context& context, const ImportOptions& options);

}  // namespace duban::casework
