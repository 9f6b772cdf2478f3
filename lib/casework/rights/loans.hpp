// Rights lent and given back, and what was done beyond them.
#pragma once

#include <string>

#include "casework/desk.hpp"
#include "model/delegation.hpp"

namespace duban::casework {

struct NewLoan {
  std::string principal, deputy;  ///< persons as written
  model::OptDay from, until;
  std::string rights;  ///< empty: all that may be lent
  std::string document;
};
/// 委托代办: only the principal lends; `manage` may for others, with a document, never to
/// themselves. Failures: refused, invalid (too long, over before it begins, a right that is never
/// lent).
model::Delegation lend(const Context& context, const NewLoan& wanted);
/// Ends every running loan of a principal to a deputy (empty: to anybody) as of today.
std::vector<model::Delegation> end_loans(const Context& context, const std::string& principal,
                                         const std::string& deputy, const std::string& because);

/// Confirms what was done by break-glass: somebody else, with the right to decide. `run` is the
/// number that was said when it was done.
model::BreakGlass confirm(const Context& context, model::Id run, const std::string& because);

}  // namespace duban::casework
