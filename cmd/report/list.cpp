// duban report list
#include <algorithm>

#include "casework/desk.hpp"
#include "cmd/command.hpp"
#include "cmd/output.hpp"
#include "cmd/report/kind.hpp"
#include "cmd/session.hpp"
#include "gather/in_force.hpp"
#include "report/frozen.hpp"
#include "rules/period.hpp"
#include "store/report_store.hpp"
#include "store/task_store.hpp"

namespace duban::cmd::report_list {

namespace {

using model::FrozenReport;
using model::ReportKind;

struct Options {
  std::string kind;
  std::int64_t year = 0;
  bool missing = false;
  OutputOptions output;
};

void declare(Options& o, Flags& flags) {
  flags
      .details(N_(
          "Reports whose figures were frozen (--freeze of a report), with issue number, who froze "
          "them and the head of the log. A corrected one stands with each of its corrections."))
      .choice(o.kind, "--kind", report_kinds(), N_("only reports of this kind"))
      .number(o.year, "--year", "YEAR", N_("only issues of this year"))
      .flag(o.missing, "--missing",
            N_("weeks, months and quarters since the first frozen one that ended without a frozen "
               "report"))
      .example("duban report list", N_("all of them"))
      .example("duban report list --missing", N_("which weeks were left out"));
  declare_output(o.output, flags);
}

rules::Period period_of(const FrozenReport& report) {
  return {*report.from_day, *report.until_day, report.period};
}

/// The period after one of the same kind: the next week, month or quarter.
rules::Period after(const rules::Period& period, ReportKind kind, int ends_on) {
  const base::Day next = period.to + 1;
  if (kind == ReportKind::weekly) return rules::last_week(next + 6, ends_on);
  return period.label.find('M') == std::string::npos ? rules::quarter_of(next)
                                                     : rules::month_of(next);
}

report::Table missing_table(const std::vector<FrozenReport>& frozen, int ends_on, base::Day today) {
  report::Table table{"missing",
                      N_("Not frozen"),
                      {{"kind", N_("Report"), report::Kind::text, 16},
                       {"period", N_("Covers"), report::Kind::text, 12},
                       {"from", N_("From"), report::Kind::date, 12},
                       {"to", N_("To"), report::Kind::date, 12}}};
  for (const bool months : {false, true})
    for (const ReportKind kind : {ReportKind::weekly, ReportKind::quarterly}) {
      if (months && kind == ReportKind::weekly) continue;
      std::optional<rules::Period> first;
      const auto of_kind = [&](const FrozenReport& report) {
        return report.kind == kind && (report.period.find('M') != std::string::npos) == months;
      };
      for (const auto& report : frozen)
        if (of_kind(report) && (!first || *report.until_day < first->to)) first = period_of(report);
      if (!first) continue;
      for (auto period = *first; period.to <= today; period = after(period, kind, ends_on)) {
        const bool there = std::any_of(frozen.begin(), frozen.end(), [&](const auto& report) {
          return of_kind(report) && report.period == period.label;
        });
        if (!there)
          table.rows.push_back({{model::label(kind)}, {period.label}, {period.from}, {period.to}});
      }
    }
  return table;
}

int run(const Options& o, Session& session) {
  store::Database& db = session.database();
  const store::Snapshot snapshot(db);
  auto frozen = store::frozen_reports(db);
  const bool any = !frozen.empty();
  const auto kind = model::from_word<ReportKind>(o.kind);
  std::erase_if(frozen, [&](const auto& report) {
    return (kind && report.kind != *kind) || (o.year > 0 && report.year != o.year);
  });
  if (frozen.empty())
    session.say(any ? N_("no frozen report fits")
                    : N_("no report was frozen yet (--freeze of a report)"));
  if (o.missing) {
    show(session, missing_table(frozen, gather::rules_of(db).week_ends_on, session.today()),
         o.output);
    return 0;
  }
  report::Table table = report::frozen_table();
  for (const auto& report : frozen) {
    const auto plan =
        report.plan == 0 ? std::nullopt : store::record_by_id<model::Plan>(db, report.plan);
    table.rows.push_back(report::frozen_row(report, plan ? plan->name : ""));
  }
  const bool brief =
      shows_tables(session, o.output) && o.output.fields.empty() && !o.output.list_fields;
  show(session, brief ? picked(table, {"kind", "issue", "period", "to", "frozen_on", "by"}) : table,
       o.output);
  return 0;
}

}  // namespace

std::unique_ptr<Command> make() { return make_command<Options>(declare, run); }

}  // namespace duban::cmd::report_list
