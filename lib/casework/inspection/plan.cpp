// Visits that are planned.
#include "base/failure.hpp"
#include "base/text.hpp"
#include "casework/hazard/sites.hpp"
#include "casework/inspection/rounds.hpp"
#include "casework/inspection/sealed.hpp"
#include "casework/inspection/visits.hpp"
#include "gather/in_force.hpp"
#include "rules/visit_steps.hpp"
#include "store/inspection_store.hpp"

namespace duban::casework {

using base::Failure;
using base::Kind;
using base::Message;
using gather::Secret;
using model::Round;
using model::RoundKind;
using model::Visit;
using model::VisitState;

namespace {

Message twice(const std::string& site, const std::string& number) {
  return Message(N_("{site} is planned for that day already ({number}); if it is meant: --again"))
      .with("site", site)
      .with("number", number);
}

PlannedVisit plan_secret(Desk& desk, const NewVisit& wanted, const Round& round, Visit facts) {
  Secret secret;
  secret.round = round;
  secret.site = std::string(base::trim(wanted.site));
  secret.planner = desk.context().actor;
  secret.facts = std::move(facts);
  secret.row.round = round.id;
  secret.row.sequence = next_sequence(desk, round.id);
  if (!wanted.again)
    for (const auto& other : gather::secrets_for(desk.db(), desk.context().caller, round.id))
      if (other.row.called_off == 0 && !secret.site.empty() &&
          base::fold(other.site) == base::fold(secret.site) &&
          other.facts.planned_on == secret.facts.planned_on)
        throw Failure(Kind::invalid, twice(secret.site, other.name()));
  gather::seal(secret, secret.row);
  desk.add("plan", secret.row, desk.now());
  return {{}, secret, {}};
}

void expect_once(const Desk& desk, const Visit& visit) {
  if (visit.round == 0 || visit.site == 0) return;
  store::VisitQuery query;
  query.rounds = {visit.round};
  query.sites = {visit.site};
  for (const auto& other : store::visits(desk.db(), query))
    if (other.id != visit.id && other.state != VisitState::called_off &&
        (other.made_on ? other.made_on : other.planned_on) == visit.planned_on)
      throw Failure(Kind::invalid, twice(desk.names().name(visit.site), model::number_of(other)));
}

Visit number_visit(Desk& desk, Visit visit) {
  visit.year = desk.today().year();
  visit.serial = desk.number("I", desk.today().year());
  return visit;
}

}  // namespace

PlannedVisit plan_visit(Desk& desk, const NewVisit& wanted) {
  PlannedVisit planned;
  Round round;
  if (!wanted.round.empty()) {
    Message note;
    round = gather::find_round(desk.db(), wanted.round, &note);
    if (!note.empty()) planned.notes.push_back(note);
    expect_open(round);
  } else if (!wanted.kind) {
    throw Failure(Kind::usage,
                  N_("say which round: --round 第4期 (or --kind for one outside of any)"));
  } else if (*wanted.kind == RoundKind::unannounced) {
    throw Failure(
        Kind::usage,
        N_("an unannounced visit belongs to a round, whose team may know of it: --round"));
  }
  Visit visit;
  visit.round = round.id;
  visit.kind = round.id != 0 ? round.kind : *wanted.kind;
  if (wanted.site.empty() && wanted.territory.empty())
    throw Failure(Kind::usage, N_("say where: --site NAME or --territory UNIT"));
  if (!wanted.territory.empty())
    visit.territory = gather::resolve_unit(desk.names(), wanted.territory);
  visit.planned_on = wanted.on;
  visit.inspectors = named(desk, wanted.team.empty() ? round.team : wanted.team);
  visit.remarks = wanted.remarks;
  if (visit.inspectors.empty()) throw Failure(Kind::usage, N_("say who goes: --team NAME,NAME"));
  if (round.id != 0 && wanted.on)
    if (const auto note = rules::outside(round, *wanted.on)) planned.notes.push_back(*note);
  if (visit.kind == RoundKind::unannounced) {
    auto made = plan_secret(desk, wanted, round, visit);
    made.notes = planned.notes;
    return made;
  }
  if (!wanted.site.empty()) {
    const auto site =
        Sites(desk).find_or_add(visit.territory, std::string(base::trim(wanted.site)), "");
    visit.site = site.id;
    if (site.is_new)
      planned.notes.push_back(
          Message(N_("{site} is a site on record now")).with("site", wanted.site));
  }
  if (!wanted.again) expect_once(desk, visit);
  planned.visit = number_visit(desk, visit);
  desk.add("plan", planned.visit, desk.now());
  return planned;
}

std::vector<PlannedVisit> plan_visits(const Context& context, const std::vector<NewVisit>& wanted) {
  Desk desk(context);
  std::vector<PlannedVisit> planned;
  for (const auto& one : wanted) planned.push_back(plan_visit(desk, one));
  desk.finish();
  return planned;
}

}  // namespace duban::casework
