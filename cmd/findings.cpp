// Listing what is wrong with a file.
#include "cmd/findings.hpp"

#include <map>
#include <ostream>
#include <vector>

#include "base/text_width.hpp"
#include "cmd/output.hpp"
#include "cmd/session.hpp"
#include "i18n/catalogue.hpp"
#include "intake/reading_notes.hpp"

namespace duban::cmd {

using base::Finding;
using base::Message;
using base::Severity;

namespace {

constexpr std::size_t shown_at_most = 50;
constexpr std::size_t rows_at_most = 12;

/// Findings that say the same of several rows.
struct Group {
  const Finding* first = nullptr;
  std::vector<std::size_t> rows;  ///< the first dozen of them, in order
  std::size_t count = 0;
};

/// Groups in the order in which their first finding stands.
std::vector<Group> groups_of(const base::Findings& findings, bool errors) {
  std::vector<Group> groups;
  std::map<std::string, std::size_t> known;
  for (const auto& f : findings) {
    if ((f.severity == Severity::error) != errors) continue;
    const std::string key = f.file + '\n' + f.sheet + '\n' + f.column + '\n' +
                            (f.of_kind ? "" : f.value) + '\n' + i18n::text(f.message);
    const auto [at, is_new] = known.emplace(key, groups.size());
    if (is_new) groups.push_back({&f, {}, 0});
    Group& group = groups[at->second];
    ++group.count;
    if (group.rows.size() < rows_at_most && (group.rows.empty() || group.rows.back() != f.row))
      group.rows.push_back(f.row);
  }
  return groups;
}

Message where_of(const Group& group) {
  const Finding& f = *group.first;
  Message where = Message("{file}").with("file", f.file);
  if (!f.sheet.empty())
    where = Message(N_("{file}, sheet {sheet}")).with("file", f.file).with("sheet", f.sheet);
  if (f.row > 0)
    where = Message(N_("{file}, row {row}"))
                .with("file", where)
                .with("row", intake::rows_text(group.rows, group.count));
  if (f.column.empty()) return where;
  const Message column =
      f.sheet.empty() || f.letters.empty()
          ? Message("{column}").with("column", f.column)
          : Message(N_("{letters} {column}")).with("letters", f.letters).with("column", f.column);
  return Message(N_("{where}, {column}")).with("where", where).with("column", column);
}

Message sentence(const Group& group) {
  const Finding& f = *group.first;
  const Message grave = f.severity == Severity::error ? N_("error") : N_("warning");
  bool told = f.value.empty() || f.of_kind;
  for (const auto& [place, filling] : f.message.fillings())
    if (const auto* text = std::get_if<std::string>(&filling)) told = told || *text == f.value;
  Message line = told ? Message(N_("{where}: {grave}: {what}"))
                      : Message(N_("{where}: {grave}: \"{value}\": {what}")).with("value", f.value);
  line = line.with("where", where_of(group)).with("grave", grave).with("what", f.message);
  return group.count == 1
             ? line
             : Message(N_("{line} ({n} times)")).with("line", line).with("n", group.count);
}

void write_file(Session& session, const base::Findings& findings, const std::string& file) {
  using report::Kind;
  report::Table table{"findings",
                      N_("Findings"),
                      {{"sheet", N_("Sheet"), Kind::text, 14},
                       {"row", N_("Row"), Kind::number, 8},
                       {"letters", N_("Column letters"), Kind::text, 8},
                       {"column", N_("Column"), Kind::text, 16},
                       {"value", N_("Value"), Kind::text, 24},
                       {"severity", N_("Severity"), Kind::text, 10},
                       {"finding", N_("Finding"), Kind::text, 60}},
                      {},
                      {}};
  for (const auto& f : findings)
    table.rows.push_back(
        {report::text_cell(f.sheet),
         {static_cast<std::int64_t>(f.row)},
         report::text_cell(f.letters),
         report::text_cell(f.column),
         report::text_cell(f.value),
         {f.severity == Severity::error ? Message(N_("error")) : Message(N_("warning"))},
         {f.message}});
  OutputOptions options;
  options.file = file;
  if (!file.ends_with(".xlsx")) options.format = "csv";
  show(session, table, options);
}

}  // namespace

std::size_t show_findings(Session& session, const base::Findings& findings, const std::string& file,
                          bool strict) {
  session.settle_language();
  std::size_t shown = 0, bad = 0;
  for (const bool errors : {true, false}) {
    if (!errors && session.options().quiet) break;
    for (const auto& group : groups_of(findings, errors))
      if (shown++ < shown_at_most)
        session.err() << base::harmless(i18n::text(sentence(group))) << '\n';
  }
  if (shown > shown_at_most)
    session.err() << i18n::text(Message(N_("… and {n} more (all of them: --findings FILE)"))
                                    .with("n", shown - shown_at_most))
                  << '\n';
  if (!file.empty()) write_file(session, findings, file);
  for (const auto& f : findings) bad += strict || f.severity == Severity::error ? 1 : 0;
  return bad;
}

}  // namespace duban::cmd
