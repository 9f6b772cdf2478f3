// What new rows are counted as.
#include "base/text.hpp"
#include "casework/hazard/import.hpp"

namespace duban::casework {

using base::Message;

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

void tell_held(ImportSummary& summary, const std::vector<std::string>& held) {
  if (held.empty()) return;
  summary.unchanged -= held.size();
  summary.notes.push_back(
      Message(N_("rows of a sheet that a later one states once more, where it was refused; not "
                 "taken either: {n} ({numbers})"))
          .with("n", held.size())
          .with("numbers", base::join(held, ", ")));
}

void tell_blanks(ImportSummary& summary) {
  if (summary.blank_steps > 0)
    summary.notes.push_back(
        Message(N_("blank cells where a step is on record; they erase nothing: {n}"))
            .with("n", summary.blank_steps));
  if (summary.by_responsible > 0)
    summary.notes.push_back(
        Message(N_("rows without a territory, counted where the responsible unit is: {n}"))
            .with("n", summary.by_responsible));
}

}  // namespace duban::casework
