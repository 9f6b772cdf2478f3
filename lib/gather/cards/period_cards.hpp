// A period's cards with what stood before and what stands now.
#pragma once

#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "gather/cards/assessment.hpp"

namespace duban::gather {

class PeriodCards {
 public:
  /// The period as it was frozen, else as the records tell now with the rules in force.
  PeriodCards(const store::Database& db, const rules::Period& period, base::Day today);

  [[nodiscard]] const Assessment& then() const { return *then_; }
  [[nodiscard]] const std::optional<model::Evaluation>& evaluation() const { return evaluation_; }
  /// The period before: frozen, else as the records tell now.
  const Assessment& before();
  [[nodiscard]] bool before_is_frozen() const { return before_is_frozen_; }
  /// The quarter to date, provisionally; of a month's cards the month to date.
  const Assessment& now();
  /// The newest card of a unit or task in the period that was not withdrawn.
  [[nodiscard]] const model::Card* card(model::CardSubject subject, model::Id id) const;
  [[nodiscard]] const std::vector<model::Card>& cards() const { return cards_; }
  /// Streaks that reach up to this period, by the rules in force.
  [[nodiscard]] std::vector<rules::ReachedStreak> streaks() const;

 private:
  const store::Database& db_;
  rules::Period period_;
  base::Day today_;
  model::Rulebook in_force_;
  std::optional<model::Evaluation> evaluation_;
  std::unique_ptr<Assessment> then_, before_, now_;
  bool before_is_frozen_ = false;
  std::vector<model::Card> cards_;
};

/// From the first day of the quarter (or the month) to today, labelled as that.
rules::Period period_to_date(base::Day today, bool month);

}  // namespace duban::gather
