// Counting visits as offices count them.
#include "gather/inspection/counts.hpp"

#include <algorithm>
#include <map>
#include <set>

#include "base/text.hpp"
#include "gather/figures/period.hpp"
#include "gather/in_force.hpp"
#include "rules/deadline.hpp"
#include "store/hazard_store.hpp"
#include "store/inspection_store.hpp"
#include "store/listing_store.hpp"

namespace duban::gather {

using base::Message;
using model::Hazard;
using model::Id;
using model::Visit;
using report::InspectionCounts;
using report::RoundCut;

namespace {

/// Visits of one place or span, added up.
class VisitSum {
 public:
  /// `found`: something stands on record of it.
  void add(const Visit& visit, bool found) {
    auto names = base::split_list(visit.inspectors);
    counts_.people += static_cast<std::int64_t>(names.size());
    std::sort(names.begin(), names.end());
    teams_.insert(std::to_string(visit.round) + "|" + base::join(names, ";"));
    sites_.insert(visit.site != 0 ? visit.site : -visit.territory);
    ++counts_.visits;
    if (visit.ended_on && !found) ++counts_.nil;
    counts_.drawn += visit.drawn;
  }
  [[nodiscard]] InspectionCounts counts() const {
    InspectionCounts all = counts_;
    all.teams = static_cast<std::int64_t>(teams_.size());
    all.sites = static_cast<std::int64_t>(sites_.size());
    return all;
  }

 private:
  InspectionCounts counts_;
  std::set<std::string> teams_;
  std::set<Id> sites_;
};

void add_finding(const Hazard& h, bool on_spot, base::Day today, RoundCut& cut) {
  ++cut.counts.findings;
  if (h.grade == model::Grade::major) ++cut.counts.major;
  if (on_spot) ++cut.counts.fixed_on_spot;
  switch (h.state) {
    case model::State::registered: ++cut.undispatched; break;
    case model::State::dispatched:
    case model::State::rectifying:
      ++cut.running;
      if (rules::lateness(rules::clock_of(h), today).kind == model::LatenessKind::overdue)
        ++cut.overdue;
      break;
    case model::State::fixed:
    case model::State::accepted: ++cut.awaiting; break;
    default: ++cut.closed;
  }
}

/// Papers that rest on findings: how many, and of which sites they stop work, call in, expose.
class PaperSum {
 public:
  void add(const store::PaperOf& paper, Id site) {
    papers_.insert(paper.paper);
    const auto note = [&](const char* word, std::set<Id>& sites) {
      if (paper.kind.find(word) != std::string::npos) sites.insert(site);
    };
    note("停产", stopped_), note("约谈", interviewed_), note("曝光", exposed_);
  }
  void put(InspectionCounts& counts) const {
    const auto put = [](const std::set<Id>& ids, std::optional<std::int64_t>& to) {
      if (!ids.empty()) to = static_cast<std::int64_t>(ids.size());
    };
    put(papers_, counts.papers), put(stopped_, counts.stopped);
    put(interviewed_, counts.interviewed), put(exposed_, counts.exposed);
  }

 private:
  std::set<Id> papers_, stopped_, interviewed_, exposed_;
};

void put_visits(const VisitSum& sum, InspectionCounts& counts) {
  const auto visits = sum.counts();
  counts.teams = visits.teams, counts.people = visits.people;
  counts.sites = visits.sites, counts.visits = visits.visits;
  counts.nil = visits.nil, counts.drawn = visits.drawn;
}

RoundCut& cut_named(std::vector<RoundCut>& cuts, const std::string& name) {
  const auto found =
      std::find_if(cuts.begin(), cuts.end(), [&](const RoundCut& one) { return one.name == name; });
  if (found != cuts.end()) return *found;
  cuts.push_back({name, {}, {}});
  if (name.empty()) cuts.back().word = Message(N_("not assigned")).coded("unassigned");
  return cuts.back();
}

/// The one without a name last, the others by how much was found.
void order(std::vector<RoundCut>& cuts) {
  std::stable_sort(cuts.begin(), cuts.end(), [](const RoundCut& a, const RoundCut& b) {
    if (a.name.empty() != b.name.empty()) return b.name.empty();
    return a.counts.findings > b.counts.findings;
  });
}

std::vector<Visit> visits_of(const store::Database& db, const model::Round& round) {
  store::VisitQuery query;
  query.rounds = {round.id};
  query.states = {model::VisitState::made};
  return store::visits(db, query);
}

}  // namespace

InspectionCounts counts_between(const store::Database& db, base::Day from, base::Day to) {
  store::VisitQuery query;
  query.states = {model::VisitState::made};
  query.from = from, query.to = to;
  const auto visits = store::visits(db, query);
  const auto found = store::findings_by_origin(db, visits);
  VisitSum sum;
  for (const auto& visit : visits) sum.add(visit, found.contains(model::number_of(visit)));
  auto counts = sum.counts();
  for (const auto& one : found) {
    counts.findings += one.second.findings;
    counts.major += one.second.major;
    counts.fixed_on_spot += one.second.fixed_on_spot;
  }
  return counts;
}

report::RoundFacts round_facts(const store::Database& db, const model::Round& round,
                               base::Day today) {
  report::RoundFacts facts;
  facts.round = round;
  facts.today = today;
  facts.findings = store::findings_of(db, round);
  const auto names = names_of(db);
  const auto root = office_territory(db);
  const auto territory = [&](Id place) { return names.name(names.part_of(place, root)); };
  std::map<std::string, VisitSum> visits;
  VisitSum all;
  std::vector<Id> ids;
  std::set<std::string> with_findings;
  for (const auto& h : facts.findings) ids.push_back(h.id), with_findings.insert(h.origin);
  const auto on_spot = store::fixed_on_spot(db, ids);
  for (const auto& visit : visits_of(db, round)) {
    const auto name = territory(visit.territory != 0 ? visit.territory : visit.site);
    const bool found = with_findings.contains(model::number_of(visit));
    visits[name].add(visit, found);
    all.add(visit, found);
  }
  std::map<std::string, PaperSum> papers;
  PaperSum all_papers;
  std::map<Id, const Hazard*> by_id;
  for (const auto& h : facts.findings) {
    const auto name = territory(h.territory != 0 ? h.territory : h.site);
    const bool spot = on_spot.contains(h.id);
    add_finding(h, spot, today, cut_named(facts.territories, name));
    add_finding(h, spot, today, cut_named(facts.sectors, h.sector));
    add_finding(h, spot, today, cut_named(facts.causes, h.cause));
    add_finding(h, spot, today, facts.all);
    by_id.emplace(h.id, &h);
  }
  for (const auto& paper : store::papers_about(db, ids)) {
    const auto& h = *by_id[paper.hazard];
    papers[territory(h.territory != 0 ? h.territory : h.site)].add(paper, h.site);
    all_papers.add(paper, h.site);
  }
  for (const auto& [name, sum] : visits) put_visits(sum, cut_named(facts.territories, name).counts);
  for (const auto& [name, sum] : papers) sum.put(cut_named(facts.territories, name).counts);
  put_visits(all, facts.all.counts);
  all_papers.put(facts.all.counts);
  for (auto* cuts : {&facts.territories, &facts.sectors, &facts.causes}) order(*cuts);
  return facts;
}

}  // namespace duban::gather
