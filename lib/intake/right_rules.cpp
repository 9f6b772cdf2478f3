// Rights from flat entries.
#include "intake/right_rules.hpp"

#include <algorithm>
#include <array>

#include "intake/yaml.hpp"
#include "model/length.hpp"

namespace duban::intake {

using base::Message;
using model::Compared;
using model::Right;
using model::RightRules;

namespace {

/// Rights that have no narrower scope than the whole office.
constexpr Right whole_only =
    Right::record | Right::decide | Right::routine | Right::manage | Right::secret | Right::act_for;

/// The shipped rules, for a file without such a part (a test compares them with the shipped file).
struct ShippedRole {
  const char *code, *zh;
  Right all, own;
  bool break_glass;
};
constexpr std::array<ShippedRole, 8> shipped_roles{{
    {"clerk", "经办", Right::read | Right::record | Right::answer | Right::inspect | Right::act_for,
     Right::open, true},
    {"approver", "审批、签发", Right::read | Right::decide | Right::secret, Right::open, true},
    {"inspector", "检查员", Right::open, Right::read | Right::inspect, true},
    {"unit", "责任单位联络员", Right::open, Right::read | Right::answer, false},
    {"auditor", "审计", Right::read, Right::open, false},
    {"leader", "领导（只读）", Right::read, Right::open, false},
    {"cron", "值班、定时任务", Right::read | Right::routine, Right::open, false},
    {"admin", "管理员", Right::read | Right::manage | Right::routine, Right::open, false},
}};

std::vector<model::Separation> shipped_separations() {
  return {{"order approve", {"order draft", "order edit", "order submit"}, Compared::both},
          {"hazard accept", {"hazard fixed"}, Compared::verifier},
          {"task verify", {"task done"}, Compared::verifier},
          {"lookback record", {"hazard accept", "hazard close"}, Compared::both},
          {"hazard extend-grant", {"hazard extend-request"}, Compared::both},
          {"task defer-grant", {"task defer-request"}, Compared::both},
          {"card issue", {"card evaluate"}, Compared::both},
          {"account approve", {"account add"}, Compared::both}};
}

/// Steps that a separation may name: those of today's nouns, and of the packages to come.
bool is_step(const std::string& text) {
  static constexpr std::array<std::string_view, 10> nouns{"order",   "hazard",   "task",  "card",
                                                          "account", "lookback", "score", "tip",
                                                          "return",  "inspect"};
  const auto blank = text.find(' ');
  return blank != std::string::npos && blank + 1 < text.size() &&
         std::find(nouns.begin(), nouns.end(), text.substr(0, blank)) != nouns.end();
}

std::string behind(const std::string& path, std::string_view start) {
  return path.substr(start.size());
}

}  // namespace

const std::vector<std::string>& right_keys() {
  static const std::vector<std::string> keys{
      "roles.*.zh",         "roles.*.may.*",          "roles.*.break_glass",
      "separation[*].step", "separation[*].after[*]", "separation[*].compare",
      "delegation.longest", "delegation.not[*]",      "break_glass.confirm_within"};
  return keys;
}

bool is_of_rights(const std::string& path) {
  return path.starts_with("roles.") || path.starts_with("separation[") ||
         path.starts_with("delegation.") || path.starts_with("break_glass.");
}

std::optional<Message> right_misfit(const std::string& path, const std::string& text) {
  const std::string last = path.substr(path.rfind('.') + 1);
  if (path.starts_with("roles.")) {
    const auto parts = behind(path, "roles.");
    const auto code = parts.substr(0, parts.find('.'));
    if (code.empty() || code.find_first_not_of("abcdefghijklmnopqrstuvwxyz-") != std::string::npos)
      return Message(N_("\"{code}\" is no code of a role; write it in small letters and -"))
          .with("code", code);
    if (last == "break_glass" && text != "true" && text != "false")
      return want(N_("true or false"));
    if (path.find(".may.") == std::string::npos) return std::nullopt;
    const auto right = model::right_named(last);
    if (right == Right::open)
      return Message(N_("there is no right {right} (there are: read, record, answer, inspect, "
                        "decide, routine, manage, act-for, secret)"))
          .with("right", last);
    if (text != "all" && text != "own") return want(N_("all or own"));
    if (text == "own" && model::any(right & whole_only))
      return Message(N_("{right} is over the whole office or not at all; write all"))
          .with("right", last);
    return std::nullopt;
  }
  if (last == "compare" && text != "both" && text != "by" && text != "verifier")
    return want(N_("both, by or verifier"));
  if (path.starts_with("separation[") && last != "compare" && !is_step(text))
    return want(N_("a step such as order approve"));
  if (path == "delegation.longest" || path == "break_glass.confirm_within")
    return model::parse_length(text) ? std::nullopt
                                     : std::optional(want(N_("a length such as 60d, 20wd or 3m")));
  if (path.starts_with("delegation.not[") && model::right_named(text) == Right::open)
    return Message(N_("there is no right {right} (there are: read, record, answer, inspect, "
                      "decide, routine, manage, act-for, secret)"))
        .with("right", text);
  return std::nullopt;
}

RightRules right_rules(const std::map<std::string, std::string>& entries) {
  RightRules rules;
  const auto has = [&](const std::string& start) {
    const auto found = entries.lower_bound(start);
    return found != entries.end() && found->first.starts_with(start);
  };
  if (!has("roles."))
    for (const auto& role : shipped_roles)
      rules.roles[role.code] = {role.code, role.zh, {role.all, role.own}, role.break_glass};
  if (!has("separation[")) rules.separations = shipped_separations();
  if (has("delegation.not[")) rules.never_lent = Right::open;
  std::map<std::size_t, model::Separation> separations;
  for (const auto& [path, text] : entries) {
    if (!is_of_rights(path)) continue;
    const std::string last = path.substr(path.rfind('.') + 1);
    if (path.starts_with("roles.")) {
      const auto parts = behind(path, "roles.");
      auto& role = rules.roles[parts.substr(0, parts.find('.'))];
      role.code = parts.substr(0, parts.find('.'));
      if (path.find(".may.") != std::string::npos)
        role.may.add(text == "all" ? model::Rights{model::right_named(last), Right::open}
                                   : model::Rights{Right::open, model::right_named(last)});
      else if (last == "zh")
        role.zh = text;
      else
        role.break_glass = text == "true";
    } else if (path.starts_with("separation[")) {
      auto& one = separations[std::stoul(behind(path, "separation["))];
      if (last == "step")
        one.step = text;
      else if (last == "compare")
        one.compare = text == "by"         ? Compared::by
                      : text == "verifier" ? Compared::verifier
                                           : Compared::both;
      else
        one.after.push_back(text);
    } else if (path == "delegation.longest") {
      rules.longest_loan = model::parse_length(text).value_or(rules.longest_loan);
    } else if (path == "break_glass.confirm_within") {
      rules.confirm_within = model::parse_length(text).value_or(rules.confirm_within);
    } else {
      rules.never_lent = rules.never_lent | model::right_named(text);
    }
  }
  for (auto& [n, one] : separations) rules.separations.push_back(std::move(one));
  return rules;
}

std::optional<RuleProblem> right_problem(const RightRules& rules) {
  for (const auto& [code, role] : rules.roles) {
    if (role.zh.empty())
      return RuleProblem{"roles." + code, N_("a role needs its Chinese name (zh:)")};
    for (const auto& [other, its] : rules.roles)
      if (other != code && its.zh == role.zh)
        return RuleProblem{"roles." + code + ".zh",
                           Message(N_("two roles are called {name}")).with("name", role.zh)};
  }
  for (std::size_t i = 0; i < rules.separations.size(); ++i)
    if (rules.separations[i].step.empty() || rules.separations[i].after.empty())
      return RuleProblem{"separation[" + std::to_string(i) + "]",
                         N_("a separation needs its step: and the steps before it (after:)")};
  return std::nullopt;
}

}  // namespace duban::intake
