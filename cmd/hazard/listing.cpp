// Listings from the command line.
#include "cmd/hazard/listing.hpp"

#include "base/failure.hpp"
#include "casework/hazard/listings.hpp"
#include "casework/hazard/steps.hpp"
#include "casework/order/draft.hpp"
#include "casework/order/proposed.hpp"
#include "cmd/session.hpp"

namespace duban::cmd {

void declare_listing(ListingOptions& o, const std::vector<const char*>& fields, Flags& flags) {
  flags.text(o.number, "--number", "DOCUMENT", N_("the body's document, such as 浙安委〔2026〕8号"))
      .flag(o.no_notice, "--no-notice", N_("do not draft the notice of an own listing"));
  declare_step_fields(o.request, with_always(fields), flags);
  declare_step_input(o.input, hazard_noun(), flags);
}

int do_listing(Session& session, const ListingOptions& o, model::Verb verb,
               const std::vector<const char*>& fields) {
  model::StepRequest request = o.request;
  request.document = o.number;
  auto columns = fields;
  columns.push_back("document");  // in a file; on the command line it is --number
  std::vector<model::Hazard> listed;
  const int code = do_steps(
      session, hazard_noun(), o.input, request, columns, false,
      [&](const auto& requests) {
        return casework::step_hazards(session.context(), verb, requests, o.input.each);
      },
      [&](const auto& done) {
        listed =
            after_notes(session, done, [](const auto& hazard) { return model::number_of(hazard); });
        show_hazards(session, listed,
                     {"number", "state", "listed_by", "listed_until", "responsible", "problem"},
                     o.input.output);
        say_dry_run(session);
      });
  if (o.no_notice || listed.empty() || session.options().dry_run) return code;
  auto notices = casework::notices_for(session.database(), listed, verb);
  if (notices.empty()) return code;
  for (auto& notice : notices) notice.on = request.on, notice.because = request.because;
  for (const auto& order : casework::draft_orders(session.context(), notices))
    session.say(base::Message(N_("the notice is drafted as {number}: submit, approve and issue it, "
                                 "its number becomes that of the listing"))
                    .with("number", model::number_of(order)));
  return code;
}

}  // namespace duban::cmd
