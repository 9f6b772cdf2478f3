// duban unit brief
#include <algorithm>
#include <filesystem>

#include "base/failure.hpp"
#include "base/files.hpp"
#include "base/text_width.hpp"
#include "cmd/unit/file.hpp"
#include "gather/inspection/units.hpp"
#include "gather/unit/week_brief.hpp"
#include "render/docx_book.hpp"
#include "store/rights_store.hpp"

namespace duban::cmd::unit_brief {

namespace {

using base::Failure;
using base::Kind;
using base::Message;
namespace fs = std::filesystem;

struct Options {
  UnitFileOptions file;
  std::string each, folder;  ///< folder: what -o names together with --each
};

void declare(Options& o, Flags& flags) {
  flags
      .details(N_("One page before an interview or a visit: the counts, the most pressing of what "
                  "is overdue and listed, open orders, cards, the register."))
      .details(N_("With --each below: a Word document for each government below the office's "
                  "territory, for every Friday: what is due within seven days, what is overdue, "
                  "what waits for this office's acceptance, open orders, whom to ask, and how an "
                  "extension is asked for. Who has none of these gets none."))
      .argument(o.file.unit, "UNIT", N_("code, name, short name or alias"), false)
      .flag(o.file.subtree, "--subtree", N_("units below those named count too"))
      .choice(o.each, "--each", {"below"}, N_("one document each into a folder (-o DIR)"))
      .example("duban unit brief 嵊州 -o 嵊州.docx", N_("as a document"))
      .example("duban unit brief --each below -o 本周事项", N_("every Friday, by cron"));
  flags.check([&o] {
    if (!o.each.empty()) o.folder.swap(o.file.output.file);
  });
  declare_output(o.file.output, flags);
}

/// The names of the files, a line each.
int write_each(const Options& o, Session& session) {
  if (!o.file.unit.empty())
    throw Failure(Kind::usage, N_("--each writes one for every unit: leave the unit out"));
  if (o.folder.empty()) throw Failure(Kind::usage, N_("say the folder they go to: -o DIR"));
  session.expect_whole("--each");
  store::Database& db = session.database();
  const store::Snapshot snapshot(db);
  const auto units = gather::units_below(db);
  if (units.empty()) throw Failure(Kind::not_found, gather::no_units_below(db));
  std::vector<std::string> written;
  const fs::path folder(o.folder);
  session.settle_language();
  for (const auto& unit : units) {
    const gather::UnitScope scope{unit.id, store::units_below(db, unit.id)};
    auto sheet = gather::week_brief(db, scope, session.today());
    if (!sheet) continue;
    auto book = new_book(session, N_("Unit"));
    sheet->notes.insert(sheet->notes.begin(), base::verbatim(book.office));
    book.sheets.push_back(std::move(*sheet));
    if (written.empty()) base::make_folder(folder, session.access());
    std::string plain = base::harmless(unit.name + " " + base::to_iso(session.today()));
    std::replace(plain.begin(), plain.end(), '/', '-');
    std::string name = (folder / base::short_name(plain + ".docx")).string();
    for (int n = 2; std::find(written.begin(), written.end(), name) != written.end(); ++n)
      name = (folder / base::short_name(plain + "-" + std::to_string(n) + ".docx")).string();
    written.push_back(name);
    render::write_docx(written.back(), book, 1, session.access());
  }
  for (const auto& file : written) session.out() << file << '\n';
  if (written.size() < units.size())
    session.say(
        Message(N_("{n} units have nothing in hand")).with("n", units.size() - written.size()));
  return 0;
}

int run(const Options& o, Session& session) {
  if (!o.each.empty()) return write_each(o, session);
  if (o.file.unit.empty()) throw Failure(Kind::usage, N_("say which unit, or --each below -o DIR"));
  store::Database& db = session.database();
  const store::Snapshot snapshot(db);
  const auto scope = scope_of(o.file, db);
  report::Book book = new_book(session, N_("Unit"));
  book.sheets.push_back(gather::unit_sheet(db, scope, session.today(), true));
  show(session, book, o.file.output);
  return 0;
}

}  // namespace

std::unique_ptr<Command> make() { return make_command<Options>(declare, run); }

}  // namespace duban::cmd::unit_brief
