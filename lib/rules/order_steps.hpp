// The life of an order and of its recipients: which step is legal when, and what it must have
// (domain: order).
#pragma once

#include <optional>
#include <vector>

#include "base/message.hpp"
#include "model/order.hpp"
#include "model/step.hpp"

namespace duban::rules {

/// The order's state after a step of the order itself; nothing when it is illegal now. A
/// recipient's step needs an issued order.
std::optional<model::OrderState> after(model::OrderState state, model::OrderVerb verb,
                                       const model::OrderKind& kind);

/// The recipient's state after a step; nothing when it is illegal now. `signs`: its kind asks for a
/// signature before feedback.
std::optional<model::RecipientState> after(model::RecipientState state, model::OrderVerb verb,
                                           bool signs);

/// Steps that are legal in a state, in table order.
std::vector<model::OrderVerb> legal_verbs(model::OrderState state, const model::OrderKind& kind);
std::vector<model::OrderVerb> legal_verbs(model::RecipientState state, bool signs);

/// What a step still lacks, as sentences for the clerk; empty = it may be done.
std::vector<base::Message> missing(model::OrderVerb verb, const model::StepRequest& request,
                                   const model::OrderKind& kind);

/// Nothing more is owed by a recipient: done, handed on, or a copy.
bool is_over(const model::Recipient& recipient);
/// Somebody signed, or gave feedback: from then on an order is superseded, not withdrawn.
bool is_received(const model::Recipient& recipient);

/// A signature or feedback that a recipient owes, by a date that the issue set.
struct Owed {
  enum class What { signature, feedback };
  What what = What::signature;
  base::Day by;
};
/// What a recipient owes now: a signature, feedback, or both, the signature first. Empty when
/// nothing is asked.
std::vector<Owed> owed_by(const model::Order& order, const model::Recipient& recipient);

}  // namespace duban::rules
