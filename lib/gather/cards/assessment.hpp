// What the card rules say of every unit and task for a period: from the records, or from frozen
// figures.
#pragma once

#include <map>
#include <string>
#include <utility>
#include <vector>

#include "model/rulebook.hpp"
#include "rules/card_rules.hpp"
#include "rules/period.hpp"
#include "store/card_store.hpp"

namespace duban::gather {

class Assessment {
 public:
  /// From the records, by effective dates up to the period's end, with these rules, as seen on
  /// `today`.
  Assessment(const store::Database& db, rules::Period period, model::Rulebook rules,
             base::Day today);
  /// From what an evaluation froze, with the rules of its version.
  Assessment(const store::Database& db, const model::Evaluation& evaluation);
  Assessment(const Assessment&) = delete;
  Assessment& operator=(const Assessment&) = delete;

  [[nodiscard]] const rules::Period& period() const { return period_; }
  [[nodiscard]] const model::Rulebook& rulebook() const { return rules_; }
  [[nodiscard]] const std::vector<rules::CardFigures>& figures() const { return figures_; }
  /// One a unit or task, in the order of figures().
  [[nodiscard]] const std::vector<rules::Judgement>& judgements() const { return judgements_; }
  [[nodiscard]] const rules::UnitNames& names() const { return names_; }
  /// Dated measures of whose progress nothing was known at the period's end: they are left out of
  /// what is behind.
  [[nodiscard]] std::size_t unknown_progress() const { return unknown_; }
  /// The judgement of one unit or task, or nullptr when it was not looked at.
  [[nodiscard]] const rules::Judgement* of(model::CardSubject subject, model::Id id) const;
  /// Does any rule look at this unit?
  [[nodiscard]] bool is_judged(model::Id unit) const;
  /// Full name of a unit, number of a task.
  [[nodiscard]] std::string name(model::CardSubject subject, model::Id id) const;
  /// Units that rules look at, ranked within kind and level.
  [[nodiscard]] std::vector<rules::Place> ranking() const;

 private:
  [[nodiscard]] rules::CardSetting setting() const;
  void index();
  rules::Period period_;
  model::Rulebook rules_;
  rules::UnitNames names_;
  model::Level office_ = model::Level::city;
  std::size_t unknown_ = 0;
  std::vector<rules::CardFigures> figures_;
  std::vector<rules::Judgement> judgements_;
  std::map<std::pair<model::CardSubject, model::Id>, std::size_t> index_;
};

/// The figures of an evaluation counted again, each with all the records that it counts. The
/// database must read as it did then (store::Past at the evaluation's position).
std::vector<rules::CardFigures> figures_with_records(const store::Database& db,
                                                     const model::Evaluation& evaluation);

/// The evaluation of that id. Failure integrity when it is gone.
model::Evaluation evaluation_of(const store::Database& db, model::Id id);
/// What a card rests on. Failure integrity when its frozen figures are gone.
const rules::Judgement& judgement_of(const Assessment& assessment, const model::Card& card);

/// The rules of a version. Failure integrity when there is none of that number.
model::Rulebook rules_of_version(const store::Database& db, std::int64_t version);

}  // namespace duban::gather
