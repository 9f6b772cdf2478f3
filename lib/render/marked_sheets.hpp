// A sender's sheets written anew, with the doubtful cells coloured and explained.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/files.hpp"
#include "base/finding.hpp"
#include "intake/sheet_choice.hpp"

namespace duban::render {

struct MarkedSheet {
  std::string name;  ///< empty for a text
  intake::HeadingRows heading;
};

struct MarkedFile {
  std::string name;
  std::optional<intake::Encoding> encoding;  ///< of a text, when it was named
};

/// Reads these sheets of `file` once more and writes their cells as
/// they are, without the sender's formats, to the workbook `target`: headings in bold, merged cells
/// merged, cells with errors red and those with warnings yellow, each with a note in the words of
/// the language. What is told of a whole row is noted at its first cell. Failures as TableFile and
/// base::NewFile.
void write_marked(const MarkedFile& file, const std::vector<MarkedSheet>& sheets,
                  const base::Findings& findings, const std::string& target,
                  const base::Access& access);

}  // namespace duban::render
