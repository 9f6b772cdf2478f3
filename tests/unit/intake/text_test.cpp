// Dates, lengths, widths, CSV and encodings.
#include <catch2/catch.hpp>

#include <unistd.h>

#include <cstdio>
#include <filesystem>
#include <fstream>

#include "base/failure.hpp"
#include "base/text.hpp"
#include "base/text_width.hpp"
#include "intake/cell_text.hpp"
#include "intake/csv.hpp"
#include "intake/date_text.hpp"
#include "intake/ledger.hpp"
#include "model/hazard.hpp"
#include "model/length.hpp"
#include "rules/period.hpp"

using namespace duban;

namespace {

std::string read(const std::string& text, std::optional<int> year = std::nullopt) {
  const auto result = intake::read_date(text, year);
  const auto* day = std::get_if<base::Day>(&result);
  return day == nullptr ? "" : base::to_iso(*day);
}

/// A file that is gone when the test is over.
class File {
 public:
  explicit File(const std::string& bytes) {
    static int count = 0;
    name_ = (std::filesystem::temp_directory_path() /
             ("duban-text-" + std::to_string(getpid()) + "-" + std::to_string(++count)))
                .string();
    std::ofstream(name_, std::ios::binary) << bytes;
  }
  ~File() { std::remove(name_.c_str()); }
  File(const File&) = delete;
  File& operator=(const File&) = delete;
  [[nodiscard]] const std::string& name() const { return name_; }

 private:
  std::string name_;
};

std::vector<std::vector<std::string>> rows(const std::string& bytes,
                                           std::optional<intake::Encoding> forced = std::nullopt) {
  const File file(bytes);
  intake::Source source(file.name(), forced);
  intake::CsvReader csv(source);
  std::vector<std::vector<std::string>> all;
  intake::Row row;
  while (csv.next(row)) all.push_back(row.cells);
  return all;
}

}  // namespace

TEST_CASE("dates as people type them") {
  for (const char* text : {"2026-3-5", "2026/3/5", "2026.3.5", "2026年3月5日", "20260305",
                           "2026-03-05", "2026-03-05 10:30", "２０２６年３月５日"})
    CHECK(read(text) == "2026-03-05");
  CHECK(read("3月5日", 2026) == "2026-03-05");
  for (const char* text : {"3月5日", "2026-02-30", "已整改", "立即整改", "46000", "2026-13-01",
                           "2026", "5/3/2026", "", "二〇二六年"})
    CHECK(read(text).empty());
}

TEST_CASE("lengths of time") {
  using model::LengthUnit;
  CHECK(model::parse_length("60d") == model::Length{60, LengthUnit::natural_days});
  CHECK(model::parse_length("60日") == model::Length{60, LengthUnit::natural_days});
  CHECK(model::parse_length("20wd") == model::Length{20, LengthUnit::workdays});
  CHECK(model::parse_length("20个工作日") == model::Length{20, LengthUnit::workdays});
  CHECK(model::parse_length("3个月") == model::Length{3, LengthUnit::months});
  for (const char* text : {"20w", "20", "d", "-3d", "3.5d", "20 weeks", "", "99999999999d"})
    CHECK_FALSE(model::parse_length(text));
}

TEST_CASE("numbers of hazards") {
  CHECK(model::hazard_number(2026, 1) == "H2026-0001");
  CHECK(model::hazard_number(2026, 12345) == "H2026-12345");
  CHECK(model::parse_hazard_number("h2026-12345")->serial == 12345);
  CHECK(model::parse_hazard_number("Ｈ2026-0007")->serial == 7);
  for (const char* text : {"H2026-0000", "H26-1", "H2026", "YH2026-00001", "H2026-00x1"})
    CHECK_FALSE(model::parse_hazard_number(text));
}

