// Reading card rules.
#include "intake/card_rules.hpp"
#include "intake/yaml.hpp"

#include <algorithm>
#include <charconv>

#include "base/text.hpp"

namespace duban::intake {

using base::Message;
using model::CardRule;
using model::CardRules;

namespace {

struct CardPath {
  std::string section, id, key;  ///< rules, overdue-major, when[0]
};

/// "cards.rules.overdue-major.when[0]" in its parts; the key without its index.
CardPath card_path(const std::string& path) {
  CardPath parts;
  std::string rest = path.substr(6);
  const auto first = rest.find_first_of(".[");
  parts.section = rest.substr(0, first);
  if (first == std::string::npos || rest[first] == '[') return parts;
  rest = rest.substr(first + 1);
  const auto second = rest.find_first_of(".[");
  parts.id = rest.substr(0, second);
  if (second == std::string::npos || rest[second] == '[') return parts;
  rest = rest.substr(second + 1);
  parts.key = rest.substr(0, rest.find('['));
  return parts;
}

std::optional<int> number(const std::string& text, int low, int high) {
  int value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (error != std::errc{} || end != text.data() + text.size() || value < low || value > high)
    return std::nullopt;
  return value;
}

std::string known_figures(bool of_task) {
  std::string list;
  for (const auto& def : model::figure_defs())
    if (of_task ? def.of_task : def.of_unit)
      list += (list.empty() ? "" : ", ") + std::string(def.id);
  return of_task ? list : list + ", lamps.COLOUR, cards.COLOUR";
}

std::optional<Message> condition_misfit(const std::string& text) {
  if (model::parse_condition(text)) return std::nullopt;
  const std::string figure(
      base::trim(std::string_view(text).substr(0, text.find_first_of("<>=\xE2\xEF"))));
  if (model::figure_def(figure) != nullptr)
    return Message(
               N_("\"{text}\" is no condition; write it like overdue >= 3 or on_time_rate < 90%"))
        .with("text", text);
  std::vector<std::string> ids;
  for (const auto& def : model::figure_defs()) ids.emplace_back(def.id);
  const std::string near = base::nearest(figure, ids);
  if (!near.empty())
    return Message(N_("no figure \"{figure}\" (did you mean {near}?)"))
        .with("figure", figure)
        .with("near", near);
  return Message(N_("no figure \"{figure}\" (of units: {units}; of tasks: {tasks})"))
      .with("figure", figure)
      .with("units", known_figures(false))
      .with("tasks", known_figures(true));
}

std::optional<Message> rule_misfit(const std::string& key, const std::string& text) {
  if (key == "scope" && text != "unit" && text != "task") return want(N_("unit or task"));
  if (key == "records" && text != "own" && text != "territory") return want(N_("own or territory"));
  if (key == "period" && text != "month" && text != "quarter") return want(N_("month or quarter"));
  if (key == "kinds" && !model::from_word<model::UnitKind>(text))
    return want(
        N_("government, office, department, special-committee, town, village or enterprise"));
  if (key == "levels" && text != "below" && text != "same" &&
      (text.empty() || !model::from_word<model::Level>(text)))
    return want(N_("province, city, county, town, below or same"));
  if (key == "rank_by" && (model::figure_def(text) == nullptr || text == "rank_from_last"))
    return condition_misfit(text);
  if (key == "when") return condition_misfit(text);
  return std::nullopt;
}

void put(CardRule& rule, const std::string& key, const std::string& text) {
  if (key == "colour")
    rule.colour = text;
  else if (key == "scope")
    rule.scope = text == "task" ? model::CardScope::task : model::CardScope::unit;
  else if (key == "kinds")
    rule.kinds.push_back(*model::from_word<model::UnitKind>(text));
  else if (key == "levels")
    rule.levels.push_back(text);
  else if (key == "records")
    rule.records = text == "own" ? model::Records::own : model::Records::territory;
  else if (key == "period")
    rule.period = text == "month" ? model::CardPeriod::month : model::CardPeriod::quarter;
  else if (key == "group")
    rule.group = text;
  else if (key == "rank_by")
    rule.rank_by = text;
  else if (key == "when")
    rule.when.push_back(*model::parse_condition(text));
  else
    (key == "zh" ? rule.zh : key == "en" ? rule.en : rule.basis) = text;
}

void put(model::Colour& colour, const std::string& key, const std::string& text) {
  if (key == "severity")
    colour.severity = number(text, 0, 99).value_or(0);
  else
    (key == "zh" ? colour.zh : key == "en" ? colour.en : colour.sign) = text;
}

void put(model::Streak& streak, const std::string& key, const std::string& text) {
  if (key == "running")
    streak.running = number(text, 2, 99).value_or(0);
  else if (key == "in_year")
    streak.in_year = number(text, 1, 99).value_or(0);
  else
    (key == "colour"    ? streak.colour
     : key == "propose" ? streak.propose
     : key == "zh"      ? streak.zh
     : key == "en"      ? streak.en
                        : streak.basis) = text;
}

template <class Record>
Record& of_id(std::vector<Record>& list, const std::string& id) {
  for (Record& record : list)
    if (record.id == id) return record;
  list.push_back({});
  list.back().id = id;
  return list.back();
}

std::optional<RuleProblem> rule_problem(const CardRules& rules, const CardRule& rule) {
  const std::string path = "cards.rules." + rule.id;
  const auto problem = [&](const std::string& key, const Message& what) {
    return RuleProblem{key.empty() ? path : path + "." + key, what};
  };
  if (rule.colour.empty()) return problem("", N_("the rule has no colour"));
  if (!rules.palette.contains(rule.colour))
    return problem(
        "colour",
        Message(N_("the palette has no colour \"{colour}\"")).with("colour", rule.colour));
  if (rule.when.empty()) return problem("", N_("the rule has no condition (when:)"));
  if (rule.zh.empty() || rule.en.empty())
    return problem("", N_("the rule needs its text in both languages (zh:, en:)"));
  if (rule.basis.empty())
    return problem("", N_("the rule needs a basis (basis:); a default of the office is one too"));
  if (!rule.group.empty() && !rules.groups.contains(rule.group))
    return problem(
        "group", Message(N_("no group \"{group}\" under cards.groups")).with("group", rule.group));
  for (const auto& condition : rule.when) {
    const auto* def = model::figure_def(condition.figure);
    const bool fits = rule.scope == model::CardScope::task ? def->of_task : def->of_unit;
    if (!fits)
      return problem(
          "when", Message(N_("{figure} is no figure of a {scope}"))
                      .with("figure", condition.figure)
                      .with("scope", Message(rule.scope == model::CardScope::task ? N_("task")
                                                                                  : N_("unit"))));
    if (condition.figure == "rank_from_last" && rule.rank_by.empty())
      return problem("when",
                     N_("rank_from_last needs rank_by: the figure that the ranking goes by"));
    for (const std::string_view prefix : {"lamps.", "cards."})
      if (condition.figure.starts_with(prefix) &&
          !rules.palette.contains(condition.figure.substr(6)))
        return problem("when", Message(N_("the palette has no colour \"{colour}\""))
                                   .with("colour", condition.figure.substr(6)));
  }
  return std::nullopt;
}

}  // namespace

const std::vector<std::string>& card_keys() {
  static const std::vector<std::string> keys = [] {
    std::vector<std::string> list{"cards.ranking[*]", "cards.groups.*[*]"};
    for (const char* key : {"zh", "en", "sign", "severity"})
      list.push_back("cards.palette.*." + std::string(key));
    for (const char* key : {"colour", "scope", "kinds[*]", "levels[*]", "records", "period",
                            "group", "rank_by", "when[*]", "zh", "en", "basis"})
      list.push_back("cards.rules.*." + std::string(key));
    for (const char* key : {"colour", "running", "in_year", "propose", "zh", "en", "basis"})
      list.push_back("cards.streaks.*." + std::string(key));
    return list;
  }();
  return keys;
}

std::optional<Message> card_misfit(const std::string& path, const std::string& text) {
  const CardPath at = card_path(path);
  if (at.section == "rules") return rule_misfit(at.key, text);
  if (at.section == "ranking" &&
      (model::figure_def(text) == nullptr || !model::figure_def(text)->of_unit))
    return condition_misfit(text);
  if (at.section == "palette" && at.key == "severity" && !number(text, 0, 99))
    return want(N_("a number from 0 to 99; the highest wins"));
  if (at.section != "streaks") return std::nullopt;
  if (at.key == "running" && !number(text, 2, 99))
    return want(N_("a number of periods, 2 or more"));
  if (at.key == "in_year" && !number(text, 1, 99)) return want(N_("a number of cards in a year"));
  if (at.key == "propose")
    for (const std::string_view kind :
         {"dispatch", "supervision", "reminder", "risk-alert", "listing", "bulletin", "interview"})
      if (text == kind) return std::nullopt;
  if (at.key == "propose")
    return want(
        N_("a kind of order: reminder, supervision, risk-alert, listing, bulletin, interview or "
           "dispatch"));
  return std::nullopt;
}

CardRules card_rules(const std::map<std::string, std::string>& entries) {
  CardRules rules;
  for (auto entry = entries.lower_bound("cards.");
       entry != entries.end() && entry->first.starts_with("cards."); ++entry) {
    const CardPath at = card_path(entry->first);
    if (at.section == "palette") {
      auto& colour = rules.palette[at.id];
      colour.id = at.id;
      put(colour, at.key, entry->second);
    } else if (at.section == "rules") {
      put(of_id(rules.rules, at.id), at.key, entry->second);
    } else if (at.section == "streaks") {
      put(of_id(rules.streaks, at.id), at.key, entry->second);
    } else if (at.section == "groups") {
      rules.groups[at.id].push_back(entry->second);
    } else if (at.section == "ranking") {
      rules.ranking.push_back(entry->second);
    }
  }
  return rules;
}

std::optional<RuleProblem> card_problem(const CardRules& rules) {
  for (const auto& [id, colour] : rules.palette)
    if (colour.zh.empty() || colour.en.empty() || colour.sign.empty())
      return RuleProblem{
          "cards.palette." + id,
          N_("a colour needs its name in both languages and a sign (zh:, en:, sign:)")};
  for (const auto& rule : rules.rules)
    if (auto problem = rule_problem(rules, rule)) return problem;
  for (const auto& streak : rules.streaks) {
    const std::string path = "cards.streaks." + streak.id;
    if (!rules.palette.contains(streak.colour))
      return RuleProblem{
          path,
          Message(N_("the palette has no colour \"{colour}\"")).with("colour", streak.colour)};
    if (streak.running == 0 && streak.in_year == 0)
      return RuleProblem{path, N_("say how many: running: or in_year:")};
    if (streak.propose.empty() || streak.zh.empty() || streak.en.empty())
      return RuleProblem{path, N_("a streak needs propose:, zh: and en:")};
  }
  return std::nullopt;
}

}  // namespace duban::intake
