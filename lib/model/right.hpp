// Rights: what somebody may do, what a command needs, and the roles of an office (data of its
// rules).
#pragma once

#include <array>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "model/deadline.hpp"
#include "model/enums.hpp"

namespace duban::model {

/// The nine rights; `open` needs none.
enum class Right : unsigned {
  open = 0,
  read = 1U << 0U,
  record = 1U << 1U,
  answer = 1U << 2U,
  inspect = 1U << 3U,
  decide = 1U << 4U,
  routine = 1U << 5U,
  manage = 1U << 6U,
  act_for = 1U << 7U,
  secret = 1U << 8U
};
constexpr Right operator|(Right a, Right b) {
  return static_cast<Right>(static_cast<unsigned>(a) | static_cast<unsigned>(b));
}

/// The rights that both name.
constexpr Right operator&(Right a, Right b) {
  return static_cast<Right>(static_cast<unsigned>(a) & static_cast<unsigned>(b));
}
constexpr Right operator~(Right a) {
  return static_cast<Right>(~static_cast<unsigned>(a) & 0x1FFU);
}
constexpr bool any(Right rights) { return rights != Right::open; }

/// A right with its code in rules and json, and what people call it.
struct RightWord {
  Right right;
  std::string_view code, zh;
};
inline constexpr std::array<RightWord, 9> right_words{{{Right::read, "read", "查阅"},
                                                       {Right::record, "record", "经办"},
                                                       {Right::answer, "answer", "办理反馈"},
                                                       {Right::inspect, "inspect", "检查验收"},
                                                       {Right::decide, "decide", "审批"},
                                                       {Right::routine, "routine", "例行"},
                                                       {Right::manage, "manage", "管理"},
                                                       {Right::act_for, "act-for", "代录"},
                                                       {Right::secret, "secret", "知密"}}};
/// The right of a code or of its Chinese name; `open` for another text.
Right right_named(std::string_view text);

/// What a command asks of who calls it: any of these rights. `whole`: over the whole office, not
/// over one's own alone. `about`: of the records it names, which must be seen before anything else
/// is said of them.
struct Need {
  constexpr Need(Right any_of, bool whole_office = false, bool about_records = false)
      : rights(any_of),
        whole(whole_office),
        about(about_records) {}  // NOLINT(google-explicit-constructor)
  Right rights;
  bool whole, about;
};
constexpr Need whole(Right rights) { return {rights, true}; }
constexpr Need about(Right rights) { return {rights, false, true}; }

/// Rights over the whole office, and over what is one's own; what is in `all` is not in `own`.
struct Rights {
  Right all = Right::open, own = Right::open;
  [[nodiscard]] constexpr Right any_scope() const { return all | own; }
  void add(const Rights& more) {
    all = all | more.all;
    own = (own | more.own) & ~all;
  }
  bool operator==(const Rights&) const = default;
};

/// A role of the rules.
struct RoleDef {
  std::string code, zh;
  Rights may;
  bool break_glass = false;  ///< may step beyond its rights in an emergency
};

/// Which persons of two steps are compared: who did it and who typed it; only who did it; or who
/// verified, who for an ordinary matter may have typed what the unit reported.
enum class Compared { both, by, verifier };
/// A later step that nobody may do who did an earlier one. Steps are "order approve".
struct Separation {
  std::string step;
  std::vector<std::string> after;
  Compared compare = Compared::both;
};

/// What the rules say of rights.
struct RightRules {
  std::map<std::string, RoleDef> roles;
  std::vector<Separation> separations;
  Length longest_loan{60, LengthUnit::natural_days};
  Right never_lent = Right::manage | Right::secret | Right::act_for;
  Length confirm_within{3, LengthUnit::workdays};
};

/// The role of a code or of its Chinese name; nullptr for another text.
const RoleDef* role_named(const RightRules& rules, std::string_view text);
/// What roles (codes joined by ";") come to; unknown ones give nothing.
Rights rights_of(const RightRules& rules, std::string_view roles);

}  // namespace duban::model
