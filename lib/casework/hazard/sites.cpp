// The register of sites.
#include "casework/hazard/sites.hpp"

#include "base/text.hpp"
#include "model/changes.hpp"

namespace duban::casework {

using model::Id;
using model::Unit;

namespace {
std::string key_of(Id territory, const std::string& name) {
  return std::to_string(territory) + "\n" + name;
}
}  // namespace

Sites::Sites(store::Database& db, bool preload) : db_(db), preloaded_(preload), writer_(db) {
  if (preload)
    store::each_unit(
        db, [&](const Unit& unit) { known_.emplace(key_of(unit.parent, unit.name), unit.id); },
        true);
}

Sites::Found Sites::find_or_number(Id territory, const std::string& name,
                                   const std::string& credit_code, store::EventLog& log,
                                   base::Day today) {
  const std::string key = key_of(territory, name);
  if (const auto found = known_.find(key); found != known_.end()) return {found->second, false, {}};
  if (!preloaded_)
    for (const Unit& unit : store::enterprises_named(db_, name))
      if (unit.parent == territory) return {unit.id, false, {}};
  Unit unit;
  unit.name = name;
  unit.kind = model::UnitKind::enterprise;
  unit.parent = territory;
  unit.credit_code = credit_code;
  Found added;
  added.is_new = true;
  added.event.verb = "register";
  added.event.subject = "unit";
  added.event.effective_on = base::to_iso(today);
  added.event.changes = model::created_changes(model::facts_of(unit));
  log.number(added.event);
  unit.last_event = added.event.seq;
  writer_.insert(unit);
  added.id = added.event.subject_id = unit.id;
  known_.emplace(key, unit.id);
  return added;
}

Sites::Found Sites::find_or_add(Id territory, const std::string& name,
                                const std::string& credit_code, store::EventLog& log,
                                base::Day today) {
  Found found = find_or_number(territory, name, credit_code, log, today);
  if (found.is_new) {
    log.hash(found.event);
    log.insert(found.event);
  }
  return found;
}

}  // namespace duban::casework
