// Issue numbers, revisions, and the entry in the log.
#include "casework/office/freeze.hpp"

#include <algorithm>
#include <map>

#include "base/failure.hpp"
#include "gather/figures/frozen.hpp"
#include "gather/in_force.hpp"
#include "model/changes.hpp"
#include "store/event_log.hpp"
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

void check(const Context& context, const FreezeRequest& asked,
           const std::optional<FrozenReport>& before) {
  const bool is_over = asked.kind == model::ReportKind::control ? asked.until <= context.today
                                                                : asked.until < context.today;
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

FreezeResult freeze_report(const Context& context, const FreezeRequest& asked,
                           const std::vector<model::ReportFigure>& figures) {
  const auto before = store::newest_frozen(context.db, asked.kind, asked.plan, asked.period);
  const std::string hash = store::figures_sha256(figures);
  if (before && before->sha256 == hash && (asked.issue == 0 || asked.issue == before->issue))
    return {*before, true};
  check(context, asked, before);
  const Id last = issues_of(context.db, asked).last;
  const auto head = store::log_head(context.db);
  store::RecordWriter<FrozenReport> writer(context.db);
  FrozenReport report;
  report.id = writer.next_id();
  report.kind = asked.kind;
  report.plan = asked.plan;
  report.year = year_of(asked);
  report.issue = issue_number(context.db, asked, before);
  report.revision = before ? before->revision + 1 : 1;
  report.period = asked.period;
  report.from_day = asked.from;
  report.until_day = asked.until;
  report.log_position = head.seq;
  report.log_head = store::text_of(head);
  report.rules_version = gather::rules_of(context.db).version;
  report.recorded_on = context.today;
  report.frozen_by = asked.by.empty() ? context.actor : asked.by;
  report.because = asked.because;
  report.sha256 = hash;
  model::Event event;
  event.verb = "freeze";
  event.subject = model::FieldTable<FrozenReport>::table;
  event.subject_id = report.id;
  event.effective_on = base::to_iso(asked.until);
  event.by = report.frozen_by;
  event.because = asked.because;
  event.changes = model::created_changes(report);
  store::EventLog log(context.db, context.recorder);
  report.last_event = log.append(event);
  writer.insert(report);
  store::save_figures(context.db, report.id, figures);
  return {report, false, before || last == 0 || report.issue == last + 1 ? 0 : last};
}

}  // namespace duban::casework
