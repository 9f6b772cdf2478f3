// A row of a ledger merged with what is on record.
#include "casework/hazard/import_row.hpp"

#include <algorithm>

#include "base/text.hpp"
#include "casework/hazard/clock.hpp"
#include "casework/hazard/ledger_facts.hpp"
#include "casework/hazard/told_clock.hpp"
#include "casework/hazard/told_steps.hpp"
#include "rules/merge.hpp"

namespace duban::casework {

using base::Findings;
using base::Message;
using base::Severity;
using intake::Col;
using intake::LedgerRow;
using model::Facts;
using model::Hazard;
using model::Id;
using model::OptDay;
using model::Origin;
using model::State;
using model::Step;

namespace {

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

/// One value on its three sides: what the file said before, what stands here, what the file says
/// now.
struct Sides {
  std::string was, here, says;
};

/// One row and one record.
class RowMerge {
 public:
  RowMerge(const LedgerDesk& desk, const LedgerRow& row, const Hazard& ours, Findings& findings)
      : desk_(desk),
        row_(row),
        ours_(ours),
        theirs_(row.facts),
        told_(row.told),
        findings_(findings) {}

  Merged run(const Facts& base) {
    turn_reported();
    merged_.after = ours_;
    merged_.base = base;
    for (const auto& column : merged_columns()) merge(column, base);
    settle();
    add_steps();
    return std::move(merged_);
  }

 private:
  /// A hazard that this office dispatched is not done because a county says so.
  void turn_reported() {
    const bool ours_dispatched = ours_.mode == model::Mode::own &&
                                 ours_.state != State::registered && ours_.state != State::voided;
    if (desk_.options.mode != model::Mode::reported || !ours_dispatched) return;
    merged_.turned = theirs_.fixed_on || theirs_.closed_on || told_.says_step();
    if (!theirs_.fixed_on) theirs_.fixed_on = theirs_.closed_on;
    theirs_.accepted_by.clear();
    theirs_.accepted_on.reset();
    theirs_.closed_on.reset();
    theirs_.closed_by.clear();
    told_.at_least = std::min(told_.at_least, State::fixed);
  }

  void merge(const MergedColumn& column, const Facts& base) {
    const Col field = column.is.column;
    const auto& fact = *column.fact;
    Sides sides;
    if (field != Col::grade || row_.graded) sides.says = model::field_text(theirs_, fact);
    if (const auto was = base.find(fact.name); was != base.end()) sides.was = was->second;
    const bool is_step = column.is.told == intake::LedgerColumn::step;
    if (is_step && sides.says.empty() && !sides.was.empty() && desk_.reader->column(field))
      ++merged_.blank_steps;
    if (sides.says == sides.was) return;  // the file says nothing new
    const bool is_baseline = ours_.baseline_on && sides.says == base::to_iso(*ours_.baseline_on);
    if ((field == Col::due || field == Col::extended_to) && is_baseline) return;
    sides.here = model::field_text(ours_, fact);
    switch (rules::merge(sides.was, sides.here, sides.says, is_step)) {
      case rules::Merge::keep: break;
      case rules::Merge::take: take(column, sides.says); break;
      case rules::Merge::conflict: conflict(column, sides); break;
    }
    if (!sides.says.empty()) merged_.base[fact.name] = sides.says, merged_.base_moved = true;
  }

  void take(const MergedColumn& column, const std::string& says) {
    const Col field = column.is.column;
    if (field == Col::extended_to) {
      extended_ = theirs_.due_on;
      return;
    }
    model::set_field(merged_.after, *column.fact, says);
    if (field == Col::due) merged_.after.limit_text = row_.facts.limit_text;
    moved_due_ = moved_due_ || field == Col::due;
    moved_start_ = moved_start_ || field == Col::dispatched_on || field == Col::found_on;
  }

  void conflict(const MergedColumn& column, const Sides& sides) {
    const auto& fact = *column.fact;
    const auto cut = [&](const std::string& value) {
      return base::shorten(shown(desk_, fact, value), 40);
    };
    const Message what = Message(N_("{number} was changed here to {here} and in the file to "
                                    "{file_says}; the file said {was} before"))
                             .with("number", model::number_of(ours_))
                             .with("here", cut(sides.here))
                             .with("file_says", cut(sides.says))
                             .with("was", cut(sides.was));
    findings_.push_back(desk_.reader->finding(
        Severity::error, row_.row, column.is.column, shown(desk_, fact, sides.says),
        Message("{conflict}{way}")
            .with("conflict", what)
            .with("way", way_out(column.is.column, column.is.told))));
  }

