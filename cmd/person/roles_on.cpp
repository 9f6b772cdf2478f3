// Saying what comes next.
#include "cmd/person/roles_on.hpp"

#include "gather/rights/caller.hpp"

namespace duban::cmd {

namespace {

/// People who wrote within these days are named.
constexpr int lately = 90;

}  // namespace

void say_roles_on(Session& session) {
  const auto& db = session.database();
  if (session.options().dry_run || session.caller().has_roles || !gather::has_roles(db)) return;
  session.say(
      N_("from now on everybody may do only what their roles say (off again: duban rights "
         "off --because TEXT)"));
  for (const auto& [login, person] : gather::writers_since(db, session.today() - lately)) {
    if (!person.roles.empty()) continue;
    session.say(
        base::Message(person.id != 0
                          ? N_("{name} (login {login}) has written lately and has no role: duban "
                               "person edit {name} --role clerk (or: clerk,approver)")
                          : N_("the login {login} has written lately and belongs to nobody: duban "
                               "person edit NAME --login {login} --role clerk"))
            .with("name", person.name)
            .with("login", login));
  }
}

}  // namespace duban::cmd
