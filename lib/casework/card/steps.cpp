// Steps of cards: issue, appeal, answer, lift.
#include "casework/card/steps.hpp"

#include "base/text.hpp"
#include "casework/workbench.hpp"
#include "gather/find.hpp"
#include "model/changes.hpp"
#include "report/words.hpp"
#include "rules/hazard_steps.hpp"
#include "store/event_log.hpp"

namespace duban::casework {

using base::Failure;
using base::Kind;
using base::Message;
using model::Card;
using model::CardState;
using model::StepRequest;

namespace {

const char* word_of(CardVerb verb) {
  switch (verb) {
    case CardVerb::issue: return "issue";
    case CardVerb::appeal: return "appeal";
    case CardVerb::decide: return "decide";
    case CardVerb::lift: return "lift";
  }
  return "";
}

void need(bool there, const Card& card, const char* sentence) {
  if (!there)
    throw Failure(Kind::invalid, Message("{number}: {what}")
                                     .with("number", model::number_of(card))
                                     .with("what", Message(sentence)));
}

class CardStepper {
 public:
  explicit CardStepper(const Context& context)
      : context_(context),
        bench_(context),
        log_(context.db, context.recorder),
        writer_(context.db) {}

  OutcomeOf<Card> run(CardVerb verb, const StepRequest& request) {
    OutcomeOf<Card> outcome;
    outcome.asked = request.number;
    outcome.before = outcome.after = gather::find_card(context_.db, request.number);
    Card& card = outcome.after;
    const bool legal = verb == CardVerb::issue ? card.state == CardState::proposed
                       : verb == CardVerb::lift
                           ? card.state == CardState::proposed || card.state == CardState::issued
                           : card.state == CardState::issued;
    if (!legal)
      throw Failure(Kind::invalid, Message(N_("{number} is {state}: {verb} is no legal step now"))
                                       .with("number", model::number_of(card))
                                       .with("state", report::state_word(card.state))
                                       .with("verb", word_of(verb)));
    const base::Day on = request.on.value_or(context_.today);
    const std::string by = request.by.empty() ? "" : person_text(bench_, request.by);
    check_date(card, on, request.because);
    effect(verb, request, on, by, card);
    model::Event event;
    event.verb = word_of(verb);
    event.subject = "card";
    event.subject_id = card.id;
    event.before = outcome.before.last_event;
    event.effective_on = base::to_iso(on);
    event.by = by.empty() ? context_.actor : by;
    event.because = verb == CardVerb::decide ? request.note : request.because;
    event.changes = model::changed_fields(outcome.before, card);
    card.last_event = log_.append(event);
    writer_.update(outcome.before, card);
    return outcome;
  }

 private:
  void check_date(const Card& card, base::Day on, const std::string& because) const {
    model::OptDay previous = card.proposed_on;
    for (const auto& day : {card.issued_on, card.appealed_on})
      if (day) previous = day;
    const auto problem =
        rules::date_problem(on, previous, context_.today, because, bench_.rules.late_entry_days);
    if (problem)
      throw Failure(Kind::invalid, Message("{number}: {what}")
                                       .with("number", model::number_of(card))
                                       .with("what", *problem));
  }

  void effect(CardVerb verb, const StepRequest& r, base::Day on, const std::string& by,
              Card& card) const {
    switch (verb) {
      case CardVerb::issue:
        need(!by.empty(), card, N_("say who approved it: --by NAME"));
        card.state = CardState::issued;
        card.issued_on = on;
        card.approved_by = by;
        break;
      case CardVerb::appeal:
        need(!r.because.empty(), card, N_("say the reason: --because TEXT"));
        card.appealed_on = on;
        card.appealed_by = by;
        card.appeal = r.because;
        card.decided_on.reset();
        card.decision.clear();
        break;
      case CardVerb::decide:
        need(card.appealed_on.has_value(), card,
             N_("there is no appeal on record: nothing to answer"));
        need(!card.decided_on, card,
             N_("the appeal was answered already; what is new is another appeal"));
        need(!r.note.empty(), card, N_("say the answer: --note TEXT"));
        card.decided_on = on;
        card.decision = r.note;
        break;
      case CardVerb::lift:
        need(!r.because.empty(), card, N_("say the reason: --because TEXT"));
        need(!by.empty(), card, N_("say who approved it: --by NAME"));
        card.state = card.state == CardState::issued ? CardState::lifted
                                                     : CardState::withdrawn;  // not issued at all
        card.lifted_on = on;
        card.lifted_by = by;
        card.lift_reason = r.because;
        break;
    }
  }

  const Context& context_;
  Workbench bench_;
  store::EventLog log_;
  store::RecordWriter<Card> writer_;
};

}  // namespace

CardResult step_cards(const Context& context, CardVerb verb,
                      const std::vector<StepRequest>& requests, bool each) {
  return run_steps<Card, CardStepper>(context, verb, requests, each);
}

}  // namespace duban::casework
