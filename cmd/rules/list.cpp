// duban rules list
#include "cmd/command.hpp"
#include "cmd/form/forms.hpp"
#include "cmd/output.hpp"
#include "cmd/session.hpp"
#include "intake/form_definition.hpp"
#include "store/form_store.hpp"

namespace duban::cmd::rules_list {

namespace {

struct Options {
  bool shipped = false;
  OutputOptions output;
};

void declare(Options& o, Flags& flags) {
  flags
      .details(
          N_("Definitions on record with their versions; with --shipped the library that comes "
             "with duban, of which nothing is in force until it is used or adopted."))
      .flag(o.shipped, "--shipped", N_("what comes with duban"));
  declare_output(o.output, flags);
}

report::Row row_of(const std::string& which, model::Id version, const report::Cell& loaded,
                   const model::FormDefinition& form) {
  return {{which},
          version > 0 ? report::Cell{version} : report::Cell{},
          loaded,
          {base::in_two_languages(form.en, form.zh)},
          report::text_cell(form.basis)};
}

int run(const Options& o, Session& session) {
  using report::Kind;
  report::Table table{"definitions",
                      N_("Definitions"),
                      {{"definition", N_("Definition"), Kind::text, 24},
                       {"version", N_("Version"), Kind::number, 8},
                       {"loaded_on", N_("Loaded on"), Kind::date, 12},
                       {"title", N_("Title"), Kind::text, 24},
                       {"basis", N_("Basis"), Kind::text, 24}},
                      {},
                      {}};
  if (o.shipped)
    for (const auto& code : shipped_forms(session))
      table.rows.push_back(
          row_of("form/" + code, 0, {}, intake::read_form(shipped_form(session, code).body, code)));
  else
    for (const auto& definition : store::definitions(session.database()))
      table.rows.push_back(row_of(definition.kind + "/" + definition.code, definition.version,
                                  report::day_cell(definition.loaded_on),
                                  intake::read_form(definition.body, definition.source)));
  if (table.rows.empty())
    session.say(
        N_("no definition is on record; those that come with duban: duban rules list "
           "--shipped"));
  show(session, table, o.output);
  return 0;
}

}  // namespace

std::unique_ptr<Command> make() { return make_command<Options>(declare, run); }

}  // namespace duban::cmd::rules_list
