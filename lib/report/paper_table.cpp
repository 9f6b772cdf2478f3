// Arranging papers.
#include "report/paper_table.hpp"

#include "base/text.hpp"

namespace duban::report {

Table papers_table(const std::vector<model::Paper>& papers,
                   const std::function<std::vector<std::string>(model::Id)>& hazards) {
  Table table{"papers",
              N_("Papers of other bodies"),
              {{"kind", N_("Kind of paper"), Kind::text, 18},
               {"issuer", N_("Issuer"), Kind::text, 18},
               {"document", N_("Document number"), Kind::text, 22},
               {"issued_on", N_("Letter issued on"), Kind::date, 12},
               {"due_on", N_("Deadline"), Kind::date, 12},
               {"hazards", N_("Hazards"), Kind::text, 20},
               {"note", N_("Note"), Kind::text, 20},
               {"by", N_("By"), Kind::text, 12}}};
  for (const auto& paper : papers)
    table.rows.push_back({text_cell(paper.kind), text_cell(paper.issuer), text_cell(paper.document),
                          day_cell(paper.issued_on), day_cell(paper.due_on),
                          text_cell(base::join(hazards(paper.id), "、")), text_cell(paper.note),
                          text_cell(paper.by)});
  return table;
}

}  // namespace duban::report
