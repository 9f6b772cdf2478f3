// A folder of photos and papers, each attached to the hazard that its name tells.
#pragma once

#include <string>
#include <vector>

#include "casework/hazard/evidence.hpp"

namespace duban::casework {

/// What is said of all of them.
struct NamedFiles {
  std::string note, by;
  model::OptDay on;
};
struct AttachedFiles {
  std::vector<model::Evidence> kept;
  std::size_t known = 0;  ///< attached before: the same bytes as the same kind
};
/// NUMBER-前-1.jpg, NUMBER-后-1.jpg, NUMBER-材料-1.pdf, I2026-0004-07.jpg; all or none. Hidden
/// files are passed over. Failures: not_found (the folder); invalid, each file named, when a name
/// tells no hazard or a file cannot be kept.
AttachedFiles attach_named(const Context& context, const std::string& folder,
                           const NamedFiles& said);

}  // namespace duban::casework
