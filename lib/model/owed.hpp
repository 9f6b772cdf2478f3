// Owed work (应办): who owes what for which period, by when, and what fulfils it.
#pragma once

#include <string>
#include <vector>

#include "model/deadline.hpp"
#include "model/fields.hpp"

namespace duban::model {

/// For whom or what an item is owed once a period, or once an event.
enum class OwedOf { office, each_unit_below, each_listed_hazard, each_closed_round, each_draw };
template <>
struct Words<OwedOf> {
  static constexpr std::array all{
      Word{"office", N_("the office")}, Word{"each-unit-below", N_("each unit below")},
      Word{"each-listed-hazard", N_("each listed hazard")},
      Word{"each-closed-round", N_("each closed round")}, Word{"each-draw", N_("each draw")}};
};
enum class OwedPeriod { event, month, quarter, year, three_years };
template <>
struct Words<OwedPeriod> {
  static constexpr std::array all{Word{"", ""}, Word{"month", N_("month")},
                                  Word{"quarter", N_("quarter")}, Word{"year", N_("year")},
                                  Word{"3y", N_("three years")}};
};
/// What fulfils it: a closed round of a kind, a visit, hazards dispatched, a draw, look-backs.
enum class DoneBy { round, visit, hazards, draw, lookbacks };
template <>
struct Words<DoneBy> {
  static constexpr std::array all{Word{"round"}, Word{"visit"}, Word{"hazards"}, Word{"draw"},
                                  Word{"lookbacks"}};
};

/// When an item is due: so long after the period's last day (or the event), on a day of the next
/// month, or on a date (the first such day not before the period's last).
struct OwedDue {
  enum class How { after, day_of_month, date };
  How how = How::after;
  Length length{0, LengthUnit::natural_days};
  int month = 0, day = 0;
};

/// An item of a definition.
struct OwedItem {
  std::string id, zh, en, basis;
  OwedOf of = OwedOf::office;
  OwedPeriod period = OwedPeriod::event;
  OwedDue due;
  bool roll = true;
  int need = 1;
  DoneBy done_by = DoneBy::round;
  std::string which;          ///< a kind of round, any, site, patrol, dispatched, lookback, all
  bool opens_itself = false;  ///< open: auto
};
/// What a definition of the kind owed says.
struct OwedDefinition {
  std::string code, zh, en, basis, checked;
  std::vector<OwedItem> items;
  [[nodiscard]] const OwedItem* item(const std::string& wanted) const {
    for (const auto& one : items)
      if (one.id == wanted) return &one;
    return nullptr;
  }
};

/// One thing that is owed. What fulfils it is on record elsewhere and looked up, never kept twice.
struct Owed {
  Id id = 0;
  Id definition = 0;      ///< the version it is owed by
  std::string code;       ///< CODE/ITEM: office/special-check
  Id unit = 0;            ///< about whom; 0 = the office itself
  std::string subject;    ///< H2026-0001, 2026第4期, 2026Q3: what it is owed for
  std::string period;     ///< 2026Q4; empty: once after an event
  OptDay from_on, to_on;  ///< the days that count for it
  OptDay due_on;
  std::string due_counted;  ///< as model::Counted
  OptDay opened_on;
  OptDay excused_on;
  std::string excused_by, excused_because;
  OptDay recorded_on;
  Id last_event = 0;
  Id undone = 0;  ///< the command that made it, when it was taken back; 0 = it stands
};
using OwedField = Field<Owed>;
template <>
struct FieldTable<Owed> {
  static constexpr const char* table = "owed";
  static std::span<const OwedField> all();
};

}  // namespace duban::model
