// Progress and steps out of a row.
#include "casework/task/import_row.hpp"

#include <algorithm>
#include <array>
#include <tuple>

#include "rules/hazard_steps.hpp"
#include "rules/task_progress.hpp"

namespace duban::casework {

using base::Day;
using base::Message;
using intake::PlanRow;
using model::Facts;
using model::Id;
using model::Step;
using model::Task;
using model::TaskState;

namespace {

constexpr std::array told_fields{"actual",      "progress",    "done_on",   "done",     "done_by",
                                 "verified_on", "verified_by", "closed_on", "closed_by"};

std::optional<Message> progress(const PlanRow& row, PlanChange& change, Day on,
                                const std::string& because) {
  const Task& says = row.facts;
  Task& after = change.after;
  const std::string share = row.share ? std::to_string(*row.share) : "";
  const Id told_before = model::id_of_text(model::fact_of(change.base, "share"));
  const bool new_share = row.share && rules::to_tenth(*row.share) !=
                                          rules::to_tenth(told_before);  // a list shows tenths
  const bool new_actual =
      !says.actual.empty() && says.actual != model::fact_of(change.base, "actual");
  const bool new_note =
      !says.progress.empty() && says.progress != model::fact_of(change.base, "progress");
  if (model::is_running(after.state) && row.share && share != model::fact_of(change.base, "share"))
    change.base["share"] = share, change.moved = true;
  const bool tells = (new_share && *row.share != after.share) ||
                     (new_actual && says.actual != after.actual) ||
                     (new_note && says.progress != after.progress);
  if (!tells || !model::is_running(after.state)) return std::nullopt;
  if (after.progress_on && on < *after.progress_on)
    return Message(N_("{number} has later progress on record, of {day}: an earlier one cannot be "
                      "added (the file's day: --as-of)"))
        .with("number", model::number_of(after))
        .with("day", *after.progress_on);
  if (new_share && *row.share < after.share && because.empty())
    return Message(
               N_("{number}: progress goes back from {before} to {now}: say why, --because TEXT"))
        .with("number", model::number_of(after))
        .with("before", model::share_text(after.share))
        .with("now", model::share_text(*row.share));
  Step step = told_step("progress", after.id, says.done_on ? std::min(on, *says.done_on) : on);
  step.because = because;
  if (new_share) step.share = after.share = *row.share;
  if (new_actual) step.actual = after.actual = says.actual;
  if (new_note) step.text = after.progress = says.progress;
  after.progress_on = step.on;
  after.state = TaskState::in_progress;
  change.steps.push_back(step);
  return std::nullopt;
}

/// A corrected date of a step that stands here cannot be taken silently, nor a claim of who did and
/// checked it alone.
std::optional<Message> contradiction(const Task& says, const PlanChange& change) {
  const Task& ours = change.before;
  const auto differs = [&](const char* name, const model::OptDay& theirs,
                           const model::OptDay& here) {
    return theirs && here && *theirs != *here &&
           model::fact_of(change.base, name) != base::to_iso(*theirs);
  };
  for (const auto& [name, theirs, here] : {std::tuple{"done_on", says.done_on, ours.done_on},
                                           {"verified_on", says.verified_on, ours.verified_on},
                                           {"closed_on", says.closed_on, ours.closed_on}})
    if (differs(name, theirs, here))
      return Message(N_("{number}: the file says {theirs}, here it is {here}: settle it in the "
                        "file, or duban task reject and again"))
          .with("number", model::number_of(ours))
          .with("theirs", *theirs)
          .with("here", *here);
  const std::string& done_by = says.done_by.empty() ? ours.done_by : says.done_by;
  if (!says.verified_by.empty() && rules::same_person(says.verified_by, done_by))
    return Message(N_("{name} did it and cannot have verified it too"))
        .with("name", says.verified_by);
  return std::nullopt;
}

void claim(const Task& says, PlanChange& change) {
  Task& after = change.after;
  if (!says.done_on || model::fact_of(change.base, "done_on") == base::to_iso(*says.done_on) ||
      !model::is_running(after.state))
    return;
  Step step = told_step("done", after.id, *says.done_on);
  step.by = after.done_by = says.done_by;
  step.text = after.done = says.done;
  step.share = after.share = model::whole_share;
  after.done_on = says.done_on;
  after.state = TaskState::claimed_done;
  change.steps.push_back(step);
}

/// A table often names who verified, but not when: then it counts from the strike-off, else from
/// the day recorded.
void verify(const Task& says, PlanChange& change, Day today) {
  Task& after = change.after;
  if ((!says.verified_on && says.verified_by.empty()) || after.state != TaskState::claimed_done ||
      after.done_on != says.done_on)
    return;
  Step step = told_step("verify", after.id,
                        says.verified_on ? *says.verified_on
                        : says.closed_on ? *says.closed_on
                                         : today);
  step.by = after.verified_by = says.verified_by;
  after.verified_on = says.verified_on;
  after.state = TaskState::verified;
  change.steps.push_back(step);
}

void close(const Task& says, PlanChange& change) {
  Task& after = change.after;
  const bool done = after.state == TaskState::verified ||
                    (after.state == TaskState::claimed_done && after.done_on == says.done_on);
  if (!says.closed_on || !done) return;
  Step step = told_step("close", after.id, *says.closed_on);
  step.by = after.closed_by = says.closed_by;
  after.closed_on = says.closed_on;
  after.state = TaskState::closed;
  change.steps.push_back(step);
}

}  // namespace

Step told_step(const char* verb, model::Id task, Day on) {
  Step step;
  step.record = task;
  step.verb = verb;
  step.on = on;
  step.imported = 1;
  return step;
}

std::optional<Message> advance(const PlanRow& row, PlanChange& change, Day on, Day today,
                               const std::string& because) {
  if (auto wrong = contradiction(row.facts, change)) return wrong;
  const auto problem = progress(row, change, on, because);
  claim(row.facts, change);
  verify(row.facts, change, today);
  close(row.facts, change);
  for (const char* name : told_fields) {
    const std::string now = model::field_text(row.facts, *model::field_of<Task>(name));
    if (!now.empty() && now != model::fact_of(change.base, name))
      change.base[name] = now, change.moved = true;
  }
  return problem;
}

}  // namespace duban::casework
