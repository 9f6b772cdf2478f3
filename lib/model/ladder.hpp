// The two ladders of an office as the rules have them: of a matter and of a unit; each rung is an
// order, or an entry of the register.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "model/card.hpp"
#include "model/order.hpp"

namespace duban::model {

/// "overdue_days >= 15": a figure of a matter or of a unit against a whole number.
struct RungCondition {
  std::string figure;
  Compare compare = Compare::at_least;
  Id threshold = 0;
};

/// One way onto a rung: all conditions must hold. Several may lead onto the same rung.
struct Rung {
  std::string id;
  Ladder ladder = Ladder::matter;
  Id rung = 0;       ///< 1 = the lowest
  std::string kind;  ///< of order; "account" = a proposal for accountability or a veto, an entry of
                     ///< the register
  std::vector<RungCondition> when;
  std::string zh, en;       ///< the ground in words
  std::string consequence;  ///< what follows when nothing happens, as text
  std::string basis;
};
/// The word instead of a kind of order.
constexpr const char* account_rung = "account";

/// Figures that the conditions of each ladder may name, with what they are; COLOUR_running and
/// COLOUR_in_year of a unit besides.
struct RungFigure {
  const char* id;
  const char* name;  ///< catalogue key
  Ladder ladder;
};
std::span<const RungFigure> rung_figures();

/// Reads a condition of a ladder; nothing for other text or a figure that it does not have.
std::optional<RungCondition> parse_rung_condition(std::string_view text, Ladder ladder);
bool holds(const RungCondition& condition, Id value);

}  // namespace duban::model
