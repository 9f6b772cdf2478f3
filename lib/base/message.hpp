// A sentence for people: an English key with named places, and what fills them; translated only at
// the edge.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

#include "base/day.hpp"

/// Marks an English text for the catalogue without translating it here.
#define N_(text) text

namespace duban::base {

class Message;

/// The code of words that say to people that there is nothing: programs read null.
inline constexpr std::string_view said_to_people{"null"};

/// What fills a place: text, a number, a day, or another sentence that is translated too.
using Filling = std::variant<std::string, std::int64_t, Day, std::shared_ptr<const Message>>;

class Message {
 public:
  Message() = default;
  Message(const char* key)
      : key_(key) {}  // NOLINT(google-explicit-constructor): a key is a message
  explicit Message(std::string key) : key_(std::move(key)) {}

  /// The same sentence with one more place filled: by text, a number, a day, or another sentence.
  template <class Value>
  [[nodiscard]] Message with(std::string_view place, const Value& value) const& {
    Message copy = *this;
    copy.fillings_.emplace_back(std::string(place), filling(value));
    return copy;
  }
  template <class Value>
  [[nodiscard]] Message with(std::string_view place, const Value& value) && {
    fillings_.emplace_back(std::string(place), filling(value));
    return std::move(*this);
  }

  /// The same words, which programs know by a code: overdue, signed_for.
  [[nodiscard]] Message coded(std::string_view code) const& {
    Message copy = *this;
    copy.code_ = code;
    return copy;
  }
  [[nodiscard]] Message coded(std::string_view code) && {
    code_ = code;
    return std::move(*this);
  }
  /// Empty for a sentence.
  [[nodiscard]] const std::string& code() const { return code_; }

  [[nodiscard]] const std::string& key() const { return key_; }
  [[nodiscard]] bool empty() const { return key_.empty(); }
  [[nodiscard]] const std::vector<std::pair<std::string, Filling>>& fillings() const {
    return fillings_;
  }

 private:
  static Filling filling(std::string_view text) { return std::string(text); }
  static Filling filling(const char* text) { return std::string(text); }
  static Filling filling(std::int64_t number) { return number; }
  static Filling filling(std::size_t number) { return static_cast<std::int64_t>(number); }
  static Filling filling(int number) { return std::int64_t{number}; }
  static Filling filling(Day day) { return day; }
  static Filling filling(const Message& message) {
    return std::make_shared<const Message>(message);
  }

  std::string key_;
  std::string code_;
  std::vector<std::pair<std::string, Filling>> fillings_;
};

/// A message whose text is data, shown as it is in every language.
inline Message verbatim(std::string_view text) { return Message("{text}").with("text", text); }

/// A message whose text is data in two languages; the catalogue chooses.
inline Message in_two_languages(std::string_view english, std::string_view chinese) {
  return Message(N_("{english}")).with("english", english).with("chinese", chinese);
}

/// `list` with `next` behind it; `key` is a catalogue key with {a} and {b}, such as "{a}; {b}".
inline Message joined(const Message& list, const Message& next, const char* key) {
  return list.empty() ? next : Message(key).with("a", list).with("b", next);
}

}  // namespace duban::base
