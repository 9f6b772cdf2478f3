// Finding again what stands on record.
#include "casework/inspection/known.hpp"

#include <algorithm>

#include "base/text.hpp"
#include "model/read_changes.hpp"
#include "store/event_log.hpp"
#include "store/inspection_store.hpp"

namespace duban::casework {

using model::Hazard;
using model::Id;
using model::Visit;
using model::VisitState;

namespace {

/// What the first entry of a record says; no facts for one whose history cannot be read.
model::Facts first_facts(const store::Database& db, Id last_event) {
  auto event = store::event_at(db, last_event);
  while (event && event->before != 0) event = store::event_at(db, event->before);
  const auto changes = event ? model::read_changes(event->changes, event->subject) : std::nullopt;
  return changes ? changes->created : model::Facts{};
}

store::VisitQuery alike(const Visit& wanted) {
  store::VisitQuery query;
  if (wanted.round != 0) query.rounds = {wanted.round};
  if (wanted.site != 0) query.sites = {wanted.site};
  if (wanted.territory != 0) query.territories = {wanted.territory};
  return query;
}

bool is_same_place(const Visit& a, const Visit& b) {
  return a.site == b.site && a.territory == b.territory && a.round == b.round;
}

}  // namespace

std::string finding_key(const std::string& problem, const std::string& place) {
  return base::fold(problem) + "\n" + base::fold(place);
}

KnownFindings::KnownFindings(const store::Database& db, const Visit& visit) {
  for (auto& hazard : store::all_findings_of(db, visit)) {
    const auto first = first_facts(db, hazard.last_event);
    One one;
    one.now = finding_key(hazard.problem, hazard.place);
    one.first = finding_key(model::fact_of(first, "problem"), model::fact_of(first, "place"));
    one.problem_now = base::fold(hazard.problem);
    one.problem_first = base::fold(model::fact_of(first, "problem"));
    one.hazard = std::move(hazard);
    all_.push_back(std::move(one));
  }
}

const Hazard* KnownFindings::match(const std::string& problem, const std::string& place,
                                   const std::set<std::string>& rows) {
  const auto take = [&](const auto& is_meant) -> const Hazard* {
    for (auto& one : all_) {
      if (one.is_matched || !is_meant(one)) continue;
      one.is_matched = true;
      return &one.hazard;
    }
    return nullptr;
  };
  const std::string key = finding_key(problem, place), folded = base::fold(problem);
  if (const auto* same = take([&](const One& one) { return one.now == key || one.first == key; }))
    return same;
  return take([&](const One& one) {
    return (one.problem_now == folded || one.problem_first == folded) && !rows.contains(one.now) &&
           !rows.contains(one.first);
  });
}

bool KnownFindings::any() const {
  return std::any_of(all_.begin(), all_.end(),
                     [](const One& one) { return one.hazard.state != model::State::voided; });
}

std::optional<Visit> known_visit(const store::Database& db, const Visit& wanted) {
  auto query = alike(wanted);
  query.states = {VisitState::made};
  std::optional<Visit> moved;
  for (const auto& one : store::visits(db, query)) {
    if (!is_same_place(one, wanted)) continue;
    if (one.made_on == wanted.made_on) return one;
    if (!moved &&
        model::fact_of(first_facts(db, one.last_event), "made_on") == base::to_iso(*wanted.made_on))
      moved = one;
  }
  return moved;
}

std::optional<Visit> planned_visit(const store::Database& db, const Visit& wanted) {
  auto query = alike(wanted);
  query.states = {VisitState::planned};
  for (const auto& one : store::visits(db, query))
    if (is_same_place(one, wanted) && (!one.planned_on || one.planned_on == wanted.made_on))
      return one;
  return std::nullopt;
}

}  // namespace duban::casework
