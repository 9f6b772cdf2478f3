// Gathering figures and judging.
#include "gather/cards/assessment.hpp"

#include <algorithm>
#include <unordered_map>

#include "base/failure.hpp"
#include "gather/cards/frozen_figures.hpp"
#include "gather/figures/period.hpp"
#include "gather/figures/task_book.hpp"
#include "gather/in_force.hpp"
#include "intake/rules_file.hpp"
#include "store/hazard_store.hpp"
#include "store/lookback_store.hpp"
#include "store/office_store.hpp"
#include "store/unit_store.hpp"

namespace duban::gather {

using model::CardState;
using model::CardSubject;
using model::Id;

namespace {

bool is_month(const std::string& label) { return label.find('M') != std::string::npos; }

/// Cards in force of the months within a quarter.
std::map<Id, std::map<std::string, std::vector<std::string>>> earlier_cards(
    const store::Database& db, const rules::Period& period) {
  std::map<Id, std::map<std::string, std::vector<std::string>>> earlier;
  if (is_month(period.label)) return earlier;
  store::CardQuery query;
  query.subject = CardSubject::unit;
  query.states = {CardState::issued};
  for (const auto& card : store::cards(db, query)) {
    const auto its = rules::quarter_or_month(card.period);
    if (its && is_month(card.period) && period.from <= its->from && its->to <= period.to)
      earlier[card.subject_id][card.colour].push_back(model::number_of(card));
  }
  return earlier;
}

/// The figures of every unit, and of every task when a rule looks at tasks. `unknown`: dated
/// measures without known progress.
std::vector<rules::CardFigures> counted(const store::Database& db, const rules::Period& period,
                                        const model::Rulebook& rules, const rules::UnitNames& names,
                                        base::Day today, rules::Keep keep, std::size_t& unknown) {
  const auto units = rules::evaluated_units(store::bodies(db), names, office_territory(db));
  rules::CardFigureBook book(period, period.to < today, names, units,
                             rules::looks_at_tasks(rules.cards), keep);
  std::unordered_map<Id, std::vector<model::Step>> steps;
  store::each_step(db, [&](const model::Step& step) { steps[step.record].push_back(step); });
  static const std::vector<model::Step> none;
  store::each_hazard_brief(db, [&](const model::Hazard& h) {
    const auto its = h.steps > 0 ? steps.find(h.id) : steps.end();
    book.add(h, its == steps.end() ? none : its->second);
  });
  const TaskBook tasks(db, {}, period.to, rules.pace_tolerance);
  for (const auto& entry : tasks.entries()) {
    book.add(entry.task, entry.standing, entry.going);
    unknown += entry.standing.due && !entry.standing.told ? 1 : 0;
  }
  for (const auto& one : store::numbered_lookbacks(db, period.from, period.to))
    book.add(one.lookback, one.number);
  return book.finish();
}

}  // namespace

model::Rulebook rules_of_version(const store::Database& db, std::int64_t version) {
  const auto file = store::rules_version(db, version);
  if (file.version == 0)
    throw base::Failure(
        base::Kind::integrity,
        base::Message(N_("version {version} of the rules is gone")).with("version", version));
  auto rules = intake::rulebook(file.entries);
  rules.version = version;
  return rules;
}

model::Evaluation evaluation_of(const store::Database& db, Id id) {
  auto evaluation = store::record_by_id<model::Evaluation>(db, id);
  if (!evaluation || !evaluation->from_day || !evaluation->until_day)
    throw base::Failure(
        base::Kind::integrity,
        N_("the evaluation that a card rests on is gone (check: duban log --verify)"));
  return *evaluation;
}

const rules::Judgement& judgement_of(const Assessment& assessment, const model::Card& card) {
  const auto* judgement = assessment.of(card.subject, card.subject_id);
  if (judgement == nullptr)
    throw base::Failure(
        base::Kind::integrity,
        base::Message(N_("the frozen figures of {number} are gone (check: duban log --verify)"))
            .with("number", model::number_of(card)));
  return *judgement;
}

Assessment::Assessment(const store::Database& db, rules::Period period, model::Rulebook rules,
                       base::Day today)
    : period_(std::move(period)),
      rules_(std::move(rules)),
      names_(names_of(db)),
      office_(office_level(db)) {
  figures_ = counted(db, period_, rules_, names_, today, rules::Keep::breaches, unknown_);
  auto its = setting();
  its.earlier = earlier_cards(db, period_);
  judgements_ = rules::judge(rules_.cards, figures_, its);
  index();
}

std::vector<rules::CardFigures> figures_with_records(const store::Database& db,
                                                     const model::Evaluation& evaluation) {
  std::size_t unknown = 0;
  return counted(db, {*evaluation.from_day, *evaluation.until_day, evaluation.period},
                 rules_of_version(db, evaluation.rules_version), names_of(db),
                 *evaluation.recorded_on, rules::Keep::all, unknown);
}

Assessment::Assessment(const store::Database& db, const model::Evaluation& evaluation)
    : period_{*evaluation.from_day, *evaluation.until_day, evaluation.period},
      rules_(rules_of_version(db, evaluation.rules_version)),
      names_(names_of(db)),
      office_(office_level(db)) {
  const auto rows = store::frozen_rows(db, evaluation.id);
  figures_ = figures_of_frozen(rows);
  judgements_ = judgements_of_frozen(rows, figures_, rules_.cards);
  index();
}

rules::CardSetting Assessment::setting() const {
  return {names_,
          office_,
          is_month(period_.label) ? model::CardPeriod::month : model::CardPeriod::quarter,
          {}};
}

bool Assessment::is_judged(Id unit) const {
  const auto* judgement = of(CardSubject::unit, unit);
  return judgement != nullptr && judgement->looked_at;
}

std::vector<rules::Place> Assessment::ranking() const {
  std::vector<rules::CardFigures> judged;
  for (const auto& judgement : judgements_)
    if (judgement.looked_at && judgement.figures->subject == CardSubject::unit)
      judged.push_back(*judgement.figures);
  return rules::ranking(rules_.cards, judged, names_);
}

void Assessment::index() {
  for (std::size_t i = 0; i < judgements_.size(); ++i)
    if (const auto* figures = judgements_[i].figures; figures != nullptr)
      index_[{figures->subject, figures->id}] = i;
}

const rules::Judgement* Assessment::of(CardSubject subject, Id id) const {
  const auto found = index_.find({subject, id});
  return found == index_.end() ? nullptr : &judgements_[found->second];
}

std::string Assessment::name(CardSubject subject, Id id) const {
  const auto* judgement = of(subject, id);
  if (subject == CardSubject::unit)
    return judgement == nullptr || judgement->figures->name.empty() ? names_.name(id)
                                                                    : judgement->figures->name;
  return judgement == nullptr ? std::string() : judgement->figures->number;
}

}  // namespace duban::gather
