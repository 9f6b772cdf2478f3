// Messages, what was told about a record, and units in quiet.
#pragma once

#include <vector>

#include "model/notice.hpp"
#include "report/field_cells.hpp"

namespace duban::report {

/// "3 days before", "on the day", "7 days late".
base::Message milestone_word(const std::string& clock, model::Id milestone);

/// One decision about a record, with the message it went with.
struct Told {
  model::Notice notice;
  model::Delivery delivery;  ///< id 0: superseded at once
  std::string to;
};

/// Messages with what became of them, one a row.
Table deliveries_table(const std::vector<model::Delivery>& deliveries);
/// Who was told what about one record, by decision.
Table told_table(const std::vector<Told>& told);
/// What is muted, until when, by whom and why.
Table mutes_table(const std::vector<model::Mute>& mutes, const UnitName& unit);

}  // namespace duban::report
