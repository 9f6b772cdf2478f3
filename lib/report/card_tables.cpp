// Arranging cards.
#include "report/card_tables.hpp"

#include <algorithm>
#include <array>
#include <map>

#include "report/field_cells.hpp"
#include "report/words.hpp"

namespace duban::report {

using base::Message;
using model::CardRules;
using model::Id;

namespace {

bool is_bad(const CardRules& rules, const std::string& colour) {
  const auto known = rules.palette.find(colour);
  return known != rules.palette.end() && known->second.severity > 1;
}

/// Both are seen: the card of then, and that it is on course again.
Cell now_cell(const CardRules& rules, const std::string& then, const std::string& now) {
  if (is_bad(rules, then) && !is_bad(rules, now))
    return {Message(N_("on course again")), Role::good};
  return colour_cell(rules, now);
}

Message grounds(const CardLine& line) {
  return line.judgement == nullptr ? Message() : card_grounds(*line.judgement);
}

}  // namespace

Cell colour_cell(const CardRules& rules, const std::string& colour) {
  return {colour_word(rules, colour), colour_role(rules, colour)};
}

model::Records shown_records(const rules::Judgement& judgement) {
  if (!judgement.verdicts.empty()) return judgement.verdicts.front().records;
  const auto& sets = judgement.figures->sets;
  const auto weight = [&](model::Records records) {
    const auto set = sets.find(records);
    Id sum = 0;
    for (const char* id : {"open", "tasks", "found", "due"})
      if (set != sets.end())
        if (const auto figure = set->second.find(id); figure != set->second.end())
          sum += figure->second.value.value_or(0);
    return sum;
  };
  return weight(model::Records::territory) > weight(model::Records::own) ? model::Records::territory
                                                                         : model::Records::own;
}

const rules::FigureSet& shown_set(const rules::Judgement& judgement) {
  static const rules::FigureSet none;
  const auto set = judgement.figures->sets.find(shown_records(judgement));
  return set == judgement.figures->sets.end() ? none : set->second;
}

Table figure_records_table() {
  return {"records",
          {},
          {{"unit", N_("Unit"), Kind::text, 20},
           {"number", N_("Number"), Kind::text, 13},
           {"matter", N_("Matter"), Kind::text, 28},
           {"due_on", N_("Deadline"), Kind::date, 12},
           {"days_late", N_("Days late"), Kind::number, 9},
           {"awaiting", N_("Awaiting acceptance"), Kind::text, 10}}};
}

std::vector<Row> figure_records(
    const rules::FigureValue& figure, const std::string& unit,
    const std::function<std::string(const std::string& number)>& label) {
  std::vector<Row> rows;
  for (const auto& record : figure.breaches)
    rows.push_back({text_cell(unit),
                    {record.number},
                    text_cell(label(record.number)),
                    day_cell(record.due),
                    record.days > 0 ? Cell{record.days, Role::late} : Cell{},
                    record.awaiting ? Cell{Message(N_("yes"))} : Cell{}});
  return rows;
}

Message order_kind_word(std::string_view kind) {
  static const std::map<std::string_view, const char*> words{
      {"dispatch", N_("dispatch order")},   {"supervision", N_("supervision order")},
      {"reminder", N_("reminder")},         {"risk-alert", N_("risk alert")},
      {"listing", N_("notice of listing")}, {"bulletin", N_("warning bulletin")},
      {"interview", N_("interview")}};
  const auto found = words.find(kind);
  return found == words.end() ? base::verbatim(kind) : Message(found->second);
}

Table cards_table(const std::vector<CardLine>& lines, const CardRules& rules, bool with_now) {
  Table table{"cards",
              N_("Cards"),
              {{"number", N_("Number"), Kind::text, 15},
               {"unit", N_("Unit"), Kind::text, 20},
               {"period", N_("Period"), Kind::text, 13},
               {"colour", N_("Colour"), Kind::text, 12},
               {"state", N_("State"), Kind::text, 10}}};
  if (with_now) {
    table.columns.push_back({"before", N_("Period before"), Kind::text, 12});
    table.columns.push_back({"now", N_("Now"), Kind::text, 14});
  }
  for (Column column : {Column{"grounds", N_("Grounds"), Kind::text, 56},
                        Column{"issued_on", N_("Issued on"), Kind::date, 12},
                        Column{"approved_by", N_("Approved by"), Kind::text, 10},
                        Column{"lifted_on", N_("Lifted on"), Kind::date, 12}})
    table.columns.push_back(std::move(column));
  for (const auto& line : lines) {
    const auto* card = line.card;
    const std::string colour = card != nullptr             ? card->colour
                               : line.judgement != nullptr ? line.judgement->colour
                                                           : "";
    Row row{text_cell(card == nullptr ? "" : model::number_of(*card)), text_cell(line.name),
            card == nullptr ? Cell{} : Cell{period_word(card->period)}, colour_cell(rules, colour),
            card == nullptr ? Cell{} : Cell{model::label(card->state)}};
    if (with_now) {
      row.push_back(line.before ? colour_cell(rules, *line.before) : Cell{});
      row.push_back(line.now ? now_cell(rules, colour, *line.now) : Cell{});
    }
    const Message why = grounds(line);
    row.push_back(why.empty() ? Cell{} : Cell{why});
    row.push_back(card == nullptr ? Cell{} : day_cell(card->issued_on));
    row.push_back(card == nullptr ? Cell{} : text_cell(card->approved_by));
    row.push_back(card == nullptr ? Cell{} : day_cell(card->lifted_on));
    table.rows.push_back(std::move(row));
  }
  return table;
}

Table streaks_table(const std::vector<StreakLine>& lines, const CardRules& rules) {
  Table table{"streaks",
              N_("Streaks"),
              {{"unit", N_("Unit"), Kind::text, 20},
               {"streak", N_("Rule"), Kind::text, 16},
               {"text", N_("Text"), Kind::text, 24},
               {"colour", N_("Colour"), Kind::text, 12},
               {"cards", N_("Its cards"), Kind::text, 40},
               {"propose", N_("Kind of order"), Kind::text, 12},
               {"next_step", N_("Proposed step"), Kind::text, 16},
               {"basis", N_("Basis"), Kind::text, 24}}};
  for (const auto& line : lines) {
    const auto& streak = *line.reached->streak;
    std::string numbers;
    for (const auto& card : line.reached->cards)
      numbers += (numbers.empty() ? "" : ", ") + card.number;
    table.rows.push_back({{line.name},
                          {streak.id},
                          {base::in_two_languages(streak.en, streak.zh)},
                          colour_cell(rules, streak.colour),
                          {numbers},
                          {streak.propose},
                          {order_kind_word(streak.propose)},
                          text_cell(streak.basis)});
  }
  return table;
}

}  // namespace duban::report
