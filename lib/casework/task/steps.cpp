// A task as the skeleton of steps sees it.
#include "casework/task/steps.hpp"

#include <algorithm>

#include "base/text.hpp"
#include "casework/closing.hpp"
#include "casework/deadline_moves.hpp"
#include "casework/desk.hpp"
#include "casework/hazard/clock.hpp"
#include "casework/task/tasks.hpp"
#include "gather/find.hpp"
#include "model/share.hpp"
#include "report/words.hpp"
#include "rules/deadline.hpp"
#include "rules/task_progress.hpp"
#include "rules/task_steps.hpp"
#include "store/task_store.hpp"

namespace duban::casework {

using base::Day;
using base::Failure;
using base::Kind;
using base::Message;
using model::OptDay;
using model::Step;
using model::StepRequest;
using model::Task;
using model::TaskState;
using model::TaskVerb;

namespace {

Message refusal(const Task& task, TaskVerb verb) {
  std::vector<std::string> legal;
  for (const TaskVerb other : rules::legal_task_verbs(task.state)) {
    std::string word(model::word(other));
    if (word.starts_with("defer-")) word = "defer";
    if (legal.empty() || legal.back() != word) legal.push_back(std::move(word));
  }
  const Message said =
      legal.empty()
          ? Message(N_("{number} is {state}: nothing more can be done with it"))
          : Message(N_("{number} is {state}: {verb} is no legal step now (legal: {legal})"));
  return said.with("number", model::number_of(task))
      .with("state", model::label(task.state))
      .with("verb", model::word(verb))
      .with("legal", base::join(legal, ", "));
}

class TaskNoun {
 public:
  using Record = Task;
  using Verb = TaskVerb;
  using Parts = std::vector<std::pair<TaskVerb, StepRequest>>;

  explicit TaskNoun(Desk& desk) : desk_(desk) {}

  [[nodiscard]] Task find(const std::string& text) const {
    return gather::find_task(desk_.db(), text);
  }
  static std::string name(const Task& task) { return model::number_of(task); }

  static void check_legal(const Task& task, TaskVerb verb) {
    if (!rules::after(task.state, verb)) throw Failure(Kind::invalid, refusal(task, verb));
  }

  [[nodiscard]] StepRequest request(const Task& /*task*/, StepRequest given) const {
    for (std::string* person : {&given.by, &given.fixed_by, &given.verified_by})
      if (!person->empty()) *person = desk_.person(*person);
    return given;
  }

  [[nodiscard]] std::vector<Message> missing(const Task& task, TaskVerb verb,
                                             const StepRequest& r) const {
    return rules::missing(task, verb, r, claimed_by(task));
  }

  /// Closing one that is not verified yet goes all the way.
  [[nodiscard]] Parts parts(const Task& task, TaskVerb verb, const StepRequest& r) const {
    if (verb != TaskVerb::close || task.state == TaskState::verified) return {{verb, r}};
    Parts parts;
    const Day on = r.on.value_or(desk_.today());
    StepRequest part = r;
    if (task.state != TaskState::claimed_done) {
      part.on = r.fixed_on ? r.fixed_on : OptDay(on);
      part.by = r.fixed_by;
      parts.emplace_back(TaskVerb::done, part);
    }
    part.on = r.verified_on ? r.verified_on : OptDay(on);
    model::name_verifier("verify", part);
    parts.emplace_back(TaskVerb::verify, part);
    part.on = on;
    part.by = r.by;
    parts.emplace_back(TaskVerb::close, part);
    return parts;
  }

  OptDay latest(const Task& task, TaskVerb verb, const StepRequest& r) {
    history_ = store::steps_of(desk_.db(), store::StepsOf::task, task.id);
    const Day on = r.on.value_or(desk_.today());
    const bool counts_from = verb != TaskVerb::edit && verb != TaskVerb::void_;
    if (counts_from && task.clock_start && on < *task.clock_start)
      throw Failure(Kind::invalid,
                    Message(N_("{number}: {date} lies before {start}, the day it counts from"))
                        .with("number", model::number_of(task))
                        .with("date", on)
                        .with("start", *task.clock_start));
    OptDay previous;
    if (verb == TaskVerb::edit) return previous;
    for (const Step& past : history_) {  // progress does not say that it was not done before
      const bool counts = past.verb != "edit" && past.verb != "import" &&
                          (past.verb != "progress" || verb == TaskVerb::progress);
      if (counts && (!previous || past.on > *previous)) previous = past.on;
    }
    return previous;
  }

  [[nodiscard]] Doing doing(TaskVerb /*verb*/, const StepRequest& r) const {
    return {r.on.value_or(desk_.today()), r.by.empty() ? desk_.context().actor : r.by, r.because};
  }

