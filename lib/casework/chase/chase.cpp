// What can be chased, and its record.
#include "casework/chase/chase.hpp"

#include <set>

#include "base/failure.hpp"
#include "base/text.hpp"
#include "gather/find.hpp"
#include "rules/steps.hpp"

namespace duban::casework {

using base::Failure;
using base::Kind;
using base::Message;
using model::ChaseOf;

namespace {

/// The record, and the day since which it can be chased.
struct Chaseable {
  model::Id id = 0;
  model::OptDay since;
};

[[noreturn]] void refuse_over(const std::string& number, const Message& state) {
  throw Failure(Kind::invalid, Message(N_("{number} is {state}: there is nobody to chase"))
                                   .with("number", number)
                                   .with("state", state));
}

Chaseable chaseable(const store::Database& db, ChaseOf subject, const std::string& number) {
  if (subject == ChaseOf::hazard) {
    const auto hazard = gather::standing(gather::find_hazard(db, number));
    if (hazard.state == model::State::closed || hazard.state == model::State::voided)
      refuse_over(model::number_of(hazard), model::label(hazard.state));
    return {hazard.id, hazard.found_on};
  }
  if (subject == ChaseOf::task) {
    const auto task = gather::standing(gather::find_task(db, number));
    if (task.state == model::TaskState::closed || task.state == model::TaskState::voided)
      refuse_over(model::number_of(task), model::label(task.state));
    return {task.id, task.recorded_on};
  }
  const auto order = gather::standing(gather::find_order(db, number));
  if (order.state != model::OrderState::issued)
    refuse_over(gather::name_of(order), model::label(order.state));
  return {order.id, order.issued_on};
}

}  // namespace

std::vector<model::Chase> enter_chases(const Context& context, const NewChase& wanted) {
  model::Chase chase;
  chase.subject = wanted.subject;
  chase.said = base::trim(wanted.said);
  chase.spoken_to = base::trim(wanted.spoken_to);
  if (chase.said.empty()) throw Failure(Kind::usage, N_("say what was said: --said TEXT"));
  const auto kind = model::read_word<model::ChaseKind>(wanted.kind);
  if (wanted.kind.empty() || !kind)
    throw Failure(Kind::usage, N_("say how: --kind phone (电话), visit (上门) or message (短信)"));
  chase.kind = *kind;
  Desk desk(context);
  const Doing doing = desk.doing(wanted.on, wanted.by, wanted.because);
  chase.on = doing.on, chase.by = doing.by;
  std::vector<model::Chase> entered;
  std::set<model::Id> seen;
  for (const auto& number : wanted.numbers) {
    const auto about = chaseable(desk.db(), wanted.subject, number);
    if (!seen.insert(about.id).second) continue;
    if (const auto problem = rules::date_problem(
            doing.on, wanted.subject == ChaseOf::task ? model::OptDay() : about.since, desk.today(),
            wanted.because, desk.rules().late_entry_days))
      throw Failure(Kind::invalid, *problem);
    chase.id = 0, chase.subject_id = about.id;
    desk.add("chase", chase, doing);
    entered.push_back(chase);
  }
  desk.finish();
  return entered;
}

}  // namespace duban::casework
