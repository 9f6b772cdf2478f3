// duban rules list
#include "cmd/command.hpp"
#include "cmd/definitions.hpp"
#include "cmd/output.hpp"
#include "cmd/session.hpp"
#include "intake/definition_kinds.hpp"
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

report::Row row_of(const model::Definition& definition, const report::Cell& loaded) {
  const auto title = intake::read_definition(definition.body, definition.source);
  const auto version = definition.version;
  return {{definition.kind + "/" + definition.code},
          version > 0 ? report::Cell{version} : report::Cell{},
          loaded,
          {base::in_two_languages(title.en, title.zh)},
          report::text_cell(title.basis),
          report::text_cell(definition.from_period),
          report::text_cell(definition.by_document)};
}

int run(const Options& o, Session& session) {
  using report::Kind;
  report::Table table{"definitions",
                      N_("Definitions"),
                      {{"definition", N_("Definition"), Kind::text, 24},
                       {"version", N_("Version"), Kind::number, 8},
                       {"loaded_on", N_("Loaded on"), Kind::date, 12},
                       {"title", N_("Title"), Kind::text, 24},
                       {"basis", N_("Basis"), Kind::text, 24},
                       {"from_period", N_("Owed from"), Kind::text, 10},
                       {"by_document", N_("Adopted by"), Kind::text, 20}},
                      {},
                      {}};
  if (o.shipped) {
    for (const auto& [kind, code] : shipped_definitions(session)) {
      const auto file = shipped_definition(session, kind, code);
      model::Definition definition;
      definition.kind = kind, definition.code = code;
      definition.source = file.source, definition.body = file.body;
      table.rows.push_back(row_of(definition, {}));
    }
  } else {
    for (const auto& definition : store::definitions(session.database()))
      table.rows.push_back(row_of(definition, report::day_cell(definition.loaded_on)));
  }
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
