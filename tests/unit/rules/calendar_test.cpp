// Counting days against a brute-force day walker, and the vectors of the domain page.
#include <catch2/catch.hpp>

#include <filesystem>
#include <random>

#include "intake/rules_file.hpp"
#include "intake/yaml.hpp"
#include "rules/calendar.hpp"
#include "rules/deadline.hpp"

using namespace duban;
using base::Day;
using model::Length;
using model::LengthUnit;

namespace {

Day day(const char* text) { return base::parse_iso_day(text).value(); }

/// The shipped calendars, and the days as a plain list for the walker.
struct Shipped {
  Shipped() {
    std::set<int> years;
    for (int year = 2019; year <= 2026; ++year) {
      const std::string file =
          std::string(ROOT_FOLDER) + "/templates/calendar/" + std::to_string(year) + ".yaml";
      const auto read = intake::read_calendar(intake::read_small_file(file), file);
      years.insert(year);
      for (const auto& special : read.days)
        days.push_back({special.day, special.off, special.name});
    }
    calendar = rules::Calendar(years, days);
  }
  rules::Calendar calendar;
  std::vector<rules::SpecialDay> days;
};

const Shipped& shipped() {
  static const Shipped made;
  return made;
}

/// The oracle: walks one day at a time over the list, knowing nothing of the calendar's index.
bool walker_is_workday(Day at) {
  bool work = std::chrono::weekday{std::chrono::sys_days{at.ymd()}}.iso_encoding() <= 5;
  for (const auto& special : shipped().days)
    if (special.day == at) work = !special.off;
  return work;
}

Day walk(Day start, Length length, bool roll) {
  Day at = start;
  if (length.unit == LengthUnit::workdays) {
    for (int done = 0; done < length.count;) {
      at = at + 1;
      if (walker_is_workday(at)) ++done;
    }
    return at;
  }
  if (length.unit == LengthUnit::natural_days)
    for (int i = 0; i < length.count; ++i) at = at + 1;
  while (roll && !walker_is_workday(at)) at = at + 1;
  return at;
}

}  // namespace

TEST_CASE("the vectors of the domain page") {
  const auto& calendar = shipped().calendar;
  struct Vector {
    const char* start;
    int days;
    const char* raw;
    const char* due;
  };
  const Vector vectors[] = {{"2026-08-03", 60, "2026-10-02", "2026-10-08"},
                            {"2026-08-06", 30, "2026-09-05", "2026-09-07"},
                            {"2026-08-11", 60, "2026-10-10", "2026-10-10"},
                            {"2026-03-06", 60, "2026-05-05", "2026-05-06"},
                            {"2026-03-06", 30, "2026-04-05", "2026-04-07"},
                            {"2024-12-31", 60, "2025-03-01", "2025-03-03"},
                            {"2024-12-31", 30, "2025-01-30", "2025-02-05"},
                            {"2026-07-22", 60, "2026-09-20", "2026-09-20"},
                            {"2026-03-10", 60, "2026-05-09", "2026-05-09"},
                            {"2026-01-15", 30, "2026-02-14", "2026-02-14"},
                            {"2025-08-08", 60, "2025-10-07", "2025-10-09"}};
  for (const auto& v : vectors) {
    const auto counted = calendar.add(day(v.start), {v.days, LengthUnit::natural_days}, true);
    CHECK(base::to_iso(counted.raw) == v.raw);
    CHECK(base::to_iso(counted.due) == v.due);
    CHECK_FALSE(counted.provisional);
  }
  const std::pair<int, const char*> workdays[] = {
      {3, "2026-02-13"}, {5, "2026-02-24"}, {10, "2026-03-02"}, {20, "2026-03-16"}};
  for (const auto& [n, due] : workdays)
    CHECK(base::to_iso(calendar.add(day("2026-02-10"), {n, LengthUnit::workdays}, false).due) ==
          due);
  const std::pair<int, const char*> autumn[] = {
      {3, "2026-09-22"}, {5, "2026-09-24"}, {10, "2026-10-09"}, {20, "2026-10-22"}};
  for (const auto& [n, due] : autumn)
    CHECK(base::to_iso(calendar.add(day("2026-09-18"), {n, LengthUnit::workdays}, false).due) ==
          due);
  CHECK(base::to_iso(calendar.subtract(day("2026-10-30"), {20, LengthUnit::workdays}).due) ==
        "2026-09-28");
}

