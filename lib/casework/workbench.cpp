// People as steps name them.
#include "casework/workbench.hpp"

#include "base/text.hpp"
#include "gather/in_force.hpp"

namespace duban::casework {

std::string person_text(const Workbench& bench, const std::string& text) {
  const auto at = text.find('@');
  if (at == std::string::npos) return std::string(base::trim(text));
  const model::Id unit = gather::resolve_unit(bench.names(), text.substr(at + 1));
  std::string name = bench.names().name(unit);
  if (const auto* found = bench.names().unit(unit);
      found != nullptr && bench.names().find(name).size() > 1)
    name.insert(0, bench.names().name(found->parent));
  return std::string(base::trim(text.substr(0, at))) + "@" + name;
}

}  // namespace duban::casework
