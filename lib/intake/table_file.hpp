// A file with tables, told by its content: a text with separators is one table, a workbook has
// sheets.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "intake/row_reader.hpp"
#include "intake/source.hpp"

namespace duban::intake {

namespace xlsx {
class Workbook;
}

class TableFile {
 public:
  /// `file` "-" reads standard input. `encoding` is for texts only. Failures as those of Source;
  /// invalid for an archive that is no workbook.
  explicit TableFile(std::string file, std::optional<Encoding> encoding = std::nullopt);
  ~TableFile();
  TableFile(const TableFile&) = delete;
  TableFile& operator=(const TableFile&) = delete;

  struct Sheet {
    std::string name;  ///< empty for a text
    bool hidden = false;
    bool is_table = true;  ///< false for a sheet that holds a chart only
  };
  [[nodiscard]] const std::vector<Sheet>& sheets() const { return sheets_; }
  [[nodiscard]] bool is_workbook() const { return workbook_ != nullptr; }
  [[nodiscard]] const std::string& file() const { return file_; }
  /// UTF-8, GB18030 …, or xlsx.
  [[nodiscard]] std::string form() const;
  /// Where a log of duban stood when it wrote this workbook, as NUMBER:HASH; empty for any other
  /// file. Whether it is the log at hand, only that log can tell.
  [[nodiscard]] std::string log_head() const;
  /// The text decodes as GB18030 but hardly holds common characters.
  [[nodiscard]] bool is_doubtful() const;

  /// The rows of a sheet. A text can be opened once, a sheet again and again.
  [[nodiscard]] std::unique_ptr<RowReader> open(std::size_t sheet);

 private:
  std::string file_;
  std::unique_ptr<Source> source_;
  std::unique_ptr<xlsx::Workbook> workbook_;
  std::vector<Sheet> sheets_;
};

}  // namespace duban::intake
