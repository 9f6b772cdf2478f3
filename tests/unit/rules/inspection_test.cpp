// Owed work, likeness, the order of visits: vectors of the domain page, and what must hold of any
// input.
#include <catch2/catch.hpp>

#include <random>

#include "gather/inspection/draw.hpp"
#include "intake/checklist_definition.hpp"
#include "intake/owed_definition.hpp"
#include "intake/rules_file.hpp"
#include "intake/yaml.hpp"
#include "rules/inspection_figures.hpp"
#include "rules/likeness.hpp"
#include "rules/owed.hpp"
#include "rules/visit_steps.hpp"

using namespace duban;
using base::Day;
using model::OwedPeriod;

namespace {

Day day(const char* text) { return base::parse_iso_day(text).value(); }

rules::Calendar calendar_2026() {
  const std::string file = std::string(ROOT_FOLDER) + "/templates/calendar/2026.yaml";
  const auto read = intake::read_calendar(intake::read_small_file(file), file);
  std::vector<rules::SpecialDay> days;
  for (const auto& special : read.days) days.push_back({special.day, special.off, special.name});
  return rules::Calendar({2026}, days);
}

/// An item whose due: and roll: are these.
model::OwedItem item(const std::string& due, const std::string& roll = "next-workday") {
  const auto read =
      intake::read_owed("owed: x\nitems:\n  a: {zh: 甲, of: office, period: month, due: {" + due +
                            "}, roll: " + roll + ", done_by: {round: special}}\n",
                        "x.yaml");
  return read.items.front();
}

}  // namespace

TEST_CASE("owed work is due as written, rolled over holidays where it rolls") {
  const auto calendar = calendar_2026();
  const auto due = [&](const model::OwedItem& one, const char* last) {
    return rules::owed_due(one, day(last), calendar);
  };
  CHECK(due(item("days: 5"), "2026-10-31").due == day("2026-11-05"));
  CHECK(due(item("days: 5"), "2026-09-30").raw == day("2026-10-05"));
  CHECK(due(item("days: 5"), "2026-09-30").due == day("2026-10-08"));
  CHECK(due(item("days: 5"), "2026-04-30").due == day("2026-05-06"));
  CHECK(due(item("days: 5"), "2026-12-31").due == day("2027-01-05"));
  CHECK(due(item("days: 5"), "2026-12-31").provisional);
  CHECK(due(item("day: 7"), "2026-10-31").due == day("2026-11-09"));
  CHECK(due(item("day: 7", "none"), "2026-10-31").due == day("2026-11-07"));
  CHECK(due(item("day: 31"), "2026-10-31").due == day("2026-11-30"));
  CHECK(due(item("date: 01-31"), "2026-12-31").raw == day("2027-01-31"));
  CHECK(due(item("date: 01-31"), "2026-12-31").due == day("2027-02-01"));
  CHECK(due(item("date: 01-31"), "2026-12-31").provisional);
  CHECK(due(item("date: 12-31", "none"), "2026-12-31").due == day("2026-12-31"));
  CHECK(due(item("workdays: 15"), "2026-09-30").due == day("2026-10-27"));  // 10-10 is a workday
  CHECK(due(item("days: 0", "none"), "2026-09-30").due == day("2026-09-30"));
}

TEST_CASE("periods are whole ones, without a gap") {
  const auto from = *rules::year_or_part("2026-08");
  const auto quarters = rules::owed_periods(OwedPeriod::quarter, from, day("2027-12-31"));
  REQUIRE(quarters.size() == 5);
  CHECK(quarters.front().label == "2026Q4");  // the third had begun
  CHECK(rules::owed_periods(OwedPeriod::month, from, day("2026-12-31")).size() == 5);
  CHECK(rules::owed_periods(OwedPeriod::year, from, day("2026-12-31")).empty());
  const auto spans =
      rules::owed_periods(OwedPeriod::three_years, *rules::year_or_part("2026"), day("2026-12-31"));
  REQUIRE(spans.size() == 1);
  CHECK(spans.front().label == "2026-2028");
  CHECK(spans.front().to == day("2028-12-31"));
  for (const auto kind : {OwedPeriod::month, OwedPeriod::quarter, OwedPeriod::year}) {
    const auto all = rules::owed_periods(kind, *rules::year_or_part("2020"), day("2031-06-30"));
    for (std::size_t i = 1; i < all.size(); ++i) CHECK(all[i].from == all[i - 1].to + 1);
  }
}