TEST_CASE("suspension moves the raw date, then it rolls") {
  const model::Policy city{"city-60", {60, LengthUnit::natural_days}, true, "dispatched", ""};
  const model::Baseline baseline{model::Origin::policy, day("2026-03-02"), {}, city};
  CHECK(base::to_iso(*rules::due_date(baseline, {}, shipped().calendar).due) == "2026-05-06");
  const model::Link suspension{model::Link::Kind::suspension, day("2026-03-16"), day("2026-03-16"),
                               day("2026-03-25"), false};
  const auto moved = rules::due_date(baseline, {suspension}, shipped().calendar);
  CHECK(base::to_iso(*moved.raw) == "2026-05-11");
  CHECK(base::to_iso(*moved.due) == "2026-05-11");
  // 2026-05-10 is a Sunday, so the first vector cannot see a day too few; this one can.
  const model::Baseline next{model::Origin::policy, day("2026-03-03"), {}, city};
  CHECK(base::to_iso(*rules::due_date(next, {suspension}, shipped().calendar).due) == "2026-05-12");
}

TEST_CASE("every day of 2019 to 2027 agrees with the day walker") {
  const auto& calendar = shipped().calendar;
  for (Day at{2019, 1, 1}; at <= Day{2027, 12, 31}; at += 1) {
    REQUIRE(calendar.is_workday(at) == walker_is_workday(at));
    for (const int n : {1, 30, 60})
      REQUIRE(calendar.add(at, {n, LengthUnit::natural_days}, true).due ==
              walk(at, {n, LengthUnit::natural_days}, true));
  }
}

TEST_CASE("random lengths agree with the day walker, and subtract undoes add") {
  std::mt19937 random(20261123);
  const auto& calendar = shipped().calendar;
  for (int i = 0; i < 3000; ++i) {
    const Day start = Day{2019, 1, 1} + static_cast<std::int64_t>(random() % 2900);
    const Length natural{static_cast<int>(random() % 120), LengthUnit::natural_days};
    const Length work{static_cast<int>(random() % 60 + 1), LengthUnit::workdays};
    const bool roll = random() % 2 == 0;
    REQUIRE(calendar.add(start, natural, roll).due == walk(start, natural, roll));
    const Day end = calendar.add(start, work, roll).due;
    REQUIRE(end == walk(start, work, roll));
    REQUIRE(calendar.is_workday(end));
    const Day back = calendar.subtract(end, work).due;
    REQUIRE(calendar.add(back, work, false).due == end);
    REQUIRE(calendar.subtract(calendar.add(start, natural, false).due, natural).due == start);
  }
}

TEST_CASE("months end on the matching day, else on the month's last") {
  CHECK(base::to_iso(rules::add_months(day("2026-01-31"), 1)) == "2026-02-28");
  CHECK(base::to_iso(rules::add_months(day("2024-01-31"), 1)) == "2024-02-29");
  CHECK(base::to_iso(rules::add_months(day("2026-11-30"), 3)) == "2027-02-28");
  CHECK(base::to_iso(rules::add_months(day("2026-03-31"), -1)) == "2026-02-28");
  CHECK(base::to_iso(rules::add_months(day("2026-01-15"), 12)) == "2027-01-15");
}

TEST_CASE("beyond the last loaded year dates are provisional") {
  const auto& calendar = shipped().calendar;
  CHECK(calendar.add(day("2026-12-20"), {30, LengthUnit::natural_days}, true).provisional);
  CHECK(calendar.add(day("2026-12-31"), {1, LengthUnit::workdays}, false).provisional);
  CHECK_FALSE(calendar.add(day("2026-12-20"), {30, LengthUnit::natural_days}, false).provisional);
  CHECK_FALSE(calendar.add(day("2026-10-20"), {30, LengthUnit::natural_days}, true).provisional);
}

TEST_CASE("lateness: the due day is in time, the day after is one day late") {
  using model::LatenessKind;
  model::Clock clock{day("2026-01-01"), day("2026-02-28"), {}, false, {}, {}};
  CHECK(rules::lateness(clock, day("2026-02-27")) == model::Lateness{LatenessKind::running, 1});
  CHECK(rules::lateness(clock, day("2026-02-28")).kind == LatenessKind::due_today);
  CHECK(rules::lateness(clock, day("2026-03-01")) == model::Lateness{LatenessKind::overdue, 1});
  clock.stopped = day("2026-03-02");
  CHECK(rules::lateness(clock, day("2026-03-01")) == model::Lateness{LatenessKind::overdue, 1});
  CHECK(rules::lateness(clock, day("2026-03-09")) ==
        model::Lateness{LatenessKind::awaiting_late, 2});
  clock.accepted = true;
  CHECK(rules::lateness(clock, day("2026-03-09")) ==
        model::Lateness{LatenessKind::stopped_late, 2});
  clock.stopped = day("2026-02-28");
  CHECK(rules::lateness(clock, day("2026-03-09")).kind == LatenessKind::stopped_in_time);
  CHECK(rules::lateness({}, day("2026-03-09")).kind == LatenessKind::not_started);
  const model::Clock suspended{day("2026-01-01"), day("2026-02-28"), {}, false,
                               day("2026-02-01"), day("2026-02-10")};
  CHECK(rules::lateness(suspended, day("2026-02-10")).kind == LatenessKind::suspended);
  CHECK(rules::lateness(suspended, day("2026-02-11")).kind == LatenessKind::running);
}
