// Making them.
#include "casework/hazard/fingerprints.hpp"

#include "store/event_log.hpp"

namespace duban::casework {

Fingerprints::Print Fingerprints::of(const std::string& territory, const std::string& site,
                                     const model::Hazard& facts, std::size_t row) {
  const std::string text = territory + "\n" + site + "\n" +
                           (facts.found_on ? base::to_iso(*facts.found_on) : "") + "\n" +
                           facts.problem;
  const std::string key = "#" + store::sha256_hex(text).substr(0, 16);
  const auto [first, is_new] = rows_.emplace(key, row);
  if (is_new) return {key, 0};
  return {key + "-" + std::to_string(++copies_[key] + 1), first->second};
}

}  // namespace duban::casework
