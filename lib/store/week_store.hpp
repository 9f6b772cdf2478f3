// 催办 and 会签 in the database.
#pragma once

#include <map>
#include <span>
#include <vector>

#include "model/chase.hpp"
#include "model/consultation.hpp"
#include "store/record.hpp"

namespace duban::store {

/// About one record, the oldest first.
std::vector<model::Chase> chases_of(const Database& db, model::ChaseOf subject, model::Id id);
/// Of many records, those that were chased at all; up to a day.
std::map<model::Id, model::Chased> chased(const Database& db, model::ChaseOf subject,
                                          std::span<const model::Id> ids, base::Day until);
/// Of one draft, in the order asked.
std::vector<model::Consultation> consultations_of(const Database& db, model::Id order);
/// Of many, by order.
std::map<model::Id, std::vector<model::Consultation>> consultations_of(
    const Database& db, std::span<const model::Id> orders);

}  // namespace duban::store
