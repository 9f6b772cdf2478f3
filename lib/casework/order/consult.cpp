// Who is asked, and what they answer.
#include "casework/order/consult.hpp"

#include <algorithm>

#include "base/failure.hpp"
#include "base/text.hpp"
#include "gather/find.hpp"
#include "rules/steps.hpp"
#include "store/week_store.hpp"

namespace duban::casework {

using base::Failure;
using base::Kind;
using base::Message;
using model::Consultation;

namespace {

/// The draft, which nobody signed yet.
model::Order draft_named(const Desk& desk, const std::string& number) {
  auto order = gather::standing(gather::find_order(desk.db(), number));
  if (order.state != model::OrderState::draft && order.state != model::OrderState::submitted)
    throw Failure(Kind::invalid,
                  Message(N_("{order} is {state}: others are consulted before it is signed"))
                      .with("order", gather::name_of(order))
                      .with("state", model::label(order.state)));
  return order;
}

void expect_day(const Desk& desk, base::Day on, const model::OptDay& since,
                const std::string& because) {
  if (const auto problem =
          rules::date_problem(on, since, desk.today(), because, desk.rules().late_entry_days))
    throw Failure(Kind::invalid, *problem);
}

}  // namespace

std::vector<Consultation> consult(const Context& context, const NewConsultation& wanted) {
  const auto names = base::split_list(base::join(wanted.units, ","));
  if (names.empty()) throw Failure(Kind::usage, N_("say whom to consult: --with UNIT"));
  Desk desk(context);
  const auto order = draft_named(desk, wanted.order);
  const Doing doing = desk.doing(wanted.on, wanted.by, wanted.because);
  expect_day(desk, doing.on, order.drafted_on, wanted.because);
  if (wanted.until && *wanted.until < doing.on)
    throw Failure(Kind::invalid, Message(N_("the day to answer, {until}, lies before {on}"))
                                     .with("until", *wanted.until)
                                     .with("on", doing.on));
  const auto office = gather::office_unit(desk.db());
  auto asked = store::consultations_of(desk.db(), order.id);
  std::vector<Consultation> made;
  for (const auto& name : names) {
    Consultation one;
    one.order_id = order.id;
    one.unit = gather::resolve_unit(desk.names(), name);
    const Message unit = base::verbatim(desk.names().name(one.unit));
    if (std::any_of(made.begin(), made.end(),
                    [&](const auto& other) { return other.unit == one.unit; }))
      continue;  // named twice
    if (one.unit == office)
      throw Failure(Kind::invalid,
                    Message(N_("{unit} drafts it itself: consult others")).with("unit", unit));
    if (std::any_of(asked.begin(), asked.end(),
                    [&](const auto& other) { return other.unit == one.unit; }))
      throw Failure(Kind::invalid, Message(N_("{unit} was consulted about {order} already"))
                                       .with("unit", unit)
                                       .with("order", gather::name_of(order)));
    one.asked_on = doing.on, one.until = wanted.until, one.asked_by = doing.by;
    desk.add("consult", one, doing);
    asked.push_back(one);
    made.push_back(one);
  }
  desk.finish();
  return made;
}

Consultation answer_consultation(const Context& context, const ConsultationAnswer& wanted) {
  const std::string objects(base::trim(wanted.objects));
  if (wanted.agrees != objects.empty())
    throw Failure(Kind::usage, N_("say what the unit answers: --agrees, or --objects TEXT"));
  if (wanted.unit.empty()) throw Failure(Kind::usage, N_("say which unit answers: --unit UNIT"));
  Desk desk(context);
  const auto order = draft_named(desk, wanted.order);
  const auto unit = gather::resolve_unit(desk.names(), wanted.unit);
  const Message name = base::verbatim(desk.names().name(unit));
  for (const auto& before : store::consultations_of(desk.db(), order.id)) {
    if (before.unit != unit) continue;
    if (before.answered_on)
      throw Failure(Kind::invalid, Message(N_("{unit} answered on {day}: {answer} (another answer: "
                                              "duban undo first)"))
                                       .with("unit", name)
                                       .with("day", *before.answered_on)
                                       .with("answer", model::label(before.answer)));
    const Doing doing = desk.doing(wanted.on, wanted.by, wanted.because);
    expect_day(desk, doing.on, before.asked_on, wanted.because);
    auto after = before;
    after.answer = wanted.agrees ? model::Opinion::agrees : model::Opinion::objects;
    after.opinion = wanted.agrees ? std::string(base::trim(wanted.opinion)) : objects;
    after.answered_on = doing.on, after.answered_by = doing.by;
    desk.change("answer", before, after, doing);
    desk.finish();
    return after;
  }
  throw Failure(Kind::not_found,
                Message(N_("{unit} was not consulted about {order}: duban order consult {order} "
                           "--with {unit}"))
                    .with("unit", name)
                    .with("order", model::number_of(order)));
}

}  // namespace duban::casework
