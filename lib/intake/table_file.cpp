// Telling a workbook from a text.
#include "intake/table_file.hpp"

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

std::string TableFile::log_head() const {
  if (!is_workbook()) return {};
  std::string words = workbook_->keywords();
  constexpr std::size_t hash = 64;
  const bool fits =
      words.size() > hash + 1 && words.find_first_not_of("0123456789") == words.size() - hash - 1 &&
      words.find_first_not_of("0123456789abcdef", words.size() - hash) == std::string::npos;
  if (!fits) return {};
  words[words.size() - hash - 1] = ':';  // other programs part key words in ways of their own
  return words;
}

bool TableFile::is_doubtful() const { return source_->is_doubtful(); }

std::unique_ptr<RowReader> TableFile::open(std::size_t sheet) {
  if (!is_workbook()) return std::make_unique<CsvReader>(*source_);
  return std::make_unique<xlsx::SheetReader>(*workbook_, workbook_->sheets()[sheet]);
}

}  // namespace duban::intake
