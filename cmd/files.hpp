// Files of a record as every command shows them.
#pragma once

#include <vector>

#include "cmd/output.hpp"
#include "report/evidence_table.hpp"

namespace duban::cmd {

/// On a terminal without type, size and hash.
inline report::Table files_table(const std::vector<model::Evidence>& files, bool brief) {
  const auto all = report::evidence_table(files);
  return brief ? picked(all, {"name", "kind", "on_day", "by", "note"}) : all;
}

}  // namespace duban::cmd