  /// State and clock after the facts.
  void settle() {
    Hazard& after = merged_.after;
    const bool from_found = desk_.policy.start == "found";
    const OptDay start = from_found ? after.found_on : after.dispatched_on;
    bool recount = false;
    if (ours_.state == State::registered) {
      settle_dispatch(desk_, row_, after);
    } else if (moved_due_ && after.clock_origin != Origin::none) {
      start_written_clock(after, *after.written_on, after.clock_start.value_or(*after.found_on),
                          desk_.desk.calendar(), desk_.desk.rules());
      recount = true;
    } else if (moved_start_ && start && after.clock_origin == Origin::policy &&
               ours_.reopenings == 0) {
      start_clock(after, policy_kept(after), *start, desk_.desk.calendar());
      recount = true;
    }
    if (recount && ours_.steps > 0)
      recompute_due(after, desk_.records->steps(ours_.id), desk_.desk.rules(),
                    desk_.desk.calendar());
    if (after.fixed_on != ours_.fixed_on || after.closed_on != ours_.closed_on ||
        after.accepted_by != ours_.accepted_by || after.accepted_on != ours_.accepted_on ||
        told_.at_least > std::max(after.state, State::rectifying))
      settle_steps(desk_, told_, after);
    if (after.told_on && after.told_on != ours_.told_on) warn_undated(desk_, row_, findings_);
    if (!is_undated(after)) after.told_on.reset();  // its day is known now
    const bool is_done = ours_.state >= State::fixed && ours_.state != State::voided;
    const bool goes_back = desk_.options.mode == model::Mode::own && is_done &&
                           told_.at_most < std::min(ours_.state, State::closed) &&
                           (told_.at_most < State::fixed || !model::is_open(ours_.state)) &&
                           !is_of_register(row_);
    if (goes_back)
      findings_.push_back(desk_.reader->finding(
          Severity::warning, row_.row, Col::state, "",
          Message(model::is_open(ours_.state)
                      ? N_("{number} is {state} here, the file says it is not done: that is not "
                           "taken back (if it is meant: duban hazard reject {number})")
                      : N_("{number} is {state} here, the file says it is not done: that is not "
                           "taken back (if it is meant: duban hazard reopen {number})"))
              .with("number", model::number_of(ours_))
              .with("state", model::label(ours_.state))));
  }

  /// The steps of a merge, with the extension that the file brings. What is told without its day
  /// needs the history, too: the columns cannot say when it was told.
  void add_steps() {
    Hazard& after = merged_.after;
    const bool is_told = after.told_on && after.told_on != ours_.told_on;
    const bool extends = extended_ && after.due_on && *extended_ > *after.due_on;
    if (extended_ && after.due_on && *extended_ < *after.due_on)
      findings_.push_back(desk_.reader->finding(
          Severity::warning, row_.row, Col::extended_to, base::to_iso(*extended_),
          Message(N_("lies before the deadline on record, {due}: left out"))
              .with("due", *after.due_on)));
    if (ours_.steps == 0 && !is_told && !extends) return;
    std::vector<Step> history =
        ours_.steps == 0 ? told_steps(ours_) : desk_.records->steps(ours_.id);
    if (ours_.steps == 0) merged_.steps = history;
    const auto told = told_steps(ours_, after);
    merged_.steps.insert(merged_.steps.end(), told.begin(), told.end());
    add_corrections();
    if (extends) extend_as_told(desk_, after, *extended_, history, merged_.steps);
  }

  /// What the file changes otherwise on a hazard that has steps: a deadline, a unit, a corrected
  /// date.
  void add_corrections() {
    const Hazard& after = merged_.after;
    Step step;
    step.record = after.id;
    step.imported = 1;
    step.on = desk_.desk.today();
    const auto correct = [&](const char* field, const OptDay& was, const OptDay& is) {
      if (!was || !is || *was == *is) return;
      Step corrected = step;
      corrected.verb = "correct";
      corrected.text = field;
      corrected.from = is;
      corrected.until = was;
      merged_.steps.push_back(corrected);
    };
    correct("fixed_on", ours_.fixed_on, after.fixed_on);
    correct("accepted_on", ours_.accepted_on, after.accepted_on);
    correct("closed_on", ours_.closed_on, after.closed_on);
    const bool due = ours_.clock_start && ours_.due_on != after.due_on;
    if (!due && ours_.responsible == after.responsible) return;
    step.verb = "import";
    if (due) step.due_before = ours_.due_on, step.due_after = after.due_on;
    if (ours_.responsible != after.responsible)
      step.unit_before = ours_.responsible, step.unit_after = after.responsible;
    merged_.steps.push_back(step);
  }

  const LedgerDesk& desk_;
  const LedgerRow& row_;
  const Hazard& ours_;
  Hazard theirs_;
  intake::Told told_;
  Findings& findings_;
  Merged merged_;
  bool moved_due_ = false, moved_start_ = false;  ///< what of the clock the file moved
  OptDay extended_;
};

}  // namespace

Merged merge_row(const LedgerDesk& desk, const LedgerRow& row, const Hazard& ours,
                 const Facts& base_facts, Findings& findings) {
  auto merged = RowMerge(desk, row, ours, findings).run(base_facts);
  check_closing(desk, row, ours.state, merged.after, findings);
  return merged;
}

}  // namespace duban::casework
