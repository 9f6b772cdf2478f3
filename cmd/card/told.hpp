// What card explain and card show tell about.
#pragma once

#include <memory>
#include <optional>
#include <string>

#include "cmd/output.hpp"
#include "gather/cards/assessment.hpp"
#include "report/card_story.hpp"

namespace duban::cmd {

/// What is explained: kept alive together.
struct Told {
  std::unique_ptr<gather::Assessment> assessment;
  std::optional<model::Card> card;
  model::CardSubject subject = model::CardSubject::unit;
  model::Id id = 0;
  bool provisional = false;
};

/// The card of that number with what it rests on. Failure not_found.
Told told_by_number(store::Database& db, const std::string& number);

/// Adds the rules with their figures, and the records behind them.
void add_grounds(report::Book& book, const Session& session, const OutputOptions& output,
                 const report::CardStory& story);

}  // namespace duban::cmd
