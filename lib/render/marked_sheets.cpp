// Marked copies with libxlsxwriter.
#include "render/marked_sheets.hpp"

#include <algorithm>
#include <charconv>
#include <map>

#include "base/failure.hpp"
#include "base/text.hpp"
#include "base/text_width.hpp"
#include "i18n/catalogue.hpp"
#include "intake/table_file.hpp"
#include "render/workbook_file.hpp"

namespace duban::render {

using base::Message;
using base::Severity;

namespace {

constexpr std::size_t longest_cell = 32'000, longest_note = 30'000;

struct Mark {
  Severity severity = Severity::warning;
  std::string note;
};
/// By row (from 1) and column (from 0).
using Marks = std::map<std::pair<std::size_t, std::size_t>, Mark>;

std::size_t column_of(const std::string& letters) {
  std::size_t column = 0;
  for (const char c : letters) column = column * 26 + static_cast<std::size_t>(c - 'A') + 1;
  return column == 0 ? 0 : column - 1;
}

Marks marks_of(const base::Findings& findings, const std::string& sheet) {
  Marks marks;
  for (const auto& f : findings) {
    if (f.sheet != sheet || f.row == 0) continue;
    Mark& mark = marks[{f.row, column_of(f.letters)}];
    if (f.severity == Severity::error) mark.severity = Severity::error;
    std::string text = i18n::text(f.message);
    if (f.letters.empty() && !f.column.empty()) text = f.column + ": " + text;
    if (mark.note.size() + text.size() < longest_note)
      mark.note += (mark.note.empty() ? "" : "\n") + text;
  }
  return marks;
}

class Copy {
 public:
  explicit Copy(WorkbookFile& file) : file_(file), workbook_(file.book()) {
    plain_ = format(LXW_COLOR_UNSET);
    heading_ = format(0xD9E2EC);
    format_set_bold(heading_);
    error_ = format(0xF8C9C4);
    warning_ = format(0xFFF2B3);
  }

  void sheet(const std::string& name, intake::RowReader& rows, const intake::HeadingRows& heading,
             const Marks& marks) {
    sheet_ = file_.add_sheet(name);
    intake::Row row;
    first_row_ = heading.last;
    const auto merges = rows.merges();
    auto next_mark = marks.begin();
    while (rows.next(row)) {
      const bool is_heading = row.number >= heading.first && row.number <= heading.last;
      for (std::size_t c = 0; c < row.cells.size(); ++c) write(row, c, is_heading, marks);
      for (; next_mark != marks.end() && next_mark->first.first <= row.number; ++next_mark)
        note(*next_mark, row);
    }
    for (const auto& merge : merges)
      if (merge.bottom > merge.top || merge.right > merge.left) merged_.push_back(merge);
    merge_cells();
    lay_out(heading);
  }

 private:
  /// Columns as wide as their texts; on paper all of them beside each other, the heading on each
  /// page.
  void lay_out(const intake::HeadingRows& heading) {
    for (std::size_t c = 0; c < widths_.size(); ++c)
      worksheet_set_column(sheet_, static_cast<lxw_col_t>(c), static_cast<lxw_col_t>(c),
                           static_cast<double>(std::clamp(widths_[c] + 1, 5, 40)), nullptr);
    widths_.clear();
    worksheet_freeze_panes(sheet_, static_cast<lxw_row_t>(heading.last), 0);
    worksheet_set_landscape(sheet_);
    worksheet_set_paper(sheet_, 8);  // A3
    worksheet_fit_to_pages(sheet_, 1, 0);
    if (heading.last > 0)
      worksheet_repeat_rows(sheet_, static_cast<lxw_row_t>(heading.first - 1),
                            static_cast<lxw_row_t>(heading.last - 1));
  }

  lxw_format* format(lxw_color_t colour) {
    lxw_format* made = workbook_add_format(workbook_);
    format_set_align(made, LXW_ALIGN_VERTICAL_CENTER);
    if (colour != LXW_COLOR_UNSET) format_set_border(made, LXW_BORDER_HAIR);
    if (colour != LXW_COLOR_UNSET) format_set_bg_color(made, colour);
    return made;
  }

  [[nodiscard]] lxw_format* format_of(const Marks& marks, std::size_t row, std::size_t column,
                                      bool is_heading) const {
    const auto mark = marks.find({row, column});
    if (mark == marks.end()) return is_heading ? heading_ : plain_;
    return mark->second.severity == Severity::error ? error_ : warning_;
  }

  void write(const intake::Row& row, std::size_t column, bool is_heading, const Marks& marks) {
    const std::string text = base::length(row.cells[column]) > longest_cell
                                 ? base::shorten(row.cells[column], longest_cell)
                                 : row.cells[column];
    const auto r = static_cast<lxw_row_t>(row.number - 1);
    const auto c = static_cast<lxw_col_t>(column);
    lxw_format* format = format_of(marks, row.number, column, is_heading);
    if (row.number >= first_row_ && row.cells.size() >= 4) {  // not a note below
      if (widths_.size() <= column) widths_.resize(column + 1, 0);
      widths_[column] = std::max(widths_[column], static_cast<int>(base::display_width(text)));
    }
    double number = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    const bool is_number = row.kind(column) == intake::CellKind::number && error == std::errc{} &&
                           end == text.data() + text.size();
    if (is_number)
      worksheet_write_number(sheet_, r, c, number, format);
    else if (!text.empty())
      write_text(sheet_, r, c, text, format);
  }

  /// The note of a doubtful cell; one without text is coloured all the same.
  void note(const Marks::value_type& mark, const intake::Row& row) {
    const auto [number, column] = mark.first;
    const auto r = static_cast<lxw_row_t>(number - 1);
    const auto c = static_cast<lxw_col_t>(column);
    const bool has_text =
        number == row.number && column < row.cells.size() && !row.cells[column].empty();
    if (!has_text)
      worksheet_write_blank(sheet_, r, c,
                            mark.second.severity == Severity::error ? error_ : warning_);
    lxw_comment_options options{};
    options.x_scale = 2;
    worksheet_write_comment_opt(sheet_, r, c, mark.second.note.c_str(), &options);
  }

  /// Only that cells are one: what stands in them is written.
  void merge_cells() {
    for (const auto& merge : merged_)
      worksheet_merge_range(sheet_, static_cast<lxw_row_t>(merge.top - 1),
                            static_cast<lxw_col_t>(merge.left),
                            static_cast<lxw_row_t>(merge.bottom - 1),
                            static_cast<lxw_col_t>(merge.right), nullptr, nullptr);
    merged_.clear();
  }

  WorkbookFile& file_;
  lxw_workbook* workbook_;
  lxw_worksheet* sheet_ = nullptr;
  lxw_format *plain_, *heading_, *error_, *warning_;
  std::vector<intake::Merge> merged_;
  std::vector<int> widths_;  ///< of the texts from the heading on, in display cells
  std::size_t first_row_ = 0;
};

}  // namespace

void write_marked(const MarkedFile& file, const std::vector<MarkedSheet>& sheets,
                  const base::Findings& findings, const std::string& target,
                  const base::Access& access) {
  intake::TableFile source(file.name, file.encoding);
  WorkbookFile made(target, access);
  Copy copy(made);
  for (const auto& [name, heading] : sheets) {
    std::size_t at = 0;
    while (at + 1 < source.sheets().size() && source.sheets()[at].name != name) ++at;
    const auto rows = source.open(at);
    copy.sheet(name, *rows, heading, marks_of(findings, name));
  }
  made.finish();
}

}  // namespace duban::render
