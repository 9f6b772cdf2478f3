// Writing unannounced visits.
#include "casework/inspection/sealed.hpp"

#include <algorithm>

#include "base/text.hpp"
#include "gather/rights/caller.hpp"
#include "store/inspection_store.hpp"
#include "store/unit_store.hpp"

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
  const auto known = store::persons(desk.db());
  std::vector<std::string> names;
  for (auto& name : base::split_list(people)) {
    std::vector<std::string> full;
    if (name.find('@') == std::string::npos)
      for (const auto& person : known)
        if (base::fold(person.name) == base::fold(name))
          full.push_back(gather::person_text(desk.db(), person));
    names.push_back(full.size() == 1 ? full.front() : name);
  }
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
