// Papers of other bodies, put on record.
#pragma once

#include <string>
#include <vector>

#include "casework/hazard/evidence.hpp"
#include "model/paper.hpp"

namespace duban::casework {

/// A paper of another body, with the hazards that it is about and its files.
struct NewPaper {
  model::Paper facts;
  std::vector<std::string> hazards;
  std::vector<NewEvidence> files;
  bool incoming =
      false;        ///< 来文: it gets a number of receipt; with `due` the office owes an answer
  std::string due;  ///< of an incoming one: a date, or a length from its receipt
};
/// Failures: usage (kind, issuer, number or date missing), not_found, invalid (recorded already, a
/// deadline before the paper).
model::Paper record_paper(const Context& context, const NewPaper& wanted);

/// Failure invalid for a paper that was answered.
void expect_unanswered(const model::Paper& paper);

/// An answer to an incoming paper.
struct PaperAnswer {
  std::string paper;  ///< R2026-0003, or its document number
  model::OptDay on;
  std::string replied_by, by, because;
};
/// Its clock stops. Failures: not_found, usage (how it was answered), invalid (no answer is asked
/// for, answered already, a day before its receipt or in the future).
model::Paper answer_paper(const Context& context, const PaperAnswer& wanted);

}  // namespace duban::casework
