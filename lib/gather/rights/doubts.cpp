// Looking at rights.
#include "gather/rights/doubts.hpp"

#include <algorithm>

#include "gather/in_force.hpp"
#include "gather/rights/caller.hpp"
#include "gather/rights/refusal.hpp"
#include "store/record.hpp"
#include "store/rights_store.hpp"
#include "store/unit_store.hpp"

namespace duban::gather {

using base::Message;
using model::Person;
using model::Right;

namespace {

constexpr int lately = 90, soon = 7;

class Doubts {
 public:
  Doubts(const store::Database& db, base::Day today)
      : db_(db), today_(today), rules_(rules_of(db)) {}

  std::vector<Doubt> found() {
    if (!has_roles(db_)) {
      add(N_("everybody who reaches the file may do everything: roles are off"),
          N_("duban person edit NAME --login LOGIN --role admin, see duban-rights(7)"));
      return std::move(list_);
    }
    logins();
    deciders();
    powers();
    loans();
    glass();
    return std::move(list_);
  }

 private:
  void add(Message what, Message way_out) {
    list_.emplace_back(std::move(what), std::move(way_out));
  }

  void logins() {
    for (const auto& [login, person] : writers_since(db_, today_ - lately))
      if (person.id == 0)
        add(Message(N_("the login {login} wrote in the last 90 days and belongs to nobody"))
                .with("login", login),
            N_("duban person edit NAME --login LOGIN --role ROLE"));
  }

  void deciders() {
    const auto deciding = holders_of(db_, Right::decide);
    if (deciding.empty())
      add(N_("nobody may decide: no order can be approved"),
          N_("duban person edit NAME --role approver"));
    else if (std::all_of(deciding.begin(), deciding.end(), [&](const Person& person) {
               return model::any(rights_of_person(rules_, person).all & Right::record);
             }))
      add(N_("everybody who may decide drafts too"), N_("duban person edit NAME --role approver"));
    if (holders_of(db_, Right::manage).size() == 1)
      add(N_("there is one administrator alone"), N_("duban person edit NAME --role admin"));
  }

  void powers() {
    for (const auto& person : store::persons(db_)) {
      const auto codes = ";" + person.roles + ";";
      if (codes.find(";admin;") != std::string::npos &&
          codes.find(";auditor;") != std::string::npos)
        add(Message(N_("{name} is administrator and auditor at once")).with("name", person.name),
            N_("duban person edit NAME --role …"));
    }
  }

  void loans() {
    for (const auto& loan : store::delegations(db_)) {
      const bool runs = !loan.ended_on && *loan.until_on >= today_;
      if (runs && *loan.until_on - today_ <= soon)
        add(Message(N_("the loan of {principal} to {deputy} ends on {day}"))
                .with("principal", name_of_person(db_, loan.principal))
                .with("deputy", name_of_person(db_, loan.deputy))
                .with("day", *loan.until_on),
            N_("duban rights lend, if it is to go on"));
    }
  }

  void glass() {
    for (const auto& done : store::broken_glass(db_, true))
      add(Message(today_ > *done.confirm_by
                      ? N_("break-glass {n} of {name} ({reason}) was to be confirmed by {day}")
                      : N_("break-glass {n} of {name} ({reason}) is to be confirmed by {day}"))
              .with("n", done.id)
              .with("name", name_of_person(db_, done.person))
              .with("reason", done.reason)
              .with("day", *done.confirm_by),
          Message(N_("duban rights confirm {n} --because TEXT")).with("n", done.id));
  }

  const store::Database& db_;
  base::Day today_;
  model::Rulebook rules_;
  std::vector<Doubt> list_;
};

}  // namespace

std::vector<Doubt> doubts_about_rights(const store::Database& db, base::Day today) {
  return Doubts(db, today).found();
}

}  // namespace duban::gather
