// Evaluating a period: figures frozen, cards proposed.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include <memory>

#include "casework/desk.hpp"
#include "gather/cards/assessment.hpp"

namespace duban::casework {

struct EvaluateOptions {
  rules::Period period;
  std::optional<model::Rulebook> rules;  ///< only for a dry run: rules that are not in force
  bool restate = false;     ///< issued cards follow too: they are proposed again, or lifted
  std::string by, because;  ///< of a restatement
};

/// What an evaluation does to one unit or task.
struct CardChange {
  enum class What { unchanged, proposed, changed, withdrawn, issued_differs, restated, lifted };
  What what = What::unchanged;
  model::CardSubject subject = model::CardSubject::unit;
  model::Id id = 0;
  std::string name;
  std::string number;          ///< of the card; empty when there is none, or not yet
  std::string before, colour;  ///< colours; empty = none
  /// A figure that is not what was frozen; of the records that rules count by when they do not say.
  struct Difference {
    std::string figure;
    std::optional<model::Id> before, now;
  };
  bool figures_changed = false;
  std::vector<Difference> differences;
  const rules::Judgement* judgement = nullptr;
};

struct EvaluateResult {
  std::unique_ptr<gather::Assessment> assessment;
  std::vector<CardChange>
      changes;  ///< everything with a card before or now, and every unit whose figures changed
  bool first = false;      ///< the period was not evaluated before
  bool identical = false;  ///< to what is frozen
  model::Id revision = 0;
  std::int64_t newer_rules =
      0;  ///< a newer version is in force, but issued cards keep the period's; 0 = no
};

/// Freezes the figures of every unit and task at the period's end, applies the rules and proposes
/// cards. Evaluated again, an unchanged period stays as it is; what changed is proposed anew, and
/// issued cards move only with `restate`. Failures: usage (the period has not ended, no rules for
/// cards).
EvaluateResult evaluate_cards(const Context& context, const EvaluateOptions& options);

}  // namespace duban::casework
