// duban form make
#include <array>
#include <filesystem>

#include "base/failure.hpp"
#include "base/files.hpp"
#include "casework/form/forms.hpp"
#include "cmd/command.hpp"
#include "cmd/definitions.hpp"
#include "cmd/output.hpp"
#include "cmd/session.hpp"
#include "cmd/unit_ids.hpp"
#include "i18n/catalogue.hpp"
#include "intake/form_definition.hpp"
#include "render/form_book.hpp"
#include "store/office_store.hpp"

namespace duban::cmd::form_make {

namespace fs = std::filesystem;
using base::Failure;
using base::Kind;
using base::Message;

namespace {

struct Options {
  std::string code, folder, contact, how, because;
  std::vector<std::string> units;
  bool all = false;
  std::optional<base::Day> due;
};

void declare(Options& o, Flags& flags) {
  flags
      .details(
          N_("A workbook for each unit with its open matters: what is on record is locked, the "
             "answers have drop-downs and limits, a hidden sheet says which form it is. duban "
             "form collect reads them back. A newer form of the same kind takes the place of "
             "one that is still out."))
      .argument(o.code, "FORM", N_("hazard-feedback, task-progress, or a form that was loaded"))
      .flag(o.all, "--to-all", N_("for every unit with open matters"))
      .list(o.units, "--unit", "UNIT", N_("for this unit (may be given again)"))
      .text(o.folder, "-o,--output", "FOLDER", N_("where the workbooks are put"))
      .day(o.due, "--due", N_("the day by which they are to come back"))
      .text(o.contact, "--contact", "TEXT", N_("whom to ask, with the telephone"))
      .text(o.how, "--how", "TEXT", N_("how they are to be returned"))
      .text(o.because, "--because", "TEXT", N_("the reason, kept on record"))
      .example("duban form make hazard-feedback --to-all -o 填报表 --due 2026-11-27",
               N_("a form for every unit with open hazards"));
}

Message weekday(base::Day day) {
  static constexpr std::array<const char*, 7> english{"Mon", "Tue", "Wed", "Thu",
                                                      "Fri", "Sat", "Sun"};
  static constexpr std::array<const char*, 7> chinese{"一", "二", "三", "四", "五", "六", "日"};
  const auto at = day.iso_weekday() - 1;
  return base::in_two_languages(std::string(" (") + english.at(at) + ")",
                                std::string("（星期") + chinese.at(at) + "）");
}

/// NAME.xlsx, or NAME-2.xlsx …, such that nothing lies there.
fs::path free_workbook(const fs::path& folder, const std::string& name) {
  std::error_code unreadable;
  fs::path file = folder / (name + ".xlsx");
  for (int n = 2; fs::exists(fs::symlink_status(file, unreadable)); ++n)
    file = folder / (name + "-" + std::to_string(n) + ".xlsx");
  return file;
}

std::string office_of(const store::Database& db) {
  const auto settings = store::settings(db);
  const auto full = settings.find("office.full_name");
  const auto name = settings.find("office.name");
  return full != settings.end() ? full->second : name == settings.end() ? "" : name->second;
}

int run(const Options& o, Session& session) {
  session.settle_language();
  if (o.all == !o.units.empty())
    throw Failure(Kind::usage, N_("say for whom: --to-all, or --unit UNIT"));
  if (o.folder.empty())
    throw Failure(Kind::usage, N_("say where the workbooks are to be put: -o FOLDER"));
  if (o.due && *o.due < session.today()) throw Failure(Kind::usage, N_("--due lies in the past"));
  casework::FormWanted wanted;
  wanted.definition = definition_named(session, "form", o.code);
  wanted.units = unit_ids(session.database(), o.units, false);
  wanted.due = o.due;
  const std::string office = office_of(session.database());
  std::vector<fs::path> written;
  const auto write = [&](const casework::FormMade& made) {
    render::FormPage page;
    page.uid = made.sent.uid;
    page.today = session.today();
    page.unit = made.items.unit_name;
    page.to = office;
    page.contact = o.contact;
    page.how = o.how;
    if (o.due) page.due = base::to_iso(*o.due) + i18n::text(weekday(*o.due));
    page.rows = made.items.rows;
    base::make_folder(o.folder, session.access());
    const std::string title = i18n::text(base::in_two_languages(made.form.en, made.form.zh));
    const fs::path file = free_workbook(o.folder, file_name(made.items.unit_name + "-" + title));
    render::write_form(file, made.form, page, session.access());
    written.push_back(file);
  };
  std::vector<casework::FormMade> made;
  try {
    made = casework::make_forms(session.context(), wanted, write);
  } catch (...) {
    std::error_code gone;
    for (const auto& file : written) fs::remove(file, gone);  // nothing of them is on record
    throw;
  }
  using report::Kind;
  report::Table table{"forms",
                      N_("Forms"),
                      {{"unit", N_("Unit"), Kind::text, 20},
                       {"rows", N_("Rows"), Kind::number, 8},
                       {"file", N_("File"), Kind::text, 40}},
                      {},
                      {}};
  for (std::size_t i = 0; i < made.size(); ++i)
    table.rows.push_back({{made[i].items.unit_name},
                          {made[i].sent.rows},
                          report::text_cell(i < written.size() ? written[i].string() : "")});
  show(session, table, {});
  session.say(Message(N_("{n} forms of {form}")).with("n", made.size()).with("form", o.code));
  if (session.options().dry_run) session.say(N_("dry run: nothing was written"));
  return 0;
}

}  // namespace

std::unique_ptr<Command> make() { return make_command<Options>(declare, run); }

}  // namespace duban::cmd::form_make
