// Counting visits and findings.
#include "gather/inspection/lines.hpp"

#include <map>

#include "gather/inspection/find.hpp"
#include "store/record.hpp"

namespace duban::gather {

using model::Id;
using report::RoundLine;
using report::VisitLine;

std::vector<VisitLine> visit_lines(const store::Database& db,
                                   const std::vector<model::Visit>& visits) {
  auto found = store::findings_by_origin(db, visits);
  std::vector<Id> ids;
  for (const auto& visit : visits)
    if (visit.round != 0) ids.push_back(visit.round);
  std::map<Id, std::string> rounds;
  for (const auto& round : store::records_by_ids<model::Round>(db, ids))
    rounds.emplace(round.id, model::number_of(round));
  std::vector<VisitLine> lines;
  for (const auto& visit : visits) {
    VisitLine line{visit, model::number_of(visit), {}, {}, {}};
    if (visit.round != 0) line.round = rounds[visit.round];
    if (visit.made_on) line.found = found[line.number];
    lines.push_back(std::move(line));
  }
  return lines;
}

VisitLine secret_line(const Secret& secret) {
  VisitLine line{secret.facts, secret.name(), model::number_of(secret.round), secret.site, {}};
  if (secret.row.called_off != 0) {
    line.visit.state = model::VisitState::called_off;
    line.visit.called_off_because = secret.because;
  }
  return line;
}

std::vector<RoundLine> round_lines(const store::Database& db,
                                   const std::vector<model::Round>& rounds) {
  std::vector<RoundLine> lines;
  std::map<Id, std::size_t> place;
  store::VisitQuery query;
  for (const auto& round : rounds) {
    place.emplace(round.id, lines.size());
    lines.push_back({round, 0, 0, 0, {}});
    query.rounds.push_back(round.id);
  }
  if (rounds.empty()) return lines;
  for (const auto& visit : store::visits(db, query)) {
    auto& line = lines[place[visit.round]];
    ++(visit.state == model::VisitState::made         ? line.made
       : visit.state == model::VisitState::called_off ? line.called_off
                                                      : line.planned);
  }
  for (const auto& [round, counts] : store::findings_by_round(db, query.rounds))
    lines[place[round]].found = counts;
  return lines;
}

}  // namespace duban::gather
