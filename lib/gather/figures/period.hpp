// The figures of a period from the database, and lists of hazards as they stood at its cut-off.
#pragma once

#include <functional>
#include <span>
#include <string>
#include <unordered_map>
#include <vector>

#include "report/sheet.hpp"
#include "rules/figures.hpp"
#include "store/engine/database.hpp"

namespace duban::gather {

/// The office's own territory: the unit above the office; 0 when it has none yet.
model::Id office_territory(const store::Database& db);

/// A hazard with state, unit, dates and deadline of a day; nothing when it was not found yet.
std::optional<model::Hazard> as_of(const store::Database& db, const model::Hazard& hazard,
                                   base::Day day);

/// Every hazard once, with its steps (empty when it has none).
void each_hazard_with_steps(
    const store::Database& db,
    const std::function<void(const model::Hazard&, std::span<const model::Step>)>& visit);

class FiguresOf {
 public:
  /// `watched`, when given, is a count of the book: the hazards that move it are its records.
  FiguresOf(const store::Database& db, const rules::FigureSetup& setup,
            const std::function<rules::Count(const rules::FigureBook&)>& watched = {});
  /// The hazards behind the watched count, by number; one that counts twice stands twice.
  [[nodiscard]] const std::vector<model::Id>& records() const { return records_; }
  [[nodiscard]] const rules::FigureBook& book() const { return book_; }
  /// Adds a row for each id: the hazard with state, dates and deadline of the cut-off.
  void fill(report::Table& table, const std::vector<model::Id>& ids,
            const std::vector<std::string>& columns,
            const std::function<std::string(model::Id)>& unit) const;

 private:
  const store::Database& db_;
  rules::FigureSetup setup_;
  rules::FigureBook book_;
  std::vector<model::Id> records_;
  std::unordered_map<model::Id, std::vector<model::Step>> steps_;
};

}  // namespace duban::gather
