// Loans of rights and what was done beyond them.
#pragma once

#include <vector>

#include "model/delegation.hpp"
#include "store/engine/database.hpp"

namespace duban::store {

/// All loans, the newest first.
std::vector<model::Delegation> delegations(const Database& db);
/// The loans from one person to another that run on a day.
std::vector<model::Delegation> loans_on(const Database& db, model::Id principal, model::Id deputy,
                                        base::Day day);
/// What was done by break-glass, the newest first; `open`: only what nobody confirmed.
std::vector<model::BreakGlass> broken_glass(const Database& db, bool open);

/// Did this person (NAME@UNIT) register or draft the record?
bool is_made_by(const Database& db, const char* table, model::Id id, const std::string& person);

/// Who typed since a day, as the machine told: each combination once.
struct RecordedBy {
  std::string host, login, uid, loginuid;
};
std::vector<RecordedBy> recorders_since(const Database& db, const std::string& day);
/// The logins of commands that wrote from that day on, each once.
std::vector<std::string> logins_since(const Database& db, const std::string& day);

/// A unit and every unit below it, ascending.
std::vector<model::Id> units_below(const Database& db, model::Id unit);

}  // namespace duban::store
