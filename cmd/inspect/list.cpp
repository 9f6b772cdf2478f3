// duban inspect list
#include "cmd/inspect/visits.hpp"
#include "cmd/round/rounds.hpp"
#include "cmd/session.hpp"
#include "cmd/unit_ids.hpp"
#include "store/inspection_store.hpp"

namespace duban::cmd::inspect_list {

namespace {

struct Options {
  std::vector<std::string> rounds, sites, territories;
  std::string kind, state, inspector;
  bool subtree = false, open = false;
  model::OptDay from, to;
  std::int64_t limit = -1, offset = 0;
  OutputOptions output;
};

void declare(Options& o, Flags& flags) {
  flags
      .details(
          N_("Visits with their findings. What is planned without being announced is not among "
             "them; the team sees it with its round (duban round show)."))
      .list(o.rounds, "--round", "ROUND", N_("of these rounds"))
      .choice(o.kind, "--kind", round_kinds(), N_("of this kind"))
      .choice(o.state, "--state", {"planned", "made", "called-off"},
              N_("planned 计划, made 已检查, called-off 取消"))
      .list(o.territories, "--territory", "UNIT", N_("in these territories"))
      .list(o.sites, "--site", "NAME", N_("at these sites"))
      .flag(o.subtree, "--subtree", N_("units below those named count too"))
      .text(o.inspector, "--inspector", "NAME", N_("somebody among the inspectors"))
      .flag(o.open, "--open", N_("planned, or made and not ended"))
      .day(o.from, "--from", N_("made, or planned, from this day on"))
      .day(o.to, "--to", N_("made, or planned, up to this day"))
      .number(o.limit, "--limit", "N", N_("at most so many"))
      .number(o.offset, "--offset", "N", N_("leave out the first ones"))
      .example("duban inspect list --round 第4期", N_("the visits of a round"))
      .example("duban inspect list --open --inspector 张某", N_("what somebody has not ended"));
  declare_output(o.output, flags, &visit_columns);
}

int run(const Options& o, Session& session) {
  store::Database& db = session.database();
  const store::Snapshot snapshot(db);
  store::VisitQuery query;
  for (const auto& round : o.rounds) query.rounds.push_back(round_named(session, round).id);
  query.kind = model::from_word<model::RoundKind>(o.kind);
  if (const auto state = model::from_word<model::VisitState>(o.state); state && !o.state.empty())
    query.states = {*state};
  query.territories = unit_ids(db, o.territories, o.subtree);
  query.sites = unit_ids(db, o.sites, false);
  query.inspector = o.inspector;
  query.open = o.open;
  query.from = o.from, query.to = o.to;
  query.limit = o.limit, query.offset = o.offset;
  show_visits(session, store::visits(db, query), o.output);
  return 0;
}

}  // namespace

std::unique_ptr<Command> make() { return make_command<Options>(declare, run); }

}  // namespace duban::cmd::inspect_list
