// A checklist (检查表): items with clause, question and weight, and what a "no" makes.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "model/enums.hpp"

namespace duban::model {

/// What a "no" makes: a finding with these facts.
struct ChecklistFinding {
  Grade grade = Grade::ordinary;
  std::string problem;  ///< empty: "不符合：" and the item
  std::string cause;
};
struct ChecklistItem {
  std::string id, zh, en, clause;
  int weight = 1;   ///< points
  bool na = false;  ///< may be answered "not applicable"
  std::optional<ChecklistFinding> fails;
};
struct Checklist {
  std::string code, zh, en, basis, checked;
  int full = 0;  ///< points of all items together, where the file says them
  std::vector<ChecklistItem> items;

  /// The item of that id; nullptr for none.
  [[nodiscard]] const ChecklistItem* item(const std::string& wanted) const {
    for (const auto& one : items)
      if (one.id == wanted) return &one;
    return nullptr;
  }
};

}  // namespace duban::model
