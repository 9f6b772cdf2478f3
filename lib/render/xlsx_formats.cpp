// Fonts, colours and borders of the office's workbooks.
#include "render/xlsx_formats.hpp"

#include <string>

namespace duban::render {

using report::Role;

namespace {

constexpr const char* body_font = "宋体";
constexpr const char* head_font = "黑体";
constexpr const char* number_font = "Arial";
constexpr int late_red = 0xC00000;
constexpr int near_brown = 0x9C5700;
constexpr int good_green = 0x375623;
constexpr int quiet_grey = 0x7F7F7F;
constexpr int head_fill = 0xD9E2F3;
constexpr int total_fill = 0xF2F2F2;
constexpr int border_grey = 0x808080;

/// Small type is never bold but in sums: it would blur, and dates would not fit.
void paint(lxw_format* format, Role role, bool is_small) {
  switch (role) {
    case Role::late:
      format_set_font_color(format, late_red);
      if (!is_small) format_set_bold(format);
      break;
    case Role::near: format_set_font_color(format, near_brown); break;
    case Role::good: format_set_font_color(format, good_green); break;
    case Role::quiet: format_set_font_color(format, quiet_grey); break;
    case Role::section:
      format_set_bold(format);
      format_set_bg_color(format, head_fill);
      break;
    case Role::total:
      format_set_bold(format);
      format_set_bg_color(format, total_fill);
      break;
    default: break;
  }
}

lxw_format* base_format(lxw_workbook* workbook, const char* font, double size) {
  lxw_format* format = workbook_add_format(workbook);
  format_set_font_name(format, font);
  format_set_font_size(format, size);
  format_set_align(format, LXW_ALIGN_VERTICAL_CENTER);
  return format;
}

}  // namespace

void Formats::make(lxw_workbook* workbook, Size size, const std::string& percent) {
  constexpr std::array text_sizes{10.0, 9.0, 8.5, 10.0}, number_sizes{10.0, 8.5, 8.0, 9.0};
  const auto at = static_cast<std::size_t>(size);
  lxw_format* const head = heads_[at] =
      base_format(workbook, head_font, size == Size::usual || size == Size::grown ? 10 : 9);
  format_set_border(head, LXW_BORDER_THIN);
  format_set_border_color(head, border_grey);
  format_set_bg_color(head, head_fill);
  format_set_align(head, LXW_ALIGN_CENTER);
  format_set_text_wrap(head);
  for (std::size_t kind = 0; kind < report::kind_count; ++kind) {
    for (std::size_t role = 0; role < report::role_count; ++role) {
      const bool is_text = static_cast<report::Kind>(kind) == report::Kind::text;
      lxw_format* format =
          base_format(workbook, is_text || size == Size::usual ? body_font : number_font,
                      is_text ? text_sizes.at(at) : number_sizes.at(at));
      format_set_border(format, LXW_BORDER_THIN);
      format_set_border_color(format, border_grey);
      paint(format, static_cast<Role>(role), size != Size::usual);
      switch (static_cast<report::Kind>(kind)) {
        case report::Kind::text: format_set_text_wrap(format); break;
        case report::Kind::number:
          format_set_num_format(format, "0");
          format_set_align(format, LXW_ALIGN_CENTER);
          break;
        case report::Kind::date:
          format_set_num_format(format, "yyyy-mm-dd");
          format_set_align(format, LXW_ALIGN_CENTER);
          break;
        case report::Kind::share:
          format_set_num_format(format, percent.c_str());
          format_set_align(format, LXW_ALIGN_CENTER);
          break;
      }
      cells_[at][kind][role] = format;
    }
  }
}

Formats::Formats(lxw_workbook* workbook, int decimals) {
  const std::string percent =
      decimals == 0 ? "0%" : "0." + std::string(static_cast<std::size_t>(decimals), '0') + "%";
  for (const Size size : {Size::usual, Size::list, Size::wide, Size::grown})
    make(workbook, size, percent);
  title = base_format(workbook, head_font, 16);
  format_set_align(title, LXW_ALIGN_CENTER);
  note = base_format(workbook, body_font, 10);
  format_set_align(note, LXW_ALIGN_CENTER);
  title_across = base_format(workbook, head_font, 16);
  format_set_align(title_across, LXW_ALIGN_CENTER_ACROSS);
  note_across = base_format(workbook, body_font, 10);
  format_set_align(note_across, LXW_ALIGN_CENTER_ACROSS);
  subtitle = base_format(workbook, head_font, 11);
  paragraph = base_format(workbook, body_font, 11);
  format_set_text_wrap(paragraph);
}

}  // namespace duban::render
