// The closed sets of the domain and the words they have in the database, in JSON and on the command
// line.
#pragma once

#include <array>
#include <optional>
#include <string_view>

namespace duban::model {

enum class State { registered, dispatched, rectifying, fixed, accepted, closed, voided };
enum class Grade { ordinary, major };
enum class Origin { none, written, policy };
enum class UnitKind {
  government,
  office,
  department,
  special_committee,
  town,
  village,
  enterprise
};
enum class Level { none, province, city, county, town };
enum class Mode { own, reported };

/// Every value of an enum with its word, in order.
template <class Enum>
struct Words;

template <>
struct Words<State> {
  static constexpr std::array<std::string_view, 7> all{
      "registered", "dispatched", "rectifying", "fixed", "accepted", "closed", "voided"};
};
template <>
struct Words<Grade> {
  static constexpr std::array<std::string_view, 2> all{"ordinary", "major"};
};
template <>
struct Words<Origin> {
  static constexpr std::array<std::string_view, 3> all{"", "written", "policy"};
};
template <>
struct Words<UnitKind> {
  static constexpr std::array<std::string_view, 7> all{
      "government", "office", "department", "special-committee", "town", "village", "enterprise"};
};
template <>
struct Words<Level> {
  static constexpr std::array<std::string_view, 5> all{"", "province", "city", "county", "town"};
};
template <>
struct Words<Mode> {
  static constexpr std::array<std::string_view, 2> all{"own", "reported"};
};

template <class Enum>
constexpr std::string_view word(Enum value) {
  return Words<Enum>::all[static_cast<std::size_t>(value)];
}

/// The value with that word; nothing when there is none.
template <class Enum>
constexpr std::optional<Enum> from_word(std::string_view text) {
  for (std::size_t i = 0; i < Words<Enum>::all.size(); ++i)
    if (Words<Enum>::all[i] == text) return static_cast<Enum>(i);
  return std::nullopt;
}

/// True while the rectification clock may run: dispatched or rectifying.
constexpr bool clock_may_run(State state) {
  return state == State::dispatched || state == State::rectifying;
}
/// True for a hazard that still needs somebody's work: neither closed nor voided.
constexpr bool is_open(State state) { return state != State::closed && state != State::voided; }

}  // namespace duban::model
