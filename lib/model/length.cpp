// Reading and writing lengths of time.
#include "model/length.hpp"

#include <array>
#include <charconv>
#include <utility>

#include "base/text.hpp"

namespace duban::model {

std::optional<Length> parse_length(std::string_view text) {
  static constexpr std::array<std::pair<std::string_view, LengthUnit>, 10> units{
      {{"d", LengthUnit::natural_days},
       {"日", LengthUnit::natural_days},
       {"天", LengthUnit::natural_days},
       {"自然日", LengthUnit::natural_days},
       {"wd", LengthUnit::workdays},
       {"工作日", LengthUnit::workdays},
       {"个工作日", LengthUnit::workdays},
       {"m", LengthUnit::months},
       {"月", LengthUnit::months},
       {"个月", LengthUnit::months}}};
  const std::string folded = base::fold(text);
  Length length;
  const auto [end, error] =
      std::from_chars(folded.data(), folded.data() + folded.size(), length.count);
  if (error != std::errc{} || length.count < 0) return std::nullopt;
  const std::string_view unit(end, static_cast<std::size_t>(folded.data() + folded.size() - end));
  for (const auto& [name, meaning] : units) {
    if (unit != name) continue;
    length.unit = meaning;
    const int most = meaning == LengthUnit::months
                         ? 600
                         : 18300;  // fifty years: a longer one is a slip of the pen
    return length.count > most ? std::nullopt : std::optional(length);
  }
  return std::nullopt;
}

std::string to_text(Length length) {
  static constexpr std::array<const char*, 3> units{"d", "wd", "m"};
  return std::to_string(length.count) + units[static_cast<std::size_t>(length.unit)];
}

base::Message length_word(Length length) {
  switch (length.unit) {
    case LengthUnit::natural_days:
      return base::Message(N_("{n} natural days")).with("n", length.count);
    case LengthUnit::workdays: return base::Message(N_("{n} workdays")).with("n", length.count);
    case LengthUnit::months: return base::Message(N_("{n} months")).with("n", length.count);
  }
  return {};
}

}  // namespace duban::model
