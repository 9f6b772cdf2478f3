// Encodings and headings of imports.
#include "cmd/import_parts.hpp"

#include "base/failure.hpp"
#include "base/text.hpp"
#include "cmd/session.hpp"

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

report::Table headings_table() {
  return {"map",
          N_("Headings"),
          {{"heading", N_("Heading"), report::Kind::text, 20},
           {"field", N_("Meaning"), report::Kind::text, 24}},
          {},
          {}};
}

report::Row heading_row(const intake::MatchedColumn& column, const intake::Mapping& mapping) {
  using Use = intake::MatchedColumn::Use;
  report::Cell meaning{Message(N_("unknown: not taken")), report::Role::late};
  if (column.use == Use::field) meaning = {std::string(mapping.fields[column.field])};
  if (column.use == Use::ignored) meaning = {Message(N_("left out")), report::Role::quiet};
  if (column.use == Use::dropped)
    meaning = {Message(N_("never taken (a reporter's identity)")), report::Role::quiet};
  return {{column.heading}, meaning};
}

void say_size(Session& session, const std::string& file, const casework::ImportTally& tally) {
  session.say(Message(N_("{file}: {rows} rows, {encoding}"))
                  .with("file", file)
                  .with("rows", tally.rows)
                  .with("encoding", tally.encoding));
}

void say_rest(Session& session, const casework::ImportTally& tally) {
  if (!tally.dropped.empty())
    session.say(Message(N_("never taken (a reporter's identity): {columns}"))
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
  if (!tally.written) session.say(N_("dry run: nothing was written"));
}

}  // namespace duban::cmd
