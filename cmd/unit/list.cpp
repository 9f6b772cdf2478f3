// duban unit list
#include <functional>
#include <map>
#include <ostream>

#include "cmd/command.hpp"
#include "cmd/output.hpp"
#include "cmd/session.hpp"
#include "gather/in_force.hpp"
#include "report/field_cells.hpp"
#include "report/words.hpp"
#include "store/unit_store.hpp"

namespace duban::cmd::unit_list {

namespace {

struct Options {
  std::string below;
  bool sites = false;
  OutputOptions output;
};

void declare(Options& o, Flags& flags) {
  flags.text(o.below, "--below", "UNIT", N_("only this unit and those below it"))
      .flag(o.sites, "--sites", N_("with sites (enterprises)"));
  declare_output(o.output, flags);
}

int run(const Options& o, Session& session) {
  store::Database& db = session.database();
  std::map<model::Id, std::vector<model::Unit>> children;
  std::map<model::Id, model::Unit> all;
  store::each_unit(db, [&](const model::Unit& unit) {
    if (unit.kind == model::UnitKind::enterprise && !o.sites) return;
    all.emplace(unit.id, unit);
  });
  for (const auto& [id, unit] : all)
    children[all.contains(unit.parent) ? unit.parent : 0].push_back(unit);
  const bool tree =
      o.output.format == "table" ||
      (o.output.format.empty() && o.output.file.empty() && session.environment().out_is_terminal);
  using report::Kind;
  report::Table table{"units",
                      N_("Units"),
                      {{"name", N_("Name"), Kind::text, 30},
                       {"code", N_("Code"), Kind::text, 10},
                       {"short_name", N_("Short name"), Kind::text, 14},
                       {"kind", N_("Kind"), Kind::text, 14},
                       {"level", N_("Level"), Kind::text, 8},
                       {"parent", N_("Above"), Kind::text, 20},
                       {"sectors", N_("Sectors"), Kind::text, 18},
                       {"aliases", N_("Other names"), Kind::text, 24}},
                      {},
                      {}};
  const std::function<void(const model::Unit&, const std::string&, const std::string&)> walk =
      [&](const model::Unit& unit, const std::string& lead, const std::string& below) {
        const auto parent = all.find(unit.parent);
        table.rows.push_back({{(tree ? lead : "") + unit.name},
                              report::text_cell(unit.code),
                              report::text_cell(unit.short_name),
                              {model::label(unit.kind)},
                              {model::label(unit.level)},
                              report::text_cell(parent == all.end() ? "" : parent->second.name),
                              report::list_cell(unit.sectors),
                              report::list_cell(unit.aliases)});
        const auto under = children.find(unit.id);
        if (under == children.end()) return;
        for (const auto& child : under->second) {
          const bool is_last = &child == &under->second.back();
          walk(child, below + (is_last ? "└ " : "├ "), below + (is_last ? "  " : "│ "));
        }
      };
  if (!o.below.empty())
    walk(all.at(gather::resolve_unit(gather::names_of(db), o.below)), "", "");
  else
    for (const auto& unit : children[0]) walk(unit, "", "");
  if (tree) table.columns.resize(5);
  show(session, table, o.output);
  return 0;
}

}  // namespace

std::unique_ptr<Command> make() { return make_command<Options>(declare, run); }

}  // namespace duban::cmd::unit_list
