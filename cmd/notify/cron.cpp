// duban notify cron
#include <filesystem>
#include <ostream>

#include "base/failure.hpp"
#include "cmd/command.hpp"
#include "cmd/session.hpp"

namespace duban::cmd::notify_cron {

namespace {

struct Options {};

void declare(Options& /*o*/, Flags& flags) {
  flags
      .details(
          N_("Prints a block for crontab -e: a run every quarter of an hour, an early look at "
             "the worries, a nightly backup, and the head of the log, which cron mails to "
             "MAILTO: an auditor keeps it. The hours in which messages go out are those of the "
             "rules. Where roles are given out, the account of cron needs the role cron (duban "
             "person edit NAME --login ACCOUNT --role cron). examples/ has a systemd service and "
             "timer."))
      .example("duban notify cron | crontab -", N_("as the whole crontab of this user"));
}

/// A word for the shell of a crontab line, where % begins the input and a line cannot be broken.
std::string for_cron(const std::string& path) {
  std::string word = "'";
  for (const char c : path) {
    if (c == '\n' || c == '\r')
      throw base::Failure(base::Kind::usage,
                          base::Message(N_("a crontab cannot name {file}: its name holds a line "
                                           "break"))
                              .with("file", path));
    if (c == '\'')
      word += "'\\''";
    else if (c == '%')
      word += "\\%";
    else
      word += c;
  }
  return word + "'";
}

int run(const Options& /*o*/, Session& session) {
  std::error_code unreadable;
  const auto program = std::filesystem::read_symlink("/proc/self/exe", unreadable);
  const auto database = for_cron(std::filesystem::absolute(session.database_path()).string());
  const std::string duban = unreadable ? "duban" : for_cron(program.string());
  session.out() << "# duban " << database << "\n"
                << "*/15 * * * *  " << duban << " --db " << database
                << " notify run 2>&1 | logger -t duban\n"
                << "10 7 * * *    " << duban << " --db " << database
                << " doctor --exit-code 2>&1 | logger -t duban\n"
                << "30 1 * * *    " << duban << " --db " << database << " db backup " << database
                << ".$(date +\\%Y-\\%m-\\%d) 2>&1 | logger -t duban\n"
                // Cron mails what is printed: a head kept elsewhere proves what was not rewritten.
                << "20 7 * * *    " << duban << " --db " << database << " log head\n";
  return 0;
}

}  // namespace

std::unique_ptr<Command> make() { return make_command<Options>(declare, run); }

}  // namespace duban::cmd::notify_cron
