// Arranging the list for the archive.
#include "report/archive_table.hpp"

namespace duban::report {

Table archive_table(const std::vector<ArchiveLine>& lines, const std::string& office, int year) {
  Table table{"archive",
              base::Message(N_("Files for the archive, {year}")).with("year", std::to_string(year)),
              {{"n", N_("No."), Kind::number, 6},
               {"file_number", N_("Archive number"), Kind::text, 10},
               {"document", N_("Document number"), Kind::text, 24},
               {"responsible", N_("Made by"), Kind::text, 20},
               {"title", N_("Title of the file"), Kind::text, 40},
               {"on", N_("Date"), Kind::date, 12},
               {"secrecy", N_("Secrecy"), Kind::text, 6},
               {"pages", N_("Pages"), Kind::number, 6},
               {"retention", N_("Kept for"), Kind::text, 8},
               {"note", N_("Remarks"), Kind::text, 16}}};
  for (const auto& line : lines)
    table.rows.push_back({{static_cast<std::int64_t>(table.rows.size() + 1)},
                          {},
                          text_cell(line.document),
                          text_cell(line.responsible.empty() ? office : line.responsible),
                          {line.title},
                          day_cell(line.on),
                          {},
                          {},
                          text_cell(line.retention),
                          line.note.empty() ? Cell{} : Cell{line.note}});
  return table;
}

}  // namespace duban::report
