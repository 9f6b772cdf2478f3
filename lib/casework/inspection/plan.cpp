// Visits that are planned, and changes of them.
#include "base/failure.hpp"
#include "base/text.hpp"
#include "casework/hazard/sites.hpp"
#include "casework/inspection/rounds.hpp"
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

model::SecretVisit insert_secret(Desk& desk, Secret& secret, std::string_view verb) {
  gather::seal(secret, secret.row);
  secret.row.id = 0;
  desk.add(verb, secret.row, desk.now());
  return secret.row;
}

PlannedVisit plan_secret(Desk& desk, const NewVisit& wanted, const Round& round, Visit facts) {
  Secret secret;
  secret.round = round;
  secret.site = std::string(base::trim(wanted.site));
  secret.planner = desk.context().actor;
  secret.facts = std::move(facts);
  secret.row.round = round.id;
  secret.row.sequence = 1;
  for (const auto& other : store::secret_visits(desk.db(), round.id))
    secret.row.sequence = std::max(secret.row.sequence, other.sequence + 1);
  if (!wanted.again)
    for (const auto& other : gather::secrets_for(desk.db(), desk.context().caller, round.id))
      if (other.row.called_off == 0 && !secret.site.empty() &&
          base::fold(other.site) == base::fold(secret.site) &&
          other.facts.planned_on == secret.facts.planned_on)
        throw Failure(Kind::invalid, twice(secret.site, other.name()));
  insert_secret(desk, secret, "plan");
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

namespace {

void put(const Desk& desk, Visit& visit, const std::string& name, const std::string& text) {
  const auto* field = model::field_of<Visit>(name);
  const std::string value = text == "-" ? "" : text;
  if (std::holds_alternative<model::OptDay Visit::*>(field->member) && !value.empty() &&
      !base::parse_iso_day(value))
    throw Failure(Kind::usage, Message(N_("\"{text}\" is no date")).with("text", text));
  if (field->role == model::FieldRole::unit) {
    visit.territory = value.empty() ? 0 : gather::resolve_unit(desk.names(), value);
  } else if (name == "inspectors") {
    visit.inspectors = named(desk, value);
  } else if ((name == "from_time" || name == "to_time") && !value.empty()) {
    const auto time = rules::read_time(value);
    if (!time)
      throw Failure(Kind::usage,
                    Message(N_("\"{text}\" is no time; write 09:30")).with("text", text));
    model::set_field(visit, *field, *time);
  } else {
    model::set_field(visit, *field, value);
  }
}

PlannedVisit edit_secret(Desk& desk, const VisitEdit& wanted, Secret secret) {
  if (secret.row.called_off != 0)
    throw Failure(Kind::invalid,
                  Message(N_("{number} was called off")).with("number", secret.name()));
  const auto before = secret.row;
  for (const auto& [name, text] : wanted.facts) {
    if (name == "site")
      secret.site = text;
    else
      put(desk, secret.facts, name, text);
  }
  if (!wanted.round.empty()) {
    secret.round = gather::find_round(desk.db(), wanted.round);
    expect_open(secret.round);
    if (secret.round.kind != RoundKind::unannounced)
      throw Failure(Kind::invalid, N_("an unannounced visit moves to an unannounced round only"));
    secret.row.round = secret.round.id;
    secret.row.sequence = 1;
    for (const auto& other : store::secret_visits(desk.db(), secret.round.id))
      secret.row.sequence = std::max(secret.row.sequence, other.sequence + 1);
  }
  auto old = before;
  old.replaced = desk.rows<model::SecretVisit>().next_id();
  desk.change("edit", before, old, desk.now());
  gather::seal(secret, secret.row);
  secret.row.id = old.replaced;
  secret.row.last_event = 0;
  desk.add("plan", secret.row, desk.now());
  return {{}, secret, {}};
}

}  // namespace

PlannedVisit edit_visit(const Context& context, const VisitEdit& wanted) {
  Desk desk(context);
  if (wanted.facts.empty() && wanted.round.empty())
    throw Failure(Kind::usage, N_("say what is to be changed"));
  auto found = gather::find_visit(desk.db(), context.caller, wanted.visit);
  PlannedVisit edited;
  if (found.secret) {
    desk.ask("edit", found.secret->row);
    edited = edit_secret(desk, wanted, *found.secret);
    desk.finish();
    return edited;
  }
  const Visit before = *found.visit;
  desk.ask("edit", before);
  if (before.state == VisitState::called_off)
    throw Failure(Kind::invalid,
                  Message(N_("{number} was called off")).with("number", model::number_of(before)));
  if (before.state == VisitState::made && base::trim(wanted.because).empty())
    throw Failure(Kind::usage, N_("a visit that was made is changed for a reason: --because TEXT"));
  Visit& visit = edited.visit;
  visit = before;
  for (const auto& [name, text] : wanted.facts) {
    if (name == "site") {
      visit.site = Sites(desk).find_or_add(visit.territory, text, "").id;
      continue;
    }
    if (name == "made_on" && !visit.made_on)
      throw Failure(Kind::invalid, N_("it is not made yet: duban inspect close or finding --on"));
    put(desk, visit, name, text);
    if (name == "made_on" && (!visit.made_on || *visit.made_on > context.today))
      throw Failure(Kind::invalid, N_("a visit is made today or before"));
  }
  if (!wanted.round.empty()) {
    const auto round = gather::find_round(desk.db(), wanted.round);
    expect_open(round);
    if (round.kind == RoundKind::unannounced && visit.state != VisitState::made)
      throw Failure(Kind::invalid,
                    N_("what was planned openly does not move to an unannounced round"));
    visit.round = round.id;
    visit.kind = round.kind;
  }
  if (model::same_facts(before, visit)) throw Failure(Kind::usage, N_("say what is to be changed"));
  desk.change("edit", before, visit, {context.today, context.actor, wanted.because});
  desk.finish();
  return edited;
}

}  // namespace duban::casework
