// Words that stand where a date or a state should: 已整改, 待验收, 立即整改.
#pragma once

#include <optional>
#include <string_view>

#include "model/enums.hpp"

namespace duban::intake {

/// How far a word says that a matter is: at least, and at most.
struct Told {
  model::State at_least = model::State::registered;
  model::State at_most = model::State::closed;
  bool voided = false;
  bool was_told = false;  ///< a warning names the word already
  [[nodiscard]] bool says_step() const { return at_least >= model::State::fixed; }
};
/// The word of a state in either language, and what ledgers write for one; nothing for other text.
std::optional<Told> read_state(std::string_view text);

/// Yes or no (是, 否, √, ×); nothing for other text.
std::optional<bool> read_yes(std::string_view text);
/// 上旬, 3月20日至4月20日: a limit of more days than one, of which the last is taken.
bool spans_days(std::string_view text);
/// 已于3月20日整改完成: a sentence that tells that it is done, of no state and no day.
bool sounds_done(std::string_view text);

/// 立即整改, 当场整改, 即知即改: to be done at once.
bool is_at_once(std::string_view text);

/// A row that says nothing was found: 无, /, 未发现问题.
bool says_nothing_found(std::string_view problem);

/// 3个工作日, 30日内, 2个月: a length as model::parse_length reads it ("3wd"), else nothing.
std::optional<std::string> read_length_words(std::string_view text);

}  // namespace duban::intake
