// duban unit edit
#include "base/failure.hpp"
#include "casework/unit/units.hpp"
#include "cmd/command.hpp"
#include "cmd/session.hpp"
#include "cmd/unit/facts.hpp"
#include "gather/in_force.hpp"

namespace duban::cmd::unit_edit {

namespace {

struct Options {
  std::string unit, name;
  casework::Texts facts;
};

void declare(Options& o, Flags& flags) {
  flags
      .details(N_("What is given replaces what stood there; a dash empties a fact: --address -. To "
                  "add another name: duban unit alias."))
      .argument(o.unit, "UNIT", N_("code, name, short name or alias"))
      .text(o.name, "--name", "NAME", N_("new full name"))
      .example("duban unit edit 嵊州 --address 嵊州大道1号", N_("a new address"));
  declare_unit_facts(o.facts, flags);
}

int run(const Options& o, Session& session) {
  auto texts = o.facts;
  if (!o.name.empty()) texts["name"] = o.name;
  if (texts.empty())
    throw base::Failure(base::Kind::usage, N_("say what to change, such as --short-name TEXT"));
  const auto context = session.context();
  const auto unit = casework::edit_unit(
      context, gather::resolve_unit(gather::names_of(context.db), o.unit), texts);
  session.say(
      base::Message(context.dry_run ? N_("dry run: nothing was written") : N_("changed {name}"))
          .with("name", unit.name));
  return 0;
}

}  // namespace

std::unique_ptr<Command> make() { return make_command<Options>(declare, run); }

}  // namespace duban::cmd::unit_edit
