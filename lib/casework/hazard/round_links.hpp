// The round on record that a hazard names by its text.
#pragma once

#include <optional>
#include <vector>

#include "model/hazard.hpp"
#include "model/inspection.hpp"
#include "store/engine/database.hpp"

namespace duban::casework {

/// Reads the rounds once, when the first hazard names one.
class RoundLinks {
 public:
  explicit RoundLinks(const store::Database& db) : db_(db) {}
  /// Makes a hazard the round's that it names, when it was found within its days and the round
  /// still takes findings; else it is no round's. The text stays as the ledger writes it.
  void link(model::Hazard& hazard);
  /// The same, and the text becomes the round's name.
  void link_by_name(model::Hazard& hazard);

 private:
  const model::Round* find(model::Hazard& hazard);
  const store::Database& db_;
  std::optional<std::vector<model::Round>> rounds_;
};

}  // namespace duban::casework
