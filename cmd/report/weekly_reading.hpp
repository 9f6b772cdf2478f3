// What the weekly report reads for one week.
#pragma once

#include <functional>
#include <string>

#include "gather/figures/balance.hpp"
#include "gather/figures/period.hpp"
#include "gather/unit/name_book.hpp"
#include "model/report.hpp"
#include "model/rulebook.hpp"
#include "report/field_cells.hpp"
#include "report/weekly.hpp"

namespace duban::cmd {

class Session;
class When;

class WeeklyReading {
 public:
  /// `watched`: a count of the book whose records are wanted.
  WeeklyReading(Session& session, const rules::Period& period, base::Day today,
                const std::function<rules::Count(const rules::FigureBook&)>& watched = {});
  WeeklyReading(const WeeklyReading&) = delete;
  WeeklyReading& operator=(const WeeklyReading&) = delete;

  [[nodiscard]] const gather::FiguresOf& figures() const { return figures_; }
  [[nodiscard]] const rules::UnitNames& names() const { return names_; }
  [[nodiscard]] const report::UnitName& unit() const { return unit_; }
  /// Refers to this object.
  [[nodiscard]] report::WeeklyFacts facts() const;

 private:
  model::Rulebook rules_;
  model::Id root_;
  rules::UnitNames names_;
  report::UnitName unit_;
  gather::FiguresOf figures_;
  rules::Period period_;
  bool provisional_;
  report::Book blank_;
  model::Level level_;
};

/// The frozen report of the week before that a week begins with: its newest revision, or the one
/// that was newest when this week was frozen itself, so that a later correction there does not
/// disturb it.
std::optional<model::FrozenReport> frozen_before(const store::Database& db,
                                                 const rules::Period& week, int ends_on);

/// The figures that the week before was frozen with; nothing when it was not.
std::optional<report::WeeklyFacts::LastIssue> last_issue(const store::Database& db,
                                                         const rules::Period& week, int ends_on);

/// The start of a week from the frozen report of the week before; nothing when that one was not
/// frozen.
std::optional<gather::Balance> start_of(store::Database& db, const rules::Period& week, int ends_on,
                                        When& when);

}  // namespace duban::cmd
