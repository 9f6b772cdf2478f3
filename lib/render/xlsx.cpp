// Workbooks with libxlsxwriter, which guards no content: texts are validated here.
#include "render/xlsx.hpp"

#include <algorithm>
#include <cmath>
#include <map>

#include "base/failure.hpp"
#include "base/text.hpp"
#include "base/text_width.hpp"
#include "i18n/catalogue.hpp"
#include "intake/sheet_choice.hpp"
#include "render/drop_downs.hpp"
#include "render/text_of.hpp"
#include "render/workbook_file.hpp"
#include "render/xlsx_chart.hpp"
#include "render/xlsx_formats.hpp"

namespace duban::render {

using base::Failure;
using base::Message;
using report::Cell;
using report::Column;
using report::Role;
using report::Table;

namespace {

constexpr double line_height = 14.5;
constexpr std::uint8_t paper_a4 = 9;
constexpr std::uint8_t paper_a3 = 8;

int width_of(const Column& column) {
  if (column.width > 0) return column.width;
  static constexpr std::array<int, 4> widths{14, 9, 12, 10};
  return widths[static_cast<std::size_t>(column.kind)];
}

/// Lines that a text takes in a column: CJK is a little wider than two Latin cells.
int lines_of(const std::string& text, int width) {
  const bool is_short =
      static_cast<double>(text.size()) * 0.95 <= width;  // no character is wider than it has bytes
  if (is_short && text.find('\n') == std::string::npos) return 1;
  int lines = 0;
  std::size_t start = 0;
  while (start <= text.size()) {
    const auto end = std::min(text.find('\n', start), text.size());
    const auto cells =
        static_cast<double>(base::display_width(std::string_view(text).substr(start, end - start)));
    lines += std::max(1, static_cast<int>(std::ceil(cells * 0.95 / width)));
    start = end + 1;
  }
  return lines;
}

class Writer {
 public:
  Writer(WorkbookFile& file, const report::Book& book, const WorkbookStyle& style)
      : file_(file),
        workbook_(file.book()),
        book_(book),
        style_(style),
        formats_(file.book(), style.decimals) {}

  void write() {
    std::vector<std::pair<lxw_worksheet*, const report::Sheet*>> with_charts;
    for (const auto& sheet : book_.sheets) {
      begin_sheet(sheet);
      for (const auto& table : sheet.tables) write_table(sheet, table);
      if (sheet.signed_below) signature(sheet);
      if (!sheet.charts.empty()) with_charts.emplace_back(worksheet_, &sheet);
    }
    if (drop_downs_.has_lists()) {
      lxw_worksheet* const lists = file_.add_sheet(intake::lists_sheet);
      drop_downs_.write(lists);
      worksheet_hide(lists);
    }
    for (const auto& [worksheet, sheet] : with_charts) {
      lxw_row_t row = 2;
      const auto column = static_cast<lxw_col_t>(sheet->tables.front().columns.size() + 1);
      for (const auto& chart : sheet->charts) {
        if (const auto at = placed_.find(chart.table); at != placed_.end())
          row += draw_chart(workbook_, worksheet, chart, at->second, {row, column});
      }
    }
  }

 private:
  void begin_sheet(const report::Sheet& sheet) {
    worksheet_ = file_.add_sheet(i18n::text(sheet.name));
    sheet_name_ = worksheet_->name;
    row_ = 0;
    worksheet_set_landscape(worksheet_);
    worksheet_set_paper(worksheet_, sheet.wall ? paper_a3 : paper_a4);
    worksheet_set_margins(worksheet_, 0.4, 0.4, 0.6, 0.6);
    worksheet_center_horizontally(worksheet_);
    worksheet_fit_to_pages(worksheet_, 1, sheet.charts.empty() ? 0 : 1);
    const std::string footer =
        "&L" + escaped(book_.office) + "&C" + i18n::text(N_("page &P of &N"));
    worksheet_set_footer(worksheet_, footer.c_str());
    std::size_t columns = 1;
    for (const auto& table : sheet.tables) columns = std::max(columns, table.columns.size());
    for (std::size_t i = 0; i < columns; ++i) {
      int width = 0;
      for (const auto& table : sheet.tables)
        if (i < table.columns.size()) width = std::max(width, width_of(table.columns[i]));
      worksheet_set_column(worksheet_, static_cast<lxw_col_t>(i), static_cast<lxw_col_t>(i), width,
                           nullptr);
    }
    line(i18n::text(sheet.title), columns, formats_.title, 26);
    for (const auto& note : sheet.notes) line(i18n::text(note), columns, formats_.note, 16);
    if (!sheet.paragraph.empty()) paragraph(i18n::text(sheet.paragraph), sheet, columns);
  }

