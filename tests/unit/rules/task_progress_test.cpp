// Time limits, expected progress against a walker, the task's table of steps, and card figures
// against a slow count.
#include <catch2/catch.hpp>

#include <cmath>
#include <map>
#include <random>

#include "intake/plan_ledger.hpp"
#include "intake/time_limit.hpp"
#include "rules/card_rules.hpp"
#include "rules/task_steps.hpp"

using namespace duban;
using base::Day;
using model::Id;
using model::Precision;
using model::TaskState;
using model::TaskVerb;

namespace {

Day day(const char* text) { return base::parse_iso_day(text).value(); }

model::Plan plan_2026() {
  model::Plan plan;
  plan.year = 2026;
  plan.begins_on = Day{2026, 1, 1};
  plan.ends_on = Day{2026, 12, 31};
  return plan;
}

/// The walker: from point to point in whole days, in long double, rounded half up at the end.
Id walked(const std::vector<std::pair<Day, Id>>& points, Day begin, Day on) {
  Day from = begin;
  Id reached = 0;
  for (const auto& [until, share] : points) {
    if (on < until) {
      long double at = static_cast<long double>(reached);
      const long double step =
          static_cast<long double>(share - reached) / static_cast<long double>(until - from);
      for (Day walk = from; walk < on; walk += 1) at += step;
      return static_cast<Id>(std::floor(at + 0.5L + 1e-9L));
    }
    from = until;
    reached = share;
  }
  return reached;
}

}  // namespace

TEST_CASE("headings of planned shares") {
  CHECK(intake::planned_label("2026Q1计划", 2026) == "2026Q1");
  CHECK(intake::planned_label("一季度计划", 2026) == "2026Q1");
  CHECK(intake::planned_label("2026年第三季度计划进度", 2026) == "2026Q3");
  CHECK(intake::planned_label("9月计划", 2026) == "2026-09");
  CHECK(intake::planned_label("上半年计划", 2026) == "2026Q2");
  CHECK(intake::planned_label("计划", 2026).empty());
  CHECK(intake::planned_label("计划完成时间", 2026).empty());
  CHECK(intake::planned_label("一季度", 2026).empty());
  CHECK(intake::planned_label("1-6月计划", 2026).empty());
}

TEST_CASE("shares and planned points") {
  CHECK(model::parse_share("45%") == 4500);
  CHECK(model::parse_share("45.25％") == 4525);
  CHECK(model::parse_share("0") == 0);
  for (const char* text : {"", "%", "-1%", "100.1%", "一半", "nan", "inf", "4 5x", "0.3", "1"})
    CHECK_FALSE(model::parse_share(text));
  CHECK(model::share_text(4525) == "45.25%");
  CHECK(model::share_text(4520) == "45.2%");
  CHECK(model::share_text(10000) == "100%");
  CHECK(model::planned_text(*model::parse_planned("2026Q2=50%, 2026Q1=25%；2026-08=70%")) ==
        "2026Q1=25%;2026Q2=50%;2026-08=70%");
  for (const char* text : {"2026Q5=10%", "2026Q1", "2026Q1=25%;2026-03=30%", "2026-13=1%", "x=1%"})
    CHECK_FALSE(model::parse_planned(text));
}

