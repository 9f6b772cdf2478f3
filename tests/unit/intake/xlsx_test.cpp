// Workbooks as Excel, WPS, LibreOffice and attackers write them.
#include <catch2/catch.hpp>
#include <fstream>

#include "base/failure.hpp"
#include "base/files.hpp"
#include "intake/headed_rows.hpp"
#include "intake/table_file.hpp"
#include "intake/xlsx/formats.hpp"
#include "render/zip.hpp"

using namespace duban;
using intake::CellKind;

namespace {

const std::string space = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const std::string relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const std::string package = "http://schemas.openxmlformats.org/package/2006/relationships";

/// A workbook whose only sheet holds these rows (XML), with parts of one's own.
struct Made {
  std::string rows, tail, strings, styles, workbook, sheet, prefix;
  bool strict = false;

  [[nodiscard]] std::string bytes() const {
    const std::string ns = strict ? "http://purl.oclc.org/ooxml/spreadsheetml/main" : space;
    const std::string rel =
        strict ? "http://purl.oclc.org/ooxml/officeDocument/relationships" : relations;
    const std::string head = R"(<?xml version="1.0" encoding="UTF-8"?>)";
    render::ZipParts parts{
        {"[Content_Types].xml", head + "<Types/>"},
        {"_rels/.rels", head + "<Relationships xmlns=\"" + package +
                            "\"><Relationship Id=\"r1\" Type=\"" + rel +
                            "/officeDocument\" Target=\"/xl/workbook.xml\"/></Relationships>"},
        {"xl/workbook.xml", workbook.empty()
                                ? head + "<workbook xmlns=\"" + ns + "\" xmlns:r=\"" + rel +
                                      "\"><sheets><sheet name=\"台账\" sheetId=\"1\" r:id=\"s1\"/>"
                                      "</sheets></workbook>"
                                : workbook},
        {"xl/_rels/workbook.xml.rels",
         head + "<Relationships xmlns=\"" + package + "\"><Relationship Id=\"s1\" Type=\"" + rel +
             "/worksheet\" Target=\"worksheets\\sheet1.xml\"/><Relationship Id=\"x\" Type=\"" +
             rel + "/sharedStrings\" Target=\"sharedStrings.xml\"/><Relationship Id=\"y\" Type=\"" +
             rel + "/styles\" Target=\"styles.xml\"/></Relationships>"},
        {"XL/Worksheets/Sheet1.xml", sheet.empty() ? head + "<worksheet xmlns=\"" + ns + "\">" +
                                                         prefix + "<sheetData>" + rows +
                                                         "</sheetData>" + tail + "</worksheet>"
                                                   : sheet}};
    if (!strings.empty())
      parts.emplace_back("xl/sharedStrings.xml",
                         head + "<sst xmlns=\"" + ns + "\">" + strings + "</sst>");
    if (!styles.empty())
      parts.emplace_back("xl/styles.xml",
                         head + "<styleSheet xmlns=\"" + ns + "\">" + styles + "</styleSheet>");
    return render::write_zip(parts);
  }
};

struct Read {
  std::vector<std::vector<std::string>> cells;
  std::vector<std::vector<CellKind>> kinds;
  std::vector<std::size_t> numbers;
};

Read read(const std::string& bytes) {
  const base::TemporaryFile file;
  std::ofstream(file.path(), std::ios::binary) << bytes;
  intake::TableFile table(file.path().string());
  const auto rows = table.open(0);
  Read all;
  intake::Row row;
  while (rows->next(row)) {
    all.cells.push_back(row.cells);
    all.kinds.push_back(row.kinds);
    all.numbers.push_back(row.number);
  }
  return all;
}

std::string cells(const Read& read, std::size_t row) {
  std::string text;
  for (const auto& cell : read.cells.at(row)) text += (text.empty() ? "" : "|") + cell;
  return text;
}

/// The English sentence with which a file is refused; empty when it is read.
std::string refusal(const std::string& bytes) {
  try {
    read(bytes);
  } catch (const base::Failure& failure) {
    CHECK(failure.kind() == base::Kind::invalid);
    return failure.message().key();
  }
  return "";
}

std::string shown(double value, const char* code, bool from_1904 = false) {
  return intake::xlsx::show_number(value, intake::xlsx::read_format(code), from_1904).text;
}

}  // namespace

