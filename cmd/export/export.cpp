// duban export
#include <filesystem>

#include "base/failure.hpp"
#include "base/files.hpp"
#include "cmd/command.hpp"
#include "cmd/session.hpp"
#include "gather/log/files.hpp"
#include "gather/rights/refusal.hpp"
#include "store/engine/transfer.hpp"
#include "store/vault.hpp"

namespace duban::cmd::export_all {

namespace fs = std::filesystem;
using base::Failure;
using base::Kind;
using base::Message;

namespace {

struct Options {
  bool all = false;
  std::string with;
  std::string folder;
};

void declare(Options& o, Flags& flags) {
  flags
      .details(
          N_("Writes every table as JSON lines, a manifest with their hashes, and the files kept "
             "as evidence, into a new folder: for other tools, and for duban import --all, which "
             "makes the same database of it, history included. Stored columns and codes; what "
             "is due on a day is: duban due --format jsonl. For a copy to go back to, take "
             "duban db backup. Views for SQL: duban-views(5)."))
      .flag(o.all, "--all", N_("everything"))
      .choice(
          o.with, "--with", {"unannounced"},
          N_("also what unannounced visits are that were not made yet (needs the right secret)"))
      .text(o.folder, "-o,--output", "FOLDER", N_("a new folder"))
      .example("duban export --all -o 导出", N_("everything, as plain files"));
}

int run(const Options& o, Session& session) {
  if (!o.all) throw Failure(Kind::usage, N_("say what: --all"));
  if (o.folder == "-") throw Failure(Kind::usage, N_("an export is a folder; name one: -o FOLDER"));
  if (o.folder.empty()) throw Failure(Kind::usage, N_("say where to: -o FOLDER"));
  auto& db = session.database();
  const auto& caller = session.caller();
  if (!o.with.empty() && caller.has_roles && !model::any(caller.rights.all & model::Right::secret))
    throw Failure(
        Kind::refused,
        gather::refusal(
            db, caller, rules::Leave::no_right, model::Right::secret,
            {base::in_two_languages("export --with unannounced", "导出未公开的检查"), {}, {}}));
  const fs::path folder = o.folder;
  std::error_code error;
  if (fs::exists(fs::symlink_status(folder, error)))
    throw Failure(Kind::refused, Message(N_("{file} exists already; nothing was changed (choose "
                                            "another name)"))
                                     .with("file", o.folder));
  if (session.options().dry_run) {
    session.say(N_("dry run: nothing was written"));
    return 0;
  }
  base::make_folder(folder, session.access());
  store::Manifest manifest;
  std::vector<Message> problems;
  try {
    const store::Snapshot snapshot(db);
    const store::Vault kept(folder / "office.db");
    manifest = store::export_tables(db, folder, {session.access(), !o.with.empty()});
    store::copy_files(store::Vault(db.path()), kept);
    problems = gather::evidence_problems(db, {kept});
  } catch (...) {
    fs::remove_all(folder, error);  // made by this command; not whole
    throw;
  }
  if (!problems.empty())
    throw Failure(Kind::integrity, Message(N_("{file} was made, but {what}"))
                                       .with("file", o.folder)
                                       .with("what", problems.front()));
  std::int64_t rows = 0;
  for (const auto& table : manifest.tables) rows += table.rows;
  session.say(Message(N_("{tables} tables with {rows} rows in {folder}; log head {head}"))
                  .with("tables", manifest.tables.size())
                  .with("rows", rows)
                  .with("folder", o.folder)
                  .with("head", manifest.log_head));
  return 0;
}

}  // namespace

std::unique_ptr<Command> make() { return make_command<Options>(declare, run); }

}  // namespace duban::cmd::export_all
