// duban person edit
#include "base/failure.hpp"
#include "casework/unit/people.hpp"
#include "cmd/command.hpp"
#include "cmd/person/roles_on.hpp"
#include "cmd/session.hpp"
#include "cmd/unit/facts.hpp"
#include "gather/find.hpp"

namespace duban::cmd::person_edit {

namespace {

struct Options {
  std::string person, name;
  casework::Texts facts;
};

void declare(Options& o, Flags& flags) {
  flags.details(N_("A dash empties a fact: --phone -."))
      .argument(o.person, "NAME", N_("NAME, or NAME@UNIT when two have that name"))
      .text(o.name, "--name", "NAME", N_("new name"));
  declare_person_facts(o.facts, flags);
}

int run(const Options& o, Session& session) {
  auto texts = o.facts;
  if (!o.name.empty()) texts["name"] = o.name;
  if (texts.empty())
    throw base::Failure(base::Kind::usage, N_("say what to change, such as --phone NUMBER"));
  const auto context = session.context();
  const auto person =
      casework::edit_person(context, gather::find_person(context.db, o.person).id, texts);
  session.say(
      base::Message(context.dry_run ? N_("dry run: nothing was written") : N_("changed {name}"))
          .with("name", person.name));
  say_roles_on(session);
  return 0;
}

}  // namespace

std::unique_ptr<Command> make() { return make_command<Options>(declare, run); }

}  // namespace duban::cmd::person_edit
