// One run of an import.
#include "casework/import_run.hpp"

#include <algorithm>
#include <array>

#include "base/text.hpp"
#include "intake/reading_notes.hpp"

namespace duban::casework {

using base::Message;
using base::Severity;

bool ImportRun::is_broken() {
  if (how_.each) return broken_;
  for (; looked_at_ < tally_.findings.size(); ++looked_at_)
    if (how_.strict || tally_.findings[looked_at_].severity == Severity::error) broken_ = true;
  return broken_;
}

void ImportRun::find(Severity severity, std::size_t row, const std::string& heading,
                     const std::string& value, const Message& what) {
  tally_.findings.push_back({severity, file_, row, heading, base::shorten(value, 60), what});
}

bool ImportRun::is_wrong_since(std::size_t since) const {
  return std::any_of(tally_.findings.begin() + static_cast<std::ptrdiff_t>(since),
                     tally_.findings.end(),
                     [&](const auto& f) { return how_.strict || f.severity == Severity::error; });
}

void ImportRun::refuse(std::size_t row, const std::vector<std::string>& cells, std::size_t since) {
  const std::size_t sheet = tally_.sheets.empty() ? 0 : tally_.sheets.size() - 1;
  const auto [known, is_first] = refused_.emplace(std::pair{sheet, row}, tally_.refused.size());
  if (is_first) ++tally_.refused_count;
  if (!how_.keep_refused) return;
  if (is_first) tally_.refused.push_back({sheet, row, cells, {}});
  auto& problems = tally_.refused[known->second].problems;
  for (std::size_t i = since; i < tally_.findings.size(); ++i) {
    const auto& f = tally_.findings[i];
    if (f.row != row || (!how_.strict && f.severity != Severity::error)) continue;
    problems.push_back(
        f.column.empty()
            ? f.message
            : Message(N_("{column}: {what}")).with("column", f.column).with("what", f.message));
  }
}

void ImportRun::take_file(const intake::TableFile& file, const intake::ChosenSheets& chosen) {
  tally_.encoding = file.form();
  if (how_.one_sheet && chosen.sheets.size() > 1)
    throw base::Failure(base::Kind::usage,
                        N_("several sheets are read: give rows back as a workbook (--reject "
                           "FILE.xlsx), or choose one (--sheet NAME)"));
  for (auto& note : intake::reading_notes(chosen)) tally_.notes.push_back(std::move(note));
  if (file.is_doubtful())
    find(Severity::warning, 0, "", "",
         N_("the text decodes as GB18030 but hardly looks like Chinese; check a few rows, "
            "or name the encoding: --encoding"));
}

void ImportRun::note(const intake::HeadedRows& rows, const Message& what) {
  tally_.notes.push_back(intake::of_sheet(rows.sheet(), what));
}

void ImportRun::take_sheet(const intake::HeadedRows& rows) {
  for (auto& note : intake::reading_notes(rows)) tally_.notes.push_back(std::move(note));
}

void ImportRun::miss(const std::string& number) {
  constexpr std::size_t told = 20;
  if (tally_.missing.size() < told) tally_.missing.push_back(number);
  ++tally_.missing_count;
}

void ImportRun::expect_rows() const {
  if (tally_.rows == 0)
    throw base::Failure(base::Kind::invalid,
                        Message(N_("{file} holds the headings only, no row")).with("file", file_));
}

bool is_apart(const model::Event& event) {
  constexpr std::array subjects{
      "order_paper", "order_recipient", "order_item", "evidence",   "card",
      "evaluation",  "paper",           "paper_link", "account",    "form",
      "form_sent",   "command",         "notice",     "notify_mark"};
  return std::find(subjects.begin(), subjects.end(), event.subject) != subjects.end();
}

bool ImportRun::finish(Desk& desk, const std::function<bool(const model::Event&)>& touches) {
  if (is_broken()) return true;
  if (!desk.write_kept(touches)) return false;
  desk.finish();
  tally_.written = !desk.context().dry_run;
  return true;
}

}  // namespace duban::casework
