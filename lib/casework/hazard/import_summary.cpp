// What new rows are counted as.
#include "casework/hazard/import.hpp"

namespace duban::casework {

void count_new(ImportSummary& summary, const model::Hazard& h) {
  using model::State;
  if (model::is_open(h.state) && h.responsible == 0)
    ++summary.unowned;
  else if (h.state == State::registered)
    ++summary.undispatched;
  else if (h.state == State::fixed)
    ++summary.awaiting;
  else if (h.state == State::accepted)
    ++summary.accepted;
  else if (h.state == State::closed)
    ++summary.closed;
  else
    ++summary.running;
  if (h.grade == model::Grade::major && h.fixed_on && h.plan_measures.empty())
    ++summary.history_without_plan;
}

}  // namespace duban::casework
