// Who may do what: one pure decision over rights, the matter's relation to who asks, and the steps
// before.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/day.hpp"
#include "base/message.hpp"
#include "model/fields.hpp"
#include "model/right.hpp"

namespace duban::rules {

/// Who calls, and what they may do. An office without roles: everybody who reaches the file may
/// everything.
struct Caller {
  bool has_roles = false;  ///< the office gave out roles
  model::Id person = 0;    ///< who is bound to the login; 0 = nobody
  std::string name, login;
  std::string actor;        ///< NAME@UNIT of whom --as names, else of the person, else the login
  std::string roles;        ///< codes joined by ";"
  model::Rights rights;     ///< of the roles
  model::Rights lent;       ///< of a loan, when --as names its principal
  model::Id principal = 0;  ///< whom --as names; 0 = nobody
  std::string principal_name;
  bool may_break = false;  ///< some role may step beyond its rights
  std::string breaks;      ///< --break-glass: the reason; empty = not asked for
  model::Id unit = 0;
  std::string unit_name;
  std::vector<model::Id> own;  ///< the unit and every unit below it: what "own" means
  [[nodiscard]] bool is_own(model::Id unit_id) const;
  /// NAME@UNIT of the person of the login; the name alone without a unit.
  [[nodiscard]] std::string full_name() const {
    return unit_name.empty() ? name : name + "@" + unit_name;
  }
  /// May they look at the whole office?
  [[nodiscard]] bool sees_all() const {
    return !has_roles || model::any(rights.all & model::Right::read);
  }
  /// All that counts for a step of theirs.
  [[nodiscard]] model::Rights all_rights() const;
};

/// How a matter stands to somebody.
struct Relation {
  bool handed = false;  ///< to a unit of theirs: responsible, assisting, lead, recipient, debtor
  bool handed_to_house = false;  ///< to their own unit itself
  bool lies = false;             ///< territory or site
  bool supervised = false;
  bool mine = false;  ///< registered, drafted by them
};

enum class Leave { yes, nobody, no_right, not_theirs, whole_only };

/// Any of the rights, over the whole office or over this matter; without a matter one's own scope
/// is enough unless `need.whole`.
Leave may(const Caller& caller, model::Need need, const Relation* relation = nullptr);

/// The rights of which an entry of the log needs any, by its table and verb; nothing for an entry
/// that nobody thought of. `follows`: it comes with another entry of the same step.
struct EntryRight {
  std::string_view subject, verb;
  model::Right rights;
  bool follows = false;
};
const EntryRight* right_of(std::string_view subject, std::string_view verb);
/// All of them, for the manual and for a server's own check.
std::vector<EntryRight> entry_rights();

/// Who had a hand in a step: who did it, for whom it was typed, and who typed it; names as
/// NAME@UNIT, empty ones are nobody.
struct Hands {
  std::string by, as, typed_by;
  model::OptDay on;
  std::string login;
};
/// The earlier step whose persons a later one may not share; nothing when they are apart.
/// `ordinary`: the verifier of an ordinary matter may have typed what the unit reported.
const Hands* not_apart(const Hands& later, const std::vector<Hands>& earlier,
                       model::Compared compare, bool ordinary);

}  // namespace duban::rules
