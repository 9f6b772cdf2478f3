// duban unit history
#include "cmd/unit/file.hpp"

namespace duban::cmd::unit_history {

namespace {

void declare(UnitFileOptions& o, Flags& flags) {
  flags
      .details(N_(
          "What a unit went through: letters and what came back, cards, listings, the register."))
      .example("duban unit history 嵊州", N_("by day"));
  declare_unit_file(o, flags);
}

int run(const UnitFileOptions& o, Session& session) {
  store::Database& db = session.database();
  const store::Snapshot snapshot(db);
  const auto scope = scope_of(o, db);
  show(session, gather::unit_history(db, scope), o.output);
  return 0;
}

}  // namespace

std::unique_ptr<Command> make() { return make_command<UnitFileOptions>(declare, run); }

}  // namespace duban::cmd::unit_history
