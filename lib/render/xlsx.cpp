// Workbooks with libxlsxwriter, which guards no content: texts are validated here.
#include "render/xlsx.hpp"

#include <algorithm>
#include <cmath>
#include <map>
#include <tuple>

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
#include "render/xlsx_layout.hpp"

namespace duban::render {

using base::Failure;
using base::Message;
using report::Cell;
using report::Column;
using report::Role;
using report::Table;

namespace {

constexpr double line_height = 14.5;  // of a heading, and of running text
constexpr std::uint8_t paper_a4 = 9;
constexpr std::uint8_t paper_a3 = 8;

class Writer {
 public:
  Writer(WorkbookFile& file, const report::Book& book, const WorkbookStyle& style)
      : file_(file),
        workbook_(file.book()),
        book_(book),
        style_(style),
        formats_(file.book(), style.decimals) {}

  void write() {
    std::vector<std::tuple<lxw_worksheet*, const report::Sheet*, lxw_row_t>> with_charts;
    for (const auto& sheet : book_.sheets) {
      begin_sheet(sheet);
      for (const auto& table : sheet.tables) {
        write_table(sheet, table);
        const bool is_first = &table == &sheet.tables.front();
        if (is_first && sheet.signed_below) signature(sheet);
        if (is_first && !sheet.charts.empty() && !charts_fit(sheet)) break_page();
      }
      if (!sheet.charts.empty()) with_charts.emplace_back(worksheet_, &sheet, row_ + 1);
    }
    if (drop_downs_.has_lists()) {
      lxw_worksheet* const lists = file_.add_sheet(intake::lists_sheet);
      drop_downs_.write(lists);
      worksheet_hide(lists);
    }
    for (const auto& [worksheet, sheet, row] : with_charts) draw_charts(worksheet, *sheet, row);
  }

 private:
  [[nodiscard]] Formats::Size size_of(const report::Sheet& sheet) const {
    constexpr std::size_t half_a_page = 13;  // rows
    double usual = 0;
    for (const auto& column : sheet.tables.front().columns) usual += width_of(column);
    double here = 0;
    for (const double width : widths_) here += width;
    if (!is_laid_out(sheet) && here >= usual) return Formats::Size::usual;
    if (sheet.wall) return Formats::Size::wide;
    const Table& table = sheet.tables.front();
    return !table.stream && table.rows.size() <= half_a_page ? Formats::Size::grown
                                                             : Formats::Size::list;
  }

  /// Do the charts stand below a short table on its page? Else figures come first, then charts.
  static bool charts_fit(const report::Sheet& sheet) {
    constexpr std::size_t short_table = 12;  // rows
    return sheet.tables.size() == 1 && !sheet.tables.front().stream &&
           sheet.tables.front().rows.size() <= short_table && sheet.charts.size() <= 2;
  }

  void break_page() {
    std::array<lxw_row_t, 2> breaks{row_, 0};
    worksheet_set_h_pagebreaks(worksheet_, breaks.data());
  }

  /// Below the tables, two beside each other, as wide as the sheet.
  void draw_charts(lxw_worksheet* worksheet, const report::Sheet& sheet, lxw_row_t row) {
    constexpr double gap = 8;
    const double half = (pixels_of(widths_of(sheet)) - gap) / 2;
    lxw_row_t taken = 0;
    bool is_left = true;
    for (const auto& chart : sheet.charts) {
      const auto at = placed_.find(chart.table);
      if (at == placed_.end()) continue;
      const auto rows = draw_chart(workbook_, worksheet, chart, at->second,
                                   {row, is_left ? 0 : half + gap, half});
      taken = std::max(is_left ? 0 : taken, rows);
      if (!is_left) row += taken;
      is_left = !is_left;
    }
  }

