// Telling cards.
#include "report/card_story.hpp"

#include <array>
#include <map>
#include <set>

#include "base/text.hpp"
#include "report/field_cells.hpp"
#include "report/task_columns.hpp"
#include "report/words.hpp"

namespace duban::report {

using base::Message;
using model::Compare;
using model::FigureDef;
using model::FigureKind;
using model::Id;
using rules::Breach;

namespace {

constexpr std::size_t told_at_most = 3;

Message breach_word(const CardStory& story, const Breach& breach) {
  const std::string label = story.label ? story.label(breach.number) : "";
  const std::string number = label.empty() ? breach.number : breach.number + " " + label;
  if (!breach.due) return base::verbatim(number);
  Message text = breach.days > 0 ? Message(N_("{number} (due {due}, {days} d late)"))
                                 : Message(N_("{number} (due {due})"));
  if (breach.awaiting)
    text = breach.days > 0 ? Message(N_("{number} (due {due}, {days} d late, awaiting acceptance)"))
                           : Message(N_("{number} (due {due}, awaiting acceptance)"));
  return text.with("number", number).with("due", *breach.due).with("days", breach.days);
}

/// Of "at least 30 days overdue" only what is so long overdue is evidence.
template <class Met>
bool reaches(const Met& met, const Breach& breach) {
  return met.condition.figure != "max_days_overdue" ||
         model::compares(breach.days, met.condition.compare, met.condition.threshold);
}

/// The records of a rule's conditions, each once, the latest first.
std::vector<Breach> breaches_of(const rules::Verdict& verdict) {
  std::map<std::string, Breach> once;
  for (const auto& met : verdict.met)
    for (const auto& breach : met.figure.breaches)
      if (reaches(met, breach)) once.emplace(breach.number, breach);
  std::vector<Breach> list;
  for (auto& [number, breach] : once) list.push_back(breach);
  std::stable_sort(list.begin(), list.end(),
                   [](const Breach& a, const Breach& b) { return a.days > b.days; });
  return list;
}

Message items_word(const CardStory& story, const std::vector<Breach>& breaches) {
  Message list;
  for (std::size_t i = 0; i < breaches.size() && i < told_at_most; ++i)
    list = base::joined(list, breach_word(story, breaches[i]), N_("{a}, {b}"));
  if (breaches.size() > told_at_most)
    list = Message(N_("{list} and others, {total} in all"))
               .with("list", list)
               .with("total", breaches.size());
  return list;
}

Message condition_word(const rules::Met& met) {
  const auto* def = model::figure_def(met.condition.figure);
  return Message(N_("{figure}: {value}, rule: {threshold}"))
      .with("figure", Message(def->name))
      .with("value", figure_word(*def, met.figure.value))
      .with("threshold", threshold_word(met.condition));
}

Message rule_text(const model::CardRule& rule) { return base::in_two_languages(rule.en, rule.zh); }

Message reason(const rules::Verdict& verdict) {
  Message conditions;
  for (const auto& met : verdict.met)
    conditions = base::joined(conditions, condition_word(met), N_("{a}; {b}"));
  return Message(N_("{text} ({conditions})"))
      .with("text", rule_text(*verdict.rule))
      .with("conditions", conditions);
}

Message records_word(model::Records records) {
  return records == model::Records::own ? N_("its own records") : N_("its territory and below");
}

bool any_awaiting(const rules::Judgement& judgement) {
  for (const auto& verdict : judgement.verdicts)
    for (const auto& met : verdict.met)
      for (const auto& breach : met.figure.breaches)
        if (breach.awaiting) return true;
  return false;
}

}  // namespace

Message period_word(const std::string& label) {
  static constexpr std::array<const char*, 4> numerals{"一", "二", "三", "四"};
  const auto period = rules::quarter_or_month(label);
  if (!period) return base::verbatim(label);
  const int month = static_cast<int>(period->to.month());
  if (label.find('M') != std::string::npos)
    return Message(N_("{year}-{month}")).with("year", period->to.year()).with("month", month);
  const auto quarter = static_cast<std::size_t>(month / 3);
  return Message(N_("quarter {quarter} of {year}"))
      .with("quarter", quarter)
      .with("numeral", numerals[quarter - 1])
      .with("year", period->to.year());
}

Message colour_word(const model::CardRules& rules, const std::string& colour, bool with_sign) {
  if (colour.empty()) return Message(N_("no card")).coded("none");
  const auto known = rules.palette.find(colour);
  if (known == rules.palette.end()) return base::verbatim(colour);
  const auto& its = known->second;
  return (with_sign ? base::in_two_languages(its.sign + " " + its.en, its.sign + " " + its.zh)
                    : base::in_two_languages(its.en, its.zh))
      .coded(colour);
}

Role colour_role(const model::CardRules& rules, const std::string& colour) {
  const auto known = rules.palette.find(colour);
  if (known == rules.palette.end()) return Role::normal;
  if (colour == "red") return Role::late;
  if (colour == "green" || colour == "blue") return Role::good;
  return known->second.severity > 1 ? Role::near : Role::normal;
}

Message figure_word(const FigureDef& def, const std::optional<Id>& value) {
  if (!value) return base::verbatim("—");
  switch (def.kind) {
    case FigureKind::count: return Message(N_("{count}")).with("count", *value);
    case FigureKind::rank: return Message(N_("no. {n}")).with("n", *value);
    case FigureKind::cards: return Message(N_("{n} cards")).with("n", *value);
    case FigureKind::share: return base::verbatim(model::share_text(rules::to_tenth(*value)));
    case FigureKind::points:
      return Message(N_("{points} points")).with("points", points_word(*value));
    case FigureKind::days: return Message(N_("{n} days")).with("n", *value);
  }
  return {};
}

Cell figure_cell(const FigureDef& def, const std::optional<Id>& value) {
  if (!value) return {};
  const bool fine = def.kind == FigureKind::share || def.kind == FigureKind::points;
  return fine ? share_cell(*value) : Cell{*value};
}

Message threshold_word(const model::Condition& condition) {
  const auto* def = model::figure_def(condition.figure);
  static constexpr std::array<const char*, 5> words{N_("at least {value}"), N_("over {value}"),
                                                    N_("at most {value}"), N_("under {value}"),
                                                    N_("exactly {value}")};
  return Message(words[static_cast<std::size_t>(condition.compare)])
      .with("value", figure_word(*def, condition.threshold));
}

namespace {

/// What the figure must be so that the condition does not hold.
Message opposite_word(const model::Condition& condition) {
  static constexpr std::array<Compare, 5> opposites{Compare::less, Compare::at_most, Compare::more,
                                                    Compare::at_least, Compare::equal};
  if (condition.compare == Compare::equal)
    return Message(N_("other than {value}"))
        .with("value", figure_word(*model::figure_def(condition.figure), condition.threshold));
  return threshold_word({condition.figure, opposites[static_cast<std::size_t>(condition.compare)],
                         condition.threshold});
}

}  // namespace

Message card_grounds(const rules::Judgement& judgement) {
  Message all;
  for (const auto& verdict : judgement.verdicts)
    all = base::joined(all, reason(verdict), N_("{a}; {b}"));
  return all;
}

Message card_paragraph(const CardStory& story) {
  const auto& palette = story.rules.cards;
  if (story.judgement.colour.empty())
    return Message(story.provisional
                       ? N_("{name}, {period}, provisionally: no card; no rule holds (rules "
                            "version {version}).")
                       : N_("{name}, {period}: no card; no rule held (rules version {version})."))
        .with("name", story.name)
        .with("period", period_word(story.period.label))
        .with("version", story.rules.version);
  Message reasons;
  Message bases;
  for (const auto& verdict : story.judgement.verdicts) {
    Message one = reason(verdict);
    if (const auto breaches = breaches_of(verdict); !breaches.empty())
      one = Message(N_("{reason}: {items}"))
                .with("reason", one)
                .with("items", items_word(story, breaches));
    reasons = base::joined(reasons, one, N_("{a}; {b}"));
    const Message basis = base::verbatim(verdict.rule->basis);
    if (bases.empty() || &verdict == &story.judgement.verdicts.front() ||
        verdict.rule->basis != story.judgement.verdicts.front().rule->basis)
      bases = base::joined(bases, basis, N_("{a}; {b}"));
  }
  const bool official = story.card && story.card->state != model::CardState::proposed;
  const Message records = records_word(story.judgement.verdicts.front().records);
  const char* key =
      story.provisional ? N_("{name}, {period}, provisionally: {colour}, because {reasons}. "
                             "Counted by {records}. Basis: {basis}; rules version {version}.")
      : official ? N_("{name}, {period}: {colour}, because {reasons}. Counted by {records}. Basis: "
                      "{basis}; rules version {version}.")
                 : N_("{name}, {period}: proposed is a {colour}, because {reasons}. Counted by "
                      "{records}. Basis: {basis}; rules version {version}.");
  const Message told = Message(key)
                           .with("name", story.name)
                           .with("period", period_word(story.period.label))
                           .with("colour", colour_word(palette, story.judgement.colour, false))
                           .with("reasons", reasons)
                           .with("records", records)
                           .with("basis", bases)
                           .with("version", story.rules.version);
  if (!any_awaiting(story.judgement)) return told;
  return Message(N_("{told} Some of it awaits acceptance; the answer may change the figures."))
      .with("told", told);
}

Table conditions_table(const CardStory& story) {
  Table table{"conditions",
              N_("Rules and figures"),
              {{"rule", N_("Rule"), Kind::text, 16},
               {"text", N_("Text"), Kind::text, 30},
               {"figure", N_("Figure"), Kind::text, 22},
               {"threshold", N_("Threshold"), Kind::text, 14},
               {"value", N_("Value"), Kind::text, 12},
               {"records", N_("Counted by"), Kind::text, 14},
               {"basis", N_("Basis"), Kind::text, 24},
               {"rules_version", N_("Version of the rules"), Kind::number, 8}}};
  for (const auto& verdict : story.judgement.verdicts)
    for (const auto& met : verdict.met) {
      const auto* def = model::figure_def(met.condition.figure);
      table.rows.push_back({{verdict.rule->id},
                            {rule_text(*verdict.rule)},
                            {Message(def->name)},
                            {threshold_word(met.condition)},
                            {figure_word(*def, met.figure.value)},
                            {records_word(verdict.records)},
                            text_cell(verdict.rule->basis),
                            {story.rules.version}});
    }
  return table;
}

Table breaches_table(const CardStory& story) {
  Table table{"breaches",
              N_("Records behind it"),
              {{"number", N_("Number"), Kind::text, 13},
               {"matter", N_("Matter"), Kind::text, 28},
               {"due_on", N_("Deadline"), Kind::date, 12},
               {"days_late", N_("Days late"), Kind::number, 9},
               {"awaiting", N_("Awaiting acceptance"), Kind::text, 10},
               {"rules", N_("Rules"), Kind::text, 24}}};
  std::map<std::string, std::pair<Breach, std::string>> once;
  std::vector<std::string> order;
  for (const auto& verdict : story.judgement.verdicts)
    for (const auto& breach : breaches_of(verdict)) {
      const auto [at, added] = once.emplace(breach.number, std::pair{breach, verdict.rule->id});
      if (added)
        order.push_back(breach.number);
      else if (at->second.second.find(verdict.rule->id) == std::string::npos)
        at->second.second += ", " + verdict.rule->id;
    }
  for (const auto& number : order) {
    const auto& [breach, ids] = once.at(number);
    table.rows.push_back({{breach.number},
                          text_cell(story.label ? story.label(breach.number) : ""),
                          day_cell(breach.due),
                          breach.days > 0 ? Cell{breach.days, Role::late} : Cell{},
                          breach.awaiting ? Cell{Message(N_("yes"))} : Cell{},
                          {ids}});
  }
  return table;
}

std::vector<Message> what_clears(const CardStory& story) {
  std::vector<Message> list;
  const auto& palette = story.rules.cards.palette;
  const auto colour = palette.find(story.judgement.colour);
  if (colour == palette.end() || colour->second.severity <= 1) return list;
  static const std::set<std::string> given{"due", "hazards_due", "tasks_due", "found",
                                           "tasks"};  // nobody can undo these
  for (const auto& verdict : story.judgement.verdicts) {
    Message ways;
    for (const auto& met : verdict.met) {
      if (given.contains(met.condition.figure)) continue;
      const auto* def = model::figure_def(met.condition.figure);
      const Message way = Message(N_("{figure} must be {threshold} (now {value})"))
                              .with("figure", Message(def->name))
                              .with("threshold", opposite_word(met.condition))
                              .with("value", figure_word(*def, met.figure.value));
      ways = base::joined(ways, way, N_("{a}, or {b}"));
    }
    Message sentence = Message(N_("To clear \"{text}\": {ways}."))
                           .with("text", rule_text(*verdict.rule))
                           .with("ways", ways);
    if (const auto breaches = breaches_of(verdict); !breaches.empty())
      sentence = Message(N_("{sentence} It is about {items}."))
                     .with("sentence", sentence)
                     .with("items", items_word(story, breaches));
    list.push_back(sentence);
  }
  return list;
}

Table card_facts_table(const model::Card& card, const std::string& name,
                       const model::Rulebook& rules) {
  Table table{
      "card", {}, {{"fact", N_("Fact"), Kind::text, 24}, {"value", N_("Value"), Kind::text, 60}}};
  const auto row = [&](std::string_view code, const Message& fact, Cell value) {
    table.rows.push_back(fact_row(code, fact, std::move(value)));
  };
  table.facts = true;
  row("number", N_("Number"), {model::number_of(card)});
  row("subject", card.subject == model::CardSubject::unit ? N_("Unit") : N_("Task"),
      text_cell(name));
  row("period", N_("Period"), {period_word(card.period)});
  row("colour", N_("Colour"),
      {colour_word(rules.cards, card.colour), colour_role(rules.cards, card.colour)});
  row("state", N_("State"), {model::label(card.state)});
  for (const auto& field : model::fields_of<model::Card>()) {
    const std::string_view id = field.name;
    if (!model::is_shown(field.role) || id == "period" || id == "state" || id == "colour") continue;
    row(field.name, field.heading, field_cell(card, field, [](Id) { return std::string(); }));
  }
  return table;
}

}  // namespace duban::report
