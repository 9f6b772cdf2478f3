// Numbers for rows without one: made from territory, site, day and problem.
#pragma once

#include <string>
#include <unordered_map>

#include "model/hazard.hpp"

namespace duban::casework {

class Fingerprints {
 public:
  struct Print {
    std::string number;    ///< "#…", with -2, -3 … behind it for rows that say the same
    std::size_t twin = 0;  ///< the first row that says the same; 0 = none
  };
  /// `territory` and `site` as they are named; `facts` has the day and the problem.
  Print of(const std::string& territory, const std::string& site, const model::Hazard& facts,
           std::size_t row);

 private:
  std::unordered_map<std::string, std::size_t> rows_;
  std::unordered_map<std::string, std::size_t> copies_;
};

}  // namespace duban::casework
