// Evaluating a period.
#include "casework/card/evaluate.hpp"

#include <algorithm>
#include <map>
#include <set>

#include "base/failure.hpp"
#include "gather/cards/frozen_figures.hpp"
#include "gather/in_force.hpp"
#include "store/event_log.hpp"

namespace duban::casework {

using base::Failure;
using base::Kind;
using base::Message;
using model::Card;
using model::CardState;
using model::CardSubject;
using model::Evaluation;
using model::Id;
using What = CardChange::What;

namespace {

using Key = std::pair<CardSubject, Id>;

std::string rule_ids(const rules::Judgement& judgement) {
  std::string ids;
  for (const auto& verdict : judgement.verdicts) ids += (ids.empty() ? "" : ";") + verdict.rule->id;
  return ids;
}

/// The newest card of each subject; a withdrawn one makes room for another.
std::map<Key, Card> standing_cards(const store::Database& db, const std::string& period) {
  store::CardQuery query;
  query.period = period;
  std::map<Key, Card> cards;
  for (auto& card : store::cards(db, query))
    if (card.state != CardState::withdrawn || card.lifted_on)
      cards[{card.subject, card.subject_id}] = std::move(card);
  return cards;
}

class Evaluator {
 public:
  Evaluator(Desk& desk, const EvaluateOptions& options)
      : desk_(desk),
        options_(options),
        before_(store::newest_evaluation(desk.db(), options.period.label)),
        cards_(standing_cards(desk.db(), options.period.label)) {}

  EvaluateResult run() {
    EvaluateResult result;
    result.assessment = std::make_unique<gather::Assessment>(desk_.db(), options_.period,
                                                             rules(result), desk_.today());
    const gather::Assessment& now = *result.assessment;
    const auto rows = gather::frozen_of(now.judgements());
    std::map<Key, rules::CardFigures> frozen;
    if (before_)
      for (auto& figures : gather::figures_of_frozen(store::frozen_rows(desk_.db(), before_->id)))
        frozen[{figures.subject, figures.id}] = std::move(figures);
    result.first = !before_;
    Evaluation evaluation = next(now, rows);
    result.identical = before_ && before_->sha256 == evaluation.sha256 &&
                       before_->rules_version == evaluation.rules_version;
    result.revision = result.identical ? before_->revision : evaluation.revision;
    evaluation_ = result.identical ? before_->id : evaluation.id;
    if (!result.identical) freeze(evaluation, rows);
    std::set<Key> fresh;
    for (const auto* judgement : in_order(now)) {
      fresh.insert({judgement->figures->subject, judgement->figures->id});
      const Key key{judgement->figures->subject, judgement->figures->id};
      const auto old = frozen.find(key);
      CardChange change = apply(now, *judgement, key);
      if (old != frozen.end())
        change.differences = differences(now, old->second, *judgement->figures);
      change.figures_changed =
          before_ && (old == frozen.end() || !(old->second == *judgement->figures));
      const bool card = !change.before.empty() || !change.colour.empty();
      if (card || (change.figures_changed && key.first == CardSubject::unit))
        result.changes.push_back(std::move(change));
    }
    for (const auto& [key, card] : cards_)
      if (!fresh.contains(key)) leave(now, card, result);
    return result;
  }

 private:
  /// Issued cards keep the rules that the period was judged by, unless restated.
  model::Rulebook rules(EvaluateResult& result) const {
    const auto& in_force = desk_.rules();
    if (options_.rules) {
      auto tried = *options_.rules;
      tried.version = in_force.version + 1;  // the number it would get
      return tried;
    }
    const bool official = std::any_of(cards_.begin(), cards_.end(), [](const auto& card) {
      return card.second.state == CardState::issued || card.second.state == CardState::lifted;
    });
    if (before_ && official && !options_.restate && before_->rules_version != in_force.version) {
      result.newer_rules = in_force.version;
      return gather::rules_of_version(desk_.db(), before_->rules_version);
    }
    return in_force;
  }

  [[nodiscard]] Evaluation next(const gather::Assessment& now,
                                const std::vector<store::FrozenRow>& rows) const {
    Evaluation evaluation;
    evaluation.period = options_.period.label;
    evaluation.from_day = options_.period.from;
    evaluation.until_day = options_.period.to;
    evaluation.revision = before_ ? before_->revision + 1 : 1;
    evaluation.rules_version = now.rulebook().version;
    evaluation.log_position = store::log_head(desk_.db()).seq;
    evaluation.recorded_on = desk_.today();
    evaluation.sha256 = store::frozen_sha256(rows);
    evaluation.id = desk_.rows<Evaluation>().next_id();
    return evaluation;
  }

  void freeze(Evaluation evaluation, const std::vector<store::FrozenRow>& rows) {
    desk_.add("evaluate", evaluation, {*evaluation.until_day, desk_.context().actor});
    store::save_frozen(desk_.db(), evaluation.id, rows);
  }

  static std::vector<CardChange::Difference> differences(const gather::Assessment& now,
                                                         const rules::CardFigures& before,
                                                         const rules::CardFigures& after) {
    std::vector<CardChange::Difference> list;
    const auto* unit = after.subject == CardSubject::unit ? now.names().unit(after.id) : nullptr;
    const auto records = unit == nullptr ? model::Records::own : rules::records_of({}, *unit);
    const auto was = before.sets.find(records);
    const auto is = after.sets.find(records);
    if (was == before.sets.end() || is == after.sets.end()) return list;
    for (const auto& [id, figure] : is->second) {
      const auto old = was->second.find(id);
      const auto value = old == was->second.end() ? std::optional<Id>() : old->second.value;
      if (value != figure.value) list.push_back({id, value, figure.value});
    }
    return list;
  }

