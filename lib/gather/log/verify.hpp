// Checking the history: the chain of hashes, and the log replayed against the tables.
#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "base/message.hpp"
#include "store/event_log.hpp"

namespace duban::gather {

struct LogCheck {
  std::int64_t entries = 0;
  store::LogHead head;
  std::optional<base::Message> broken;  ///< the first thing that is wrong
};

/// Walks the whole log once. With `against` ("1234:ab12…", as `log head` prints it) the entry of
/// that number must have that hash. Reads in one snapshot.
LogCheck verify_log(const store::Database& db, const std::string& against = {});

}  // namespace duban::gather
