// duban rules load
#include "base/failure.hpp"
#include "casework/form/definitions.hpp"
#include "cmd/command.hpp"
#include "cmd/rules/files.hpp"
#include "cmd/session.hpp"
#include "gather/in_force.hpp"
#include "gather/rights/changed.hpp"
#include "intake/rules_file.hpp"

namespace duban::cmd::rules_load {

namespace {

struct Options {
  std::vector<std::string> files;
};

void declare(Options& o, Flags& flags) {
  flags
      .details(
          N_("A new version comes into force; deadlines already counted stay as they are, and "
             "forms that are out keep theirs. Rules are described in duban-rules(5), "
             "definitions in duban-definitions(5). Several files are loaded together or not at "
             "all."))
      .arguments(o.files, "FILE", N_("rules file, or definition files"));
}

int run(const Options& o, Session& session) {
  const auto read = read_rule_files(o.files);
  const auto context = session.context();
  const auto before = gather::rules_of(context.db).rights;
  const auto loaded = casework::load_files(context, read.rules, read.definitions);
  if (loaded.rules && !context.dry_run)
    session.say(
        base::Message(N_("rules version {version} is in force")).with("version", *loaded.rules));
  if (read.rules)  // who gains what is said to whoever loads it
    for (const auto& change :
         gather::rights_changed(before, intake::rulebook(read.rules->entries).rights))
      session.say(change);
  for (const auto& definition : loaded.definitions)
    if (!context.dry_run)
      session.say(base::Message(N_("{kind}/{code}, version {version}, is on record"))
                      .with("kind", definition.kind)
                      .with("code", definition.code)
                      .with("version", definition.version));
  if (context.dry_run) session.say(N_("dry run: nothing was written"));
  return 0;
}

}  // namespace

std::unique_ptr<Command> make() { return make_command<Options>(declare, run); }

}  // namespace duban::cmd::rules_load
