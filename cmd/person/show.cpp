// duban person show
#include "casework/unit/units.hpp"
#include "cmd/command.hpp"
#include "cmd/output.hpp"
#include "cmd/person/people.hpp"
#include "cmd/session.hpp"
#include "gather/find.hpp"

namespace duban::cmd::person_show {

namespace {

struct Options {
  std::string person;
  OutputOptions output;
};

void declare(Options& o, Flags& flags) {
  flags.argument(o.person, "NAME", N_("NAME, or NAME@UNIT when two have that name"));
  declare_output(o.output, flags);
}

int run(const Options& o, Session& session) {
  store::Database& db = session.database();
  show(session, people_table(db, {gather::find_person(db, o.person)}), o.output);
  return 0;
}

}  // namespace

std::unique_ptr<Command> make() { return make_command<Options>(declare, run); }

}  // namespace duban::cmd::person_show
