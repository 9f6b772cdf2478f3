// duban form collect
#include <algorithm>
#include <filesystem>
#include <map>
#include <ostream>
#include <set>

#include "base/failure.hpp"
#include "base/files.hpp"
#include "base/text.hpp"
#include "casework/form/forms.hpp"
#include "cmd/command.hpp"
#include "cmd/definitions.hpp"
#include "cmd/findings.hpp"
#include "cmd/output.hpp"
#include "cmd/session.hpp"
#include "gather/form/sent_forms.hpp"
#include "i18n/catalogue.hpp"
#include "intake/form_file.hpp"
#include "report/words.hpp"

namespace duban::cmd::form_collect {

namespace fs = std::filesystem;
using base::Failure;
using base::Kind;
using base::Message;
using casework::FormOutcome;

namespace {

struct Options {
  std::vector<std::string> places;
  std::string receipts, findings, because;
};

void declare(Options& o, Flags& flags) {
  flags
      .details(N_("Reads forms back that duban form make made, saved again by whatever program. "
                  "Each answer does what its command would do; all answers of one form are taken, "
                  "or none. Locked cells that were changed are told, and only the answers count; "
                  "rows may be sorted. A form of another office, an old one, or one whose hidden "
                  "sheet was changed is not taken. The same return again changes nothing."))
      .arguments(o.places, "FILE", N_("workbooks, or folders with workbooks"))
      .text(o.receipts, "--receipt", "FOLDER", N_("write a receipt for each form that was taken"))
      .text(o.findings, "--findings", "FILE", N_("write all findings to this file, .xlsx or .csv"))
      .writes()
      .text(o.because, "--because", "TEXT", N_("the reason, kept on record"))
      .example("duban form collect 收回 --dry-run", N_("what would be taken"))
      .example("duban form collect 收回 --receipt 回执", N_("take them, with receipts"));
}

std::vector<std::string> files_of(const std::vector<std::string>& places) {
  std::vector<std::string> files;
  for (const auto& place : places) {
    std::error_code wrong;
    if (!fs::is_directory(place, wrong)) {
      files.push_back(place);
      continue;
    }
    std::vector<std::string> inside;
    fs::directory_iterator entries(place, wrong);
    for (; !wrong && entries != fs::directory_iterator(); entries.increment(wrong)) {
      const std::string name = entries->path().filename().string();
      const std::string kind = base::fold(entries->path().extension().string());
      const bool is_table =
          kind == ".xlsx" || kind == ".xlsm" || kind == ".xls" || kind == ".et" || kind == ".ods";
      std::error_code none;
      if (is_table && entries->is_regular_file(none) && !name.starts_with("~$") &&
          !name.starts_with("."))
        inside.push_back(entries->path().string());  // those that cannot be read say so
    }
    if (wrong)
      throw Failure(Kind::not_found, Message(N_("{file} cannot be read: {reason}"))
                                         .with("file", place)
                                         .with("reason", base::reason_of(wrong.value())));
    std::sort(inside.begin(), inside.end());
    files.insert(files.end(), inside.begin(), inside.end());
  }
  if (files.empty()) throw Failure(Kind::not_found, N_("there is no workbook there"));
  return files;
}

FormOutcome collect(const casework::Context& context, const std::string& file) {
  try {
    return casework::collect_form(context, file);
  } catch (const Failure& failure) {
    if (failure.kind() == Kind::busy || failure.kind() == Kind::bug ||
        failure.kind() == Kind::integrity)
      throw;
    FormOutcome outcome;
    outcome.file = file;
    outcome.findings.push_back({base::Severity::error, file, 0, "", "", failure.message()});
    return outcome;
  }
}

/// Files that are returns of one form and do not say the same, each with the others: which of them
/// counts, only people know.
std::map<std::string, std::vector<std::string>> rivals_in(const std::vector<std::string>& files) {
  std::map<std::string, std::vector<std::string>> by_form, rivals;
  for (const auto& file : files) try {
      intake::TableFile table(file);
      if (const auto meta = intake::read_form_meta(table)) by_form[meta->uid].push_back(file);
    } catch (const Failure&) {  // told when its turn comes
      continue;
    }
  for (const auto& [uid, returns] : by_form) {
    std::set<std::string> texts;
    for (const auto& file : returns) texts.insert(base::read_whole(file, std::size_t{64} << 20U));
    for (const auto& file : returns)
      for (const auto& other : returns)
        if (texts.size() > 1 && other != file) rivals[file].push_back(other);
  }
  return rivals;
}

FormOutcome refused(const std::string& file, const std::vector<std::string>& others) {
  FormOutcome outcome;
  outcome.file = file;
  std::vector<std::string> names;
  for (const auto& other : others) names.push_back(fs::path(other).filename().string());
  outcome.findings.push_back(
      {base::Severity::error, file, 0, "", "",
       Message(N_("is a return of the same form as {others}: leave the one that counts"))
           .with("others", base::join(names, ", "))});
  return outcome;
}

Message word_of(const FormOutcome& outcome) {
  switch (outcome.what) {
    case FormOutcome::What::taken: return N_("taken");
    case FormOutcome::What::nil: return N_("nil return");
    case FormOutcome::What::again: return N_("taken before, unchanged");
    default: return N_("not taken");
  }
}

void write_receipt(Session& session, const Options& o, const FormOutcome& outcome) {
  report::Book book = new_book(session, Message(N_("Receipt: {form}")).with("form", outcome.title));
  report::Sheet sheet;
  sheet.id = "receipt";
  sheet.name = N_("Receipt");
  sheet.title = book.title;
  sheet.notes = {Message(N_("{unit}, received on {day}, filled in by {who}"))
                     .with("unit", outcome.unit)
                     .with("day", session.today())
                     .with("who", outcome.sent.signer)};
  using report::Kind;
  report::Table table{
      "done",
      N_("Taken"),
      {{"number", N_("Number"), Kind::text, 14}, {"step", N_("Step"), Kind::text, 20}},
      {},
      {}};
  for (const auto& done : outcome.done)
    table.rows.push_back({{done.number}, {report::verb_word(done.step)}});
  sheet.tables.push_back(std::move(table));
  book.sheets.push_back(std::move(sheet));
  OutputOptions options;
  const std::string name =
      file_name(outcome.unit + "-" + outcome.title + "-" + i18n::text(N_("receipt")));
  options.file = (fs::path(o.receipts) / (name + ".docx")).string();
  show(session, book, options);
}

int run(const Options& o, Session& session) {
  session.settle_language();
  const auto context = session.context();
  base::Findings findings;
  using report::Kind;
  report::Table table{"collected",
                      N_("Forms that came back"),
                      {{"file", N_("File"), Kind::text, 30},
                       {"unit", N_("Unit"), Kind::text, 16},
                       {"result", N_("Result"), Kind::text, 16},
                       {"rows", N_("Rows answered"), Kind::number, 8},
                       {"steps", N_("Steps"), Kind::number, 8},
                       {"signer", N_("Filled in by"), Kind::text, 12}},
                      {},
                      {}};
  std::size_t not_taken = 0, taken = 0;
  if (!o.receipts.empty() && !context.dry_run) base::make_folder(o.receipts, session.access());
  const auto files = files_of(o.places);
  const auto rivals = rivals_in(files);
  for (const auto& file : files) {
    const auto others = rivals.find(file);
    const auto outcome =
        others == rivals.end() ? collect(context, file) : refused(file, others->second);
    const bool is_refused = outcome.what == FormOutcome::What::refused;
    (is_refused ? not_taken : taken) += 1;
    findings.insert(findings.end(), outcome.findings.begin(), outcome.findings.end());
    table.rows.push_back(
        {{fs::path(file).filename().string()},
         report::text_cell(outcome.unit),
         {word_of(outcome), is_refused ? report::Role::late : report::Role::normal},
         {static_cast<std::int64_t>(outcome.rows)},
         {static_cast<std::int64_t>(is_refused ? 0 : outcome.done.size())},
         report::text_cell(outcome.sent.signer)});
    const bool is_new =
        outcome.what == FormOutcome::What::taken || outcome.what == FormOutcome::What::nil;
    if (!o.receipts.empty() && is_new && !context.dry_run) write_receipt(session, o, outcome);
  }
  show_findings(session, findings, o.findings, false);
  show(session, table, {});
  if (const auto missing =
          gather::sent_forms(session.database(), {{}, {}, true}, session.today()).size();
      missing > 0)
    session.say(
        Message(N_("not returned yet: {n} (duban form list --not-returned)")).with("n", missing));
  if (context.dry_run) session.say(N_("dry run: nothing was put on record"));
  if (not_taken == 0) return 0;
  return static_cast<int>(taken > 0 ? base::Kind::partly : base::Kind::invalid);
}

}  // namespace

std::unique_ptr<Command> make() { return make_command<Options>(declare, run); }

}  // namespace duban::cmd::form_collect
