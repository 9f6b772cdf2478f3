// Derivations as text.
#include "model/counted.hpp"

#include "model/length.hpp"

namespace duban::model {

namespace {

constexpr std::string_view rolls = "roll", on_calendar = "calendar", beyond = "provisional";

/// The next word of the text.
std::string_view word_of(std::string_view& text) {
  const auto end = std::min(text.find(' '), text.size());
  const auto word = text.substr(0, end);
  text.remove_prefix(std::min(end + 1, text.size()));
  return word;
}

}  // namespace

std::string to_text(const Counted& c) {
  std::string text = base::to_iso(c.start) + " " + to_text(c.length);
  if (c.roll) text += " " + std::string(rolls);
  text += " " + std::string(on_calendar) + " " + std::to_string(c.calendar);
  if (c.provisional) text += " " + std::string(beyond);
  return text;
}

std::optional<Counted> parse_counted(std::string_view text) {
  const auto start = base::parse_iso_day(word_of(text));
  const auto length = parse_length(word_of(text));
  if (!start || !length) return std::nullopt;
  Counted counted{*start, *length};
  while (!text.empty()) {
    const auto word = word_of(text);
    if (word == rolls)
      counted.roll = true;
    else if (word == on_calendar)
      counted.calendar = id_of_text(word_of(text));
    else if (word == beyond)
      counted.provisional = true;
    else
      return std::nullopt;
  }
  return counted;
}

bool is_provisional(std::string_view counted) { return counted.ends_with(beyond); }

}  // namespace duban::model
