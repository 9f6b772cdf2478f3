// duban inspect coverage
#include "gather/inspection/coverage.hpp"
#include "base/failure.hpp"
#include "base/fraction.hpp"
#include "cmd/command.hpp"
#include "cmd/output.hpp"
#include "cmd/round/rounds.hpp"
#include "cmd/session.hpp"
#include "gather/inspection/units.hpp"
#include "model/share.hpp"

namespace duban::cmd::inspect_coverage {

namespace {

struct Options {
  std::string by = "unit", kind;
  model::OptDay since;
  std::int64_t next = 0;
  bool explain = false;
  OutputOptions output;
};

void declare(Options& o, Flags& flags) {
  flags
      .details(
          N_("Who was visited since a day, and who was not (检查覆盖情况表): the units right below "
             "the office's territory, never visited ones first; or sites by sector; or visits "
             "by kind. --next puts the units in the order in which they should be visited; its "
             "points are the office's own and stand in no report."))
      .choice(o.by, "--by", {"unit", "sector", "kind"}, N_("unit 单位, sector 行业, kind 类别"))
      .choice(o.kind, "--kind", round_kinds(), N_("visits of this kind only"))
      .day(o.since, "--since", N_("from this day on (default: the first of the year)"))
      .number(o.next, "--next", "N", N_("the first N units to be visited next"))
      .flag(o.explain, "--explain", N_("the points of that order, and what they rest on"))
      .example("duban inspect coverage --kind patrol --since 2026-01-01",
               N_("which units were patrolled"))
      .example("duban inspect coverage --next 5 --explain", N_("where to go next, and why"));
  declare_output(o.output, flags);
}

int run(const Options& o, Session& session) {
  store::Database& db = session.database();
  const store::Snapshot snapshot(db);
  const base::Day today = session.today();
  gather::CoverageWanted wanted;
  wanted.since = o.since ? o.since : base::make_day(today.year(), 1, 1);
  wanted.kind = o.kind;
  if (o.by != "unit") {
    if (o.next > 0 || !o.kind.empty())
      throw base::Failure(base::Kind::usage, N_("--next and --kind are of units: leave out --by"));
    show(session,
         report::coverage_groups_table(o.by == "sector" ? gather::coverage_of_sectors(db, wanted)
                                                        : gather::coverage_of_kinds(db, wanted),
                                       o.by == "sector"),
         o.output);
    return 0;
  }
  if (o.next < 0) throw base::Failure(base::Kind::usage, N_("--next is a number of units"));
  auto lines = o.next > 0 ? gather::visited_next(db, today, wanted)
                          : gather::coverage_of_units(db, today, wanted);
  const auto units = static_cast<std::int64_t>(lines.size());
  std::int64_t visited = 0;
  for (const auto& line : lines) visited += line.visits > 0 ? 1 : 0;
  if (o.next > 0 && o.next < units) lines.resize(static_cast<std::size_t>(o.next));
  show(session, report::coverage_table(lines, o.explain), o.output);
  if (units == 0)
    session.say(gather::no_units_below(db));
  else
    session.say(base::Message(N_("since {day}: {visited} of {units} units visited ({share})"))
                    .with("day", *wanted.since)
                    .with("visited", visited)
                    .with("units", units)
                    .with("share", model::share_text(base::rounded({visited, units}, 1000) * 10)));
  return 0;
}

}  // namespace

std::unique_ptr<Command> make() { return make_command<Options>(declare, run); }

}  // namespace duban::cmd::inspect_coverage
