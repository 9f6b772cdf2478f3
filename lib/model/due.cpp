// Versions of deadlines.
#include "model/due.hpp"

namespace duban::model {

std::string version_of(const DueItem& item) {
  const auto text = [](const OptDay& day) { return day ? base::to_iso(*day) : std::string(); };
  return text(item.counted_to()) + "/" + text(item.counted_from());
}

}  // namespace duban::model
