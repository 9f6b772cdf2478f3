// duban config show
#include "cmd/command.hpp"
#include "cmd/output.hpp"
#include "cmd/session.hpp"

namespace duban::cmd::config_show {

namespace {

struct Options {
  bool origin = false;
  OutputOptions output;
};

void declare(Options& o, Flags& flags) {
  flags.flag(o.origin, "--origin", N_("tell where each setting comes from"));
  declare_output(o.output, flags);
}

int run(const Options& o, Session& session) {
  session.all_settings();  // a setting that cannot be read is said, with or without a database
  try {
    session.database();
  } catch (const base::Failure&) {
    session.settle_language();  // settings are shown without a database too
  }
  report::Table table{"config",
                      N_("Settings"),
                      {{"key", N_("Setting"), report::Kind::text, 18},
                       {"value", N_("Value"), report::Kind::text, 40}},
                      {},
                      {}};
  if (o.origin) table.columns.push_back({"origin", N_("Origin"), report::Kind::text, 30});
  for (const auto& setting : session.all_settings()) {
    report::Row row{{setting.key}, report::text_cell(setting.value)};
    if (o.origin) row.push_back({setting.origin});
    table.rows.push_back(std::move(row));
  }
  show(session, table, o.output);
  return 0;
}

}  // namespace

std::unique_ptr<Command> make() { return make_command<Options>(declare, run); }

}  // namespace duban::cmd::config_show
