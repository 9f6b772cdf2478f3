// The tables of rounds, visits and answers.
#include "model/inspection.hpp"

#include "base/message.hpp"

namespace duban::model {
namespace {

using Role = FieldRole;

constexpr std::array round_fields{
    RoundField{"id", N_("Id"), &Round::id, Role::pointer},
    RoundField{"year", N_("Year"), &Round::year, Role::internal},
    RoundField{"number", N_("Number of the round"), &Round::number, Role::internal},
    RoundField{"theme", N_("Theme"), &Round::theme},
    RoundField{"kind", N_("Kind of inspection"), &Round::kind},
    RoundField{"state", N_("State"), &Round::state},
    RoundField{"from_on", N_("From"), &Round::from_on},
    RoundField{"to_on", N_("Until"), &Round::to_on},
    RoundField{"lead", N_("Led by"), &Round::lead},
    RoundField{"team", N_("Team"), &Round::team},
    RoundField{"basis", N_("Basis"), &Round::basis},
    RoundField{"remarks", N_("Remarks"), &Round::remarks},
    RoundField{"film_on", N_("Film shown on"), &Round::film_on},
    RoundField{"film_to", N_("Film shown to"), &Round::film_to},
    RoundField{"opened_on", N_("Began on"), &Round::opened_on},
    RoundField{"closed_on", N_("Round ended on"), &Round::closed_on},
    RoundField{"closed_by", N_("Round ended by"), &Round::closed_by},
    RoundField{"for_period", N_("Counts for"), &Round::for_period},
    RoundField{"ended_because", N_("Reason"), &Round::ended_because},
    RoundField{"recorded_on", N_("Recorded on"), &Round::recorded_on},
    RoundField{"last_event", N_("Last event"), &Round::last_event, Role::pointer},
    RoundField{"undone", N_("Undone command"), &Round::undone, Role::internal},
};

constexpr std::array visit_fields{
    VisitField{"id", N_("Id"), &Visit::id, Role::pointer},
    VisitField{"year", N_("Year"), &Visit::year, Role::internal},
    VisitField{"serial", N_("Serial"), &Visit::serial, Role::internal},
    VisitField{"round", N_("Round"), &Visit::round, Role::internal},
    VisitField{"kind", N_("Kind of inspection"), &Visit::kind},
    VisitField{"state", N_("State"), &Visit::state},
    VisitField{"site", N_("Site visited"), &Visit::site, Role::unit},
    VisitField{"territory", N_("Territory"), &Visit::territory, Role::unit},
    VisitField{"planned_on", N_("Planned for"), &Visit::planned_on},
    VisitField{"made_on", N_("Day of the visit"), &Visit::made_on},
    VisitField{"from_time", N_("From (time)"), &Visit::from_time},
    VisitField{"to_time", N_("Until (time)"), &Visit::to_time},
    VisitField{"inspectors", N_("Inspectors"), &Visit::inspectors},
    VisitField{"paper", N_("On-site record"), &Visit::paper},
    VisitField{"nil", N_("Nothing found"), &Visit::nil},
    VisitField{"drawn", N_("Drawn"), &Visit::drawn},
    VisitField{"ended_on", N_("Visit ended on"), &Visit::ended_on},
    VisitField{"ended_by", N_("Visit ended by"), &Visit::ended_by},
    VisitField{"called_off_on", N_("Called off on"), &Visit::called_off_on},
    VisitField{"called_off_because", N_("Called off because"), &Visit::called_off_because},
    VisitField{"remarks", N_("Remarks"), &Visit::remarks},
    VisitField{"recorded_on", N_("Recorded on"), &Visit::recorded_on},
    VisitField{"last_event", N_("Last event"), &Visit::last_event, Role::pointer},
    VisitField{"undone", N_("Undone command"), &Visit::undone, Role::internal},
};

constexpr std::array secret_fields{
    SecretVisitField{"id", N_("Id"), &SecretVisit::id, Role::pointer},
    SecretVisitField{"round", N_("Round"), &SecretVisit::round, Role::internal},
    SecretVisitField{"sequence", N_("Place in the round"), &SecretVisit::sequence, Role::internal},
    SecretVisitField{"body", N_("Kept back"), &SecretVisit::body, Role::sealed},
    SecretVisitField{"body_sha256", N_("What is kept back"), &SecretVisit::body_sha256,
                     Role::internal},
    SecretVisitField{"made", N_("Became the visit"), &SecretVisit::made, Role::internal},
    SecretVisitField{"replaced", N_("Replaced by row"), &SecretVisit::replaced, Role::internal},
    SecretVisitField{"called_off", N_("Called off"), &SecretVisit::called_off, Role::internal},
    SecretVisitField{"recorded_on", N_("Recorded on"), &SecretVisit::recorded_on},
    SecretVisitField{"last_event", N_("Last event"), &SecretVisit::last_event, Role::pointer},
    SecretVisitField{"undone", N_("Undone command"), &SecretVisit::undone, Role::internal},
};

constexpr std::array answer_fields{
    VisitAnswerField{"id", N_("Id"), &VisitAnswer::id, Role::pointer},
    VisitAnswerField{"visit", N_("Visit"), &VisitAnswer::visit, Role::internal},
    VisitAnswerField{"definition", N_("Checklist"), &VisitAnswer::definition, Role::internal},
    VisitAnswerField{"item", N_("Checklist item"), &VisitAnswer::item},
    VisitAnswerField{"answer", N_("Answer"), &VisitAnswer::answer},
    VisitAnswerField{"note", N_("Note"), &VisitAnswer::note},
    VisitAnswerField{"finding", N_("Finding made"), &VisitAnswer::finding},
    VisitAnswerField{"recorded_on", N_("Recorded on"), &VisitAnswer::recorded_on},
    VisitAnswerField{"last_event", N_("Last event"), &VisitAnswer::last_event, Role::pointer},
    VisitAnswerField{"undone", N_("Undone command"), &VisitAnswer::undone, Role::internal},
};

}  // namespace

std::span<const RoundField> FieldTable<Round>::all() { return round_fields; }
std::span<const VisitField> FieldTable<Visit>::all() { return visit_fields; }
std::span<const SecretVisitField> FieldTable<SecretVisit>::all() { return secret_fields; }
std::span<const VisitAnswerField> FieldTable<VisitAnswer>::all() { return answer_fields; }

std::string_view source_of(RoundKind kind) {
  switch (kind) {
    case RoundKind::announced: return "明查";
    case RoundKind::unannounced: return "暗访";
    case RoundKind::special: return "专项检查";
    case RoundKind::comprehensive: return "综合督查";
    case RoundKind::patrol: return "巡查";
    case RoundKind::holiday: return "节假日检查";
    case RoundKind::lookback: return "回头看";
  }
  return {};
}

std::string label_of(const Round& round) { return "第" + std::to_string(round.number) + "期"; }
std::string number_of(const Round& round) { return std::to_string(round.year) + label_of(round); }
std::string number_of(const Visit& visit) { return record_number('I', visit.year, visit.serial); }
std::string number_of(const SecretVisit& visit) { return "暗访" + std::to_string(visit.sequence); }

}  // namespace duban::model
