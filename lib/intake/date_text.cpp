// Reading dates.
#include "intake/date_text.hpp"

#include <charconv>
#include <string>
#include <vector>

#include "base/text.hpp"

namespace duban::intake {

using base::Day;
using base::Message;

namespace {

constexpr const char* not_a_date = N_("\"{text}\" is not a date; write it like 2026-03-05");
constexpr const char* no_such_day = N_("\"{text}\": there is no such day");
constexpr const char* no_such_year = N_(
    "\"{text}\": the year {year} cannot be meant (years from 1949 to 2149 are read); a spreadsheet "
    "may have made a date of another number");
constexpr const char* needs_year = N_("\"{text}\" has no year; give it with --year");
constexpr const char* is_a_span = N_("\"{text}\" is a span of time, not one day; write the day");
constexpr const char* excel_number =
    N_("\"{text}\" is Excel's inner number of a date; format the column as a date and save again");

bool is_digit(char c) { return c >= '0' && c <= '9'; }

struct Parts {
  std::vector<int> numbers;
  std::vector<std::size_t> widths;
  bool clean = true;
};

/// The numbers of a date text; `clean` is false when something else than 年月日 and separators
/// stands between them.
Parts parts_of(std::string_view text) {
  Parts parts;
  for (std::size_t i = 0; i < text.size();) {
    if (is_digit(text[i])) {
      int value = 0;
      const auto [end, error] = std::from_chars(text.data() + i, text.data() + text.size(), value);
      const auto width = static_cast<std::size_t>(end - (text.data() + i));
      parts.clean = parts.clean && error == std::errc{};
      parts.numbers.push_back(value);
      parts.widths.push_back(width);
      i += width;
      continue;
    }
    if (text[i] == '-' || text[i] == '/' || text[i] == '.') {
      ++i;
      continue;
    }
    bool known = false;
    for (const std::string_view mark : {"年", "月", "日", "号", "。"})
      if (!known && text.substr(i).starts_with(mark)) i += mark.size(), known = true;
    if (!known) {
      parts.clean = false;
      return parts;
    }
  }
  return parts;
}

constexpr int first_year = 1949, last_year = 2149;

DateText day_or(int year, int month, int day, std::string_view text) {
  if (year < first_year || year > last_year)
    return Message(no_such_year).with("text", text).with("year", year);
  if (month < 1 || day < 1) return Message(no_such_day).with("text", text);
  if (const auto made =
          base::make_day(year, static_cast<unsigned>(month), static_cast<unsigned>(day)))
    return *made;
  return Message(no_such_day).with("text", text);
}

/// Cuts a time of day off: "2026-3-5 10:30:00", "2026-03-05T10:30".
std::string_view without_time(std::string_view text) {
  const auto space = text.find_first_of(" T");
  if (space == std::string_view::npos || space < 6 || space + 1 >= text.size()) return text;
  const auto rest = text.substr(space + 1);
  const bool is_time = is_digit(rest.front()) && rest.find(':') != std::string_view::npos;
  return is_time ? text.substr(0, space) : text;
}

}  // namespace

bool names_year(std::string_view text) {
  std::size_t figures = 0;
  for (const char c : base::fold(text)) {
    figures = is_digit(c) ? figures + 1 : 0;
    if (figures == 4) return true;
  }
  return false;
}

std::optional<std::string> end_of_span(std::string_view text) {
  const std::string folded = base::fold(text);
  const bool has_words = folded.find("月") != std::string::npos ||
                         folded.find("年") != std::string::npos ||
                         folded.find("日") != std::string::npos;
  std::size_t from = std::string::npos, until = 0;
  for (const std::string_view mark : {"至", "到", "~", "—", "–", "－", "-", "/"}) {
    const auto at = folded.find(mark);
    const bool joins_figures = mark == "-" || mark == "/";
    if (at == std::string::npos || at == 0) continue;
    std::size_t figures = 0;
    while (figures < at && is_digit(folded[at - figures - 1])) ++figures;
    if (joins_figures && (!has_words || figures > 2)) continue;
    const bool again = folded.find(mark, at + mark.size()) != std::string::npos;
    if (!has_words && again) continue;  // 2026—3—5 is one day
    if (from != std::string::npos && at >= from) continue;
    from = at;
    until = at + mark.size();
  }
  if (from == std::string::npos) return std::nullopt;
  while (until < folded.size() &&
         (folded.substr(until).starts_with("—") || folded[until] == '-' || folded[until] == '~'))
    until += folded[until] == '-' || folded[until] == '~' ? 1 : std::string_view("—").size();
  const std::string first = folded.substr(0, from);
  std::string rest = folded.substr(until);
  if (!is_digit(first.front()) && first.find_first_of("0123456789") == std::string::npos)
    return std::nullopt;
  if (rest.find_first_of("0123456789") == std::string::npos) return std::nullopt;
  const auto month = first.find("月"), year = first.find("年");
  const bool day_only = rest.find("月") == std::string::npos &&
                        (rest.find("日") != std::string::npos || month != std::string::npos);
  const std::size_t begin = year == std::string::npos ? 0 : year + std::string_view("年").size();
  if (day_only && month != std::string::npos && !names_year(rest))
    rest.insert(0, first.substr(begin, month + std::string_view("月").size() - begin));
  if (year != std::string::npos && !names_year(rest)) rest.insert(0, first.substr(0, begin));
  return rest;
}

std::string without_asides(std::string text) {
  for (std::size_t from = text.find('('); from != std::string::npos; from = text.find('(')) {
    const auto until = text.find(')', from);
    if (until == std::string::npos) break;
    const auto inside = std::string_view(text).substr(from + 1, until - from - 1);
    const bool explains = inside.starts_with("星期") || inside.starts_with("周") ||
                          inside.starts_with("礼拜") || inside.starts_with("含") ||
                          inside.starts_with("暂定") || inside == "provisional";
    if (!explains) break;
    text.erase(from, until - from + 1);
  }
  return text;
}

DateText read_date(std::string_view text, std::optional<int> year) {
  auto trimmed = base::trim(text);
  std::string bare;
  if (text.find('(') != std::string_view::npos || text.find("（") != std::string_view::npos) {
    bare = without_asides(base::fold(trimmed));
    trimmed = bare;
  }
  if (const auto iso = base::parse_iso_day(trimmed))
    return day_or(iso->year(), static_cast<int>(iso->month()),
                  static_cast<int>(iso->day_of_month()), trimmed);
  if (end_of_span(without_time(trimmed)))
    return Message(is_a_span).with("text", base::shorten(trimmed, 30));
  const std::string folded = base::fold(without_time(trimmed));
  const Parts parts = parts_of(folded);
  const auto shown = base::shorten(trimmed, 30);
  const bool has_digit = !parts.numbers.empty();
  if (!parts.clean || !has_digit) return Message(not_a_date).with("text", shown);
  const auto& n = parts.numbers;
  if (n.size() == 3 && parts.widths[0] == 4) return day_or(n[0], n[1], n[2], shown);
  if (n.size() == 1 && parts.widths[0] == 8)
    return day_or(n[0] / 10000, n[0] / 100 % 100, n[0] % 100, shown);
  if (n.size() == 1 && parts.widths[0] == 5 && folded.size() == 5)
    return Message(excel_number).with("text", shown);
  if (n.size() == 2 && parts.widths[0] <= 2) {
    if (!year) return without_year(shown);
    return day_or(*year, n[0], n[1], shown);
  }
  return Message(not_a_date).with("text", shown);
}

Message without_year(std::string_view text) { return Message(needs_year).with("text", text); }

bool is_no_such_day(const Message& message) { return message.key() == no_such_day; }

}  // namespace duban::intake
