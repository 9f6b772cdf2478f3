// Reading small tables.
#include "intake/table.hpp"

#include "base/failure.hpp"
#include "base/text.hpp"
#include "intake/cell_text.hpp"
#include "intake/reading_notes.hpp"

namespace duban::intake {

using base::Failure;
using base::Kind;
using base::Message;

std::string TableRow::text(const std::string& key) const {
  const auto found = cells.find(key);
  return found == cells.end() ? std::string() : std::string(base::trim(found->second));
}

namespace {

using Keys = std::map<std::string, std::string>;  ///< folded heading → key

/// The key of each column. Failure invalid that names every heading without a meaning.
std::vector<std::string> keys_of(const HeadedRows& rows, const Keys& key_of) {
  std::vector<std::string> all, keys;
  for (const auto& [heading, key] : key_of) all.push_back(heading);
  Message unknown;
  for (const auto& heading : rows.headings()) {
    const std::string folded = base::fold(heading);
    const auto found = key_of.find(folded);
    keys.push_back(found == key_of.end() ? "" : found->second);
    if (found != key_of.end() || folded.empty()) continue;
    const std::string near = base::nearest(folded, all);
    const Message one = near.empty() ? Message(N_("unknown heading {heading}"))
                                     : Message(N_("unknown heading {heading} (did you mean "
                                                  "{near}?)"))
                                           .with("near", near);
    unknown = base::joined(unknown, one.with("heading", heading), "{a}; {b}");
  }
  if (!unknown.empty())
    throw Failure(Kind::invalid,
                  Message(N_("{file}: {what}")).with("file", rows.file()).with("what", unknown));
  return keys;
}

TableRow table_row(const HeadedRows& rows, const Row& row, const std::vector<std::string>& keys) {
  TableRow result;
  result.row = row.number;
  result.sheet = rows.sheet();
  result.raw = row.cells;
  for (std::size_t i = 0; i < row.cells.size(); ++i) {
    const auto text = cell_text(row, i);
    if (i >= keys.size()) {
      if (!text.empty() && result.problem.empty())
        result.problem = N_("there is text beyond the last heading: cells may have slipped");
      continue;
    }
    if (keys[i].empty()) continue;
    const Message wrong = broken_cell(row, i, text, row.kind(i) != CellKind::date);
    if (!wrong.empty() && result.problem.empty())
      result.problem =
          Message(N_("{column}: {what}")).with("column", rows.headings()[i]).with("what", wrong);
    if (!text.empty()) result.cells.emplace(keys[i], text);
  }
  return result;
}

}  // namespace

Table read_table(TableFile& file, const TableHeadings& headings, const SheetOptions& options) {
  Keys key_of;
  for (const auto& [key, names] : headings)
    for (const auto& name : names) key_of.emplace(base::fold(name), key);
  const Meanings meanings = [&](const std::string& heading) {
    const auto key = key_of.find(base::fold(heading));
    if (key == key_of.end()) return Meaning::none;
    return key->second.empty() ? Meaning::left_out : Meaning::field;
  };
  auto chosen = choose_sheets(file, meanings, options);
  Table table;
  table.notes = reading_notes(chosen);
  for (const auto& rows : chosen.sheets) {
    const auto keys = keys_of(*rows, key_of);
    if (table.headings.empty()) table.headings = rows->headings();
    Row row;
    while (rows->next(row)) table.rows.push_back(table_row(*rows, row, keys));
    for (auto& note : reading_notes(*rows)) table.notes.push_back(std::move(note));
  }
  return table;
}

}  // namespace duban::intake
