// Trigrams.
#include "rules/likeness.hpp"

#include <algorithm>

#include "base/text.hpp"

namespace duban::rules {

std::set<std::string> trigrams(const std::string& text) {
  auto letters = base::letters(text);
  if (letters.empty()) return {};
  letters.insert(letters.begin(), "^");
  letters.emplace_back("$");
  std::set<std::string> all;
  for (std::size_t i = 0; i + 3 <= letters.size(); ++i)
    all.insert(letters[i] + letters[i + 1] + letters[i + 2]);
  return all;
}

base::Fraction dice(const std::set<std::string>& a, const std::set<std::string>& b) {
  if (a.empty() || b.empty()) return {0, 1};
  const auto shared =
      std::count_if(a.begin(), a.end(), [&](const std::string& one) { return b.contains(one); });
  return {2 * shared, static_cast<std::int64_t>(a.size() + b.size())};
}

}  // namespace duban::rules
