// Rows of unannounced visits: what they hold is sealed, and a change is a further row.
#pragma once

#include <string>
#include <string_view>

#include "casework/desk.hpp"
#include "gather/inspection/find.hpp"

namespace duban::casework {

/// The next number of an unannounced visit in its round.
model::Id next_sequence(const Desk& desk, model::Id round);
/// Names with their units, as far as they are on record: whoever is called the same elsewhere is
/// somebody else.
std::string with_units(const Desk& desk, const std::string& people);
/// Seals what the secret holds now into a row that takes the place of an earlier one; the verbs are
/// those of the row that goes and of the one that comes.
void replace_sealed(Desk& desk, const model::SecretVisit& before, gather::Secret& secret,
                    std::string_view going, std::string_view coming);

}  // namespace duban::casework
