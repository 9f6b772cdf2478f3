// The tables of draws and look-backs.
#include "model/lookback.hpp"

#include <algorithm>

#include "base/message.hpp"

namespace duban::model {
namespace {

using Role = FieldRole;

constexpr std::array lookback_fields{
    LookbackField{"id", N_("Id"), &Lookback::id, Role::pointer},
    LookbackField{"hazard", N_("Hazard"), &Lookback::hazard, Role::internal},
    LookbackField{"draw", N_("Draw"), &Lookback::draw, Role::internal},
    LookbackField{"looked_on", N_("Looked at on"), &Lookback::looked_on},
    LookbackField{"looked_by", N_("Looked at by"), &Lookback::looked_by},
    LookbackField{"result", N_("Result of the look-back"), &Lookback::result},
    LookbackField{"evidence", N_("Evidence"), &Lookback::evidence},
    LookbackField{"closed_on", N_("Closed on"), &Lookback::closed_on},
    LookbackField{"closed_by", N_("Closed by"), &Lookback::closed_by},
    LookbackField{"unit", N_("Responsible unit"), &Lookback::unit, Role::unit},
    LookbackField{"determined_on", N_("Determined false on"), &Lookback::determined_on},
    LookbackField{"determined_by", N_("Determined by"), &Lookback::determined_by},
    LookbackField{"determined_because", N_("Determined because"), &Lookback::determined_because},
    LookbackField{"determined_evidence", N_("Evidence of the determination"),
                  &Lookback::determined_evidence},
    LookbackField{"recorded_on", N_("Recorded on"), &Lookback::recorded_on},
    LookbackField{"last_event", N_("Last event"), &Lookback::last_event, Role::pointer},
    LookbackField{"undone", N_("Undone command"), &Lookback::undone, Role::internal},
};

constexpr std::array draw_fields{
    DrawField{"id", N_("Id"), &Draw::id, Role::pointer},
    DrawField{"from", N_("Drawn from"), &Draw::from, Role::fact, "drawn_from"},
    DrawField{"label", N_("Label"), &Draw::label},
    DrawField{"seed", N_("Seed"), &Draw::seed},
    DrawField{"share", N_("Share"), &Draw::share, Role::internal},
    DrawField{"least", N_("At least"), &Draw::least, Role::internal},
    DrawField{"rules", N_("Rules version"), &Draw::rules, Role::internal},
    DrawField{"log_position", N_("Log position"), &Draw::log_position, Role::internal},
    DrawField{"size", N_("Population"), &Draw::size, Role::number},
    DrawField{"population", N_("Keys of the population"), &Draw::population, Role::sealed},
    DrawField{"population_sha256", N_("SHA-256 of the population"), &Draw::population_sha256},
    DrawField{"drawn", N_("Drawn ones"), &Draw::drawn},
    DrawField{"left_out", N_("Left out"), &Draw::left_out},
    DrawField{"drawn_on", N_("Drawn on"), &Draw::drawn_on},
    DrawField{"drawn_by", N_("Drawn by"), &Draw::drawn_by},
    DrawField{"recorded_on", N_("Recorded on"), &Draw::recorded_on},
    DrawField{"last_event", N_("Last event"), &Draw::last_event, Role::pointer},
    DrawField{"undone", N_("Undone command"), &Draw::undone, Role::internal},
};

}  // namespace

std::span<const LookbackField> FieldTable<Lookback>::all() { return lookback_fields; }
std::span<const DrawField> FieldTable<Draw>::all() { return draw_fields; }

StruckHazard struck_hazard(const Hazard& h) {
  return {h.id, number_of(h), h.responsible, h.site, h.grade, h.problem, h.closed_on, h.closed_by};
}

std::vector<Member> members_of(const Draw& draw) {
  std::vector<Member> members;
  for (std::size_t at = 0; at < draw.population.size();) {
    const auto end = std::min(draw.population.find('\n', at), draw.population.size());
    const auto tab = std::min(draw.population.find('\t', at), end);
    members.push_back({draw.population.substr(at, tab - at),
                       tab < end ? draw.population.substr(tab + 1, end - tab - 1) : ""});
    at = end + 1;
  }
  return members;
}

}  // namespace duban::model