  void act(TaskVerb verb, const StepRequest& r, const Doing& doing, Task& task,
           std::vector<Message>& notes) {
    const Task before = task;
    Step step = desk_.step(model::word(verb), task.id, doing);
    step.evidence = r.evidence;
    take(task.evidence, r.evidence);
    effect(verb, r, task, step, history_, notes);
    task.state = *rules::after(before.state, verb);
    desk_.change(model::word(verb), before, task, {step.on, step.by, step.because}, {step});
  }

  void settle(const Task& task, const StepRequest& r) const {
    if (!model::is_open(task.state))
      settle_orders_of(desk_, model::ItemSubject::task, task.id, r.on.value_or(desk_.today()));
  }

 private:
  /// Who said that it was done, which may be another one than who did it.
  [[nodiscard]] std::string claimed_by(const Task& task) const {
    std::string by;
    if (task.state != TaskState::claimed_done) return by;
    for (const Step& step : store::steps_of(desk_.db(), store::StepsOf::task, task.id))
      if (step.verb == "done") by = step.by;
    return by;
  }

  /// A time limit is corrected while it runs; one that has passed, was deferred or is no longer
  /// running moves by a deferral alone.
  void check_new_limit(const StepRequest& r, const Task& task) const {
    if (task.deferrals > 0)
      throw Failure(Kind::invalid, N_("its time limit was deferred: the one in the plan no longer "
                                      "moves it (duban task defer)"));
    if (!model::is_running(task.state) || (task.due_on && *task.due_on < desk_.today()))
      throw Failure(Kind::invalid, N_("its time limit has passed or its clock has stopped: only a "
                                      "granted deferral moves it (duban task defer)"));
    if (r.because.empty())
      throw Failure(Kind::invalid, N_("say why its time limit was wrong: --because TEXT"));
  }

  void edit(const StepRequest& r, Task& task, Step& step, std::vector<Message>& notes) const {
    const auto plan = store::record_by_id<model::Plan>(desk_.db(), task.plan);
    const Task before = task;
    for (const auto& [name, text] : r.facts) {
      if (name == "time_limit") check_new_limit(r, task);
      if (name != "assisting") put_task_fact(desk_, *plan, task, name, text);
    }
    for (const auto& [name, text] : r.facts)
      if (name == "assisting")
        task.assisting = assisting_text(desk_.names(), text == "-" ? "" : text, task.lead, notes);
    if (before.lead != task.lead && !task.assisting.empty())
      task.assisting = assisting_text(desk_.names(), task.assisting, task.lead, notes);
    if (task.ref != before.ref && !task.ref.empty() &&
        !store::tasks_by_ref(desk_.db(), task.plan, task.ref).empty())
      throw Failure(Kind::invalid, Message(N_("the number {ref} stands in the plan {plan} already"))
                                       .with("ref", task.ref)
                                       .with("plan", plan->name));
    if (task.measure.empty()) throw Failure(Kind::invalid, N_("the measure cannot be emptied"));
    if (task.due_on && task.clock_start && *task.due_on < *task.clock_start)
      throw Failure(Kind::invalid, Message(N_("the deadline {due} lies before {on}"))
                                       .with("due", *task.due_on)
                                       .with("on", *task.clock_start));
    if (before.lead != task.lead) step.unit_before = before.lead, step.unit_after = task.lead;
  }

  void progress(const StepRequest& r, Task& task, Step& step, std::vector<Message>& notes) const {
    if (!r.share.empty()) step.share = task.share = *model::parse_share(r.share);
    take(task.actual, r.actual);
    take(task.progress, r.note);
    step.actual = r.actual;
    step.text = r.note;
    task.progress_on = step.on;
    const auto own = rules::indicator_share(task.target, task.actual);
    if (own && rules::to_tenth(*own) != rules::to_tenth(task.share))
      notes.push_back(
          Message(N_("stated {share}; the indicator comes to {own} ({actual} of {target} {unit})"))
              .with("share", model::share_text(task.share))
              .with("own", model::share_text(rules::to_tenth(*own)))
              .with("actual", task.actual)
              .with("target", task.target)
              .with("unit", task.indicator_unit));
    if (task.share == model::whole_share)
      notes.emplace_back(N_("at 100%; when it is finished, report it: duban task done"));
  }

