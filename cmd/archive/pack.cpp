// duban archive pack
#include <fmt/format.h>

#include "base/failure.hpp"
#include "cmd/archive/year.hpp"
#include "cmd/command.hpp"
#include "cmd/hazard/paper_files.hpp"
#include "cmd/kept_files.hpp"
#include "cmd/output.hpp"
#include "gather/hazard/papers.hpp"
#include "gather/unit/name_book.hpp"
#include "i18n/catalogue.hpp"
#include "render/docx_book.hpp"
#include "render/plain.hpp"
#include "store/hazard_store.hpp"
#include "store/report_store.hpp"

namespace duban::cmd::archive_pack {

namespace {

using base::Message;
using report::ArchiveLine;

struct Options {
  ArchiveYear year;
  std::string folder;
};

void declare(Options& o, Flags& flags) {
  flags.details(
      N_("Copies what archive list lists into a new folder, with the list itself and the "
         "SHA-256 of each file (SHA256SUMS, checked by sha256sum -c): letters as they "
         "went out, the figures of frozen reports as CSV, a dossier for each hazard that "
         "was struck off. Letters that were not kept here stand in the list alone."));
  declare_year(o.year, flags);
  flags.text(o.folder, "-o,--output", "DIR", N_("a new folder"))
      .example("duban archive pack --year 2026 -o 2026归档", N_("everything of a year"));
}

/// The frozen figures as they were printed.
std::string figures_csv(const store::Database& db, const model::FrozenReport& frozen) {
  std::string text = "\xEF\xBB\xBF" + i18n::text(N_("Table")) + "," + i18n::text(N_("Line")) + "," +
                     i18n::text(N_("Figure")) + "," + i18n::text(N_("Value")) + "\r\n";
  for (const auto& one : store::report_figures(db, frozen.id))
    text += render::csv_cell(one.part) + "," + render::csv_cell(one.line) + "," +
            render::csv_cell(one.figure) + "," + render::csv_cell(one.value) + "\r\n";
  return text;
}

class Packing {
 public:
  Packing(Session& session, const std::string& folder)
      : session_(session),
        files_(session, folder),
        photos_(session),
        unit_(gather::name_book(session.database())) {}

  /// The files of the lines; those that have none are passed over. How many were copied.
  std::size_t pack(const std::vector<ArchiveLine>& lines, int year) {
    auto book = new_book(session_, N_("Files for the archive"));
    auto table = report::archive_table(lines, book.office, year);
    book.sheets.push_back({"archive", table.title, table.title, {}, {std::move(table)}});
    files_.put(i18n::text(N_("Files for the archive")) + ".docx", render::docx_of(book, 1));
    std::size_t copied = 0, n = 0;
    for (const auto& line : lines) copied += copy(line, ++n) ? 1 : 0;
    files_.list();
    return copied;
  }

 private:
  bool copy(const ArchiveLine& line, std::size_t n) {
    const std::string place = fmt::format("{:04} ", n);
    if (line.kept) {
      files_.copy(*line.kept, place);
      return true;
    }
    if (line.frozen) {
      files_.put(place + i18n::text(line.title) + ".csv",
                 figures_csv(session_.database(), *line.frozen));
      return true;
    }
    const auto hazard =
        line.hazard == 0 ? std::nullopt : store::hazard_by_id(session_.database(), line.hazard);
    if (!hazard) return false;
    auto dossier = gather::dossier(session_.database(), *hazard, session_.today(), unit_);
    put_photos(photos_, dossier.paper);
    auto book = new_book(session_, N_("Hazard dossier"));
    book.sheets = report::dossier_sheets(dossier, unit_);
    files_.put(place + model::number_of(*hazard) + " 一患一档.docx", render::docx_of(book, 1));
    return true;
  }

  Session& session_;
  KeptFiles files_;
  Photos photos_;
  report::UnitName unit_;
};

int run(const Options& o, Session& session) {
  if (o.folder.empty())
    throw base::Failure(base::Kind::usage, N_("say the folder they go to: -o DIR"));
  const store::Snapshot snapshot(session.database());
  session.settle_language();
  const auto lines = lines_of_year(session, o.year);
  if (lines.empty())
    throw base::Failure(base::Kind::not_found, N_("nothing of that year is to be archived"));
  const auto copied = Packing(session, o.folder).pack(lines, year_of(session, o.year));
  session.say(Message(N_("{n} of {all} files in {folder}, with their list and SHA256SUMS"))
                  .with("n", copied)
                  .with("all", lines.size())
                  .with("folder", o.folder));
  return 0;
}

}  // namespace

std::unique_ptr<Command> make() { return make_command<Options>(declare, run); }

}  // namespace duban::cmd::archive_pack