TEST_CASE("a due day is not yet missed") {
  model::Owed owed;
  owed.from_on = day("2026-10-01"), owed.to_on = owed.due_on = day("2026-12-31");
  using enum rules::OwedState;
  CHECK(rules::owed_state(owed, {}, day("2026-12-31")) == running);
  CHECK(rules::owed_state(owed, {}, day("2027-01-01")) == missing);
  CHECK(rules::owed_state(owed, day("2026-12-31"), day("2027-01-04")) == in_time);
  CHECK(rules::owed_state(owed, day("2027-01-04"), day("2027-01-04")) == late);
  rules::OwedFigures figures;
  figures.add(owed, {}, day("2026-12-31"));
  CHECK(figures.expected == 0);
  figures.add(owed, day("2026-11-01"), day("2026-12-31"));
  figures.add(owed, day("2027-01-04"), day("2027-01-04"));
  figures.add(owed, {}, day("2027-01-04"));
  owed.excused_on = day("2027-01-02");
  figures.add(owed, {}, day("2027-01-04"));
  CHECK((figures.expected == 4 && figures.fulfilled == 2 && figures.in_time == 1 &&
         figures.late == 1 && figures.missing == 1 && figures.excused == 1 && figures.judged == 3));
}

TEST_CASE("likeness is that of letters alone") {
  const auto tenths = [](const char* a, const char* b) {
    return base::rounded(rules::dice(rules::trigrams(a), rules::trigrams(b)), 1000);
  };
  CHECK(tenths("灭火器压力不足2具", "灭火器压力不足，共3具") == 706);
  CHECK(tenths("安全出口被货物堵塞", "疏散通道、安全出口堵塞") == 316);
  CHECK(tenths("灭火器 压力不足", "灭火器压力不足１２") == 1000);
  CHECK(tenths("123", "456") == 0);
  CHECK(tenths("", "甲") == 0);
}

TEST_CASE("the order of visits is a sum of four parts") {
  const model::VisitPriority weights;
  rules::VisitNeed need;
  CHECK(rules::priority_tenths(weights, need) == 200);  // never visited
  need.days_since_visit = 0;
  CHECK(rules::priority_tenths(weights, need) == 0);
  need.open_major = 3, need.overdue = 9, need.days_since_visit = 1000;
  need.held.recurrence = 1;
  CHECK(rules::priority_tenths(weights, need) == 1000);
  need = {};
  need.days_since_visit = 72;
  need.held.holds = 2, need.held.recurrence = 1;
  CHECK(rules::priority_tenths(weights, need) == 106);  // 20·72/365 + 20/3 = 10.61…
  need.held.gone = 5;
  CHECK(rules::priority_tenths(weights, need) == 106);
}

TEST_CASE("who joins a population changes at most one place of the draw") {
  std::mt19937 dice(20261128);
  std::vector<std::string> keys;
  for (int i = 1; i <= 300; ++i) keys.push_back("H2026-" + std::to_string(i));
  for (int round = 0; round < 50; ++round) {
    const std::string seed = "s" + std::to_string(dice());
    const auto n = static_cast<model::Id>(1 + dice() % 40);
    auto before = gather::draw_from(keys, seed, 0, n);
    auto more = keys;
    more.push_back("H2027-" + std::to_string(round));
    auto after = gather::draw_from(more, seed, 0, n);
    REQUIRE(before.size() == after.size());
    std::sort(before.begin(), before.end()), std::sort(after.begin(), after.end());
    std::vector<std::string> gone;
    std::set_difference(before.begin(), before.end(), after.begin(), after.end(),
                        std::back_inserter(gone));
    CHECK(gone.size() <= 1);
  }
  CHECK(gather::draw_from(keys, "s", 10'000, 0).size() == keys.size());
  CHECK(gather::draw_from({}, "s", 1000, 3).empty());
  CHECK(gather::draw_from({"a", "b"}, "s", 1, 0).size() == 1);  // rounded up
}

TEST_CASE("shipped checklists have a clause for every item") {
  for (const char* code : {"crowded-place", "duty-government"}) {
    const std::string file = std::string(ROOT_FOLDER) + "/templates/checklist/" + code + ".yaml";
    const auto list = intake::read_checklist(intake::read_small_file(file), file);
    CHECK(list.items.size() >= 25);
    CHECK(list.full == 100);
  }
}

TEST_CASE("times and periods as people write them") {
  CHECK(rules::read_time("9:30") == "09:30");
  CHECK(rules::read_time("０９：３０") == "09:30");
  CHECK(rules::read_time("23:59") == "23:59");
  for (const char* wrong : {"", "24:00", "9:60", "9", "9:3", "九点", "009:30", "-1:30"})
    CHECK_FALSE(rules::read_time(wrong));
  CHECK(rules::year_or_part("2026年")->to == day("2026-12-31"));
  CHECK(rules::year_or_part("2026Q3")->to == day("2026-09-30"));
  for (const char* wrong : {"", "26", "2026Q5", "20261", "去年"})
    CHECK_FALSE(rules::year_or_part(wrong));
}
