// duban hazard explain
#include <ostream>

#include "casework/hazard/steps.hpp"
#include "cmd/command.hpp"
#include "cmd/session.hpp"
#include "gather/find.hpp"
#include "gather/in_force.hpp"
#include "i18n/catalogue.hpp"
#include "report/hazard_life.hpp"
#include "store/hazard_store.hpp"

namespace duban::cmd::hazard_explain {

namespace {

struct Options {
  std::vector<std::string> numbers;
};

void declare(Options& o, Flags& flags) {
  flags.arguments(o.numbers, "NUMBER", N_("hazard number, or a ledger's own"))
      .example("duban hazard explain H2026-0001", N_("the deadline's story, sentence by sentence"));
}

int run(const Options& o, Session& session) {
  store::Database& db = session.database();
  const store::Snapshot snapshot(db);
  const auto rules = gather::rules_of(db);
  const auto calendar = gather::calendar_of(db);
  for (const auto& number : o.numbers) {
    const auto hazard = gather::find_hazard(db, number);
    session.out() << model::number_of(hazard) << '\n';
    for (const auto& sentence : report::deadline_story(hazard, store::steps_of(db, hazard.id),
                                                       rules, calendar, session.today()))
      session.out() << "  " << i18n::text(sentence) << '\n';
  }
  return 0;
}

}  // namespace

std::unique_ptr<Command> make() { return make_command<Options>(declare, run); }

}  // namespace duban::cmd::hazard_explain
