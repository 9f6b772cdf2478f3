// Figures of a period: flows, stocks, rates of one cohort, and their cuts by territory and by
// sector.
#pragma once

#include <array>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "model/step.hpp"
#include "rules/period.hpp"
#include "rules/standing.hpp"
#include "rules/unit_names.hpp"

namespace duban::rules {

/// Counts split by grade.
struct Count {
  std::int64_t ordinary = 0, major = 0;
  [[nodiscard]] std::int64_t all() const { return ordinary + major; }
  void add(model::Grade grade, std::int64_t n = 1) {
    (grade == model::Grade::major ? major : ordinary) += n;
  }
};

/// What happened in a period, and where things stood at its end. carried + found + reopened −
/// closed − voided = open.
struct Figures {
  Count carried, found, reopened, fixed, accepted, closed, voided, open;
  Count found_standing;                   ///< found in the period and not voided by its end
  Count found_accepted, found_closed;     ///< of these, as of its end
  Count due_original, due_original_kept;  ///< of those due in the period by the original date
                                          ///< (按原期限), stopped by it
  Count due_granted,
      due_granted_kept;  ///< the same by the granted date (按批准期限); a matter
                         ///< whose deadline was moved after it passed falls due twice
  Count due_unknown;     ///< due, but whether in time is not known: in no rate
};

/// Stocks at the cut-off. The states add up to the open ones.
struct Stock {
  Count open, own_level, unowned, undispatched, running, due_today, overdue, suspended, awaiting,
      accepted, no_deadline;
};

struct Cut {
  std::string name;
  bool is_own_level = false, is_unassigned = false;
  Figures period, year;
  Stock stock;
};

/// Lists of a report, by hazard id, in the order asked.
struct Lists {
  std::vector<model::Id> overdue, undispatched, awaiting, found, closed, near_due;
};

struct FigureSetup {
  Period period;
  model::Id root = 0;  ///< the office's own territory; 0 = none
  int near_due_days = 7;
  const UnitNames* names = nullptr;
};

/// Takes every hazard once and adds up.
class FigureBook {
 public:
  explicit FigureBook(const FigureSetup& setup);
  /// `steps` are this hazard's, empty when it has none.
  void add(const model::Hazard& hazard, std::span<const model::Step> steps);
  /// Sorts what add() collected; call once at the end.
  void finish();

  /// A place of the report: all of it, the cut of a territory (−1 own level, 0 unassigned) or of a
  /// sector (empty = unassigned).
  struct Place {
    std::optional<model::Id> territory;
    std::optional<std::string> sector;
  };
  /// One printed count, while the book is filled.
  using Reading = Count (*)(const Figures& period, const Figures& year, const Stock& stock);
  [[nodiscard]] Count count(const Place& place, Reading reading) const;

  Figures period, before, year;  ///< this period, the one before, year to date
  Stock stock, stock_before;
  std::vector<Cut>
      territories;           ///< units below the office by code, then own level, then unassigned
  std::vector<Cut> sectors;  ///< by name, unassigned last
  std::array<Count, 12> weekly_found{}, weekly_closed{};  ///< [11] = this week
  Lists lists;

 private:
  Cut& territory_of(const model::Hazard& hazard);
  void flows(Figures& to, const Period& period, const model::Hazard& hazard,
             std::span<const model::Step> steps, const Standing& end, const Standing& start) const;
  static void stand(Stock& to, const model::Hazard& hazard, const Standing& standing, base::Day on);
  void list(const model::Hazard& hazard, const Standing& end);
  [[nodiscard]] bool is_at_its_own_level(model::Id territory) const;
  void weeks(const model::Hazard& hazard, std::span<const model::Step> steps);

  FigureSetup setup_;
  Period week_before_, year_;
  std::map<model::Id, Cut> by_child_;  ///< −1 = own level, 0 = unassigned
  std::map<model::Id, model::Id> child_of_;
  std::map<std::string, Cut> by_sector_;
  struct Sortable {
    base::Day key;
    model::Id year, serial, id;
    auto operator<=>(const Sortable&) const = default;
  };
  std::vector<Sortable> overdue_, undispatched_, awaiting_, found_, closed_, near_due_;
};

}  // namespace duban::rules
