// Finding people.
#include "gather/notify/reach.hpp"

#include <algorithm>
#include <set>

#include "base/text.hpp"
#include "gather/in_force.hpp"
#include "gather/rights/caller.hpp"
#include "gather/rights/matter.hpp"
#include "gather/rights/refusal.hpp"
#include "store/notify_store.hpp"
#include "store/office_store.hpp"
#include "store/unit_store.hpp"

namespace duban::gather {

using model::Channel;
using model::DueItem;
using model::Id;
using model::Person;
using model::Reached;

namespace {

Target target_of(const Person& person, Id from) {
  return {person.id, person.name, person.email, from, {}};
}

}  // namespace

/// Who may read what, asked of people who are to be told of it.
class MayRead {
 public:
  explicit MayRead(const store::Database& db) : db_(db), has_roles_(has_roles(db)) {}
  [[nodiscard]] bool office_has_roles() const { return has_roles_; }

  /// Who has a role reads what it gives them; who has none, what concerns their unit.
  bool may_read(const Person& person, const DueItem& item) {
    if (!has_roles_) return true;
    const auto& caller = caller_of_person(person);
    if (caller.sees_all() || caller.is_own(item.unit) || caller.is_own(item.supervising))
      return true;
    const auto [known, is_new] = asked_.try_emplace({person.id, item.number}, false);
    if (is_new)
      if (const auto matter = matter_named(db_, caller, item.number))
        known->second =
            rules::may(caller, model::Right::read, &matter->relation) == rules::Leave::yes;
    return known->second;
  }

 private:
  const rules::Caller& caller_of_person(const Person& person) {
    const auto known = callers_.find(person.id);
    if (known != callers_.end()) return known->second;
    auto caller = caller_as(db_, person);
    if (person.roles.empty()) {
      caller.rights.own = model::Right::read;
      caller.own = own_units(db_, person);
    }
    return callers_.emplace(person.id, std::move(caller)).first->second;
  }

