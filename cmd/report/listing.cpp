// duban report listing
#include "base/failure.hpp"
#include "cmd/command.hpp"
#include "cmd/output.hpp"
#include "cmd/session.hpp"
#include "cmd/when.hpp"
#include "gather/figures/period.hpp"
#include "gather/in_force.hpp"
#include "gather/unit/name_book.hpp"
#include "report/listing_report.hpp"
#include "store/hazard_store.hpp"
#include "store/listing_store.hpp"

namespace duban::cmd::report_listing {

namespace {

struct Options {
  WhenOptions when;
  OutputOptions output;
};

void declare(Options& o, Flags& flags) {
  flags
      .details(N_("Counts by territory (the parts of this office's own) and by sector come to the "
                  "same total; a listing that was carried over counts again with its new deadline, "
                  "and is left out of the rate. Batches go by --batch, else by the document."))
      .example("duban report listing -o 挂牌督办.xlsx", N_("the workbook"))
      .example("duban report listing --as-of 2026-09-30 -o 挂牌督办.docx",
               N_("as it stood at the end of September"));
  declare_when(o.when, flags);
  declare_output(o.output, flags);
}

std::vector<report::ListingLine> lines_of(const store::Database& db, base::Day day) {
  std::vector<report::ListingLine> lines;
  const auto names = gather::names_of(db);
  const auto calendar = gather::calendar_of(db);
  const auto window = gather::rules_of(db).extension_window;
  const auto root = gather::office_territory(db);
  for (const auto& listing : store::listings(db)) {
    if (*listing.listed_on > day) continue;
    const auto hazard = store::hazard_by_id(db, listing.hazard);
    if (!hazard) continue;
    const auto part = names.part_of(hazard->territory, root);
    lines.push_back({listing, *hazard, part == 0 ? "" : names.name(part), hazard->sector,
                     calendar.subtract(*listing.until, window).due});
  }
  return lines;
}

int run(const Options& o, Session& session) {
  store::Database& db = session.database();
  const store::Snapshot snapshot(db);
  const When when(session, o.when);
  report::Book book = new_book(session, N_("Listed supervision"));
  const base::Message note = base::Message(N_("{office} · as of {today}"))
                                 .with("office", book.office)
                                 .with("today", when.day());
  book.sheets =
      report::listing_sheets(lines_of(db, when.day()), when.day(), gather::name_book(db), {note});
  when.mark(book);
  show(session, book, o.output);
  return 0;
}

}  // namespace

std::unique_ptr<Command> make() { return make_command<Options>(declare, run); }

}  // namespace duban::cmd::report_listing
