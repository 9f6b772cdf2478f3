// Sites (隐患单位) as units of kind enterprise under their territory, found or added.
#pragma once

#include <string>
#include <unordered_map>

#include "casework/desk.hpp"
#include "model/unit.hpp"

namespace duban::casework {

class Sites {
 public:
  /// `preload` reads all enterprises at once (an import); else they are looked up one by one.
  explicit Sites(Desk& desk, bool preload = false);

  struct Found {
    model::Id id = 0;
    bool is_new = false;
  };
  /// The territory of the only site of that name; 0 when there is none, or more than one.
  [[nodiscard]] model::Id only_territory(const std::string& name) const;
  /// The site's id; a new one is written with its entry.
  Found find_or_add(model::Id territory, const std::string& name, const std::string& credit_code);

 private:
  Desk& desk_;
  bool preloaded_;
  std::unordered_map<std::string, model::Id> known_;
  std::unordered_multimap<std::string, model::Id> territories_;  ///< by name, when preloaded
};

}  // namespace duban::casework
