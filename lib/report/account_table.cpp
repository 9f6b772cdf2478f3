// Arranging the register.
#include "report/account_table.hpp"

#include <array>

#include "model/counted.hpp"
#include "report/words.hpp"
#include "rules/deadline.hpp"

namespace duban::report {

using base::Message;
using model::Account;
using model::AccountKind;
using model::AccountState;

Message account_state_word(const Account& account) {
  if (account.kind == AccountKind::statement && account.state == AccountState::done)
    return Message(N_("received")).coded("done");
  return model::label(account.state);
}

namespace {

Cell report_provisional_cell(const Account& account) {
  return provisional_cell(account.report_due, model::is_provisional(account.report_counted));
}

/// What it waits for, with its deadline.
Cell owed_cell(const Account& account, base::Day today) {
  const bool open = account.state != AccountState::done && account.state != AccountState::lifted;
  const auto due = account.kind == AccountKind::statement ? account.until_on : account.report_due;
  if (open && due) {
    const auto late = rules::lateness({due, due, {}, false, {}, {}}, today);
    const Message what = account.kind == AccountKind::statement ? N_("statement") : N_("report");
    return {Message(N_("{what}: {state}")).with("what", what).with("state", lateness_word(late)),
            lateness_role(late)};
  }
  if (account.kind == AccountKind::veto && open && account.until_on)
    return {today > *account.until_on ? Message(N_("ran out"))
            : today < *account.from_on
                ? Message(N_("from {day}")).with("day", *account.from_on)
                : Message(N_("in force until {day}")).with("day", *account.until_on)};
  return {};
}

}  // namespace

Table accounts_table(const std::vector<Account>& list, base::Day today, const UnitName& unit) {
  Table table{"accounts",
              N_("Accountability register"),
              {{"number", N_("Number"), Kind::text, 12},
               {"kind", N_("Kind"), Kind::text, 10},
               {"state", N_("State"), Kind::text, 10},
               {"unit", N_("Unit"), Kind::text, 16},
               {"person", N_("Person"), Kind::text, 10},
               {"owed", N_("Waits for"), Kind::text, 20},
               {"reason", N_("Reason"), Kind::text, 26},
               {"freezes", N_("What it bars"), Kind::text, 16},
               {"about_year", N_("About the year"), Kind::number, 8},
               {"approved_by", N_("Approver"), Kind::text, 10},
               {"notified_on", N_("Told on"), Kind::date, 12},
               {"held_on", N_("Held on"), Kind::date, 12},
               {"report_due", N_("Report due"), Kind::date, 12},
               provisional_column(),
               {"report_on", N_("Report came on"), Kind::date, 12},
               {"from_on", N_("In force from"), Kind::date, 12},
               {"until_on", N_("In force until, or due"), Kind::date, 12},
               {"lifted_on", N_("Lifted on"), Kind::date, 12}}};
  for (const auto& account : list)
    table.rows.push_back({{model::number_of(account)},
                          {model::label(account.kind)},
                          {account_state_word(account)},
                          text_cell(unit(account.unit)),
                          text_cell(account.person),
                          owed_cell(account, today),
                          text_cell(account.reason),
                          text_cell(account.freezes),
                          account.about_year == 0 ? Cell{} : Cell{account.about_year},
                          text_cell(account.approved_by),
                          day_cell(account.notified_on),
                          day_cell(account.held_on),
                          day_cell(account.report_due),
                          report_provisional_cell(account),
                          day_cell(account.report_on),
                          day_cell(account.from_on),
                          day_cell(account.until_on),
                          day_cell(account.lifted_on)});
  return table;
}

Table account_facts_table(const Account& account, const UnitName& unit) {
  Table table{"account",
              {},
              {{"fact", N_("Fact"), Kind::text, 24}, {"value", N_("Value"), Kind::text, 60}}};
  table.facts = true;
  table.rows.push_back(fact_row("number", N_("Number"), {model::number_of(account)}));
  table.rows.push_back(fact_row("kind", N_("Kind"), {model::label(account.kind)}));
  table.rows.push_back(fact_row("state", N_("State"), {account_state_word(account)}));
  for (const auto& field : model::fields_of<Account>()) {
    const std::string_view name = field.name;
    if (!model::is_shown(field.role) || name == "kind" || name == "state") continue;
    table.rows.push_back(fact_row(field.name, field.heading, field_cell(account, field, unit)));
    if (name == "report_due")
      table.rows.push_back(
          fact_row("provisional", N_("Provisional"), report_provisional_cell(account)));
  }
  return table;
}

}  // namespace duban::report
