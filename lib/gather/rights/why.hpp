// May somebody do this?
#pragma once

#include <string>

#include "model/unit.hpp"
#include "report/sheet.hpp"
#include "rules/permission.hpp"
#include "store/engine/database.hpp"

namespace duban::gather {

struct Asked {
  model::Person person;
  model::Need need = model::Right::open;
  base::Message command;  ///< approve, 审批
  std::string step;       ///< "order approve", as separations name it
  std::string number;     ///< of the record; empty: of none
};
struct Answer {
  bool may = false;
  report::Table table;  ///< facts: may, needs, roles, scope, apart, holders, sentence
};
/// Failure not_found for a number that is on no record.
Answer why(const store::Database& db, const Asked& asked, base::Day today);

}  // namespace duban::gather
