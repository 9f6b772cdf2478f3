// What a text means: the one record of a number or name.
#pragma once

#include <string>

#include "base/failure.hpp"
#include "model/account.hpp"
#include "model/card.hpp"
#include "model/hazard.hpp"
#include "model/order.hpp"
#include "model/paper.hpp"
#include "model/rulebook.hpp"
#include "model/task.hpp"
#include "model/unit.hpp"
#include "store/engine/database.hpp"

namespace duban::gather {

/// The hazard that a text means: H2026-0001, or a ledger's own number. Failures: not_found, invalid
/// (in several ledgers).
model::Hazard find_hazard(const store::Database& db, const std::string& text);
/// The plan of that name, or the only one when `name` is empty. Failures: not_found with the
/// nearest name, usage.
model::Plan find_plan(const store::Database& db, const std::string& name);
/// The task that a text means: T2026-0001, or the number in its plan. Failures: not_found, invalid
/// (in several plans).
model::Task find_task(const store::Database& db, const std::string& text);
/// The order that a text means: O2026-0001 or its document number. Failures: not_found, invalid
/// (several).
model::Order find_order(const store::Database& db, const std::string& text);
/// The kind of an order by the rules in force. Failure not_found with the kinds there are.
model::OrderKind kind_of(const model::Rulebook& rules, const std::string& text);
/// Number and document number for messages.
std::string name_of(const model::Order& order);
/// The number of an item's hazard or task.
std::string number_of_item(const store::Database& db, const model::OrderItem& item);
/// The entry that a text means: A2026-0001. Failure not_found.
model::Account find_account(const store::Database& db, const std::string& text);
/// The paper from above that a text means: its number of receipt (R2026-0003), or the one it has
/// itself. Failures: not_found, invalid (several issuers have that number).
model::Paper find_paper(const store::Database& db, const std::string& text);
/// The card of that number. Failure not_found.
model::Card find_card(const store::Database& db, const std::string& number);
/// A record on which something is to be built. Failure refused for one that was taken back.
template <class Record>
Record standing(Record record) {
  if (record.undone != 0)
    throw base::Failure(base::Kind::refused,
                        base::Message(N_("{number} was taken back: nothing is built on it (do it "
                                         "again: duban log --commands, duban undo)"))
                            .with("number", model::number_of(record)));
  return record;
}
/// Failures: not_found with the nearest, invalid when two have that name.
model::Person find_person(const store::Database& db, const std::string& text);

}  // namespace duban::gather