TEST_CASE("expected progress is the walker's") {
  std::mt19937 random(26);
  const auto plan = plan_2026();
  for (int round = 0; round < 400; ++round) {
    model::Task task;
    task.clock_start =
        *plan.begins_on + static_cast<std::int64_t>(random() % 4 == 0 ? random() % 100 : 0);
    const Day due = Day{2026, 3, 1} + static_cast<std::int64_t>(random() % 600);
    std::vector<model::PlannedPoint> planned;
    std::vector<std::pair<Day, Id>> points;
    for (unsigned q = 1; q <= 4; ++q) {
      if (random() % 3 == 0) continue;
      const Day end = base::month_end(2026, q * 3);
      planned.push_back({"2026Q" + std::to_string(q), end, static_cast<Id>(random() % 10'001)});
      if (end < due && end > *task.clock_start) points.emplace_back(end, planned.back().share);
    }
    if (due <= *task.clock_start) continue;
    task.planned = model::planned_text(planned);
    points.emplace_back(due, model::whole_share);
    for (const Day on : {Day{2025, 12, 31}, *task.clock_start, due - 1, due, due + 5,
                         *task.clock_start + static_cast<std::int64_t>(random() % 500)}) {
      INFO(task.planned << " due " << base::to_iso(due) << " start "
                        << base::to_iso(*task.clock_start) << " on " << base::to_iso(on));
      const auto expected = rules::expected_share(task, plan, due, on);
      REQUIRE(expected.has_value());
      CHECK(std::abs(*expected -
                     (on <= *task.clock_start ? 0 : walked(points, *task.clock_start, on))) <=
            (on < due ? 1 : 0));
    }
  }
}

TEST_CASE("pace, late and standing") {
  const auto plan = plan_2026();
  model::Task task;
  task.recorded_on = task.clock_start = *plan.begins_on;
  task.due_on = task.baseline_on = Day{2026, 12, 31};
  rules::TaskStanding standing{
      true, true, TaskState::in_progress, 0, "", task.due_on, {}, {}, {}, {}, 1, 0};
  const auto pace = [&](Id share, Day on) {
    standing.share = share;
    return rules::going_on(task, plan, standing, on, 1000).pace;
  };
  const Day middle = Day{2026, 7, 2};  // exactly half of the 364 days
  CHECK(rules::expected_share(task, plan, task.due_on, middle) == 5000);
  CHECK(pace(5000, middle) == rules::Pace::on_course);
  CHECK(pace(4006, middle) == rules::Pace::on_course);  // 9.94 points are printed as 9.9
  CHECK(
      pace(4001, middle) ==
      rules::Pace::behind);  // 9.99 points are printed as 10.0: what is printed is what is compared
  CHECK(pace(4000, middle) == rules::Pace::behind);
  CHECK(pace(6000, middle) == rules::Pace::ahead);
  CHECK(pace(9900, Day{2026, 12, 31}) == rules::Pace::on_course);  // the due day is not overdue
  CHECK(pace(9900, Day{2027, 1, 1}) == rules::Pace::late);
  task.precision = Precision::standing;
  standing.due.reset();
  CHECK(pace(0, middle) == rules::Pace::none);
  CHECK(rules::going_on(task, plan, standing, middle, 1000).behind == 0);
}

TEST_CASE("every state and every verb of a task") {
  using S = TaskState;
  using V = TaskVerb;
  std::map<std::pair<S, V>, S> legal;
  for (const S state : {S::open, S::in_progress, S::claimed_done, S::verified, S::closed})
    legal[{state, V::edit}] = state;
  for (const S state : {S::open, S::in_progress}) {
    legal[{state, V::progress}] = S::in_progress;
    legal[{state, V::done}] = S::claimed_done;
    legal[{state, V::close}] = S::closed;
    legal[{state, V::void_}] = S::voided;
    for (const V verb : {V::defer_request, V::defer_grant, V::defer_refuse})
      legal[{state, verb}] = state;
  }
  legal[{S::claimed_done, V::verify}] = S::verified;
  for (const S state : {S::claimed_done, S::verified}) {
    legal[{state, V::reject}] = S::in_progress;
    legal[{state, V::close}] = S::closed;
    legal[{state, V::void_}] = S::voided;
  }
  for (int s = 0; s < 6; ++s)
    for (int v = 0; v < 10; ++v) {
      const auto found = legal.find({static_cast<S>(s), static_cast<V>(v)});
      INFO(s << " " << v);
      CHECK(rules::after(static_cast<S>(s), static_cast<V>(v)) ==
            (found == legal.end() ? std::nullopt : std::optional(found->second)));
    }
}

TEST_CASE("periods of cards") {
  const auto quarter = rules::quarter_or_month("2026Q3");
  REQUIRE(quarter);
  CHECK(quarter->from == day("2026-07-01"));
  CHECK(quarter->to == day("2026-09-30"));
  CHECK(rules::quarter_or_month("2026年第三季度")->label == "2026Q3");
  CHECK(rules::quarter_or_month("2026-09")->label == "2026M09");
  CHECK(rules::quarter_or_month("2026年9月")->to == day("2026-09-30"));
  for (const char* text : {"", "2026", "2026年一二季度", "2026年第3", "2026Q0", "2026Q5", "2026-13",
                           "26Q3", "2026Q3x", "2026-9-1", "Q3"}) {
    INFO(text);
    CHECK_FALSE(rules::quarter_or_month(text));
  }
  CHECK(rules::label_before("2026Q1") == "2025Q4");
  CHECK(rules::label_before("2026M01") == "2025M12");
  CHECK(rules::last_quarter(day("2026-09-30")).label == "2026Q3");
  CHECK(rules::last_quarter(day("2026-09-29")).label == "2026Q2");
}

namespace {

/// Rules for one colour with one condition.
model::CardRules one_rule(const char* condition, const char* rank_by = "") {
  model::CardRules rules;
  rules.palette["yellow"] = {"yellow", "黄牌", "yellow card", "▲", 2};
  model::CardRule rule;
  rule.id = "one", rule.colour = "yellow", rule.rank_by = rank_by;
  rule.when.push_back(*model::parse_condition(condition));
  rules.rules.push_back(rule);
  return rules;
}

rules::CardFigures unit_with(Id id, const char* figure, std::optional<Id> value) {
  rules::CardFigures figures;
  figures.id = id;
  figures.sets[model::Records::own][figure] = {value, {}};
  figures.sets[model::Records::territory][figure] = {value, {}};
  return figures;
}

}  // namespace

TEST_CASE("conditions") {
  struct Known {
    const char* text;
    std::optional<Id> value;
    bool holds;
  };
  for (const auto& known : std::vector<Known>{{"overdue >= 3", 3, true},
                                              {"overdue >= 3", 2, false},
                                              {"overdue > 3", 3, false},
                                              {"on_time_rate < 90%", 8990, true},
                                              {"on_time_rate < 90%", 9000, false},
                                              {"on_time_rate <= 90", 9000, true},
                                              {"plan_behind >= 10", 1000, true},
                                              {"plan_behind >= 10", 990, false},
                                              {"overdue = 0", 0, true},
                                              {"on_time_rate < 90%", std::nullopt, false},
                                              {"overdue = 0", std::nullopt, false}}) {
    INFO(known.text);
    CHECK(rules::holds(*model::parse_condition(known.text), {known.value, {}}) == known.holds);
  }
  for (const char* text : {"", "overdue", "overdue >=", ">= 3", "nothing >= 3", "overdue >= x",
                           "overdue >= 3.5", "overdue >= 3%x", "overdue => 3"}) {
    INFO(text);
    CHECK_FALSE(model::parse_condition(text));
  }
}

TEST_CASE("nobody is last when all are the same") {
  std::vector<model::Unit> units(4);
  for (int i = 0; i < 4; ++i)
    units[static_cast<std::size_t>(i)].id = i + 1,
    units[static_cast<std::size_t>(i)].name = std::string("甲") + std::to_string(i);
  const rules::UnitNames names(units);
  const rules::CardSetting setting{names, model::Level::province, model::CardPeriod::quarter, {}};
  const auto rules = one_rule("rank_from_last <= 1", "on_time_rate");
  const auto yellow = [&](const std::vector<std::optional<Id>>& values) {
    std::vector<rules::CardFigures> figures;
    for (std::size_t i = 0; i < values.size(); ++i)
      figures.push_back(unit_with(static_cast<Id>(i) + 1, "on_time_rate", values[i]));
    std::vector<Id> who;
    for (const auto& judgement : rules::judge(rules, figures, setting))
      if (!judgement.colour.empty()) who.push_back(judgement.figures->id);
    return who;
  };
  CHECK(yellow({9000, 8000, 7000, 9500}) == std::vector<Id>{3});
  CHECK(yellow({9000, 7000, 7000, 9500}) == std::vector<Id>{2, 3});
  CHECK(yellow({9000, 9000, 9000, 9000}).empty());
  CHECK(yellow({9000, std::nullopt, std::nullopt, std::nullopt}).empty());
  CHECK(yellow({std::nullopt, std::nullopt, 8000, 9500}) == std::vector<Id>{3});
}

TEST_CASE("streaks reach up to the newest period, by issued cards") {
  model::CardRules rules = one_rule("overdue >= 1");
  rules.streaks.push_back({"two", "yellow", 2, 0, "reminder", "甲", "a", ""});
  rules.streaks.push_back({"three", "yellow", 0, 3, "interview", "乙", "b", ""});
  Id serial = 0;
  const auto card = [&](const char* period, Id unit, const char* colour = "yellow") {
    model::Card made;
    made.id = ++serial, made.serial = serial, made.period = period, made.subject_id = unit,
    made.colour = colour;
    made.state = model::CardState::issued;
    return made;
  };
  const auto reached = [&](const std::vector<model::Card>& cards, const char* latest) {
    std::string text;
    for (const auto& streak : rules::reached_streaks(rules, cards, latest))
      text += streak.streak->id + ":" + std::to_string(streak.id) + ":" +
              std::to_string(streak.cards.size()) + " ";
    return text;
  };
  CHECK(reached({card("2026Q1", 1), card("2026Q2", 1)}, "2026Q2") == "two:1:2 ");
  CHECK(reached({card("2026Q1", 1), card("2026Q2", 1)}, "2026Q3").empty());        // it ended
  CHECK(reached({card("2026Q1", 1), card("2026Q3", 1)}, "2026Q3").empty());        // a gap
  CHECK(reached({card("2025Q4", 1), card("2026Q1", 1)}, "2026Q1") == "two:1:2 ");  // over new year
  CHECK(reached({card("2026Q1", 1), card("2026Q2", 1, "green"), card("2026Q3", 1)}, "2026Q3")
            .empty());
  CHECK(reached({card("2026Q1", 1), card("2026Q3", 1), card("2026Q4", 1)}, "2026Q4") ==
        "two:1:2 three:1:3 ");
  CHECK(reached({card("2026M08", 1), card("2026M09", 1), card("2026Q3", 1)}, "2026Q3")
            .empty());  // months are months
  CHECK(reached({card("2026M08", 1), card("2026M09", 1)}, "2026M09") == "two:1:2 ");
}

TEST_CASE("a due day is not yet overdue for cards either") {
  const auto quarter = *rules::quarter_or_month("2026Q3");
  model::Hazard h;
  h.id = 1, h.year = 2026, h.serial = 1;
  h.found_on = h.recorded_on = day("2026-08-01");
  h.state = model::State::dispatched;
  h.clock_origin = model::Origin::written;
  h.dispatched_on = h.clock_start = day("2026-08-01");
  h.due_on = h.baseline_on = quarter.to;
  const auto figures = [&](bool day_is_over) {
    rules::UnitTally tally(quarter, day_is_over);
    tally.add(h, {}, rules::standing_on(h, {}, quarter.to));
    return tally.figures();
  };
  const auto open = figures(false);
  CHECK(open.at("overdue").value == 0);
  CHECK(open.at("due").value == 0);
  CHECK_FALSE(open.at("on_time_rate").value.has_value());
  const auto over = figures(true);
  CHECK(over.at("overdue").value == 0);
  CHECK(over.at("due").value == 1);
  CHECK(over.at("on_time_rate").value == 0);
  h.fixed_on = quarter.to;
  h.state = model::State::fixed;
  CHECK(figures(false).at("on_time_rate").value == 10'000);
  CHECK(figures(true).at("on_time_rate").breaches.empty());
  CHECK(figures(true).at("not_in_time").breaches.front().awaiting);  // "all in time" rests on it
}
