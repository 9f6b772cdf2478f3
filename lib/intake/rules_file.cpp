// Rules and calendar files into values.
#include "intake/rules_file.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <functional>

#include "base/failure.hpp"
#include "base/text.hpp"
#include "intake/card_rules.hpp"
#include "intake/inspection_rules.hpp"
#include "intake/ladder_rules.hpp"
#include "intake/notify_rules.hpp"
#include "intake/order_rules.hpp"
#include "intake/right_rules.hpp"
#include "intake/yaml.hpp"
#include "model/length.hpp"

namespace duban::intake {

using base::Failure;
using base::Kind;
using base::Message;
using model::Rulebook;

namespace {

const std::vector<std::string> rule_keys{"policies.*.length",
                                         "policies.*.roll",
                                         "policies.*.start",
                                         "policies.*.basis",
                                         "default_policy.province",
                                         "default_policy.city",
                                         "default_policy.county",
                                         "default_policy.town",
                                         "extension.window",
                                         "extension.decision",
                                         "extension.cap",
                                         "extension.basis",
                                         "incoming.lead",
                                         "incoming.basis",
                                         "steps.late_entry_days",
                                         "steps.restart_on_reassign",
                                         "steps.roll_written",
                                         "steps.basis",
                                         "reports.near_due_days",
                                         "reports.week_ends_on",
                                         "reports.decimals",
                                         "plans.tolerance_points",
                                         "plans.basis",
                                         "evidence.max_size",
                                         "retention.*",
                                         "listing.publish_within",
                                         "listing.basis",
                                         "accountability.report_within",
                                         "accountability.statement_due",
                                         "accountability.statement_kinds[*]",
                                         "accountability.basis"};

const std::vector<std::string> calendar_keys{"year",
                                             "notices[*].number",
                                             "notices[*].date",
                                             "notices[*].verified",
                                             "notices[*].note",
                                             "off.*",
                                             "work.*"};

[[noreturn]] void wrong_value(const std::string& file, int line, const std::string& path,
                              const std::string& text, const char* want) {
  throw Failure(Kind::invalid, Message(N_("{file}:{line}: {key} is \"{text}\"; write {want}"))
                                   .with("file", file)
                                   .with("line", line)
                                   .with("key", path)
                                   .with("text", text)
                                   .with("want", Message(want)));
}

[[noreturn]] void wrong_entry(const std::string& file, int line, const std::string& path,
                              const Message& what) {
  throw Failure(Kind::invalid, Message(N_("{file}:{line}: {key}: {what}"))
                                   .with("file", file)
                                   .with("line", line)
                                   .with("key", path)
                                   .with("what", what));
}

bool is_number(const std::string& text, int low, int high) {
  int value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  return error == std::errc{} && end == text.data() + text.size() && value >= low && value <= high;
}

bool is_truth(const std::string& text) { return text == "true" || text == "false"; }

/// The sentence of what a key wants when the text does not fit it; nullptr when it fits.
const char* misfit(const std::string& path, const std::string& text) {
  const auto last = path.substr(path.rfind('.') + 1);
  if (last == "length" || path == "extension.window" || path == "extension.decision" ||
      path == "extension.cap" || path == "incoming.lead" || path == "listing.publish_within" ||
      path == "accountability.report_within")
    return model::parse_length(text) ? nullptr : N_("a length such as 60d, 20wd or 3m");
  if (last == "roll")
    return text == "next-workday" || text == "none" ? nullptr : N_("next-workday or none");
  if (last == "start") {
    const bool known = text == "found" || text == "exposed" || text == "dispatched" ||
                       text == "signed" || text == "fixed";
    return known ? nullptr : N_("found, exposed, dispatched, signed or fixed");
  }
  if (path == "steps.restart_on_reassign" || path == "steps.roll_written")
    return is_truth(text) ? nullptr : N_("true or false");
  if (path == "reports.week_ends_on")
    return is_number(text, 1, 7) ? nullptr : N_("a weekday from 1 (Monday) to 7 (Sunday)");
  if (path == "reports.decimals")
    return is_number(text, 0, 3) ? nullptr : N_("a number from 0 to 3");
  if (path == "plans.tolerance_points")
    return is_number(text, 0, 100) ? nullptr : N_("a number of percentage points from 0 to 100");
  if (path == "steps.late_entry_days" || path == "reports.near_due_days")
    return is_number(text, 0, 366) ? nullptr : N_("a number of days");
  if (path == "accountability.statement_due")
    return base::parse_iso_day("2026-" + text) ? nullptr : N_("a month and a day such as 12-31");
  if (path.starts_with("accountability.statement_kinds["))
    return model::from_word<model::UnitKind>(text)
               ? nullptr
               : N_("government, office, department, special-committee, town, village or "
                    "enterprise");
  if (path == "evidence.max_size")
    return text.ends_with("MB") && is_number(text.substr(0, text.size() - 2), 1, 500)
               ? nullptr
               : N_("a size such as 20MB (1 to 500)");
  return nullptr;
}

int number(const std::string& text) {
  int value = 0;
  std::from_chars(text.data(), text.data() + text.size(), value);
  return value;
}

void policy_entry(Rulebook& rules, const std::string& path, const std::string& text) {
  const auto dot = path.rfind('.');
  const std::string id = path.substr(9, dot - 9);
  const std::string key = path.substr(dot + 1);
  model::Policy& policy = rules.policies[id];
  policy.id = id;
  if (key == "length")
    policy.length = model::parse_length(text).value_or(model::Length{});
  else if (key == "roll")
    policy.roll = text == "next-workday";
  else if (key == "start")
    policy.start = text;
  else
    policy.basis = text;
}

}  // namespace

namespace {

using Misfit = std::optional<Message> (*)(const std::string&, const std::string&);
/// Who reads a key: one of the parts of the file, or nullptr for a key of no part.
Misfit part_of(const std::string& path) {
  static constexpr std::array<std::pair<std::string_view, Misfit>, 5> parts{
      {{"cards.", card_misfit},
       {"orders.", order_misfit},
       {"ladders.", ladder_misfit},
       {"notify.", notify_misfit},
       {"inspection.", inspection_misfit}}};
  for (const auto& [prefix, misfit_of] : parts)
    if (path.starts_with(prefix)) return misfit_of;
  return is_of_rights(path) ? right_misfit : Misfit{};
}

/// The keys of all parts.
const std::vector<std::string>& all_keys() {
  static const std::vector<std::string> all = [] {
    auto keys = rule_keys;
    for (const auto* more : {&card_keys(), &order_keys(), &ladder_keys(), &notify_keys(),
                             &right_keys(), &inspection_keys()})
      keys.insert(keys.end(), more->begin(), more->end());
    return keys;
  }();
  return all;
}

}  // namespace

model::RulesFile read_rules(std::string_view body, const std::string& file) {
  const auto entries = read_yaml(body, file);
  check_keys(entries, all_keys(), file);
  model::RulesFile rules;
  rules.source = file;
  rules.body = body;
  std::map<std::string, int> lines;
  for (const auto& [path, value] : entries) {
    lines[path] = value.line;
    if (const auto part = part_of(path); part != nullptr) {
      if (const auto problem = part(path, value.text))
        wrong_entry(file, value.line, path, *problem);
    } else if (const char* want = misfit(path, value.text)) {
      wrong_value(file, value.line, path, value.text, want);
    }
    rules.entries.emplace(path, value.text);
  }
  const Rulebook made = rulebook(rules.entries);
  for (const auto& problem :
       {card_problem(made.cards), order_problem(made.order_kinds),
        ladder_problem(made.rungs, made.order_kinds), notify_problem(made.notify),
        right_problem(made.rights), inspection_problem(made.inspection)}) {
    if (!problem) continue;
    const auto at = lines.lower_bound(problem->path);  // the key itself, or the first one below it
    wrong_entry(file, at == lines.end() ? 1 : at->second, problem->path, problem->what);
  }
  for (const auto& [id, policy] : made.policies)
    if (policy.length.count == 0)
      throw Failure(
          Kind::invalid,
          Message(N_("{file}: the policy {id} has no length")).with("file", file).with("id", id));
  for (const auto& [level, id] : made.default_policy)
    if (!made.policies.contains(id))
      throw Failure(Kind::invalid, Message(N_("{file}: default_policy.{level} names the policy "
                                              "{id}, which the file does not have"))
                                       .with("file", file)
                                       .with("level", level)
                                       .with("id", id));
  if (!made.policies.contains("acceptance"))
    throw Failure(Kind::invalid, Message(N_("{file}: the policy {id} has no length"))
                                     .with("file", file)
                                     .with("id", "acceptance"));
  return rules;
}

Rulebook rulebook(const std::map<std::string, std::string>& entries) {
  Rulebook rules;
  const auto length = [](const std::string& text, model::Length& to) {
    to = model::parse_length(text).value_or(to);
  };
  const std::map<std::string, std::function<void(const std::string&)>> setters{
      {"extension.window", [&](const std::string& t) { length(t, rules.extension_window); }},
      {"extension.decision", [&](const std::string& t) { length(t, rules.extension_decision); }},
      {"incoming.lead", [&](const std::string& t) { length(t, rules.incoming_lead); }},
      {"extension.cap", [&](const std::string& t) { length(t, rules.extension_cap); }},
      {"steps.late_entry_days", [&](const std::string& t) { rules.late_entry_days = number(t); }},
      {"steps.restart_on_reassign",
       [&](const std::string& t) { rules.restart_on_reassign = t == "true"; }},
      {"steps.roll_written", [&](const std::string& t) { rules.roll_written = t == "true"; }},
      {"reports.near_due_days", [&](const std::string& t) { rules.near_due_days = number(t); }},
      {"reports.week_ends_on", [&](const std::string& t) { rules.week_ends_on = number(t); }},
      {"reports.decimals", [&](const std::string& t) { rules.decimals = number(t); }},
      {"accountability.report_within",
       [&](const std::string& t) { length(t, rules.account_report); }},
      {"accountability.statement_due", [&](const std::string& t) { rules.statement_due = t; }},
      {"listing.publish_within", [&](const std::string& t) { length(t, rules.publish_within); }},
      {"evidence.max_size",
       [&](const std::string& t) { rules.evidence_limit = std::int64_t{number(t)} << 20; }},
      {"plans.tolerance_points",
       [&](const std::string& t) { rules.pace_tolerance = number(t) * 100; }},
  };
  for (const auto& [path, text] : entries) {
    if (path.starts_with("policies."))
      policy_entry(rules, path, text);
    else if (path.starts_with("retention."))
      rules.retention.emplace(path.substr(10), text);
    else if (path.starts_with("default_policy."))
      rules.default_policy.emplace(path.substr(15), text);
    else if (const auto setter = setters.find(path); setter != setters.end())
      setter->second(text);
  }
  if (entries.contains("accountability.statement_kinds[0]")) rules.statement_kinds.clear();
  for (const auto& [path, text] : entries)
    if (path.starts_with("accountability.statement_kinds[")) rules.statement_kinds.push_back(text);
  rules.cards = card_rules(entries);
  rules.order_kinds = order_kinds(entries);
  rules.letter = letter_office(entries);
  rules.order_groups = order_groups(entries);
  rules.rungs = rungs(entries);
  rules.notify = notify_rules(entries);
  rules.rights = right_rules(entries);
  rules.inspection = inspection_rules(entries);
  return rules;
}

model::CalendarYear read_calendar(std::string_view body, const std::string& file) {
  const auto entries = read_yaml(body, file);
  check_keys(entries, calendar_keys, file);
  model::CalendarYear year;
  for (const auto& [path, value] : entries) {
    if (path == "year") {
      if (!is_number(value.text, 1990, 2199))
        wrong_value(file, value.line, path, value.text, N_("a year such as 2026"));
      year.year = number(value.text);
    } else if (path.ends_with(".number")) {
      year.notices += (year.notices.empty() ? "" : "; ") + value.text;
    } else if (path.ends_with(".date")) {
      year.notices += " " + value.text;
    } else if (path.ends_with(".verified")) {
      if (!is_truth(value.text))
        wrong_value(file, value.line, path, value.text, N_("true or false"));
      year.verified = year.verified && value.text == "true";
    } else if (path.starts_with("off.") || path.starts_with("work.")) {
      const bool off = path.starts_with("off.");
      const auto day = base::parse_iso_day(std::string_view(path).substr(off ? 4 : 5));
      if (!day) wrong_value(file, value.line, path, value.text, N_("a day such as 2026-10-01"));
      year.days.push_back({*day, off, value.text});
    }
  }
  if (year.year == 0)
    throw Failure(Kind::invalid,
                  Message(N_("{file}: the year is missing (year: 2027)")).with("file", file));
  if (year.notices.empty())
    throw Failure(
        Kind::invalid,
        Message(N_("{file}: the number of the State Council notice is missing (notices:)"))
            .with("file", file));
  for (const auto& day : year.days)
    if (day.day.year() != year.year)
      throw Failure(Kind::invalid, Message(N_("{file}: {day} does not lie in {year}"))
                                       .with("file", file)
                                       .with("day", day.day)
                                       .with("year", year.year));
  std::sort(year.days.begin(), year.days.end(),
            [](const auto& a, const auto& b) { return a.day < b.day; });
  for (std::size_t i = 1; i < year.days.size(); ++i)
    if (year.days[i].day == year.days[i - 1].day)
      throw Failure(Kind::invalid, Message(N_("{file}: {day} stands under both off and work"))
                                       .with("file", file)
                                       .with("day", year.days[i].day));
  return year;
}

std::vector<Message> calendar_worries(const model::CalendarYear& year) {
  std::vector<Message> worries;
  const base::Day exception{2020, 2, 3};
  std::int64_t off = 0;
  for (const auto& day : year.days) {
    off += day.off ? 1 : 0;
    if (!day.off && !day.day.is_weekend() && day.day != exception)
      worries.push_back(Message(N_("{year}: {day} is a make-up workday but no Saturday or Sunday"))
                            .with("year", year.year)
                            .with("day", day.day));
  }
  if (off < 11)
    worries.push_back(Message(N_("{year}: only {n} days off; a year has at least 11"))
                          .with("year", year.year)
                          .with("n", off));
  if (!year.verified)
    worries.push_back(Message(N_("{year}: a notice number is not verified: {notices}"))
                          .with("year", year.year)
                          .with("notices", year.notices));
  return worries;
}

}  // namespace duban::intake
