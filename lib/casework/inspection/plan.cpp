// Visits that are planned.
#include <map>

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
using model::Round;
using model::RoundKind;
using model::Visit;
using model::VisitState;

namespace {

Message twice(const std::string& site, const std::string& number) {
  return Message(N_("{site} stands in the round for that day already ({number}); if it is meant: "
                    "--again"))
      .with("site", site)
      .with("number", number);
}

/// Plans visits of one command; what is on record of a round is read once.
class Planning {
 public:
  explicit Planning(Desk& desk) : desk_(desk) {}

  PlannedVisit plan(const NewVisit& wanted) {
    PlannedVisit planned;
    planned.site = base::trim(wanted.site);
    Round round;
    if (!wanted.round.empty()) {
      Message note;
      round = gather::find_round(desk_.db(), wanted.round, &note);
      if (!note.empty()) planned.notes.push_back(note);
      expect_open(round);
      if (wanted.kind && *wanted.kind != round.kind)
        throw Failure(Kind::usage,
                      Message(N_("{round} is of another kind ({kind}): leave out --kind"))
                          .with("round", model::number_of(round))
                          .with("kind", model::label(round.kind)));
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
    if (base::trim(wanted.site).empty() && wanted.territory.empty())
      throw Failure(Kind::usage, N_("say where: --site NAME or --territory UNIT"));
    if (!wanted.territory.empty())
      visit.territory = gather::resolve_unit(desk_.names(), wanted.territory);
    visit.planned_on = wanted.on;
    visit.inspectors = named(desk_, wanted.team.empty() ? round.team : wanted.team);
    visit.remarks = wanted.remarks;
    if (visit.inspectors.empty()) throw Failure(Kind::usage, N_("say who goes: --team NAME,NAME"));
    if (round.id != 0 && wanted.on)
      if (const auto note = rules::outside(round, *wanted.on)) planned.notes.push_back(*note);
    if (visit.kind == RoundKind::unannounced)
      planned.secret = plan_secret(wanted, round, std::move(visit));
    else
      planned.visit = plan_open(wanted, round, std::move(visit), planned.notes);
    return planned;
  }

 private:
  Secret plan_secret(const NewVisit& wanted, const Round& round, Visit facts) {
    Secret secret;
    secret.round = round;
    secret.site = std::string(base::trim(wanted.site));
    secret.planner = desk_.context().actor;
    secret.facts = std::move(facts);
    secret.facts.inspectors = with_units(desk_, secret.facts.inspectors);
    secret.row.round = round.id;
    auto& known = known_of(round.id);
    secret.row.sequence = ++known.last;
    const std::string key = base::fold(secret.site) + "\n" +
                            (secret.facts.planned_on ? base::to_iso(*secret.facts.planned_on) : "");
    if (!secret.site.empty()) {
      const auto other = known.by_site.find(key);
      if (other != known.by_site.end() && !wanted.again)
        throw Failure(Kind::invalid, twice(secret.site, other->second));
      known.by_site.emplace(key, secret.name());
    }
    gather::seal(secret, secret.row);
    desk_.add("plan", secret.row, desk_.now());
    return secret;
  }

  Visit plan_open(const NewVisit& wanted, const Round& round, Visit visit,
                  std::vector<Message>& notes) {
    if (!base::trim(wanted.site).empty()) {
      const auto site =
          Sites(desk_).find_or_add(visit.territory, std::string(base::trim(wanted.site)), "");
      visit.site = site.id;
      if (site.is_new)
        notes.push_back(Message(N_("{site} is a site on record now")).with("site", wanted.site));
      const auto drawn = drawn_.try_emplace(round.id, desk_.db(), round).first;
      drawn->second.mark(desk_.names(), visit);
    }
    if (!wanted.again) expect_once(visit);
    visit.year = desk_.today().year();
    visit.serial = desk_.number("I", desk_.today().year());
    desk_.add("plan", visit, desk_.now());
    return visit;
  }

  void expect_once(const Visit& visit) const {
    if (visit.round == 0 || visit.site == 0) return;
    store::VisitQuery query;
    query.rounds = {visit.round};
    query.sites = {visit.site};
    for (const auto& other : store::visits(desk_.db(), query))
      if (other.id != visit.id && other.state != VisitState::called_off &&
          (other.made_on ? other.made_on : other.planned_on) == visit.planned_on)
        throw Failure(Kind::invalid,
                      twice(desk_.names().name(visit.site), model::number_of(other)));
  }

  /// What is planned in an unannounced round, as far as who plans may know of it.
  struct Known {
    model::Id last = 0;
    std::map<std::string, std::string> by_site;  ///< site and day → 第4期-暗访3
  };
  Known& known_of(model::Id round) {
    const auto [at, is_new] = known_.try_emplace(round);
    if (!is_new) return at->second;
    at->second.last = next_sequence(desk_, round) - 1;
    for (const auto& other : gather::secrets_for(desk_.db(), desk_.context().caller, round))
      if (other.row.called_off == 0 && !other.site.empty())
        at->second.by_site.emplace(
            base::fold(other.site) + "\n" +
                (other.facts.planned_on ? base::to_iso(*other.facts.planned_on) : ""),
            other.name());
    return at->second;
  }

  Desk& desk_;
  std::map<model::Id, Known> known_;
  std::map<model::Id, gather::DrawnSites> drawn_;
};

}  // namespace

std::vector<PlannedVisit> plan_visits(const Context& context, const std::vector<NewVisit>& wanted) {
  Desk desk(context);
  Planning planning(desk);
  std::vector<PlannedVisit> planned;
  for (const auto& one : wanted) {
    try {
      planned.push_back(planning.plan(one));
    } catch (const Failure& failure) {
      if (one.row == 0) throw;
      throw Failure(
          failure.kind(),
          Message(N_("row {row}: {what}")).with("row", one.row).with("what", failure.message()));
    }
  }
  desk.finish();
  return planned;
}

}  // namespace duban::casework
