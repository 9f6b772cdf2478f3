// One scan for all figures; the lists are read by id afterwards.
#include "casework/figures_of.hpp"

#include "report/hazard_columns.hpp"
#include "rules/deadline.hpp"
#include "store/hazard_store.hpp"
#include "store/office_store.hpp"
#include "store/unit_store.hpp"

namespace duban::casework {

using model::Hazard;
using model::Id;

model::Id office_territory(const store::Database& db) {
  const auto settings = store::settings(db);
  const auto own = settings.find("office.unit");
  const auto unit = own == settings.end() ? std::nullopt : store::unit_by_id(db, std::stoll(own->second));
  return unit ? unit->parent : 0;
}

FiguresOf::FiguresOf(const store::Database& db, const rules::FigureSetup& setup) : db_(db), setup_(setup), book_(setup) {
  store::each_step(db, [&](const model::Step& step) { steps_[step.hazard].push_back(step); });
  store::each_hazard_brief(db, [&](const Hazard& h) {
    const auto steps = h.steps > 0 ? steps_.find(h.id) : steps_.end();
    if (steps == steps_.end())
      book_.add(h, {});
    else
      book_.add(h, steps->second);
  });
  book_.finish();
}

void FiguresOf::fill(report::Table& table, const std::vector<Id>& ids, const std::vector<std::string>& columns,
                     const std::function<std::string(Id)>& unit) const {
  store::HazardReader reader(db_);
  std::int64_t place = 0;
  for (const Id id : ids) {
    auto h = reader.get(id);
    if (!h) continue;
    const auto steps = steps_.find(id);
    const auto standing =
        rules::standing_on(*h, steps == steps_.end() ? std::span<const model::Step>{} : steps->second, setup_.period.to);
    h->state = standing.state;
    if (standing.responsible != h->responsible) h->responsible_person.clear(), h->responsible_phone.clear();
    h->responsible = standing.responsible;
    h->due_on = standing.due;
    h->fixed_on = standing.fixed;
    h->closed_on = standing.closed;
    if (!standing.accepted) h->accepted_on.reset(), h->accepted_by.clear();
    table.rows.push_back(
        report::hazard_row({*h, rules::lateness(rules::clock_of(standing), setup_.period.to), ++place, unit}, columns));
  }
}

}  // namespace duban::casework
