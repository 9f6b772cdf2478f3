// The step table of a task and what each step must have.
#include "rules/task_steps.hpp"

#include <array>

#include "model/share.hpp"
#include "rules/hazard_steps.hpp"
#include "rules/steps.hpp"

namespace duban::rules {

using base::Message;
using model::StepRequest;
using model::Task;
using model::TaskState;
using model::TaskVerb;

namespace {

struct Row {
  TaskVerb verb;
  std::array<std::optional<TaskState>, 6>
      to;  // open in_progress claimed_done verified closed voided
};

constexpr std::optional<TaskState> no = std::nullopt;
constexpr auto open = TaskState::open, in_progress = TaskState::in_progress,
               claimed = TaskState::claimed_done, verified = TaskState::verified,
               closed = TaskState::closed, voided = TaskState::voided;

constexpr std::array<Row, 10> table{{
    {TaskVerb::edit, {open, in_progress, claimed, verified, closed, no}},
    {TaskVerb::progress, {in_progress, in_progress, no, no, no, no}},
    {TaskVerb::done, {claimed, claimed, no, no, no, no}},
    {TaskVerb::verify, {no, no, verified, no, no, no}},
    {TaskVerb::reject, {no, no, in_progress, in_progress, no, no}},
    {TaskVerb::close, {closed, closed, closed, closed, no, no}},
    {TaskVerb::defer_request, {open, in_progress, no, no, no, no}},
    {TaskVerb::defer_grant, {open, in_progress, no, no, no, no}},
    {TaskVerb::defer_refuse, {open, in_progress, no, no, no, no}},
    {TaskVerb::void_, {voided, voided, voided, voided, no, no}},
}};

using Lack = std::vector<Message>;

void want(Lack& lack, bool there, const char* sentence) {
  if (!there) lack.emplace_back(sentence);
}

void lack_for_verify(Lack& lack, const std::string& verifier, const std::string& done_by,
                     const std::string& reported_by) {
  want(lack, !verifier.empty(), N_("say who checked it: --by NAME (or --verified-by NAME)"));
  if (!verifier.empty() && (same_person(verifier, done_by) || same_person(verifier, reported_by)))
    lack.push_back(
        Message(N_("{name} claimed it done and cannot verify it too: name another verifier"))
            .with("name", verifier));
}

void lack_for_progress(Lack& lack, const Task& task, const StepRequest& r) {
  want(lack, !r.share.empty() || !r.actual.empty() || !r.note.empty() || !r.evidence.empty(),
       N_("say how far it is: 45%, --actual 12 or --note TEXT"));
  if (!r.share.empty() && !model::parse_share(r.share))
    lack.push_back(
        Message(N_("\"{text}\" is no share; write it like 45% or 45.5%, from 0% to 100%"))
            .with("text", r.share));
  if (!r.actual.empty() && !model::parse_amount(r.actual))
    lack.push_back(
        Message(N_("\"{text}\" is no number; write it like 12 or 35.5")).with("text", r.actual));
  if (!r.actual.empty() && task.indicator.empty())
    lack.emplace_back(
        N_("it has no indicator that --actual could measure (give it one: duban task edit "
           "--indicator TEXT --target N)"));
  const auto share = model::parse_share(r.share);
  if (!r.share.empty() && share && *share < task.share && r.because.empty())
    lack.push_back(Message(N_("progress goes back from {before} to {now}: say why, --because TEXT"))
                       .with("before", model::share_text(task.share))
                       .with("now", model::share_text(*share)));
}

void lack_for_close(Lack& lack, const Task& task, const StepRequest& r,
                    const std::string& reported_by) {
  if (task.state == TaskState::verified) return;
  if (model::is_running(task.state)) {
    want(lack, !r.fixed_by.empty(), N_("say who did it: --done-by NAME"));
    want(lack, !r.done.empty() || !r.note.empty() || !r.evidence.empty(),
         N_("say what was accomplished: --done TEXT"));
  }
  const bool walked = model::is_running(task.state);
  want(lack, walked || r.fixed_by.empty() || same_person(r.fixed_by, task.done_by),
       N_("who did it is on record already: leave --done-by out"));
  if (r.verified_by.empty())
    lack.emplace_back(N_("say who checked it: --verified-by NAME"));
  else
    lack_for_verify(lack, r.verified_by, walked ? r.fixed_by : task.done_by, reported_by);
}

}  // namespace

std::optional<TaskState> after(TaskState state, TaskVerb verb) {
  return table[static_cast<std::size_t>(verb)].to[static_cast<std::size_t>(state)];
}

std::vector<TaskVerb> legal_task_verbs(TaskState state) {
  std::vector<TaskVerb> verbs;
  for (const Row& row : table)
    if (row.to[static_cast<std::size_t>(state)]) verbs.push_back(row.verb);
  return verbs;
}

Lack missing(const Task& task, TaskVerb verb, const StepRequest& r,
             const std::string& reported_by) {
  Lack lack;
  switch (verb) {
    case TaskVerb::edit:
      want(lack, task.state == TaskState::open || !r.because.empty(),
           N_("work on it has begun: say why it is edited, --because TEXT"));
      break;
    case TaskVerb::progress: lack_for_progress(lack, task, r); break;
    case TaskVerb::done:
      want(lack, !r.done.empty() || !r.note.empty() || !r.evidence.empty(),
           N_("say what was accomplished: --done TEXT"));
      break;
    case TaskVerb::verify:
      lack_for_verify(lack, r.verified_by.empty() ? r.by : r.verified_by, task.done_by,
                      reported_by);
      break;
    case TaskVerb::reject:
      want(lack, !r.because.empty(), N_("say the reason: --because TEXT"));
      break;
    case TaskVerb::close: lack_for_close(lack, task, r, reported_by); break;
    case TaskVerb::defer_request:
      want(lack, r.until.has_value(), N_("say until when: --until DATE"));
      want(lack, !r.because.empty(), N_("say the reason: --because TEXT"));
      break;
    case TaskVerb::defer_grant:
      want(
          lack, r.until.has_value() || task.asked_until.has_value(),
          N_("no deferral was asked for; to grant one all the same, say until when: --until DATE"));
      break;
    case TaskVerb::defer_refuse:
      want(lack, task.asked_until.has_value(), N_("no deferral was asked for: nothing to refuse"));
      want(lack, !r.because.empty(), N_("say the reason: --because TEXT"));
      break;
    case TaskVerb::void_:
      want(lack, !r.because.empty(), N_("say the reason: --because TEXT"));
      break;
  }
  return lack;
}

}  // namespace duban::rules
