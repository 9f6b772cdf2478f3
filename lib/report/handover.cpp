// Arranging a handover.
#include "report/handover.hpp"

#include "report/words.hpp"
#include "rules/deadline.hpp"
#include "rules/standing.hpp"
#include "rules/task_progress.hpp"

namespace duban::report {

using base::Message;

namespace {

Row line(std::size_t n, const std::string& number, const std::string& matter,
         const std::string& site, std::pair<model::OptDay, bool> due, const model::Lateness& late,
         const std::string& state) {
  return {{static_cast<std::int64_t>(n)},
          text_cell(number),
          text_cell(matter),
          text_cell(site),
          day_cell(due.first),
          provisional_cell(due.first, due.second),
          {lateness_word(late), lateness_role(late)},
          days_cell(late),
          text_cell(state)};
}

}  // namespace

Sheet handover_sheet(const HandoverFacts& facts, const UnitName& unit) {
  Table table{"handover",
              N_("Matters in hand"),
              {{"n", N_("No."), Kind::number, 5},
               {"number", N_("Number"), Kind::text, 13},
               {"matter", N_("Matter"), Kind::text, 34},
               {"site", N_("Site"), Kind::text, 20},
               {"due_on", N_("Deadline"), Kind::date, 12},
               provisional_column(),
               {"lateness", N_("Deadline state"), Kind::text, 14},
               days_column(),
               {"progress", N_("Progress"), Kind::text, 24}}};
  for (const auto& h : facts.hazards)
    table.rows.push_back(line(table.rows.size() + 1, model::number_of(h), h.problem, unit(h.site),
                              {h.due_on, h.provisional != 0},
                              rules::lateness(rules::clock_of(h), facts.today), h.progress));
  for (const auto& t : facts.tasks)
    table.rows.push_back(line(table.rows.size() + 1, model::number_of(t), t.measure, {},
                              {t.due_on, false}, rules::lateness(rules::clock_of(t), facts.today),
                              {}));
  Table signatures{"signatures",
                   N_("Signatures"),
                   {{"part", N_("Part"), Kind::text, 14},
                    {"name", N_("Person"), Kind::text, 14},
                    {"signature", N_("Signed"), Kind::text, 24},
                    {"date", N_("Date"), Kind::text, 16}}};
  signatures.rows.push_back({{Message(N_("hands over"))}, text_cell(facts.from), {}, {}});
  signatures.rows.push_back({{Message(N_("takes over"))}, text_cell(facts.to), {}, {}});
  signatures.rows.push_back({{Message(N_("witness"))}, {}, {}, {}});
  Sheet sheet{"handover", N_("Handover"), N_("Handover of matters in hand"), {}, {}, {}};
  sheet.notes.push_back(Message(N_("{from} → {to}, {n} matters, as of {today}"))
                            .with("from", facts.from)
                            .with("to", facts.to.empty() ? std::string("＿＿＿＿") : facts.to)
                            .with("n", table.rows.size())
                            .with("today", facts.today));
  if (facts.is_contact) sheet.notes.emplace_back(N_("the part of the unit's contact goes along"));
  sheet.tables = {std::move(table), std::move(signatures)};
  return sheet;
}

}  // namespace duban::report