  void done(const StepRequest& r, Task& task, Step& step, std::vector<Message>& notes) const {
    task.done_on = step.on;
    task.done_by = r.fixed_by.empty() ? step.by : r.fixed_by;
    if (r.by.empty()) step.by = task.done_by;
    task.done = r.done.empty() ? r.note : r.done;
    if (task.done.empty()) task.done = r.evidence;
    step.text = task.done;
    take(task.actual, r.actual);
    step.actual = r.actual;
    step.share = task.share = model::whole_share;
    if (const auto own = rules::indicator_share(task.target, task.actual);
        own && *own < model::whole_share)
      notes.push_back(
          Message(N_("the indicator has come to {own} only ({actual} of {target} {unit})"))
              .with("own", model::share_text(rules::to_tenth(*own)))
              .with("actual", task.actual)
              .with("target", task.target)
              .with("unit", task.indicator_unit));
    const auto acceptance = desk_.rules().policies.find(desk_.rules().acceptance);
    if (acceptance != desk_.rules().policies.end())
      std::tie(task.acceptance_due, task.acceptance_counted) =
          desk_.count(step.on, acceptance->second.length, acceptance->second.roll);
  }

  /// Back to what was stated before it was claimed done.
  static void reject(Task& task, Step& step, const std::vector<Step>& history) {
    if (task.done_on) task.waited += step.on - *task.done_on;
    task.rejections += 1;
    task.share = 0;
    for (const Step& past : history)
      if (past.verb != "done" && past.share) task.share = *past.share;
    step.share = task.share;
    task.done_on.reset(), task.verified_on.reset(), task.acceptance_due.reset();
    task.acceptance_counted.clear();
    task.done_by.clear(), task.verified_by.clear();
  }

  void defer(TaskVerb verb, const StepRequest& r, Task& task, Step& step,
             const std::vector<Step>& history, std::vector<Message>& notes) const {
    step.text = r.opinion;
    if (verb == TaskVerb::defer_refuse) {
      task.asked_on.reset(), task.asked_until.reset();
      return;
    }
    if (!task.due_on) throw Failure(Kind::invalid, N_("it has no deadline: nothing to defer"));
    const Day until = r.until ? *r.until : *task.asked_until;
    expect_later(until, *task.due_on);
    step.until = until;
    note_longest(desk_, *task.baseline_on, until, notes);
    if (verb == TaskVerb::defer_request) {
      if (step.on > *task.due_on)
        notes.push_back(Message(N_("asked after the deadline of {due}")).with("due", *task.due_on));
      note_replaced(task, notes);
      task.asked_on = step.on;
      task.asked_until = until;
      return;
    }
    if (!task.asked_until) notes.emplace_back(N_("granted without a request on record"));
    remember_overdue(task, step.on);
    task.deferrals += 1;
    task.asked_on.reset(), task.asked_until.reset();
    drop_points_from(task, *task.due_on);
    std::vector<Step> chain = history;
    chain.push_back(step);
    step.due_before = task.due_on;
    task.due_on = rules::due_date({model::Origin::written, task.clock_start, task.baseline_on, {}},
                                  links_of(chain), desk_.calendar(), desk_.rules().roll_written)
                      .due;
    step.due_after = task.due_on;
  }

  /// The planned points from the old due date on said "done by then"; the new due date says it now.
  static void drop_points_from(Task& task, Day due) {
    auto points = model::parse_planned(task.planned).value_or(std::vector<model::PlannedPoint>{});
    std::erase_if(points, [&](const auto& point) { return point.until >= due; });
    task.planned = model::planned_text(points);
  }

  void effect(TaskVerb verb, const StepRequest& r, Task& task, Step& step,
              const std::vector<Step>& history, std::vector<Message>& notes) const {
    const OptDay due_before = task.due_on;
    switch (verb) {
      case TaskVerb::edit: edit(r, task, step, notes); break;
      case TaskVerb::progress: progress(r, task, step, notes); break;
      case TaskVerb::done: done(r, task, step, notes); break;
      case TaskVerb::verify:
        task.verified_by = r.by;
        task.verified_on = step.on;
        step.text = r.note;
        break;
      case TaskVerb::reject: reject(task, step, history); break;
      case TaskVerb::close:
        task.closed_on = step.on;
        task.closed_by = step.by;
        step.text = r.note;
        break;
      case TaskVerb::defer_request:
      case TaskVerb::defer_grant:
      case TaskVerb::defer_refuse: defer(verb, r, task, step, history, notes); break;
      case TaskVerb::void_:
        task.voided_on = step.on;
        task.void_reason = r.because;
        break;
    }
    if (task.due_on != due_before) step.due_before = due_before, step.due_after = task.due_on;
  }

  Desk& desk_;
  std::vector<Step> history_;  ///< of the record at hand, as it stands before the step
};

}  // namespace

TaskOutcome step_task(Desk& desk, TaskVerb verb, const Task& task, const StepRequest& request) {
  return Stepper<TaskNoun>(desk).run(verb, task, request);
}

TaskResult step_tasks(const Context& context, TaskVerb verb,
                      const std::vector<StepRequest>& requests, bool each) {
  return run_steps<TaskNoun>(context, verb, requests, each);
}

}  // namespace duban::casework
