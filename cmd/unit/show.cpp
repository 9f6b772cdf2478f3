// duban unit show
#include "casework/desk.hpp"
#include "cmd/command.hpp"
#include "cmd/output.hpp"
#include "cmd/session.hpp"
#include "gather/in_force.hpp"
#include "report/field_cells.hpp"
#include "report/words.hpp"
#include "store/hazard_store.hpp"

namespace duban::cmd::unit_show {

namespace {

struct Options {
  std::string unit;
  OutputOptions output;
};

void declare(Options& o, Flags& flags) {
  flags.argument(o.unit, "UNIT", N_("code, name, short name or alias"));
  declare_output(o.output, flags);
}

int run(const Options& o, Session& session) {
  using base::Message;
  store::Database& db = session.database();
  const auto names = gather::names_of(db);
  const auto id = gather::resolve_unit(names, o.unit);
  const auto& unit = *names.unit(id);
  report::Table table{"unit",
                      base::verbatim(unit.name),
                      {{"fact", N_("Fact"), report::Kind::text, 22},
                       {"value", N_("Value"), report::Kind::text, 50}},
                      {},
                      {}};
  table.facts = true;
  const auto row = [&](std::string_view code, const char* name, report::Cell value) {
    table.rows.push_back(report::fact_row(code, name, std::move(value)));
  };
  store::HazardQuery open;
  open.units = {id};
  open.open_only = true;
  row("name", N_("Name"), {unit.name});
  row("code", N_("Code"), report::text_cell(unit.code));
  row("short_name", N_("Short name"), report::text_cell(unit.short_name));
  row("kind", N_("Kind"), {model::label(unit.kind)});
  row("level", N_("Level"), {model::label(unit.level)});
  row("parent", N_("Above"), report::text_cell(names.name(unit.parent)));
  row("sectors", N_("Sectors"), report::list_cell(unit.sectors));
  row("aliases", N_("Other names"), report::list_cell(unit.aliases));
  row("credit_code", N_("Credit code"), report::text_cell(unit.credit_code));
  row("address", N_("Address"), report::text_cell(unit.address));
  row("open_hazards", N_("Open hazards as responsible unit"),
      {static_cast<std::int64_t>(store::hazards(db, open).size())});
  show(session, table, o.output);
  return 0;
}

}  // namespace

std::unique_ptr<Command> make() { return make_command<Options>(declare, run); }

}  // namespace duban::cmd::unit_show