TEST_CASE("cells of every type") {
  Made made;
  made.strings =
      "<si><t>甲</t></si><si><r><t>安</t></r><r><rPr/><t>全</t></r>"
      "<rPh sb=\"0\" eb=\"1\"><t>ān</t></rPh><phoneticPr/></si><si><t>一_x000D_\n二 "
      "_x0041_</t></si>";
  made.rows =
      "<row r=\"2\"><c r=\"A2\" t=\"s\"><v>0</v></c><c r=\"B2\" t=\"s\"><v>1</v></c>"
      "<c r=\"D2\" t=\"s\"><v>2</v></c><c r=\"E2\" t=\"inlineStr\"><is><t>行内</t></is></c>"
      "<c r=\"F2\" t=\"str\"><f>A1</f><v>算出</v></c><c r=\"G2\" t=\"b\"><v>1</v></c>"
      "<c r=\"H2\" t=\"e\"><v>#N/A</v></c><c r=\"I2\" t=\"d\"><v>2026-03-05</v></c>"
      "<c r=\"J2\"><f>SUM(A1)</f></c><c r=\"K2\" s=\"9\"/></row>"
      "<row><c><v>1</v></c><c><v>0.30000000000000004</v></c><c><v>913301000123456</v></c>"
      "<c><v>9.1330100012345603E17</v></c></row>"
      "<row r=\"9\"><c r=\"A9\"/></row>";
  const Read all = read(made.bytes());
  REQUIRE(all.cells.size() == 2);
  CHECK(all.numbers == std::vector<std::size_t>{2, 3});
  CHECK(cells(all, 0) == "甲|安全||一\r\n二 A|行内|算出|TRUE|#N/A|2026-03-05|");
  CHECK(all.kinds[0][7] == CellKind::error);
  CHECK(all.kinds[0][8] == CellKind::date);
  CHECK(all.kinds[0][9] == CellKind::no_value);
  CHECK(cells(all, 1) == "1|0.3|913301000123456|9.13301000123456e+17");
}

TEST_CASE("strict workbooks, prefixes and alternate content") {
  Made made;
  made.strict = true;
  made.rows = "<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>严</t></is></c></row>";
  CHECK(cells(read(made.bytes()), 0) == "严");
  Made prefixed;
  prefixed.sheet =
      "<x:worksheet xmlns:x=\"" + space +
      "\" xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\" "
      "xmlns:x15=\"urn:other\"><x:sheetData><x:row r=\"1\"><x:c r=\"A1\"><x:v>7</x:v></x:c>"
      "<mc:AlternateContent><mc:Fallback><x:c r=\"B1\"><x:v>8</x:v></x:c></mc:Fallback>"
      "</mc:AlternateContent><x15:c r=\"C1\"><x:v>9</x:v></x15:c></x:row></x:sheetData>"
      "<x:mergeCells><x:mergeCell ref=\"A1:A3\"/></x:mergeCells></x:worksheet>";
  CHECK(cells(read(prefixed.bytes()), 0).starts_with("7"));
  CHECK(read(prefixed.bytes()).cells[0].size() == 1);
}

TEST_CASE("what a number says by its format") {
  CHECK(shown(46086, "yyyy-mm-dd") == "2026-03-05");
  CHECK(shown(46086.4375, "yyyy/m/d h:mm") == "2026-03-05 10:30");
  CHECK(shown(46086.4375, "yyyy\"年\"m\"月\"d\"日\"") == "2026-03-05");
  CHECK(shown(46086, "[$-F800]dddd\\,\\ mmmm\\ dd\\,\\ yyyy") == "2026-03-05");
  CHECK(shown(44624, "yyyy-mm-dd", true) == "2026-03-05");
  CHECK(shown(46086, "yyyy\"年\"m\"月\"") == "2026年3月");  // no day was meant
  CHECK(shown(46086, "mmm-yy") == "2026年3月");
  CHECK(shown(46086, "yyyy") == "2026年");
  CHECK(shown(59, "yyyy-mm-dd") == "1900-02-28");
  CHECK(shown(61, "yyyy-mm-dd") == "1900-03-01");
  CHECK(shown(0.4375, "h:mm") == "10:30");
  CHECK(shown(30.5, "[h]:mm") == "30.5");
  CHECK(shown(0.45, "0%") == "45%");
  CHECK(shown(0.455, "0.0%") == "45.5%");
  CHECK(shown(0.29, "0%") == "29%");
  CHECK(shown(31, "0000") == "0031");
  CHECK(shown(31, "\"YH\"0000") == "YH0031");
  CHECK(shown(57188001234, "0000-00000000") == "0571-88001234");
  CHECK(shown(123456, "00-00") == "1234-56");
  CHECK(shown(35.5, "0.00_ ") == "35.5");
  CHECK(shown(35.5, "\"d\"0.0") == "35.5");  // a quoted d is no day
  CHECK(shown(46086, "General") == "46086");
  CHECK(shown(1e15, "0") == "1e+15");
  CHECK(intake::xlsx::built_in_format(14).shows == intake::xlsx::Format::Shows::day);
  CHECK(intake::xlsx::built_in_format(57).shows == intake::xlsx::Format::Shows::month);
  CHECK(intake::xlsx::built_in_format(10).shows == intake::xlsx::Format::Shows::share);
}

