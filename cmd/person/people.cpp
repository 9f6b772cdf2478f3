// People as a table.
#include "cmd/person/people.hpp"

#include "gather/in_force.hpp"
#include "gather/rights/words.hpp"
#include "gather/unit/name_book.hpp"

namespace duban::cmd {

report::Table people_table(const store::Database& db, const std::vector<model::Person>& people) {
  using report::Kind;
  const auto unit = gather::name_book(db);
  const auto rules = gather::rules_of(db).rights;
  report::Table table{"people",
                      N_("People"),
                      {{"name", N_("Name"), Kind::text, 12},
                       {"unit", N_("Unit"), Kind::text, 24},
                       {"post", N_("Post"), Kind::text, 16},
                       {"roles", N_("Roles"), Kind::text, 16},
                       {"phone", N_("Phone"), Kind::text, 16},
                       {"email", N_("Mail"), Kind::text, 24},
                       {"login", N_("Login"), Kind::text, 12},
                       {"retired_on", N_("Left on"), Kind::date, 12}},
                      {},
                      {}};
  for (const auto& p : people)
    table.rows.push_back({{p.name},
                          report::text_cell(unit(p.unit)),
                          report::text_cell(p.post),
                          gather::roles_cell(rules, p.roles),
                          report::text_cell(p.phone),
                          report::text_cell(p.email),
                          report::text_cell(p.login),
                          report::day_cell(p.retired_on)});
  return table;
}

}  // namespace duban::cmd
