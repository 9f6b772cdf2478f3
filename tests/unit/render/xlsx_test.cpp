// A register longer than a sheet goes on in the next one; hostile text cannot break a workbook.
#include <unistd.h>
#include <catch2/catch.hpp>

#include <filesystem>
#include <fstream>
#include <sstream>

#include "i18n/catalogue.hpp"
#include "render/xlsx.hpp"

using namespace duban;

namespace {

/// The names of sheets as they stand in a workbook, by the size of its parts: unzip is the oracle.
std::string unzip(const std::filesystem::path& file, const std::string& part) {
  const std::string out = file.string() + ".part-text";
  const std::string command =
      "python3 -c \"import zipfile,sys; sys.stdout.write(zipfile.ZipFile('" + file.string() +
      "').read('" + part + "').decode())\" > " + out;
  if (std::system(command.c_str()) != 0) return {};
  std::ostringstream text;
  text << std::ifstream(out).rdbuf();
  std::filesystem::remove(out);
  return text.str();
}

}  // namespace

TEST_CASE("a register longer than a sheet") {
  i18n::use(i18n::Language::english, "");
  const auto file =
      std::filesystem::temp_directory_path() / ("duban-book-" + std::to_string(getpid()) + ".xlsx");
  report::Table table{
      "t",
      {},
      {{"n", "N", report::Kind::number, 0}, {"text", "Text", report::Kind::text, 20}},
      {},
      {}};
  table.stream = [](const std::function<void(const report::Row&)>& visit) {
    for (std::int64_t i = 1; i <= 25; ++i)
      visit({{i}, {std::string(i == 7 ? "a\x01\x1b[b\xff=<&>" : "=1+1")}});
  };
  report::Book book{"Book", "Office & Co", "1:ab", {}};
  book.sheets.push_back({"s", "Register", "Register", {}, {table}, {}});
  render::WorkbookStyle style;
  style.created = 1795392000;
  style.streaming = true;
  style.rows_per_sheet = 12;
  render::write_workbook(file, book, style);
  const std::string names = unzip(file, "xl/workbook.xml");
  CHECK(names.find("name=\"Register\"") != std::string::npos);
  CHECK(names.find("name=\"Register (2)\"") != std::string::npos);
  CHECK(names.find("name=\"Register (3)\"") != std::string::npos);
  CHECK(names.find("name=\"Register (4)\"") == std::string::npos);
  const std::string first = unzip(file, "xl/worksheets/sheet1.xml");
  CHECK(first.find("a[b=&lt;&amp;&gt;") != std::string::npos);
  CHECK(first.find("<f>") == std::string::npos);
  CHECK(unzip(file, "xl/worksheets/sheet3.xml").find("<v>25</v>") != std::string::npos);
  std::filesystem::remove(file);
}
