// Sentences about the reading.
#include "intake/reading_notes.hpp"

#include <array>
#include <utility>

#include "base/text.hpp"

namespace duban::intake {

using base::Message;

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

Message of_sheet(const std::string& sheet, const Message& what) {
  return sheet.empty()
             ? what
             : Message(N_("sheet {sheet}: {what}")).with("sheet", sheet).with("what", what);
}

std::vector<Message> reading_notes(const ChosenSheets& chosen) {
  std::vector<Message> notes;
  if (!chosen.hidden.empty())
    notes.push_back(Message(N_("hidden sheets, not read: {names} (read one: --sheet NAME)"))
                        .with("names", base::join(chosen.hidden, ", ")));
  if (!chosen.foreign.empty())
    notes.push_back(
        Message(N_("sheets without the headings of such a list, not read: {names} (read one: "
                   "--sheet NAME)"))
            .with("names", base::join(chosen.foreign, ", ")));
  return notes;
}

std::vector<Message> reading_notes(const HeadedRows& rows) {
  std::vector<Message> notes;
  const auto note = [&](const Message& what) { notes.push_back(of_sheet(rows.sheet(), what)); };
  static constexpr std::array<std::pair<PassedOver, const char*>, 5> kinds{
      {{PassedOver::note, N_("notes, passed over: row {rows}")},
       {PassedOver::total, N_("totals, passed over: row {rows}")},
       {PassedOver::group, N_("headings of parts, passed over: row {rows}")},
       {PassedOver::heading_again, N_("the heading once more, passed over: row {rows}")},
       {PassedOver::nothing,
        N_("rows with nothing but a running number, passed over: row {rows}")}}};
  for (const auto& [kind, what] : kinds)
    if (const auto& passed = rows.passed(kind); passed.count > 0)
      note(Message(what).with("rows", rows_text(passed.rows, passed.count)));
  std::vector<std::string> filled;
  for (std::size_t c = 0; c < rows.filled().size(); ++c)
    if (rows.filled()[c] > 0)
      filled.push_back(rows.headings()[c] + " " + std::to_string(rows.filled()[c]));
  if (!filled.empty())
    note(Message(N_("merged cells filled down (cells): {columns}"))
             .with("columns", base::join(filled, ", ")));
  if (rows.hidden_rows() > 0)
    note(Message(N_("hidden rows, read all the same: {n}")).with("n", rows.hidden_rows()));
  if (const auto hidden = rows.hidden_columns(); !hidden.empty())
    note(Message(N_("hidden columns, read all the same: {columns}"))
             .with("columns", base::join(hidden, ", ")));
  return notes;
}

}  // namespace duban::intake
