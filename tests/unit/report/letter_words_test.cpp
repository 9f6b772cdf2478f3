// Words of letters: titles in lines, items in words, limits.
#include "report/letter_words.hpp"

#include <algorithm>
#include <catch2/catch.hpp>
#include <string>

#include "base/text_width.hpp"

using namespace duban;

TEST_CASE("a title says its kind once, in lines of like length") {
  CHECK(report::letter_title("消防隐患整改", "督办单") == "关于消防隐患整改的督办单");
  CHECK(report::letter_title("督办消防隐患整改", "督办单") == "关于消防隐患整改的督办单");
  CHECK(report::letter_title("关于做好岁末年初安全生产工作的通知", "督办单") ==
        "关于做好岁末年初安全生产工作的通知");
  CHECK(report::letter_title("全省冬季消防安全和危险化学品道路运输安全隐患排查整治工作情况",
                             "督办单") ==
        "关于全省冬季消防安全和危险化学品道路运输\n安全隐患排查整治工作情况的督办单");
}

TEST_CASE(
    "no line of a title is wider than twenty characters where its words allow it, and nothing "
    "is lost") {
  const std::string words[] = {"消防安全", "整改", "重大隐患",   "工作", "情况",     "和",
                               "专项",     "排查", "危险化学品", "的",   "施工现场", "防范"};
  unsigned seed = 7;
  for (int round = 0; round < 2000; ++round) {
    std::string subject;
    const int count = 2 + static_cast<int>((seed = seed * 1664525 + 1013904223) >> 16) % 9;
    for (int i = 0; i < count; ++i)
      subject += words[((seed = seed * 1664525 + 1013904223) >> 16) % 12];
    const std::string title = report::letter_title(subject, "挂牌督办通知");
    std::string joined;
    std::size_t from = 0;
    while (from <= title.size()) {
      const auto end = std::min(title.find('\n', from), title.size());
      const auto line = title.substr(from, end - from);
      CHECK(base::display_width(line) <= 40);
      CHECK(!line.empty());
      joined += line;
      from = end + 1;
    }
    INFO(title);
    CHECK(joined.find("挂牌督办通知") != std::string::npos);
    CHECK(title.find("挂牌督办通知") != std::string::npos);  // the kind is never broken
  }
}

TEST_CASE("numbers of items in words") {
  CHECK(report::letter_numeral(1) == "一");
  CHECK(report::letter_numeral(10) == "十");
  CHECK(report::letter_numeral(12) == "十二");
  CHECK(report::letter_numeral(20) == "二十");
  CHECK(report::letter_numeral(103) == "一百零三");
  CHECK(report::letter_numeral(110) == "一百一十");
  CHECK(report::letter_numeral(999) == "九百九十九");
  CHECK(report::letter_numeral(1000) == "1000");
}

TEST_CASE("what a letter is about, within a sentence") {
  CHECK(report::letter_about("关于三季度安全生产情况") == "三季度安全生产");
  CHECK(report::letter_about("燃气隐患") == "燃气隐患");
}

TEST_CASE("limits before the issue, and days") {
  CHECK(report::letter_limit(model::Length{60, model::LengthUnit::natural_days}) ==
        "自印发之日起60日内");
  CHECK(report::letter_limit({}).empty());
  const report::LetterDue due{base::make_day(2026, 12, 20), false};
  CHECK(due.deadline() == "2026年12月20日（星期日）前（含当日）");
  CHECK(report::LetterDue{base::make_day(2026, 12, 20), true}.deadline() ==
        "2026年12月20日（星期日）前（含当日；暂定，以国务院办公厅节假日安排为准）");
  CHECK(report::LetterDue{}.deadline().empty());
}
