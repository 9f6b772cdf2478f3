// A book as a Word document: titles, running text and tables on A4, to be read in a meeting or
// signed.
#pragma once

#include <filesystem>

#include "base/files.hpp"
#include "report/sheet.hpp"

namespace duban::render {

/// The bytes of the document; the same book gives the same bytes. Charts stay in the workbook.
std::string docx_of(const report::Book& book, int decimals);

/// Writes it as a whole file. Failure busy when it cannot be written.
void write_docx(const std::filesystem::path& target, const report::Book& book, int decimals,
                const base::Access& access);

}  // namespace duban::render
