// Issue numbers, revisions, and the entry in the log.
#include "casework/office/freeze.hpp"

#include <algorithm>
#include <map>

#include "base/failure.hpp"
#include "gather/figures/frozen.hpp"
#include "gather/in_force.hpp"
#include "store/report_store.hpp"

namespace duban::casework {

using base::Failure;
using base::Kind;
using base::Message;
using model::FrozenReport;
using model::Id;

namespace {

/// The year that a period's issue is counted in: that of its label (2026-W53 may end in January).
Id year_of(const FreezeRequest& asked) {
  return model::id_of_text(std::string_view(asked.period).substr(0, 4));
}

/// The newest issue of the kind, plan and year, by the newest revision of each period; and the
/// period that has the number asked for.
struct Issues {
  Id last = 0;
  std::string taken_by;
};
Issues issues_of(const store::Database& db, const FreezeRequest& asked) {
  std::map<std::string, FrozenReport> newest;
  for (auto& other : store::frozen_reports(db))
    if (other.kind == asked.kind && other.plan == asked.plan && other.year == year_of(asked)) {
      auto& its = newest[other.period];
      if (other.revision > its.revision) its = std::move(other);
    }
  Issues issues;
  for (const auto& [period, report] : newest) {
    if (period == asked.period) continue;
    issues.last = std::max(issues.last, report.issue);
    if (report.issue == asked.issue) issues.taken_by = period;
  }
  return issues;
}

/// The number asked for if it is free, that of the period, or the next one.
Id issue_number(const store::Database& db, const FreezeRequest& asked,
                const std::optional<FrozenReport>& before) {
  const Issues issues = issues_of(db, asked);
  if (!issues.taken_by.empty())
    throw Failure(
        Kind::invalid,
        Message(N_("issue {issue} of {year} is that of {period}; the next one would be {next}"))
            .with("issue", asked.issue)
            .with("year", year_of(asked))
            .with("period", issues.taken_by)
            .with("next", issues.last + 1));
  if (asked.issue > 0) return asked.issue;
  return before ? before->issue : issues.last + 1;
}

void check(base::Day today, const FreezeRequest& asked, const std::optional<FrozenReport>& before) {
  const bool is_over =
      asked.kind == model::ReportKind::control ? asked.until <= today : asked.until < today;
  if (!is_over)
    throw Failure(Kind::usage,
                  Message(N_("{period} ends on {date}: a report is frozen when its period is over"))
                      .with("period", asked.period)
                      .with("date", asked.until));
  if (!before && !asked.because.empty())
    throw Failure(Kind::usage,
                  Message(N_("{period} was not frozen before: --because is for a correction"))
                      .with("period", asked.period));
  if (!before || !asked.because.empty()) return;
  if (asked.issue > 0 && asked.issue != before->issue)
    throw Failure(Kind::usage, Message(N_("{period} was frozen as issue {issue}; another number is "
                                          "a correction: say why with --because"))
                                   .with("period", asked.period)
                                   .with("issue", before->issue));
  throw Failure(
      Kind::usage,
      Message(N_("{period} was frozen as issue {issue} with other figures; a correction is kept "
                 "beside it: say why with --because (to see the differences, leave out --freeze)"))
          .with("period", asked.period)
          .with("issue", before->issue));
}

}  // namespace

FreezeResult freeze_report(Desk& desk, const FreezeRequest& asked,
                           const std::vector<model::ReportFigure>& figures) {
  const auto before = store::newest_frozen(desk.db(), asked.kind, asked.plan, asked.period);
  const std::string hash = store::figures_sha256(figures);
  if (before && before->sha256 == hash && (asked.issue == 0 || asked.issue == before->issue))
    return {*before, true};
  check(desk.today(), asked, before);
  const Id last = issues_of(desk.db(), asked).last;
  const auto head = store::log_head(desk.db());
  FrozenReport report;
  report.kind = asked.kind;
  report.plan = asked.plan;
  report.year = year_of(asked);
  report.issue = issue_number(desk.db(), asked, before);
  report.revision = before ? before->revision + 1 : 1;
  report.period = asked.period;
  report.from_day = asked.from;
  report.until_day = asked.until;
  report.log_position = head.seq;
  report.log_head = store::text_of(head);
  report.rules_version = desk.rules().version;
  report.frozen_by = asked.by.empty() ? desk.context().actor : asked.by;
  report.because = asked.because;
  report.sha256 = hash;
  desk.add("freeze", report, {asked.until, report.frozen_by, asked.because});
  store::save_figures(desk.db(), report.id, figures);
  return {report, false, before || last == 0 || report.issue == last + 1 ? 0 : last};
}

}  // namespace duban::casework
