// Telling a workbook from a text.
#include "intake/table_file.hpp"

#include <charconv>

#include "base/files.hpp"
#include "intake/csv.hpp"
#include "intake/xlsx/sheet.hpp"
#include "intake/xlsx/workbook.hpp"

namespace duban::intake {

TableFile::TableFile(std::string file, std::optional<Encoding> encoding)
    : file_(std::move(file)), source_(std::make_unique<Source>(file_, encoding)) {
  if (!source_->is_archive()) {
    sheets_.push_back({});
    return;
  }
  auto package = source_->is_regular()
                     ? xlsx::Package::open(file_)
                     : xlsx::Package::of_bytes(file_, source_->rest(base::most_document));
  workbook_ = std::make_unique<xlsx::Workbook>(std::move(package));
  for (const auto& sheet : workbook_->sheets())
    sheets_.push_back({sheet.name, sheet.hidden, !sheet.part.empty()});
}

TableFile::~TableFile() = default;

std::string TableFile::form() const {
  return is_workbook() ? "xlsx" : name_of(source_->encoding());
}

std::int64_t TableFile::log_head() const {
  if (!is_workbook()) return 0;
  const std::string& words = workbook_->keywords();
  std::int64_t head = 0;
  const auto [end, error] = std::from_chars(words.data(), words.data() + words.size(), head);
  const bool has_hash =
      error == std::errc{} && words.data() + words.size() - end == 65 && *end == ':';
  return has_hash ? head : 0;
}

bool TableFile::is_doubtful() const { return source_->is_doubtful(); }

std::unique_ptr<RowReader> TableFile::open(std::size_t sheet) {
  if (!is_workbook()) return std::make_unique<CsvReader>(*source_);
  return std::make_unique<xlsx::SheetReader>(*workbook_, workbook_->sheets()[sheet]);
}

}  // namespace duban::intake
