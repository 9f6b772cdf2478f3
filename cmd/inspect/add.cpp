// duban inspect add
#include "base/failure.hpp"
#include "cmd/import_parts.hpp"
#include "cmd/inspect/visits.hpp"
#include "cmd/round/rounds.hpp"
#include "cmd/session.hpp"
#include "cmd/steps.hpp"
#include "gather/inspection/find.hpp"
#include "intake/table.hpp"

namespace duban::cmd::inspect_add {

namespace {

struct Options {
  casework::NewVisit visit;
  std::string kind, from;
  OutputOptions output;
};

void declare(Options& o, Flags& flags) {
  flags
      .details(
          N_("Plans visits: of a round, or of a kind outside of any. A visit has a number at "
             "once (I2026-0004); one of an unannounced round has none before it is made "
             "(第4期-暗访3), stands in no list, and its site and team come from a file or from "
             "standard input, not from the command line. The file has the headings site, "
             "territory, on, team, remarks, or 单位名称, 属地, 计划日期, 检查人员, 备注."))
      .text(o.visit.round, "--round", "ROUND", N_("the round: 第4期"))
      .choice(o.kind, "--kind", round_kinds(), N_("the kind, for a visit outside of any round"))
      .text(o.visit.site, "--site", "NAME", N_("the site; unknown ones become sites on record"))
      .text(o.visit.territory, "--territory", "UNIT", N_("where it lies"))
      .day(o.visit.on, "--on", N_("the day it is planned for"))
      .text(o.visit.team, "--team", "NAME,NAME", N_("who goes (default: the team of the round)"))
      .text(o.visit.remarks, "--remarks", "TEXT", N_("remarks"))
      .flag(o.visit.again, "--again", N_("the same site twice on one day of a round is meant"))
      .text(o.from, "--from", "FILE",
            N_("visits from a workbook or CSV file; - reads standard input"))
      .example(
          "duban inspect add --round 第3期 --site 嵊州瑞丰市政 --territory 嵊州 --on 2026-11-25 "
          "--team 张某,李某",
          N_("one visit"))
      .example("duban inspect add --round 第4期 --from 名单.csv", N_("all visits of a round"));
  declare_output(o.output, flags, &visit_columns);
}

std::vector<casework::NewVisit> from_file(const Options& o, const std::string& file,
                                          Session& session) {
  intake::TableFile source(file, {});
  const auto table = intake::read_table(source, visit_headings());
  for (const auto& note : table.notes) session.say(note);
  std::vector<casework::NewVisit> visits;
  for (const auto& row : table.rows) {
    const auto or_said = [&](const char* key, const std::string& said) {
      return row.cells.contains(key) ? row.text(key) : said;
    };
    casework::NewVisit visit = o.visit;
    visit.site = row.text("site");
    visit.territory = or_said("territory", o.visit.territory);
    visit.team = or_said("inspectors", o.visit.team);
    visit.remarks = row.text("remarks");
    visit.row = row.row;
    try {
      if (!row.problem.empty()) throw base::Failure(base::Kind::invalid, row.problem);
      if (const auto day = row.text("planned_on"); !day.empty()) visit.on = day_value(day, "on");
    } catch (const base::Failure& failure) {
      throw base::Failure(base::Kind::invalid, base::Message(N_("row {row}: {what}"))
                                                   .with("row", row.row)
                                                   .with("what", failure.message()));
    }
    visits.push_back(std::move(visit));
  }
  if (visits.empty()) throw base::Failure(base::Kind::invalid, N_("the file names no visit"));
  return visits;
}

int run(const Options& o, Session& session) {
  if (!o.from.empty() && !o.visit.site.empty())
    throw base::Failure(base::Kind::usage, N_("either --site or --from FILE, not both"));
  Options wanted = o;
  wanted.visit.kind = model::from_word<model::RoundKind>(o.kind);
  if (!o.visit.round.empty() &&
      gather::find_round(session.database(), o.visit.round).kind == model::RoundKind::unannounced) {
    const std::string day = o.visit.on ? base::to_iso(*o.visit.on) : "";
    expect_not_typed({&o.visit.site, &o.visit.territory, &o.visit.team, &o.visit.remarks, &day});
  }
  const auto visits =
      o.from.empty() ? std::vector{wanted.visit} : from_file(wanted, o.from, session);
  show_planned(session, casework::plan_visits(session.context(), visits), o.output);
  say_dry_run(session);
  return 0;
}

}  // namespace

std::unique_ptr<Command> make() { return make_command<Options>(declare, run); }

}  // namespace duban::cmd::inspect_add
