// Evidence in the database.
#pragma once

#include <optional>
#include <set>
#include <string>
#include <vector>

#include "model/evidence.hpp"
#include "store/record.hpp"

namespace duban::store {

/// The files of one record, oldest first.
std::vector<model::Evidence> evidence_of(const Database& db, model::EvidenceOf subject,
                                         model::Id id);
/// The letter that an order, or one recipient, got; nothing when none was kept yet.
std::optional<model::Evidence> letter_of(const Database& db, model::EvidenceOf subject,
                                         model::Id id);
/// All files, by id.
std::vector<model::Evidence> all_evidence(const Database& db);
/// The hashes of all files that records name, of those that were taken back too.
std::set<std::string> evidence_files(const Database& db);

}  // namespace duban::store