TEST_CASE("styles and the other calendar") {
  Made made;
  made.styles =
      "<numFmts><numFmt numFmtId=\"176\" "
      "formatCode=\"yyyy&quot;年&quot;m&quot;月&quot;d&quot;日&quot;\"/>"
      "</numFmts><cellStyleXfs><xf numFmtId=\"14\"/></cellStyleXfs><cellXfs><xf numFmtId=\"0\"/>"
      "<xf numFmtId=\"176\"/><xf numFmtId=\"9\"/></cellXfs>";
  made.rows =
      "<row r=\"1\"><c r=\"A1\" s=\"1\"><v>44624</v></c><c r=\"B1\" s=\"2\"><v>0.5</v></c>"
      "<c r=\"C1\" s=\"77\"><v>12</v></c></row>";
  made.workbook = "<workbook xmlns=\"" + space + "\" xmlns:r=\"" + relations +
                  "\"><workbookPr date1904=\"1\"/><sheets><sheet name=\"a\" sheetId=\"1\" "
                  "r:id=\"s1\"/></sheets></workbook>";
  CHECK(cells(read(made.bytes()), 0) == "2026-03-05|50%|12");
}

TEST_CASE("headings in two rows, merged cells, notes and totals") {
  Made made;
  const auto text = [](const std::string& ref, const std::string& what) {
    return "<c r=\"" + ref + "\" t=\"inlineStr\"><is><t>" + what + "</t></is></c>";
  };
  const auto row = [](int n, const std::string& inside, const std::string& more = "") {
    return "<row r=\"" + std::to_string(n) + "\"" + more + ">" + inside + "</row>";
  };
  made.prefix = "<cols><col min=\"5\" max=\"5\" hidden=\"1\"/></cols>";
  made.rows = row(1, text("A1", "2026年隐患台账")) + row(2, text("A2", "填报单位：甲")) +
              row(3, text("A3", "序号") + text("B3", "编号") + text("C3", "责任") +
                         text("E3", "整改期限")) +
              row(4, text("C4", "单位") + text("D4", "联系人")) +
              row(5, text("A5", "1") + text("B5", "a") + text("C5", "嵊州") + text("D5", "孙")) +
              row(6, text("A6", "2") + text("B6", "b") + text("D6", "李"), " hidden=\"1\"") +
              row(7, text("A7", "3") + text("B7", "c")) + row(8, text("A8", "二、危化")) +
              row(9, text("A9", "4")) +
              row(10, text("A10", "序号") + text("B10", "编号") + text("C10", "单位")) +
              row(11, text("A11", "5") + text("B11", "d") + text("C11", "新昌")) +
              row(12, text("A12", "合计") + text("B12", "4")) + row(13, text("A13", "填表人：甲"));
  made.tail =
      "<mergeCells><mergeCell ref=\"A1:E1\"/><mergeCell ref=\"C3:D3\"/>"
      "<mergeCell ref=\"C5:C7\"/></mergeCells>";
  const base::TemporaryFile file;
  std::ofstream(file.path(), std::ios::binary) << made.bytes();
  intake::TableFile table(file.path().string());
  const intake::Meanings meanings = [](const std::string& heading) {
    if (heading == "序号") return intake::Meaning::left_out;
    return heading == "编号" || heading == "责任单位" || heading == "联系人" ||
                   heading == "整改期限"
               ? intake::Meaning::field
               : intake::Meaning::none;
  };
  intake::HeadedRows rows(table.open(0), "x", "台账", meanings);
  CHECK(rows.is_found());
  CHECK(rows.heading_rows().first == 3);
  CHECK(rows.heading_rows().last == 4);
  CHECK(rows.headings() ==
        std::vector<std::string>{"序号", "编号", "责任单位", "联系人", "整改期限"});
  CHECK(rows.titles() == std::vector<std::string>{"2026年隐患台账", "填报单位：甲"});
  std::vector<std::string> read;
  intake::Row one;
  while (rows.next(one))
    read.push_back(std::to_string(one.number) + one.cells[1] +
                   (one.cells.size() > 2 ? one.cells[2] : ""));
  CHECK(read == std::vector<std::string>{"5a嵊州", "6b嵊州", "7c嵊州", "11d新昌"});
  CHECK(rows.filled()[2] == 2);
  CHECK(rows.hidden_rows() == 1);
  CHECK(rows.hidden_columns() == std::vector<std::string>{"整改期限"});
  CHECK(rows.passed(intake::PassedOver::group).rows == std::vector<std::size_t>{8});
  CHECK(rows.passed(intake::PassedOver::nothing).rows == std::vector<std::size_t>{9});
  CHECK(rows.passed(intake::PassedOver::heading_again).rows == std::vector<std::size_t>{10});
  CHECK(rows.passed(intake::PassedOver::total).rows == std::vector<std::size_t>{12});
  CHECK(rows.passed(intake::PassedOver::note).rows == std::vector<std::size_t>{13});
}

