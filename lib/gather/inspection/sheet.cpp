// Reading what is known of a site.
#include "gather/inspection/sheet.hpp"

#include "gather/in_force.hpp"
#include "store/inspection_store.hpp"
#include "store/unit_store.hpp"

namespace duban::gather {

report::VisitSheetFacts sheet_facts(const store::Database& db, const FoundVisit& found,
                                    base::Day today) {
  constexpr int days_looked_back = 730;
  report::VisitSheetFacts facts;
  facts.visit = found.secret ? found.secret->facts : *found.visit;
  if (found.visit) facts.number = model::number_of(*found.visit);
  const auto names = names_of(db);
  auto site = facts.visit.site;
  if (found.secret) {  // it may be on record under that name
    facts.site = found.secret->site;
    for (const auto& unit : store::enterprises_named(db, found.secret->site))
      if (unit.parent == facts.visit.territory) site = unit.id;
  }
  if (const auto unit = site != 0 ? store::unit_by_id(db, site) : std::nullopt) {
    facts.site = unit->name;
    facts.address = unit->address;
  }
  facts.territory = names.name(facts.visit.territory);
  if (site != 0) facts.hazards = store::hazards_of_site(db, site, today - days_looked_back);
  return facts;
}

}  // namespace duban::gather
