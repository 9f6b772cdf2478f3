// A row of a hazard ledger; what each column is and where it goes.
#pragma once

#include <array>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "intake/mapping.hpp"
#include "intake/told_words.hpp"
#include "model/hazard.hpp"

namespace duban::intake {

/// One row. Names of units are still text; `facts` holds what needs no look-up, the written
/// deadline in written_on.
struct LedgerRow {
  std::size_t row = 0;
  model::Hazard facts;
  bool graded = false;       ///< the row says a grade; without one it is ordinary when new and says
                             ///< nothing otherwise
  std::string number;        ///< that of duban, ours or the sender's
  std::string ledger;        ///< the ledger that the row itself names
  Told told;                 ///< what it says of its state without a day
  std::string limit_length;  ///< a limit that counts from the dispatch: 3wd, 30d
  bool refused = false;      ///< it has an error
  std::vector<std::string> raw;  ///< its cells, kept when rows may be given back
  std::string site, credit_code, territory, responsible, supervising, assisting;
};

/// Has the row a number as duban gives them (H2026-0001): then duban wrote the register it is of.
inline bool is_of_register(const LedgerRow& row) {
  return model::parse_hazard_number(row.number).has_value();
}

struct LedgerColumn {
  enum Told { fact, step };

  Col column;
  std::string_view field;  ///< of a hazard; empty when it is not merged
  std::variant<std::monostate, std::string model::Hazard::*, std::string LedgerRow::*,
               model::OptDay model::Hazard::*>
      place;
  Told told;
};

/// All columns, by Col.
constexpr auto ledger_columns() {
  using model::Hazard;
  using enum LedgerColumn::Told;
  constexpr std::monostate own_way;
#define COLUMN(name, field, place, told) LedgerColumn{Col::name, field, place, told},
  return std::array{
#include "intake/ledger_columns.inc"
  };
#undef COLUMN
}

}  // namespace duban::intake
