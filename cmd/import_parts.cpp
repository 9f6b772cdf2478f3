// Encodings and headings of imports.
#include "cmd/import_parts.hpp"

#include "base/failure.hpp"

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

}  // namespace duban::cmd
