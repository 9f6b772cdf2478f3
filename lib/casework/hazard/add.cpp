// A new hazard, with its number, its site and its entry.
#include "casework/hazard/add.hpp"

#include "base/text.hpp"
#include "casework/hazard/round_links.hpp"
#include "casework/hazard/sites.hpp"
#include "gather/find.hpp"
#include "gather/in_force.hpp"
#include "rules/steps.hpp"
#include "store/hazard_store.hpp"

namespace duban::casework {

using base::Failure;
using base::Kind;
using base::Message;
using model::Hazard;

Hazard register_hazard(Desk& desk, const NewHazard& wanted) {
  const Context& context = desk.context();
  Hazard h = wanted.facts;
  const auto& names = desk.names();
  if (h.problem.empty()) throw Failure(Kind::usage, N_("say the problem: --problem TEXT"));
  if (h.source.empty()) throw Failure(Kind::usage, N_("say the source: --source TEXT"));
  if (wanted.site.empty() && wanted.territory.empty() && h.place.empty() && h.site == 0 &&
      h.territory == 0)
    throw Failure(Kind::usage, N_("say the place: --territory UNIT, --site NAME or --place TEXT"));
  if (!h.found_on) h.found_on = context.today;
  if (const auto problem =
          rules::date_problem(*h.found_on, {}, context.today, "-", desk.rules().late_entry_days))
    throw Failure(Kind::invalid, *problem);
  const auto unit = [&](const std::string& text) {
    return text.empty() ? 0 : gather::resolve_unit(names, text);
  };
  if (!wanted.territory.empty()) h.territory = unit(wanted.territory);
  h.responsible = unit(wanted.responsible);
  h.supervising = unit(wanted.supervising);
  std::vector<std::string> assisting;
  for (const auto& name : base::split_list(wanted.assisting))
    assisting.push_back(names.name(gather::resolve_unit(names, name)));
  h.assisting = base::join(assisting, ";");
  if (!h.repeat_of.empty())
    h.repeat_of = model::number_of(gather::find_hazard(desk.db(), h.repeat_of));
  if (h.ledger.empty()) h.ledger = "own";
  if (!h.ref.empty() && !store::hazards_by_ref(desk.db(), h.ledger, h.ref).empty())
    throw Failure(Kind::invalid,
                  Message(N_("the number {ref} stands in the ledger {ledger} already"))
                      .with("ref", h.ref)
                      .with("ledger", h.ledger));
  const Doing doing{*h.found_on, context.actor, wanted.because};
  if (!wanted.site.empty()) h.site = Sites(desk).find_or_add(h.territory, wanted.site, "").id;
  if (h.round_id == 0) RoundLinks(desk.db()).link_by_name(h);
  h.year = context.today.year();
  h.serial = desk.number("H", context.today.year());
  desk.add("register", h, doing);
  return h;
}

Hazard add_hazard(const Context& context, const NewHazard& wanted) {
  Desk desk(context);
  const Hazard made = register_hazard(desk, wanted);
  desk.finish();
  return made;
}

}  // namespace duban::casework