  static std::string escaped(const std::string& text) {
    std::string out;
    for (const char c : text) out.append(c == '&' ? 2 : 1, c);
    return base::shorten(out, 100);
  }

  void line(const std::string& text, std::size_t columns, lxw_format* format, double height) {
    worksheet_set_row(worksheet_, row_, height, nullptr);
    if (columns > 1 && !style_.streaming)
      worksheet_merge_range(worksheet_, row_, 0, row_, static_cast<lxw_col_t>(columns - 1),
                            workbook_text(text).c_str(), format);
    else
      worksheet_write_string(worksheet_, row_, 0, workbook_text(text).c_str(),
                             style_.streaming ? formats_.subtitle : format);
    ++row_;
  }

  void signature(const report::Sheet& sheet) {
    std::size_t columns = 1;
    for (const auto& table : sheet.tables) columns = std::max(columns, table.columns.size());
    ++row_;
    line(signature_line(24), columns, formats_.paragraph, 28);
  }

  /// Running text across all columns, as high as it needs.
  void paragraph(const std::string& text, const report::Sheet& sheet, std::size_t columns) {
    int width = 0;
    for (std::size_t i = 0; i < columns; ++i) {
      int widest = 0;
      for (const auto& table : sheet.tables)
        if (i < table.columns.size()) widest = std::max(widest, width_of(table.columns[i]));
      width += widest;
    }
    const double height =
        std::min(lines_of(text, std::max(width - 2, 10)) * line_height + 10.0, 400.0);
    line(text, columns, formats_.paragraph, height);
    ++row_;
  }

  void heading(const Table& table) {
    int lines = 1;
    for (std::size_t i = 0; i < table.columns.size(); ++i)
      lines = std::max(lines,
                       lines_of(i18n::text(table.columns[i].heading), width_of(table.columns[i])));
    worksheet_set_row(worksheet_, row_, std::max(20.0, lines * line_height), nullptr);
    for (std::size_t i = 0; i < table.columns.size(); ++i)
      worksheet_write_string(worksheet_, row_, static_cast<lxw_col_t>(i),
                             workbook_text(i18n::text(table.columns[i].heading)).c_str(),
                             formats_.head);
  }

  void write_table(const report::Sheet& sheet, const Table& table) {
    const bool alone = sheet.tables.size() == 1;
    if (&table != &sheet.tables.front()) ++row_;
    if (!alone && !table.title.empty()) {
      worksheet_write_string(worksheet_, row_++, 0, workbook_text(i18n::text(table.title)).c_str(),
                             formats_.subtitle);
    }
    lxw_row_t head_row = begin_rows(table, alone);
    placed_[table.id] = {sheet_name_, head_row + 1};
    bool any = false;
    report::each_row(table, [&](const report::Row& row) {
      if (row_ >= style_.rows_per_sheet) {
        end_rows(table, alone, head_row);
        begin_sheet(sheet);
        head_row = begin_rows(table, alone);
      }
      write_row(table, row);
      any = true;
    });
    if (!any && alone)
      worksheet_write_string(worksheet_, row_++, 0, workbook_text(i18n::text(N_("(none)"))).c_str(),
                             formats_.cell(report::Kind::text, Role::quiet));
    end_rows(table, alone, any ? head_row : row_);
  }

