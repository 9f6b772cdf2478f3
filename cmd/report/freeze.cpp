// --freeze of the reports.
#include "cmd/report/freeze.hpp"

#include "base/failure.hpp"
#include "base/text.hpp"
#include "cmd/session.hpp"
#include "gather/figures/frozen.hpp"
#include "report/frozen.hpp"
#include "store/report_store.hpp"

namespace duban::cmd {

using base::Failure;
using base::Kind;
using base::Message;

namespace {

/// 第47期 or 47, perhaps with the year, which must be the report's.
model::Id issue_value(const std::string& text, const std::string& period) {
  if (text.empty()) return 0;
  const auto name = gather::issue_name(text);
  if (!name || name->revision)
    throw Failure(
        Kind::usage,
        Message(N_("\"{text}\" is no issue number; write it like 47 or 第47期 (up to 999)"))
            .with("text", text));
  if (name->year > 0 && name->year != model::id_of_text(std::string_view(period).substr(0, 4)))
    throw Failure(Kind::usage, Message(N_("{text} is not of the year of {period}"))
                                   .with("text", text)
                                   .with("period", period));
  return name->issue;
}

/// The report and its period, as sentences name it.
Message report_word(const casework::FreezeRequest& period) {
  return Message(N_("{kind} {period}"))
      .with("kind", model::label(period.kind))
      .with("period", period.period);
}

void note(report::Book& book, const Message& text) {
  for (auto& sheet : book.sheets) sheet.notes.push_back(text);
}

}  // namespace

void declare_freeze(FreezeOptions& o, Flags& flags) {
  flags
      .flag(o.freeze, "--freeze",
            N_("keep these figures under an issue number; later runs show what was restated since"))
      .text(
          o.issue, "--issue", "N",
          N_("with --freeze: the issue number, such as 第47期 (default: the next one of the year)"))
      .text(o.by, "--by", "NAME",
            N_("with --freeze: who answers for the figures (default: who works here)"))
      .text(o.because, "--because", "TEXT",
            N_("with --freeze of a frozen period: why its figures are corrected"));
}

ReportRun::ReportRun(Session& session, const FreezeOptions& options)
    : session_(session), options_(options) {
  if (!options.freeze && !(options.issue + options.by + options.because).empty())
    throw Failure(Kind::usage, N_("--issue, --by and --because go with --freeze"));
  if (options.freeze && !options.by.empty() && base::trim(options.by).empty())
    throw Failure(Kind::usage, N_("--by is blank; name who answers for the figures"));
  if (options.freeze) {
    context_.emplace(session.context());
    desk_ = std::make_unique<casework::Desk>(*context_);
    return;
  }
  snapshot_ = std::make_unique<store::Snapshot>(session.database());
}

bool ReportRun::wants_figures(const casework::FreezeRequest& period) const {
  return options_.freeze ||
         store::newest_frozen(session_.database(), period.kind, period.plan, period.period)
             .has_value();
}

Message ReportRun::finish(report::Book& book, const casework::FreezeRequest& period, bool past) {
  if (desk_) {
    if (past)
      throw Failure(Kind::usage,
                    N_("--freeze keeps the figures as they are known now; leave out --known-on"));
    return freeze(book, period);
  }
  const auto frozen =
      store::newest_frozen(session_.database(), period.kind, period.plan, period.period);
  return frozen ? compare(book, *frozen) : Message();
}

Message ReportRun::freeze(report::Book& book, const casework::FreezeRequest& period) {
  casework::FreezeRequest request = period;
  request.issue = issue_value(options_.issue, period.period);
  request.by = base::trim(options_.by);
  request.because = base::trim(options_.because);
  const auto result = casework::freeze_report(*desk_, request, report::figures_of(book));
  const Message issue = report::issue_word(result.report);
  const Message what = report_word(period);
  if (result.gap_after > 0)
    session_.say(Message(N_("{issue} does not follow issue {last}, the newest of the year"))
                     .with("issue", issue)
                     .with("last", result.gap_after));
  if (session_.options().dry_run) {
    done_ = Message(N_("{report} would be frozen as {issue}; dry run: nothing was frozen"))
                .with("report", what)
                .with("issue", issue);
    return {};
  }
  done_ = Message(result.unchanged ? N_("{report} is frozen as {issue} with these figures already")
                                   : N_("{report} was frozen as {issue}"))
              .with("report", what)
              .with("issue", issue);
  note(book, report::frozen_note(result.report));
  corrections(book, result.report);
  return report::frozen_note(result.report);
}

Message ReportRun::compare(report::Book& book, const model::FrozenReport& frozen) {
  auto table = report::restatements(store::report_figures(session_.database(), frozen.id), book);
  const auto n = table.rows.size();
  const Message text = n == 0 ? report::frozen_note(frozen) : report::restated_note(frozen, n);
  note(book, text);
  if (n > 0) {
    session_.say(
        Message(N_("{n} figures are not as they were frozen in {issue} (sheet of restatements)"))
            .with("n", n)
            .with("issue", report::issue_word(frozen)));
    book.sheets.push_back(
        {"restatements",
         N_("Restatements"),
         Message(N_("Restatements since {issue}")).with("issue", report::issue_word(frozen)),
         book.sheets.empty() ? std::vector<Message>{} : book.sheets.front().notes,
         {std::move(table)}});
  }
  corrections(book, frozen);
  return text;
}

void ReportRun::corrections(report::Book& book, const model::FrozenReport& frozen) {
  if (frozen.revision < 2) return;
  std::vector<Message> notes;
  std::optional<model::FrozenReport> first;
  for (const auto& one : store::frozen_reports(session_.database())) {
    if (one.kind != frozen.kind || one.plan != frozen.plan || one.period != frozen.period) continue;
    notes.push_back(report::frozen_note(one));
    if (one.revision == 1) first = one;
    if (!one.because.empty())
      notes.push_back(Message(N_("reason: {reason}")).with("reason", one.because));
  }
  if (!first) return;
  auto table = report::restatements(store::report_figures(session_.database(), first->id), book);
  table.id = "corrections";
  table.title = N_("Not as it was first frozen");
  book.sheets.push_back(
      {"corrections",
       N_("Corrections"),
       Message(N_("Corrections to {issue}")).with("issue", report::issue_word(*first)),
       std::move(notes),
       {std::move(table)}});
}

void ReportRun::commit() {
  try {
    if (desk_) desk_->finish();
  } catch (const Failure& failure) {
    throw Failure(failure.kind(),
                  Message(N_("{reason}. The report was not frozen: what was put out just now bears "
                             "an issue number that is not on record; do not use it"))
                      .with("reason", failure.message()));
  }
  if (!done_.empty()) session_.say(done_);
}

}  // namespace duban::cmd
