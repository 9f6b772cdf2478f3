// Steps of the register.
#include "cmd/account/steps.hpp"

#include "cmd/session.hpp"
#include "gather/unit/name_book.hpp"
#include "report/account_table.hpp"

namespace duban::cmd {

namespace {

int do_account_steps(Session& session, const StepInput& input, model::AccountVerb verb,
                     const model::StepRequest& common, const std::vector<const char*>& fields) {
  return do_steps(
      session, account_noun(), input, common, fields, false,
      [&](const auto& requests) {
        return casework::step_accounts(session.context(), verb, requests, input.each);
      },
      [&](const auto& done) {
        show_accounts(session,
                      after_notes(session, done,
                                  [](const auto& account) { return model::number_of(account); }),
                      input.output);
        say_dry_run(session);
      });
}

}  // namespace

std::vector<std::string> account_columns() {
  return column_ids(
      report::accounts_table({}, base::Day{}, [](model::Id) { return std::string(); }));
}

const StepNoun& account_noun() {
  static const StepNoun noun{
      N_("entries by number: A2026-0001; - reads them from standard input"),
      N_("say which entries: NUMBER…, - for standard input, or --from FILE.csv"),
      {"number", "编号"},
      {{"on", {"办理日期"}}, {"because", {"理由"}}},
      {},
      [](const char* field) { return field; },
      &account_columns};
  return noun;
}

void show_accounts(Session& session, const std::vector<model::Account>& accounts,
                   const OutputOptions& output) {
  const auto table =
      report::accounts_table(accounts, session.today(), gather::name_book(session.database()));
  const bool brief = shows_tables(session, output) && output.fields.empty() && !output.list_fields;
  show(session,
       brief ? picked(table, {"number", "kind", "state", "unit", "person", "owed", "reason"})
             : table,
       output);
}

std::unique_ptr<Command> make_account_step(const AccountStepVerb& verb) {
  return make_step_of(account_noun(), verb, &do_account_steps);
}

}  // namespace duban::cmd
