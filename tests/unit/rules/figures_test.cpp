// Figures against a small model: hazards with random lives, counted day by day the slow way.
#include <catch2/catch.hpp>

#include <random>

#include "rules/figures.hpp"

using namespace duban;
using base::Day;
using model::State;

namespace {

struct Life {
  model::Hazard hazard;
  std::vector<model::Step> steps;
};

/// A life from steps: found, perhaps dispatched, fixed, accepted, closed, reopened, closed again,
/// or voided.
Life random_life(std::mt19937& random, model::Id id) {
  Life life;
  model::Hazard& h = life.hazard;
  h.id = id, h.year = 2026, h.serial = id;
  h.territory = 10 + static_cast<model::Id>(random() % 4);
  h.sector = random() % 3 == 0 ? "" : "消防";
  h.grade = random() % 4 == 0 ? model::Grade::major : model::Grade::ordinary;
  h.responsible = 1;
  Day at = Day{2026, 1, 1} + static_cast<std::int64_t>(random() % 300);
  h.found_on = h.recorded_on = at;
  const auto step = [&](const char* verb, std::optional<Day> due = std::nullopt) {
    at += static_cast<std::int64_t>(random() % 20);
    model::Step s;
    s.record = id, s.verb = verb, s.on = at, s.due_after = due;
    s.sequence = static_cast<model::Id>(life.steps.size()) + 1;
    life.steps.push_back(s);
  };
  const auto cycle = [&](const char* first) {
    step(first, at + 30);
    for (const char* verb : {"fixed", "accept", "close"}) {
      if (random() % 5 == 0) return false;
      step(verb);
    }
    return true;
  };
  if (random() % 6 == 0) return life;
  const bool closed = cycle("dispatch");
  if (closed && random() % 2 == 0)
    cycle("reopen");
  else if (!closed && random() % 3 == 0)
    step("void");
  h.steps = static_cast<model::Id>(life.steps.size());
  return life;
}

/// The model: is it open at the end of that day? Walks the steps with its own small rules.
bool open_on(const Life& life, Day day) {
  if (*life.hazard.found_on > day) return false;
  bool open = true;
  for (const auto& s : life.steps) {
    if (s.on > day) continue;
    if (s.verb == "close" || s.verb == "void") open = false;
    if (s.verb == "reopen") open = true;
  }
  return open;
}

std::int64_t steps_in(const Life& life, const char* verb, const rules::Period& p) {
  std::int64_t n = 0;
  for (const auto& s : life.steps) n += s.verb == verb && p.from <= s.on && s.on <= p.to ? 1 : 0;
  return n;
}

}  // namespace

TEST_CASE("the balance holds, the cuts add up, and a model counts the same") {
  std::vector<model::Unit> units(5);
  for (std::size_t i = 0; i < units.size(); ++i)
    units[i].id = static_cast<model::Id>(i == 0 ? 1 : 9 + i),
    units[i].name = "U" + std::to_string(i);
  for (std::size_t i = 1; i < 4; ++i) units[i].parent = 1;
  units[4].id = 13, units[4].parent = 10;  // a leaf below another unit
  const rules::UnitNames names(units);
  std::mt19937 random(2026);
  for (int round = 0; round < 20; ++round) {
    std::vector<Life> lives;
    for (model::Id id = 1; id <= 120; ++id) lives.push_back(random_life(random, id));
    const Day end = Day{2026, 1, 4} + 7 * static_cast<std::int64_t>(random() % 50);
    const rules::Period week = rules::last_week(end, 7);
    rules::FigureBook book({week, 1, 7, &names});
    for (const auto& life : lives) book.add(life.hazard, life.steps);
    book.finish();
    std::int64_t open = 0, carried = 0, found = 0, closed = 0, reopened = 0, voided = 0;
    for (const auto& life : lives) {
      open += open_on(life, week.to) ? 1 : 0;
      carried += open_on(life, week.from - 1) ? 1 : 0;
      found += week.from <= *life.hazard.found_on && *life.hazard.found_on <= week.to ? 1 : 0;
      closed += steps_in(life, "close", week);
      reopened += steps_in(life, "reopen", week);
      voided += steps_in(life, "void", week);
    }
    const auto& f = book.period;
    CHECK(f.open.all() == open);
    CHECK(f.carried.all() == carried);
    CHECK(f.found.all() == found);
    CHECK(f.closed.all() == closed);
    CHECK(f.reopened.all() == reopened);
    CHECK(f.voided.all() == voided);
    for (const auto* figures : {&book.period, &book.before, &book.year})
      CHECK(figures->carried.all() + figures->found.all() + figures->reopened.all() -
                figures->closed.all() - figures->voided.all() ==
            figures->open.all());
    CHECK(book.before.open.all() == book.period.carried.all());
    for (const auto* cuts : {&book.territories, &book.sectors}) {
      std::int64_t cut_open = 0, cut_found = 0, cut_overdue = 0, cut_due = 0;
      for (const auto& cut : *cuts) {
        cut_open += cut.stock.open.all();
        cut_found += cut.period.found.all();
        cut_overdue += cut.stock.overdue.all();
        cut_due += cut.year.due_granted.all();
      }
      CHECK(cut_open == book.stock.open.all());
      CHECK(cut_found == book.period.found.all());
      CHECK(cut_overdue == book.stock.overdue.all());
      CHECK(cut_due == book.year.due_granted.all());
    }
    CHECK(book.stock.overdue.all() == static_cast<std::int64_t>(book.lists.overdue.size()));
  }
}

TEST_CASE("a clock that was kept stays kept when its hazard is reopened later") {
  model::Hazard h;
  h.id = h.serial = 1, h.year = 2026, h.responsible = 1;
  h.found_on = h.recorded_on = Day{2026, 10, 1};
  std::vector<model::Step> steps(5);
  const std::tuple<const char*, Day, std::optional<Day>> told[] = {
      {"dispatch", Day{2026, 10, 1}, Day{2026, 11, 2}},
      {"fixed", Day{2026, 10, 28}, std::nullopt},
      {"accept", Day{2026, 10, 30}, std::nullopt},
      {"close", Day{2026, 11, 1}, std::nullopt},
      {"reopen", Day{2026, 11, 18}, Day{2027, 1, 17}}};
  for (std::size_t i = 0; i < steps.size(); ++i)
    steps[i].verb = std::get<0>(told[i]), steps[i].on = std::get<1>(told[i]),
    steps[i].due_after = std::get<2>(told[i]);
  h.steps = 5;
  const rules::UnitNames names;
  rules::FigureBook book({*rules::week("2026-W47", 7), 0, 7, &names});
  book.add(h, steps);
  book.finish();
  CHECK(book.year.due_granted.all() == 1);
  CHECK(book.year.due_granted_kept.all() == 1);
  CHECK(book.year.due_original_kept.all() == 1);
}
