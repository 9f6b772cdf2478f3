// Reading a period's cards.
#include "gather/cards/period_cards.hpp"

#include "gather/in_force.hpp"

namespace duban::gather {

using model::CardState;
using model::CardSubject;
using model::Id;

namespace {

std::unique_ptr<Assessment> assess(const store::Database& db, const rules::Period& period,
                                   const std::optional<model::Evaluation>& evaluation,
                                   const model::Rulebook& in_force, base::Day today) {
  if (evaluation) return std::make_unique<Assessment>(db, *evaluation);
  return std::make_unique<Assessment>(db, period, in_force, today);
}

}  // namespace

rules::Period period_to_date(base::Day today, bool month) {
  rules::Period period = month ? rules::month_of(today) : rules::quarter_of(today);
  period.to = today;
  return period;
}

PeriodCards::PeriodCards(const store::Database& db, const rules::Period& period, base::Day today)
    : db_(db),
      period_(period),
      today_(today),
      in_force_(rules_of(db)),
      evaluation_(store::newest_evaluation(db, period.label)) {
  if (period_.to > today_) period_.to = today_;
  then_ = assess(db, period_, evaluation_, in_force_, today_);
  store::CardQuery query;
  query.period = period.label;
  for (auto& card : store::cards(db, query))
    if (card.state != CardState::withdrawn) cards_.push_back(std::move(card));
}

const Assessment& PeriodCards::before() {
  if (!before_) {
    const auto label = rules::label_before(period_.label);
    const auto evaluation = store::newest_evaluation(db_, label);
    before_is_frozen_ = evaluation.has_value();
    before_ = assess(db_, *rules::quarter_or_month(label), evaluation, in_force_, today_);
  }
  return *before_;
}

const Assessment& PeriodCards::now() {
  if (!now_)
    now_ = std::make_unique<Assessment>(
        db_, period_to_date(today_, period_.label.find('M') != std::string::npos), in_force_,
        today_);
  return *now_;
}

const model::Card* PeriodCards::card(CardSubject subject, Id id) const {
  const model::Card* newest = nullptr;
  for (const auto& card : cards_)
    if (card.subject == subject && card.subject_id == id) newest = &card;
  return newest;
}

std::vector<rules::ReachedStreak> PeriodCards::streaks() const {
  store::CardQuery query;
  query.states = {CardState::issued};
  return rules::reached_streaks(in_force_.cards, store::cards(db_, query), period_.label);
}

}  // namespace duban::gather
