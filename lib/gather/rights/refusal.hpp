// Why somebody may not: in one sentence, with the way out.
#pragma once

#include <string>
#include <vector>

#include "base/message.hpp"
#include "model/unit.hpp"
#include "rules/permission.hpp"
#include "store/engine/database.hpp"

namespace duban::gather {

/// What was tried: the command, and the record it was tried on.
struct Tried {
  base::Message command;  ///< approve, 审批; of a command over the office: report weekly, 周报
  std::string number;     ///< O2026-0001; empty: of no record
  std::string handed_to;  ///< the unit that the record is handed to
};

/// The sentence for a verdict that is not yes.
base::Message refusal(const store::Database& db, const rules::Caller& caller, rules::Leave verdict,
                      model::Right needed, const Tried& tried);

/// “审批”, decide: a right as people call it; json has the code.
base::Message right_word(model::Right right);
/// All of the rights, joined.
base::Message rights_word(model::Right rights);
/// People of the office who have any of these rights over all of it, by name; those who left never.
std::vector<model::Person> holders_of(const store::Database& db, model::Right rights);

}  // namespace duban::gather
