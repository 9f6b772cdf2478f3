// duban db check
#include <ostream>

#include "base/failure.hpp"
#include "casework/hazard/evidence.hpp"
#include "cmd/command.hpp"
#include "cmd/session.hpp"
#include "gather/log/files.hpp"
#include "gather/log/verify.hpp"
#include "i18n/catalogue.hpp"
#include "store/engine/maintenance.hpp"

namespace duban::cmd::db_check {

namespace {

struct Options {};

void declare(Options&, Flags& flags) {
  flags.details(
      N_("The file, the tables, the whole log, and every file kept as evidence. Silent and 0 when "
         "all is well; else every problem is listed and the exit code is 7."));
}

int run(const Options&, Session& session) {
  store::Database& db = session.database();
  int code = 0;
  for (const auto& problem : store::file_problems(db)) {
    session.err() << problem << '\n';
    code = static_cast<int>(base::Kind::integrity);
  }
  const auto check = gather::verify_log(db);
  if (check.broken) {
    session.err() << i18n::text(*check.broken) << '\n';
    code = static_cast<int>(base::Kind::integrity);
  }
  for (const auto& problem : gather::evidence_problems(db)) {
    session.err() << i18n::text(problem) << '\n';
    code = static_cast<int>(base::Kind::integrity);
  }
  return code;
}

}  // namespace

std::unique_ptr<Command> make() { return make_command<Options>(declare, run); }

}  // namespace duban::cmd::db_check
