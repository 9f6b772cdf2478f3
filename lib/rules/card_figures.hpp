// The figures of units and tasks at the end of a period that card rules name, each with the records
// it rests on.
#pragma once

#include <map>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "model/card.hpp"
#include "model/step.hpp"
#include "rules/inspection_figures.hpp"
#include "rules/period.hpp"
#include "rules/plan_figures.hpp"
#include "rules/standing.hpp"
#include "rules/unit_names.hpp"

namespace duban::rules {

/// A record that a figure rests on, as it stood at the end of the period.
struct Breach {
  std::string number;  ///< H2026-0012, T2026-0003
  model::OptDay due;
  model::Id days = 0;     ///< overdue or late
  bool awaiting = false;  ///< reported done and not accepted yet: the office's answer is still out
  bool operator==(const Breach&) const = default;
};

/// Shares and points in hundredths of a percent. No value: the denominator is 0, or nothing is
/// known.
struct FigureValue {
  std::optional<model::Id> value;
  std::vector<Breach> breaches;
  bool operator==(const FigureValue&) const = default;
};
using FigureSet = std::map<std::string, FigureValue>;

/// One unit or task with its figures; a unit has them for its own records and for its territory.
struct CardFigures {
  model::CardSubject subject = model::CardSubject::unit;
  model::Id id = 0;
  std::string name;                          ///< of a unit, as it was called then
  std::string number;                        ///< of a task
  model::Id lead = 0;                        ///< of a task
  std::map<model::Records, FigureSet> sets;  ///< a task's are under own
  bool operator==(const CardFigures&) const = default;
};

/// Which records a figure names: those that breach, or all that it counts.
enum class Keep { breaches, all };

/// Adds up the records of one unit.
class UnitTally {
 public:
  /// `day_is_over`: the period's last day has passed; while it has not, what is due on it is
  /// neither in time nor late.
  UnitTally(const Period& period, bool day_is_over, Keep keep = Keep::breaches)
      : period_(period), day_is_over_(day_is_over), keep_(keep) {}
  /// The hazard as it stood at the period's end; its steps are empty when it has none.
  void add(const model::Hazard& hazard, std::span<const model::Step> steps, const Standing& end);
  /// A clock in the rates of those due; a reopened hazard has more than one.
  void add_clock(const model::Hazard& hazard, const Standing& clock);
  void add(const model::Task& task, const TaskStanding& standing, const Going& going);
  /// What a look-back that was drawn found at a hazard that the unit had closed.
  void add(const model::Lookback& lookback, const std::string& number);
  [[nodiscard]] FigureSet figures() const;

 private:
  struct Counted {
    std::int64_t n = 0;
    std::vector<Breach> breaches;
    void add(Breach breach) { ++n, breaches.push_back(std::move(breach)); }
  };
  void flows(const model::Hazard& hazard, std::span<const model::Step> steps, const Standing& end);
  /// Counts a record that breaches nothing: kept only on request.
  void count(const char* id, Breach record);
  [[nodiscard]] std::vector<Breach> kept(const char* one, const char* other) const;

  [[nodiscard]] bool still_open(const model::OptDay& due, const model::OptDay& stopped) const {
    return !day_is_over_ && !stopped && due == period_.to;
  }

  Period period_;
  bool day_is_over_;
  Keep keep_;
  std::map<std::string, Counted> counts_;
  std::int64_t due_original_ = 0, kept_original_ = 0, found_standing_ = 0, found_accepted_ = 0,
               found_closed_ = 0, max_days_ = 0;
  std::vector<Breach> late_hazards_, late_original_, late_tasks_, waiting_in_time_, behind_,
      not_held_;
  PlanFigures plan_;
  HoldCounts held_;
};

/// The figures of one task.
FigureSet task_figures(const model::Task& task, const TaskStanding& standing, const Going& going,
                       base::Day on);

/// Units that are evaluated: bodies below the office's territory (root; 0 = everywhere), the
/// office's own government and offices left out.
std::vector<model::Id> evaluated_units(const std::vector<model::Unit>& bodies,
                                       const UnitNames& names, model::Id root);

/// Collects figures of all units and tasks for one period.
class CardFigureBook {
 public:
  /// `with_tasks`: tasks get figures of their own beside those of their units.
  CardFigureBook(const Period& period, bool day_is_over, const UnitNames& names,
                 const std::vector<model::Id>& units, bool with_tasks, Keep keep = Keep::breaches);
  void add(const model::Hazard& hazard, std::span<const model::Step> steps);
  void add(const model::Task& task, const TaskStanding& standing, const Going& going);
  void add(const model::Lookback& lookback, const std::string& number);
  /// Units in the order given, then tasks by number.
  [[nodiscard]] std::vector<CardFigures> finish() const;

 private:
  struct Tallies {
    UnitTally own, territory;
  };
  template <class Add>
  void above(model::Id unit, Add add);

  Period period_;
  const UnitNames& names_;
  bool with_tasks_;
  std::vector<model::Id> order_;
  std::map<model::Id, Tallies> units_;
  std::vector<CardFigures> tasks_;
};

}  // namespace duban::rules
