// Sites (隐患单位) as units of kind enterprise under their territory, found or added.
#pragma once

#include <functional>
#include <string>
#include <unordered_map>

#include "model/unit.hpp"
#include "store/event_log.hpp"
#include "store/unit_store.hpp"

namespace duban::casework {

class Sites {
 public:
  /// `preload` reads all enterprises at once (an import); else they are looked up one by one.
  explicit Sites(store::Database& db, bool preload = false);

  struct Found {
    model::Id id = 0;
    bool is_new = false;
    model::Event event;  ///< of a new one; not appended yet when found_or_new was asked
  };
  /// The site's id; a new one is inserted and logged.
  Found find_or_add(model::Id territory, const std::string& name, const std::string& credit_code,
                    store::EventLog& log, base::Day today);
  /// The same for bulk work: the entry is numbered, and the caller hashes and inserts it in order.
  Found find_or_number(model::Id territory, const std::string& name, const std::string& credit_code,
                       store::EventLog& log, base::Day today);

 private:
  store::Database& db_;
  bool preloaded_;
  store::UnitWriter writer_;
  std::unordered_map<std::string, model::Id> known_;
};

}  // namespace duban::casework
