// A card as the skeleton of steps sees it.
#include "casework/card/steps.hpp"

#include "gather/find.hpp"
#include "report/words.hpp"
#include "rules/card_steps.hpp"

namespace duban::casework {

using base::Failure;
using base::Kind;
using base::Message;
using model::Card;
using model::CardVerb;
using model::StepRequest;

namespace {

class CardNoun {
 public:
  using Record = Card;
  using Verb = CardVerb;

  explicit CardNoun(Desk& desk) : desk_(desk) {}

  [[nodiscard]] Card find(const std::string& text) const {
    return gather::find_card(desk_.db(), text);
  }
  static std::string name(const Card& card) { return model::number_of(card); }

  static void check_legal(const Card& card, CardVerb verb) {
    if (rules::after(card.state, verb)) return;
    throw Failure(Kind::invalid, Message(N_("{number} is {state}: {verb} is no legal step now"))
                                     .with("number", model::number_of(card))
                                     .with("state", model::label(card.state))
                                     .with("verb", model::word(verb)));
  }

  [[nodiscard]] StepRequest request(const Card& /*card*/, StepRequest given) const {
    if (!given.by.empty()) given.by = desk_.person(given.by);
    return given;
  }

  static std::vector<Message> missing(const Card& card, CardVerb verb, const StepRequest& r) {
    return rules::missing(card, verb, r);
  }

  static std::vector<std::pair<CardVerb, StepRequest>> parts(const Card& /*card*/, CardVerb verb,
                                                             const StepRequest& r) {
    return {{verb, r}};
  }

  static model::OptDay latest(const Card& card, CardVerb /*verb*/, const StepRequest& /*r*/) {
    model::OptDay previous = card.proposed_on;
    for (const auto& day : {card.issued_on, card.appealed_on})
      if (day) previous = day;
    return previous;
  }

  [[nodiscard]] Doing doing(CardVerb verb, const StepRequest& r) const {
    return {r.on.value_or(desk_.today()), r.by.empty() ? desk_.context().actor : r.by,
            verb == CardVerb::decide ? r.note : r.because};
  }

  void act(CardVerb verb, const StepRequest& r, const Doing& doing, Card& card,
           std::vector<Message>& /*notes*/) const {
    const Card before = card;
    card.state = *rules::after(card.state, verb);
    switch (verb) {
      case CardVerb::issue: card.issued_on = doing.on, card.approved_by = r.by; break;
      case CardVerb::appeal:
        card.appealed_on = doing.on, card.appealed_by = r.by, card.appeal = r.because;
        card.decided_on.reset(), card.decision.clear();
        break;
      case CardVerb::decide: card.decided_on = doing.on, card.decision = r.note; break;
      case CardVerb::lift:
        card.lifted_on = doing.on, card.lifted_by = r.by, card.lift_reason = r.because;
        break;
    }
    desk_.change(model::word(verb), before, card, doing);
  }

  static void settle(const Card& /*card*/, const StepRequest& /*r*/) {}

 private:
  Desk& desk_;
};

}  // namespace

CardResult step_cards(const Context& context, CardVerb verb,
                      const std::vector<StepRequest>& requests, bool each) {
  return run_steps<CardNoun>(context, verb, requests, each);
}

}  // namespace duban::casework
