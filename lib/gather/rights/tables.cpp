// Tables of rights.
#include "gather/rights/tables.hpp"

#include "base/text.hpp"
#include "gather/find.hpp"
#include "gather/in_force.hpp"
#include "gather/rights/caller.hpp"
#include "gather/rights/refusal.hpp"
#include "gather/rights/words.hpp"
#include "gather/unit/name_book.hpp"
#include "store/record.hpp"
#include "store/rights_store.hpp"
#include "store/unit_store.hpp"

namespace duban::gather {

using base::Message;
using model::Right;
using report::Cell;
using report::Kind;
using report::Table;

namespace {

Cell scope_cell(const model::Rights& rights, Right right) {
  if (model::any(rights.all & right)) return {base::in_two_languages("all", "全部").coded("all")};
  if (model::any(rights.own & right)) return {base::in_two_languages("own", "本单位").coded("own")};
  return {};
}

/// 查阅、经办; what reaches no further than their own unit says so. Codes for programs.
Cell sum_cell(const model::Rights& rights) {
  report::List list;
  std::string english, chinese;
  for (const auto& word : model::right_words) {
    if (!model::any(rights.any_scope() & word.right)) continue;
    const bool own = !model::any(rights.all & word.right);
    list.items.emplace_back(word.code);
    english += (english.empty() ? "" : ", ") + std::string(word.code) + (own ? " (own)" : "");
    chinese += (chinese.empty() ? "" : "、") + std::string(word.zh) + (own ? "（本单位）" : "");
  }
  if (!list.items.empty()) list.words = base::in_two_languages(english, chinese);
  return {list};
}

}  // namespace

Table rights_table(const store::Database& db, const std::string& text, Right wanted) {
  const auto rules = rules_of(db);
  const auto unit = name_book(db);
  Table table{"rights",
              N_("Rights"),
              {{"name", N_("Name"), Kind::text, 10},
               {"unit", N_("Unit"), Kind::text, 16},
               {"login", N_("Login"), Kind::text, 10},
               {"roles", N_("Roles"), Kind::text, 16},
               {"rights", N_("Rights"), Kind::text, 30}}};
  for (const auto& word : model::right_words)
    table.columns.push_back(
        {std::string(word.code), base::in_two_languages(word.code, word.zh), Kind::text, 8});
  const auto people =
      text.empty() ? store::persons(db) : std::vector<model::Person>{find_person(db, text)};
  for (const auto& person : people) {
    const auto rights = rights_of_person(rules, person);
    if (wanted != Right::open && !model::any(rights.any_scope() & wanted)) continue;
    if (text.empty() && person.roles.empty() && person.login.empty()) continue;
    report::Row row{{person.name},
                    report::text_cell(unit(person.unit)),
                    report::text_cell(person.login),
                    roles_cell(rules.rights, person.roles),
                    sum_cell(rights)};
    for (const auto& word : model::right_words) row.push_back(scope_cell(rights, word.right));
    table.rows.push_back(std::move(row));
  }
  return table;
}

Table loans_table(const store::Database& db, base::Day today) {
  Table table{"loans",
              N_("Rights that are lent"),
              {{"principal", N_("Principal"), Kind::text, 10},
               {"deputy", N_("Deputy"), Kind::text, 10},
               {"from_on", N_("From"), Kind::date, 12},
               {"until_on", N_("Until"), Kind::date, 12},
               {"rights", N_("Rights"), Kind::text, 20},
               {"document", N_("Document"), Kind::text, 20},
               {"ended_on", N_("Loan ended on"), Kind::date, 12},
               {"runs", N_("Runs"), Kind::text, 6}}};
  for (const auto& loan : store::delegations(db)) {
    const bool runs = model::runs_on(loan, today);
    table.rows.push_back({{name_of_person(db, loan.principal)},
                          {name_of_person(db, loan.deputy)},
                          report::day_cell(loan.from_on),
                          report::day_cell(loan.until_on),
                          {report::List{base::split_list(loan.rights), "、"}},
                          report::text_cell(loan.document),
                          report::day_cell(loan.ended_on),
                          {report::Flag{runs, N_("yes")}}});
  }
  return table;
}

Table broken_glass_table(const store::Database& db) {
  Table table{"break_glass",
              N_("Done by break-glass"),
              {{"n", N_("Its number"), Kind::number, 6},
               {"person", N_("Person"), Kind::text, 10},
               {"done_on", N_("Broken on"), Kind::date, 12},
               {"command", N_("Command"), Kind::text, 30},
               {"reason", N_("Reason"), Kind::text, 20},
               {"confirm_by", N_("To be confirmed by"), Kind::date, 12},
               {"confirmed_on", N_("Confirmed on"), Kind::date, 12},
               {"confirmed_by", N_("Confirmed by"), Kind::text, 12}}};
  for (const auto& done : store::broken_glass(db, false))
    table.rows.push_back({{done.id},
                          {name_of_person(db, done.person)},
                          report::day_cell(done.done_on),
                          report::text_cell(done.command),
                          report::text_cell(done.reason),
                          report::day_cell(done.confirm_by),
                          report::day_cell(done.confirmed_on),
                          report::text_cell(done.confirmed_by)});
  return table;
}

}  // namespace duban::gather