  void begin_sheet(const report::Sheet& sheet) {
    worksheet_ = file_.add_sheet(i18n::text(sheet.name));
    sheet_name_ = worksheet_->name;
    widths_ = widths_of(sheet);
    row_ = 0;
    const bool is_narrow = !sheet.wall && !sheet.charts.empty() && pixels_of(widths_) < 740;
    is_narrow ? worksheet_set_portrait(worksheet_) : worksheet_set_landscape(worksheet_);
    worksheet_set_paper(worksheet_, sheet.wall ? paper_a3 : paper_a4);
    worksheet_set_margins(worksheet_, 0.39, 0.39, 0.47, 0.55);
    worksheet_center_horizontally(worksheet_);
    worksheet_fit_to_pages(worksheet_, 1, 0);
    const std::string footer =
        "&L" + escaped(book_.office) + "&C" + i18n::text(N_("page &P of &N"));
    worksheet_set_footer(worksheet_, footer.c_str());
    formats_.use(size_of(sheet));
    std::size_t columns = 1, printed = 1;
    for (const auto& table : sheet.tables) {
      columns = std::max(columns, table.columns.size());
      printed = std::max(printed, printed_columns(table));
    }
    for (std::size_t i = 0; i < widths_.size(); ++i)
      worksheet_set_column(worksheet_, static_cast<lxw_col_t>(i), static_cast<lxw_col_t>(i),
                           widths_[i], nullptr);
    line(i18n::text(sheet.title), printed, formats_.title, 26);
    for (const auto& note : sheet.notes) line(i18n::text(note), printed, formats_.note, 16);
    if (!sheet.paragraph.empty()) paragraph(i18n::text(sheet.paragraph), columns);
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
      across(text, columns, format);
    ++row_;
  }

  /// Centred across columns without merging them, which a streamed sheet cannot.
  void across(const std::string& text, std::size_t columns, lxw_format* format) {
    lxw_format* const centred = format == formats_.title  ? formats_.title_across
                                : format == formats_.note ? formats_.note_across
                                                          : format;
    worksheet_write_string(worksheet_, row_, 0, workbook_text(text).c_str(), centred);
    for (std::size_t i = 1; centred != format && i < columns; ++i)
      worksheet_write_blank(worksheet_, row_, static_cast<lxw_col_t>(i), centred);
  }

  void signature(const report::Sheet& sheet) {
    std::size_t columns = 1;
    for (const auto& table : sheet.tables) columns = std::max(columns, table.columns.size());
    ++row_;
    line(signature_line(24), columns, formats_.paragraph, 28);
  }

  /// Running text across all columns, as high as it needs.
  void paragraph(const std::string& text, std::size_t columns) {
    double width = 0;
    for (const double one : widths_) width += one;
    const double height =
        std::min(lines_of(text, std::max(width - 2, 10.0)) * line_height + 10.0, 400.0);
    line(text, columns, formats_.paragraph, height);
    ++row_;
  }

  void heading(const Table& table) {
    int lines = 1;
    for (std::size_t i = 0; i < table.columns.size(); ++i)
      lines = std::max(lines, lines_of(i18n::text(table.columns[i].heading), widths_[i]));
    worksheet_set_row(worksheet_, row_, std::max(20.0, lines * line_height), nullptr);
    for (std::size_t i = 0; i < table.columns.size(); ++i)
      worksheet_write_string(worksheet_, row_, static_cast<lxw_col_t>(i),
                             workbook_text(i18n::text(table.columns[i].heading)).c_str(),
                             formats_.head());
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
    if (printed_columns(table) < table.columns.size() && alone)
      worksheet_print_area(worksheet_, 0, 0, row_ - 1,
                           static_cast<lxw_col_t>(printed_columns(table) - 1));
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
        worksheet_merge_range(worksheet_, row_, column, row_, last, title.c_str(), formats_.head());
      else
        worksheet_write_string(worksheet_, row_, column, title.c_str(), formats_.head());
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
        lines = std::max(lines, lines_of(texts_[i], widths_[i], formats_.cell_width()));
    }
    double height = lines * formats_.line_height() + formats_.rim();
    for (std::size_t i = 0; i < row.size() && i < table.columns.size(); ++i)
      if (const auto* picture = std::get_if<report::PicturePtr>(&row[i].value))
        height = std::max(height, draw_picture(**picture, widths_[i], static_cast<lxw_col_t>(i)));
    worksheet_set_row(worksheet_, row_, std::min(height, 400.0), nullptr);
    for (std::size_t i = 0; i < row.size() && i < table.columns.size(); ++i)
      write_cell(row[i], texts_[i], table.columns[i].kind, static_cast<lxw_col_t>(i));
    ++row_;
  }

  /// Puts a picture into the present row, as wide as its column; the height that it needs, in
  /// points.
  double draw_picture(const report::Picture& picture, double column_width, lxw_col_t column) {
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
  std::vector<double> widths_;  ///< of the sheet at hand's columns, in characters
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
