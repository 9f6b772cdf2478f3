// duban rules check
#include "cmd/command.hpp"
#include "cmd/rules/files.hpp"
#include "cmd/session.hpp"

namespace duban::cmd::rules_check {

namespace {

struct Options {
  std::vector<std::string> files;
};

void declare(Options& o, Flags& flags) {
  flags.details(N_("Silent and 0 when the files can be loaded."))
      .arguments(o.files, "FILE", N_("rules file, or definition files"));
}

int run(const Options& o, Session&) {
  read_rule_files(o.files);
  return 0;
}

}  // namespace

std::unique_ptr<Command> make() { return make_command<Options>(declare, run); }

}  // namespace duban::cmd::rules_check