  /// The worst colour first, so that numbers follow it; within a colour in the order of units.
  static std::vector<const rules::Judgement*> in_order(const gather::Assessment& now) {
    std::vector<const rules::Judgement*> list;
    for (const auto& judgement : now.judgements()) list.push_back(&judgement);
    const auto severity = [&](const rules::Judgement* judgement) {
      const auto& palette = now.rulebook().cards.palette;
      const auto colour = palette.find(judgement->colour);
      return colour == palette.end() ? -1 : colour->second.severity;
    };
    std::stable_sort(list.begin(), list.end(),
                     [&](const auto* a, const auto* b) { return severity(a) > severity(b); });
    return list;
  }

  CardChange apply(const gather::Assessment& now, const rules::Judgement& judgement,
                   const Key& key) {
    CardChange change;
    change.subject = key.first;
    change.id = key.second;
    change.name = now.name(key.first, key.second);
    change.colour = judgement.colour;
    change.judgement = &judgement;
    const auto known = cards_.find(key);
    if (known == cards_.end()) {
      if (!judgement.colour.empty()) propose(judgement, key, change);
      return change;
    }
    const Card& card = known->second;
    change.before = card.colour;
    change.number = model::number_of(card);
    const bool same = card.colour == judgement.colour && card.rules == rule_ids(judgement);
    if (card.state == CardState::lifted ||
        card.state == CardState::withdrawn) {  // decided by somebody, on these grounds
      if (!judgement.colour.empty() && card.rules != rule_ids(judgement))
        propose(judgement, key, change);
      return change;
    }
    if (card.state == CardState::issued && !same && !options_.restate) {
      change.what = What::issued_differs;
      return change;
    }
    if (same && (card.state == CardState::issued || card.evaluation == evaluation_)) return change;
    move(card, judgement, change, same);
    return change;
  }

  /// A card whose unit or task is not evaluated any more: it was voided, or is no such unit now.
  void leave(const gather::Assessment& now, const Card& before, EvaluateResult& result) {
    CardChange change;
    change.subject = before.subject;
    change.id = before.subject_id;
    change.name = before.subject == CardSubject::unit ? now.names().name(before.subject_id) : "";
    change.number = model::number_of(before);
    change.before = before.colour;
    change.what = What::issued_differs;
    if (before.state == CardState::proposed) {
      Card card = before;
      card.state = CardState::withdrawn;
      desk_.change("propose", before, card, doing());
      change.what = What::withdrawn;
    }
    if (before.state == CardState::proposed || before.state == CardState::issued)
      result.changes.push_back(std::move(change));
  }

  void propose(const rules::Judgement& judgement, const Key& key, CardChange& change) {
    Card card;
    card.period = options_.period.label;
    card.serial = desk_.number("C" + options_.period.label, options_.period.to.year());
    card.subject = key.first;
    card.subject_id = key.second;
    card.colour = judgement.colour;
    card.rules = rule_ids(judgement);
    card.evaluation = evaluation_;
    card.proposed_on = desk_.today();
    desk_.add("propose", card, doing());
    change.what = What::proposed;
    change.number = model::number_of(card);
  }

  void move(const Card& before, const rules::Judgement& judgement, CardChange& change, bool same) {
    Card card = before;
    const bool issued = before.state == CardState::issued;
    if (!judgement.colour.empty())
      card.evaluation = evaluation_;  // a lifted card keeps what it rested on
    if (judgement.colour.empty()) {
      card.state = issued ? CardState::lifted : CardState::withdrawn;
      if (issued)
        card.lifted_on = desk_.today(), card.lifted_by = options_.by,
        card.lift_reason = options_.because;
      change.what = issued ? What::lifted : What::withdrawn;
    } else {
      card.colour = judgement.colour;
      card.rules = rule_ids(judgement);
      card.state = CardState::proposed;
      card.issued_on.reset(), card.appealed_on.reset(), card.decided_on.reset();
      card.approved_by.clear(), card.appealed_by.clear(), card.appeal.clear(),
          card.decision.clear();  // of the card before
      change.what = same ? What::unchanged : issued ? What::restated : What::changed;
    }
    desk_.change(issued ? "restate" : "propose", before, card, doing());
  }

  [[nodiscard]] Doing doing() const {
    return {desk_.today(), options_.by.empty() ? desk_.context().actor : options_.by,
            options_.because};
  }

  Desk& desk_;
  const EvaluateOptions& options_;
  std::optional<Evaluation> before_;
  std::map<Key, Card> cards_;
  Id evaluation_ = 0;
};

}  // namespace

EvaluateResult evaluate_cards(const Context& context, const EvaluateOptions& options) {
  if (options.restate && (options.because.empty() || options.by.empty()))
    throw Failure(
        Kind::usage,
        N_("restating moves issued cards: say who approved it and why, --by NAME --because TEXT"));
  if (options.period.to >= context.today && !context.dry_run)
    throw Failure(Kind::usage, Message(N_("{period} ends on {end}: figures are frozen after that "
                                          "(see how it stands: --dry-run)"))
                                   .with("period", options.period.label)
                                   .with("end", options.period.to));
  Desk desk(context);
  EvaluateResult result = Evaluator(desk, options).run();
  if (result.assessment->rulebook().cards.rules.empty())
    throw Failure(
        Kind::refused,
        N_("the rules in force have none for cards (cards: in rules.yaml, then duban rules load)"));
  desk.finish();
  return result;
}

}  // namespace duban::casework
