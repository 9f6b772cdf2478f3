// The words, and what each says.
#include "intake/told_words.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <string>

#include "base/text.hpp"

namespace duban::intake {

using model::State;

namespace {

struct Word {
  std::string_view text;
  State at_least, at_most;
};

/// Folded, as ledgers of offices have them; those of duban's own lists too.
constexpr std::array words{
    Word{"已登记", State::registered, State::registered},
    Word{"notdispatched", State::registered, State::registered},
    Word{"待交办", State::registered, State::registered},
    Word{"未交办", State::registered, State::registered},
    Word{"已交办", State::dispatched, State::rectifying},
    Word{"dispatched", State::dispatched, State::rectifying},
    Word{"rectifying", State::dispatched, State::rectifying},
    Word{"整改中", State::registered, State::rectifying},
    Word{"正在整改", State::registered, State::rectifying},
    Word{"未整改", State::registered, State::rectifying},
    Word{"尚未整改", State::registered, State::rectifying},
    Word{"未完成", State::registered, State::rectifying},
    Word{"未完成整改", State::registered, State::rectifying},
    Word{"未整改完成", State::registered, State::rectifying},
    Word{"未整改到位", State::registered, State::rectifying},
    Word{"进行中", State::registered, State::rectifying},
    Word{"推进中", State::registered, State::rectifying},
    Word{"办理中", State::registered, State::rectifying},
    Word{"在办", State::registered, State::rectifying},
    Word{"逾期", State::registered, State::rectifying},
    Word{"逾期未整改", State::registered, State::rectifying},
    Word{"限期整改", State::registered, State::rectifying},
    Word{"延期整改", State::registered, State::rectifying},
    Word{"持续整改", State::registered, State::rectifying},
    Word{"持续整改中", State::registered, State::rectifying},
    Word{"部分完成", State::registered, State::rectifying},
    Word{"部分整改", State::registered, State::rectifying},
    Word{"正在推进", State::registered, State::rectifying},
    Word{"已整改未验收", State::fixed, State::fixed},
    Word{"已完成未验收", State::fixed, State::fixed},
    Word{"已整改未销号", State::fixed, State::accepted},
    Word{"已完成未销号", State::fixed, State::accepted},
    Word{"已验收未销号", State::accepted, State::accepted},
    Word{"待验收", State::fixed, State::fixed},
    Word{"已申请验收", State::fixed, State::fixed},
    Word{"待复查", State::fixed, State::fixed},
    Word{"awaitingacceptance", State::fixed, State::fixed},
    Word{"fixed", State::fixed, State::fixed},
    Word{"已整改", State::fixed, State::closed},
    Word{"已完成", State::fixed, State::closed},
    Word{"完成", State::fixed, State::closed},
    Word{"已完成整改", State::fixed, State::closed},
    Word{"已整改完成", State::fixed, State::closed},
    Word{"整改完成", State::fixed, State::closed},
    Word{"整改完毕", State::fixed, State::closed},
    Word{"已整改完毕", State::fixed, State::closed},
    Word{"整改到位", State::fixed, State::closed},
    Word{"已整改到位", State::fixed, State::closed},
    Word{"按期整改", State::fixed, State::closed},
    Word{"逾期整改", State::fixed, State::closed},
    Word{"当场整改", State::fixed, State::closed},
    Word{"已当场整改", State::fixed, State::closed},
    Word{"已立即整改", State::fixed, State::closed},
    Word{"已立行立改", State::fixed, State::closed},
    Word{"已落实", State::fixed, State::closed},
    Word{"已落实整改", State::fixed, State::closed},
    Word{"已落实到位", State::fixed, State::closed},
    Word{"done", State::fixed, State::closed},
    Word{"待销号", State::accepted, State::accepted},
    Word{"accepted", State::accepted, State::accepted},
    Word{"已验收", State::accepted, State::closed},
    Word{"验收合格", State::accepted, State::closed},
    Word{"验收通过", State::accepted, State::closed},
    Word{"已验收合格", State::accepted, State::closed},
    Word{"复查合格", State::accepted, State::closed},
    Word{"已复查", State::accepted, State::closed},
    Word{"合格", State::accepted, State::closed},
    Word{"未验收", State::registered, State::fixed},
    Word{"未销号", State::registered, State::accepted},
    Word{"未关闭", State::registered, State::accepted},
    Word{"未闭环", State::registered, State::accepted},
    Word{"未办结", State::registered, State::accepted},
    Word{"open", State::registered, State::accepted},
    Word{"已销号", State::closed, State::closed},
    Word{"销号", State::closed, State::closed},
    Word{"关闭", State::closed, State::closed},
    Word{"已关闭", State::closed, State::closed},
    Word{"闭环", State::closed, State::closed},
    Word{"已闭环", State::closed, State::closed},
    Word{"办结", State::closed, State::closed},
    Word{"已办结", State::closed, State::closed},
    Word{"完结", State::closed, State::closed},
    Word{"已完结", State::closed, State::closed},
    Word{"已核销", State::closed, State::closed},
    Word{"closed", State::closed, State::closed},
};

bool is_one_of(std::string_view text, std::initializer_list<std::string_view> list) {
  return std::find(list.begin(), list.end(), text) != list.end();
}

}  // namespace

std::optional<Told> read_state(std::string_view text) {
  const std::string folded = base::fold(text);
  if (is_one_of(folded, {"作废", "已作废", "voided"}))
    return Told{State::registered, State::closed, true};
  for (const auto& word : words)
    if (word.text == folded) return Told{word.at_least, word.at_most, false};
  if (const auto state = model::read_word<State>(text))
    return Told{*state, *state, *state == State::voided};
  return std::nullopt;
}

std::optional<bool> read_yes(std::string_view text) {
  const std::string folded = base::fold(text);
  if (is_one_of(folded, {"是", "已", "√", "✓", "✔", "y", "yes", "true", "1", "有"})) return true;
  if (is_one_of(folded, {"否", "未", "×", "✗", "✘", "x", "n", "no", "false", "0", "没有"}))
    return false;
  return std::nullopt;
}

bool sounds_done(std::string_view text) {
  const std::string folded = base::fold(text);
  const auto has_any = [&](std::initializer_list<std::string_view> list) {
    return std::any_of(list.begin(), list.end(), [&](std::string_view word) {
      return folded.find(word) != std::string::npos;
    });
  };
  return has_any({"整改完成", "完成整改", "整改完毕", "整改到位", "已整改", "已完成", "已销号",
                  "已闭环", "已办结", "已落实", "已消除"}) &&
         !has_any({"未", "没有", "部分", "尚", "正在", "预计", "计划", "拟"});
}

bool is_at_once(std::string_view text) {
  const std::string folded = base::fold(text);
  return is_one_of(folded, {"立即整改", "立即", "立刻整改", "即时整改", "当场整改", "现场整改",
                            "即知即改", "立行立改", "立查立改", "即查即改", "边查边改", "立整立改",
                            "马上整改", "立即完成", "当日", "当天", "即日", "atonce"});
}

bool says_nothing_found(std::string_view problem) {
  const std::string folded = base::fold(problem);
  return is_one_of(folded, {"无",
                            "/",
                            "-",
                            "--",
                            "—",
                            "——",
                            "未发现问题",
                            "未发现隐患",
                            "未发现问题隐患",
                            "未发现安全隐患",
                            "未发现明显问题",
                            "未发现明显隐患",
                            "没有发现问题",
                            "没有发现隐患",
                            "无问题",
                            "无隐患",
                            "无安全隐患",
                            "未见异常",
                            "正常",
                            "无问题隐患",
                            "暂未发现问题",
                            "未发现重大隐患",
                            "none"});
}

bool spans_days(std::string_view text) {
  const auto month = text.find("月");
  return text.find("旬") != std::string_view::npos ||
         (month != std::string_view::npos && text.find("月", month + 1) != std::string_view::npos);
}

std::optional<std::string> read_length_words(std::string_view text) {
  std::string folded = base::fold(text);
  for (const std::string_view ending : {"之内", "以内", "内", "完成", "整改"})
    if (folded.ends_with(ending)) folded.resize(folded.size() - ending.size());
  int count = 0;
  const auto [end, error] = std::from_chars(folded.data(), folded.data() + folded.size(), count);
  if (error != std::errc{} || count <= 0 || count > 3650) return std::nullopt;
  std::string_view unit(end, static_cast<std::size_t>(folded.data() + folded.size() - end));
  if (unit.starts_with("个")) unit.remove_prefix(std::string_view("个").size());
  const char* code = is_one_of(unit, {"工作日"})                    ? "wd"
                     : is_one_of(unit, {"日", "天", "自然日", "d"}) ? "d"
                     : is_one_of(unit, {"月"})                      ? "m"
                                                                    : nullptr;
  if (code == nullptr || (unit == "月" && folded.find("个") == std::string::npos))
    return std::nullopt;  // 9月 is a month of the year
  if (unit == "日" && folded.find("个") == std::string::npos && count <= 31 &&
      base::fold(text).find("内") == std::string::npos)
    return std::nullopt;  // 15日 is a day of some month
  return std::to_string(count) + code;
}

}  // namespace duban::intake
