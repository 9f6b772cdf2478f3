// The tables of a plan's and a task's fields.
#include "model/task.hpp"

#include <array>

#include "base/message.hpp"

namespace duban::model {
namespace {

using T = Task;
using Role = FieldRole;

constexpr std::array plan_fields{
    PlanField{"id", N_("Id"), &Plan::id, Role::pointer},
    PlanField{"name", N_("Plan"), &Plan::name},
    PlanField{"year", N_("Year"), &Plan::year},
    PlanField{"begins_on", N_("Begins on"), &Plan::begins_on},
    PlanField{"ends_on", N_("Ends on"), &Plan::ends_on},
    PlanField{"document", N_("Document number"), &Plan::document},
    PlanField{"remarks", N_("Remarks"), &Plan::remarks},
    PlanField{"recorded_on", N_("Recorded on"), &Plan::recorded_on},
    PlanField{"last_event", N_("Last event"), &Plan::last_event, Role::pointer},
    PlanField{"undone", N_("Undone command"), &Plan::undone, Role::internal},
};

constexpr std::array task_fields{
    TaskField{"id", N_("Id"), &T::id, Role::pointer},
    TaskField{"year", N_("Year"), &T::year, Role::internal},
    TaskField{"serial", N_("Serial"), &T::serial, Role::internal},
    TaskField{"plan", N_("Plan"), &T::plan, Role::internal},
    TaskField{"ref", N_("Number in the plan"), &T::ref},
    TaskField{"state", N_("State"), &T::state},
    TaskField{"sector", N_("Sector"), &T::sector},
    TaskField{"problem", N_("Issue"), &T::problem},
    TaskField{"measure", N_("Work measure"), &T::measure},
    TaskField{"lead", N_("Lead unit"), &T::lead, Role::unit},
    TaskField{"assisting", N_("Assisting units"), &T::assisting},
    TaskField{"person", N_("Person in charge"), &T::person},
    TaskField{"phone", N_("Phone"), &T::phone},
    TaskField{"origin", N_("Origin"), &T::origin},
    TaskField{"time_limit", N_("Time limit"), &T::time_limit},
    TaskField{"precision", N_("Precision"), &T::precision, Role::clock},
    TaskField{"clock_start", N_("Clock start"), &T::clock_start, Role::clock},
    TaskField{"baseline_on", N_("Original due date"), &T::baseline_on, Role::clock},
    TaskField{"due_on", N_("Due date"), &T::due_on, Role::clock},
    TaskField{"was_overdue", N_("Days once overdue"), &T::was_overdue, Role::clock},
    TaskField{"indicator", N_("Indicator"), &T::indicator},
    TaskField{"indicator_unit", N_("Unit of measure"), &T::indicator_unit},
    TaskField{"target", N_("Target"), &T::target},
    TaskField{"actual", N_("Actual value"), &T::actual},
    TaskField{"planned", N_("Planned shares"), &T::planned},
    TaskField{"share", N_("Actual progress"), &T::share, Role::clock},
    TaskField{"progress_on", N_("Progress on"), &T::progress_on, Role::clock},
    TaskField{"progress", N_("Progress note"), &T::progress},
    TaskField{"evidence", N_("Supporting evidence"), &T::evidence},
    TaskField{"done_on", N_("Done on"), &T::done_on, Role::clock},
    TaskField{"done", N_("Result"), &T::done},
    TaskField{"done_by", N_("Done by"), &T::done_by, Role::clock},
    TaskField{"acceptance_due", N_("Verification due"), &T::acceptance_due, Role::clock},
    TaskField{"acceptance_counted", N_("Verification, counted"), &T::acceptance_counted,
              Role::internal},
    TaskField{"verified_by", N_("Verifier"), &T::verified_by, Role::clock},
    TaskField{"verified_on", N_("Day verified"), &T::verified_on, Role::clock},
    TaskField{"closed_on", N_("Closed on"), &T::closed_on, Role::clock},
    TaskField{"closed_by", N_("Closed by"), &T::closed_by, Role::clock},
    TaskField{"waited", N_("Days waiting for verification"), &T::waited, Role::clock},
    TaskField{"voided_on", N_("Voided on"), &T::voided_on, Role::clock},
    TaskField{"void_reason", N_("Reason for voiding"), &T::void_reason, Role::clock},
    TaskField{"rejections", N_("Rejections"), &T::rejections, Role::clock},
    TaskField{"deferrals", N_("Deferrals"), &T::deferrals, Role::clock},
    TaskField{"steps", N_("Steps"), &T::steps, Role::internal},
    TaskField{"asked_until", N_("Deferral asked until"), &T::asked_until, Role::clock},
    TaskField{"asked_on", N_("Deferral asked on"), &T::asked_on, Role::clock},
    TaskField{"remarks", N_("Remarks"), &T::remarks},
    TaskField{"recorded_on", N_("Recorded on"), &T::recorded_on, Role::clock},
    TaskField{"import_event", N_("Import event"), &T::import_event, Role::pointer},
    TaskField{"last_event", N_("Last event"), &T::last_event, Role::pointer},
    TaskField{"undone", N_("Undone command"), &T::undone, Role::internal},
};

}  // namespace

std::span<const PlanField> FieldTable<Plan>::all() { return plan_fields; }

std::span<const TaskField> FieldTable<Task>::all() { return task_fields; }

std::string number_of(const Task& task) { return record_number('T', task.year, task.serial); }

}  // namespace duban::model
