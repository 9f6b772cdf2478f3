// duban hazard print
#include "base/failure.hpp"
#include "cmd/command.hpp"
#include "cmd/hazard/paper_files.hpp"
#include "cmd/output.hpp"
#include "cmd/session.hpp"
#include "gather/hazard/papers.hpp"
#include "gather/unit/name_book.hpp"
#include "render/docx_book.hpp"

namespace duban::cmd::hazard_print {

namespace {

struct Options {
  std::vector<std::string> numbers;
  std::string from, sheet, file;
};

void declare(Options& o, Flags& flags) {
  flags
      .details(
          N_("Papers to be signed or filed, as a Word document. acceptance (验收表): what is on "
             "record, and room for the opinions and signatures of all who accept it; one page "
             "a hazard. photos (照片): before the work on the left, after it on the right, "
             "with day, place and note; where there is none it says so."))
      .arguments(o.numbers, "NUMBER", N_("hazard numbers, or a ledger's own; - reads them"), false)
      .text(o.from, "--from", "FILE", N_("the hazards of a table (column number)"))
      .choice(o.sheet, "--sheet", {"acceptance", "photos"},
              N_("which paper: acceptance (验收表) or photos (照片)"))
      .text(o.file, "-o,--output", "FILE.docx", N_("where the document goes"))
      .writes()
      .example("duban hazard print H2026-0001 --sheet acceptance -o 验收表.docx",
               N_("to be signed at the acceptance"))
      .example(
          "duban hazard list --state fixed | duban hazard print - --sheet photos -o "
          "照片.docx",
          N_("photos of all that wait for acceptance"));
}

int run(const Options& o, Session& session) {
  if (o.sheet.empty())
    throw base::Failure(
        base::Kind::usage,
        N_("say which paper: --sheet acceptance (验收表) or --sheet photos (照片)"));
  if (!o.file.ends_with(".docx"))
    throw base::Failure(base::Kind::usage,
                        N_("say where the document goes, a Word document: -o FILE.docx"));
  store::Database& db = session.database();
  const store::Snapshot snapshot(db);
  const auto unit = gather::name_book(db);
  std::vector<report::HazardPaper> papers;
  for (const auto& hazard : hazards_for_paper(session, o.numbers, o.from))
    papers.push_back(gather::hazard_paper(db, hazard));
  auto book = new_book(session, N_("Hazards"));
  if (o.sheet == "photos") {
    Photos photos(session);
    for (auto& paper : papers) put_photos(photos, paper);
    book.sheets.push_back(report::photo_sheet(papers, unit));
  } else {
    for (const auto& paper : papers) {
      book.sheets.push_back(report::acceptance_sheet(paper, unit));
      book.sheets.back().on_new_page = book.sheets.size() > 1;
    }
  }
  render::write_docx(o.file, book, 1, session.access());
  session.say(
      base::Message(N_("{n} hazards in {file}")).with("n", papers.size()).with("file", o.file));
  return 0;
}

}  // namespace

std::unique_ptr<Command> make() { return make_command<Options>(declare, run); }

}  // namespace duban::cmd::hazard_print
