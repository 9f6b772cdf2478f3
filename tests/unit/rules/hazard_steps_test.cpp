// The state machine against a table written out by hand, all states by all verbs.
#include <catch2/catch.hpp>

#include <map>
#include <set>

#include "rules/hazard_steps.hpp"
#include "rules/merge.hpp"
#include "rules/standing.hpp"
#include "rules/steps.hpp"
#include "rules/unit_names.hpp"

using namespace duban;
using model::State;
using model::Verb;

namespace {
base::Day day(const char* text) { return base::parse_iso_day(text).value(); }
}  // namespace

TEST_CASE("every state and every verb") {
  using S = State;
  using V = Verb;
  const std::map<std::pair<S, V>, S> legal{{{S::registered, V::edit}, S::registered},
                                           {{S::registered, V::note}, S::registered},
                                           {{S::registered, V::dispatch}, S::dispatched},
                                           {{S::registered, V::close}, S::closed},
                                           {{S::registered, V::void_}, S::voided},
                                           {{S::dispatched, V::edit}, S::dispatched},
                                           {{S::dispatched, V::note}, S::dispatched},
                                           {{S::dispatched, V::reassign}, S::dispatched},
                                           {{S::dispatched, V::plan}, S::rectifying},
                                           {{S::dispatched, V::fixed}, S::fixed},
                                           {{S::dispatched, V::close}, S::closed},
                                           {{S::dispatched, V::void_}, S::voided},
                                           {{S::dispatched, V::extend_request}, S::dispatched},
                                           {{S::dispatched, V::extend_grant}, S::dispatched},
                                           {{S::dispatched, V::extend_refuse}, S::dispatched},
                                           {{S::dispatched, V::suspend}, S::dispatched},
                                           {{S::dispatched, V::resume}, S::dispatched},
                                           {{S::rectifying, V::edit}, S::rectifying},
                                           {{S::rectifying, V::note}, S::rectifying},
                                           {{S::rectifying, V::plan}, S::rectifying},
                                           {{S::rectifying, V::fixed}, S::fixed},
                                           {{S::rectifying, V::close}, S::closed},
                                           {{S::rectifying, V::void_}, S::voided},
                                           {{S::rectifying, V::extend_request}, S::rectifying},
                                           {{S::rectifying, V::extend_grant}, S::rectifying},
                                           {{S::rectifying, V::extend_refuse}, S::rectifying},
                                           {{S::rectifying, V::suspend}, S::rectifying},
                                           {{S::rectifying, V::resume}, S::rectifying},
                                           {{S::fixed, V::edit}, S::fixed},
                                           {{S::fixed, V::note}, S::fixed},
                                           {{S::fixed, V::accept}, S::accepted},
                                           {{S::fixed, V::reject}, S::rectifying},
                                           {{S::fixed, V::close}, S::closed},
                                           {{S::fixed, V::void_}, S::voided},
                                           {{S::accepted, V::edit}, S::accepted},
                                           {{S::accepted, V::note}, S::accepted},
                                           {{S::accepted, V::reject}, S::rectifying},
                                           {{S::accepted, V::close}, S::closed},
                                           {{S::accepted, V::void_}, S::voided},
                                           {{S::dispatched, V::list_up}, S::dispatched},
                                           {{S::dispatched, V::relist}, S::dispatched},
                                           {{S::dispatched, V::delist}, S::dispatched},
                                           {{S::rectifying, V::list_up}, S::rectifying},
                                           {{S::rectifying, V::relist}, S::rectifying},
                                           {{S::rectifying, V::delist}, S::rectifying},
                                           {{S::fixed, V::list_up}, S::fixed},
                                           {{S::fixed, V::relist}, S::fixed},
                                           {{S::fixed, V::delist}, S::fixed},
                                           {{S::accepted, V::relist}, S::accepted},
                                           {{S::accepted, V::delist}, S::accepted},
                                           {{S::closed, V::edit}, S::closed},
                                           {{S::closed, V::note}, S::closed},
                                           {{S::closed, V::reopen}, S::dispatched}};
  for (std::size_t s = 0; s < model::Words<State>::all.size(); ++s) {
    for (std::size_t v = 0; v < model::Words<Verb>::all.size(); ++v) {
      const auto state = static_cast<State>(s);
      const auto verb = static_cast<Verb>(v);
      const auto expected = legal.find({state, verb});
      INFO(model::word(state) << " " << model::word(verb));
      const auto result = rules::after(state, verb);
      CHECK(result.has_value() == (expected != legal.end()));
      if (result && expected != legal.end()) CHECK(*result == expected->second);
    }
  }
}

TEST_CASE("one person is one person, with or without the unit") {
  CHECK(rules::same_person("张三", "张三"));
  CHECK(rules::same_person("张三@绍兴市", "张三"));
  CHECK(rules::same_person("张三 ", "张三@绍兴市"));
  CHECK_FALSE(rules::same_person("张三@绍兴市", "张三@宁波市"));
  CHECK_FALSE(rules::same_person("张三", "李四"));
  CHECK_FALSE(rules::same_person("", ""));
}

