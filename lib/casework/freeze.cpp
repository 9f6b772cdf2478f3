// Issue numbers, revisions, and the entry in the log.
#include "casework/freeze.hpp"

#include <algorithm>
#include <charconv>

#include "base/failure.hpp"
#include "base/text.hpp"
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

/// The number of the next issue, or the one asked for if it is free.
Id issue_number(const store::Database& db, const FreezeRequest& asked) {
  Id last = 0;
  std::optional<FrozenReport> taken;
  for (auto& other : store::frozen_reports(db)) {
    if (other.kind != asked.kind || other.plan != asked.plan || other.year != asked.until.year()) continue;
    last = std::max(last, other.issue);
    if (other.issue == asked.issue) taken = std::move(other);
  }
  if (taken)
    throw Failure(Kind::invalid, Message(N_("issue {issue} of {year} is that of {period}; the next one would be {next}"))
                                     .with("issue", asked.issue)
                                     .with("year", taken->year)
                                     .with("period", taken->period)
                                     .with("next", last + 1));
  return asked.issue > 0 ? asked.issue : last + 1;
}

void check(const Context& context, const FreezeRequest& asked, const std::optional<FrozenReport>& before) {
  if (asked.until > context.today)
    throw Failure(Kind::usage, Message(N_("{period} ends on {date}: a report is frozen when its period is over"))
                                   .with("period", asked.period)
                                   .with("date", asked.until));
  if (!before) return;
  if (asked.issue > 0 && asked.issue != before->issue)
    throw Failure(Kind::usage, Message(N_("{period} was frozen as issue {issue}; a revision keeps that number"))
                                   .with("period", asked.period)
                                   .with("issue", before->issue));
  if (asked.because.empty())
    throw Failure(
        Kind::usage,
        Message(N_("{period} was frozen as issue {issue} with other figures; a correction is frozen beside it: say why with "
                   "--because (the differences stand in the report)"))
            .with("period", asked.period)
            .with("issue", before->issue));
}

/// The number in 第47期, 47, 2026年第47期; 0 for other text. The year goes to `year` when it is written.
Id issue_of(std::string_view text, Id& year) {
  Id number = 0;
  const auto year_end = text.find("年");
  if (year_end != std::string_view::npos) {
    std::from_chars(text.data(), text.data() + year_end, year);
    text.remove_prefix(year_end + std::string_view("年").size());
  }
  for (const std::string_view mark : {"第", "期"})
    if (const auto at = text.find(mark); at != std::string_view::npos)
      text = mark == "第" ? text.substr(at + mark.size()) : text.substr(0, at);
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  return error == std::errc{} && end == text.data() + text.size() ? number : 0;
}

}  // namespace

FreezeResult freeze_report(const Context& context, const FreezeRequest& asked, const std::vector<model::ReportFigure>& figures) {
  const auto before = store::newest_frozen(context.db, asked.kind, asked.plan, asked.period);
  const std::string hash = store::figures_sha256(figures);
  if (before && before->sha256 == hash && (asked.issue == 0 || asked.issue == before->issue)) return {*before, true};
  check(context, asked, before);
  const auto head = store::log_head(context.db);
  store::RecordWriter<FrozenReport> writer(context.db);
  FrozenReport report;
  report.id = writer.next_id();
  report.kind = asked.kind;
  report.plan = asked.plan;
  report.year = asked.until.year();
  report.issue = before ? before->issue : issue_number(context.db, asked);
  report.revision = before ? before->revision + 1 : 1;
  report.period = asked.period;
  report.from_day = asked.from;
  report.until_day = asked.until;
  report.log_position = head.seq;
  report.log_head = store::text_of(head);
  report.rules_version = rules_of(context.db).version;
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
  return {report, false};
}

FrozenReport find_frozen(const store::Database& db, const std::string& text, std::optional<model::ReportKind> kind, Id year) {
  Id issue_year = year;
  const Id issue = issue_of(base::trim(text), issue_year);
  std::vector<FrozenReport> found;  // the newest revision of each
  for (auto& report : store::frozen_reports(db)) {
    if (kind && report.kind != *kind) continue;
    const bool meant = issue > 0 ? report.issue == issue && (issue_year == 0 || report.year == issue_year) : report.period == text;
    if (!meant) continue;
    const auto same = std::find_if(found.begin(), found.end(), [&](const auto& other) {
      return other.kind == report.kind && other.plan == report.plan && other.period == report.period;
    });
    if (same == found.end())
      found.push_back(std::move(report));
    else
      *same = std::move(report);
  }
  if (found.empty())
    throw Failure(Kind::not_found,
                  Message(N_("no report was frozen as \"{text}\" (see them: duban report list)")).with("text", text));
  const auto newest = std::max_element(found.begin(), found.end(), [](const auto& a, const auto& b) { return a.year < b.year; });
  const auto others = std::count_if(found.begin(), found.end(), [&](const auto& report) { return report.year == newest->year; });
  if (others > 1)
    throw Failure(Kind::invalid,
                  Message(N_("several reports are \"{text}\"; name one by its period, or add --kind")).with("text", text));
  return *newest;
}

}  // namespace duban::casework
