// Cards, evaluations and frozen figures in the database.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "model/card.hpp"
#include "store/record.hpp"

namespace duban::store {

/// The newest evaluation of a period; nothing when it was never evaluated.
std::optional<model::Evaluation> newest_evaluation(const Database& db, const std::string& period);
/// The newest evaluation of every period, by period.
std::vector<model::Evaluation> evaluations(const Database& db);

/// One frozen row: the figures of a unit or task as JSON text.
struct FrozenRow {
  model::CardSubject subject = model::CardSubject::unit;
  model::Id id = 0;
  std::string figures;
};
void save_frozen(Database& db, model::Id evaluation, const std::vector<FrozenRow>& rows);
/// Units by id, then tasks by id.
std::vector<FrozenRow> frozen_rows(const Database& db, model::Id evaluation);
/// SHA-256 over frozen rows, in the order of frozen_rows.
std::string frozen_sha256(const std::vector<FrozenRow>& rows);

/// What a list of cards asks for; empty members do not filter.
struct CardQuery {
  std::string period, colour;
  std::optional<model::CardSubject> subject;
  std::vector<model::Id> subjects;
  std::vector<model::CardState> states;
};
/// By period, then number.
std::vector<model::Card> cards(const Database& db, const CardQuery& query);
/// "C2026Q3-0003", also lower case; nothing when there is none.
std::optional<model::Card> card_by_number(const Database& db, std::string_view number);
/// True when the counter of each period stands at the newest number that was given in it.
bool card_counters_fit(const Database& db);

}  // namespace duban::store