TEST_CASE("weeks by their ISO number") {
  const auto week = rules::week("2026-W47", 7);
  REQUIRE(week);
  CHECK(base::to_iso(week->from) == "2026-11-16");
  CHECK(base::to_iso(week->to) == "2026-11-22");
  CHECK(rules::last_week(*base::parse_iso_day("2026-11-23"), 7).label == "2026-W47");
  CHECK(rules::last_week(*base::parse_iso_day("2026-11-22"), 7).label == "2026-W47");
  CHECK(rules::last_week(*base::parse_iso_day("2026-11-21"), 7).label == "2026-W46");
  CHECK(base::to_iso(rules::week("2026-W47", 5)->to) == "2026-11-20");
  CHECK(rules::week("2026-W53", 7));
  CHECK_FALSE(rules::week("2027-W53", 7));
  CHECK_FALSE(rules::week("2026-47-1", 7));
}

TEST_CASE("width in cells, and cutting") {
  CHECK(base::display_width("隐患") == 4);
  CHECK(base::display_width("〔2026〕12号") == 12);
  CHECK(base::display_width("“…”", 1) == 3);
  CHECK(base::display_width("“…”", 2) == 6);
  CHECK(base::fit("消火栓无水", 7) == "消火栓…");
  CHECK(base::fit("abc", 3) == "abc");
  CHECK(base::harmless("a\x1b[31mb\xE2\x80\xAE"
                       "c\nd") == "a[31mbc d");
}

TEST_CASE("delimited text in its many shapes") {
  const std::vector<std::vector<std::string>> wanted{
      {"a", "b"}, {"1", "x,y"}, {"2", "line\nbreak \"q\""}};
  CHECK(rows("a,b\n1,\"x,y\"\n2,\"line\nbreak \"\"q\"\"\"\n") == wanted);
  CHECK(rows("\xEF\xBB\xBF"
             "a;b\r\n1;\"x,y\"\r\n2;\"line\nbreak \"\"q\"\"\"") == wanted);
  CHECK(rows("a\tb\r1\tx,y\r") == std::vector<std::vector<std::string>>{{"a", "b"}, {"1", "x,y"}});
  CHECK(rows("a,b\n\n,\n1,2\n") == std::vector<std::vector<std::string>>{{"a", "b"}, {"1", "2"}});
  CHECK_THROWS_AS(rows("a,b\n1,\"never closed\n"), base::Failure);
}

TEST_CASE("encodings are found out") {
  const std::string gb = "\xD2\xFE\xBB\xBC,\xB5\xC8\xBC\xB6\n\xD2\xBB\xB0\xE3,1\n";
  const std::vector<std::vector<std::string>> wanted{{"隐患", "等级"}, {"一般", "1"}};
  CHECK(rows(gb) == wanted);
  CHECK(rows("隐患,等级\n一般,1\n") == wanted);
  const char16_t* wide = u"隐患,等级\n一般,1\n";
  std::string little;
  std::string big;
  for (const char16_t* c = wide; *c != 0; ++c) {
    little += static_cast<char>(*c & 0xFF);
    little += static_cast<char>(*c >> 8);
    big += static_cast<char>(*c >> 8);
    big += static_cast<char>(*c & 0xFF);
  }
  CHECK(rows("\xFF\xFE" + little) == wanted);
  CHECK(rows("\xFE\xFF" + big) == wanted);
  CHECK_THROWS_AS(rows(gb, intake::Encoding::utf8), base::Failure);
  CHECK_THROWS_AS(rows("\xFF\x80 latin"), base::Failure);
  const File shift_jis("\x93\xFA\x96\x7B,\x8C\xEA\n\x8A\xC5\x94\xC2,\x83\x65\x83\x58\x83\x67\n");
  CHECK(intake::Source(shift_jis.name(), std::nullopt).is_doubtful());
}

TEST_CASE("formulas stay text both ways") {
  for (const char* text : {"=1+1", "+1", "-1", "@x"}) {
    CHECK(base::looks_like_formula(text));
    CHECK(intake::without_apostrophe("'" + std::string(text)) == text);
  }
  CHECK(intake::without_apostrophe("'tis") == "'tis");
}

TEST_CASE("money and grades") {
  CHECK(intake::read_funds("35.5") == 35'500'000);
  CHECK(intake::read_funds("35.5万元") == 35'500'000);
  CHECK(intake::read_funds("12,000元") == 1'200'000);
  CHECK_FALSE(intake::read_funds("约十万"));
  CHECK(model::read_word<model::Grade>("重大事故隐患") == model::Grade::major);
  CHECK_FALSE(model::read_word<model::Grade>("较大"));
}
