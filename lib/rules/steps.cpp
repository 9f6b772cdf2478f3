// Dates and persons of steps.
#include "rules/steps.hpp"

#include <string>
#include <utility>
#include <vector>

#include "base/text.hpp"

namespace duban::rules {

using base::Day;
using base::Message;

namespace {

/// Name and unit of each person in a list (张三@嵊州市;李四), as names are compared.
std::vector<std::pair<std::string, std::string>> people_in(const std::string& text) {
  std::vector<std::pair<std::string, std::string>> people;
  for (const auto& one : base::split_list(text)) {
    const std::string folded = base::fold(one);
    const auto at = folded.find('@');
    people.emplace_back(folded.substr(0, at), at == std::string::npos ? "" : folded.substr(at + 1));
  }
  return people;
}

}  // namespace

bool same_person(const std::string& a, const std::string& b) {
  for (const auto& [name_a, unit_a] : people_in(a))
    for (const auto& [name_b, unit_b] : people_in(b))
      if (!name_a.empty() && name_a == name_b &&
          (unit_a.empty() || unit_b.empty() || unit_a == unit_b))
        return true;
  return false;
}

bool is_late_entry(Day on, Day today, int late_entry_days) { return today - on > late_entry_days; }

std::optional<Message> future_problem(Day on, Day today) {
  if (on <= today) return std::nullopt;
  return Message(N_("{date} lies in the future (today is {today})"))
      .with("date", on)
      .with("today", today);
}

std::optional<Message> date_problem(Day on, std::optional<Day> previous, Day today,
                                    const std::string& because, int late_entry_days) {
  if (auto problem = future_problem(on, today)) return problem;
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
