// Rights: what somebody may do, and what a command needs.
#pragma once

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

/// What a command asks of who calls it: any of these rights; `whole`: over the whole office, not
/// over one's own alone.
struct Need {
  constexpr Need(Right any_of, bool whole_office = false)
      : rights(any_of), whole(whole_office) {}  // NOLINT(google-explicit-constructor)
  Right rights;
  bool whole;
};
constexpr Need whole(Right rights) { return {rights, true}; }

}  // namespace duban::model
