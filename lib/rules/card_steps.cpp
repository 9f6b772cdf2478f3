// Legal steps of cards.
#include "rules/card_steps.hpp"

#include <array>

namespace duban::rules {

using base::Message;
using model::Card;
using model::CardState;
using model::CardVerb;

namespace {

struct CardRow {
  CardVerb verb;
  CardState from, to;
};

constexpr std::array card_table{
    CardRow{CardVerb::issue, CardState::proposed, CardState::issued},
    CardRow{CardVerb::appeal, CardState::issued, CardState::issued},
    CardRow{CardVerb::decide, CardState::issued, CardState::issued},
    CardRow{CardVerb::lift, CardState::issued, CardState::lifted},
    CardRow{CardVerb::lift, CardState::proposed, CardState::withdrawn},
};

}  // namespace

std::optional<CardState> after(CardState state, CardVerb verb) {
  for (const CardRow& row : card_table)
    if (row.verb == verb && row.from == state) return row.to;
  return std::nullopt;
}

std::vector<Message> missing(const Card& card, CardVerb verb, const model::StepRequest& r) {
  std::vector<Message> lack;
  const auto need = [&](bool there, const char* sentence) {
    if (!there) lack.emplace_back(sentence);
  };
  if (verb == CardVerb::appeal || verb == CardVerb::lift)
    need(!r.because.empty(), N_("say the reason: --because TEXT"));
  if (verb == CardVerb::issue || verb == CardVerb::lift)
    need(!r.by.empty(), N_("say who approved it: --by NAME"));
  if (verb != CardVerb::decide) return lack;
  need(card.appealed_on.has_value(), N_("there is no appeal on record: nothing to answer"));
  need(!card.decided_on, N_("the appeal was answered already; what is new is another appeal"));
  need(!r.note.empty(), N_("say the answer: --note TEXT"));
  return lack;
}

}  // namespace duban::rules
