// Running one verb over many records: one transaction and all or nothing, or each for itself.
#pragma once

#include <string>
#include <vector>

#include "base/failure.hpp"
#include "casework/context.hpp"
#include "model/step.hpp"

namespace duban::casework {

/// What one request came to.
template <class Record>
struct OutcomeOf {
  std::string asked;  ///< the number as it was given
  Record before, after;
  std::vector<base::Message>
      notes;  ///< what the clerk should know: a letter now differs, asked outside the window …
};

/// One request that could not be done.
struct StepFailure {
  std::size_t index = 0;  ///< place among the requests, 0 = the first
  std::string asked;
  base::Failure failure;
};
using StepFailures = std::vector<StepFailure>;

template <class Record>
struct ResultOf {
  std::vector<OutcomeOf<Record>> done;
  StepFailures failed;
};

/// Does `verb` for every request. All in one transaction: when one fails, nothing is changed
/// (`done` then tells what would have been). With `each`, every request stands for itself.
/// `Stepper` is made from the context, once a transaction.
template <class Record, class Stepper, class Verb>
ResultOf<Record> run_steps(const Context& context, Verb verb,
                           const std::vector<model::StepRequest>& requests, bool each) {
  ResultOf<Record> result;
  const auto attempt = [&](Stepper& stepper, std::size_t i) {
    try {
      result.done.push_back(stepper.run(verb, requests[i]));
      return true;
    } catch (const base::Failure& failure) {
      const auto kind = failure.kind();
      if (kind == base::Kind::busy || kind == base::Kind::bug || kind == base::Kind::integrity)
        throw;
      result.failed.push_back({i, requests[i].number, failure});
      return false;
    }
  };
  if (each) {
    for (std::size_t i = 0; i < requests.size(); ++i) {
      store::Transaction transaction(context.db);
      Stepper stepper(context);
      if (attempt(stepper, i)) finish(context, transaction);
    }
    return result;
  }
  store::Transaction transaction(context.db);
  Stepper stepper(context);
  for (std::size_t i = 0; i < requests.size(); ++i) attempt(stepper, i);
  if (result.failed.empty()) finish(context, transaction);
  return result;
}

}  // namespace duban::casework
