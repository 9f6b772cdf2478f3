// duban rules check
#include "cmd/command.hpp"
#include "cmd/session.hpp"
#include "intake/rules_file.hpp"
#include "intake/yaml.hpp"

namespace duban::cmd::rules_check {

namespace {

struct Options {
  std::string file;
};

void declare(Options& o, Flags& flags) {
  flags.details(N_("Silent and 0 when the file can be loaded."))
      .argument(o.file, "FILE", N_("rules file"));
}

int run(const Options& o, Session&) {
  intake::read_rules(intake::read_small_file(o.file), o.file);
  return 0;
}

}  // namespace

std::unique_ptr<Command> make() { return make_command<Options>(declare, run); }

}  // namespace duban::cmd::rules_check
