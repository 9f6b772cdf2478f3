// duban hazard list-up
#include "base/failure.hpp"
#include "casework/hazard/listings.hpp"
#include "cmd/hazard/listing.hpp"
#include "cmd/session.hpp"

namespace duban::cmd::hazard_list_up {

namespace {

const std::vector<const char*> fields{"by-body", "level", "batch", "until", "published"};

void declare(ListingOptions& o, Flags& flags) {
  flags
      .details(
          N_("A listing is public, has its own deadline and is ended only by the body that made "
             "it; until then the hazard is not struck off. Where this office is the body, the "
             "notice is drafted at once, and the listing is to be published within the time that "
             "the rules give (listing.publish_within); --published alone enters the day later on."))
      .example(
          "duban hazard list-up H2026-0001 --by-body 省安委会 --level 省级 --number "
          "'浙安委〔2026〕8号' --until 2026-12-31",
          N_("listed by the province"))
      .example("duban hazard list-up H2026-0002 --until 2026-12-31 --batch 2026年第1批",
               N_("listed by this office's committee"))
      .example("duban hazard list-up H2026-0002 --published 2026-11-25", N_("it was published"));
  declare_listing(o, fields, flags);
}

int run(const ListingOptions& o, Session& session) {
  if (o.request.published_on && !o.request.until && o.input.from.empty() &&
      !o.input.show_template) {
    const auto numbers = numbers_of(session, o.input.numbers);
    if (numbers.empty()) throw base::Failure(base::Kind::usage, hazard_noun().ask);
    casework::publish_listings(session.context(), numbers, *o.request.published_on);
    say_dry_run(session);
    return 0;
  }
  return do_listing(session, o, model::Verb::list_up, fields);
}

}  // namespace

std::unique_ptr<Command> make() { return make_command<ListingOptions>(declare, run); }

}  // namespace duban::cmd::hazard_list_up
