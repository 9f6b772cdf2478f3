// Adding up visits.
#include "gather/inspection/coverage.hpp"

#include <algorithm>
#include <map>

#include "gather/due/items.hpp"
#include "gather/figures/period.hpp"
#include "gather/in_force.hpp"
#include "gather/inspection/owed.hpp"
#include "gather/inspection/units.hpp"
#include "model/inspection.hpp"
#include "rules/deadline.hpp"
#include "store/coverage_store.hpp"
#include "store/hazard_store.hpp"
#include "store/lookback_store.hpp"
#include "store/owed_store.hpp"
#include "store/unit_store.hpp"

namespace duban::gather {

using base::Day;
using model::Id;
using report::CoverageLine;

namespace {

class Units {
 public:
  Units(const store::Database& db, Day today)
      : db_(db), today_(today), names_(names_of(db)), root_(office_territory(db)) {
    for (const auto& unit : units_below(db)) {
      place_.emplace(unit.id, lines_.size());
      CoverageLine line;
      line.name = unit.name;
      lines_.push_back(std::move(line));
    }
  }

  std::vector<CoverageLine> gather(const CoverageWanted& wanted) {
    visits(wanted);
    for (const auto& found :
         store::findings_by_place(db_, {wanted.since, wanted.until, wanted.kind}))
      if (auto* line = at(found.place)) {
        line->findings += found.findings;
        line->major += found.major;
      }
    for (const auto& [place, count] : store::open_major_by_place(db_))
      if (auto* line = at(place)) line->need.open_major += count;
    overdue();
    for (const auto& one : store::lookbacks_between(db_, wanted.since, wanted.until))
      if (auto* line = at(one.unit)) line->need.held.add(one);
    owed(wanted);
    const auto weights = rules_of(db_).inspection.priority;
    for (auto& line : lines_) line.points = rules::priority_tenths(weights, line.need);
    return std::move(lines_);
  }

 private:
  /// The line of the unit that a place lies in; nullptr for elsewhere.
  CoverageLine* at(Id place) {
    const auto found = place_.find(names_.part_of(place, root_));
    return found == place_.end() ? nullptr : &lines_[found->second];
  }

  void visits(const CoverageWanted& wanted) {
    for (const auto& sum : store::visits_by_place(db_, {wanted.since, wanted.until, wanted.kind}))
      if (auto* line = at(sum.place)) {
        line->visits += sum.visits;
        if (!line->last || *line->last < sum.last) line->last = sum.last;
      }
    for (auto& line : lines_)
      if (line.last) line.need.days_since_visit = today_ - *line.last;
  }

  void overdue() {
    store::HazardQuery query = brief();
    query.clock_running = true;
    query.due_before = today_;
    query.only.push_back("territory");
    store::each_hazard(db_, query, [&](const model::Hazard& h) {
      if (rules::lateness(rules::clock_of(h), today_).kind == model::LatenessKind::overdue)
        if (auto* line = at(h.territory != 0 ? h.territory : h.responsible)) ++line->need.overdue;
      return true;
    });
  }

  /// How many visits are owed in the span by what was adopted.
  void owed(const CoverageWanted& wanted) {
    std::vector<model::Owed> rows;
    for (const auto& adopted : adopted_owed(db_))
      for (const auto& item : adopted.definition.items) {
        const bool is_of_units = item.of == model::OwedOf::each_unit_below &&
                                 item.done_by == model::DoneBy::visit &&
                                 (wanted.kind.empty() || item.which == wanted.kind);
        if (!is_of_units) continue;
        std::map<CoverageLine*, std::int64_t> sums;
        for (const auto& one : store::owed_of(db_, adopted.definition.code + "/" + item.id)) {
          const bool in_span = (!wanted.since || !one.to_on || *one.to_on >= *wanted.since) &&
                               *one.from_on <= today_;
          if (!in_span || one.excused_on) continue;
          if (auto* line = at(one.unit)) sums[line] += item.need;
        }
        for (const auto& [line, visits] : sums)  // one visit may fulfil several items
          line->expected = std::max(line->expected.value_or(0), visits);
      }
  }

  const store::Database& db_;
  Day today_;
  rules::UnitNames names_;
  Id root_;
  std::map<Id, std::size_t> place_;
  std::vector<CoverageLine> lines_;
};

}  // namespace

std::vector<CoverageLine> coverage_of_units(const store::Database& db, Day today,
                                            const CoverageWanted& wanted) {
  auto lines = Units(db, today).gather(wanted);
  std::stable_sort(lines.begin(), lines.end(), [](const CoverageLine& a, const CoverageLine& b) {
    return a.last && b.last ? *a.last < *b.last : !a.last && b.last;
  });
  return lines;
}

std::vector<CoverageLine> visited_next(const store::Database& db, Day today,
                                       const CoverageWanted& wanted) {
  auto lines = Units(db, today).gather(wanted);
  std::stable_sort(lines.begin(), lines.end(), [](const CoverageLine& a, const CoverageLine& b) {
    return a.points > b.points;
  });
  return lines;
}

std::optional<report::Sheet> coverage_sheet(const store::Database& db,
                                            const rules::Period& period) {
  CoverageWanted wanted;
  wanted.since = period.from, wanted.until = period.to;
  const auto lines = coverage_of_units(db, period.to, wanted);
  const bool any = std::any_of(lines.begin(), lines.end(), [](const CoverageLine& line) {
    return line.visits > 0 || line.expected.value_or(0) > 0 || line.need.held.judged() > 0;
  });
  if (!any) return std::nullopt;
  auto table = report::coverage_table(lines, true);
  std::vector<std::size_t> kept;  // what stands as of today, and the points, are no part of it
  for (std::size_t i = 0; i < table.columns.size(); ++i)
    if (const auto& id = table.columns[i].id;
        id != "days_since_visit" && id != "open_major" && id != "overdue" && id != "points")
      kept.push_back(i);
  table = report::with_columns(table, kept);
  return report::Sheet{"coverage", N_("Coverage"), N_("Coverage of inspections"), {}, {table}};
}

namespace {

CoverageLine line_of(const store::GroupSum& sum) {
  CoverageLine line;
  line.name = sum.name;
  line.sites = sum.sites, line.sites_visited = sum.sites_visited, line.visits = sum.visits;
  line.findings = sum.findings, line.major = sum.major, line.last = sum.last;
  return line;
}

}  // namespace

std::vector<CoverageLine> coverage_of_sectors(const store::Database& db,
                                              const CoverageWanted& wanted) {
  std::vector<CoverageLine> lines;
  for (const auto& sum : store::coverage_by_sector(db, wanted.since)) {
    lines.push_back(line_of(sum));
    if (sum.name.empty()) lines.back().word = N_("no sector on record");
  }
  return lines;
}

std::vector<CoverageLine> coverage_of_kinds(const store::Database& db,
                                            const CoverageWanted& wanted) {
  std::vector<CoverageLine> lines;
  for (const auto& sum : store::coverage_by_kind(db, wanted.since)) {
    lines.push_back(line_of(sum));
    if (const auto kind = model::from_word<model::RoundKind>(sum.name))
      lines.back().word = model::label(*kind);
  }
  return lines;
}

}  // namespace duban::gather
