// Forms with libxlsxwriter.
#include "render/form_book.hpp"

#include <algorithm>
#include <map>

#include "base/failure.hpp"
#include "base/text.hpp"
#include "base/text_width.hpp"
#include "i18n/catalogue.hpp"
#include "intake/form_file.hpp"
#include "model/hazard.hpp"
#include "model/task.hpp"
#include "render/drop_downs.hpp"
#include "render/workbook_file.hpp"

namespace duban::render {

using base::Message;
using model::FormColumn;
using Type = model::FormColumn::Type;

namespace {

constexpr std::uint16_t longest_answer = 500;

std::string text_of(const Message& message) { return i18n::text(message); }

int width_of(const FormColumn& column) {
  if (column.width > 0) return column.width;
  switch (column.type) {
    case Type::date: return 13;
    case Type::integer:
    case Type::decimal:
    case Type::share: return 10;
    default: return 18;
  }
}

class FormWriter {
 public:
  FormWriter(WorkbookFile& file, const model::FormDefinition& form, const FormPage& page)
      : book_(file.book()), form_(form), page_(page) {
    sheet_ = file.add_sheet(text_of(base::in_two_languages(form.en, form.zh)));
    hidden_ = file.add_sheet(intake::form_sheet);
    last_ = static_cast<lxw_col_t>(std::max<std::size_t>(form.columns.size(), 4) - 1);
    title_ = format(14, true, false, LXW_ALIGN_CENTER);
    quiet_ = format(9, false, false, LXW_ALIGN_CENTER);
    label_ = format(10, false, false, LXW_ALIGN_LEFT);
    note_ = format(9, false, false, LXW_ALIGN_LEFT);
    format_set_text_wrap(note_);
    head_ = format(10, true, false, LXW_ALIGN_CENTER);
    format_set_border(head_, LXW_BORDER_THIN);
    format_set_bg_color(head_, 0xD9E2EC);
    format_set_text_wrap(head_);
    locked_ = cell(false, "@");
    format_set_bg_color(locked_, 0xF0F0F0);
  }

  void write() {
    write_head();
    write_heading();
    first_ = row_;
    for (const auto& cells : page_.rows) write_row(cells);
    write_foot();
    write_hidden();
    lay_out();
  }

 private:
  lxw_format* format(double size, bool bold, bool unlocked, std::uint8_t align) {
    lxw_format* made = workbook_add_format(book_);
    format_set_font_name(made, "宋体");
    format_set_font_size(made, size);
    if (bold) format_set_bold(made);
    if (unlocked) format_set_unlocked(made);
    format_set_align(made, align);
    format_set_align(made, LXW_ALIGN_VERTICAL_CENTER);
    return made;
  }

  lxw_format* cell(bool unlocked, const char* shows) {
    lxw_format* made = format(10, false, unlocked, LXW_ALIGN_LEFT);
    format_set_border(made, LXW_BORDER_THIN);
    format_set_text_wrap(made);
    format_set_num_format(made, shows);
    return made;
  }

  void merged(lxw_col_t from, lxw_col_t until, const std::string& text, lxw_format* format) {
    if (from == until)
      write_text(sheet_, row_, from, text, format);
    else
      worksheet_merge_range(sheet_, row_, from, row_, until, text.c_str(), format);
  }

  void write_head() {
    merged(0, last_, text_of(base::in_two_languages(form_.en, form_.zh)), title_);
    worksheet_set_row(sheet_, row_++, 26, nullptr);
    merged(0, last_,
           text_of(N_("for dispatching work; no statistical survey")) +
               (form_.basis.empty()
                    ? ""
                    : "　" + text_of(Message(N_("basis: {basis}")).with("basis", form_.basis))),
           quiet_);
    ++row_;
    const auto half = static_cast<lxw_col_t>(last_ / 2);
    merged(0, half, text_of(Message(N_("Unit: {unit}")).with("unit", page_.unit)), label_);
    merged(static_cast<lxw_col_t>(half + 1), last_,
           text_of(Message(N_("To: {to}")).with("to", page_.to)) +
               (page_.due.empty() ? ""
                                  : "　" + text_of(Message(N_("by {due}")).with("due", page_.due))),
           label_);
    ++row_;
    std::string ways = page_.contact.empty()
                           ? ""
                           : text_of(Message(N_("Contact: {who}")).with("who", page_.contact));
    if (!page_.how.empty())
      ways += (ways.empty() ? "" : "　") +
              text_of(Message(N_("Return by: {how}")).with("how", page_.how));
    const auto before = static_cast<lxw_col_t>(last_ - 2);
    merged(0, before, ways, label_);
    write_text(sheet_, row_, static_cast<lxw_col_t>(last_ - 1), text_of(N_("Nil return:")), label_);
    lxw_format* nil = cell(true, "@");
    write_text(sheet_, row_, last_, text_of(N_("no")), nil);
    drop_downs_.offer(sheet_, {row_, row_, last_}, {text_of(N_("yes")), text_of(N_("no"))}, true);
    ++row_;
    for (const auto& line : form_.notes) {
      merged(0, last_, line, note_);
      ++row_;
    }
  }

