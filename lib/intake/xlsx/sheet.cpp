// Streaming a sheet: pieces of XML in, rows out.
#include "intake/xlsx/sheet.hpp"

#include <algorithm>
#include <charconv>
#include <deque>
#include <optional>
#include <utility>

#include "base/failure.hpp"
#include "intake/xlsx/xml.hpp"

namespace duban::intake::xlsx {

using base::Failure;
using base::Kind;
using base::Message;

namespace {

constexpr std::size_t most_rows = 1048576;
constexpr std::size_t most_columns = 16384;
constexpr std::size_t most_cell = 1U << 20;
constexpr const char* outside =
    N_("{file} names cells outside a sheet (beyond row 1,048,576 or column XFD) and was not read");

struct Place {
  std::size_t row = 0, column = 0;  ///< row from 1, column from 0; row 0 = not named
};

/// B12 → row 12, column 1; nothing for text that is no place in a sheet.
std::optional<Place> place_of(std::string_view text) {
  std::size_t column = 0, at = 0;
  for (; at < text.size() && text[at] >= 'A' && text[at] <= 'Z' && at < 4; ++at)
    column = column * 26 + static_cast<std::size_t>(text[at] - 'A') + 1;
  std::size_t row = 0;
  const auto [end, error] = std::from_chars(text.data() + at, text.data() + text.size(), row);
  if (at == 0 || error != std::errc{} || end != text.data() + text.size()) return std::nullopt;
  if (column > most_columns || row == 0 || row > most_rows) return std::nullopt;
  return Place{row, column - 1};
}

class MergeList : public XmlHandler {
 public:
  explicit MergeList(std::vector<Merge>& merges) : merges_(merges) {}
  void start(std::string_view name, const Attributes& attributes) override {
    if (name != "mergeCell") return;
    const auto ref = attributes["ref"];
    const auto colon = ref.find(':');
    if (colon == std::string_view::npos) return;
    const auto from = place_of(ref.substr(0, colon)), until = place_of(ref.substr(colon + 1));
    if (!from || !until || until->row < from->row || until->column < from->column) return;
    if (merges_.size() >= 500'000) return stop(N_("{file} merges more cells than a ledger does"));
    merges_.push_back({from->row, from->column, until->row, until->column});
  }

 private:
  std::vector<Merge>& merges_;
};

}  // namespace

/// Takes elements apart into rows.
class SheetReader::Cells : public XmlHandler {
 public:
  Cells(const Workbook& workbook, const SheetPlace& sheet)
      : workbook_(workbook),
        parser_(*this, workbook.package().file()),
        part_(workbook.package().part(sheet.part)) {}

  bool next(Row& row) {
    while (ready_.empty() && !at_end_) {
      const auto piece = part_->read();
      at_end_ = piece.empty();
      parser_.feed(piece, at_end_);
    }
    if (ready_.empty()) return false;
    fill(row, ready_.front());
    ready_.pop_front();
    return true;
  }
  void keep(std::size_t columns) { kept_ = columns; }
  [[nodiscard]] const std::vector<std::size_t>& hidden_columns() const { return hidden_columns_; }

  void start(std::string_view name, const Attributes& attributes) override {
    if (name == "c") return start_cell(attributes);
    if (name == "v" || (name == "t" && aloud_ == 0)) {
      in_value_ = true;
      has_value_ = true;
    } else if (name == "f") {
      has_formula_ = true;
    } else if (name == "row") {
      start_row(attributes);
    } else if (name == "rPh") {
      ++aloud_;
    } else if (name == "col") {
      start_column(attributes);
    }
  }
  void end(std::string_view name) override {
    if (name == "v" || name == "t")
      in_value_ = false;
    else if (name == "c")
      end_cell();
    else if (name == "row" && !row_.cells.empty())
      ready_.push_back(std::move(row_)), row_ = {};
    else if (name == "rPh")
      --aloud_;
  }
  void text(std::string_view piece) override {
    if (!in_value_) return;
    value_ += piece;
    if (value_.size() > most_cell) stop(N_("{file}: a cell holds more than 1 MB of text"));
  }

 private:
  struct Cell {
    std::size_t column = 0;
    std::string text;
    CellKind kind = CellKind::text;
  };
  struct Sparse {
    std::size_t number = 0;
    bool hidden = false;
    std::vector<Cell> cells;
  };

  static std::size_t number_of(std::string_view text) {
    std::size_t value = 0;
    std::from_chars(text.data(), text.data() + text.size(), value);
    return value;
  }

  void start_column(const Attributes& attributes) {
    if (!attributes.is_on("hidden")) return;
    const std::size_t first = number_of(attributes["min"]), last = number_of(attributes["max"]);
    for (std::size_t c = first; c >= 1 && c <= std::min(last, most_columns); ++c)
      if (hidden_columns_.size() < most_columns) hidden_columns_.push_back(c - 1);
  }

  void start_row(const Attributes& attributes) {
    const auto named = attributes["r"];
    const std::size_t number = named.empty() ? last_row_ + 1 : number_of(named);
    if (number <= last_row_ || number > most_rows) return stop(outside);
    last_row_ = number;
    row_.number = number;
    row_.hidden = attributes.is_on("hidden");
    row_.cells.clear();
    column_ = 0;
  }

  void start_cell(const Attributes& attributes) {
    value_.clear();
    has_value_ = has_formula_ = in_value_ = false;
    type_ = attributes["t"];
    style_ = number_of(attributes["s"]);
    const auto named = attributes["r"];
    if (named.empty()) return;
    const auto place = place_of(named);
    if (!place || place->column < column_) return stop(outside);
    column_ = place->column;
  }

