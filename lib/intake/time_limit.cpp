// Reading coarse time limits.
#include "intake/time_limit.hpp"

#include <array>
#include <charconv>
#include <optional>

#include "base/text.hpp"
#include "intake/date_text.hpp"

namespace duban::intake {

using base::Day;
using base::Message;
using model::Precision;

namespace {

/// Takes `word` off the front of `rest`.
bool eat(std::string_view& rest, std::string_view word) {
  if (!rest.starts_with(word)) return false;
  rest.remove_prefix(word.size());
  return true;
}

std::optional<int> eat_number(std::string_view& rest, std::size_t most_figures) {
  int value = 0;
  const auto [end, error] = std::from_chars(rest.data(), rest.data() + rest.size(), value);
  const auto figures = static_cast<std::size_t>(end - rest.data());
  if (error != std::errc{} || figures == 0 || figures > most_figures) return std::nullopt;
  rest.remove_prefix(figures);
  return value;
}

/// 一 … 十二, or figures.
std::optional<int> eat_ordinal(std::string_view& rest) {
  static constexpr std::array<std::pair<std::string_view, int>, 12> words{{{"十一", 11},
                                                                           {"十二", 12},
                                                                           {"十", 10},
                                                                           {"一", 1},
                                                                           {"二", 2},
                                                                           {"三", 3},
                                                                           {"四", 4},
                                                                           {"五", 5},
                                                                           {"六", 6},
                                                                           {"七", 7},
                                                                           {"八", 8},
                                                                           {"九", 9}}};
  for (const auto& [word, value] : words)
    if (eat(rest, word)) return value;
  return eat_number(rest, 2);
}

/// The ending that says "by the end of it": 底前, 末, 以内 …; each at most once. True when it says
/// "before" of a whole period without its end (9月前): nobody knows which day is meant.
bool eat_ending(std::string_view& rest) {
  eat(rest, "份");
  bool ends = false, before = false;
  for (const std::string_view word : {"底", "末"})
    if (eat(rest, word)) {
      ends = true;
      break;
    }
  for (const std::string_view word : {"之前", "以前", "前"})
    if (!before && eat(rest, word)) before = true;
  for (const std::string_view word : {"之内", "以内", "内"})
    if (!before && eat(rest, word)) break;
  eat(rest, "完成");
  return before && !ends;
}

bool is_standing(std::string_view folded) {
  for (const std::string_view word : {"长期坚持", "长期", "长期推进", "长期落实", "持续推进",
                                      "持续坚持", "持续", "常态化", "常态化推进", "坚持常态化"})
    if (folded == word) return true;
  return false;
}

struct Period {
  Precision precision;
  unsigned last_month;
};

/// Quarters and halves of a year, else nothing.
std::optional<Period> eat_part_of_year(std::string_view& rest) {
  if (eat(rest, "上半年")) return Period{Precision::half, 6};
  if (eat(rest, "下半年")) return Period{Precision::half, 12};
  std::string_view quarter = rest;
  const bool latin = eat(quarter, "q");
  eat(quarter, "第");
  const auto number = eat_ordinal(quarter);
  if (!number || *number < 1 || *number > 4) return std::nullopt;
  if (!latin && !eat(quarter, "季度") && !eat(quarter, "季")) return std::nullopt;
  rest = quarter;
  return Period{Precision::quarter, static_cast<unsigned>(*number) * 3};
}

/// A third of a month (上旬, 中旬, 下旬), a day or the whole month behind "N月".
std::optional<TimeLimit> rest_of_month(std::string_view rest, int year, int month) {
  if (month < 1 || month > 12) return std::nullopt;
  const auto of_month = static_cast<unsigned>(month);
  TimeLimit limit;
  limit.precision = Precision::day;
  if (eat(rest, "上旬")) {
    limit.due = Day{year, of_month, 10};
  } else if (eat(rest, "中旬")) {
    limit.due = Day{year, of_month, 20};
  } else if (eat(rest, "下旬")) {
    limit.due = base::month_end(year, of_month);
  } else if (const auto day = eat_number(rest, 2)) {
    limit.due = base::make_day(year, of_month, static_cast<unsigned>(*day));
    if (!eat(rest, "日")) eat(rest, "号");
  } else {
    limit.precision = Precision::month;
    limit.due = base::month_end(year, of_month);
  }
  const bool is_open = eat_ending(rest);
  if (!rest.empty() || !limit.due) return std::nullopt;
  if (is_open && limit.precision == Precision::month) limit.due.reset();
  return limit;
}

std::optional<TimeLimit> read_coarse(std::string_view rest, int plan_year) {
  int year = plan_year;
  bool named_year = false;
  std::string_view ahead = rest;
  if (const auto number = eat_number(ahead, 4); number && *number >= 1949 && *number <= 2150) {
    if (eat(ahead, "年") || ahead.starts_with("q")) {
      year = *number;
      named_year = true;
      eat(ahead, "度");
      rest = ahead;
    }
  }
  for (const std::string_view word : {"今年", "本年", "当年"})
    if (!named_year && eat(rest, word)) named_year = true, eat(rest, "年");
  if (!named_year && eat(rest, "全年")) named_year = true;
  if (!named_year && rest.starts_with("年") && rest != "年") named_year = eat(rest, "年");
  if (auto part = eat_part_of_year(rest)) {
    const bool is_open = eat_ending(rest);
    if (!rest.empty()) return std::nullopt;
    if (is_open) return TimeLimit{{}, part->precision, {}};
    return TimeLimit{{}, part->precision, base::month_end(year, part->last_month)};
  }
  std::string_view month_text = rest;
  if (const auto month = eat_ordinal(month_text); month && eat(month_text, "月"))
    return rest_of_month(month_text, year, *month);
  if (!named_year) return std::nullopt;
  const bool is_open = eat_ending(rest);
  if (!rest.empty()) return std::nullopt;
  if (is_open) return TimeLimit{{}, Precision::year, {}};
  return TimeLimit{{}, Precision::year, Day{year, 12, 31}};
}

}  // namespace

std::variant<TimeLimit, Message> read_time_limit(std::string_view text, int year) {
  const auto wording = std::string(base::trim(text));
  const std::string folded = without_asides(base::fold(wording));
  if (is_standing(folded)) return TimeLimit{wording, Precision::standing, {}};
  if (const auto end = end_of_span(folded)) {  // a span of time ends on its last day
    auto limit = read_time_limit(*end, year);
    if (auto* read = std::get_if<TimeLimit>(&limit)) read->text = wording;
    return limit;
  }
  if (auto limit = read_coarse(folded, year)) {
    if (!limit->due)
      return Message(N_("\"{text}\" may mean before that time begins or by its end; write which, "
                        "such as 2026-08-31 or 9月底前"))
          .with("text", base::shorten(wording, 30));
    limit->text = wording;
    return *limit;
  }
  std::string_view without_ending = folded;
  for (const std::string_view word : {"之前", "以前", "前"})
    if (without_ending.ends_with(word)) {
      without_ending.remove_suffix(word.size());
      break;
    }
  const auto day = read_date(without_ending, year);
  if (const auto* read = std::get_if<Day>(&day)) return TimeLimit{wording, Precision::day, *read};
  if (const auto& why = std::get<Message>(day); is_no_such_day(why)) return why;
  return Message(N_("\"{text}\" is no time limit that can be read; write it like 2026-12-31, "
                    "2026年9月底, 三季度末 or 长期坚持"))
      .with("text", base::shorten(wording, 30));
}

}  // namespace duban::intake
