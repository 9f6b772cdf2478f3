// The tables of rounds.
#include "rules/visit_steps.hpp"

#include <array>
#include <charconv>

#include "base/text.hpp"

namespace duban::rules {

using base::Day;
using base::Message;
using model::Round;
using model::RoundState;

namespace {

struct RoundRow {
  RoundVerb verb;
  const char* word;
  std::array<std::optional<RoundState>, 4> to;  // planned running closed voided
};
constexpr std::optional<RoundState> never = std::nullopt;
using S = RoundState;
constexpr std::array round_table{
    RoundRow{RoundVerb::edit, "edit", {S::planned, S::running, S::closed, never}},
    RoundRow{RoundVerb::open, "edit --open", {S::running, never, never, never}},
    RoundRow{RoundVerb::close, "close", {never, S::closed, never, never}},
    RoundRow{RoundVerb::void_, "void", {S::voided, S::voided, never, never}},
};

}  // namespace

std::optional<RoundState> after(RoundState state, RoundVerb verb) {
  for (const auto& row : round_table)
    if (row.verb == verb) return row.to[static_cast<std::size_t>(state)];
  return std::nullopt;
}

const char* word(RoundVerb verb) {
  for (const auto& row : round_table)
    if (row.verb == verb) return row.word;
  return "";
}

std::vector<std::string> legal_words(RoundState state) {
  std::vector<std::string> words;
  for (const auto& row : round_table)
    if (row.to[static_cast<std::size_t>(state)]) words.emplace_back(row.word);
  return words;
}

std::vector<Message> missing(const Round& round) {
  std::vector<Message> lack;
  if (base::trim(round.theme).empty()) lack.emplace_back(N_("say its theme: --theme TEXT"));
  if (!round.from_on || !round.to_on)
    lack.emplace_back(N_("say its first and its last day: --from DATE --to DATE"));
  else if (*round.to_on < *round.from_on)
    lack.push_back(Message(N_("{until} lies before {from}"))
                       .with("until", *round.to_on)
                       .with("from", *round.from_on));
  return lack;
}

std::optional<Message> outside(const Round& round, Day day) {
  if (*round.from_on <= day && day <= *round.to_on) return std::nullopt;
  return Message(N_("{day} lies outside of the days of {round} ({from} to {to})"))
      .with("day", day)
      .with("round", model::label_of(round))
      .with("from", *round.from_on)
      .with("to", *round.to_on);
}

std::optional<std::string> read_time(const std::string& text) {
  const std::string folded = base::fold(text);
  const auto colon = folded.find(':');
  if (colon == std::string::npos || colon == 0 || colon > 2 || folded.size() != colon + 3)
    return std::nullopt;
  int hour = -1, minute = -1;
  const auto number = [&](std::size_t from, std::size_t to, int& into) {
    return std::from_chars(folded.data() + from, folded.data() + to, into).ptr ==
           folded.data() + to;
  };
  if (!number(0, colon, hour) || !number(colon + 1, folded.size(), minute)) return std::nullopt;
  if (hour < 0 || hour > 23 || minute < 0 || minute > 59) return std::nullopt;
  return (colon == 1 ? "0" : "") + folded;
}

namespace {

/// The digits at the front of a text, which loses them; 0 when there are none, or too many.
model::Id take_digits(std::string_view& text, std::size_t most) {
  std::size_t n = 0;
  while (n < text.size() && text[n] >= '0' && text[n] <= '9') ++n;
  const model::Id number = n > most ? 0 : model::id_of_text(text.substr(0, n));
  text.remove_prefix(n);
  return number;
}

bool take(std::string_view& text, std::string_view word) {
  if (!text.starts_with(word)) return false;
  text.remove_prefix(word.size());
  return true;
}

}  // namespace

std::optional<RoundName> read_round(const std::string& text) {
  constexpr std::size_t year_digits = 4;
  const std::string folded = base::fold(text);
  std::string_view rest = folded;
  RoundName name;
  if (!rest.starts_with("第")) {
    name.number = take_digits(rest, year_digits);
    if (rest.empty()) return name.number > 0 ? std::optional(name) : std::nullopt;
    name.year = name.number;
    take(rest, "年");
    if (take(rest, "-")) {
      name.number = take_digits(rest, year_digits);
      return rest.empty() && name.year > 0 && name.number > 0 ? std::optional(name) : std::nullopt;
    }
    if (name.year == 0) return std::nullopt;
  }
  if (!take(rest, "第")) return std::nullopt;
  name.number = take_digits(rest, year_digits);
  take(rest, "期");
  return rest.empty() && name.number > 0 ? std::optional(name) : std::nullopt;
}

std::optional<SecretName> read_secret(const std::string& text) {
  constexpr std::string_view word = "暗访";
  constexpr std::size_t most = 6;
  const std::string folded = base::fold(text);
  const auto mark = folded.find(word);
  if (mark == std::string::npos) return std::nullopt;
  std::string_view digits = std::string_view(folded).substr(mark + word.size());
  SecretName name{folded.substr(0, mark), take_digits(digits, most)};
  if (name.place == 0 || !digits.empty()) return std::nullopt;
  if (name.round.ends_with('-')) name.round.pop_back();
  return name;
}

bool takes_visits(RoundState state) {
  return state == RoundState::planned || state == RoundState::running;
}

const Round* round_named(const std::vector<Round>& rounds, const std::string& text,
                         const model::OptDay& found_on) {
  const auto name = read_round(text);
  if (!name || !found_on) return nullptr;
  for (const auto& round : rounds)
    if (round.number == name->number && (name->year == 0 || name->year == round.year) &&
        takes_visits(round.state) && round.from_on && *round.from_on <= *found_on &&
        (!round.to_on || *found_on <= *round.to_on))
      return &round;
  return nullptr;
}

std::optional<Period> year_or_part(const std::string& text) {
  if (auto part = quarter_or_month(text)) return part;
  const std::string year = base::fold(text).substr(0, 4);
  const bool is_year =
      year.size() == 4 && year.find_first_not_of("0123456789") == std::string::npos;
  const auto rest = base::fold(text).substr(is_year ? 4 : 0);
  if (!is_year || (!rest.empty() && rest != "年")) return std::nullopt;
  return Period{*base::parse_iso_day(year + "-01-01"), *base::parse_iso_day(year + "-12-31"), year};
}

}  // namespace duban::rules
