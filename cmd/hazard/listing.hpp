// What list-up, relist and delist share: the body's number, and the notice where this office is the
// body.
#pragma once

#include <string>
#include <vector>

#include "cmd/hazard/steps.hpp"

namespace duban::cmd {

struct ListingOptions {
  StepInput input;
  model::StepRequest request;
  std::string number;
  bool no_notice = false;
};
/// The step's fields, --number and --no-notice.
void declare_listing(ListingOptions& options, const std::vector<const char*>& fields, Flags& flags);
/// Does the step, and drafts the notices of this office's own listings.
int do_listing(Session& session, const ListingOptions& options, model::Verb verb,
               const std::vector<const char*>& fields);

}  // namespace duban::cmd