  [[nodiscard]] std::string heading(const FormColumn& column) const {
    if (column.type != Type::fact || !column.zh.empty())
      return text_of(base::in_two_languages(column.en, column.zh));
    if (column.fact == "number") return text_of(N_("Number"));
    return text_of(form_.of_tasks ? model::field_of<model::Task>(column.fact)->heading
                                  : model::hazard_field(column.fact)->heading);
  }

  void write_heading() {
    heading_ = row_;
    for (std::size_t c = 0; c < form_.columns.size(); ++c)
      write_text(sheet_, row_, static_cast<lxw_col_t>(c), heading(form_.columns[c]), head_);
    worksheet_set_row(sheet_, row_++, 30, nullptr);
  }

  void write_row(const std::vector<std::string>& cells) {
    std::size_t fact = 0;
    int lines = 1;
    for (std::size_t c = 0; c < form_.columns.size(); ++c) {
      const auto at = static_cast<lxw_col_t>(c);
      const auto& column = form_.columns[c];
      if (column.type != Type::fact) {
        worksheet_write_blank(sheet_, row_, at, answer_format(column));
        continue;
      }
      const std::string text = fact < cells.size() ? cells[fact] : "";
      ++fact;
      const auto width = static_cast<std::size_t>(std::max(width_of(column) - 1, 4));
      lines = std::max(lines, static_cast<int>((base::display_width(text) + width - 1) / width));
      write_text(sheet_, row_, at, text, locked_);
    }
    worksheet_set_row(sheet_, row_++, std::max(24.0, 14.0 * lines + 4), nullptr);
  }

  lxw_format* answer_format(const FormColumn& column) {
    auto& made = answers_[&column];
    if (made != nullptr) return made;
    static const std::map<Type, const char*> shows{{Type::date, "yyyy\\-mm\\-dd"},
                                                   {Type::integer, "0"},
                                                   {Type::share, "0.##%"},
                                                   {Type::decimal, "0.##"}};
    const auto found = shows.find(column.type);
    made = cell(true, found == shows.end() ? "@" : found->second);
    return made;
  }

  /// What may be typed into the answers of a column.
  void validate(std::size_t c) {
    const auto& column = form_.columns[c];
    const auto at = static_cast<lxw_col_t>(c);
    if (column.type == Type::fact || page_.rows.empty()) return;
    if (column.type == Type::choice) {
      drop_downs_.offer(sheet_,
                        {first_, static_cast<lxw_row_t>(first_ + page_.rows.size() - 1), at},
                        column.choices, true);
      return;
    }
    lxw_data_validation rule{};
    rule.ignore_blank = LXW_VALIDATION_ON;
    rule.criteria = LXW_VALIDATION_CRITERIA_BETWEEN;
    std::string title = text_of(N_("cannot be read")), message;
    switch (column.type) {
      case Type::date:
        rule.validate = LXW_VALIDATION_TYPE_DATE;
        rule.minimum_datetime = {2000, 1, 1, 0, 0, 0};
        rule.maximum_datetime = {2099, 12, 31, 0, 0, 0};
        message = text_of(N_("a date, such as 2026-03-05"));
        break;
      case Type::integer:
      case Type::decimal:
        rule.validate = column.type == Type::integer ? LXW_VALIDATION_TYPE_INTEGER
                                                     : LXW_VALIDATION_TYPE_DECIMAL;
        rule.minimum_number = 0;
        rule.maximum_number = 1e12;
        message = text_of(N_("a number, such as 12"));
        break;
      case Type::share:
        rule.validate = LXW_VALIDATION_TYPE_DECIMAL;
        rule.minimum_number = 0;
        rule.maximum_number = 1;
        message = text_of(N_("a share from 0% to 100%"));
        break;
      default:
        rule.validate = LXW_VALIDATION_TYPE_LENGTH;
        rule.minimum_number = 0;
        rule.maximum_number = longest_answer;
        message = text_of(N_("at most 500 characters"));
    }
    rule.error_title = title.data();
    rule.error_message = message.data();
    worksheet_data_validation_range(
        sheet_, first_, at, static_cast<lxw_row_t>(first_ + page_.rows.size() - 1), at, &rule);
  }

