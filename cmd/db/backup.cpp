// duban db backup
#include "cmd/command.hpp"
#include "cmd/session.hpp"
#include "store/engine/maintenance.hpp"
#include "store/engine/migrations.hpp"
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
  if (!session.options().dry_run) {
    store::backup(db, o.file);
    const store::Vault here(db.path()), there(o.file);
    if (const auto copied = store::copy_files(here, there); copied > 0)
      session.say(base::Message(N_("{n} kept files copied to {folder}"))
                      .with("n", copied)
                      .with("folder", there.folder().string()));
  }
  store::OpenOptions reading;
  reading.read_only = true;
  store::LogHead head = store::log_head(db);
  if (!session.options().dry_run) head = store::log_head(*store::open_office(o.file, reading));
  session.say(base::Message(N_("copied to {file}; log head {head}"))
                  .with("file", o.file)
                  .with("head", store::text_of(head)));
  return 0;
}

}  // namespace

std::unique_ptr<Command> make() { return make_command<Options>(declare, run); }

}  // namespace duban::cmd::db_backup
