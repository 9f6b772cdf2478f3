// One run of an import.
#include "casework/import_run.hpp"

#include <algorithm>

#include "base/text.hpp"

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
  if (!chosen.hidden.empty())
    tally_.notes.push_back(Message(N_("hidden sheets, not read: {names} (read one: --sheet NAME)"))
                               .with("names", base::join(chosen.hidden, ", ")));
  if (!chosen.foreign.empty())
    tally_.notes.push_back(
        Message(N_("sheets without the headings of such a list, not read: {names} (read one: "
                   "--sheet NAME)"))
            .with("names", base::join(chosen.foreign, ", ")));
}

void ImportRun::note(const intake::HeadedRows& rows, const Message& what) {
  tally_.notes.push_back(
      rows.sheet().empty()
          ? what
          : Message(N_("sheet {sheet}: {what}")).with("sheet", rows.sheet()).with("what", what));
}

Message rows_text(const std::vector<std::size_t>& rows, std::size_t count) {
  Message text;
  for (std::size_t i = 0; i < rows.size();) {
    std::size_t last = i;
    while (last + 1 < rows.size() && rows[last + 1] == rows[last] + 1) ++last;
    if (last == i + 1) last = i;  // two are named, not spanned
    const std::string numbers =
        std::to_string(rows[i]) + (last > i ? "–" + std::to_string(rows[last]) : "");
    text = base::joined(text, Message("{rows}").with("rows", numbers), N_("{a}, {b}"));
    i = last + 1;
  }
  return count > rows.size() ? Message("{rows} …").with("rows", text) : text;
}

void ImportRun::take_sheet(const intake::HeadedRows& rows) {
  using intake::PassedOver;
  static constexpr std::array<std::pair<PassedOver, const char*>, 5> kinds{
      {{PassedOver::note, N_("notes, passed over: row {rows}")},
       {PassedOver::total, N_("totals, passed over: row {rows}")},
       {PassedOver::group, N_("headings of parts, passed over: row {rows}")},
       {PassedOver::heading_again, N_("the heading once more, passed over: row {rows}")},
       {PassedOver::nothing,
        N_("rows with nothing but a running number, passed over: row {rows}")}}};
  for (const auto& [kind, what] : kinds)
    if (const auto& passed = rows.passed(kind); passed.count > 0)
      note(rows, Message(what).with("rows", rows_text(passed.rows, passed.count)));
  std::vector<std::string> filled;
  for (std::size_t c = 0; c < rows.filled().size(); ++c)
    if (rows.filled()[c] > 0)
      filled.push_back(rows.headings()[c] + " " + std::to_string(rows.filled()[c]));
  if (!filled.empty())
    note(rows, Message(N_("merged cells filled down (cells): {columns}"))
                   .with("columns", base::join(filled, ", ")));
  if (rows.hidden_rows() > 0)
    note(rows, Message(N_("hidden rows, read all the same: {n}")).with("n", rows.hidden_rows()));
  if (const auto hidden = rows.hidden_columns(); !hidden.empty())
    note(rows, Message(N_("hidden columns, read all the same: {columns}"))
                   .with("columns", base::join(hidden, ", ")));
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

void ImportRun::finish(Desk& desk) {
  if (is_broken()) return;
  desk.finish();
  tally_.written = !desk.context().dry_run;
}

}  // namespace duban::casework
