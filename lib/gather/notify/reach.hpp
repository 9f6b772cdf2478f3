// Whom a reminder reaches: the person in charge, the unit's contact, the supervising unit, the
// office, its leaders.
#pragma once

#include <map>
#include <memory>
#include <string>
#include <vector>

#include "model/due.hpp"
#include "model/notice.hpp"
#include "rules/unit_names.hpp"
#include "store/engine/database.hpp"

namespace duban::gather {

/// One who is told. person 0 is the office's own mailbox.
struct Target {
  model::Id person = 0;
  std::string name, address;
  model::Id from = 0;   ///< the milestone from which on this one is told
  std::string because;  ///< empty; unowned or unreachable: the office is told in somebody's place;
                        ///< quiet, unseen: not told at all
};

/// Why a target is not told: its unit is in quiet; it may not read the matter.
constexpr const char* quiet = "quiet";
constexpr const char* unseen = "unseen";

class MayRead;

class Reach {
 public:
  Reach(const store::Database& db, const model::NotifyRules& rules, base::Day today);
  ~Reach();

  /// Everybody that a milestone of a matter reaches by a channel, each once. People of a unit in
  /// quiet are marked so; the office never is.
  [[nodiscard]] std::vector<Target> of(const model::DueItem& item, model::Id milestone,
                                       const model::Channel& channel, bool of_office) const;
  /// The people of the office, or its mailbox.
  [[nodiscard]] std::vector<Target> office() const;
  /// Is this person one of the office's? 0 is.
  [[nodiscard]] bool is_office(model::Id person) const;
  /// The unit of a person; 0 = none, or nobody on record.
  [[nodiscard]] model::Id unit_of(model::Id person) const;
  /// The contact of a unit; nullptr when it has none.
  [[nodiscard]] const model::Person* contact(model::Id unit) const;
  /// Names under notify.office and notify.leaders that mean nobody: not on record, left, or two of
  /// that name.
  [[nodiscard]] const std::vector<std::string>& unresolved() const { return unresolved_; }
  [[nodiscard]] bool in_quiet(model::Id unit) const { return quiet_.contains(unit); }

 private:
  /// NAME@UNIT, or a name: of this office's own unit first, else the only one of that name.
  [[nodiscard]] const model::Person* official(const std::string& text,
                                              const rules::UnitNames& names) const;
  [[nodiscard]] const model::Person* person(const std::string& name, model::Id unit) const;
  [[nodiscard]] const model::Person* person_of(model::Id id) const;
  /// Of a matter that the office owes itself.
  [[nodiscard]] std::vector<Target> of_own(const model::DueItem& item,
                                           const model::Channel& channel) const;
  /// Marks those who may not read the matter.
  void withhold(const model::DueItem& item, bool of_office, std::vector<Target>& all) const;
  static bool reachable(const model::Person& person, const model::Channel& channel);

  const model::NotifyRules& rules_;
  std::vector<model::Person> people_;
  std::multimap<std::string, const model::Person*> by_name_;
  std::multimap<model::Id, const model::Person*> by_unit_;
  std::vector<const model::Person*> office_, leaders_;
  std::vector<std::string> unresolved_;
  std::map<model::Id, base::Day> quiet_;
  std::vector<const model::Person*> watchers_;  ///< who decides or audits: told of a break-glass
  std::unique_ptr<MayRead> readers_;
  std::string office_name_;
  model::Id own_unit_ = 0;
};

}  // namespace duban::gather
