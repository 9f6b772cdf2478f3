// Gathering figures and judging.
#include "casework/assessment.hpp"

#include <algorithm>
#include <unordered_map>

#include "base/failure.hpp"
#include "casework/context.hpp"
#include "casework/figures_of.hpp"
#include "casework/frozen_figures.hpp"
#include "casework/task_book.hpp"
#include "intake/rules_file.hpp"
#include "store/hazard_store.hpp"
#include "store/office_store.hpp"
#include "store/unit_store.hpp"

namespace duban::casework {

using model::CardState;
using model::CardSubject;
using model::Id;

namespace {

bool is_month(const std::string& label) { return label.find('M') != std::string::npos; }

/// Cards in force of the months within a quarter.
std::map<Id, std::map<std::string, std::vector<std::string>>> earlier_cards(const store::Database& db,
                                                                            const rules::Period& period) {
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

model::Level office_level(const store::Database& db) {
  const auto settings = store::settings(db);
  const auto level = settings.find("office.level");
  return model::from_word<model::Level>(level == settings.end() ? "" : level->second).value_or(model::Level::city);
}

}  // namespace

model::Rulebook rules_of_version(const store::Database& db, std::int64_t version) {
  const auto file = store::rules_version(db, version);
  if (file.version == 0)
    throw base::Failure(base::Kind::integrity,
                        base::Message(N_("version {version} of the rules is gone")).with("version", version));
  auto rules = intake::rulebook(file.entries);
  rules.version = version;
  return rules;
}

Assessment::Assessment(const store::Database& db, rules::Period period, model::Rulebook rules, base::Day today)
    : period_(std::move(period)), rules_(std::move(rules)), names_(names_of(db)), office_(office_level(db)) {
  const auto units = rules::evaluated_units(store::bodies(db), names_, office_territory(db));
  rules::CardFigureBook book(period_, period_.to < today, names_, units);
  std::unordered_map<Id, std::vector<model::Step>> steps;
  store::each_step(db, [&](const model::Step& step) { steps[step.record].push_back(step); });
  static const std::vector<model::Step> none;
  store::each_hazard_brief(db, [&](const model::Hazard& h) {
    const auto its = h.steps > 0 ? steps.find(h.id) : steps.end();
    book.add(h, its == steps.end() ? none : its->second);
  });
  const TaskBook tasks(db, {}, period_.to);
  for (const auto& entry : tasks.entries()) book.add(entry.task, entry.standing, entry.going);
  figures_ = book.finish();
  auto its = setting();
  its.earlier = earlier_cards(db, period_);
  judgements_ = rules::judge(rules_.cards, figures_, its);
}

Assessment::Assessment(const store::Database& db, const model::Evaluation& evaluation)
    : period_{*evaluation.from_day, *evaluation.until_day, evaluation.period},
      rules_(rules_of_version(db, evaluation.rules_version)),
      names_(names_of(db)),
      office_(office_level(db)) {
  const auto rows = store::frozen_rows(db, evaluation.id);
  figures_ = figures_of_frozen(rows);
  judgements_ = judgements_of_frozen(rows, figures_, rules_.cards);
}

rules::CardSetting Assessment::setting() const {
  return {names_, office_, is_month(period_.label) ? model::CardPeriod::month : model::CardPeriod::quarter, {}};
}

bool Assessment::is_judged(Id unit) const {
  const auto* body = names_.unit(unit);
  const auto its = setting();
  return body != nullptr && std::any_of(rules_.cards.rules.begin(), rules_.cards.rules.end(), [&](const auto& rule) {
           return rule.scope == model::CardScope::unit && rules::in_scope(rule, rules_.cards, *body, its);
         });
}

const rules::Judgement* Assessment::of(CardSubject subject, Id id) const {
  for (const auto& judgement : judgements_)
    if (judgement.figures != nullptr && judgement.figures->subject == subject && judgement.figures->id == id) return &judgement;
  return nullptr;
}

std::string Assessment::name(CardSubject subject, Id id) const {
  if (subject == CardSubject::unit) return names_.name(id);
  for (const auto& one : figures_)
    if (one.subject == subject && one.id == id) return one.number;
  return {};
}

}  // namespace duban::casework
