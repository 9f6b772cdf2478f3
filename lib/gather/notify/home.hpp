// Where this database sends its reminders from.
#pragma once

#include <string>

#include "store/engine/database.hpp"

namespace duban::gather {

/// The setting that holds it.
constexpr const char* home_key = "notify.home";
/// This host and this file.
std::string here(const store::Database& db, const std::string& host);
/// Is this database the one that sends? Empty: yes. It is bound to its host and path by its first
/// run.
base::Message not_at_home(const store::Database& db, const std::string& host);

}  // namespace duban::gather
