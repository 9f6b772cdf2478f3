// duban unit history
#include "casework/unit_file.hpp"
#include "cmd/command.hpp"
#include "cmd/output.hpp"
#include "cmd/session.hpp"
#include "cmd/unit_ids.hpp"

namespace duban::cmd {

namespace {

struct Options {
  std::string unit;
  bool subtree = false;
  OutputOptions output;
};

void declare(Options& o, Flags& flags) {
  flags.details(N_("What a unit went through: letters and what came back, cards, listings, the register."))
      .argument(o.unit, "UNIT", N_("code, name, short name or alias"))
      .flag(o.subtree, "--subtree", N_("units below those named count too"))
      .example("duban unit history 嵊州", N_("by day"));
  declare_output(o.output, flags);
}

int run(const Options& o, Session& session) {
  store::Database& db = session.database();
  const store::Snapshot snapshot(db);
  const casework::UnitScope scope{casework::resolve_unit(casework::names_of(db), o.unit), unit_ids(db, {o.unit}, o.subtree)};
  show(session, casework::unit_history(db, scope), o.output);
  return 0;
}

}  // namespace

std::unique_ptr<Command> unit_history_command() { return make_command<Options>(declare, run); }

}  // namespace duban::cmd
