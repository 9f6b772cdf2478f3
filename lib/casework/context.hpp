// What every use case needs: the database, who types, today.
#pragma once

#include "gather/in_force.hpp"
#include "model/event.hpp"

namespace duban::casework {

struct Context {
  store::Database& db;
  const model::Recorder& recorder;
  base::Day today;
  std::string actor;     ///< by whom, when a step does not say: --as, else the login
  bool dry_run = false;  ///< everything is done and then rolled back
};

/// Commits, or rolls back a dry run.
void finish(const Context& context, store::Transaction& transaction);

}  // namespace duban::casework
