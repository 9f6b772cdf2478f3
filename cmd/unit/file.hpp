// What unit brief, unit history and report unit share: one unit, with those below it or without.
#pragma once

#include <string>

#include "cmd/command.hpp"
#include "cmd/output.hpp"
#include "cmd/session.hpp"
#include "cmd/unit_ids.hpp"
#include "gather/in_force.hpp"
#include "gather/unit/unit_file.hpp"

namespace duban::cmd {

struct UnitFileOptions {
  std::string unit;
  bool subtree = false;
  OutputOptions output;
};

inline void declare_unit_file(UnitFileOptions& o, Flags& flags) {
  flags.argument(o.unit, "UNIT", N_("code, name, short name or alias"))
      .flag(o.subtree, "--subtree", N_("units below those named count too"));
  declare_output(o.output, flags);
}

inline gather::UnitScope scope_of(const UnitFileOptions& o, const store::Database& db) {
  return {gather::resolve_unit(gather::names_of(db), o.unit), unit_ids(db, {o.unit}, o.subtree)};
}

}  // namespace duban::cmd
