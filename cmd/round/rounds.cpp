// Showing rounds.
#include "cmd/round/rounds.hpp"

#include "cmd/session.hpp"
#include "gather/inspection/find.hpp"
#include "gather/inspection/lines.hpp"

namespace duban::cmd {

std::vector<std::string> round_kinds() { return model::code_list<model::RoundKind>(); }

std::vector<std::string> round_columns() { return column_ids(report::rounds_table({})); }

void show_rounds(Session& session, const std::vector<model::Round>& rounds,
                 const OutputOptions& output) {
  const auto table = report::rounds_table(gather::round_lines(session.database(), rounds));
  const bool brief = shows_tables(session, output) && output.fields.empty() && !output.list_fields;
  show(session,
       brief ? picked(table, {"year", "round", "theme", "kind", "state", "to_on", "made",
                              "findings", "open"})
             : table,
       output);
}

model::Round round_named(Session& session, const std::string& text) {
  base::Message note;
  const auto round = gather::find_round(session.database(), text, &note);
  if (!note.empty()) session.say(note);
  return round;
}

}  // namespace duban::cmd
