// duban db restore
#include <filesystem>

#include "base/failure.hpp"
#include "base/files.hpp"
#include "casework/office/office.hpp"
#include "cmd/command.hpp"
#include "cmd/session.hpp"
#include "gather/log/files.hpp"
#include "store/engine/maintenance.hpp"
#include "store/engine/schema.hpp"
#include "store/event_log.hpp"
#include "store/hazard_store.hpp"
#include "store/vault.hpp"

namespace duban::cmd::db_restore {

namespace {

struct Options {
  std::string file;
  bool rehearse = false;
};

void declare(Options& o, Flags& flags) {
  flags
      .details(
          N_("The copy is checked first: the file, the tables and the whole log. The database "
             "that was there is kept beside it under another name. At every moment one of the "
             "two stands "
             "there, whatever happens. With --rehearse it is restored into a folder of its own "
             "that goes away again, with nothing but what lies beside the copy, and checked "
             "whole; the database stays as it is, and the log notes the rehearsal (恢复演练)."))
      .argument(o.file, "FILE", N_("the copy that duban db backup made"))
      .flag(o.rehearse, "--rehearse", N_("only try whether the copy can be restored"))
      .example("duban db restore 备份/安委办-1128.db --rehearse",
               N_("is the copy of today good for anything?"));
}

void check(const std::string& file, const std::vector<store::Vault>& vaults, const char* text) {
  store::OpenOptions reading;
  reading.read_only = true;
  const auto db = store::open_office(file, reading);
  if (const auto problems = gather::office_problems(*db, vaults); !problems.empty())
    throw base::Failure(base::Kind::integrity,
                        base::Message(text).with("file", file).with("what", problems.front()));
}

/// Restores the copy for practice and says what it holds. Nothing of the office moves but its log.
int rehearse(const Options& o, Session& session) {
  const char* const why = N_("{file} cannot be restored: {what}; nothing was changed");
  check(o.file, {store::Vault(o.file)}, why);
  const base::TemporaryFolder folder(session.database_path());  // as much room as for good
  const auto target = folder.path() / std::filesystem::path(o.file).filename();
  const store::Vault from(o.file), to(target);
  const auto files = store::copy_files(from, to);
  store::restore(o.file, target, session.wait_ms(), [&] { check(target.string(), {to}, why); });
  store::OpenOptions reading;
  reading.read_only = true;
  const auto restored = store::open_office(target.string(), reading);
  const auto head = store::log_head(*restored);
  const auto here = store::event_at(session.database(), head.seq);
  if (!here || here->hash != head.hash)
    throw base::Failure(
        base::Kind::invalid,
        base::Message(N_("{file} was restored whole, but it is no copy of {office}: "
                         "its log ends with an entry that this one has not"))
            .with("file", o.file)
            .with("office", session.database_path()));
  session.say(base::Message(N_("{file} can be restored: {entries} entries of the log, {hazards} "
                               "hazards, {files} kept files, all whole"))
                  .with("file", o.file)
                  .with("entries", head.seq)
                  .with("hazards", store::count_hazards(*restored))
                  .with("files", files));
  if (const auto behind = store::log_head(session.database()).seq - head.seq; behind > 0)
    session.say(base::Message(N_("{n} entries were made since that copy: they would be lost"))
                    .with("n", behind));
  casework::note_rehearsal(session.context(), std::filesystem::path(o.file).filename().string(),
                           head);
  if (session.options().dry_run) session.say(N_("dry run: nothing was written"));
  return 0;
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
  if (o.rehearse) return rehearse(o, session);
  session.expect(model::Right::manage);
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
