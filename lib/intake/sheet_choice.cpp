// Choosing sheets.
#include "intake/sheet_choice.hpp"

#include <algorithm>
#include <charconv>

#include "base/failure.hpp"
#include "base/text.hpp"

namespace duban::intake {

using base::Failure;
using base::Kind;
using base::Message;

namespace {

[[noreturn]] void is_empty(const std::string& file) {
  throw Failure(
      Kind::invalid,
      Message(N_("{file} is empty: the first row must hold the headings")).with("file", file));
}

/// The place of a sheet that a name or a number means.
std::size_t place_of(const TableFile& file, const std::string& name) {
  const auto& sheets = file.sheets();
  for (std::size_t i = 0; i < sheets.size(); ++i)
    if (base::fold(sheets[i].name) == base::fold(name) && !sheets[i].name.empty()) return i;
  std::size_t number = 0;
  const auto [end, error] = std::from_chars(name.data(), name.data() + name.size(), number);
  const bool is_number = error == std::errc{} && end == name.data() + name.size();
  if (is_number && number >= 1 && number <= sheets.size()) return number - 1;
  std::vector<std::string> all;
  for (const auto& sheet : sheets)
    if (!sheet.name.empty()) all.push_back(sheet.name);
  if (all.empty())
    throw Failure(Kind::usage, Message(N_("{file} is a text: it has no sheets (--sheet {name})"))
                                   .with("file", file.file())
                                   .with("name", name));
  throw Failure(Kind::not_found, Message(N_("{file} has no sheet {name} (there are: {all})"))
                                     .with("file", file.file())
                                     .with("name", name)
                                     .with("all", base::join(all, ", ")));
}

std::unique_ptr<HeadedRows> open(TableFile& file, std::size_t sheet, const Meanings& meanings,
                                 const HeadingRows& heading) {
  return std::make_unique<HeadedRows>(file.open(sheet), file.file(), file.sheets()[sheet].name,
                                      meanings, heading);
}

void set_fill_down(HeadedRows& rows, const std::vector<std::string>& headings) {
  std::set<std::size_t> columns;
  for (const auto& wanted : headings) {
    const auto& all = rows.headings();
    const auto found = std::find_if(all.begin(), all.end(), [&](const auto& heading) {
      return base::fold(heading) == base::fold(wanted);
    });
    if (found == all.end())
      throw Failure(Kind::invalid, Message(N_("--fill-down {heading}: {file} has no such heading"))
                                       .with("heading", wanted)
                                       .with("file", rows.file()));
    columns.insert(static_cast<std::size_t>(found - all.begin()));
  }
  rows.fill_down(columns);
}

}  // namespace

ChosenSheets choose_sheets(TableFile& file, const Meanings& meanings, const SheetOptions& options) {
  ChosenSheets chosen;
  std::vector<std::size_t> places;
  for (const auto& name : options.names) {
    places.push_back(place_of(file, name));
    if (!file.sheets()[places.back()].is_table)
      throw Failure(Kind::invalid, Message(N_("the sheet {name} of {file} holds no cells"))
                                       .with("name", name)
                                       .with("file", file.file()));
  }
  const bool asked = !places.empty();
  if (!asked)
    for (std::size_t i = 0; i < file.sheets().size(); ++i) {
      const bool is_ours = file.sheets()[i].hidden && file.sheets()[i].name == lists_sheet;
      if (!file.sheets()[i].is_table || is_ours) continue;
      file.sheets()[i].hidden ? chosen.hidden.push_back(file.sheets()[i].name)
                              : places.push_back(i);
    }
  std::unique_ptr<HeadedRows> first;
  for (const std::size_t place : places) {
    auto rows = open(file, place, meanings, options.heading);
    if (rows->is_empty() && !asked) continue;
    if (rows->is_found() || asked) {
      chosen.sheets.push_back(std::move(rows));
      continue;
    }
    chosen.foreign.push_back(rows->sheet());
    if (!first) first = std::move(rows);
  }
  if (chosen.sheets.empty() && first) {
    chosen.foreign.erase(chosen.foreign.begin());
    chosen.sheets.push_back(std::move(first));
  }
  if (chosen.sheets.empty() || chosen.sheets.front()->is_empty()) is_empty(file.file());
  for (const auto& rows : chosen.sheets) set_fill_down(*rows, options.fill_down);
  return chosen;
}

}  // namespace duban::intake
