// One scan for all figures; the lists are read by id afterwards.
#include "gather/figures/period.hpp"
#include "gather/in_force.hpp"

#include "gather/figures/undone.hpp"
#include "report/hazard_columns.hpp"
#include "rules/deadline.hpp"
#include "store/hazard_store.hpp"
#include "store/office_store.hpp"
#include "store/unit_store.hpp"

namespace duban::gather {

using model::Hazard;
using model::Id;

model::Id office_territory(const store::Database& db) {
  const auto unit = store::unit_by_id(db, office_unit(db));
  return unit ? unit->parent : 0;
}

namespace {

/// The row with what later steps changed taken back; then what a ledger told of days after that one
/// is taken away.
Hazard stood(const LaterEntries& later, const Hazard& now, const rules::Standing& standing,
             std::span<const model::Step> steps, base::Day day) {
  Hazard h = later.undone(now, steps);
  h.state = standing.state;
  if (standing.responsible != h.responsible)
    h.responsible_person.clear(), h.responsible_phone.clear();
  h.responsible = standing.responsible;
  h.due_on = standing.due;
  h.baseline_on = standing.baseline;
  h.dispatched_on = standing.dispatched;
  h.fixed_on = standing.fixed;
  h.closed_on = standing.closed;
  h.told_on = standing.told;
  h.suspended_from = standing.suspended_from;
  h.suspended_until = standing.suspended_until;
  if (!standing.clock_started) h.clock_start.reset();
  if (!standing.fixed) h.fixed_by.clear(), h.acceptance_due.reset();
  const bool told_later = std::any_of(steps.begin(), steps.end(), [&](const model::Step& step) {
    return step.imported != 0 && step.verb == "fixed" && step.on > day;
  });
  if (!standing.fixed && (steps.empty() || told_later)) h.done.clear();
  if (!standing.closed) h.closed_by.clear();
  if (!standing.accepted) h.accepted_on.reset(), h.accepted_by.clear();
  return h;
}

}  // namespace

std::optional<Hazard> as_of(const store::Database& db, const Hazard& hazard, base::Day day) {
  const auto steps = hazard.steps > 0 ? store::steps_of(db, hazard.id) : std::vector<model::Step>{};
  const auto standing = rules::standing_on(hazard, steps, day);
  if (!standing.known) return std::nullopt;
  LaterEntries later(day);
  later.want(steps);
  later.read(db);
  return stood(later, hazard, standing, steps, day);
}

namespace {

using Steps = std::unordered_map<Id, std::vector<model::Step>>;

Steps all_steps(const store::Database& db) {
  Steps steps;
  store::each_step(db, [&](const model::Step& step) { steps[step.record].push_back(step); });
  return steps;
}

template <class Visit>
void each_with_steps(const store::Database& db, const Steps& steps, Visit visit) {
  store::each_hazard_brief(db, [&](const Hazard& h) {
    const auto taken = h.steps > 0 ? steps.find(h.id) : steps.end();
    visit(h, taken == steps.end() ? std::span<const model::Step>{}
                                  : std::span<const model::Step>(taken->second));
  });
}

}  // namespace

void each_hazard_with_steps(
    const store::Database& db,
    const std::function<void(const Hazard&, std::span<const model::Step>)>& visit) {
  each_with_steps(db, all_steps(db), visit);
}

FiguresOf::FiguresOf(const store::Database& db, const rules::FigureSetup& setup,
                     const std::function<rules::Count(const rules::FigureBook&)>& watched)
    : db_(db), setup_(setup), book_(setup), steps_(all_steps(db)) {
  each_with_steps(db, steps_, [&](const Hazard& h, std::span<const model::Step> steps) {
    const std::int64_t before = watched ? watched(book_).all() : 0;
    book_.add(h, steps);
    if (watched)
      records_.insert(records_.end(), static_cast<std::size_t>(watched(book_).all() - before),
                      h.id);
  });
  book_.finish();
}

void FiguresOf::fill(report::Table& table, const std::vector<Id>& ids,
                     const std::vector<std::string>& columns,
                     const std::function<std::string(Id)>& unit) const {
  std::unordered_map<Id, Hazard> hazards;
  for (auto& h : store::records_by_ids<Hazard>(db_, ids)) hazards.emplace(h.id, std::move(h));
  LaterEntries later(setup_.period.to);
  for (const Id id : ids)
    if (const auto steps = steps_.find(id); steps != steps_.end()) later.want(steps->second);
  later.read(db_);
  std::int64_t place = 0;
  for (const Id id : ids) {
    const auto h = hazards.find(id);
    if (h == hazards.end()) continue;
    const auto steps = steps_.find(id);
    const std::span<const model::Step> taken =
        steps == steps_.end() ? std::span<const model::Step>{} : steps->second;
    const auto standing = rules::standing_on(h->second, taken, setup_.period.to);
    const Hazard then = stood(later, h->second, standing, taken, setup_.period.to);
    table.rows.push_back(report::hazard_row(
        {then, rules::lateness(rules::clock_of(standing), setup_.period.to), ++place, unit},
        columns));
  }
}

}  // namespace duban::gather
