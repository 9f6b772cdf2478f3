// duban import
#include <unistd.h>

#include <filesystem>

#include "base/failure.hpp"
#include "base/files.hpp"
#include "cmd/command.hpp"
#include "cmd/session.hpp"
#include "gather/log/files.hpp"
#include "store/engine/maintenance.hpp"
#include "store/engine/migrations.hpp"
#include "store/engine/transfer.hpp"
#include "store/vault.hpp"

namespace duban::cmd::import_all {

namespace fs = std::filesystem;
using base::Failure;
using base::Kind;
using base::Message;

namespace {

struct Options {
  bool all = false;
  std::string folder;
};

void declare(Options& o, Flags& flags) {
  flags
      .details(
          N_("Makes a new database of a folder that duban export --all wrote: every row, the "
             "history included, checked against the hashes of the manifest, the rules of the "
             "tables and the log, and only then put in its place. The file (--db) must not "
             "exist. Ledgers, plans and units have imports of their own: duban hazard import."))
      .flag(o.all, "--all", N_("everything"))
      .argument(o.folder, "FOLDER", N_("what duban export --all wrote"))
      .example("duban import --all 导出 --db 新.db", N_("a database of an export"));
}

/// A name for a database that is only tried.
fs::path scratch_file() {
  return fs::temp_directory_path() / ("duban-import-" + std::to_string(getpid()) + ".db");
}

/// Copies the kept files; when they do not fit, the folder that was made for them goes again.
void copy_kept(const store::Vault& from, const store::Vault& to) {
  std::error_code error;
  const bool was_there = fs::exists(to.folder(), error);
  try {
    store::copy_files(from, to);
  } catch (...) {
    if (!was_there) fs::remove_all(to.folder(), error);
    throw;
  }
}

int run(const Options& o, Session& session) {
  if (!o.all) throw Failure(Kind::usage, N_("say what: --all"));
  const auto manifest = store::read_manifest(o.folder);
  const fs::path path = session.database_path();
  std::error_code error;
  if (fs::exists(fs::symlink_status(path, error)))
    throw Failure(Kind::refused, Message(N_("{file} exists already; nothing was changed (another "
                                            "place: --db FILE)"))
                                     .with("file", path.string()));
  const bool dry_run = session.options().dry_run;
  if (!dry_run) base::make_folder(base::folder_of(path), {});
  store::NewDatabase made(dry_run ? scratch_file() : path);
  store::migrate(made.db());
  store::import_tables(made.db(), o.folder, manifest);
  const store::Vault exported(fs::path(o.folder) / "office.db");
  if (const auto problems = gather::office_problems(made.db(), {exported}); !problems.empty())
    throw Failure(Kind::integrity, Message(N_("{folder} is damaged: {what}; nothing was made"))
                                       .with("folder", o.folder)
                                       .with("what", problems.front()));
  if (dry_run) {
    session.say(N_("dry run: nothing was written"));
    return 0;
  }
  copy_kept(exported, store::Vault(path));
  made.commit();
  session.say(Message(N_("made {file}; log head {head}"))
                  .with("file", path.string())
                  .with("head", manifest.log_head));
  return 0;
}

}  // namespace

std::unique_ptr<Command> make() { return make_command<Options>(declare, run); }

}  // namespace duban::cmd::import_all
