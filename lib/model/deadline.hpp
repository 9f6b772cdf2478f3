// Lengths of time, clock policies, the chain of a deadline and what it comes to.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "base/day.hpp"
#include "model/enums.hpp"

namespace duban::model {

enum class LengthUnit { natural_days, workdays, months };

/// "60d", "20wd", "3m": a number of natural days, workdays or months.
struct Length {
  int count = 0;
  LengthUnit unit = LengthUnit::natural_days;
  bool operator==(const Length&) const = default;
};

/// A named clock of the rules: how long, whether the last day rolls to the next workday, and on
/// which ground.
struct Policy {
  std::string id;
  Length length;
  bool roll = false;
  std::string start = "dispatched";  ///< found, exposed, dispatched or signed
  std::string basis;
};

/// Where a deadline begins: a date written in a document or ledger, or a policy counted from a
/// start event.
struct Baseline {
  Origin origin = Origin::none;
  std::optional<base::Day> start;    ///< the day of the start event; it is not counted itself
  std::optional<base::Day> written;  ///< origin written: the date as it stands in the paper
  Policy policy;                     ///< origin policy: what was counted
};

/// A later link of the chain; nothing overwrites an earlier one.
struct Link {
  enum class Kind { extension, suspension, reassignment };
  Kind kind = Kind::extension;
  base::Day on;                   ///< decided on
  std::optional<base::Day> from;  ///< suspension: first day that does not count
  std::optional<base::Day>
      until;  ///< suspension: last day that does not count (open when empty); extension: new date
  bool restart = false;  ///< reassignment: the clock starts again
};

/// What a chain comes to.
struct Deadline {
  std::optional<base::Day> raw;  ///< before a roll
  std::optional<base::Day> due;  ///< the last day in time; empty = no deadline
  bool provisional = false;      ///< counted over days for which no holiday notice is loaded
};

/// The clock of one matter as lists, reports, cards and notices read it.
struct Clock {
  std::optional<base::Day> start;  ///< no start and no due date: not dispatched, not running
  std::optional<base::Day> due;
  std::optional<base::Day> stopped;  ///< effective date of "fixed"
  bool accepted = false;             ///< the stop was accepted
  std::optional<base::Day> suspended_from;
  std::optional<base::Day> suspended_until;
  bool stop_is_latest = false;  ///< `stopped` is the last day it can have been: only that it was
                                ///< accepted then is on record, not when it was fixed
};

enum class LatenessKind {
  not_started,
  no_deadline,
  running,
  due_today,
  overdue,
  awaiting_in_time,
  awaiting_late,
  stopped_in_time,
  stopped_late,
  suspended,
  not_known  ///< stopped, but on record only by a day after the deadline
};

/// The one answer about a clock on a day; `days` is what is left (running) or late (overdue,
/// awaiting_late, stopped_late).
struct Lateness {
  LatenessKind kind = LatenessKind::not_started;
  std::int64_t days = 0;
  bool operator==(const Lateness&) const = default;
};

}  // namespace duban::model
