// Gathering the plan.
#include "gather/inspection/plan.hpp"

#include <algorithm>
#include <map>

#include "gather/in_force.hpp"
#include "gather/inspection/counts.hpp"
#include "gather/inspection/owed.hpp"
#include "model/counted.hpp"
#include "model/share.hpp"
#include "store/inspection_store.hpp"
#include "store/owed_store.hpp"

namespace duban::gather {

using report::PlanLine;

std::vector<PlanLine> plan_lines(const store::Database& db, int year, base::Day today) {
  const auto names = names_of(db);
  auto owed = store::owed_due(db, {}, {});
  const auto first = *base::make_day(year, 1, 1), last = *base::make_day(year, 12, 31);
  std::erase_if(owed, [&](const model::Owed& one) {
    return *one.from_on > last || (one.to_on ? *one.to_on < first : *one.from_on < first);
  });
  std::map<std::pair<std::string, std::string>, PlanLine> lines;
  for (const auto& line : owed_lines(db, owed, today)) {
    const std::string period = line.owed.period.empty() ? line.owed.subject : line.owed.period;
    auto& at = lines[{line.owed.code, period}];
    at.item = line.item;
    at.code = line.owed.code;
    at.period = period;
    at.from_on = line.owed.from_on;
    if (!at.due_on || *line.owed.due_on > *at.due_on) at.due_on = line.owed.due_on;
    at.provisional = at.provisional || model::is_provisional(line.owed.due_counted);
    at.figures.add(line.owed, line.fulfilled_on, today);
    ++at.rows;
    if (line.fulfilled_on) ++at.done;
    if (!line.fulfilled_on && !line.owed.excused_on)
      at.open.push_back(line.owed.unit != 0 ? names.name(line.owed.unit) : line.owed.subject);
  }
  std::vector<PlanLine> all;
  for (auto& one : lines) {
    std::erase(one.second.open, "");
    all.push_back(std::move(one.second));
  }
  std::stable_sort(all.begin(), all.end(),
                   [](const PlanLine& a, const PlanLine& b) { return *a.due_on < *b.due_on; });
  return all;
}

std::vector<report::PlanRound> plan_rounds(const store::Database& db, int year) {
  std::vector<report::PlanRound> rounds;
  store::VisitQuery query;
  std::map<model::Id, std::size_t> place;
  for (const auto& round : store::rounds(db, year)) {
    if (round.state == model::RoundState::voided) continue;
    query.rounds.push_back(round.id);
    rounds.push_back({round, 0, 0, 0});
  }
  std::reverse(rounds.begin(), rounds.end());
  for (std::size_t i = 0; i < rounds.size(); ++i) place[rounds[i].round.id] = i;
  if (rounds.empty()) return rounds;
  for (const auto& visit : store::visits(db, query)) {
    auto& round = rounds[place[visit.round]];
    if (visit.state != model::VisitState::called_off) ++round.visits;
    if (visit.state == model::VisitState::made) ++round.made;
    round.drawn += visit.drawn;
  }
  return rounds;
}

std::optional<base::Message> random_note(const store::Database& db, int year,
                                         const model::InspectionRules& rules) {
  const auto counts =
      counts_between(db, *base::make_day(year, 1, 1), *base::make_day(year, 12, 31));
  if (counts.drawn == 0) return std::nullopt;  // it does not draw, or has not begun to
  const auto share = counts.drawn * model::whole_share / counts.visits;
  if (share >= rules.random_min) return std::nullopt;
  return base::Message(N_("{share} of the visits of {year} came out of a draw ({drawn} of "
                          "{visits}); the rules ask for {least}"))
      .with("share", model::share_text(share))
      .with("year", year)
      .with("drawn", counts.drawn)
      .with("visits", counts.visits)
      .with("least", model::share_text(rules.random_min));
}

}  // namespace duban::gather
