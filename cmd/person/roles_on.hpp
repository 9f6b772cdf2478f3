// What is said when an office begins to give out roles.
#pragma once

#include "cmd/session.hpp"

namespace duban::cmd {

/// After a change of a person: when it turned roles on, who has written lately, and what to type so
/// that they may go on.
void say_roles_on(Session& session);

}  // namespace duban::cmd
