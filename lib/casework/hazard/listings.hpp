// Listed supervision: putting a hazard up, carrying it over, taking it down.
#pragma once

#include <string>
#include <vector>

#include "casework/desk.hpp"
#include "model/listing.hpp"
#include "model/step.hpp"

namespace duban::casework {

/// Does the verb change a listing (挂牌督办)?
constexpr bool is_listing(model::Verb verb) {
  return verb == model::Verb::list_up || verb == model::Verb::relist || verb == model::Verb::delist;
}

/// At an open desk: writes the listing and what the hazard's own row shows of it. Musts
/// were checked before. Failures: usage (a level that is none), invalid (a body's document is
/// missing, a deadline that is past).
void list(Desk& desk, model::Verb verb, const model::StepRequest& request, model::Hazard& hazard,
          model::Step& step, std::vector<base::Message>& notes);

/// At an open desk, when a notice of ours is issued: its number becomes that of the
/// listing, or of its end.
void number_listing(Desk& desk, const model::Order& order, model::Id hazard);

/// Enters the day on which listings of these hazards were published. Failures: not_found, invalid
/// (not listed, or by another body).
void publish_listings(const Context& context, const std::vector<std::string>& numbers,
                      base::Day on);

}  // namespace duban::casework
