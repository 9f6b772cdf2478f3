// Adding up hazards into figures.
#include "rules/figures.hpp"

#include <algorithm>

#include "rules/deadline.hpp"

namespace duban::rules {

using base::Day;
using model::Hazard;
using model::Id;
using model::LatenessKind;
using model::OptDay;
using model::State;
using model::Step;

namespace {

constexpr Id own_level = -1;
constexpr Id unassigned = 0;

bool is_open(const Standing& s) { return s.known && model::is_open(s.state); }
bool is_accepted(const Standing& s) {
  return s.state == State::accepted || s.state == State::closed;
}

OptDay accepted_day(const Hazard& h) {
  if (h.state != State::accepted && h.state != State::closed) return {};
  return h.accepted_on ? h.accepted_on
         : h.closed_on ? h.closed_on
         : h.told_on   ? h.told_on
                       : h.recorded_on;
}

/// Adds one clock to the rates of those due in the span, by the original and by the granted
/// deadline.
void count_on_time(Figures& to, const Period& span, const Hazard& h, const Standing& clock) {
  const OnTime granted = on_time(clock, clock.due, span.from, span.to);
  const OnTime original = on_time(clock, clock.baseline, span.from, span.to);
  to.due_granted.add(h.grade, passed_in(clock, span.from, span.to));
  if (granted.unknown) to.due_unknown.add(h.grade);
  if (granted.due) to.due_granted.add(h.grade);
  if (granted.kept) to.due_granted_kept.add(h.grade);
  if (original.due) to.due_original.add(h.grade);
  if (original.kept) to.due_original_kept.add(h.grade);
}

/// Calls visit(verb, day) for every step, whether it stands in the columns or in the steps.
template <class Visit>
void each_happening(const Hazard& h, std::span<const Step> steps, Visit visit) {
  for (const Step& step : steps) visit(std::string_view(step.verb), step.on);
  if (!steps.empty()) return;
  const bool is_told = h.told_on && h.state != model::State::voided;
  if (h.fixed_on) visit(std::string_view("fixed"), *h.fixed_on);
  if (is_told && !h.fixed_on && h.state == model::State::fixed)
    visit(std::string_view("fixed"), *h.told_on);
  if (const OptDay day = accepted_day(h)) visit(std::string_view("accept"), *day);
  if (h.closed_on) visit(std::string_view("close"), *h.closed_on);
  if (is_told && !h.closed_on && h.state == model::State::closed)
    visit(std::string_view("close"), *h.told_on);
  if (h.voided_on) visit(std::string_view("void"), *h.voided_on);
}

}  // namespace

FigureBook::FigureBook(const FigureSetup& setup)
    : setup_(setup),
      week_before_(week_before(setup.period)),
      year_(year_to_date(setup.period.to)) {}

Cut& FigureBook::territory_of(const Hazard& h) {
  const auto known = child_of_.find(h.territory);
  Id child = unassigned;
  if (known != child_of_.end())
    child = known->second;
  else {
    const Id part = h.territory == 0 ? 0 : setup_.names->part_of(h.territory, setup_.root);
    if (part != 0) child = part == setup_.root ? own_level : part;
    child_of_.emplace(h.territory, child);
  }
  Cut& cut = by_child_[child];
  if (cut.name.empty() && child > 0) cut.name = setup_.names->name(child);
  cut.is_own_level = child == own_level;
  cut.is_unassigned = child == unassigned;
  return cut;
}

void FigureBook::flows(Figures& to, const Period& span, const Hazard& h,
                       std::span<const Step> steps, const Standing& end,
                       const Standing& start) const {
  if (is_open(start)) to.carried.add(h.grade);
  if (is_open(end)) to.open.add(h.grade);
  if (span.has(h.found_on)) {
    to.found.add(h.grade);
    if (end.state != State::voided) to.found_standing.add(h.grade);
    if (is_accepted(end)) to.found_accepted.add(h.grade);
    if (end.state == State::closed) to.found_closed.add(h.grade);
  }
  each_happening(h, steps, [&](std::string_view verb, Day on) {
    if (!span.has(on)) return;
    if (verb == "fixed")
      to.fixed.add(h.grade);
    else if (verb == "accept")
      to.accepted.add(h.grade);
    else if (verb == "close")
      to.closed.add(h.grade);
    else if (verb == "reopen")
      to.reopened.add(h.grade);
    else if (verb == "void")
      to.voided.add(h.grade);
  });
  if (!end.known || end.state == State::voided) return;
  count_on_time(to, span, h, end);
  for (const Standing& ended : ended_clocks(h, steps, span.to)) count_on_time(to, span, h, ended);
}

void FigureBook::stand(Stock& to, const Hazard& h, const Standing& s, Day on) {
  if (!is_open(s)) return;
  to.open.add(h.grade);
  if (s.state == State::accepted) return to.accepted.add(h.grade);
  if (s.state == State::fixed) return to.awaiting.add(h.grade);
  if (s.responsible == 0) return to.unowned.add(h.grade);
  switch (lateness(clock_of(s), on).kind) {
    case LatenessKind::not_started: return to.undispatched.add(h.grade);
    case LatenessKind::running: return to.running.add(h.grade);
    case LatenessKind::due_today: return to.due_today.add(h.grade);
    case LatenessKind::overdue: return to.overdue.add(h.grade);
    case LatenessKind::suspended: return to.suspended.add(h.grade);
    default: return to.no_deadline.add(h.grade);
  }
}

void FigureBook::list(const Hazard& h, const Standing& s) {
  const Sortable by_found{h.found_on.value_or(Day{}), h.year, h.serial, h.id};
  if (setup_.period.has(h.found_on)) found_.push_back(by_found);
  if (s.state == State::closed && setup_.period.has(s.closed))
    closed_.push_back({*s.closed, h.year, h.serial, h.id});
  if (!is_open(s) || s.state == State::accepted) return;
  if (s.state == State::fixed) return awaiting_.push_back({*s.fixed, h.year, h.serial, h.id});
  if (s.responsible == 0) return undispatched_.push_back(by_found);
  const auto late = lateness(clock_of(s), setup_.period.to);
  if (late.kind == LatenessKind::overdue) overdue_.push_back({*s.due, h.year, h.serial, h.id});
  if (late.kind == LatenessKind::not_started) undispatched_.push_back(by_found);
  const bool near = late.kind == LatenessKind::due_today ||
                    (late.kind == LatenessKind::running && late.days <= setup_.near_due_days);
  if (near) near_due_.push_back({*s.due, h.year, h.serial, h.id});
}

void FigureBook::weeks(const Hazard& h, std::span<const Step> steps) {
  const auto index = [&](Day day) {
    return day > setup_.period.to ? -1 : 11 - (setup_.period.to - day) / 7;
  };
  if (const auto at = index(*h.found_on); at >= 0)
    weekly_found[static_cast<std::size_t>(at)].add(h.grade);
  each_happening(h, steps, [&](std::string_view verb, Day on) {
    if (const auto at = index(on); verb == "close" && at >= 0)
      weekly_closed[static_cast<std::size_t>(at)].add(h.grade);
  });
}

void FigureBook::add(const Hazard& h, std::span<const Step> steps) {
  const Standing end = standing_on(h, steps, setup_.period.to);
  if (!end.known) return;
  const Standing start = standing_on(h, steps, setup_.period.from - 1);
  const Standing earlier = standing_on(h, steps, week_before_.from - 1);
  const Standing new_year = standing_on(h, steps, year_.from - 1);
  flows(period, setup_.period, h, steps, end, start);
  flows(before, week_before_, h, steps, start, earlier);
  flows(year, year_, h, steps, end, new_year);
  stand(stock, h, end, setup_.period.to);
  stand(stock_before, h, start, setup_.period.from - 1);
  for (Cut* cut : {&territory_of(h), &by_sector_[h.sector]}) {
    flows(cut->period, setup_.period, h, steps, end, start);
    flows(cut->year, year_, h, steps, end, new_year);
    stand(cut->stock, h, end, setup_.period.to);
    if (is_open(end) && is_at_its_own_level(h.territory)) cut->stock.own_level.add(h.grade);
  }
  if (is_open(end) && is_at_its_own_level(h.territory)) stock.own_level.add(h.grade);
  weeks(h, steps);
  list(h, end);
}

/// Of the office's own territory, or of a unit right below it; not of one further down.
bool FigureBook::is_at_its_own_level(Id territory) const {
  if (territory != 0 && territory == setup_.root) return true;
  const auto* leaf = setup_.names->unit(territory);
  return leaf != nullptr && leaf->parent == setup_.root;
}

Count FigureBook::count(const Place& place, Reading reading) const {
  const Cut* cut = nullptr;
  if (place.territory) {
    const auto found = by_child_.find(*place.territory);
    if (found == by_child_.end()) return {};
    cut = &found->second;
  } else if (place.sector) {
    const auto found = by_sector_.find(*place.sector);
    if (found == by_sector_.end()) return {};
    cut = &found->second;
  }
  return cut == nullptr ? reading(period, year, stock)
                        : reading(cut->period, cut->year, cut->stock);
}

void FigureBook::finish() {
  const auto ids = [](std::vector<Sortable>& from) {
    std::sort(from.begin(), from.end());
    std::vector<Id> list;
    list.reserve(from.size());
    for (const auto& item : from) list.push_back(item.id);
    return list;
  };
  lists = {ids(overdue_), ids(undispatched_), ids(awaiting_),
           ids(found_),   ids(closed_),       ids(near_due_)};
  std::vector<std::pair<std::string, Cut>> children;
  for (auto& [child, cut] : by_child_) {
    const auto* unit = setup_.names->unit(child);
    const std::string order = child == own_level    ? "~1"
                              : child == unassigned ? "~2"
                              : unit == nullptr     ? ""
                                                    : unit->code + unit->name;
    children.emplace_back(order, cut);
  }
  std::sort(children.begin(), children.end(),
            [](const auto& a, const auto& b) { return a.first < b.first; });
  for (auto& child : children) territories.push_back(std::move(child.second));
  for (auto& [name, cut] : by_sector_) {
    cut.name = name;
    cut.is_unassigned = name.empty();
    if (!name.empty()) sectors.push_back(cut);
  }
  if (const auto none = by_sector_.find(""); none != by_sector_.end())
    sectors.push_back(none->second);
}

}  // namespace duban::rules
