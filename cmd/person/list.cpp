// duban person list
#include "cmd/command.hpp"
#include "cmd/output.hpp"
#include "cmd/person/people.hpp"
#include "cmd/session.hpp"
#include "store/unit_store.hpp"

namespace duban::cmd::person_list {

namespace {

struct Options {
  OutputOptions output;
};

void declare(Options& o, Flags& flags) { declare_output(o.output, flags); }

int run(const Options& o, Session& session) {
  store::Database& db = session.database();
  show(session, people_table(db, store::persons(db)), o.output);
  return 0;
}

}  // namespace

std::unique_ptr<Command> make() { return make_command<Options>(declare, run); }

}  // namespace duban::cmd::person_list
