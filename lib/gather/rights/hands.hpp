// Who had a hand in the steps of a record, as the log tells.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "model/event.hpp"
#include "rules/permission.hpp"
#include "store/engine/database.hpp"

namespace duban::gather {

/// An earlier step, its verb, and who had a hand in it.
using Step = std::pair<std::string, rules::Hands>;

/// The entries of these verbs about one record, from its newest entry back: those of its present
/// draft or fix (a step before the record was sent back counts no more).
std::vector<Step> hands_in(const store::Database& db, model::Id newest_entry,
                           const std::vector<std::string>& verbs);

/// Who does a step now: `by`, and the persons of the caller.
rules::Hands hands_of(const store::Database& db, const rules::Caller& caller,
                      const std::string& by);

/// A step that is to follow others of a record.
struct Later {
  std::string step;            ///< "order approve", as separations name it
  model::Id newest_entry = 0;  ///< of the record
  rules::Hands hands;
  bool ordinary = true;  ///< no major hazard
};
/// The earlier step that forbids a later one by the separation of the rules; nothing when they are
/// apart.
std::optional<Step> not_apart(const store::Database& db, const model::RightRules& rules,
                              const Later& later);

/// What is said of it.
base::Message separation_word(const Step& earlier, const rules::Hands& now,
                              const std::string& number, const base::Message& command);

}  // namespace duban::gather
