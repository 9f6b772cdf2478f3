// Names of frozen reports as people write them.
#include <catch2/catch.hpp>

#include "gather/figures/frozen.hpp"

using namespace duban::gather;

TEST_CASE("issue numbers are read however they are written") {
  for (const char* text : {"46", "第46期", "46期", "第46", " 第 46 期 ", "４６", "第４６期"}) {
    INFO(text);
    const auto name = issue_name(text);
    REQUIRE(name);
    CHECK(name->issue == 46);
    CHECK(name->year == 0);
    CHECK(!name->revision);
  }
  CHECK(issue_name("2026年第46期")->year == 2026);
  CHECK(issue_name("第46期原稿")->revision == 1);
  CHECK(issue_name("第46期（第2次更正）")->revision == 3);
  CHECK(issue_name("2026年第46期第1次更正")->revision == 2);
  for (const char* text :
       {"", "0", "1000", "第46期乱写", "46期xyz", "四十六", "2026-W46", "2026Q3", "-1", "46.5"}) {
    INFO(text);
    CHECK(!issue_name(text));
  }
}

TEST_CASE("periods are read however they are written") {
  for (const char* text : {"2026-W46", "2026-w46", "2026年第46周", "2026年46周", " 2026-W46 "}) {
    INFO(text);
    CHECK(period_label(text) == "2026-W46");
  }
  CHECK(period_label("2026年第3周") == "2026-W03");
  CHECK(period_label("2026Q3") == "2026Q3");
  CHECK(period_label("2026年三季度") == "2026Q3");
  CHECK(period_label("2026-06-30") == "2026-06-30");
  CHECK(period_label("胡写") == "胡写");
}
