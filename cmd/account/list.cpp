// duban account list
#include "cmd/account/steps.hpp"
#include "cmd/session.hpp"
#include "cmd/unit_ids.hpp"
#include "store/listing_store.hpp"

namespace duban::cmd::account_list {

namespace {

struct Options {
  std::string kind;
  std::vector<std::string> units;
  bool subtree = false, open = false;
  std::int64_t year = 0;
  OutputOptions output;
};

void declare(Options& o, Flags& flags) {
  flags
      .details(N_(
          "The register with what each entry waits for: a report, a statement, the end of a veto."))
      .choice(o.kind, "--kind", {"interview", "bulletin", "veto", "statement"},
              N_("interview 约谈, bulletin 警示通报, veto 一票否决, statement 述安"))
      .list(o.units, "--unit", "UNIT", N_("which unit"))
      .flag(o.subtree, "--subtree", N_("units below those named count too"))
      .flag(o.open, "--open", N_("neither done nor lifted"))
      .number(o.year, "--year", "YEAR", N_("statements of this year"))
      .example("duban account list --kind statement --year 2026 --open",
               N_("who still owes the year's statement"));
  declare_output(o.output, flags, &account_columns);
}

int run(const Options& o, Session& session) {
  store::AccountQuery query;
  query.kind = model::from_word<model::AccountKind>(o.kind);
  query.units = unit_ids(session.database(), o.units, o.subtree);
  query.open_only = o.open;
  query.about_year = o.year;
  show_accounts(session, store::accounts(session.database(), query), o.output);
  return 0;
}

}  // namespace

std::unique_ptr<Command> make() { return make_command<Options>(declare, run); }

}  // namespace duban::cmd::account_list
