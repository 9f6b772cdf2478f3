// Opening, writing, giving up.
#include "render/workbook_file.hpp"

#include <cerrno>
#include <string_view>
#include <utility>

#include "base/failure.hpp"
#include "base/text.hpp"

namespace duban::render {

std::string workbook_text(const std::string& text) {
  constexpr std::size_t longest_text = 32'000;
  std::string out;
  out.reserve(text.size());
  const bool valid = base::is_utf8(text);
  for (std::size_t i = 0; i < text.size(); ++i) {
    const auto byte = static_cast<unsigned char>(text[i]);
    if ((byte < 0x20 && text[i] != '\n' && text[i] != '\t') || (!valid && byte >= 0x80)) continue;
    const auto three = std::string_view(text).substr(i, 3);
    if (three == "\xEF\xBF\xBE" || three == "\xEF\xBF\xBF")
      i += 2;
    else
      out += text[i];
  }
  return out.size() > longest_text && base::length(out) > longest_text
             ? base::shorten(out, longest_text)
             : out;
}

void write_text(lxw_worksheet* sheet, lxw_row_t row, lxw_col_t column, const std::string& text,
                lxw_format* format) {
  worksheet_write_string(sheet, row, column, workbook_text(text).c_str(), format);
}

WorkbookFile::WorkbookFile(const std::filesystem::path& target, const base::Access& access,
                           bool streaming)
    : target_(target), file_(target, access) {
  lxw_workbook_options options{};
  options.constant_memory = streaming ? LXW_TRUE : LXW_FALSE;
  book_ = workbook_new_opt(file_.path().c_str(), &options);
  if (book_ == nullptr) return;
  // Widths of columns count the digits of the Normal style's font; Calibri is missing on many
  // machines, and what stands for it is wider.
  lxw_format* const normal = STAILQ_FIRST(book_->formats);
  format_set_font_name(normal, "Arial");
  format_set_font_size(normal, 9);
}

WorkbookFile::~WorkbookFile() {
  if (book_ != nullptr) lxw_workbook_free(book_);
}

lxw_worksheet* WorkbookFile::add_sheet(const std::string& name) {
  constexpr std::size_t longest = 31, with_number = 26;
  std::string clean = name;
  for (char& c : clean)
    if (std::string_view("[]:*?/\\'").find(c) != std::string_view::npos) c = ' ';
  std::string own = base::shorten(clean, longest - 1);
  for (int same = 2; !own.empty() && !names_.insert(base::fold(own)).second; ++same)
    own = base::shorten(clean, with_number) + " (" + std::to_string(same) + ")";
  lxw_worksheet* const sheet = workbook_add_worksheet(book_, own.empty() ? nullptr : own.c_str());
  if (sheet == nullptr)
    throw base::Failure(base::Kind::bug, base::Message("no sheet {name}").with("name", own));
  return sheet;
}

void WorkbookFile::finish() {
  errno = 0;
  if (workbook_close(std::exchange(book_, nullptr)) != LXW_NO_ERROR)
    throw base::Failure(base::Kind::busy,
                        base::Message(N_("{file} cannot be written: {reason}"))
                            .with("file", target_.string())
                            .with("reason", base::reason_of(errno == 0 ? EIO : errno)));
  file_.commit();
}

}  // namespace duban::render
