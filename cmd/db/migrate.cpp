// duban db migrate
#include "casework/office/office.hpp"
#include "cmd/command.hpp"
#include "cmd/session.hpp"
#include "store/engine/migrations.hpp"

namespace duban::cmd::db_migrate {

namespace {

struct Options {};

void declare(Options&, Flags& flags) {
  flags.details(
      N_("A copy of the old database is made beside it first. A database of this version stays as "
         "it is."));
}

int run(const Options&, Session& session) {
  store::OpenOptions options;
  options.any_version = true;
  store::Database& db = session.open(options);
  const int before = store::version_of(db);
  if (before == 0) store::check_version(db);
  if (session.options().dry_run) {
    session.say(base::Message(N_("schema {version}, this duban's is {newest}"))
                    .with("version", before)
                    .with("newest", store::newest_version()));
    return 0;
  }
  const auto copy = store::migrate(db);
  auto recorder = session.recorder();
  recorder.gives_reason = true;  // an office may have slept for longer than a slip of the keyboard
  const auto context = session.context();
  casework::settle_migrated({context.db, recorder, context.today, context.actor});
  if (!copy.empty())
    session.say(
        base::Message(N_("the old database is kept as {file}")).with("file", copy.string()));
  session.say(base::Message(N_("schema {version}, this duban's is {newest}"))
                  .with("version", store::version_of(db))
                  .with("newest", store::newest_version()));
  return 0;
}

}  // namespace

std::unique_ptr<Command> make() { return make_command<Options>(declare, run); }

}  // namespace duban::cmd::db_migrate
