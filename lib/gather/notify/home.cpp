// Comparing this place with the one that sends.
#include "gather/notify/home.hpp"
#include "gather/in_force.hpp"

#include <filesystem>

#include "store/office_store.hpp"

namespace duban::gather {

using base::Message;

std::string here(const store::Database& db, const std::string& host) {
  std::error_code unreadable;
  const auto path = std::filesystem::weakly_canonical(db.path(), unreadable);
  return host + ":" + (unreadable ? db.path() : path).string();
}

Message not_at_home(const store::Database& db, const std::string& host) {
  const auto settings = settings_of(db);
  const auto home = settings.find(home_key);
  if (home == settings.end() || home->second == here(db, host)) return {};
  return Message(N_("this database sends from {home}; here it is a copy and sends nothing (if it "
                    "has moved here: duban notify adopt)"))
      .with("home", home->second);
}

}  // namespace duban::gather
