// duban unit add
#include "casework/unit/units.hpp"
#include "cmd/command.hpp"
#include "cmd/session.hpp"
#include "cmd/unit/facts.hpp"

namespace duban::cmd::unit_add {

namespace {

struct Options {
  std::string name;
  casework::Texts facts;
};

void declare(Options& o, Flags& flags) {
  flags.argument(o.name, "NAME", N_("full name"))
      .example("duban unit add 某镇 --kind town --level town --parent 嵊州",
               N_("a town below a county"));
  declare_unit_facts(o.facts, flags);
}

int run(const Options& o, Session& session) {
  auto texts = o.facts;
  texts["name"] = o.name;
  const auto unit = casework::add_unit(session.context(), texts);
  session.say(base::Message(session.options().dry_run ? N_("dry run: nothing was written")
                                                      : N_("added {name}"))
                  .with("name", unit.name));
  return 0;
}

}  // namespace

std::unique_ptr<Command> make() { return make_command<Options>(declare, run); }

}  // namespace duban::cmd::unit_add
