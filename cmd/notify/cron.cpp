// duban notify cron
#include <filesystem>
#include <ostream>

#include "cmd/command.hpp"
#include "cmd/session.hpp"

namespace duban::cmd::notify_cron {

namespace {

struct Options {};

void declare(Options& /*o*/, Flags& flags) {
  flags
      .details(N_("Prints a block for crontab -e: a run every quarter of an hour, an early look at "
                  "the worries, a nightly backup. The hours in which messages go out are those of "
                  "the rules. examples/ has a systemd service and timer."))
      .example("duban notify cron | crontab -", N_("as the whole crontab of this user"));
}

int run(const Options& /*o*/, Session& session) {
  std::error_code unreadable;
  const auto program = std::filesystem::read_symlink("/proc/self/exe", unreadable);
  const auto database = std::filesystem::absolute(session.database_path()).string();
  const std::string duban = unreadable ? "duban" : program.string();
  session.out() << "# duban " << database << "\n"
                << "*/15 * * * *  " << duban << " --db '" << database
                << "' notify run 2>&1 | logger -t duban\n"
                << "10 7 * * *    " << duban << " --db '" << database
                << "' doctor --exit-code 2>&1 | logger -t duban\n"
                << "30 1 * * *    " << duban << " --db '" << database << "' db backup '" << database
                << ".'$(date +\\%Y-\\%m-\\%d) 2>&1 | logger -t duban\n";
  return 0;
}

}  // namespace

std::unique_ptr<Command> make() { return make_command<Options>(declare, run); }

}  // namespace duban::cmd::notify_cron
