// The days, limits and titles of official letters (GB/T 9704-2012); Chinese in every language of
// the screen.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "model/length.hpp"
#include "model/order.hpp"

namespace duban::report {

/// "2026年11月3日".
std::string letter_day(base::Day day);

/// A deadline of a letter; one beyond the last notice on holidays may still move, and says so.
struct LetterDue {
  model::OptDay on;
  bool provisional = false;

  /// "2026年12月20日"; （暂定） follows when it may move. Empty without a day.
  [[nodiscard]] std::string day() const;
  /// "（星期日）前（含当日）", and what it rests on when it may move. Empty without a day.
  [[nodiscard]] std::string weekday() const;
  /// "2026年12月20日（星期日）前（含当日）". Empty without a day.
  [[nodiscard]] std::string deadline() const;
};
/// A day and how it was counted, as model::Counted.
LetterDue letter_due(const model::OptDay& on, const std::string& counted);

/// "5个工作日"; empty for a length of nothing.
std::string letter_length(const model::Length& length);
/// "自印发之日起60日内": a limit of a letter that was not issued yet. Empty for a length of
/// nothing.
std::string letter_limit(const model::Length& length);

/// 一, 十二, 一百零三: as items are numbered; 1 to 999, figures for others.
std::string letter_numeral(std::size_t n);

/// 关于消防隐患整改的督办单: the kind is said once, and a subject that is a title already stays as
/// it is. In lines of up to twenty characters, broken between words so that they are of like
/// length.
/// A basis that can be cited: a preset of this tool is none.
std::string cited_basis(const std::string& basis);
std::string letter_title(const std::string& subject, const std::string& kind);
/// The subject within a sentence: without 关于 before it, and 情况 or 风险 behind it.
std::string letter_about(std::string_view subject);

/// Without the full stop that the sentence puts behind it.
std::string letter_bare(std::string text);

/// 2026年11月1日省安委会第三次全体会议; of an instruction who wrote it:
/// 张某某同志2026年11月1日批示.
std::string letter_source(const model::Order& order);

/// The lines of a text that say something; marks within a line do not part it.
std::vector<std::string> letter_lines(const std::string& text);

}  // namespace duban::report
