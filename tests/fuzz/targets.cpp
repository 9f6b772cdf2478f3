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
