// Reading small tables.
#include "intake/table.hpp"

#include "base/failure.hpp"
#include "base/text.hpp"
#include "intake/csv.hpp"
#include "intake/ledger.hpp"

namespace duban::intake {

using base::Failure;
using base::Kind;
using base::Message;

Table read_table(Source& source, const std::map<std::string, std::vector<std::string>>& headings) {
  std::map<std::string, std::string> key_of;
  std::vector<std::string> all;
  for (const auto& [key, names] : headings)
    for (const auto& name : names)
      key_of.emplace(base::fold(name), key), all.push_back(base::fold(name));
  CsvReader csv(source);
  Table table;
  std::vector<std::string> cells;
  if (!csv.next(cells))
    throw Failure(Kind::invalid,
                  Message(N_("{file} is empty: the first row must hold the headings"))
                      .with("file", source.name()));
  std::vector<std::string> keys;
  for (const auto& heading : cells) {
    const std::string folded = base::fold(base::trim(heading));
    const auto found = key_of.find(folded);
    if (found == key_of.end() && !folded.empty()) {
      const std::string near = base::nearest(folded, all);
      throw Failure(
          Kind::invalid,
          (near.empty() ? Message(N_("{file}: unknown heading {heading}"))
                        : Message(N_("{file}: unknown heading {heading} (did you mean {near}?)"))
                              .with("near", near))
              .with("file", source.name())
              .with("heading", heading));
    }
    keys.push_back(found == key_of.end() ? "" : found->second);
    table.headings.emplace_back(base::trim(heading));
  }
  while (csv.next(cells)) {
    TableRow row;
    row.row = csv.row();
    row.raw = cells;
    for (std::size_t i = 0; i < cells.size() && i < keys.size(); ++i) {
      const auto text = base::trim(without_apostrophe(cells[i]));
      if (!text.empty() && !keys[i].empty()) row.cells.emplace(keys[i], text);
    }
    table.rows.push_back(std::move(row));
  }
  return table;
}

}  // namespace duban::intake
