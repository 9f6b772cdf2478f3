// Arranging evidence.
#include "report/evidence_table.hpp"

#include <array>

namespace duban::report {

Table evidence_table(const std::vector<model::Evidence>& list) {
  Table table{"evidence",
              N_("Files"),
              {{"name", N_("File"), Kind::text, 28},
               {"kind", N_("Kind"), Kind::text, 12},
               {"on_day", N_("Date"), Kind::date, 12},
               {"by", N_("By"), Kind::text, 12},
               {"note", N_("Note"), Kind::text, 20},
               {"type", N_("Type of file"), Kind::text, 16},
               {"size", N_("Bytes"), Kind::number, 10},
               {"sha256", N_("SHA-256"), Kind::text, 64}}};
  for (const auto& one : list)
    table.rows.push_back({text_cell(one.name),
                          {model::label(one.kind)},
                          day_cell(one.on),
                          text_cell(one.by),
                          text_cell(one.note),
                          text_cell(one.type),
                          {one.size},
                          text_cell(one.sha256)});
  return table;
}

}  // namespace duban::report
