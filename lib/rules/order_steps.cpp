// The tables of order steps.
#include "rules/order_steps.hpp"

#include "base/message.hpp"

namespace duban::rules {

using base::Message;
using model::OrderKind;
using model::OrderState;
using model::OrderVerb;
using model::Recipient;
using model::RecipientRole;
using model::RecipientState;

std::optional<OrderState> after(OrderState state, OrderVerb verb, const OrderKind& kind) {
  using S = OrderState;
  using V = OrderVerb;
  if (model::is_of_recipient(verb)) return state == S::issued ? std::optional(state) : std::nullopt;
  switch (verb) {
    case V::edit: return state == S::draft ? std::optional(S::draft) : std::nullopt;
    case V::submit: return state == S::draft ? std::optional(S::submitted) : std::nullopt;
    case V::approve: return state == S::submitted ? std::optional(S::approved) : std::nullopt;
    case V::reject:
      return state == S::submitted || state == S::approved ? std::optional(S::draft) : std::nullopt;
    case V::issue: {
      const bool ready = state == S::approved ||
                         (!kind.needs_approval && (state == S::draft || state == S::submitted));
      return ready ? std::optional(S::issued) : std::nullopt;
    }
    case V::withdraw:
      return state == S::draft || state == S::submitted || state == S::approved ||
                     state == S::issued
                 ? std::optional(S::withdrawn)
                 : std::nullopt;
    case V::supersede: return state == S::issued ? std::optional(S::superseded) : std::nullopt;
    case V::void_number: return state == S::issued ? std::optional(S::voided) : std::nullopt;
    case V::close: return state == S::issued ? std::optional(S::closed) : std::nullopt;
    default: return std::nullopt;
  }
}

std::optional<RecipientState> after(RecipientState state, OrderVerb verb, bool signs) {
  using S = RecipientState;
  using V = OrderVerb;
  const bool new_here = state == S::waiting || state == S::delivered;
  const bool may_tell = state == S::signed_for || state == S::feedback || state == S::returned ||
                        (!signs && new_here);
  switch (verb) {
    case V::deliver: return new_here ? std::optional(S::delivered) : std::nullopt;
    case V::sign: return new_here ? std::optional(S::signed_for) : std::nullopt;
    case V::feedback: return may_tell ? std::optional(S::feedback) : std::nullopt;
    case V::return_: return state == S::feedback ? std::optional(S::returned) : std::nullopt;
    case V::done: return state == S::feedback ? std::optional(S::done) : std::nullopt;
    case V::reassign:
      return state == S::done || state == S::reassigned ? std::nullopt
                                                        : std::optional(S::reassigned);
    default: return std::nullopt;
  }
}

std::vector<OrderVerb> legal_verbs(OrderState state, const OrderKind& kind) {
  std::vector<OrderVerb> legal;
  for (std::size_t i = 0; i < model::Words<OrderVerb>::all.size(); ++i)
    if (after(state, static_cast<OrderVerb>(i), kind)) legal.push_back(static_cast<OrderVerb>(i));
  return legal;
}

std::vector<OrderVerb> legal_verbs(RecipientState state, bool signs) {
  std::vector<OrderVerb> legal;
  for (std::size_t i = 0; i < model::Words<OrderVerb>::all.size(); ++i)
    if (after(state, static_cast<OrderVerb>(i), signs)) legal.push_back(static_cast<OrderVerb>(i));
  return legal;
}

std::vector<Message> missing(OrderVerb verb, const model::StepRequest& r, const OrderKind& kind) {
  std::vector<Message> lack;
  const auto need = [&](bool there, const char* sentence) {
    if (!there) lack.emplace_back(sentence);
  };
  switch (verb) {
    case OrderVerb::approve: need(!r.by.empty(), N_("say who approves it: --by NAME")); break;
    case OrderVerb::issue:
      need(kind.own_numbers || !r.document.empty(),
           N_("this kind takes its number from outside: give it with --number"));
      need(!kind.own_numbers || r.document.empty(),
           N_("this kind takes the next number of its series itself: leave out --number"));
      break;
    case OrderVerb::reject:
    case OrderVerb::return_:
    case OrderVerb::withdraw:
    case OrderVerb::supersede:
    case OrderVerb::void_number:
    case OrderVerb::reassign: need(!r.because.empty(), N_("say the reason: --because TEXT")); break;
    case OrderVerb::deliver:
      need(!r.how.empty(),
           N_("say how it was delivered: --how, such as OA, 浙政钉, 传真, 直接送达"));
      break;
    case OrderVerb::sign:
      need(!r.by.empty() || r.signature == "refused", N_("say who signed for it: --by NAME"));
      need(r.signature != "proxy" || !r.witness.empty(),
           N_("a signature by proxy needs a witness: --witness NAME"));
      need(r.signature != "refused" || !r.witness.empty(),
           N_("a refused signature needs a witness: --witness NAME"));
      break;
    case OrderVerb::feedback:
      need(!r.note.empty(), N_("say what the unit reports: --text TEXT"));
      break;
    default: break;
  }
  return lack;
}

bool is_over(const Recipient& recipient) {
  return recipient.role == RecipientRole::copy || recipient.state == RecipientState::done ||
         recipient.state == RecipientState::reassigned;
}

bool is_received(const Recipient& recipient) {
  return recipient.signed_on.has_value() || recipient.feedback_on.has_value();
}

std::vector<Owed> owed_by(const model::Order& order, const Recipient& recipient) {
  std::vector<Owed> owed;
  if (order.state != OrderState::issued || is_over(recipient)) return owed;
  const bool new_here =
      recipient.state == RecipientState::waiting || recipient.state == RecipientState::delivered;
  if (new_here && recipient.sign_due) owed.push_back({Owed::What::signature, *recipient.sign_due});
  if (recipient.state != RecipientState::feedback && recipient.feedback_due)
    owed.push_back({Owed::What::feedback, *recipient.feedback_due});
  return owed;
}

}  // namespace duban::rules
