// Sheets, mappings and words of imports.
#include "cmd/import_parts.hpp"

#include <algorithm>
#include <ostream>
#include <set>

#include "base/failure.hpp"
#include "base/files.hpp"
#include "base/text.hpp"
#include "cmd/session.hpp"
#include "i18n/catalogue.hpp"
#include "intake/yaml.hpp"

namespace duban::cmd {

using base::Message;

std::optional<intake::Encoding> encoding_value(const std::string& name) {
  if (name.empty()) return std::nullopt;
  const auto encoding = intake::encoding_named(name);
  if (!encoding)
    throw base::Failure(
        base::Kind::usage,
        Message(N_("no encoding \"{name}\" (there are: utf-8, gb18030, utf-16, utf-16be)"))
            .with("name", name));
  return encoding;
}

intake::SheetOptions SheetInput::options() const {
  intake::SheetOptions options;
  options.names = sheets;
  options.fill_down = fill_down;
  if (!header_row.empty()) options.heading = intake::read_heading_rows(header_row);
  return options;
}

void declare_sheets(SheetInput& input, Flags& flags) {
  flags
      .list(input.sheets, "--sheet", "NAME",
            N_("sheet of a workbook, by name or number (default: every visible one with the "
               "headings; may be given again)"))
      .text(input.header_row, "--header-row", "N[-M]",
            N_("rows in which the headings stand, when they are not found"))
      .list(input.fill_down, "--fill-down", "HEADING",
            N_("blank cells of this column repeat the one above (may be given again)"));
}

void declare_map(MapInput& input, Flags& flags) {
  flags.text(input.map, "--map", "FILE", N_("mapping file of headings instead of the shipped one"))
      .flag(input.show_map, "--show-map", N_("show which heading means what, and import nothing"))
      .text(input.write_map, "--write-map", "FILE",
            N_("write a mapping file with these headings, to be edited, and import nothing"))
      .writes();
}

intake::Mapping mapping_of(Session& session, const MapInput& input, const char* shipped,
                           std::span<const std::string_view> fields) {
  const std::string path = session.template_path(shipped);
  auto own = intake::read_mapping(intake::read_small_file(path), path, fields);
  if (input.map.empty()) return own;
  auto mapping = intake::read_mapping(intake::read_small_file(input.map), input.map, fields);
  mapping.dropped.insert(own.dropped.begin(), own.dropped.end());
  if (mapping.blanks.empty()) mapping.blanks = own.blanks;
  return mapping;
}

namespace {

std::string quoted(const std::string& text) {
  std::string out = "\"";
  for (const char c : text) {
    if (c == '"' || c == '\\') out += '\\';
    out += c == '\n' || c == '\r' || c == '\t' ? ' ' : c;
  }
  return out + "\"";
}

std::string list_of(const std::vector<std::string>& texts) {
  std::vector<std::string> all;
  for (const auto& text : texts) all.push_back(quoted(text));
  return "[" + base::join(all, ", ") + "]";
}

}  // namespace

void write_map(Session& session, const std::string& file, const intake::Mapping& mapping,
               const std::vector<std::vector<std::string>>& headings) {
  session.settle_language();
  std::vector<std::vector<std::string>> of_field(mapping.fields.size());
  std::vector<std::string> ignored, unknown;
  std::set<std::string> once;
  for (const auto& sheet : headings)
    for (const auto& column : intake::match(mapping, sheet)) {
      if (column.heading.empty() || !once.insert(base::fold(column.heading)).second) continue;
      using Use = intake::MatchedColumn::Use;
      if (column.use == Use::field || column.use == Use::repeated)
        of_field[column.field].push_back(column.heading);
      else if (column.use == Use::ignored)
        ignored.push_back(column.heading);
      else if (column.use == Use::unknown)
        unknown.push_back(column.heading);
    }
  std::string text = "# " +
                     i18n::text(N_("Headings: field, and the headings it may have (man "
                                   "duban-mapping).")) +
                     "\n";
  for (const auto& heading : unknown) {
    const std::string near = intake::nearest_heading(mapping, heading);
    text += "# " +
            i18n::text(near.empty()
                           ? Message(N_("without a meaning: {heading}")).with("heading", heading)
                           : Message(N_("without a meaning: {heading} (near {near})"))
                                 .with("heading", heading)
                                 .with("near", near)) +
            "\n";
  }
  text += "fields:\n";
  for (std::size_t i = 0; i < of_field.size(); ++i)
    text += "  " + std::string(mapping.fields[i]) + ": " + list_of(of_field[i]) + "\n";
  text += "ignore: " + list_of(ignored) + "\n";
  text +=
      "blank: " + list_of(std::vector<std::string>(mapping.blanks.begin(), mapping.blanks.end())) +
      "\n";
  text += "# " + i18n::text(N_("What the words of a column mean, such as:")) +
          "\n# values:\n#   grade: {ordinary: [3级], major: [1级, 2级]}\n";
  base::write_file(file, text, session.access());
}

report::Table headings_table() {
  using report::Kind;
  return {"map",
          N_("Headings"),
          {{"heading", N_("Heading"), Kind::text, 20},
           {"field", N_("Meaning"), Kind::text, 24},
           {"column", N_("Column letters"), Kind::text, 8},
           {"near", N_("Perhaps"), Kind::text, 16},
           {"sheet", N_("Sheet"), Kind::text, 14}},
          {},
          {}};
}

report::Row heading_row(const std::string& sheet, std::size_t column,
                        const intake::MatchedColumn& matched, const intake::Mapping& mapping) {
  using Use = intake::MatchedColumn::Use;
  report::Cell meaning{Message(N_("unknown: not taken")), report::Role::late};
  if (matched.use == Use::field) meaning = {std::string(mapping.fields[matched.field])};
  if (matched.use == Use::repeated)
    meaning = {
        Message(N_("{field}, as another column")).with("field", mapping.fields[matched.field]),
        report::Role::late};
  if (matched.use == Use::ignored) meaning = {Message(N_("left out")), report::Role::quiet};
  if (matched.use == Use::dropped)
    meaning = {Message(N_("never taken (a person's identity)")), report::Role::quiet};
  return {{matched.heading},
          meaning,
          {intake::column_letters(column)},
          report::text_cell(matched.use == Use::unknown && !matched.heading.empty()
                                ? intake::nearest_heading(mapping, matched.heading)
                                : ""),
          report::text_cell(sheet)};
}

void say_size(Session& session, const std::string& file, const casework::ImportTally& tally) {
  session.say(Message(N_("{file}: {rows} rows, {encoding}"))
                  .with("file", file)
                  .with("rows", tally.rows)
                  .with("encoding", tally.encoding));
  for (const auto& note : tally.notes) session.say(note);
}

void say_rest(Session& session, const casework::ImportTally& tally) {
  if (!tally.dropped.empty())
    session.say(Message(N_("never taken (a person's identity): {columns}"))
                    .with("columns", base::join(tally.dropped, ", ")));
  if (!tally.unknown.empty())
    session.say(Message(N_("columns without a meaning, not taken: {columns} (see --show-map)"))
                    .with("columns", base::join(tally.unknown, ", ")));
  if (tally.missing_count > 0)
    session.say(
        Message(N_("on record but no longer in the file, left as they are: {n} ({numbers})"))
            .with("n", tally.missing_count)
            .with("numbers", base::join(tally.missing, ", ") +
                                 (tally.missing_count > tally.missing.size() ? " …" : "")));
  if (!tally.written) session.say(N_("dry run: nothing was put on record"));
}

}  // namespace duban::cmd
