// Visits: planned, made, ended or called off; what they found.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "casework/desk.hpp"
#include "casework/hazard/add.hpp"
#include "gather/inspection/find.hpp"
#include "model/inspection.hpp"

namespace duban::casework {

/// A visit as it is planned; names still as written.
struct NewVisit {
  std::string round;                     ///< 第4期; empty: `kind` says what it is
  std::optional<model::RoundKind> kind;  ///< outside of any round
  std::string site, territory, team;
  model::OptDay on;  ///< planned for
  std::string remarks;
  bool again = false;   ///< a site that is visited twice on one day of a round is meant
  std::size_t row = 0;  ///< of the file it stands in; 0: typed
};
/// What was planned: with a number, or kept back.
struct PlannedVisit {
  model::Visit visit;
  std::optional<gather::Secret> secret;
  std::vector<base::Message> notes;
  std::string site;  ///< as it was written
};
/// All or none. Failures: not_found, usage (neither round nor kind, neither site nor territory, no
/// team), invalid (a round that has ended, a site twice).
std::vector<PlannedVisit> plan_visits(const Context& context, const std::vector<NewVisit>& wanted);

/// How a visit was made.
struct Making {
  model::OptDay on;
  std::string inspectors;  ///< empty: those who were planned
};
struct MadeVisit {
  model::Visit visit;
  model::Round round;  ///< id 0: none
  std::vector<base::Message> notes;
  bool is_told = false;  ///< this command wrote an entry of the visit
};
/// The visit that a text means, made: for the first time with its day, its number and its site on
/// record. Failures: not_found, invalid (called off, in the future, no inspectors).
MadeVisit make_visit(Desk& desk, const std::string& number, const Making& how);

/// What was found at a visit.
struct NewFinding {
  NewHazard hazard;
  bool fixed_on_spot = false;
  std::string done;     ///< what was done on the spot
  bool compare = true;  ///< tell of like ones that were struck off
  Making how;
};
struct FindingOutcome {
  model::Visit visit;
  model::Hazard hazard;
  std::vector<base::Message> notes;
};
FindingOutcome add_finding(const Context& context, const std::string& visit,
                           const NewFinding& wanted);
/// At an open desk, for a visit that is made. The visit has an entry of it, so that its making is
/// not taken back below its findings. Failures: invalid (a visit at which nothing was found), as
/// register_hazard, as closing on the spot.
FindingOutcome add_finding(Desk& desk, MadeVisit& made, const NewFinding& wanted);

/// Facts that a finding has of its visit.
void take_from_visit(const model::Visit& visit, const model::Round& round, model::Hazard& hazard);
/// Failure invalid when a visit ended before it began.
void expect_times(const model::Visit& visit);

/// How a visit ends.
struct VisitEnd {
  std::string visit;
  bool nil = false;        ///< nothing was found (未发现隐患)
  std::string called_off;  ///< the reason; empty: it was made
  std::string paper;       ///< number of the 现场检查记录
  std::string from_time, to_time;
  Making how;
  std::string because;
};
struct EndedVisit {
  std::string number;  ///< I2026-0004, or 第4期-暗访3 where it was called off
  std::optional<model::Visit> visit;
  std::vector<base::Message> notes;
};
/// Failures: not_found, invalid (made without findings and without --nil, nil with findings, ended
/// already).
EndedVisit end_visit(Desk& desk, const VisitEnd& wanted);
/// Several in the same way, all or none.
std::vector<EndedVisit> end_visits(const Context& context, const std::vector<std::string>& visits,
                                   const VisitEnd& how);

/// Facts of a visit, field → new text ("-" empties it); of a made one with a reason.
struct VisitEdit {
  std::string visit, round, because;  ///< round: moved to another one
  std::vector<std::pair<std::string, std::string>> facts;
};
/// Failures: not_found, usage, invalid.
PlannedVisit edit_visit(const Context& context, const VisitEdit& wanted);

}  // namespace duban::casework