  lxw_row_t begin_rows(const Table& table, bool alone) {
    if (!table.groups.empty()) group_heading(table);
    const lxw_row_t head_row = row_;
    heading(table);
    ++row_;
    if (alone) {
      worksheet_freeze_panes(worksheet_, row_,
                             std::min<lxw_col_t>(2, static_cast<lxw_col_t>(table.columns.size())));
      worksheet_repeat_rows(worksheet_, head_row - (table.groups.empty() ? 0 : 1), head_row);
    }
    return head_row;
  }

  /// The merged headings above the columns.
  void group_heading(const Table& table) {
    worksheet_set_row(worksheet_, row_, 22, nullptr);
    lxw_col_t column = 0;
    for (const auto& group : table.groups) {
      const auto last = static_cast<lxw_col_t>(column + group.columns - 1);
      const std::string title = workbook_text(i18n::text(group.title));
      if (group.columns > 1)
        worksheet_merge_range(worksheet_, row_, column, row_, last, title.c_str(), formats_.head);
      else
        worksheet_write_string(worksheet_, row_, column, title.c_str(), formats_.head);
      column = static_cast<lxw_col_t>(last + 1);
    }
    ++row_;
  }

  void draw_bars(const Table& table, lxw_row_t first, lxw_row_t last) {
    for (std::size_t i = 0; i < table.columns.size(); ++i) {
      if (!table.columns[i].bar || last < first) continue;
      lxw_conditional_format bar{};
      bar.type = LXW_CONDITIONAL_DATA_BAR;
      bar.bar_color = 0x9DC3E6;
      bar.bar_solid = LXW_TRUE;
      bar.min_rule_type = LXW_CONDITIONAL_RULE_TYPE_NUMBER;
      bar.max_rule_type = LXW_CONDITIONAL_RULE_TYPE_NUMBER;
      bar.min_value = 0;
      bar.max_value = 1;
      const auto column = static_cast<lxw_col_t>(i);
      worksheet_conditional_format_range(worksheet_, first, column, last, column, &bar);
    }
  }

  void end_rows(const Table& table, bool alone, lxw_row_t head_row) {
    if (row_ > head_row + 1) draw_bars(table, head_row + 1, row_ - 1);
    if (row_ > head_row + 1) offer_choices(table, head_row + 1, row_ - 1);
    if (alone && row_ > head_row + 1)
      worksheet_autofilter(worksheet_, head_row, 0, row_ - 1,
                           static_cast<lxw_col_t>(table.columns.size() - 1));
  }

  void offer_choices(const Table& table, lxw_row_t first, lxw_row_t last) {
    for (std::size_t i = 0; i < table.columns.size(); ++i) {
      const auto& column = table.columns[i];
      if (column.choices.empty()) continue;
      std::vector<std::string> words;
      for (const auto& choice : column.choices) words.push_back(i18n::text(choice));
      drop_downs_.offer(worksheet_, {first, last, static_cast<lxw_col_t>(i)}, words,
                        column.only_these);
    }
  }

  void write_row(const Table& table, const report::Row& row) {
    int lines = 1;
    texts_.resize(row.size());
    for (std::size_t i = 0; i < row.size() && i < table.columns.size(); ++i) {
      texts_[i].clear();
      const auto& value = row[i].value;
      if (const auto* text = std::get_if<std::string>(&value))
        texts_[i] = workbook_text(*text);
      else if (const auto* message = std::get_if<Message>(&value))
        texts_[i] = workbook_text(i18n::text(*message));
      else if (const auto* picture = std::get_if<report::PicturePtr>(&value);
               picture != nullptr && (*picture)->jpeg.empty())
        texts_[i] = workbook_text((*picture)->name);
      else if (std::holds_alternative<report::Flag>(value) ||
               std::holds_alternative<report::Amount>(value) ||
               std::holds_alternative<report::List>(value))
        texts_[i] = workbook_text(text_of(value));
      if (!texts_[i].empty() && row[i].role != Role::section)
        lines = std::max(lines, lines_of(texts_[i], width_of(table.columns[i])));
    }
    double height = lines * line_height + 3.5;
    for (std::size_t i = 0; i < row.size() && i < table.columns.size(); ++i)
      if (const auto* picture = std::get_if<report::PicturePtr>(&row[i].value))
        height = std::max(
            height, draw_picture(**picture, width_of(table.columns[i]), static_cast<lxw_col_t>(i)));
    worksheet_set_row(worksheet_, row_, std::min(height, 400.0), nullptr);
    for (std::size_t i = 0; i < row.size() && i < table.columns.size(); ++i)
      write_cell(row[i], texts_[i], table.columns[i].kind, static_cast<lxw_col_t>(i));
    ++row_;
  }

