// Rounds and visits: what must be known, what may follow what, and what is said of their days.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "base/day.hpp"
#include "base/message.hpp"
#include "model/inspection.hpp"
#include "rules/period.hpp"

namespace duban::rules {

enum class RoundVerb { edit, open, close, void_ };

/// The state after a step of a round; nothing when it is no legal step now.
std::optional<model::RoundState> after(model::RoundState state, RoundVerb verb);
/// The word of a step on the command line.
const char* word(RoundVerb verb);
/// The words of the steps that are legal in a state, in table order; none after it was voided.
std::vector<std::string> legal_words(model::RoundState state);
/// What a new round lacks; empty = it may be entered.
std::vector<base::Message> missing(const model::Round& round);

/// What is said of a day that does not lie within those of the round.
std::optional<base::Message> outside(const model::Round& round, base::Day day);

/// Is it a time as 09:30 (9:30, ９：30)? The text as it is kept; nothing for another one.
std::optional<std::string> read_time(const std::string& text);

/// How people write a round: 4, 第4期, 2026第4期, 2026年第4期, 2026-4. `year` is 0 where none is
/// written; nothing for another text.
struct RoundName {
  model::Id year = 0, number = 0;
};
std::optional<RoundName> read_round(const std::string& text);
/// How people write a visit that is kept back: 第4期-暗访3. Nothing for another text.
struct SecretName {
  std::string round;
  model::Id place = 0;
};
std::optional<SecretName> read_secret(const std::string& text);

/// Does it still take visits and findings: is it planned, or running?
bool takes_visits(model::RoundState state);
/// The round that a hazard names by its number: one that takes visits, within whose days it was
/// found. nullptr: none.
const model::Round* round_named(const std::vector<model::Round>& rounds, const std::string& text,
                                const model::OptDay& found_on);

/// A year (2026, 2026年), a quarter or a month; nothing for another text.
std::optional<Period> year_or_part(const std::string& text);

}  // namespace duban::rules
