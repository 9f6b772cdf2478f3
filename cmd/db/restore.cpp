// duban db restore
#include <filesystem>

#include "base/failure.hpp"
#include "cmd/command.hpp"
#include "cmd/session.hpp"
#include "gather/log/files.hpp"
#include "store/engine/maintenance.hpp"
#include "store/engine/schema.hpp"
#include "store/vault.hpp"

namespace duban::cmd::db_restore {

namespace {

struct Options {
  std::string file;
};

void declare(Options& o, Flags& flags) {
  flags
      .details(N_("The copy is checked first: the file, the tables and the whole log. The database "
                  "that was there is kept beside it under another name. At every moment one of the "
                  "two stands "
                  "there, whatever happens."))
      .argument(o.file, "FILE", N_("the copy that duban db backup made"));
}

void check(const std::string& file, const std::vector<store::Vault>& vaults, const char* text) {
  store::OpenOptions reading;
  reading.read_only = true;
  const auto db = store::open_office(file, reading);
  if (const auto problems = gather::office_problems(*db, vaults); !problems.empty())
    throw base::Failure(base::Kind::integrity,
                        base::Message(text).with("file", file).with("what", problems.front()));
}

int run(const Options& o, Session& session) {
  const std::string target = session.database_path();
  const store::Vault from(o.file), to(target);
  std::error_code none;
  if (!std::filesystem::exists(o.file, none))
    throw base::Failure(base::Kind::not_found,
                        base::Message(N_("there is no file {file}")).with("file", o.file));
  if (std::filesystem::equivalent(o.file, target, none))
    throw base::Failure(base::Kind::usage,
                        base::Message(N_("{file} is the database itself; nothing was changed "
                                         "(name the copy that duban db backup made)"))
                            .with("file", o.file));
  check(o.file, {from, to}, N_("{file} is damaged: {what}; nothing was changed"));
  if (session.options().dry_run) {
    session.say(N_("dry run: nothing was written"));
    return 0;
  }
  store::copy_files(from, to);
  const auto done = store::restore(o.file, target, session.wait_ms(), [&] {
    check(target, {to},
          N_("{file} did not hold the copy as it was ({what}): what was there was put back"));
  });
  session.say(base::Message(N_("restored {file}")).with("file", target));
  if (!done.kept.empty())
    session.say(base::Message(N_("the database that was there is kept as {file}"))
                    .with("file", done.kept.string()));
  for (const auto& companion : done.companions)
    session.say(base::Message(N_("what lay there of another database is kept as {file}"))
                    .with("file", companion.string()));
  return 0;
}

}  // namespace

std::unique_ptr<Command> make() { return make_command<Options>(declare, run); }

}  // namespace duban::cmd::db_restore
