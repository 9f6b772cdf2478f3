// The fuzz targets.
#include "targets.hpp"

#include <fstream>

#include "base/failure.hpp"
#include "base/text.hpp"
#include "base/text_width.hpp"
#include "intake/date_text.hpp"
#include "intake/ledger.hpp"
#include "intake/rules_file.hpp"
#include "intake/sheet_choice.hpp"
#include "model/hazard.hpp"
#include "model/length.hpp"
#include "render/zip.hpp"
#include "rules/period.hpp"

namespace duban::tests {

void fuzz_ledger(const std::string& bytes, const std::string& scratch_file) {
  std::ofstream(scratch_file, std::ios::binary) << bytes;
  try {
    intake::Mapping mapping = intake::read_mapping(
        "fields:\n  ref: [a]\n  found_on: [b]\n  problem: [c]\n  source: [d]\n  place: [e]\n  "
        "grade: [f]\n  funds: [g]\n",
        "map");
    intake::TableFile file(scratch_file);
    const auto chosen = intake::choose_sheets(
        file, [&](const std::string& heading) { return intake::meaning_of(mapping, heading); }, {});
    for (const auto& sheet : chosen.sheets) {
      intake::LedgerReader reader(*sheet, mapping, {base::Day{2026, 11, 23}, 2026, "x", true});
      intake::LedgerRow row;
      base::Findings findings;
      while (reader.next(row, findings)) findings.clear();
    }
  } catch (const base::Failure&) {
    return;
  }
}

std::string workbook_seed() {
  const std::string space = "xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"";
  return "<worksheet " + space +
         "><cols><col min=\"2\" max=\"2\" hidden=\"1\"/></cols><sheetData><row r=\"1\"><c r=\"A1\" "
         "t=\"s\"><v>0</v></c><c r=\"B1\" t=\"inlineStr\"><is><t>b</t></is></c><c r=\"C1\" "
         "t=\"str\"><f>A1</f><v>c</v></c><c r=\"D1\" t=\"s\"><v>1</v></c><c r=\"E1\" "
         "t=\"s\"><v>2</v></c></row><row r=\"2\"><c r=\"A2\"><v>7</v></c><c r=\"B2\" "
         "s=\"1\"><v>46086.5</v></c><c r=\"C2\" t=\"e\"><v>#N/A</v></c><c t=\"d\"><v>2026-03-05"
         "</v></c><c r=\"E2\"><f>B2</f></c></row></sheetData><mergeCells><mergeCell "
         "ref=\"A2:A4\"/></mergeCells></worksheet>" +
         std::string(1, '\0') + "<sst " + space +
         "><si><t>a</t></si><si><r><t>d_x0041_</t></r><rPh><t>q</t></rPh></si><si><t>e</t></si></"
         "sst>" +
         std::string(1, '\0') + "<styleSheet " + space +
         "><numFmts><numFmt numFmtId=\"176\" "
         "formatCode=\"yyyy&quot;年&quot;m;[h]\\d_x*-\"/></numFmts>"
         "<cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"176\"/></cellXfs></styleSheet>" +
         std::string(1, '\0') + "<workbook " + space +
         " xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"><sheets>"
         "<sheet name=\"a\" sheetId=\"1\" r:id=\"s1\"/></sheets></workbook>";
}

void fuzz_workbook(const std::string& parts, const std::string& scratch_file) {
  std::vector<std::string> texts(4);
  std::size_t at = 0;
  for (auto& text : texts) {
    const auto end = std::min(parts.find('\0', at), parts.size());
    if (at <= parts.size()) text = parts.substr(at, end - at);
    at = end + 1;
  }
  const std::string rel = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  fuzz_ledger(
      render::write_zip(
          {{"xl/workbook.xml", texts[3]},
           {"xl/_rels/workbook.xml.rels",
            "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
            "<Relationship Id=\"s1\" Type=\"" +
                rel + "/worksheet\" Target=\"sheet.xml\"/></Relationships>"},
           {"xl/sheet.xml", texts[0]},
           {"xl/sharedStrings.xml", texts[1]},
           {"xl/styles.xml", texts[2]}}),
      scratch_file);
}

void fuzz_yaml(const std::string& bytes) {
  const auto attempt = [](auto read) {
    try {
      read();
    } catch (const base::Failure&) {
      return;
    }
  };
  attempt([&] { intake::read_rules(bytes, "rules"); });
  attempt([&] { intake::calendar_worries(intake::read_calendar(bytes, "calendar")); });
  attempt([&] { intake::read_mapping(bytes, "mapping"); });
}

void fuzz_text(const std::string& bytes) {
  static_cast<void>(intake::read_date(bytes, 2026));
  static_cast<void>(model::parse_length(bytes));
  static_cast<void>(model::parse_hazard_number(bytes));
  static_cast<void>(intake::read_funds(bytes));
  static_cast<void>(model::read_word<model::Grade>(bytes));
  static_cast<void>(rules::week(bytes, 7));
  static_cast<void>(base::fit(bytes, 7));
  static_cast<void>(base::harmless(bytes));
  static_cast<void>(base::split_list(bytes));
  static_cast<void>(base::shorten(bytes, 5));
  std::string out;
  base::append_json(out, bytes);
}

}  // namespace duban::tests
