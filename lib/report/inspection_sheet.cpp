// Arranging the sheet.
#include "report/inspection_sheet.hpp"

#include "report/words.hpp"

namespace duban::report {

using base::Message;

namespace {

Table facts_table(const VisitSheetFacts& facts) {
  Table table{
      "visit", {}, {{"fact", N_("Fact"), Kind::text, 12}, {"value", N_("Value"), Kind::text, 40}}};
  table.facts = true;
  table.row_mm = 9;
  const auto fact = [&](const char* code, const char* heading, Cell value) {
    table.rows.push_back(fact_row(code, heading, std::move(value)));
  };
  fact("site", N_("Site inspected"), text_cell(facts.site));
  fact("address", N_("Address"), text_cell(facts.address));
  fact("territory", N_("Territory"), text_cell(facts.territory));
  fact("head", N_("Person in charge, telephone"), {});
  fact("time", N_("Time of the inspection"),
       {Message(N_("on ____-__-__ from __:__ to __:__")).coded("null")});
  fact("inspectors", N_("Inspectors (to sign)"), people_cell(facts.visit.inspectors));
  fact("paper", N_("On-site record"), text_cell(facts.visit.paper));
  return table;
}

Table known_table(const VisitSheetFacts& facts) {
  Table table{"on_record",
              N_("On record of this site"),
              {{"number", N_("Number"), Kind::text, 12},
               {"problem", N_("Problem"), Kind::text, 30},
               {"grade", N_("Grade"), Kind::text, 6},
               {"state", N_("State"), Kind::text, 10},
               {"due_on", N_("Due date"), Kind::date, 12}}};
  for (const auto& h : facts.hazards)
    table.rows.push_back({{model::number_of(h)},
                          text_cell(h.problem),
                          {model::label(h.grade)},
                          {model::label(h.state)},
                          day_cell(h.closed_on ? h.closed_on : h.due_on)});
  return table;
}

Table checklist_table(const model::Checklist& checklist) {
  Table table{"checklist",
              base::in_two_languages(checklist.en, checklist.zh),
              {{"item", N_("No."), Kind::text, 4},
               {"question", N_("Question"), Kind::text, 30},
               {"clause", N_("Clause"), Kind::text, 14},
               {"answer", N_("yes / no / not applicable"), Kind::text, 15},
               {"note", N_("Note"), Kind::text, 10}}};
  std::size_t place = 0;
  for (const auto& item : checklist.items)
    table.rows.push_back({{std::to_string(++place)},
                          {base::in_two_languages(item.en, item.zh)},
                          text_cell(item.clause),
                          {item.na ? Message(N_("□ yes □ no □ n/a")) : Message(N_("□ yes □ no"))},
                          {}});
  return table;
}

Table blank_table(std::size_t lines) {
  Table table{"findings",
              N_("What was found"),
              {{"place", N_("No."), Kind::text, 4},
               {"problem", N_("Problem"), Kind::text, 26},
               {"where", N_("Where"), Kind::text, 8},
               {"clause", N_("Clause"), Kind::text, 10},
               {"grade", N_("Grade"), Kind::text, 6},
               {"how", N_("fixed on the spot / until"), Kind::text, 10},
               {"photo", N_("Photo"), Kind::text, 6}}};
  table.row_mm = 11;
  for (std::size_t i = 1; i <= lines; ++i)
    table.rows.push_back({{std::to_string(i)}, {}, {}, {}, {}, {}, {}});
  return table;
}

Table opinions_table() {
  Table table{"opinions",
              {},
              {{"fact", N_("Fact"), Kind::text, 12}, {"value", N_("Value"), Kind::text, 40}}};
  table.facts = true;
  table.row_mm = 26;
  for (const auto& [code, heading] :
       {std::pair{"site", N_("Opinion of the site inspected, signature")},
        std::pair{"inspectors", N_("Opinion of the inspectors, signatures")}})
    table.rows.push_back(fact_row(code, heading, {}));
  return table;
}

}  // namespace

Sheet visit_sheet(const VisitSheetFacts& facts) {
  Sheet sheet{"sheet",
              N_("Inspection sheet"),
              N_("Inspection sheet"),
              {base::verbatim(facts.office + (facts.number.empty() ? "" : " · " + facts.number))},
              {facts_table(facts)}};
  if (!facts.hazards.empty()) sheet.tables.push_back(known_table(facts));
  for (const auto& checklist : facts.checklists) sheet.tables.push_back(checklist_table(checklist));
  if (facts.blank_lines > 0) sheet.tables.push_back(blank_table(facts.blank_lines));
  sheet.tables.push_back(opinions_table());
  return sheet;
}

}  // namespace duban::report
