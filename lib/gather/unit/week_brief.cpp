// Gathering a unit's week.
#include "gather/unit/week_brief.hpp"

#include "base/text.hpp"
#include "gather/in_force.hpp"
#include "gather/unit/name_book.hpp"
#include "model/length.hpp"
#include "report/hazard_columns.hpp"
#include "rules/deadline.hpp"
#include "rules/standing.hpp"
#include "store/hazard_store.hpp"

namespace duban::gather {

using base::Day;
using base::Message;

namespace {

constexpr int days_ahead = 7;

/// The sentence about extensions, and whom to ask; what is not on record is not said.
Message asking(const model::Rulebook& rules) {
  Message told =
      Message(
          N_("an extension is asked for in writing before the deadline (as a rule {window} before "
             "it), with the reason, what was done, and until when; the deadline stands until "
             "it is granted"))
          .with("window", model::length_word(rules.extension_window));
  if (rules.letter.contact.empty()) return told;
  return Message(N_("{told}; contact: {contact}"))
      .with("told", told)
      .with("contact", base::join(base::said({rules.letter.contact, rules.letter.phone}), " "));
}

}  // namespace

std::optional<report::Sheet> week_brief(const store::Database& db, const UnitScope& scope,
                                        Day today) {
  const std::vector<std::string> columns{"number", "problem", "responsible", "due_on", "lateness"};
  const auto unit = name_book(db);
  auto coming = report::hazard_table("coming", N_("Due within seven days"), columns);
  auto late = report::hazard_table("overdue", N_("Overdue"), columns);
  auto waiting =
      report::hazard_table("acceptance", N_("Waiting for acceptance by this office"), columns);
  store::HazardQuery query;
  query.units = scope.units;
  query.open_only = true;
  query.sort = "due";
  store::each_hazard(db, query, [&](const model::Hazard& hazard) {
    const auto lateness = rules::lateness(rules::clock_of(hazard), today);
    report::Table* table = nullptr;
    if (hazard.state == model::State::fixed)
      table = &waiting;
    else if (lateness.kind == model::LatenessKind::overdue)
      table = &late;
    else if (hazard.due_on && *hazard.due_on >= today && *hazard.due_on - today <= days_ahead)
      table = &coming;
    if (table != nullptr)
      table->rows.push_back(report::hazard_row({hazard, lateness, 0, unit}, columns));
    return true;
  });
  auto orders = open_orders(db, scope, today);
  if (coming.rows.empty() && late.rows.empty() && waiting.rows.empty() && orders.rows.empty())
    return std::nullopt;
  report::Sheet sheet{"week",
                      N_("Week"),
                      Message(N_("{unit}: matters in hand")).with("unit", unit(scope.unit)),
                      {Message(N_("as of {today}")).with("today", today)},
                      {}};
  const auto counts =
      Message(N_("{coming} due within seven days, {late} overdue, {waiting} waiting "
                 "for acceptance by this office, {orders} orders open"))
          .with("coming", coming.rows.size())
          .with("late", late.rows.size())
          .with("waiting", waiting.rows.size())
          .with("orders", orders.rows.size());
  sheet.paragraph = Message(N_("{counts}. {asking}."))
                        .with("counts", counts)
                        .with("asking", asking(rules_of(db)));
  for (auto* table : {&late, &coming, &waiting, &orders})
    if (!table->rows.empty()) sheet.tables.push_back(std::move(*table));
  return sheet;
}

}  // namespace duban::gather
