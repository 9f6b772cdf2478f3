// Which heading of a ledger means which field.
#pragma once

#include <array>
#include <map>
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <vector>

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
  std::set<std::string> ignored;
  std::set<std::string> dropped;
  std::set<std::string> weak;    ///< headings that give way to another one of the same field
  std::set<std::string> blanks;  ///< cells that mean "nothing": 无, /, —
};
/// Failure invalid with file and line for an unknown field or a heading that stands under two
/// fields.
Mapping read_mapping(std::string_view body, const std::string& file,
                     std::span<const std::string_view> fields = hazard_columns());

/// What became of one heading of a file.
struct MatchedColumn {
  enum class Use { field, ignored, dropped, unknown };
  std::string heading;
  Use use = Use::unknown;
  std::size_t field = 0;  ///< index of the field; Use::field only
};
/// Headings in file order. Two headings for one field: Failure invalid.
std::vector<MatchedColumn> match(const Mapping& mapping, const std::vector<std::string>& headings,
                                 const std::string& file);

}  // namespace duban::intake
