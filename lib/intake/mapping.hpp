// Which heading of a ledger means which field.
#pragma once

#include <array>
#include <map>
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/message.hpp"
#include "intake/headed_rows.hpp"

namespace duban::intake {

/// Columns that a hazard ledger may have; names as in a mapping file.
enum class Col {
#define COLUMN(name, ...) name,
#include "intake/ledger_columns.inc"
#undef COLUMN
  count
};
std::string_view name_of(Col column);
/// The names of all columns of a hazard ledger, in order.
std::span<const std::string_view> hazard_columns();

/// A mapping file: field → the headings it may have; headings to leave out; headings never to take
/// (a reporter's identity).
struct Mapping {
  std::span<const std::string_view> fields;     ///< names, by index
  std::map<std::string, std::size_t> headings;  ///< folded heading → index of a field
  std::vector<std::string> usual;               ///< by field: the first of its headings, as written
  std::set<std::string> ignored;
  std::set<std::string> dropped;
  std::set<std::string> weak;    ///< headings that give way to another one of the same field
  std::set<std::string> blanks;  ///< cells that mean "nothing": 无, /, —
  /// By field: folded text of a cell → what it is read as (3级 → ordinary).
  std::map<std::size_t, std::map<std::string, std::string>> values;
};
/// Failure invalid with file and line for an unknown field or a heading that stands under two
/// fields.
Mapping read_mapping(std::string_view body, const std::string& file,
                     std::span<const std::string_view> fields = hazard_columns());

/// What became of one heading of a file.
struct MatchedColumn {
  enum class Use { field, ignored, dropped, unknown, repeated };
  std::string heading;
  Use use = Use::unknown;
  std::size_t field = 0;  ///< index of the field; Use::field, and Use::repeated: another heading
                          ///< means it already
};
/// Headings in file order.
std::vector<MatchedColumn> match(const Mapping& mapping, const std::vector<std::string>& headings);
/// A field as people know it: by its name in English, by its first heading in Chinese.
base::Message field_shown(const Mapping& mapping, std::size_t field);
/// Failure invalid that names all headings of which two mean one field.
void refuse_repeated(const Mapping& mapping, const std::vector<MatchedColumn>& columns,
                     const std::string& file);
/// What one heading means, for whoever looks for the row of headings.
Meaning meaning_of(const Mapping& mapping, const std::string& heading);
/// The heading that the mapping knows and that is nearest to an unknown one; empty when none is.
std::string nearest_heading(const Mapping& mapping, const std::string& heading);
/// The text of a cell as the mapping reads it.
std::string mapped_value(const Mapping& mapping, std::size_t field, std::string text);

}  // namespace duban::intake
