// Rows of a ledger against what is on record.
#include "casework/hazard/import_row.hpp"

#include <span>
#include <vector>

#include "base/text.hpp"
#include "casework/hazard/clock.hpp"
#include "casework/hazard/told_steps.hpp"
#include "gather/in_force.hpp"
#include "intake/ledger_columns.hpp"
#include "rules/merge.hpp"
#include "store/hazard_store.hpp"

namespace duban::casework {

using base::Findings;
using base::Message;
using base::Severity;
using intake::Col;
using intake::LedgerRow;
using model::Facts;
using model::Hazard;
using model::Id;
using model::Origin;
using model::State;

namespace {

/// A column that is merged, with the field that it becomes.
struct MergedColumn {
  intake::LedgerColumn is;
  const model::HazardField* fact;
};

/// In the order of the ledger.
std::span<const MergedColumn> merged_columns() {
  static const auto list = [] {
    std::vector<MergedColumn> merged;
    for (const auto& column : intake::ledger_columns())
      if (!column.field.empty()) merged.push_back({column, model::hazard_field(column.field)});
    return merged;
  }();
  return list;
}

/// A stored value as a person would read it: unit ids as names.
std::string shown(const LedgerDesk& desk, const model::HazardField& field,
                  const std::string& value) {
  if (value.empty()) return "—";
  if (field.role != model::HazardField::Role::unit) return value;
  Id id = 0;
  Hazard probe;
  model::set_field(probe, *model::hazard_field("site"), value);
  id = probe.site;
  const std::string& name = desk.desk.names().name(id);
  return name.empty() ? value : name;
}

/// How a conflict about this column can be settled here.
Message way_out(Col column, intake::LedgerColumn::Told told) {
  if (told == intake::LedgerColumn::step)
    return N_(". Settle it: change the file to what happened");
  if (column == Col::responsible)
    return N_(". Settle it: change the file, or duban hazard reassign");
  if (column == Col::due || column == Col::dispatched_on)
    return N_(". Settle it: change the file, or duban hazard extend");
  return N_(". Settle it: change the file, or duban hazard edit");
}

void settle_dispatch(const LedgerDesk& desk, Hazard& h) {
  if (h.responsible == 0) return;
  if (!h.dispatched_on && !h.written_on && desk.options.dispatched_found)
    h.dispatched_on = h.found_on;
  if (!h.dispatched_on && !h.written_on) return;
  h.state = State::dispatched;
  const base::Day start = h.dispatched_on ? *h.dispatched_on : *h.found_on;
  if (h.written_on)
    start_written_clock(h, *h.written_on, start, desk.desk.calendar(), desk.desk.rules());
  else
    start_clock(h, desk.policy, desk.policy.start == "found" ? *h.found_on : start,
                desk.desk.calendar());
}

void settle_steps(const LedgerDesk& desk, Hazard& h) {
  if (h.fixed_on) h.state = State::fixed;
  if (!h.accepted_by.empty() || h.accepted_on) h.state = State::accepted;
  if (h.closed_on) h.state = State::closed;
  const auto acceptance = desk.desk.rules().policies.find(desk.desk.rules().acceptance);
  if (h.state == State::fixed && !h.acceptance_due &&
      acceptance != desk.desk.rules().policies.end())
    std::tie(h.acceptance_due, h.acceptance_counted) =
        desk.desk.count(*h.fixed_on, acceptance->second.length, acceptance->second.roll);
}

/// A hazard that this office dispatched is not done because a county says so.
bool turn_reported(const LedgerDesk& desk, const Hazard& ours, Hazard& theirs) {
  const bool ours_dispatched = ours.mode == model::Mode::own && ours.state != State::registered &&
                               ours.state != State::voided;
  if (desk.options.mode != model::Mode::reported || !ours_dispatched) return false;
  const bool says_done = theirs.fixed_on || theirs.closed_on;
  if (!theirs.fixed_on) theirs.fixed_on = theirs.closed_on;
  theirs.accepted_by.clear();
  theirs.accepted_on.reset();
  theirs.closed_on.reset();
  theirs.closed_by.clear();
  return says_done;
}

/// What the file changes otherwise on a hazard that has steps: a deadline, a unit, a corrected
/// date. `today` is when it was known.
void add_corrections(const Hazard& before, const Hazard& after, base::Day today, Merged& merged) {
  model::Step step;
  step.record = after.id;
  step.imported = 1;
  step.on = today;
  const auto correct = [&](const char* field, const model::OptDay& was, const model::OptDay& is) {
    if (!was || !is || *was == *is) return;
    model::Step corrected = step;
    corrected.verb = "correct";
    corrected.text = field;
    corrected.from = is;
    corrected.until = was;
    merged.steps.push_back(corrected);
  };
  correct("fixed_on", before.fixed_on, after.fixed_on);
  correct("accepted_on", before.accepted_on, after.accepted_on);
  correct("closed_on", before.closed_on, after.closed_on);
  const bool due = before.clock_start && before.due_on != after.due_on;
  if (!due && before.responsible == after.responsible) return;
  step.verb = "import";
  if (due) step.due_before = before.due_on, step.due_after = after.due_on;
  if (before.responsible != after.responsible)
    step.unit_before = before.responsible, step.unit_after = after.responsible;
  merged.steps.push_back(step);
}

/// One value on its three sides: what the file said before, what stands here, what the file says
/// now.
struct Sides {
  std::string was, here, says;
};

base::Finding conflict(const LedgerDesk& desk, const LedgerRow& row, const MergedColumn& column,
                       const Hazard& ours, const Sides& sides) {
  const auto& fact = *column.fact;
  const auto cut = [&](const std::string& value) {
    return base::shorten(shown(desk, fact, value), 40);
  };
  const Message what = Message(N_("{number} was changed here to {here} and in the file to "
                                  "{file_says}; the file said {was} before"))
                           .with("number", model::number_of(ours))
                           .with("here", cut(sides.here))
                           .with("file_says", cut(sides.says))
                           .with("was", cut(sides.was));
  return {Severity::error,
          desk.reader.file(),
          row.row,
          desk.reader.heading(column.is.column),
          base::shorten(shown(desk, fact, sides.says), 60),
          Message("{conflict}{way}")
              .with("conflict", what)
              .with("way", way_out(column.is.column, column.is.told))};
}

base::Finding backward(const LedgerDesk& desk, const LedgerRow& row, const MergedColumn& column,
                       const Hazard& ours, const Sides& sides) {
  return {Severity::error,
          desk.reader.file(),
          row.row,
          desk.reader.heading(column.is.column),
          "",
          Message(N_("{number} has {here} here, the file has nothing any more: a step back is not "
                     "imported (if it is meant: duban hazard {verb} {number})"))
              .with("verb", ours.state == State::closed ? "reopen" : "reject")
              .with("number", model::number_of(ours))
              .with("here", sides.here)};
}

/// What of the clock the file moved.
struct Moved {
  bool due = false, start = false;
};

/// State and clock after a merge.
void settle_merged(const LedgerDesk& desk, const Hazard& ours, Hazard& after, Moved moved) {
  const bool from_found = desk.policy.start == "found";
  const model::OptDay start = from_found ? after.found_on : after.dispatched_on;
  bool recount = false;
  if (ours.state == State::registered) {
    settle_dispatch(desk, after);
  } else if (moved.due && after.clock_origin != Origin::none) {
    start_written_clock(after, *after.written_on, after.clock_start.value_or(*after.found_on),
                        desk.desk.calendar(), desk.desk.rules());
    recount = true;
  } else if (moved.start && start && after.clock_origin == Origin::policy && ours.reopenings == 0) {
    start_clock(after, policy_kept(after), *start, desk.desk.calendar());
    recount = true;
  }
  if (recount && ours.steps > 0)
    recompute_due(after, desk.steps.at(ours.id), desk.desk.rules(), desk.desk.calendar());
  if (after.fixed_on != ours.fixed_on || after.closed_on != ours.closed_on ||
      after.accepted_by != ours.accepted_by || after.accepted_on != ours.accepted_on)
    settle_steps(desk, after);
}

}  // namespace

void resolve_names(LedgerDesk& desk, LedgerRow& row, Findings& findings) {
  const auto resolve = [&](const std::string& text, Col column) -> Id {
    if (text.empty()) return 0;
    if (const auto seen = desk.resolved.find(text); seen != desk.resolved.end())
      return seen->second;
    Id id = 0;
    const Message problem = gather::unit_problem(desk.desk.names(), text, id);
    if (!problem.empty())
      findings.push_back({Severity::error, desk.reader.file(), row.row, desk.reader.heading(column),
                          base::shorten(text, 60), problem});
    else
      desk.resolved.emplace(text, id);
    return id;
  };
  row.facts.territory = resolve(row.territory, Col::territory);
  row.facts.responsible = resolve(row.responsible, Col::responsible);
  row.facts.supervising = resolve(row.supervising, Col::supervising);
  std::string assisting;
  for (const auto& name : base::split_list(row.assisting)) {
    const Id id = resolve(name, Col::assisting);
    if (id != 0) assisting += (assisting.empty() ? "" : ";") + desk.desk.names().name(id);
  }
  row.facts.assisting = assisting;
}

void settle_new(const LedgerDesk& desk, Hazard& h) {
  h.ledger = desk.options.ledger;
  h.mode = desk.options.mode;
  h.recorded_on = desk.desk.today();
  h.state = State::registered;
  settle_dispatch(desk, h);
  settle_steps(desk, h);
}

Facts ledger_facts(const Hazard& hazard) {
  Facts facts;
  for (const auto& column : merged_columns())
    if (std::string value = model::field_text(hazard, *column.fact); !value.empty())
      facts.emplace(column.fact->name, std::move(value));
  return facts;
}

Merged merge_row(const LedgerDesk& desk, const LedgerRow& row, const Hazard& ours,
                 const Facts& base_facts, Findings& findings) {
  Merged merged;
  Hazard theirs = row.facts;
  merged.turned = turn_reported(desk, ours, theirs);
  merged.after = ours;
  merged.base = base_facts;
  Moved moved;
  for (const auto& column : merged_columns()) {
    const Col field = column.is.column;
    const auto& fact = *column.fact;
    Sides sides;
    if (field != Col::grade || row.graded) sides.says = model::field_text(theirs, fact);
    if (const auto was = base_facts.find(fact.name); was != base_facts.end())
      sides.was = was->second;
    if (sides.says == sides.was) continue;  // the file says nothing new
    if (field == Col::due && ours.baseline_on && sides.says == base::to_iso(*ours.baseline_on))
      continue;
    sides.here = model::field_text(ours, fact);
    switch (rules::merge(sides.was, sides.here, sides.says,
                         column.is.told == intake::LedgerColumn::step)) {
      case rules::Merge::keep: break;
      case rules::Merge::take:
        model::set_field(merged.after, fact, sides.says);
        moved.due = moved.due || field == Col::due;
        moved.start = moved.start || field == Col::dispatched_on || field == Col::found_on;
        break;
      case rules::Merge::conflict:
        findings.push_back(conflict(desk, row, column, ours, sides));
        break;
      case rules::Merge::backward:
        if (desk.options.mode != model::Mode::reported)
          findings.push_back(backward(desk, row, column, ours, sides));
        break;
    }
    if (!sides.says.empty()) merged.base[fact.name] = sides.says, merged.base_moved = true;
  }
  settle_merged(desk, ours, merged.after, moved);
  if (ours.steps > 0) {
    merged.steps = told_steps(ours, merged.after);
    add_corrections(ours, merged.after, desk.desk.today(), merged);
  }
  return merged;
}

}  // namespace duban::casework
