// Steps of cards.
#include "cmd/card/steps.hpp"

#include <map>

#include "casework/card/steps.hpp"
#include "cmd/session.hpp"
#include "report/card_tables.hpp"

namespace duban::cmd {

using model::StepRequest;

const StepNoun& card_noun() {
  static const StepNoun noun{
      N_("card numbers such as C2026Q3-0003; - reads them from standard input"),
      N_("say which cards: NUMBER…, - for standard input, or --from FILE.csv"),
      {"number", "编号", "牌号"},
      {{"on", {"办理日期"}}, {"because", {"理由"}}},
      {},
      [](const char* field) { return field; },
      [] { return column_ids(report::cards_table({}, {}, false)); }};
  return noun;
}

int do_card_steps(Session& session, const StepInput& input, model::CardVerb verb,
                  const StepRequest& common, const std::vector<const char*>& fields) {
  return do_steps(
      session, card_noun(), input, common, fields, false,
      [&](const auto& requests) {
        return casework::step_cards(session.context(), verb, requests, input.each);
      },
      [&](const auto& done) {
        std::map<model::Id, std::unique_ptr<gather::Assessment>> assessments;
        std::vector<report::CardLine> lines;
        for (const auto& outcome : done) {
          auto& its = assessments[outcome.after.evaluation];
          if (!its)
            its = std::make_unique<gather::Assessment>(
                session.database(),
                gather::evaluation_of(session.database(), outcome.after.evaluation));
          lines.push_back({its->name(outcome.after.subject, outcome.after.subject_id),
                           its->of(outcome.after.subject, outcome.after.subject_id),
                           &outcome.after,
                           {},
                           {}});
        }
        if (!lines.empty())
          show(session,
               report::cards_table(lines, assessments.begin()->second->rulebook().cards, false),
               input.output);
        if (session.options().dry_run) session.say(N_("dry run: nothing was written"));
      });
}

}  // namespace duban::cmd
