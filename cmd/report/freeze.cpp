// --freeze of the reports.
#include "cmd/report/freeze.hpp"

#include <charconv>

#include "base/failure.hpp"
#include "base/text.hpp"
#include "cmd/session.hpp"
#include "report/frozen.hpp"
#include "store/report_store.hpp"

namespace duban::cmd {

using base::Failure;
using base::Kind;
using base::Message;

namespace {

/// 第47期 or 47.
model::Id issue_value(const std::string& text) {
  if (text.empty()) return 0;
  std::string_view digits = base::trim(text);
  if (digits.starts_with("第")) digits.remove_prefix(std::string_view("第").size());
  if (digits.ends_with("期")) digits.remove_suffix(std::string_view("期").size());
  model::Id number = 0;
  const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), number);
  if (error != std::errc{} || end != digits.data() + digits.size() || number < 1)
    throw Failure(Kind::usage, Message(N_("\"{text}\" is no issue number; write it like 47 or 第47期")).with("text", text));
  return number;
}

}  // namespace

void declare_freeze(FreezeOptions& o, Flags& flags) {
  flags.flag(o.freeze, "--freeze", N_("keep these figures under an issue number; later runs show what was restated since"))
      .text(o.issue, "--issue", "N", N_("with --freeze: the issue number, such as 第47期 (default: the next one of the year)"))
      .text(o.by, "--by", "NAME", N_("with --freeze: who answers for the figures (default: who works here)"))
      .text(o.because, "--because", "TEXT", N_("with --freeze of a frozen period: why its figures are corrected"));
}

ReportRun::ReportRun(Session& session, const FreezeOptions& options) : session_(session), options_(options) {
  if (!options.freeze && !(options.issue + options.by + options.because).empty())
    throw Failure(Kind::usage, N_("--issue, --by and --because go with --freeze"));
  if (options.freeze)
    transaction_ = std::make_unique<store::Transaction>(session.database());
  else
    snapshot_ = std::make_unique<store::Snapshot>(session.database());
}

void ReportRun::finish(report::Book& book, const casework::FreezeRequest& period, bool past) {
  store::Database& db = session_.database();
  if (transaction_) {
    if (past) throw Failure(Kind::usage, N_("--freeze keeps the figures as they are known now; leave out --known-on"));
    casework::FreezeRequest request = period;
    request.issue = issue_value(options_.issue);
    request.by = options_.by;
    request.because = options_.because;
    const auto context = session_.context();
    const auto result = casework::freeze_report(context, request, report::figures_of(book));
    casework::finish(context, *transaction_);
    const Message issue = report::issue_word(result.report);
    session_.say(result.unchanged ? Message(N_("{period} is frozen as {issue} with these figures already"))
                                        .with("period", period.period)
                                        .with("issue", issue)
                                  : Message(N_("{period} frozen as {issue}")).with("period", period.period).with("issue", issue));
    for (auto& sheet : book.sheets) sheet.notes.push_back(report::frozen_note(result.report));
    return;
  }
  const auto frozen = store::newest_frozen(db, period.kind, period.plan, period.period);
  if (!frozen) return;
  for (auto& sheet : book.sheets) sheet.notes.push_back(report::frozen_note(*frozen));
  auto table = report::restatements(store::report_figures(db, frozen->id), book);
  if (table.rows.empty()) return;
  session_.say(Message(N_("{n} figures are not as they were frozen in {issue} (sheet of restatements)"))
                   .with("n", table.rows.size())
                   .with("issue", report::issue_word(*frozen)));
  book.sheets.push_back({"restatements",
                         N_("Restatements"),
                         Message(N_("Restatements since {issue}")).with("issue", report::issue_word(*frozen)),
                         book.sheets.empty() ? std::vector<Message>{} : book.sheets.front().notes,
                         {std::move(table)}});
}

}  // namespace duban::cmd