TEST_CASE("effective dates") {
  const auto today = day("2026-11-23");
  CHECK_FALSE(rules::date_problem(day("2026-11-20"), day("2026-11-20"), today, "", 3));
  CHECK(rules::date_problem(day("2026-11-24"), {}, today, "", 3));
  CHECK(rules::date_problem(day("2026-11-20"), day("2026-11-21"), today, "", 3));
  CHECK(rules::date_problem(day("2026-11-19"), {}, today, "", 3));
  CHECK_FALSE(rules::date_problem(day("2026-11-19"), {}, today, "reported by fax", 3));
}

TEST_CASE("the merge against a small model of three sides") {
  // The model: a cell of the file counts only when it says something new; then it wins unless we
  // changed it too.
  const std::string values[] = {"", "a", "b", "c"};
  for (const auto& base : values) {
    for (const auto& ours : values) {
      for (const auto& theirs : values) {
        for (const bool step : {false, true}) {
          const bool file_changed = theirs != base && !theirs.empty();
          const bool we_changed = ours != base;
          rules::Merge expected = rules::Merge::keep;
          if (file_changed && !we_changed) expected = rules::Merge::take;
          if (file_changed && we_changed && ours != theirs) expected = rules::Merge::conflict;
          if (step && file_changed && ours.empty())
            expected = rules::Merge::take;  // undone here, done anew there
          INFO("base " << base << " ours " << ours << " theirs " << theirs);
          CHECK(rules::merge(base, ours, theirs, step) == expected);
        }
      }
    }
  }
}

TEST_CASE("where a hazard stood on a day") {
  model::Hazard h;
  h.found_on = day("2026-01-05");
  h.clock_origin = model::Origin::policy;
  h.dispatched_on = h.clock_start = day("2026-01-10");
  h.baseline_on = h.due_on = day("2026-03-11");
  h.fixed_on = day("2026-02-01");
  h.accepted_by = "刘某";
  h.closed_on = day("2026-02-10");
  h.state = State::closed;
  h.recorded_on = day("2026-11-23");
  const auto state = [&](const char* on) { return rules::standing_on(h, {}, day(on)).state; };
  CHECK_FALSE(rules::standing_on(h, {}, day("2026-01-04")).known);
  CHECK(state("2026-01-05") == State::registered);
  CHECK(state("2026-01-10") == State::dispatched);
  CHECK(state("2026-02-01") == State::fixed);
  CHECK(state("2026-02-09") == State::fixed);  // accepted without a date counts from the strike-off
  CHECK(state("2026-02-10") == State::closed);
  std::vector<model::Step> steps(5);
  const std::pair<const char*, const char*> told[] = {{"dispatch", "2026-01-10"},
                                                      {"fixed", "2026-02-01"},
                                                      {"accept", "2026-02-10"},
                                                      {"close", "2026-02-10"},
                                                      {"reopen", "2026-06-01"}};
  for (std::size_t i = 0; i < steps.size(); ++i)
    steps[i].verb = told[i].first, steps[i].on = day(told[i].second);
  steps.back().due_after = day("2026-07-31");
  CHECK(rules::standing_on(h, steps, day("2026-05-31")).state == State::closed);
  CHECK(rules::standing_on(h, steps, day("2026-06-01")).state == State::dispatched);
  CHECK(rules::standing_on(h, steps, day("2026-06-01")).due == day("2026-07-31"));
}

TEST_CASE("one unit under its many names") {
  std::vector<model::Unit> units(4);
  units[0].id = 1, units[0].name = "浙江省", units[0].short_name = "浙江";
  units[1].id = 2, units[1].name = "绍兴市", units[1].short_name = "绍兴", units[1].parent = 1;
  units[2].id = 3, units[2].name = "嵊州市", units[2].short_name = "嵊州", units[2].parent = 2,
  units[2].code = "0330683";
  units[3].id = 4, units[3].name = "新区", units[3].parent = 2;
  model::Unit twin = units[3];
  twin.id = 5, twin.parent = 1;
  units.push_back(twin);
  const rules::UnitNames names(units);
  for (const char* text : {"绍兴市嵊州市", "绍兴嵊州市", "浙江省绍兴市嵊州市", "嵊州",
                           "０３３０６８３", " 嵊州市 ", "浙江嵊州"})
    CHECK(names.find(text) == std::vector<model::Id>{3});
  CHECK(names.find("新区").size() == 2);
  CHECK(names.find("绍兴新区") == std::vector<model::Id>{4});
  CHECK(names.find("嵊泗").empty());
  CHECK(names.is_within(3, 1));
  CHECK_FALSE(names.is_within(1, 3));
}
