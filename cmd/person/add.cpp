// duban person add
#include "casework/unit/people.hpp"
#include "cmd/command.hpp"
#include "cmd/person/roles_on.hpp"
#include "cmd/session.hpp"
#include "cmd/unit/facts.hpp"

namespace duban::cmd::person_add {

namespace {

struct Options {
  std::string name;
  casework::Texts facts;
};

void declare(Options& o, Flags& flags) {
  flags.argument(o.name, "NAME", N_("the person's name"))
      .example("duban person add 刘某某 --unit 省应急管理厅 --login liu",
               N_("a person who works under a login"));
  declare_person_facts(o.facts, flags);
}

int run(const Options& o, Session& session) {
  auto texts = o.facts;
  texts["name"] = o.name;
  const auto person = casework::add_person(session.context(), texts);
  session.say(base::Message(session.options().dry_run ? N_("dry run: nothing was written")
                                                      : N_("added {name}"))
                  .with("name", person.name));
  say_roles_on(session);
  return 0;
}

}  // namespace

std::unique_ptr<Command> make() { return make_command<Options>(declare, run); }

}  // namespace duban::cmd::person_add
