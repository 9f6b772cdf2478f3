// The step verbs of a hazard.
#include "cmd/hazard/steps.hpp"

#include "cmd/hazard/facts.hpp"
#include "cmd/session.hpp"
#include "gather/unit/name_book.hpp"
#include "report/hazard_columns.hpp"
#include "rules/deadline.hpp"
#include "rules/standing.hpp"

namespace duban::cmd {

using base::Message;
using model::StepRequest;

const StepNoun& hazard_noun() {
  static const StepNoun noun{
      N_("hazard numbers such as H2026-0001, or a ledger's own; - reads them from standard input"),
      N_("say which hazards: NUMBER…, - for standard input, or --from FILE.csv"),
      {"number", "编号", "隐患编号", "督办编号"},
      {{"on", {"办理日期", "销号日期"}},
       {"unit", {"责任单位", "整改单位"}},
       {"person", {"整改责任人"}},
       {"phone", {"电话"}},
       {"due", {"整改期限", "期限"}},
       {"document", {"交办文号"}},
       {"done", {"整改结果"}},
       {"fixed-on", {"完成日期"}},
       {"because", {"理由"}}},
      hazard_facts(),
      [](const char* field) { return model::hazard_field(field)->heading; },
      &report::hazard_column_ids};
  return noun;
}

report::Table hazards_listed(Session& session, const std::vector<model::Hazard>& hazards,
                             const std::vector<std::string>& columns) {
  const auto unit = gather::name_book(session.database());
  report::Table table = report::hazard_table("hazards", N_("Hazards"), columns);
  const base::Day today = session.today();
  std::int64_t place = 0;
  for (const auto& h : hazards)
    table.rows.push_back(report::hazard_row(
        {h, rules::lateness(rules::clock_of(h), today), ++place, unit}, columns));
  return table;
}

void show_hazards(Session& session, const std::vector<model::Hazard>& hazards,
                  const std::vector<std::string>& usual, const OutputOptions& output) {
  auto table =
      hazards_listed(session, hazards, chosen_fields(output, usual, report::hazard_column_ids()));
  as_asked(table, output);
  show(session, table, without_fields(output));
}

int do_hazard_steps(Session& session, const StepInput& input, model::Verb verb,
                    const StepRequest& common, const std::vector<const char*>& fields) {
  return do_steps(
      session, hazard_noun(), input, common, fields, verb == model::Verb::edit,
      [&](const auto& requests) {
        return casework::step_hazards(session.context(), verb, requests, input.each);
      },
      [&](const auto& done) {
        const auto after =
            after_notes(session, done, [](const auto& hazard) { return model::number_of(hazard); });
        show_hazards(session, after,
                     {"number", "state", "due_on", "provisional", "lateness", "days", "responsible",
                      "problem"},
                     input.output);
        say_dry_run(session);
      });
}

std::unique_ptr<Command> make_step(const StepVerb& verb) {
  return make_step_of(hazard_noun(), verb, &do_hazard_steps);
}

}  // namespace duban::cmd
