// What hostile bytes are fed to: each target may refuse with a Failure and nothing else.
#pragma once

#include <string>

namespace duban::tests {

/// CSV and ledger reading, from a file with these bytes.
void fuzz_ledger(const std::string& bytes, const std::string& scratch_file);
/// The same from a workbook: texts of its parts, parted by NULs: the sheet, the shared texts, the
/// styles, workbook.xml. They are zipped, so that what is changed in them reaches the parser.
void fuzz_workbook(const std::string& parts, const std::string& scratch_file);
/// Such texts of a small workbook that can be read.
std::string workbook_seed();
/// Rules, calendar and mapping files.
void fuzz_yaml(const std::string& bytes);
/// Dates, lengths, numbers, weeks, widths, names.
void fuzz_text(const std::string& bytes);

}  // namespace duban::tests
