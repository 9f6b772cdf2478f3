// Writing unannounced visits.
#include "casework/inspection/sealed.hpp"

#include <algorithm>

#include "base/text.hpp"
#include "gather/in_force.hpp"
#include "store/inspection_store.hpp"

namespace duban::casework {

using model::Id;
using model::SecretVisit;

Id next_sequence(const Desk& desk, Id round) {
  Id last = 0;
  for (const auto& other : store::secret_visits(desk.db(), round))
    last = std::max(last, other.sequence);
  return last + 1;
}

std::string with_units(const Desk& desk, const std::string& people) {
  const auto& known = gather::people_of(desk.db());
  std::vector<std::string> names;
  for (const auto& name : base::split_list(people)) names.push_back(known.full(name));
  return base::join(names, ";");
}

void replace_sealed(Desk& desk, const SecretVisit& before, gather::Secret& secret,
                    std::string_view going, std::string_view coming) {
  auto old = before;
  old.replaced = desk.rows<SecretVisit>().next_id();
  desk.change(going, before, old, desk.now());
  gather::seal(secret, secret.row);
  secret.row.id = old.replaced;
  secret.row.last_event = 0;
  desk.add(coming, secret.row, desk.now());
}

}  // namespace duban::casework
