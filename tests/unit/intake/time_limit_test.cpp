// Time limits as offices write them.
#include <catch2/catch.hpp>

#include "intake/time_limit.hpp"

using namespace duban;
using model::Precision;

namespace {

base::Day day(const char* text) { return base::parse_iso_day(text).value(); }

}  // namespace

TEST_CASE("time limits as offices write them") {
  struct Known {
    const char* text;
    Precision precision;
    const char* due;
  };
  for (const auto& known :
       std::vector<Known>{{"2026-12-31", Precision::day, "2026-12-31"},
                          {"2026年9月底", Precision::month, "2026-09-30"},
                          {"2026年6月", Precision::month, "2026-06-30"},
                          {"6月底前", Precision::month, "2026-06-30"},
                          {"11月底前", Precision::month, "2026-11-30"},
                          {"2026年第三季度", Precision::quarter, "2026-09-30"},
                          {"三季度末", Precision::quarter, "2026-09-30"},
                          {"2026Q2", Precision::quarter, "2026-06-30"},
                          {"４季度", Precision::quarter, "2026-12-31"},
                          {"上半年", Precision::half, "2026-06-30"},
                          {"2027年下半年", Precision::half, "2027-12-31"},
                          {"2026年", Precision::year, "2026-12-31"},
                          {"2026年底前", Precision::year, "2026-12-31"},
                          {"年底前", Precision::year, "2026-12-31"},
                          {"年内", Precision::year, "2026-12-31"},
                          {"今年年底前", Precision::year, "2026-12-31"},
                          {"2027年6月底", Precision::month, "2027-06-30"},
                          {"2028年2月底", Precision::month, "2028-02-29"},
                          {"12月上旬", Precision::day, "2026-12-10"},
                          {"2026年9月30日前", Precision::day, "2026-09-30"},
                          {"9月30日前", Precision::day, "2026-09-30"},
                          {"2026.9.30", Precision::day, "2026-09-30"},
                          {"十二月底前", Precision::month, "2026-12-31"},
                          // A span of time ends on its last day.
                          {"9-12月", Precision::month, "2026-12-31"},
                          {"6月—9月", Precision::month, "2026-09-30"},
                          {"6~9月", Precision::month, "2026-09-30"},
                          {"2027年3月—5月", Precision::month, "2027-05-31"},
                          {"2026年3月－5月底", Precision::month, "2026-05-31"},
                          {"3月5日至8日", Precision::day, "2026-03-08"},
                          {"3月5日–4月8日", Precision::day, "2026-04-08"},
                          {"2026-03-01至2026-05-31", Precision::day, "2026-05-31"},
                          {"2026年11月到2027年2月", Precision::month, "2027-02-28"}}) {
    INFO(known.text);
    const auto read = intake::read_time_limit(known.text, 2026);
    REQUIRE(std::holds_alternative<intake::TimeLimit>(read));
    const auto& limit = std::get<intake::TimeLimit>(read);
    CHECK(limit.text == known.text);
    CHECK(limit.precision == known.precision);
    CHECK(limit.due == day(known.due));
  }
  for (const char* text : {"长期坚持", "长期", "持续推进"}) {
    const auto read = intake::read_time_limit(text, 2026);
    REQUIRE(std::holds_alternative<intake::TimeLimit>(read));
    CHECK(std::get<intake::TimeLimit>(read).precision == Precision::standing);
    CHECK_FALSE(std::get<intake::TimeLimit>(read).due.has_value());
  }
  for (const char* text : {"",
                           "尽快",
                           "立行立改",
                           "13月底",
                           "2026年13月",
                           "五季度",
                           "2026年0季度",
                           "2026-02-30",
                           "6月31日",
                           "国庆前",
                           "底",
                           "年",
                           "Q",
                           "2026年9月底或10月底",
                           "99999年底",
                           "9月以前",
                           "9月前",
                           "三季度前",
                           "2026年前",
                           "上半年以前",
                           "9月至底"}) {
    INFO(text);
    CHECK(std::holds_alternative<base::Message>(intake::read_time_limit(text, 2026)));
  }
}
