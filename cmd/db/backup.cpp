// duban db backup
#include "base/failure.hpp"
#include "base/files.hpp"
#include "cmd/command.hpp"
#include "cmd/session.hpp"
#include "gather/log/files.hpp"
#include "store/engine/maintenance.hpp"
#include "store/engine/schema.hpp"
#include "store/event_log.hpp"
#include "store/vault.hpp"

namespace duban::cmd::db_backup {

namespace {

struct Options {
  std::string file;
};

void declare(Options& o, Flags& flags) {
  flags
      .details(N_("The copy is consistent even while others write. Files kept as evidence are "
                  "copied beside it (office-2026-11-23.db: office-2026-11-23.files). Keep the log "
                  "head that is printed: duban log --verify --against HEAD."))
      .argument(o.file, "FILE", N_("the copy; it must not exist"))
      .example("duban db backup /backup/office-$(date +%F).db", N_("a dated copy, from cron"));
}

int run(const Options& o, Session& session) {
  store::Database& db = session.database();
  const store::Vault here(db.path()), there(o.file);
  if (session.options().dry_run) {
    base::check_output(o.file);
    session.say(N_("dry run: nothing was written"));
    return 0;
  }
  std::size_t copied = 0;
  const auto copy_kept = [&] { copied += store::copy_files(here, there); };
  copy_kept();  // files first: a copy of the database never stands there without its files
  store::backup(db, o.file, copy_kept);
  if (copied > 0)
    session.say(base::Message(N_("{n} kept files copied to {folder}"))
                    .with("n", copied)
                    .with("folder", there.folder().string()));
  store::OpenOptions reading;
  reading.read_only = true;
  const auto copy = store::open_office(o.file, reading);
  if (const auto problems = gather::evidence_problems(*copy, {there}); !problems.empty())
    throw base::Failure(base::Kind::integrity, base::Message(N_("{file} was made, but {what}"))
                                                   .with("file", o.file)
                                                   .with("what", problems.front()));
  session.say(base::Message(N_("copied to {file}; log head {head}"))
                  .with("file", o.file)
                  .with("head", store::text_of(store::log_head(*copy))));
  return 0;
}

}  // namespace

std::unique_ptr<Command> make() { return make_command<Options>(declare, run); }

}  // namespace duban::cmd::db_backup
