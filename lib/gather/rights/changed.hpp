// What another set of rules changes in who may do what.
#pragma once

#include <vector>

#include "base/message.hpp"
#include "model/right.hpp"

namespace duban::gather {

/// A sentence for each role that is new, gone, gains or loses rights, and for each separation that
/// comes or goes. Empty when nothing changes.
std::vector<base::Message> rights_changed(const model::RightRules& before,
                                          const model::RightRules& after);

}  // namespace duban::gather
