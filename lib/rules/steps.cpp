// Dates and persons of steps.
#include "rules/steps.hpp"

#include "base/text.hpp"

namespace duban::rules {

using base::Day;
using base::Message;

bool same_person(const std::string& a, const std::string& b) {
  const auto split = [](const std::string& text) {
    const auto at = text.find('@');
    return std::pair{base::fold(text.substr(0, at)),
                     at == std::string::npos ? "" : base::fold(text.substr(at + 1))};
  };
  const auto [name_a, unit_a] = split(a);
  const auto [name_b, unit_b] = split(b);
  if (name_a.empty() || name_a != name_b) return false;
  return unit_a.empty() || unit_b.empty() || unit_a == unit_b;
}

bool is_late_entry(Day on, Day today, int late_entry_days) { return today - on > late_entry_days; }

std::optional<Message> date_problem(Day on, std::optional<Day> previous, Day today,
                                    const std::string& because, int late_entry_days) {
  if (on > today)
    return Message(N_("{date} lies in the future (today is {today})"))
        .with("date", on)
        .with("today", today);
  if (previous && on < *previous)
    return Message(N_("{date} lies before the step it follows, of {previous}"))
        .with("date", on)
        .with("previous", *previous);
  if (is_late_entry(on, today, late_entry_days) && because.empty())
    return Message(N_("{date} is entered more than {days} days late: say why with --because TEXT; "
                      "it will show as a late entry"))
        .with("date", on)
        .with("days", late_entry_days);
  return std::nullopt;
}

}  // namespace duban::rules
