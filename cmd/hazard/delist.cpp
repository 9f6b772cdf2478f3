// duban hazard delist
#include "base/message.hpp"
#include "cmd/hazard/listing.hpp"

namespace duban::cmd::hazard_delist {

namespace {

void declare(ListingOptions& o, Flags& flags) {
  flags
      .details(
          N_("Needs the document of the body that listed it. Where this office is the body, the "
             "notice (摘牌通知) is drafted, and its number is entered when it is issued."))
      .example("duban hazard delist H2026-0001 --number '浙安委〔2026〕15号' --because 验收合格",
               N_("taken down by the province"));
  declare_listing(o, {}, flags);
}

int run(const ListingOptions& o, Session& session) {
  return do_listing(session, o, model::Verb::delist, {});
}

}  // namespace

std::unique_ptr<Command> make() { return make_command<ListingOptions>(declare, run); }

}  // namespace duban::cmd::hazard_delist
