// duban hazard relist
#include "base/message.hpp"
#include "cmd/hazard/listing.hpp"

namespace duban::cmd::hazard_relist {

namespace {

const std::vector<const char*> fields{"by-body", "level", "batch", "until", "published"};

void declare(ListingOptions& o, Flags& flags) {
  flags
      .details(
          N_("The listing is carried over with a new deadline; the one before stays on record."))
      .example(
          "duban hazard relist H2026-0001 --number '浙安委〔2027〕2号' --until 2027-06-30 "
          "--because 整改未完成",
          N_("carried over"));
  declare_listing(o, fields, flags);
}

int run(const ListingOptions& o, Session& session) {
  return do_listing(session, o, model::Verb::relist, fields);
}

}  // namespace

std::unique_ptr<Command> make() { return make_command<ListingOptions>(declare, run); }

}  // namespace duban::cmd::hazard_relist
