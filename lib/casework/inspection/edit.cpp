// Changes of visits.
#include "base/failure.hpp"
#include "base/text.hpp"
#include "casework/hazard/sites.hpp"
#include "casework/inspection/rounds.hpp"
#include "casework/inspection/sealed.hpp"
#include "casework/inspection/visits.hpp"
#include "gather/in_force.hpp"
#include "gather/inspection/draw.hpp"
#include "rules/visit_steps.hpp"
#include "store/inspection_store.hpp"

namespace duban::casework {

using base::Failure;
using base::Kind;
using base::Message;
using gather::Secret;
using model::Hazard;
using model::Round;
using model::RoundKind;
using model::Visit;
using model::VisitState;

namespace {

void put(const Desk& desk, Visit& visit, const std::string& name, const std::string& value) {
  const auto* field = model::field_of<Visit>(name);
  if (std::holds_alternative<model::OptDay Visit::*>(field->member) && !value.empty() &&
      !base::parse_iso_day(value))
    throw Failure(Kind::usage, Message(N_("\"{text}\" is no date")).with("text", value));
  if (field->role == model::FieldRole::unit) {
    visit.territory = value.empty() ? 0 : gather::resolve_unit(desk.names(), value);
  } else if (name == "inspectors") {
    visit.inspectors = named(desk, value);
  } else if ((name == "from_time" || name == "to_time") && !value.empty()) {
    const auto time = rules::read_time(value);
    if (!time)
      throw Failure(Kind::usage,
                    Message(N_("\"{text}\" is no time; write 09:30")).with("text", value));
    model::set_field(visit, *field, *time);
  } else {
    model::set_field(visit, *field, value);
  }
}

/// Puts the facts; returns the site as it is written now ("" = emptied), nothing where it stays.
std::optional<std::string> put_all(const Desk& desk, const VisitEdit& wanted, Visit& visit) {
  std::optional<std::string> site;
  for (const auto& [name, text] : wanted.facts) {
    const std::string value = text == "-" ? "" : std::string(base::trim(text));
    if (name == "site")
      site = value;
    else
      put(desk, visit, name, value);
  }
  if (visit.inspectors.empty())
    throw Failure(Kind::usage, N_("somebody goes, or went: --inspectors NAME,NAME"));
  expect_times(visit);
  return site;
}

void expect_place(bool has_one) {
  if (!has_one) throw Failure(Kind::usage, N_("say where: --site NAME or --territory UNIT"));
}

PlannedVisit edit_secret(Desk& desk, const VisitEdit& wanted, Secret secret) {
  if (secret.row.called_off != 0)
    throw Failure(Kind::invalid,
                  Message(N_("{number} was called off")).with("number", secret.name()));
  const auto before = secret.row;
  const Visit was = secret.facts;
  const std::string site_was = secret.site;
  if (const auto site = put_all(desk, wanted, secret.facts)) secret.site = *site;
  expect_place(!secret.site.empty() || secret.facts.territory != 0);
  if (!wanted.round.empty()) {
    secret.round = gather::find_round(desk.db(), wanted.round);
    expect_open(secret.round);
    if (secret.round.kind != RoundKind::unannounced)
      throw Failure(Kind::invalid, N_("an unannounced visit moves to an unannounced round only"));
    if (secret.round.id != before.round) {
      secret.row.round = secret.round.id;
      secret.row.sequence = next_sequence(desk, secret.round.id);
    }
  }
  if (model::same_facts(was, secret.facts) && site_was == secret.site &&
      before.round == secret.row.round)
    throw Failure(Kind::usage, N_("say what is to be changed"));
  secret.facts.inspectors = with_units(desk, secret.facts.inspectors);
  replace_sealed(desk, before, secret, "edit", "plan");
  return {{}, secret, {}, {}};
}

/// What a visit that is made must still be after a change.
void expect_made(const Desk& desk, const Visit& before, const Visit& after) {
  if (before.state != VisitState::made) {
    if (after.made_on)
      throw Failure(Kind::invalid, N_("it is not made yet: duban inspect close or finding --on"));
    return;
  }
  if (!after.made_on)
    throw Failure(Kind::invalid,
                  N_("a visit that was made has a day (duban undo takes the making back)"));
  desk.expect_past(*after.made_on);
}

/// The findings are of the day, the place, the inspectors and the round of their visit.
void take_along(Desk& desk, const Visit& visit, const Round& round, const Doing& doing) {
  const Desk::Following follows(desk);
  for (const auto& before : store::findings_of(desk.db(), visit)) {
    Hazard after = before;
    take_from_visit(visit, round, after);
    if (model::same_facts(before, after)) continue;
    for (const auto& later : {after.dispatched_on, after.fixed_on, after.closed_on})
      if (later && *later < *after.found_on)
        throw Failure(Kind::invalid,
                      Message(N_("{number} has a step of {day}: the visit was not made after it"))
                          .with("number", model::number_of(before))
                          .with("day", *later));
    if (!before.dispatched_on && before.closed_on == before.found_on &&
        after.found_on != before.found_on)
      throw Failure(Kind::invalid,
                    Message(N_("{number} was struck off at the visit itself: take that back first "
                               "(duban undo), then move the visit"))
                        .with("number", model::number_of(before)));
    if (after.clock_start && after.clock_start == before.found_on &&
        after.found_on != before.found_on)
      throw Failure(Kind::invalid, Message(N_("the time limit of {number} runs from that day: take "
                                              "its steps back first (duban undo)"))
                                       .with("number", model::number_of(before)));
    desk.change("edit", before, after, doing);
  }
}

}  // namespace

PlannedVisit edit_visit(const Context& context, const VisitEdit& wanted) {
  Desk desk(context);
  if (wanted.facts.empty() && wanted.round.empty())
    throw Failure(Kind::usage, N_("say what is to be changed"));
  const auto found = gather::find_visit(desk.db(), context.caller, wanted.visit);
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
  const bool is_made = before.state == VisitState::made;
  if (is_made && base::trim(wanted.because).empty())
    throw Failure(Kind::usage, N_("a visit that was made is changed for a reason: --because TEXT"));
  Visit& visit = edited.visit;
  visit = before;
  const auto site = put_all(desk, wanted, visit);
  edited.site = site.value_or("");
  if (site) visit.site = site->empty() ? 0 : Sites(desk).find_or_add(visit.territory, *site, "").id;
  expect_place(visit.site != 0 || visit.territory != 0);
  expect_made(desk, before, visit);
  if (before.ended_on) visit.ended_on = visit.made_on;
  Round round = store::record_by_id<Round>(desk.db(), visit.round).value_or(Round{});
  if (!wanted.round.empty()) {
    round = gather::find_round(desk.db(), wanted.round);
    expect_open(round);
    if (round.kind == RoundKind::unannounced && !is_made)
      throw Failure(Kind::invalid,
                    N_("what was planned openly does not move to an unannounced round"));
    visit.round = round.id;
    visit.kind = round.kind;
  }
  gather::DrawnSites(desk.db(), round).mark(desk.names(), visit);
  if (model::same_facts(before, visit)) throw Failure(Kind::usage, N_("say what is to be changed"));
  const Doing doing{context.today, context.actor, wanted.because};
  desk.change("edit", before, visit, doing);
  if (is_made) {
    if (round.id != 0) begin_round(desk, round, *visit.made_on);
    take_along(desk, visit, round, doing);
    if (const auto note = round.id == 0 ? std::nullopt : rules::outside(round, *visit.made_on))
      edited.notes.push_back(*note);
  }
  desk.finish();
  return edited;
}

}  // namespace duban::casework
