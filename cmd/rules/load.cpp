// duban rules load
#include "casework/office/office.hpp"
#include "cmd/command.hpp"
#include "cmd/session.hpp"
#include "intake/rules_file.hpp"
#include "intake/yaml.hpp"

namespace duban::cmd::rules_load {

namespace {

struct Options {
  std::string file;
};

void declare(Options& o, Flags& flags) {
  flags
      .details(N_("A new version comes into force; deadlines already counted stay as they are. The "
                  "file is described in duban-rules(5)."))
      .argument(o.file, "FILE", N_("rules file"));
}

int run(const Options& o, Session& session) {
  const auto rules = intake::read_rules(intake::read_small_file(o.file), o.file);
  const auto context = session.context();
  const auto version = casework::load_rules(context, rules);
  session.say(base::Message(context.dry_run ? N_("dry run: nothing was written")
                                            : N_("rules version {version} is in force"))
                  .with("version", version));
  return 0;
}

}  // namespace

std::unique_ptr<Command> make() { return make_command<Options>(declare, run); }

}  // namespace duban::cmd::rules_load
