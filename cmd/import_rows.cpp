// Rows that cannot be taken: listed, given back, marked; and what must be decided first.
#include <ostream>
#include <set>

#include "base/failure.hpp"
#include "base/text.hpp"
#include "base/text_width.hpp"
#include "cmd/findings.hpp"
#include "cmd/import_parts.hpp"
#include "cmd/output.hpp"
#include "cmd/session.hpp"
#include "i18n/catalogue.hpp"
#include "render/marked_sheets.hpp"

namespace duban::cmd {

using base::Failure;
using base::Kind;
using base::Message;
using base::Severity;

casework::ImportHow RowInput::how(const std::string& file) const {
  if (!mark.empty() && file == "-")
    throw Failure(Kind::usage, N_("--mark reads the file once more: name it, instead of -"));
  casework::ImportHow how;
  how.strict = strict;
  how.each = each;
  how.keep_refused = !reject.empty();
  how.one_sheet = !reject.empty() && !reject.ends_with(".xlsx");
  return how;
}

void declare_rows(RowInput& input, Flags& flags) {
  flags.flag(input.each, "--each", N_("take the rows that can be taken, leave the others"))
      .text(input.reject, "--reject", "FILE",
            N_("write the rows that cannot be taken to this file, .xlsx or .csv, to be mended and "
               "imported"))
      .writes()
      .flag(input.strict, "--strict", N_("warnings count as errors"))
      .text(input.findings, "--findings", "FILE",
            N_("write all findings to this file, .xlsx or .csv"))
      .writes()
      .text(input.mark, "--mark", "FILE.xlsx",
            N_("write the sheets anew with the doubtful cells coloured and explained"))
      .writes()
      .check([&input] {
        for (const auto& file : {input.reject, input.findings})
          if (!file.empty() && file != "-" && !file.ends_with(".xlsx") && !file.ends_with(".csv"))
            throw Failure(Kind::usage,
                          Message(N_("{file} must end in .xlsx or .csv")).with("file", file));
        if (!input.mark.empty() && !input.mark.ends_with(".xlsx"))
          throw Failure(Kind::usage,
                        N_("--mark writes a workbook: name a file that ends in .xlsx"));
      });
}

namespace {

/// The refused rows of one sheet, as they were, with what is wrong behind them.
report::Table refused_table(const casework::ImportTally& tally, std::size_t sheet) {
  report::Table table{"refused", Message(), {}, {}};
  const auto& headings = tally.sheets[sheet].headings;
  for (std::size_t i = 0; i < headings.size(); ++i)
    table.columns.push_back(
        {"c" + std::to_string(i + 1), base::verbatim(headings[i]), report::Kind::text, 14});
  table.columns.push_back({"problem", N_("Problem found"), report::Kind::text, 40});
  for (const auto& refused : tally.refused) {
    if (refused.sheet != sheet) continue;
    report::Row row;
    for (std::size_t i = 0; i < headings.size(); ++i)
      row.push_back(report::text_cell(i < refused.cells.size() ? refused.cells[i] : ""));
    Message all;
    for (const auto& problem : refused.problems) all = base::joined(all, problem, "{a}; {b}");
    row.push_back({all});
    table.rows.push_back(std::move(row));
  }
  return table;
}

void write_refused(Session& session, const RowInput& input, const casework::ImportTally& tally) {
  if (input.reject.empty() || tally.refused.empty()) return;
  report::Book book = new_book(session, N_("Rows that were not taken"));
  std::set<std::size_t> sheets;
  for (const auto& refused : tally.refused) sheets.insert(refused.sheet);
  for (const std::size_t at : sheets) {
    report::Sheet sheet;
    sheet.id = "refused" + std::to_string(at + 1);
    const std::string& name = tally.sheets[at].name;
    sheet.name = name.empty() ? Message(N_("Refused")) : base::verbatim(name);
    sheet.title = base::verbatim(base::join(tally.sheets[at].titles, " "));  // it may name the year
    sheet.tables.push_back(refused_table(tally, at));
    book.sheets.push_back(std::move(sheet));
  }
  OutputOptions options;
  options.file = input.reject;
  if (input.reject.ends_with(".xlsx")) {
    show(session, book, options);
  } else {
    options.format = "csv";
    show(session, book.sheets.front().tables.front(), options);
  }
  if (input.reject == "-") return;
  session.say(Message(N_("rows that were not taken: {n}, in {file}"))
                  .with("n", tally.refused.size())
                  .with("file", input.reject));
}

void write_marked(Session& session, const RowInput& input, const casework::ImportTally& tally,
                  const std::string& file, const std::optional<intake::Encoding>& encoding) {
  if (input.mark.empty()) return;
  std::vector<render::MarkedSheet> sheets;
  for (const auto& sheet : tally.sheets) sheets.push_back({sheet.name, sheet.at});
  render::write_marked({file, encoding}, sheets, tally.findings, input.mark, session.access());
}

void say_decisions(Session& session, const casework::ImportTally& tally, const std::string& file) {
  auto& err = session.err();
  const auto line = [&](const Message& message) {
    err << base::harmless(i18n::text(message)) << '\n';
  };
  for (const auto& note : tally.notes) line(note);
  line(Message(N_("{file}: to be decided first; nothing was written:")).with("file", file));
  std::string options;
  std::size_t number = 0;
  for (const auto& decision : tally.decisions) {
    line(Message(N_("  {number}. {what} → {option}"))
             .with("number", ++number)
             .with("what", decision.what)
             .with("option", decision.option));
    options += " " + decision.option;
  }
  line(Message(N_("to copy: {command}")).with("command", typed(session.environment()) + options));
}

}  // namespace

int tell_findings(Session& session, const RowInput& input, const casework::ImportTally& tally,
                  const std::string& file, const std::optional<intake::Encoding>& encoding) {
  const bool must_decide = !tally.decisions.empty();
  const auto bad = show_findings(session, tally.findings, input.findings, input.strict);
  if (must_decide)
    say_decisions(session, tally, file);
  else if (bad > 0 && !input.each)
    session.err() << i18n::text(Message(N_("{n} problems: nothing was written")).with("n", bad))
                  << '\n';
  write_refused(session, input, tally);
  write_marked(session, input, tally, file, encoding);
  if (must_decide || (bad > 0 && !input.each)) return static_cast<int>(Kind::invalid);
  return 0;
}

}  // namespace duban::cmd
