// duban unit alias
#include "base/failure.hpp"
#include "casework/unit/units.hpp"
#include "cmd/command.hpp"
#include "cmd/session.hpp"
#include "gather/in_force.hpp"
#include "store/unit_store.hpp"

namespace duban::cmd::unit_alias {

namespace {

struct Options {
  std::string unit;
  std::vector<std::string> aliases;
};

void declare(Options& o, Flags& flags) {
  flags.argument(o.unit, "UNIT", N_("code, name, short name or alias"))
      .arguments(o.aliases, "ALIAS", N_("another name that ledgers use"))
      .example("duban unit alias 嵊州 嵊州市政府 嵊州市安委办",
               N_("names that the county writes of itself"));
}

int run(const Options& o, Session& session) {
  const auto context = session.context();
  const auto names = gather::names_of(context.db);
  const auto id = gather::resolve_unit(names, o.unit);
  std::string aliases = names.unit(id)->aliases;
  for (const auto& alias : o.aliases) {
    for (const auto other : names.find(alias))
      if (other != id)
        throw base::Failure(base::Kind::invalid,
                            base::Message(N_("\"{alias}\" is a name of {unit} already"))
                                .with("alias", alias)
                                .with("unit", names.name(other)));
    aliases += (aliases.empty() ? "" : ";") + alias;
  }
  const auto unit = casework::edit_unit(context, id, {{"aliases", aliases}});
  session.say(
      base::Message(context.dry_run ? N_("dry run: nothing was written") : N_("changed {name}"))
          .with("name", unit.name));
  return 0;
}

}  // namespace

std::unique_ptr<Command> make() { return make_command<Options>(declare, run); }

}  // namespace duban::cmd::unit_alias
