// duban db tidy
#include <unistd.h>

#include <cerrno>
#include <ostream>

#include "base/failure.hpp"
#include "base/files.hpp"
#include "cmd/command.hpp"
#include "cmd/session.hpp"
#include "gather/log/files.hpp"
#include "store/engine/maintenance.hpp"

namespace duban::cmd::db_tidy {

namespace {

struct Options {};

void declare(Options&, Flags& flags) {
  flags
      .details(N_("Removes what interrupted commands left behind: unfinished files beside the "
                  "database and in its folder of kept files, and kept files that are on no record. "
                  "What commands that still run are writing stays. A database that an interrupted "
                  "restore left is never removed: it gets a name that says what it is."))
      .example("duban db tidy --dry-run", N_("only list them"));
}

int run(const Options&, Session& session) {
  store::Database& db = session.database();
  const bool dry = session.options().dry_run;
  std::size_t removed = 0;
  for (const auto& file : store::left_overs(db.path())) {
    session.out() << file.string() << '\n';
    if (dry) continue;
    if (const auto kept = store::tidy_away(file, db.path()); !kept.empty())
      session.say(base::Message(N_("the database of an interrupted restore is kept as {file}"))
                      .with("file", kept.string()));
    else
      ++removed;
  }
  for (const auto& file : gather::orphan_files(db)) {
    session.out() << file.string() << '\n';
    if (dry) continue;
    if (unlink(file.c_str()) != 0)
      throw base::Failure(base::Kind::busy, base::Message(N_("{file} cannot be removed: {reason}"))
                                                .with("file", file.string())
                                                .with("reason", base::reason_of(errno)));
    ++removed;
  }
  if (dry)
    session.say(N_("dry run: nothing was written"));
  else
    session.say(base::Message(N_("files removed: {n}")).with("n", removed));
  return 0;
}

}  // namespace

std::unique_ptr<Command> make() { return make_command<Options>(declare, run); }

}  // namespace duban::cmd::db_tidy
