// duban round list
#include "cmd/round/rounds.hpp"
#include "cmd/session.hpp"
#include "rules/visit_steps.hpp"
#include "store/inspection_store.hpp"

namespace duban::cmd::round_list {

namespace {

struct Options {
  std::int64_t year = 0;
  bool open = false;
  std::string kind;
  OutputOptions output;
};

void declare(Options& o, Flags& flags) {
  flags.details(N_("Rounds with their visits and findings, the newest first."))
      .number(o.year, "--year", "YEAR", N_("of this year"))
      .choice(o.kind, "--kind", round_kinds(), N_("of this kind"))
      .flag(o.open, "--open", N_("planned or running"))
      .example("duban round list --open", N_("rounds that are not ended"));
  declare_output(o.output, flags, &round_columns);
}

int run(const Options& o, Session& session) {
  const store::Snapshot snapshot(session.database());
  auto rounds = store::rounds(session.database(), o.year);
  const auto kind = model::from_word<model::RoundKind>(o.kind);
  std::erase_if(rounds, [&](const model::Round& round) {
    return (o.open && !rules::takes_visits(round.state)) || (kind && round.kind != *kind);
  });
  show_rounds(session, rounds, o.output);
  return 0;
}

}  // namespace

std::unique_ptr<Command> make() { return make_command<Options>(declare, run); }

}  // namespace duban::cmd::round_list
