// Arranging papers.
#include "report/paper_table.hpp"

#include "base/text.hpp"
#include "report/words.hpp"

namespace duban::report {

using base::Message;

namespace {

/// Of an incoming paper: how its answer stands.
Cell answer_of(const model::Paper& paper, base::Day today) {
  if (!paper.reply_due) return {};
  if (paper.replied_on) {
    const bool late = *paper.replied_on > *paper.reply_due;
    return {Message(late ? N_("answered late") : N_("answered")).coded(late ? "late" : "in_time"),
            late ? Role::near : Role::good};
  }
  const bool late = today > *paper.reply_due;
  return {Message(late ? N_("not answered, overdue") : N_("to be answered"))
              .coded(late ? "overdue" : "open"),
          late ? Role::late : Role::near};
}

}  // namespace

Table papers_table(const std::vector<model::Paper>& papers, base::Day today,
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
               {"by", N_("By"), Kind::text, 12},
               {"number", N_("Number"), Kind::text, 11},
               {"subject", N_("What it is about"), Kind::text, 24},
               {"handle_by", N_("Handled by"), Kind::text, 10},
               {"answer", N_("How it was answered"), Kind::text, 14},
               {"replied_on", N_("Answered on"), Kind::date, 12},
               {"replied_by", N_("Answered by"), Kind::text, 18}}};
  for (auto& column : table.columns)  // of incoming papers alone
    for (const char* id : {"number", "subject", "handle_by", "answer", "replied_on", "replied_by"})
      if (column.id == id) column.when_any = true;
  for (const auto& paper : papers)
    table.rows.push_back(
        {text_cell(paper.kind), text_cell(paper.issuer), text_cell(paper.document),
         day_cell(paper.issued_on), day_cell(paper.reply_due ? paper.reply_due : paper.due_on),
         text_cell(base::join(hazards(paper.id), "、")), text_cell(paper.note), text_cell(paper.by),
         text_cell(model::number_of(paper)), text_cell(paper.subject), people_cell(paper.handle_by),
         answer_of(paper, today), day_cell(paper.replied_on), text_cell(paper.replied_by)});
  return table;
}

}  // namespace duban::report
