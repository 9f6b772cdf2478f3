// Listed supervision: putting a hazard up, carrying it over, taking it down.
#pragma once

#include <string>
#include <vector>

#include "casework/workbench.hpp"
#include "model/listing.hpp"
#include "model/step.hpp"
#include "store/event_log.hpp"

namespace duban::casework {

constexpr bool is_listing(model::Verb verb) {
  return verb == model::Verb::list_up || verb == model::Verb::relist || verb == model::Verb::delist;
}

/// Inside an open transaction: writes the listing and what the hazard's own row shows of it. Musts
/// were checked before. Failures: usage (a level that is none), invalid (a body's document is
/// missing, a deadline that is past).
void list(const Context& context, const Workbench& bench, store::EventLog& log, model::Verb verb,
          const model::StepRequest& request, model::Hazard& hazard, model::Step& step,
          std::vector<base::Message>& notes);

/// Inside an open transaction, when a notice of ours is issued: its number becomes that of the
/// listing, or of its end.
void number_listing(const Context& context, store::EventLog& log, const model::Order& order,
                    model::Id hazard);

/// Enters the day on which listings of these hazards were published. Failures: not_found, invalid
/// (not listed, or by another body).
void publish_listings(const Context& context, const std::vector<std::string>& numbers,
                      base::Day on);

}  // namespace duban::casework
