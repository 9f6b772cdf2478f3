// duban report ledger
#include <algorithm>
#include <ostream>
#include <set>

#include "base/failure.hpp"
#include "cmd/command.hpp"
#include "cmd/hazard/filters.hpp"
#include "cmd/output.hpp"
#include "cmd/photos.hpp"
#include "cmd/session.hpp"
#include "gather/unit/name_book.hpp"
#include "report/hazard_columns.hpp"
#include "report/photo_table.hpp"
#include "store/event_log.hpp"
#include "store/evidence_store.hpp"
#include "store/hazard_store.hpp"
#include "store/office_store.hpp"
#include "store/unit_store.hpp"

namespace duban::cmd::report_ledger {

namespace {

struct Options {
  FilterOptions filters;
  bool photos = false, for_editing = false;
  OutputOptions output;
};

void declare(Options& o, Flags& flags) {
  flags
      .details(
          N_("The register as it is now, one row a hazard. Voided ones are left out unless asked "
             "for with --state voided. Past Excel's last row it goes on in a further sheet."))
      .example("duban report ledger -o 台账.xlsx", N_("the whole register"))
      .example("duban report ledger --photos --unit 嵊州 -o 台账.xlsx", N_("with photos"))
      .example("duban report ledger --for-editing -o 台账.xlsx", N_("to be worked in and imported"))
      .example("duban report ledger --sector 消防 -o 消防.csv",
               N_("part of it as CSV; hazard import reads it back"));
  declare_filters(o.filters, flags);
  flags.flag(o.photos, "--photos",
             N_("a further sheet with the photos before and after the work (.xlsx or .docx)"));
  flags.flag(
      o.for_editing, "--for-editing",
      N_("a workbook to work in: the columns that can be told anew, on A3, with drop-downs of "
         "grades, sectors and units; hazard import takes it back"));
  declare_output(o.output, flags, &report::hazard_column_ids);
}

/// What the cells of a column offer: grades, the sectors on record, the office's units; and long
/// texts narrower, so that the page can be read on A3.
void make_editable(const store::Database& db, report::Table& table) {
  std::vector<base::Message> units, sectors, grades;
  for (const auto& unit : store::bodies(db)) units.push_back(base::verbatim(unit.name));
  for (const auto& sector : store::sectors(db)) sectors.push_back(base::verbatim(sector));
  for (const auto& grade : model::Words<model::Grade>::all) grades.emplace_back(grade.label);
  constexpr int widest = 20;
  for (auto& column : table.columns) {
    column.width = std::min(column.width, widest);
    if (column.id == "responsible" || column.id == "supervising" || column.id == "territory")
      column.choices = units;
    if (column.id == "sector") column.choices = sectors;
    if (column.id == "grade") column.choices = grades, column.only_these = true;
  }
}

/// The hazards of the query that have photos, with them.
std::vector<report::PhotosOfHazard> photos_of(Session& session, const FilterOptions& filters,
                                              const store::HazardQuery& query, base::Day today) {
  Photos photos(session);
  std::set<model::Id> with_photos;
  for (const auto& one : store::all_evidence(session.database()))
    if (one.subject == model::EvidenceOf::hazard &&
        (one.kind == model::EvidenceKind::before || one.kind == model::EvidenceKind::after))
      with_photos.insert(one.subject_id);
  std::vector<report::PhotosOfHazard> shown;
  stream_hazards(session, filters, query, today,
                 [&](const model::Hazard& h, const model::Lateness&, std::int64_t) {
                   if (!with_photos.contains(h.id)) return;
                   shown.push_back({h, photos.of(h.id, model::EvidenceKind::before),
                                    photos.of(h.id, model::EvidenceKind::after)});
                 });
  return shown;
}

/// Pictures and drop-downs need a file that can hold them. Failure usage.
void check_form(const Options& o, bool xlsx, bool docx) {
  if (o.photos && !docx && !xlsx)
    throw base::Failure(base::Kind::usage,
                        N_("photos stand in a workbook or a document: -o FILE.xlsx or FILE.docx"));
  if (o.for_editing && !xlsx)
    throw base::Failure(base::Kind::usage, N_("a register to work in is a workbook: -o FILE.xlsx"));
}

int run(const Options& o, Session& session) {
  store::Database& db = session.database();
  const store::Snapshot snapshot(db);
  const bool as_printed = !o.for_editing && o.output.fields.empty();
  const auto columns = chosen_fields(
      o.output, o.for_editing ? report::editing_columns() : report::ids_of(report::register_page()),
      report::hazard_column_ids());
  FilterOptions filters = o.filters;
  const When when(session, filters.when);
  if (when.is_past()) filters.when.as_of = when.day();
  filters.without_voided = true;
  const auto query = query_of(session, filters);
  const auto unit = gather::name_book(db);
  const base::Day today = when.day();
  const auto settings = store::settings(db);
  const auto office = settings.find("office.full_name");
  const auto head = store::log_head(db);
  report::Table table = as_printed ? report::hazard_table("ledger", {}, report::register_page())
                                   : report::hazard_table("ledger", {}, columns);
  as_asked(table, o.output);
  table.stream = [&](const std::function<void(const report::Row&)>& visit) {
    stream_hazards(session, filters, query, today,
                   [&](const model::Hazard& h, const model::Lateness& late, std::int64_t place) {
                     visit(report::hazard_row({h, late, place, unit}, columns));
                   });
  };
  const OutputOptions rest = without_fields(o.output);
  const bool docx = rest.file.ends_with(".docx") || rest.format == "docx";
  const bool xlsx = rest.file.ends_with(".xlsx") || rest.format == "xlsx";
  check_form(o, xlsx, docx);
  if (o.for_editing) make_editable(db, table);
  if (!xlsx && !o.photos) {
    show(session, table, rest);
    return 0;
  }
  report::Book book{N_("Register of hazards"),
                    office == settings.end() ? "" : office->second,
                    store::text_of(head),
                    {}};
  book.sheets.push_back({"ledger",
                         N_("Register"),
                         N_("Register of hazards"),
                         {base::Message(N_("{office} · as of {today}"))
                              .with("office", book.office)
                              .with("today", today)},
                         {table},
                         {}});
  book.sheets.back().wall = o.for_editing || as_printed;
  if (o.photos) {
    book.sheets.push_back({"photos",
                           N_("Photos"),
                           N_("Photos before and after"),
                           {},
                           {report::photo_table(photos_of(session, filters, query, today), unit)},
                           {}});
  }
  when.mark(book);
  show(session, book, rest, !o.photos);
  return 0;
}

}  // namespace

std::unique_ptr<Command> make() { return make_command<Options>(declare, run); }

}  // namespace duban::cmd::report_ledger