  const store::Database& db_;
  bool has_roles_;
  std::map<Id, rules::Caller> callers_;
  std::map<std::pair<Id, std::string>, bool> asked_;  ///< person, number of the matter
};

Reach::~Reach() = default;

Reach::Reach(const store::Database& db, const model::NotifyRules& rules, base::Day today)
    : rules_(rules), people_(store::persons(db)) {
  std::erase_if(people_,
                [&](const Person& one) { return one.retired_on && *one.retired_on <= today; });
  for (const auto& one : people_) {
    by_name_.emplace(base::fold(one.name), &one);
    if (one.unit != 0) by_unit_.emplace(one.unit, &one);
  }
  own_unit_ = office_unit(db);
  const auto names = names_of(db);
  const auto named = [&](const std::vector<std::string>& wanted, std::vector<const Person*>& to) {
    for (const auto& text : wanted) {
      if (const auto* found = official(text, names))
        to.push_back(found);
      else
        unresolved_.push_back(text);
    }
  };
  named(rules.office, office_);
  named(rules.leaders, leaders_);
  for (const auto& mute : store::mutes(db))
    if (!mute.ended_on && *mute.until >= today) quiet_[mute.unit] = *mute.until;
  if (rules.office.empty())
    for (const auto& one : people_)
      if (own_unit_ != 0 && one.unit == own_unit_) office_.push_back(&one);
  const auto settings = settings_of(db);
  const auto name = settings.find("office.name");
  office_name_ = name == settings.end() ? "安委办" : name->second;
  readers_ = std::make_unique<MayRead>(db);
  if (!readers_->office_has_roles()) return;
  std::set<Id> watching;
  for (const auto& one : holders_of(db, model::Right::decide)) watching.insert(one.id);
  for (const auto& one : people_)
    if (const auto roles = base::split_list(one.roles);
        watching.contains(one.id) ||
        std::find(roles.begin(), roles.end(), "auditor") != roles.end())
      watchers_.push_back(&one);
}

const Person* Reach::official(const std::string& text, const rules::UnitNames& names) const {
  const auto at = text.find('@');
  const auto [from, until] = by_name_.equal_range(base::fold(text.substr(0, at)));
  if (at != std::string::npos) {
    Id unit = 0;
    if (!unit_problem(names, text.substr(at + 1), unit).empty()) return nullptr;
    for (auto one = from; one != until; ++one)
      if (one->second->unit == unit) return one->second;
    return nullptr;
  }
  for (auto one = from; one != until; ++one)
    if (own_unit_ != 0 && one->second->unit == own_unit_) return one->second;
  return from != until && std::next(from) == until
             ? from->second
             : nullptr;  // two of that name elsewhere: none of them
}

const Person* Reach::person(const std::string& text, Id unit) const {
  const auto [from, until] = by_name_.equal_range(base::fold(text.substr(0, text.find('@'))));
  for (auto one = from; one != until; ++one)
    if (one->second->unit == unit) return one->second;
  return nullptr;  // one of the same name elsewhere is somebody else
}

const Person* Reach::person_of(Id person) const {
  for (const auto& one : people_)
    if (one.id == person) return &one;
  return nullptr;
}

Id Reach::unit_of(Id person) const {
  const auto* found = person_of(person);
  return found == nullptr ? 0 : found->unit;
}

const Person* Reach::contact(Id unit) const {
  const auto [from, until] = by_unit_.equal_range(unit);
  for (auto one = from; one != until; ++one)
    for (const auto& post : rules_.contact_posts)
      if (one->second->post.find(post) != std::string::npos) return one->second;
  return from != until && std::next(from) == until ? from->second : nullptr;  // the only one it has
}

bool Reach::reachable(const Person& person, const Channel& channel) {
  return !channel.wants_address() || model::is_mail_address(person.email);
}

std::vector<Target> Reach::office() const {
  std::vector<Target> all;
  for (const auto* one : office_) all.push_back(target_of(*one, 0));
  if (all.empty()) all.push_back({0, office_name_, rules_.office_address, 0, {}});
  return all;
}

bool Reach::is_office(Id id) const {
  return id == 0 || std::any_of(office_.begin(), office_.end(),
                                [&](const auto* one) { return one->id == id; });
}

namespace {

/// Each person once, from the earliest milestone on; whoever is told for another reason is told.
void add_once(std::vector<Target>& all, Target target) {
  const auto same = std::find_if(all.begin(), all.end(),
                                 [&](const auto& one) { return one.person == target.person; });
  if (same == all.end()) {
    all.push_back(std::move(target));
    return;
  }
  same->from = std::min(same->from, target.from);
  if (same->because == quiet) same->because = target.because;
}

constexpr Id always = -100'000;

}  // namespace

std::vector<Target> Reach::of_own(const DueItem& item, const Channel& channel) const {
  std::vector<Target> all;
  if (item.clock == model::DueClock::confirm && !watchers_.empty()) {
    for (const auto* one : watchers_)
      if (reachable(*one, channel)) all.push_back(target_of(*one, always));
    if (!all.empty()) return all;
  }
  for (auto target : office()) {
    target.from = always;
    if (item.unit == 0 && item.stage == DueItem::Stage::unowned) target.because = "unowned";
    all.push_back(std::move(target));
  }
  if (item.subject == model::DueSubject::paper)  // and the clerk who handles it
    if (const auto* clerk = person(item.person, own_unit_);
        clerk != nullptr && reachable(*clerk, channel))
      add_once(all, target_of(*clerk, always));
  return all;
}

void Reach::withhold(const DueItem& item, bool of_office, std::vector<Target>& all) const {
  for (auto& target : all)
    if (target.person != 0 && target.because != quiet && !(of_office && is_office(target.person)))
      if (const auto* found = person_of(target.person); found && !readers_->may_read(*found, item))
        target.because = unseen;
}

std::vector<Target> Reach::of(const DueItem& item, Id milestone, const Channel& channel,
                              bool of_office) const {
  std::vector<Target> all;
  const auto add = [&](Target target) { add_once(all, std::move(target)); };
  const auto tell_office = [&](Id from, const char* because) {
    for (auto target : office()) {
      target.from = from;
      target.because = because;
      add(std::move(target));
    }
  };
  const auto reached = [&](Reached who) {
    const auto from = rules_.from.find(who);
    return from != rules_.from.end() && from->second <= milestone ? std::optional(from->second)
                                                                  : std::nullopt;
  };
  if (of_office) {
    for (auto& target : of_own(item, channel)) add(std::move(target));
  } else if (item.unit == 0) {
    tell_office(always, "unowned");
  } else {
    const auto add_person = [&](const Person& found, Id unit, Id from) {
      Target target = target_of(found, from);
      if (in_quiet(unit)) target.because = quiet;
      add(std::move(target));
    };
    const auto try_contact = [&](Id unit, Id from) {
      const auto* found = contact(unit);
      if (found != nullptr && reachable(*found, channel))
        add_person(*found, unit, from);
      else
        tell_office(from, "unreachable");
    };
    auto contact_from = reached(Reached::contact);
    if (const auto from = reached(Reached::person); from) {
      const auto* found = person(item.person, item.unit);
      if (found != nullptr && reachable(*found, channel))
        add_person(*found, item.unit, *from);
      else
        contact_from = std::min(*from, contact_from.value_or(*from));
    }
    if (contact_from) try_contact(item.unit, *contact_from);
    if (const auto from = reached(Reached::supervising); from && item.supervising != 0)
      try_contact(item.supervising, *from);
    if (const auto from = reached(Reached::office)) tell_office(*from, "");
  }
  if (const auto from = reached(Reached::leader))
    for (const auto* leader : leaders_)
      if (reachable(*leader, channel)) add(target_of(*leader, *from));
  withhold(item, of_office, all);
  return all;
}

}  // namespace duban::gather
