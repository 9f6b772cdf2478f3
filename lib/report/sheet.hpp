// The one neutral table type: reports and lists arrange it, renderers show it.
#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "base/day.hpp"
#include "base/message.hpp"

namespace duban::report {

/// What a cell is to the reader; a renderer decides on colour and always adds a word or sign.
enum class Role { normal, head, section, total, late, near, good, quiet };
constexpr std::size_t role_count = 8;

/// A share; no value when its denominator is 0 (prints blank). 0.856 = 85.6%.
struct Share {
  std::optional<double> value;
};
/// numerator ÷ denominator, or no value.
Share share(std::int64_t numerator, std::int64_t denominator);

/// A photo to be shown: a workbook and a document show the picture, everything else its name.
struct Picture {
  std::string name;           ///< of the file it was made from
  std::string jpeg;           ///< empty = it cannot be shown, and its name stands for it
  int width = 0, height = 0;  ///< pixels
};
using PicturePtr = std::shared_ptr<const Picture>;

/// Yes or no: true or false for programs; for people its word, or nothing.
struct Flag {
  bool is_set = false;
  base::Message word;
  base::Message otherwise{};  ///< what people read when it is not set; mostly nothing
};

/// An amount with the digits on record: 12.50, 1,200 km is not one.
struct Amount {
  std::string digits;
};

/// Several texts: an array for programs, one text for people.
struct List {
  std::vector<std::string> items;
  const char* between = ";";  ///< what people read between them
  base::Message words{};      ///< codes: what people read instead; empty: the items
};

/// A word of a closed set is a Message with a code.
using Value = std::variant<std::monostate, std::string, std::int64_t, base::Day, Share,
                           base::Message, PicturePtr, Flag, Amount, List>;

struct Cell {
  Value value;
  Role role = Role::normal;
};
using Row = std::vector<Cell>;

/// A cell from an optional day; empty when there is none.
Cell day_cell(const std::optional<base::Day>& day, Role role = Role::normal);
/// An amount as it is on record; empty text is an empty cell.
Cell amount_cell(std::string digits);
/// A text cell; empty text is an empty cell.
Cell text_cell(std::string text, Role role = Role::normal);

enum class Kind { text, number, date, share };
constexpr std::size_t kind_count = 4;

struct Column {
  std::string id;  ///< stable English key: JSON, --fields
  base::Message heading;
  Kind kind = Kind::text;
  int width = 0;     ///< display cells in a workbook; 0 = by kind
  bool bar = false;  ///< a share that a workbook also draws as a bar in its cell
  std::vector<base::Message> choices{};  ///< what a workbook that is worked in offers in its cells
  bool only_these = false;               ///< ... and takes nothing else
  bool for_programs = false;  ///< stands in json and jsonl only, unless it is asked for by its id
  double mm = 0;              ///< how wide it is printed; where some column of a table says so,
                              ///< those without stand to the right of what is printed
  bool when_any = false;      ///< people see it only where some row has something in it
};

/// A heading above neighbouring columns, from the first column on.
struct ColumnGroup {
  base::Message title;  ///< may be empty
  std::size_t columns = 1;
};

struct Table {
  std::string id;
  base::Message title;  ///< may be empty
  std::vector<Column> columns;
  std::vector<Row> rows{};
  /// Instead of rows: calls its argument once a row (a register of any size).
  std::function<void(const std::function<void(const Row&)>&)> stream{};
  std::vector<ColumnGroup> groups{};
  bool facts = false;    ///< a fact a row: one object with the facts' codes as keys for programs,
                         ///< and for people only those that say something
  bool figures = false;  ///< holds a report's figures: they can be frozen
  std::size_t line = 0;  ///< the column that names the lines of such a table
  double row_mm = 0;     ///< at least so high are its rows in a document: to be written in by hand
};

/// A table of facts on a page that is signed or filled in by hand: what, and its value.
Table form_table(std::string id, double row_mm);
/// A row of such a table.
Row fact_row(std::string_view code, const base::Message& fact, Cell value);

/// The facts as one row with a column for each of them.
Table across(const Table& facts);

/// The heading of a column; where another column has the same, the group above it stands in front:
/// 2026Q1 planned.
base::Message full_heading(const Table& table, std::size_t column);

/// The table with some of its columns, in that order.
Table with_columns(const Table& table, const std::vector<std::size_t>& places);
/// The same by their ids; those that it has not are left out.
Table picked(const Table& table, const std::vector<std::string>& ids);
/// The table as people see it: without what is for programs only, and on a page (not in text that
/// a script may cut into columns) without columns that may be left out where no row has anything
/// in them. A streamed table keeps all of those.
Table for_people(const Table& table, bool on_a_page);

/// Visits every row of a table, stored or streamed.
void each_row(const Table& table, const std::function<void(const Row&)>& visit);

struct Chart {
  enum class Kind { bar, column, doughnut, line } kind = Kind::bar;
  base::Message title;
  std::string table;         ///< id of the table its data stands in, in any sheet of the book
  std::size_t category = 0;  ///< column of the names
  std::vector<std::size_t> series;  ///< columns of the values
  std::size_t first_row = 0, row_count = 0;
  bool shares = false;  ///< the values are shares: the axis goes from 0% to 100%
};

struct Sheet {
  std::string id;
  base::Message name;  ///< of the tab, up to 31 characters
  base::Message title;
  std::vector<base::Message> notes;  ///< lines under the title: office, period, cut-off
  std::vector<Table> tables;
  std::vector<Chart> charts{};
  bool wall = false;          ///< printed on A3, to be hung up
  base::Message paragraph{};  ///< running text under the notes; may be empty
  bool signed_below = false;  ///< a line for who prepared, checked and approved it
  bool on_new_page = false;   ///< in a document
};

struct Book {
  base::Message title;
  std::string office;
  std::string log_head;  ///< NUMBER:HASH, an anchor outside the database
  std::vector<Sheet> sheets;
};

}  // namespace duban::report