  /// Puts a picture into the present row, as wide as its column; the height that it needs, in
  /// points.
  double draw_picture(const report::Picture& picture, int column_width, lxw_col_t column) {
    if (picture.jpeg.empty()) return 0;
    const double pixels =
        column_width * 7.0 + 5 - 8;  // of a column, less a rim of four on each side
    const double scale = std::min({pixels / picture.width, 500.0 / picture.height, 1.0});
    lxw_image_options options{};
    options.x_offset = 4, options.y_offset = 4;
    options.x_scale = scale, options.y_scale = scale;
    options.object_position = LXW_OBJECT_MOVE_AND_SIZE;
    std::string name = workbook_text(picture.name);
    options.description = name.data();
    const auto* bytes = reinterpret_cast<const unsigned char*>(picture.jpeg.data());
    // The row's height counts for the picture's place, so it is set before.
    const double height = (picture.height * scale + 8) * 0.75;
    worksheet_set_row(worksheet_, row_, height, nullptr);
    if (worksheet_insert_image_buffer_opt(worksheet_, row_, column, bytes, picture.jpeg.size(),
                                          &options) != LXW_NO_ERROR)
      throw Failure(
          base::Kind::busy,
          Message(N_("{file} cannot be put into the workbook")).with("file", picture.name));
    return height;
  }

  void write_cell(const Cell& cell, const std::string& text, report::Kind kind, lxw_col_t column) {
    if (const auto* number = std::get_if<std::int64_t>(&cell.value)) {
      worksheet_write_number(worksheet_, row_, column, static_cast<double>(*number),
                             formats_.cell(report::Kind::number, cell.role));
    } else if (const auto* day = std::get_if<base::Day>(&cell.value)) {
      worksheet_write_number(worksheet_, row_, column, static_cast<double>(day->serial() + 25569),
                             formats_.cell(report::Kind::date, cell.role));
    } else if (const auto* share = std::get_if<report::Share>(&cell.value)) {
      lxw_format* format = formats_.cell(report::Kind::share, cell.role);
      if (share->value)
        worksheet_write_number(worksheet_, row_, column, *share->value, format);
      else
        worksheet_write_blank(worksheet_, row_, column, format);
    } else if (text.empty()) {
      worksheet_write_blank(worksheet_, row_, column, formats_.cell(kind, cell.role));
    } else {
      worksheet_write_string(worksheet_, row_, column, text.c_str(),
                             formats_.cell(report::Kind::text, cell.role));
    }
  }

  WorkbookFile& file_;
  lxw_workbook* workbook_;
  const report::Book& book_;
  const WorkbookStyle& style_;
  Formats formats_;
  lxw_worksheet* worksheet_ = nullptr;
  std::string sheet_name_;
  lxw_row_t row_ = 0;
  std::map<std::string, Placed> placed_;
  std::vector<std::string> texts_;
  DropDowns drop_downs_{intake::lists_sheet, 0};
};

}  // namespace

void write_workbook(const std::filesystem::path& target, const report::Book& book,
                    const WorkbookStyle& style) {
  WorkbookFile file(target, style.access, style.streaming);
  lxw_workbook* const workbook = file.book();
  const std::string title = i18n::text(book.title);
  const std::string program = "duban";
  const auto text = [](const std::string& value) {
    return const_cast<char*>(value.c_str());
  };  // the C interface is not const
  lxw_doc_properties properties{};
  properties.title = text(title);
  properties.company = text(book.office);
  properties.author = text(book.office);
  properties.keywords = text(book.log_head);
  properties.comments = text(program);
  properties.created = style.created;
  workbook_set_properties(workbook, &properties);
  Writer(file, book, style).write();
  file.finish();
}

}  // namespace duban::render
