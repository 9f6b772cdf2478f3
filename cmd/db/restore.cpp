// duban db restore
#include <filesystem>

#include "base/failure.hpp"
#include "cmd/command.hpp"
#include "cmd/session.hpp"
#include "gather/log/verify.hpp"
#include "store/engine/maintenance.hpp"
#include "store/engine/migrations.hpp"
#include "store/vault.hpp"

namespace duban::cmd::db_restore {

namespace {

struct Options {
  std::string file;
};

void declare(Options& o, Flags& flags) {
  flags
      .details(N_("The copy is checked first: the file, the tables and the whole log. The database "
                  "that was there is kept beside it under another name."))
      .argument(o.file, "FILE", N_("the copy that duban db backup made"));
}

int run(const Options& o, Session& session) {
  if (!std::filesystem::exists(o.file))
    throw base::Failure(base::Kind::not_found,
                        base::Message(N_("there is no file {file}")).with("file", o.file));
  {
    const auto copy = store::open_office(o.file);
    const auto problems = store::file_problems(*copy);
    const auto check = gather::verify_log(*copy);
    if (!problems.empty())
      throw base::Failure(base::Kind::integrity,
                          base::Message(N_("{file} is damaged: {what}; nothing was changed"))
                              .with("file", o.file)
                              .with("what", problems.front()));
    if (check.broken)
      throw base::Failure(base::Kind::integrity,
                          base::Message(N_("{file} is damaged: {what}; nothing was changed"))
                              .with("file", o.file)
                              .with("what", *check.broken));
  }
  if (session.options().dry_run) {
    session.say(N_("dry run: nothing was written"));
    return 0;
  }
  store::copy_files(store::Vault(o.file), store::Vault(session.database_path()));
  const auto kept = store::restore(o.file, session.database_path(), 5000);
  session.say(base::Message(N_("restored {file}")).with("file", session.database_path()));
  if (!kept.empty())
    session.say(base::Message(N_("the database that was there is kept as {file}"))
                    .with("file", kept.string()));
  return 0;
}

}  // namespace

std::unique_ptr<Command> make() { return make_command<Options>(declare, run); }

}  // namespace duban::cmd::db_restore
