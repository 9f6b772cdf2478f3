// Inspections from flat entries.
#include "intake/inspection_rules.hpp"

#include <charconv>
#include <functional>

#include "intake/yaml.hpp"
#include "model/share.hpp"

namespace duban::intake {

using base::Message;
using model::Id;
using model::InspectionRules;

namespace {

constexpr int longest_look = 120, most_drawn = 1000, all_points = 100;

std::optional<int> whole(const std::string& text, int least, int most) {
  int value = 0;
  const auto read = std::from_chars(text.data(), text.data() + text.size(), value);
  if (read.ec != std::errc{} || read.ptr != text.data() + text.size()) return std::nullopt;
  return value >= least && value <= most ? std::optional(value) : std::nullopt;
}

std::optional<Id> share(const std::string& text) {
  if (!text.ends_with('%')) return std::nullopt;
  const auto value = model::parse_share(text);
  return value && *value >= 0 && *value <= model::whole_share ? value : std::nullopt;
}

using Put = std::function<bool(InspectionRules&, const std::string&)>;
struct Key {
  Put put;
  const char* want;
};

template <class Member>
Key of_share(Member member) {
  return {[member](InspectionRules& rules, const std::string& text) {
            const auto value = share(text);
            if (value) rules.*member = *value;
            return value.has_value();
          },
          N_("a share from 0% to 100%")};
}

Key of_points(int model::VisitPriority::*member) {
  return {[member](InspectionRules& rules, const std::string& text) {
            const auto value = whole(text, 0, all_points);
            if (value) rules.priority.*member = *value;
            return value.has_value();
          },
          N_("points from 0 to 100")};
}

const std::map<std::string, Key>& keys() {
  static const std::map<std::string, Key> all{
      {"inspection.lookback_months",
       {[](InspectionRules& rules, const std::string& text) {
          const auto value = whole(text, 1, longest_look);
          if (value) rules.lookback_months = *value;
          return value.has_value();
        },
        N_("a number of months from 1 to 120")}},
      {"inspection.repeat", of_share(&InspectionRules::repeat_share)},
      {"inspection.random_min", of_share(&InspectionRules::random_min)},
      {"inspection.draw.major", of_share(&InspectionRules::draw_major)},
      {"inspection.draw.others", of_share(&InspectionRules::draw_others)},
      {"inspection.draw.least",
       {[](InspectionRules& rules, const std::string& text) {
          const auto value = whole(text, 0, most_drawn);
          if (value) rules.draw_least = *value;
          return value.has_value();
        },
        N_("a number from 0 to 1000")}},
      {"inspection.priority.major", of_points(&model::VisitPriority::major)},
      {"inspection.priority.overdue", of_points(&model::VisitPriority::overdue)},
      {"inspection.priority.unvisited", of_points(&model::VisitPriority::unvisited)},
      {"inspection.priority.not_held", of_points(&model::VisitPriority::not_held)}};
  return all;
}

}  // namespace

const std::vector<std::string>& inspection_keys() {
  static const std::vector<std::string> names = [] {
    std::vector<std::string> list{"inspection.basis", "inspection.checked"};
    for (const auto& key : keys()) list.push_back(key.first);
    return list;
  }();
  return names;
}

std::optional<Message> inspection_misfit(const std::string& path, const std::string& text) {
  const auto key = keys().find(path);
  InspectionRules scratch;
  if (key == keys().end() || key->second.put(scratch, text)) return std::nullopt;
  return want(key->second.want);
}

InspectionRules inspection_rules(const std::map<std::string, std::string>& entries) {
  InspectionRules rules;
  for (const auto& [path, key] : keys())
    if (const auto entry = entries.find(path); entry != entries.end())
      key.put(rules, entry->second);
  return rules;
}

std::optional<RuleProblem> inspection_problem(const InspectionRules& rules) {
  const auto& p = rules.priority;
  const int total = p.major + p.overdue + p.unvisited + p.not_held;
  if (total == all_points) return std::nullopt;
  return RuleProblem{"inspection.priority",
                     Message(N_("the points make {total}, not 100")).with("total", total)};
}

}  // namespace duban::intake
