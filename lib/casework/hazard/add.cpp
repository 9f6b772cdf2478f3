// A new hazard, with its number, its site and its entry.
#include "casework/hazard/add.hpp"

#include "base/text.hpp"
#include "casework/hazard/sites.hpp"
#include "gather/in_force.hpp"
#include "model/changes.hpp"
#include "rules/hazard_steps.hpp"
#include "store/event_log.hpp"
#include "store/hazard_store.hpp"
#include "store/office_store.hpp"

namespace duban::casework {

using base::Failure;
using base::Kind;
using base::Message;
using model::Hazard;

Hazard add_hazard(const Context& context, const NewHazard& wanted) {
  Hazard h = wanted.facts;
  store::Transaction transaction(context.db);
  const model::Rulebook rules = gather::rules_of(context.db);
  const auto names = gather::names_of(context.db);
  if (h.problem.empty()) throw Failure(Kind::usage, N_("say the problem: --problem TEXT"));
  if (h.source.empty()) throw Failure(Kind::usage, N_("say the source: --source TEXT"));
  if (wanted.site.empty() && wanted.territory.empty() && h.place.empty())
    throw Failure(Kind::usage, N_("say the place: --territory UNIT, --site NAME or --place TEXT"));
  if (!h.found_on) h.found_on = context.today;
  if (const auto problem =
          rules::date_problem(*h.found_on, {}, context.today, "-", rules.late_entry_days))
    throw Failure(Kind::invalid, *problem);
  const auto unit = [&](const std::string& text) {
    return text.empty() ? 0 : gather::resolve_unit(names, text);
  };
  h.territory = unit(wanted.territory);
  h.responsible = unit(wanted.responsible);
  h.supervising = unit(wanted.supervising);
  std::vector<std::string> assisting;
  for (const auto& name : base::split_list(wanted.assisting))
    assisting.push_back(names.name(gather::resolve_unit(names, name)));
  h.assisting = base::join(assisting, ";");
  if (h.ledger.empty()) h.ledger = "own";
  h.recorded_on = context.today;
  if (!h.ref.empty() && !store::hazards_by_ref(context.db, h.ledger, h.ref).empty())
    throw Failure(Kind::invalid,
                  Message(N_("the number {ref} stands in the ledger {ledger} already"))
                      .with("ref", h.ref)
                      .with("ledger", h.ledger));
  store::EventLog log(context.db, context.recorder);
  store::HazardWriter writer(context.db);
  if (!wanted.site.empty())
    h.site = Sites(context.db).find_or_add(h.territory, wanted.site, "", log, context.today).id;
  writer.number(h, context.today.year());
  model::Event event;
  event.verb = "register";
  event.subject = "hazard";
  event.subject_id = h.id;
  event.effective_on = base::to_iso(*h.found_on);
  event.by = context.actor;
  event.because = wanted.because;
  event.changes = model::created_changes(h);
  h.last_event = log.append(event);
  writer.insert(h);
  writer.finish();
  finish(context, transaction);
  return h;
}

}  // namespace duban::casework
