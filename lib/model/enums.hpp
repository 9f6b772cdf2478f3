// The closed sets of the domain and the words they have in the database, in JSON and on the command
// line.
#pragma once

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/message.hpp"
#include "base/text.hpp"

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

/// One value of a closed set.
struct Word {
  std::string_view code;            ///< in the database, in JSON, on the command line
  const char* label = "";           ///< what people read, a key of the catalogue; empty: the code
  std::string_view spellings = {};  ///< what people type besides, joined by ";"
  /// Is it this one by its code or a spelling?
  [[nodiscard]] constexpr bool is(std::string_view text) const {
    if (text.empty()) return false;
    if (text == code) return true;
    for (std::string_view rest = spellings; !rest.empty();) {
      const auto end = rest.find(';');
      if (rest.substr(0, end) == text) return true;
      rest = end == std::string_view::npos ? std::string_view() : rest.substr(end + 1);
    }
    return false;
  }
};

/// Every value of an enum with its words, in order.
template <class Enum>
struct Words;

template <>
struct Words<State> {
  static constexpr std::array all{
      Word{"registered", N_("registered"), "已登记;待交办"},
      Word{"dispatched", N_("dispatched")},
      Word{"rectifying", N_("rectifying")},
      Word{"fixed", N_("awaiting acceptance"), "待验收;已申请验收;申请验收"},
      Word{"accepted", N_("accepted")},
      Word{"closed", N_("closed")},
      Word{"voided", N_("voided")}};
};
template <>
struct Words<Grade> {
  static constexpr std::array all{
      Word{"ordinary", N_("ordinary"), "一般;一般隐患;一般事故隐患;普通;一般级"},
      Word{"major", N_("major"), "重大;重大隐患;重大事故隐患;重大级"}};
};
template <>
struct Words<Origin> {
  static constexpr std::array all{Word{""}, Word{"written", N_("written")},
                                  Word{"policy", N_("by policy")}};
};
template <>
struct Words<UnitKind> {
  static constexpr std::array all{
      Word{"government", N_("government"), "政府"},
      Word{"office", N_("office"), "安委办"},
      Word{"department", N_("department"), "部门"},
      Word{"special-committee", N_("special committee"), "专委会;专业委员会;special committee"},
      Word{"town", N_("town"), "乡镇;街道"},
      Word{"village", N_("village"), "村;社区"},
      Word{"enterprise", N_("enterprise"), "企业"}};
};
template <>
struct Words<Level> {
  static constexpr std::array all{
      Word{""}, Word{"province", N_("province"), "省;省级"}, Word{"city", N_("city"), "市;市级"},
      Word{"county", N_("county"), "县;县级;区县"}, Word{"town", N_("township"), "乡镇;镇"}};
};
template <>
struct Words<Mode> {
  static constexpr std::array all{Word{"own"}, Word{"reported"}};
};

/// The code of a value: what stands in the database and in output for programs.
template <class Enum>
constexpr std::string_view word(Enum value) {
  return Words<Enum>::all[static_cast<std::size_t>(value)].code;
}

/// What people read of a value, and its code for programs; empty for one that says nothing.
template <class Enum>
base::Message label(Enum value) {
  const Word& known = Words<Enum>::all[static_cast<std::size_t>(value)];
  if (known.code.empty() && *known.label == '\0') return {};
  return (*known.label != '\0' ? base::Message(known.label) : base::verbatim(known.code))
      .coded(known.code);
}

/// The value with that code; nothing when there is none.
template <class Enum>
constexpr std::optional<Enum> from_word(std::string_view text) {
  for (std::size_t i = 0; i < Words<Enum>::all.size(); ++i)
    if (Words<Enum>::all[i].code == text) return static_cast<Enum>(i);
  return std::nullopt;
}

/// The value that people mean by a text: its code, or another spelling. Blanks and widths do not
/// matter. Nothing when it means none.
template <class Enum>
std::optional<Enum> read_word(std::string_view text) {
  const auto meant = [](std::string_view typed) -> std::optional<Enum> {
    for (std::size_t i = 0; i < Words<Enum>::all.size(); ++i)
      if (Words<Enum>::all[i].is(typed)) return static_cast<Enum>(i);
    return std::nullopt;
  };
  if (const auto value = meant(text)) return value;  // the commonest, without folding
  return meant(base::fold(base::trim(text)));
}

/// The codes that are not empty, for options; the same for messages.
template <class Enum>
std::vector<std::string> code_list() {
  std::vector<std::string> list;
  for (const Word& known : Words<Enum>::all)
    if (!known.code.empty()) list.emplace_back(known.code);
  return list;
}
template <class Enum>
std::string codes_of() {
  std::string list;
  for (const auto& code : code_list<Enum>()) list.append(list.empty() ? "" : ", ").append(code);
  return list;
}

/// True while the rectification clock may run: dispatched or rectifying.
constexpr bool clock_may_run(State state) {
  return state == State::dispatched || state == State::rectifying;
}
/// True for a hazard that still needs somebody's work: neither closed nor voided.
constexpr bool is_open(State state) { return state != State::closed && state != State::voided; }

}  // namespace duban::model
