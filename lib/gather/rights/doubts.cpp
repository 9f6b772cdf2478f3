// Looking at rights.
#include "gather/rights/doubts.hpp"

#include <algorithm>
#include <map>
#include <set>

#include "base/text.hpp"
#include "gather/in_force.hpp"
#include "gather/rights/caller.hpp"
#include "gather/rights/changed.hpp"
#include "gather/rights/refusal.hpp"
#include "intake/rules_file.hpp"
#include "store/office_store.hpp"
#include "store/record.hpp"
#include "store/rights_store.hpp"
#include "store/unit_store.hpp"

namespace duban::gather {

using base::Message;
using model::Person;
using model::Right;

namespace {

constexpr int lately = 90, soon = 7, rules_news = 30;

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
    changed_rules();
    shared();
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

  /// Rules of the last 30 days that give or take rights.
  void changed_rules() {
    auto now = rules_.rights;
    for (auto version = rules_.version; version > 1; --version) {
      const auto loaded = base::parse_iso_day(store::rules_version(db_, version).loaded_on);
      if (!loaded || *loaded < today_ - rules_news) return;
      auto before = intake::rulebook(store::rules_version(db_, version - 1).entries).rights;
      if (const auto changes = rights_changed(before, now); !changes.empty())
        add(Message(N_("rules version {n} changed who may do what ({count} changes): {first}"))
                .with("n", version)
                .with("count", changes.size())
                .with("first", changes.front()),
            Message(N_("duban rules show --version {n}")).with("n", version));
      now = std::move(before);
    }
  }

  /// On one machine: one login under two user ids, several people after one login.
  void shared() {
    std::map<std::string, std::set<std::string>> uids, logins;
    for (const auto& one : store::recorders_since(db_, base::to_iso(today_ - lately))) {
      uids[one.login + "@" + one.host].insert(one.uid);
      if (!one.loginuid.empty()) logins[one.loginuid + "@" + one.host].insert(one.login);
    }
    const auto list = [](const std::set<std::string>& all) {
      return base::join({all.begin(), all.end()}, ", ");
    };
    for (const auto& [login, all] : uids)
      if (all.size() > 1)
        add(Message(N_("the login {login} wrote under several user ids: {uids}"))
                .with("login", login)
                .with("uids", list(all)),
            N_("give each person a login of their own"));
    for (const auto& [loginuid, all] : logins)
      if (all.size() > 1)
        add(Message(N_("{logins} wrote after one login at the machine (user id {uid})"))
                .with("logins", list(all))
                .with("uid", loginuid),
            N_("give each person a login of their own"));
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
