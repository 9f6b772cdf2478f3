// duban hazard dossier
#include <filesystem>

#include "base/failure.hpp"
#include "cmd/command.hpp"
#include "cmd/hazard/paper_files.hpp"
#include "cmd/kept_files.hpp"
#include "cmd/output.hpp"
#include "cmd/session.hpp"
#include "gather/hazard/papers.hpp"
#include "gather/unit/name_book.hpp"
#include "render/docx_book.hpp"

namespace duban::cmd::hazard_dossier {

namespace fs = std::filesystem;

namespace {

struct Options {
  std::vector<std::string> numbers;
  std::string from, target;
};

void declare(Options& o, Flags& flags) {
  flags
      .details(N_("The dossier of a hazard (一患一档) as a Word document: cover, contents, record, "
                  "papers of other bodies, letters, plan, how the deadline came about, extensions, "
                  "feedback, photos, acceptance sheet, course, files, an extract of the log with "
                  "its head. Parts of which nothing is on record are left out."))
      .details(N_("Into a folder: the document, the letters as they went out and the files kept, "
                  "as they are, and a list with the SHA-256 of each."))
      .arguments(o.numbers, "NUMBER", N_("hazard numbers, or a ledger's own; - reads them"), false)
      .text(o.from, "--from", "FILE", N_("the hazards of a table (column number)"))
      .text(o.target, "-o,--output", "DIR|FILE.docx", N_("a folder, or one document"))
      .example("duban hazard dossier H2026-0001 -o 一患一档.docx", N_("the document alone"))
      .example("duban hazard dossier --from 销号清单.csv -o 一患一档",
               N_("a folder each, with their files"));
}

/// The document and the files, under one folder.
std::string write_folder(Session& session, const fs::path& folder, const report::Book& book,
                         const report::Dossier& dossier) {
  KeptFiles files(session, folder);
  const std::string name = model::number_of(dossier.paper.hazard) + " 一患一档.docx";
  files.put(name, render::docx_of(book, 1));
  for (const auto& kept : gather::dossier_files(session.database(), dossier)) files.copy(kept);
  files.list();
  return (folder / name).string();
}

int run(const Options& o, Session& session) {
  if (o.target.empty())
    throw base::Failure(base::Kind::usage, N_("say where it goes: -o DIR, or -o FILE.docx"));
  store::Database& db = session.database();
  const store::Snapshot snapshot(db);
  const auto hazards = hazards_for_paper(session, o.numbers, o.from);
  const bool one_file = o.target.ends_with(".docx");
  if (one_file && hazards.size() > 1)
    throw base::Failure(base::Kind::usage,
                        N_("a document holds one dossier: give a folder (-o DIR) for several"));
  if (!one_file)
    for (const auto& hazard : hazards)
      KeptFiles::expect_empty(fs::path(o.target) / model::number_of(hazard));
  const auto unit = gather::name_book(db);
  Photos photos(session);
  for (const auto& hazard : hazards) {
    auto dossier = gather::dossier(db, hazard, session.today(), unit);
    put_photos(photos, dossier.paper);
    auto book = new_book(session, N_("Hazard dossier"));
    book.sheets = report::dossier_sheets(dossier, unit);
    if (one_file) {
      render::write_docx(o.target, book, 1, session.access());
      session.out() << o.target << '\n';
    } else {
      const fs::path folder = fs::path(o.target) / model::number_of(hazard);
      session.out() << write_folder(session, folder, book, dossier) << '\n';
    }
  }
  return 0;
}

}  // namespace

std::unique_ptr<Command> make() { return make_command<Options>(declare, run); }

}  // namespace duban::cmd::hazard_dossier
