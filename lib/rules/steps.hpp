// What holds for the steps of every kind of record: dates, and persons.
#pragma once

#include <optional>
#include <string>

#include "base/day.hpp"
#include "base/message.hpp"

namespace duban::rules {

/// Is this one person? Names with units; a name without a unit may be anybody of that name.
bool same_person(const std::string& a, const std::string& b);

/// The sentence for a day that has not come yet; nothing for one that has.
std::optional<base::Message> future_problem(base::Day on, base::Day today);
/// What is wrong with the effective date: in the future, before the step it follows, or late
/// without a reason.
std::optional<base::Message> date_problem(base::Day on, std::optional<base::Day> previous,
                                          base::Day today, const std::string& because,
                                          int late_entry_days);

/// True when a step is entered more than the allowed days after it happened (补录).
bool is_late_entry(base::Day on, base::Day today, int late_entry_days);

}  // namespace duban::rules
