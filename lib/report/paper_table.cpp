// Arranging papers.
#include "report/paper_table.hpp"

#include "base/text.hpp"
#include "report/words.hpp"

namespace duban::report {

using base::Message;

namespace {

/// Of an incoming paper: how its answer stands; empty where none is asked for.
Cell answer_of(const PaperLine& line) {
  using model::LatenessKind;
  if (!line.paper.reply_due) return {};
  const bool in_time = line.answer.kind == LatenessKind::stopped_in_time;
  if (!in_time && line.answer.kind != LatenessKind::stopped_late)
    return {lateness_word(line.answer), lateness_role(line.answer)};
  return {Message(in_time ? N_("answered") : N_("answered late")).coded(lateness_code(line.answer)),
          in_time ? Role::good : Role::near};
}

/// A column of incoming papers alone.
Column of_incoming(const char* id, const char* heading, Kind kind, int width) {
  Column column{id, heading, kind, width};
  column.when_any = true;
  return column;
}

/// The number that a paper has itself: one without has that of its receipt, which stands apart.
std::string document_of(const model::Paper& paper) {
  return paper.document == model::number_of(paper) ? "" : paper.document;
}

}  // namespace

Table papers_table(const std::vector<PaperLine>& papers) {
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
               of_incoming("number", N_("Number"), Kind::text, 11),
               of_incoming("subject", N_("What it is about"), Kind::text, 24),
               of_incoming("handle_by", N_("Handled by"), Kind::text, 10),
               of_incoming("answer", N_("How it was answered"), Kind::text, 14),
               of_incoming("replied_on", N_("Answered on"), Kind::date, 12),
               of_incoming("replied_by", N_("Answered by"), Kind::text, 18),
               of_incoming("orders", N_("Handed on by"), Kind::text, 20)}};
  for (const auto& line : papers) {
    const auto& paper = line.paper;
    table.rows.push_back(
        {text_cell(paper.kind), text_cell(paper.issuer), text_cell(document_of(paper)),
         day_cell(paper.issued_on), day_cell(paper.reply_due ? paper.reply_due : paper.due_on),
         text_cell(base::join(line.hazards, "、")), text_cell(paper.note), text_cell(paper.by),
         text_cell(model::number_of(paper)), text_cell(paper.subject), people_cell(paper.handle_by),
         answer_of(line), day_cell(paper.replied_on), text_cell(paper.replied_by),
         text_cell(base::join(line.orders, "、"))});
  }
  return table;
}

}  // namespace duban::report
