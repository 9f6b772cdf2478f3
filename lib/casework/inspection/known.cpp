// Finding again what stands on record.
#include "casework/inspection/known.hpp"

#include <algorithm>

#include "base/text.hpp"
#include "gather/log/entries.hpp"
#include "model/read_changes.hpp"
#include "store/inspection_store.hpp"

namespace duban::casework {

using model::Hazard;
using model::Visit;
using model::VisitState;

std::string finding_key(const std::string& problem, const std::string& place) {
  return base::fold(problem) + "\n" + base::fold(place);
}

KnownFindings::KnownFindings(const store::Database& db, const std::vector<Hazard>& findings)
    : db_(&db) {
  for (const auto& hazard : findings) {
    One one;
    one.now = finding_key(hazard.problem, hazard.place);
    one.problem_now = base::fold(hazard.problem);
    one.hazard = hazard;
    all_.push_back(std::move(one));
  }
}

void KnownFindings::ask_history() {
  for (auto& one : all_) {
    if (one.is_matched || !one.first.empty()) continue;
    const auto facts = gather::first_facts(*db_, one.hazard.last_event);
    const auto problem = model::fact_of(facts, "problem");
    one.first = finding_key(problem, model::fact_of(facts, "place"));
    one.problem_first = base::fold(problem);
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
  if (const auto* same = take([&](const One& one) { return one.now == key; })) return same;
  ask_history();
  if (const auto* same = take([&](const One& one) { return one.first == key; })) return same;
  return take([&](const One& one) {
    return (one.problem_now == folded || one.problem_first == folded) && !rows.contains(one.now) &&
           !rows.contains(one.first);
  });
}

bool KnownFindings::any() const {
  return std::any_of(all_.begin(), all_.end(),
                     [](const One& one) { return one.hazard.state != model::State::voided; });
}

KnownVisits::KnownVisits(const store::Database& db, const model::Round& round,
                         model::RoundKind kind)
    : db_(db) {
  store::VisitQuery query;
  if (round.id != 0)
    query.rounds = {round.id};
  else
    query.kind = kind;
  visits_ = store::visits(db, query);
  std::erase_if(visits_, [&](const Visit& visit) { return visit.round != round.id; });
  for (std::size_t i = 0; i < visits_.size(); ++i)
    by_place_.emplace(std::pair{visits_[i].site, visits_[i].territory}, i);
}

std::vector<std::size_t> KnownVisits::at_place(const Visit& wanted) const {
  std::vector<std::size_t> all;
  const auto [from, to] = by_place_.equal_range({wanted.site, wanted.territory});
  for (auto one = from; one != to; ++one) all.push_back(one->second);
  return all;
}

const Visit* KnownVisits::made(const Visit& wanted) const {
  const auto there = at_place(wanted);
  for (const auto at : there)
    if (visits_[at].state == VisitState::made && visits_[at].made_on == wanted.made_on)
      return &visits_[at];
  for (const auto at : there)
    if (visits_[at].state == VisitState::made &&
        model::fact_of(gather::first_facts(db_, visits_[at].last_event), "made_on") ==
            base::to_iso(*wanted.made_on))
      return &visits_[at];
  return nullptr;
}

std::string KnownVisits::take_planned(const Visit& wanted) {
  for (const auto at : at_place(wanted)) {
    const Visit& one = visits_[at];
    if (one.state != VisitState::planned || (one.planned_on && one.planned_on != wanted.made_on) ||
        !taken_.insert(at).second)
      continue;
    return model::number_of(one);
  }
  return {};
}

KnownFindings KnownVisits::findings_of(const Visit& visit) {
  if (!findings_) {
    findings_.emplace();
    for (auto& hazard : store::all_findings_of(db_, visits_))
      (*findings_)[hazard.origin].push_back(std::move(hazard));
  }
  const auto found = findings_->find(model::number_of(visit));
  return found == findings_->end() ? KnownFindings() : KnownFindings(db_, found->second);
}

}  // namespace duban::casework
