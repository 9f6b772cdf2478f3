// The steps of an order's recipients.
#pragma once

#include <string>

#include "casework/step_skeleton.hpp"
#include "model/order.hpp"
#include "model/rulebook.hpp"

namespace duban::casework {

/// The kind of an order; one that the rules dropped since keeps its steps.
model::OrderKind kind_then(const Desk& desk, const model::Order& order);

/// Words of a list of steps, for messages.
base::Message legal_word(const std::vector<model::OrderVerb>& legal);

class RecipientSteps {
 public:
  explicit RecipientSteps(Desk& desk) : desk_(desk) {}

  /// The day that the step may not lie before. Failures: not_found, invalid (which recipient, or no
  /// legal step of it now).
  model::OptDay latest(const model::Order& order, model::OrderVerb verb,
                       const model::StepRequest& request);
  /// Does the step for the recipient that latest() found.
  void act(model::OrderVerb verb, const model::StepRequest& request, const Doing& doing,
           const model::Order& order);
  /// Did the step end a recipient's part?
  [[nodiscard]] bool ended() const { return ended_; }

 private:
  [[nodiscard]] model::Recipient recipient_of(const model::Order& order,
                                              const std::string& text) const;
  void sign(const model::StepRequest& request, model::Recipient& after) const;
  void keep_files(const model::StepRequest& request);
  [[nodiscard]] CountedDay redo_due(const model::Order& order,
                                    const model::StepRequest& request) const;
  model::Id hand_on(const model::Order& order, const model::StepRequest& request);

  Desk& desk_;
  Doing doing_;
  model::Recipient before_;
  bool ended_ = false;
};

}  // namespace duban::casework
