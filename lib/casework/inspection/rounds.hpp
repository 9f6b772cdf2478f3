// Rounds of inspection: entered, changed, ended.
#pragma once

#include <string>
#include <vector>

#include "casework/desk.hpp"
#include "model/inspection.hpp"

namespace duban::casework {

struct NewRound {
  model::Round facts;
  bool adopt = true;  ///< hazards that name it by its text become its own
  std::string because;
};
struct RoundOutcome {
  model::Round round;
  std::size_t adopted = 0;  ///< hazards
};
/// Failures: usage (no theme, no days), invalid (ends before it begins, its number is taken in its
/// year).
RoundOutcome add_round(const Context& context, const NewRound& wanted);

/// What is to be changed of a round: field → new text, "-" empties it.
struct RoundEdit {
  std::string round;
  std::vector<std::pair<std::string, std::string>> facts;
  bool open = false;  ///< it begins, before its first visit
  model::OptDay on;
  std::string because;
};
/// Failures: not_found, usage (nothing to change), invalid (a voided round, a date that is none).
model::Round edit_round(const Context& context, const RoundEdit& wanted);

struct RoundEnd {
  std::string round;
  model::OptDay on;
  std::string by, because;
  std::string for_period;  ///< closed late: what it counts for
};
/// Failures: not_found, invalid (visits are planned still, a period that is none).
model::Round close_round(const Context& context, const RoundEnd& wanted);
/// Its hazards stay. Failures: not_found, usage (no reason), invalid.
model::Round void_round(const Context& context, const RoundEnd& wanted);

/// At an open desk: a round of which a first visit was made begins.
void begin_round(Desk& desk, model::Round& round, base::Day on);
/// Failure invalid for a round that takes no more visits.
void expect_open(const model::Round& round);
/// Names as persons on record write them; others stay as they are written (experts).
std::string named(const Desk& desk, const std::string& people);

}  // namespace duban::casework