  void write_foot() {
    for (std::size_t c = 0; c < form_.columns.size(); ++c) validate(c);
    const std::vector<Message> words{N_("Head of the unit:"), N_("Reviewed by:"),
                                     N_("Filled in by:"), N_("Telephone:"), N_("Date (seal):")};
    lxw_col_t at = 0;
    for (const auto& word : words) {
      if (at + 1 > last_) at = 0, worksheet_set_row(sheet_, row_++, 24, nullptr);
      write_text(sheet_, row_, at, text_of(word), label_);
      worksheet_write_blank(sheet_, row_, static_cast<lxw_col_t>(at + 1), cell(true, "@"));
      at = static_cast<lxw_col_t>(at + 2);
    }
    worksheet_set_row(sheet_, row_++, 24, nullptr);
    const std::string last = std::to_string(first_ + page_.rows.size());
    std::string sum;
    for (std::size_t c = 0; c < form_.columns.size(); ++c) {
      if (form_.columns[c].type == Type::fact) continue;
      const std::string letters = intake::column_letters(c);
      sum += (sum.empty() ? "=SUM(" : ",") + letters + std::to_string(first_ + 1) + ":" + letters +
             last;
    }
    write_text(sheet_, row_, 0, text_of(N_("Checksum:")), label_);
    lxw_format* figure = format(10, false, false, LXW_ALIGN_LEFT);
    format_set_num_format(figure, "0.00");
    worksheet_write_formula_num(sheet_, row_++, 1, (sum + ")").c_str(), figure, 0);
  }

  void write_hidden() {
    lxw_row_t row = 0;
    const auto pair = [&](const char* key, const std::string& value) {
      write_text(hidden_, row, 0, key, nullptr);
      write_text(hidden_, row++, 1, value);
    };
    pair("uid", page_.uid);
    pair("form", form_.code);
    pair("unit", page_.unit);
    for (const auto& cells : page_.rows) {
      write_text(hidden_, row, 0, "row", nullptr);
      for (std::size_t c = 0; c < cells.size(); ++c)
        if (!cells[c].empty()) write_text(hidden_, row, static_cast<lxw_col_t>(c + 1), cells[c]);
      ++row;
    }
    drop_downs_.write(hidden_);
    worksheet_hide(hidden_);
  }

  void lay_out() {
    for (std::size_t c = 0; c < form_.columns.size(); ++c)
      worksheet_set_column(sheet_, static_cast<lxw_col_t>(c), static_cast<lxw_col_t>(c),
                           width_of(form_.columns[c]), nullptr);
    worksheet_set_landscape(sheet_);
    worksheet_set_paper(sheet_, 9);  // A4
    worksheet_fit_to_pages(sheet_, 1, 0);
    worksheet_set_margins(sheet_, 0.5, 0.5, 0.6, 0.6);
    worksheet_repeat_rows(sheet_, heading_, heading_);
    const std::string pages = "&C" + i18n::text(N_("page &P of &N"));
    worksheet_set_footer(sheet_, pages.c_str());
    worksheet_freeze_panes(sheet_, heading_ + 1, 0);
    lxw_protection protection{};
    protection.format_columns = 1;
    protection.format_rows = 1;
    protection.sort = 1;
    protection.autofilter = 1;
    worksheet_protect(sheet_, nullptr, &protection);
    worksheet_activate(sheet_);
  }

  lxw_workbook* book_;
  const model::FormDefinition& form_;
  const FormPage& page_;
  lxw_worksheet *sheet_, *hidden_;
  lxw_col_t last_ = 0;
  lxw_row_t row_ = 0, heading_ = 0, first_ = 0;
  lxw_format *title_, *quiet_, *label_, *note_, *head_, *locked_;
  std::map<const FormColumn*, lxw_format*> answers_;
  DropDowns drop_downs_{intake::form_sheet, intake::form_lists};
};

}  // namespace

void write_form(const std::filesystem::path& target, const model::FormDefinition& form,
                const FormPage& page, const base::Access& access) {
  WorkbookFile file(target, access);
  lxw_workbook* const book = file.book();
  lxw_doc_properties properties{};
  std::string program = "duban";
  properties.comments = program.data();
  properties.created =
      static_cast<std::time_t>(page.today.serial()) * 86400;  // the same page, the same bytes
  workbook_set_properties(book, &properties);
  FormWriter(file, form, page).write();
  file.finish();
}

}  // namespace duban::render