TEST_CASE("hostile workbooks end with a sentence") {
  const auto said = [](const Made& made, const char* part) {
    const std::string sentence = refusal(made.bytes());
    INFO(sentence);
    CHECK(sentence.find(part) != std::string::npos);
  };
  Made made;
  made.sheet = "<!DOCTYPE x [<!ENTITY a \"b\">]><worksheet xmlns=\"" + space +
               "\"><sheetData><row><c><v>&a;</v></c></row></sheetData></worksheet>";
  said(made, "document type");
  made.sheet = "<worksheet xmlns=\"" + space + "\"><sheetData><row>";
  said(made, "damaged");
  made.sheet = "<worksheet xmlns=\"" + space + "\"><sheetData>";
  for (int i = 0; i < 300; ++i) made.sheet += "<a>";
  said(made, "nested");
  made.sheet = {};
  made.rows = "<row r=\"0\"><c r=\"A0\"><v>1</v></c></row>";
  said(made, "outside a sheet");
  made.rows = "<row r=\"9999999\"><c><v>1</v></c></row>";
  said(made, "outside a sheet");
  made.rows = "<row r=\"1\"><c r=\"AAAA1\"><v>1</v></c></row>";
  said(made, "outside a sheet");
  made.rows = "<row r=\"1\"><c t=\"s\"><v>99999999</v></c></row>";
  said(made, "damaged");
  made.rows = "<row r=\"2\"><c><v>1</v></c></row><row r=\"1\"><c><v>1</v></c></row>";
  said(made, "outside a sheet");
  made.rows = std::string(64U << 20, ' ');  // unpacks to a thousand times what it is
  said(made, "far more than a ledger");
  made.rows = "<row r=\"1\"><c t=\"inlineStr\"><is><t>" + std::string(2U << 20, 'a') +
              std::string(4096, 'b') + "</t></is></c></row>";
  said(made, "more than 1 MB");
  made.rows.clear();
  made.strings = "<si><t>" + std::string(2U << 20, 'a') + "</t></si>";
  said(made, "more than 1 MB");
  CHECK(refusal(render::write_zip({{"word/document.xml", "<a/>"}})).find("Word") !=
        std::string::npos);
  CHECK(refusal(render::write_zip({{"mimetype", "x"}, {"content.xml", "<a/>"}})).find(".ods") !=
        std::string::npos);
  CHECK(refusal(render::write_zip({{"a.txt", "x"}})).find("no workbook") != std::string::npos);
  CHECK(refusal("PK\x03\x04 and nothing more").find("damaged") != std::string::npos);
  CHECK(refusal("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1").find(".xls") != std::string::npos);
  Made whole;
  whole.rows = "<row r=\"1\"><c><v>1</v></c></row>";
  const std::string bytes = whole.bytes();
  for (std::size_t cut = 4; cut < bytes.size(); cut += 37)
    CHECK(!refusal(bytes.substr(0, cut)).empty());
}
