// Listing what is wrong with a file.
#include "cmd/findings.hpp"

#include <ostream>

#include "base/text_width.hpp"
#include "cmd/output.hpp"
#include "cmd/session.hpp"
#include "i18n/catalogue.hpp"

namespace duban::cmd {

using base::Finding;
using base::Message;
using base::Severity;

namespace {

constexpr std::size_t shown_at_most = 50;

Message sentence(const Finding& f) {
  Message where = f.row == 0
                      ? Message("{file}").with("file", f.file)
                      : Message(N_("{file}, row {row}")).with("file", f.file).with("row", f.row);
  if (!f.column.empty())
    where = Message(N_("{where}, {column}")).with("where", where).with("column", f.column);
  const Message grave = f.severity == Severity::error ? N_("error") : N_("warning");
  bool told = f.value.empty();
  for (const auto& [place, filling] : f.message.fillings())
    if (const auto* text = std::get_if<std::string>(&filling)) told = told || *text == f.value;
  if (told)
    return Message("{where}: {grave}: {what}")
        .with("where", where)
        .with("grave", grave)
        .with("what", f.message);
  return Message(N_("{where}: {grave}: \"{value}\": {what}"))
      .with("where", where)
      .with("grave", grave)
      .with("value", f.value)
      .with("what", f.message);
}

void write_file(Session& session, const base::Findings& findings, const std::string& file) {
  using report::Kind;
  report::Table table{"findings",
                      N_("Findings"),
                      {{"row", N_("Row"), Kind::number, 8},
                       {"column", N_("Column"), Kind::text, 16},
                       {"value", N_("Value"), Kind::text, 24},
                       {"severity", N_("Severity"), Kind::text, 10},
                       {"finding", N_("Finding"), Kind::text, 60}},
                      {},
                      {}};
  for (const auto& f : findings)
    table.rows.push_back(
        {{static_cast<std::int64_t>(f.row)},
         {f.column},
         {f.value},
         {f.severity == Severity::error ? Message(N_("error")) : Message(N_("warning"))},
         {f.message}});
  OutputOptions options;
  options.file = file;
  options.format = "csv";
  show(session, table, options);
}

}  // namespace

bool show_findings(Session& session, const base::Findings& findings, const std::string& file,
                   bool strict) {
  session.settle_language();
  std::size_t errors = 0;
  std::size_t shown = 0;
  for (const bool only_errors : {true, false}) {
    for (const auto& f : findings) {
      if ((f.severity == Severity::error) != only_errors) continue;
      if (only_errors) ++errors;
      if (only_errors || !session.options().quiet)
        if (shown++ < shown_at_most)
          session.err() << base::harmless(i18n::text(sentence(f))) << '\n';
    }
  }
  if (shown > shown_at_most)
    session.err() << i18n::text(Message(N_("… and {n} more (all of them: --findings FILE)"))
                                    .with("n", shown - shown_at_most))
                  << '\n';
  if (!file.empty()) write_file(session, findings, file);
  const std::size_t bad = strict ? findings.size() : errors;
  if (bad > 0)
    session.err() << i18n::text(Message(N_("{n} problems: nothing was written")).with("n", bad))
                  << '\n';
  return bad > 0;
}

}  // namespace duban::cmd
