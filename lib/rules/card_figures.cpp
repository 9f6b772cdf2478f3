// Tallies of units and tasks.
#include "rules/card_figures.hpp"

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
using model::Task;
using model::TaskState;

namespace {

/// part ÷ whole in hundredths of a percent, to a tenth of a percent: what is printed is what is
/// compared.
std::optional<Id> rate(std::int64_t part, std::int64_t whole) {
  if (whole == 0) return std::nullopt;
  return (part * 2'000 + whole) / (2 * whole) * 10;
}

FigureValue value(std::optional<Id> number, std::vector<Breach> breaches = {}) {
  return {number, std::move(breaches)};
}

}  // namespace

void UnitTally::count(const char* id, Breach record) {
  auto& counted = counts_[id];
  ++counted.n;
  if (keep_ == Keep::all) counted.breaches.push_back(std::move(record));
}

std::vector<Breach> UnitTally::kept(const char* one, const char* other) const {
  std::vector<Breach> all;
  for (const char* id : {one, other})
    if (const auto found = counts_.find(id); found != counts_.end())
      all.insert(all.end(), found->second.breaches.begin(), found->second.breaches.end());
  return all;
}

void UnitTally::flows(const Hazard& h, std::span<const Step> steps, const Standing& end) {
  const std::string number = model::number_of(h);
  if (period_.has(h.found_on)) {
    count("found", {number, end.due, 0, false});
    found_standing_ += end.state == State::voided ? 0 : 1;
    found_accepted_ += end.state == State::accepted || end.state == State::closed ? 1 : 0;
    found_closed_ += end.state == State::closed ? 1 : 0;
  }
  if (steps.empty() && period_.has(h.closed_on)) count("closed", {number, end.due, 0, false});
  for (const Step& step : steps) {
    if (step.on < period_.from || step.on > period_.to) continue;
    if (step.verb == "close") count("closed", {number, end.due, 0, false});
    if (step.verb == "reject") counts_["rejected"].add({number, {}, 0, false});
    if (step.verb == "reopen" && model::reopen_kind(step) != model::ReopenKind::mistake)
      counts_["reopened"].add({number, {}, 0, false});
  }
}

void UnitTally::add_clock(const Hazard& h, const Standing& s) {
  const std::string number = model::number_of(h);
  const auto stopped = clock_of(s).stopped;
  const auto late_by = [&](const OptDay& due) {
    return std::max<Id>((stopped ? *stopped : period_.to) - *due, 0);
  };
  const bool awaiting = s.state == State::fixed;
  if (const OnTime original = on_time(s, s.baseline, period_.from, period_.to, day_is_over_);
      original.due) {
    ++due_original_;
    kept_original_ += original.kept ? 1 : 0;
    if (!original.kept)
      late_original_.push_back({number, s.baseline, late_by(s.baseline), awaiting});
  }
  for (const Day passed : s.passed) {
    if (passed < period_.from || passed > period_.to) continue;
    count("hazards_due", {number, passed, late_by(passed), awaiting});
    late_hazards_.push_back({number, passed, late_by(passed), awaiting});
  }
  const OnTime granted = on_time(s, s.due, period_.from, period_.to, day_is_over_);
  if (!granted.due) return;
  count("hazards_due", {number, s.due, late_by(s.due), awaiting});
  if (!granted.kept) return late_hazards_.push_back({number, s.due, late_by(s.due), awaiting});
  count("hazards_in_time", {number, s.due, 0, awaiting});
  if (awaiting) waiting_in_time_.push_back({number, s.due, 0, true});
}

void UnitTally::add(const Hazard& h, std::span<const Step> steps, const Standing& end) {
  flows(h, steps, end);
  if (end.state == State::voided) return;
  add_clock(h, end);
  if (!model::is_open(end.state)) return;
  const bool major = h.grade == model::Grade::major;
  const std::string number = model::number_of(h);
  count("open", {number, end.due, 0, false});
  if (major) counts_["open_major"].add({number, end.due, 0, false});
  const auto late = lateness(clock_of(end), period_.to);
  if (end.state == State::fixed) counts_["awaiting"].add({number, end.due, late.days, true});
  if (late.kind == LatenessKind::not_started && end.state != State::accepted)
    counts_["undispatched"].add({number, {}, 0, false});
  if (late.kind != LatenessKind::overdue) return;
  const Breach breach{number, end.due, late.days, false};
  counts_["overdue"].add(breach);
  counts_[major ? "overdue_major" : "overdue_ordinary"].add(breach);
  max_days_ = std::max<std::int64_t>(max_days_, late.days);
}

void UnitTally::add(const Task& task, const TaskStanding& s, const Going& going) {
  if (s.state == TaskState::voided) return;
  const auto counted = plan_.counted;
  plan_.add(task, s, going);
  const std::string number = model::number_of(task);
  if (plan_.counted > counted) count("tasks", {number, s.due, 0, false});
  if (!s.due) return;
  const bool awaiting = s.state == TaskState::claimed_done;
  if (going.lateness.kind == LatenessKind::overdue)
    counts_["tasks_overdue"].add({number, s.due, going.lateness.days, false});
  if (going.pace == Pace::behind || going.pace == Pace::late)
    behind_.push_back({number, s.due,
                       going.lateness.kind == LatenessKind::overdue ? going.lateness.days : 0,
                       false});
  if (!period_.has(s.due) || still_open(s.due, s.done)) return;
  if (!s.told && !s.done) return;  // nothing was known of it: in no cohort
  count("tasks_due", {number, s.due, 0, awaiting});
  if (s.done && *s.done <= *s.due) {
    count("tasks_in_time", {number, s.due, 0, awaiting});
    if (awaiting) waiting_in_time_.push_back({number, s.due, 0, true});
    return;
  }
  late_tasks_.push_back(
      {number, s.due, std::max<Id>((s.done ? *s.done : period_.to) - *s.due, 0), awaiting});
}

void UnitTally::add(const model::Lookback& lookback, const std::string& number) {
  held_.add(lookback);
  const Breach record{number, {}, 0, false};
  if (lookback.determined_on) counts_["false_fixes"].add(record);  // a decision, drawn or not
  if (lookback.draw == 0) return;
  if (lookback.result != model::LookbackResult::gone) count("looked_back", record);
  if (lookback.result == model::LookbackResult::recurrence) counts_["recurrences"].add(record);
  if (lookback.result == model::LookbackResult::recurrence ||
      lookback.result == model::LookbackResult::not_held)
    not_held_.push_back(record);
}

FigureSet UnitTally::figures() const {
  FigureSet set;
  const auto count = [&](const std::string& id) {
    const auto found = counts_.find(id);
    return found == counts_.end() ? std::int64_t{0} : found->second.n;
  };
  for (const char* id : {"open", "open_major", "overdue", "overdue_major", "overdue_ordinary",
                         "awaiting", "undispatched", "found", "closed", "rejected", "reopened",
                         "hazards_due", "hazards_in_time", "looked_back", "recurrences",
                         "false_fixes", "tasks_overdue", "tasks_due", "tasks_in_time"}) {
    const auto found = counts_.find(id);
    set[id] =
        value(count(id), found == counts_.end() ? std::vector<Breach>{} : found->second.breaches);
  }
  set["max_days_overdue"] = value(max_days_, set["overdue"].breaches);
  set["hazard_on_time_rate"] =
      value(rate(count("hazards_in_time"), count("hazards_due")), late_hazards_);
  set["hazard_on_time_rate_original"] = value(rate(kept_original_, due_original_), late_original_);
  set["rectification_rate"] = value(rate(found_accepted_, found_standing_));
  set["strike_off_rate"] = value(rate(found_closed_, found_standing_));
  set["hold_rate"] = value(rate(held_.holds, held_.judged()), not_held_);
  set["tasks"] = value(plan_.counted, kept("tasks", ""));
  set["tasks_behind"] = value(static_cast<Id>(behind_.size()), behind_);
  set["task_on_time_rate"] = value(rate(count("tasks_in_time"), count("tasks_due")), late_tasks_);
  set["plan_expected"] = value(plan_.expected());
  set["plan_actual"] = value(plan_.actual());
  const auto points = plan_.behind_points();
  set["plan_behind"] =
      value(points ? std::optional<Id>(std::max<Id>(*points, 0)) : std::nullopt, behind_);
  const std::int64_t due = count("hazards_due") + count("tasks_due");
  const std::int64_t in_time = count("hazards_in_time") + count("tasks_in_time");
  set["due"] = value(due, kept("hazards_due", "tasks_due"));
  set["in_time"] = value(
      in_time, keep_ == Keep::all ? kept("hazards_in_time", "tasks_in_time") : waiting_in_time_);
  auto late = late_hazards_;
  late.insert(late.end(), late_tasks_.begin(), late_tasks_.end());
  set["not_in_time"] = value(due - in_time, late.empty() && keep_ == Keep::breaches
                                                ? waiting_in_time_
                                                : late);  // "all in time" rests on those that wait
  set["on_time_rate"] = value(rate(in_time, due), late);
  return set;
}

FigureSet task_figures(const Task& task, const TaskStanding& s, const Going& going, Day on) {
  FigureSet set;
  const bool running = model::is_running(s.state);
  const bool dated = s.due.has_value();
  const bool overdue = going.lateness.kind == LatenessKind::overdue;
  const Breach self{model::number_of(task), s.due, overdue ? going.lateness.days : 0,
                    s.state == TaskState::claimed_done};
  const auto put = [&](const char* id, std::optional<Id> number) {
    set[id] = value(number, {self});
  };
  put("days_overdue", dated ? std::optional<Id>(overdue ? going.lateness.days : 0) : std::nullopt);
  put("days_left",
      dated && running && *s.due >= on ? std::optional<Id>(*s.due - on) : std::nullopt);
  put("behind",
      dated && running && s.told ? std::optional<Id>(std::max<Id>(going.behind, 0)) : std::nullopt);
  put("share", s.told ? std::optional<Id>(going.actual) : std::nullopt);
  put("expected", going.expected);
  const Day since = s.progress_on.value_or(task.clock_start.value_or(on));
  put("days_without_progress",
      running && s.told ? std::optional<Id>(std::max<Id>(on - since, 0)) : std::nullopt);
  put("deferrals", s.deferrals);
  return set;
}

std::vector<Id> evaluated_units(const std::vector<model::Unit>& bodies, const UnitNames& names,
                                Id root) {
  std::vector<model::Unit> units;
  for (const auto& unit : bodies)
    if (unit.kind != model::UnitKind::office && unit.kind != model::UnitKind::enterprise &&
        unit.id != root && (root == 0 || names.is_within(unit.id, root)))
      units.push_back(unit);
  std::sort(units.begin(), units.end(), [](const auto& a, const auto& b) {
    return std::pair(a.code, a.name) < std::pair(b.code, b.name);
  });
  std::vector<Id> ids;
  for (const auto& unit : units) ids.push_back(unit.id);
  return ids;
}

CardFigureBook::CardFigureBook(const Period& period, bool day_is_over, const UnitNames& names,
                               const std::vector<Id>& units, bool with_tasks, Keep keep)
    : period_(period), names_(names), with_tasks_(with_tasks), order_(units) {
  for (const Id id : units)
    units_.emplace(
        id, Tallies{UnitTally(period, day_is_over, keep), UnitTally(period, day_is_over, keep)});
}

/// Calls add for the evaluated units at and above `unit`.
template <class Add>
void CardFigureBook::above(Id unit, Add add) {
  names_.up(unit, [&](Id at) {
    if (const auto found = units_.find(at); found != units_.end()) add(found->second.territory);
    return true;
  });
}

void CardFigureBook::add(const Hazard& h, std::span<const Step> steps) {
  const Standing end = standing_on(h, steps, period_.to);
  if (!end.known) return;
  if (const auto own = units_.find(end.responsible); own != units_.end())
    own->second.own.add(h, steps, end);
  above(h.territory, [&](UnitTally& tally) { tally.add(h, steps, end); });
  if (end.state == State::voided) return;
  for (const Standing& ended : ended_clocks(h, steps, period_.to)) {  // whoever had it then
    if (const auto own = units_.find(ended.responsible); own != units_.end())
      own->second.own.add_clock(h, ended);
    above(h.territory, [&](UnitTally& tally) { tally.add_clock(h, ended); });
  }
}

void CardFigureBook::add(const Task& task, const TaskStanding& s, const Going& going) {
  if (s.state == TaskState::voided) return;
  if (const auto own = units_.find(s.lead); own != units_.end())
    own->second.own.add(task, s, going);
  above(s.lead, [&](UnitTally& tally) { tally.add(task, s, going); });
  if (!with_tasks_) return;
  CardFigures figures;
  figures.subject = model::CardSubject::task;
  figures.id = task.id;
  figures.number = model::number_of(task);
  figures.lead = s.lead;
  figures.sets[model::Records::own] = task_figures(task, s, going, period_.to);
  tasks_.push_back(std::move(figures));
}

void CardFigureBook::add(const model::Lookback& lookback, const std::string& number) {
  if (const auto own = units_.find(lookback.unit); own != units_.end())
    own->second.own.add(lookback, number);
  above(lookback.unit, [&](UnitTally& tally) { tally.add(lookback, number); });
}

std::vector<CardFigures> CardFigureBook::finish() const {
  std::vector<CardFigures> all;
  for (const Id id : order_) {
    const auto& tallies = units_.at(id);
    CardFigures figures;
    figures.id = id;
    figures.name = names_.name(id);
    figures.sets[model::Records::own] = tallies.own.figures();
    figures.sets[model::Records::territory] = tallies.territory.figures();
    all.push_back(std::move(figures));
  }
  all.insert(all.end(), tasks_.begin(), tasks_.end());
  return all;
}

}  // namespace duban::rules
