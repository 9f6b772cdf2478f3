// New rows of a ledger: names resolved, state and clock as the row tells.
#include "casework/hazard/import_row.hpp"

#include "base/text.hpp"
#include "casework/hazard/told_clock.hpp"
#include "casework/hazard/told_steps.hpp"
#include "gather/in_force.hpp"
#include "gather/rights/refusal.hpp"

namespace duban::casework {

using base::Findings;
using base::Message;
using base::Severity;
using intake::Col;
using intake::LedgerRow;
using model::Hazard;
using model::Id;
using model::OptDay;
using model::State;

namespace {

Id resolve(LedgerDesk& desk, const LedgerRow& row, const std::string& text, Col column,
           Findings& findings) {
  if (text.empty()) return 0;
  if (const auto seen = desk.resolved.find(text); seen != desk.resolved.end()) return seen->second;
  if (column != Col::territory && row.facts.site != 0 && base::fold(text) == base::fold(row.site))
    return row.facts.site;  // of this row only: another site may have the same name elsewhere
  Id id = 0;
  const Message problem = gather::unit_problem(desk.desk.names(), text, id);
  if (!problem.empty())
    findings.push_back(desk.reader->finding(Severity::error, row.row, column, text, problem));
  else
    desk.resolved.emplace(text, id);
  return id;
}

}  // namespace

Id territory_of(LedgerDesk& desk, const LedgerRow& row, Findings& findings) {
  return resolve(desk, row, row.territory, Col::territory, findings);
}

void resolve_names(LedgerDesk& desk, LedgerRow& row, Findings& findings) {
  row.facts.responsible = resolve(desk, row, row.responsible, Col::responsible, findings);
  row.facts.supervising = resolve(desk, row, row.supervising, Col::supervising, findings);
  std::string assisting;
  for (const auto& name : base::split_list(row.assisting)) {
    const Id id = resolve(desk, row, name, Col::assisting, findings);
    if (id == 0) continue;
    const std::string known = id == row.facts.site ? row.site : desk.desk.names().name(id);
    assisting += (assisting.empty() ? "" : ";") + known;
  }
  row.facts.assisting = assisting;
}

void put_site(LedgerRow& row, Id site) {
  for (Id* const unit : {&row.facts.site, &row.facts.responsible, &row.facts.supervising})
    if (*unit == site_to_be) *unit = site;
}

Id territory_of_responsible(const LedgerDesk& desk, const LedgerRow& row) {
  const auto& names = desk.desk.names();
  const auto ids = row.responsible.empty() ? std::vector<Id>{} : names.find(row.responsible);
  Id territory = 0;
  if (ids.size() == 1)
    names.up(ids.front(), [&](Id id) {
      const auto* unit = names.unit(id);
      if (unit != nullptr && unit->kind == model::UnitKind::government) territory = id;
      return territory == 0;
    });
  return territory;
}

void warn_alike(const LedgerDesk& desk, const LedgerRow& row, const LikeNumbers::Twin& twin,
                Findings& findings) {
  const auto warn = [&](const Message& what) {
    findings.push_back(
        desk.reader->finding(Severity::warning, row.row, Col::ref, row.facts.ref, what));
  };
  if (twin.row != 0)
    warn(Message(N_("looks like the number in row {row}: the same hazard twice?"))
             .with("row", twin.row));
  if (twin.hazard)
    warn(Message(N_("looks like {ref}, which is on record as {number}: the same hazard twice?"))
             .with("ref", twin.hazard->ref)
             .with("number", model::number_of(*twin.hazard)));
}

NewRow settle_new(const LedgerDesk& desk, const LedgerRow& row, Findings& findings) {
  NewRow made{row.facts, {}};
  Hazard& h = made.hazard;
  const OptDay extended = h.due_on;
  h.due_on.reset();
  h.ledger = desk.records->ledger_of(row);
  h.mode = desk.options.mode;
  h.recorded_on = desk.desk.today();
  h.state = State::registered;
  if (extended && !h.written_on && row.limit_length.empty() && !h.dispatched_on)
    h.written_on = extended;
  settle_dispatch(desk, row, h);
  const bool moves = extended && h.due_on && *extended != *h.due_on;
  settle_steps(desk, row.told, h);
  if (h.told_on) warn_undated(desk, row, findings);
  check_closing(desk, row, State::registered, h, findings);
  if (!moves) return made;
  if (*extended < *h.due_on) {
    findings.push_back(desk.reader->finding(
        Severity::warning, row.row, Col::extended_to, base::to_iso(*extended),
        Message(N_("lies before the original deadline, {due}: left out")).with("due", *h.due_on)));
    return made;
  }
  extend_as_told(desk, h, *extended, told_steps(h), made.steps);
  findings.push_back(desk.reader->finding(
      Severity::warning, row.row, Col::extended_to, "",
      N_("taken as a granted extension; the ledger does not say when it was decided")));
  return made;
}

void check_closing(const LedgerDesk& desk, const LedgerRow& row, model::State before,
                   const Hazard& after, Findings& findings) {
  const auto is_over = [](model::State state) {
    return state == model::State::accepted || state == model::State::closed;
  };
  if (!is_over(after.state) || is_over(before) || desk.desk.allows("close", after)) return;
  findings.push_back(desk.reader->finding(
      Severity::error, row.row, Col::state, std::string(model::word(after.state)),
      Message(N_("{person} may not strike off: that needs the right {right}"))
          .with("person", desk.desk.context().caller.name)
          .with("right", gather::right_word(model::Right::inspect))));
}

}  // namespace duban::casework