  void end_cell() {
    const std::size_t at = column_++;
    if (at >= most_columns) return stop(outside);
    if (!has_value_ && !has_formula_) return;
    if (at > kept_ && !row_.cells.empty() && row_.cells.back().column >= kept_) return;
    Cell cell = read_cell();
    cell.column = std::min(at, kept_);
    if (!cell.text.empty() || cell.kind == CellKind::no_value)
      row_.cells.push_back(std::move(cell));
  }

  Cell read_cell() {
    Cell cell;
    if (!has_value_ || (value_.empty() && type_ != "str")) {
      cell.kind = has_formula_ ? CellKind::no_value : CellKind::text;
      return cell;
    }
    if (type_ == "s") {
      std::size_t index = 0;
      const auto [end, error] =
          std::from_chars(value_.data(), value_.data() + value_.size(), index);
      const bool is_one = error == std::errc{} && end == value_.data() + value_.size();
      if (!is_one || index >= workbook_.texts().size())
        stop(
            N_("{file} is a damaged or incomplete workbook; open it in Excel or WPS and save it "
               "again"));
      cell.text = workbook_.texts().at(index);
    } else if (type_ == "str" || type_ == "inlineStr") {
      cell.text = value_.find("_x") == std::string::npos ? value_ : unescaped(value_);
    } else if (type_ == "b") {
      cell.text = value_ == "1" || value_ == "true" ? "TRUE" : "FALSE";
    } else if (type_ == "e") {
      cell.text = value_;
      cell.kind = CellKind::error;
    } else if (type_ == "d") {
      cell.text = value_;
      cell.kind = CellKind::date;
    } else {
      read_number(cell);
    }
    return cell;
  }

  void read_number(Cell& cell) {
    double number = 0;
    const auto [end, error] = std::from_chars(value_.data(), value_.data() + value_.size(), number);
    if (error != std::errc{} || end != value_.data() + value_.size()) {
      cell.text = value_;
      return;
    }
    auto shown = show_number(number, workbook_.format(style_), workbook_.from_1904());
    cell.text = std::move(shown.text);
    cell.kind = shown.kind;
  }

  static void fill(Row& row, Sparse& from) {
    row.number = from.number;
    row.hidden = from.hidden;
    const std::size_t width = from.cells.back().column + 1;
    row.cells.resize(width);
    row.kinds.assign(width, CellKind::text);
    for (auto& text : row.cells) text.clear();
    for (auto& cell : from.cells) {
      row.cells[cell.column] = std::move(cell.text);
      row.kinds[cell.column] = cell.kind;
    }
  }

  const Workbook& workbook_;
  XmlParser parser_;
  std::unique_ptr<Package::Part> part_;
  std::deque<Sparse> ready_;
  bool at_end_ = false;
  std::size_t kept_ = most_columns;
  std::vector<std::size_t> hidden_columns_;

  Sparse row_;
  std::size_t last_row_ = 0, column_ = 0;
  std::string value_, type_;
  std::size_t style_ = 0;
  bool in_value_ = false, has_value_ = false, has_formula_ = false;
  int aloud_ = 0;
};

SheetReader::SheetReader(const Workbook& workbook, const SheetPlace& sheet) : workbook_(workbook) {
  find_merges(sheet);
  cells_ = std::make_unique<Cells>(workbook, sheet);
}

SheetReader::~SheetReader() = default;

bool SheetReader::next(Row& row) { return cells_->next(row); }
void SheetReader::keep(std::size_t columns) { cells_->keep(columns); }
const std::vector<std::size_t>& SheetReader::hidden_columns() const {
  return cells_->hidden_columns();
}

/// Merged cells are told behind the rows. The part is unpacked once without looking into it; only
/// its first element and what follows the rows are read as XML.
void SheetReader::find_merges(const SheetPlace& sheet) {
  constexpr std::size_t most_head = 1U << 16;
  constexpr std::size_t most_tail = 16U << 20;
  constexpr std::string_view mark = "sheetData>";
  std::string head, tail;
  bool behind = false;
  const auto part = workbook_.package().part(sheet.part);
  for (auto piece = part->read(); !piece.empty(); piece = part->read()) {
    if (head.size() < most_head) head += piece.substr(0, most_head - head.size());
    tail += piece;
    const auto at = tail.rfind(mark);
    const bool closes = at != std::string::npos && at > 0 &&
                        tail.rfind("</", at) != std::string::npos &&
                        tail.find('>', tail.rfind("</", at)) == at + mark.size() - 1;
    if (closes) {
      tail.erase(0, at + mark.size());
      behind = true;
    } else if (!behind && tail.size() > 64) {
      tail.erase(0, tail.size() - 64);  // the mark may be cut by the end of a piece
    }
    if (tail.size() > most_tail)
      throw Failure(Kind::invalid,
                    Message(N_("{file} holds more than 16 MB behind the rows of a sheet; copy its "
                               "rows to a new workbook"))
                        .with("file", workbook_.package().file()));
  }
  const auto root = head.find("worksheet");
  const auto begin = root == std::string::npos ? root : head.rfind('<', root);
  const auto end = root == std::string::npos ? root : head.find('>', root);
  if (!behind || end == std::string::npos || tail.find("mergeCell") == std::string::npos) return;
  MergeList list(merges_);
  parse(list, head.substr(begin, end - begin + 1) + tail, workbook_.package().file());
}

}  // namespace duban::intake::xlsx
