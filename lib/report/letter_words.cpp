// Words of letters.
#include "report/letter_words.hpp"

#include <algorithm>
#include <array>
#include <limits>

#include "base/text.hpp"
#include "base/text_width.hpp"
#include "model/counted.hpp"

namespace duban::report {

namespace {

/// Cells of a title in one line: twenty characters.
constexpr std::size_t widest_title = 40;

/// What a line of a title may end with, and what it may begin with: nobody knows all words, these
/// are those that titles of the field are made of.
constexpr std::array<std::string_view, 8> before_break{"的", "、", "，", "和",
                                                       "与", "及", "）", "》"};
constexpr std::array<std::string_view, 28> after_break{
    "（",     "《",   "整改", "工作", "情况", "问题", "隐患", "重大", "安全", "开展",
    "进一步", "加强", "做好", "落实", "督办", "排查", "整治", "专项", "防范", "危险",
    "限期",   "期间", "有关", "消防", "生产", "交通", "施工", "第"};

std::string_view stem_of(std::string_view kind) {
  for (const std::string_view end : {"通知书", "通知", "通报", "单"})
    if (kind.ends_with(end)) return kind.substr(0, kind.size() - end.size());
  return kind;
}

/// Places where a line may end, as bytes of the text.
std::vector<std::size_t> breaks_of(std::string_view text, std::size_t kind) {
  std::vector<std::size_t> list;
  for (std::size_t at = 3; at < text.size(); ++at) {
    const auto head = text.substr(0, at), tail = text.substr(at);
    const bool fits = at == kind ||
                      std::any_of(before_break.begin(), before_break.end(),
                                  [&](auto word) { return head.ends_with(word) && at < kind; }) ||
                      std::any_of(after_break.begin(), after_break.end(),
                                  [&](auto word) { return tail.starts_with(word) && at < kind; });
    if (fits) list.push_back(at);
  }
  return list;
}

/// The widest line and how unlike they are, for each choice of ends.
struct Cut {
  std::size_t cost = std::numeric_limits<std::size_t>::max();
  std::vector<std::size_t> ends;
};

void try_cuts(std::string_view text, const std::vector<std::size_t>& breaks, std::size_t lines,
              std::vector<std::size_t>& chosen, Cut& best) {
  if (chosen.size() + 1 < lines) {
    for (const auto at : breaks) {
      if (!chosen.empty() && at <= chosen.back()) continue;
      chosen.push_back(at);
      try_cuts(text, breaks, lines, chosen, best);
      chosen.pop_back();
    }
    return;
  }
  std::size_t from = 0, widest = 0, narrowest = widest_title;
  for (std::size_t i = 0; i < lines; ++i) {
    const auto end = i < chosen.size() ? chosen[i] : text.size();
    const auto width = base::display_width(text.substr(from, end - from));
    widest = std::max(widest, width), narrowest = std::min(narrowest, width);
    from = end;
  }
  if (widest > widest_title || widest - narrowest >= best.cost) return;
  best = {widest - narrowest, chosen};
}

/// `kind` is where the kind of letter begins: no line ends within it.
std::string in_lines(const std::string& title, std::size_t kind) {
  const auto width = base::display_width(title);
  if (width <= widest_title) return title;
  const auto breaks = breaks_of(title, kind);
  Cut best;
  // Beyond three lines nobody balances a title; it wraps.
  for (std::size_t lines = (width + widest_title - 1) / widest_title;
       best.ends.empty() && lines <= 3; ++lines) {
    std::vector<std::size_t> chosen;
    try_cuts(title, breaks, lines, chosen, best);
  }
  std::string text = title;
  for (auto end = best.ends.rbegin(); end != best.ends.rend(); ++end) text.insert(*end, "\n");
  return text;
}

}  // namespace

std::string letter_day(base::Day day) {
  return std::to_string(day.year()) + "年" + std::to_string(day.month()) + "月" +
         std::to_string(day.day_of_month()) + "日";
}

std::string LetterDue::day() const {
  return on ? letter_day(*on) + (provisional ? "（暂定）" : "") : std::string();
}

std::string LetterDue::weekday() const {
  static constexpr std::array<const char*, 7> names{"一", "二", "三", "四", "五", "六", "日"};
  if (!on) return {};
  return std::string("（星期") + names.at(on->iso_weekday() - 1) + "）前（含当日" +
         (provisional ? "；暂定，以国务院办公厅节假日安排为准）" : "）");
}

std::string LetterDue::deadline() const { return on ? letter_day(*on) + weekday() : std::string(); }

LetterDue letter_due(const model::OptDay& on, const std::string& counted) {
  return {on, model::is_provisional(counted)};
}

std::string letter_length(const model::Length& length) {
  if (length.count == 0) return {};
  const char* unit = length.unit == model::LengthUnit::workdays ? "个工作日"
                     : length.unit == model::LengthUnit::months ? "个月"
                                                                : "日";
  return std::to_string(length.count) + unit;
}

std::string letter_limit(const model::Length& length) {
  return length.count == 0 ? std::string() : "自印发之日起" + letter_length(length) + "内";
}

std::string letter_numeral(std::size_t n) {
  static constexpr std::array<const char*, 10> figures{"零", "一", "二", "三", "四",
                                                       "五", "六", "七", "八", "九"};
  if (n == 0 || n > 999) return std::to_string(n);
  const std::size_t hundreds = n / 100, tens = n / 10 % 10, ones = n % 10;
  std::string text;
  if (hundreds != 0) text = figures.at(hundreds) + std::string("百");
  if (tens == 0 && hundreds != 0 && ones != 0) text += figures[0];
  if (tens != 0) text += (tens == 1 && hundreds == 0 ? "" : figures.at(tens)) + std::string("十");
  if (ones != 0) text += figures.at(ones);
  return text;
}

std::string cited_basis(const std::string& basis) {
  return basis.starts_with("系统预设规则") ? "" : basis;  // no law a letter could cite
}

std::string letter_title(const std::string& subject, const std::string& kind) {
  if (subject.ends_with(kind) || subject.ends_with("通知") || subject.ends_with("通报"))
    return in_lines(subject, subject.size());
  const auto stem = stem_of(kind);
  std::string about = subject;
  if (!stem.empty() && about.starts_with(stem) && about.size() > stem.size())
    about.erase(0, stem.size());
  const std::string before = (about.starts_with("关于") ? "" : "关于") + about + "的";
  return in_lines(before + kind, before.size());
}

std::string letter_about(std::string_view subject) {
  for (const std::string_view start : {"关于"})
    if (subject.starts_with(start)) subject.remove_prefix(start.size());
  for (const std::string_view end : {"的通报", "的通知", "情况", "风险"})
    if (subject.ends_with(end)) subject.remove_suffix(end.size());
  return std::string(subject);
}

std::string letter_bare(std::string text) {
  for (const std::string_view end : {"。", "；", "."})
    if (text.ends_with(end)) text.resize(text.size() - end.size());
  return text;
}

std::string letter_source(const model::Order& order) {
  if (order.source.empty() && order.source_by.empty()) return {};
  const std::string day = order.source_on ? letter_day(*order.source_on) : std::string();
  if (order.source.find("批示") == std::string::npos && !order.source.empty())
    return day + order.source;
  const auto has_post = [&](const char* post) { return order.source_by.ends_with(post); };
  const bool is_by_post =  // 李副市长, not 李副市长同志
      order.source_by.empty() || has_post("长") || has_post("书记") || has_post("主任") ||
      has_post("同志");
  return order.source_by + (is_by_post ? "" : "同志") + day +
         (order.source.empty() || order.source == "领导批示" ? "批示" : order.source);
}

std::vector<std::string> letter_lines(const std::string& text) {
  std::vector<std::string> lines;
  for (std::size_t from = 0; from < text.size();) {
    const auto end = std::min(text.find('\n', from), text.size());
    if (const auto words = base::trim(std::string_view(text).substr(from, end - from));
        !words.empty())
      lines.emplace_back(words);
    from = end + 1;
  }
  return lines;
}

}  // namespace duban::report
