// Arranging rounds, visits and answers.
#include "report/inspection_table.hpp"

#include <algorithm>
#include <array>

#include "report/words.hpp"

namespace duban::report {

using base::Message;
using model::Round;
using model::Visit;

Table rounds_table(const std::vector<RoundLine>& rounds) {
  Table table{"rounds",
              N_("Rounds of inspection"),
              {{"year", N_("Year"), Kind::number, 6},
               {"round", N_("Round"), Kind::text, 8},
               {"theme", N_("Theme"), Kind::text, 20},
               {"kind", N_("Kind of inspection"), Kind::text, 14},
               {"state", N_("State"), Kind::text, 8},
               {"from_on", N_("From"), Kind::date, 12},
               {"to_on", N_("Until"), Kind::date, 12},
               {"lead", N_("Led by"), Kind::text, 10},
               {"team", N_("Team"), Kind::text, 20},
               {"planned", N_("Visits planned"), Kind::number, 8},
               {"made", N_("Visits made"), Kind::number, 8},
               {"called_off", N_("Visits called off"), Kind::number, 8},
               {"findings", N_("Findings"), Kind::number, 8},
               {"major", N_("Major findings"), Kind::number, 8},
               {"open", N_("Still open"), Kind::number, 8},
               {"closed_on", N_("Round ended on"), Kind::date, 12},
               {"for_period", N_("Counts for"), Kind::text, 8},
               {"basis", N_("Basis"), Kind::text, 20}}};
  for (const auto& line : rounds) {
    const Round& round = line.round;
    table.rows.push_back({{round.year},
                          {model::label_of(round)},
                          text_cell(round.theme),
                          {model::label(round.kind)},
                          {model::label(round.state)},
                          day_cell(round.from_on),
                          day_cell(round.to_on),
                          people_cell(round.lead),
                          people_cell(round.team),
                          {line.planned},
                          {line.made},
                          {line.called_off},
                          {line.found.findings},
                          {line.found.major},
                          {line.found.open},
                          day_cell(round.closed_on),
                          text_cell(round.for_period),
                          text_cell(round.basis)});
  }
  return table;
}

Table round_facts_table(const RoundLine& line, const UnitName& unit) {
  Table table{
      "round", {}, {{"fact", N_("Fact"), Kind::text, 24}, {"value", N_("Value"), Kind::text, 60}}};
  table.facts = true;
  const Round& round = line.round;
  table.rows.push_back(fact_row("round", N_("Round"), {model::label_of(round)}));
  table.rows.push_back(fact_row("year", N_("Year"), {round.year}));
  for (const auto& field : model::fields_of<Round>())
    if (model::is_shown(field.role)) {
      const std::string_view name = field.name;
      table.rows.push_back(fact_row(field.name, field.heading,
                                    name == "team" || name == "lead"
                                        ? people_cell(model::field_text(round, field))
                                        : field_cell(round, field, unit)));
    }
  for (const auto& [code, heading, count] :
       {std::tuple{"planned", N_("Visits planned"), line.planned},
        std::tuple{"made", N_("Visits made"), line.made},
        std::tuple{"called_off", N_("Visits called off"), line.called_off},
        std::tuple{"findings", N_("Findings"), line.found.findings},
        std::tuple{"major", N_("Major findings"), line.found.major},
        std::tuple{"fixed_on_spot", N_("Fixed on the spot"), line.found.fixed_on_spot},
        std::tuple{"open", N_("Still open"), line.found.open}})
    table.rows.push_back(fact_row(code, heading, {count}));
  return table;
}

Table visits_table(const std::vector<VisitLine>& visits, const UnitName& unit) {
  Table table{"visits",
              N_("Visits"),
              {{"number", N_("Number"), Kind::text, 12},
               {"round", N_("Round"), Kind::text, 11},
               {"kind", N_("Kind of inspection"), Kind::text, 14},
               {"state", N_("State"), Kind::text, 8},
               {"territory", N_("Territory"), Kind::text, 14},
               {"site", N_("Site visited"), Kind::text, 24},
               {"planned_on", N_("Planned for"), Kind::date, 12},
               {"made_on", N_("Day of the visit"), Kind::date, 12},
               {"inspectors", N_("Inspectors"), Kind::text, 16},
               {"findings", N_("Findings"), Kind::number, 8},
               {"major", N_("Major findings"), Kind::number, 8},
               {"fixed_on_spot", N_("Fixed on the spot"), Kind::number, 8},
               {"open", N_("Still open"), Kind::number, 8},
               {"nil", N_("Nothing found"), Kind::text, 10},
               {"paper", N_("On-site record"), Kind::text, 16},
               {"ended_on", N_("Visit ended on"), Kind::date, 12},
               {"called_off_because", N_("Called off because"), Kind::text, 16}}};
  for (const auto& line : visits) {
    const Visit& visit = line.visit;
    const bool made = visit.made_on.has_value();
    const auto counted = [&](std::int64_t count) { return made ? Cell{count} : Cell{}; };
    table.rows.push_back({{line.number},
                          text_cell(line.round),
                          {model::label(visit.kind)},
                          {model::label(visit.state)},
                          text_cell(unit(visit.territory)),
                          text_cell(line.site.empty() ? unit(visit.site) : line.site),
                          day_cell(visit.planned_on),
                          day_cell(visit.made_on),
                          people_cell(visit.inspectors),
                          counted(line.found.findings),
                          counted(line.found.major),
                          counted(line.found.fixed_on_spot),
                          counted(line.found.open),
                          {Flag{visit.nil != 0, N_("nothing found")}},
                          text_cell(visit.paper),
                          day_cell(visit.ended_on),
                          text_cell(visit.called_off_because)});
  }
  return table;
}

Table visit_facts_table(const VisitLine& line, const UnitName& unit) {
  Table table{
      "visit", {}, {{"fact", N_("Fact"), Kind::text, 24}, {"value", N_("Value"), Kind::text, 60}}};
  table.facts = true;
  const Visit& visit = line.visit;
  table.rows.push_back(fact_row("number", N_("Number"), {line.number}));
  table.rows.push_back(fact_row("round", N_("Round"), text_cell(line.round)));
  for (const auto& field : model::fields_of<Visit>()) {
    if (!model::is_shown(field.role)) continue;
    const std::string_view name = field.name;
    Cell cell = field_cell(visit, field, unit);
    if (name == "inspectors") cell = people_cell(visit.inspectors);
    if (name == "site" && visit.site == 0) cell = text_cell(line.site);
    if (name == "nil") cell = {Flag{visit.nil != 0, N_("nothing found")}};
    if (name == "drawn") cell = {Flag{visit.drawn != 0, N_("yes")}};
    table.rows.push_back(fact_row(field.name, field.heading, std::move(cell)));
  }
  table.rows.push_back(
      fact_row("findings", N_("Findings"), visit.made_on ? Cell{line.found.findings} : Cell{}));
  const auto counted = [&](std::int64_t count) { return visit.made_on ? Cell{count} : Cell{}; };
  table.rows.push_back(fact_row("major", N_("Major findings"), counted(line.found.major)));
  table.rows.push_back(
      fact_row("fixed_on_spot", N_("Fixed on the spot"), counted(line.found.fixed_on_spot)));
  table.rows.push_back(fact_row("open", N_("Still open"), counted(line.found.open)));
  return table;
}

ChecklistPoints points_of(const model::Checklist& checklist,
                          const std::vector<model::VisitAnswer>& answers) {
  ChecklistPoints points;
  for (const auto& answer : answers) {
    const auto* item = checklist.item(answer.item);
    if (item == nullptr) continue;
    if (answer.answer == model::CheckAnswer::na) {
      ++points.not_applicable;
      continue;
    }
    points.full += item->weight;
    if (answer.answer == model::CheckAnswer::yes) points.points += item->weight;
  }
  return points;
}

Table answers_table(const model::Checklist& checklist,
                    const std::vector<model::VisitAnswer>& answers) {
  Table table{"answers",
              base::in_two_languages(checklist.en, checklist.zh),
              {{"item", N_("Checklist item"), Kind::text, 16},
               {"question", N_("Question"), Kind::text, 40},
               {"clause", N_("Clause"), Kind::text, 20},
               {"weight", N_("Points"), Kind::number, 6},
               {"answer", N_("Answer"), Kind::text, 8},
               {"note", N_("Note"), Kind::text, 20},
               {"finding", N_("Finding made"), Kind::text, 12}}};
  for (const auto& item : checklist.items) {
    const auto answer = std::find_if(answers.begin(), answers.end(),
                                     [&](const auto& one) { return one.item == item.id; });
    const bool is_answered = answer != answers.end();
    table.rows.push_back({{item.id},
                          {base::in_two_languages(item.en, item.zh)},
                          text_cell(item.clause),
                          {std::int64_t{item.weight}},
                          is_answered ? Cell{model::label(answer->answer)} : Cell{},
                          is_answered ? text_cell(answer->note) : Cell{},
                          is_answered ? text_cell(answer->finding) : Cell{}});
  }
  return table;
}

}  // namespace duban::report
