// Roles of people: given, taken, and the office's first administrator.
#pragma once

#include <string>
#include <vector>

#include "casework/desk.hpp"

namespace duban::casework {

/// The codes of roles as people type them (经办,审批 or clerk;approver), joined by ";"; a dash
/// empties. Failure invalid for a word that is none: a post is told apart.
std::string roles_of_text(const model::RightRules& rules, const std::string& text);

/// May the caller change this person so? Login, roles, and name or unit of somebody with a login
/// are `manage`; nobody changes their own; the last administrator stays. Failure refused.
void check_change(Desk& desk, const model::Person& before, const model::Person& after);

/// Does the office give out roles from here on? It begins with the first administrator, who must
/// have a login. True when this change turned them on.
bool turn_on_roles(Desk& desk, const model::Person& after);
/// Everybody may everything again. Failure refused when they are off.
void turn_off_roles(const Context& context, const std::string& because);

/// Makes somebody an administrator beyond all rights: for root or the file's owner, said in the
/// log.
model::Person rescue(const Context& context, const std::string& person, const std::string& login,
                     const std::string& because);

}  // namespace duban::casework
