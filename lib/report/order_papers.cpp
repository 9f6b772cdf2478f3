// Arranging papers around an order.
#include "report/order_papers.hpp"

#include "base/text.hpp"
#include "model/length.hpp"
#include "report/letter_words.hpp"
#include "report/order_tables.hpp"
#include "report/week_tables.hpp"
#include "report/words.hpp"

namespace duban::report {

using base::Message;

namespace {

/// A date as written, a length in words.
Cell limit_cell(const std::string& due) {
  const auto length = model::parse_length(due);
  return length ? Cell{model::length_word(*length)} : text_cell(due);
}

/// The units that it is written to, without copies and those that handed it on.
std::string addressed(const std::vector<model::Recipient>& recipients, const UnitName& unit) {
  std::vector<std::string> names;
  for (const auto& one : recipients)
    if (one.role != model::RecipientRole::copy && one.state != model::RecipientState::reassigned)
      names.push_back(unit(one.unit));
  return base::join(names, "、");
}

}  // namespace

Sheet minutes_sheet(const LetterFacts& facts) {
  Table head = form_table("minutes", 10);
  const auto fact = [](Table& table, const char* code, const char* heading, Cell value) {
    table.rows.push_back(fact_row(code, heading, std::move(value)));
  };
  fact(head, "time", N_("Time"), {Message(N_("on ____-__-__ from __:__ to __:__")).coded("null")});
  fact(head, "place", N_("Place"), {});
  fact(head, "chair", N_("Presided by"), {});
  fact(head, "units", N_("Unit interviewed"),
       text_cell(addressed(facts.recipients, facts.addressed)));
  fact(head, "people", N_("Persons interviewed, posts"), {});
  fact(head, "recorder", N_("Minutes kept by"), {});
  fact(head, "subject", N_("Subject matter"), text_cell(facts.order.subject));
  if (!facts.order.requirements.empty())
    fact(head, "requirements", N_("Requirements of the notice"),
         text_cell(facts.order.requirements));
  Table said = form_table("said", 24);
  fact(said, "situation", N_("Situation explained"), {});
  fact(said, "demands", N_("Requirements put"), {});
  fact(said, "commitment", N_("Commitment made"), {});
  Table signatures = form_table("signatures", 25);
  fact(signatures, "interviewers", N_("Interviewers"),
       {Message(N_("(signature): ________  ____-__-__"))});
  fact(signatures, "interviewed", N_("Interviewed"),
       {Message(N_("(signature): ________  (seal)  ____-__-__"))});
  return {"minutes",
          N_("Record of the interview"),
          N_("Record of the interview"),
          {base::verbatim(facts.order.document.empty() ? model::number_of(facts.order)
                                                       : facts.order.document)},
          {std::move(head), std::move(said), std::move(signatures)}};
}

Sheet grounds_sheet(const LetterFacts& facts, const std::map<std::string, model::Chased>& chased,
                    const UnitName& unit) {
  Table table{"grounds",
              {},
              {{"number", N_("Number"), Kind::text, 13},
               {"unit", N_("Unit named"), Kind::text, 12},
               {"matter", N_("Matter"), Kind::text, 28},
               {"due_on", N_("Deadline"), Kind::date, 12},
               {"lateness", N_("Deadline state"), Kind::text, 14},
               {"chased", N_("Chased"), Kind::text, 14}}};
  for (const auto& item : facts.items) {
    const auto known = chased.find(item.number);
    const auto named = item.item.unit != 0 ? item.item.unit : item.hazard.responsible;
    table.rows.push_back({text_cell(item.number),
                          text_cell(named == 0 ? std::string() : unit(named)),
                          text_cell(item.hazard.problem),
                          day_cell(item.hazard.due_on),
                          {lateness_word(item.lateness), lateness_role(item.lateness)},
                          known == chased.end() ? Cell{} : Cell{chased_word(known->second)}});
  }
  Table more = form_table("checked", 10);
  more.rows.push_back(fact_row("units", N_("Units written to"),
                               text_cell(addressed(facts.recipients, facts.addressed))));
  more.rows.push_back(fact_row("grounds", N_("Proposed because"), text_cell(facts.order.grounds)));
  more.rows.push_back(fact_row("basis", N_("Basis"), text_cell(cited_basis(facts.order.basis))));
  more.rows.push_back(
      fact_row("checked", N_("Checked by"), {Message(N_("(signature): ________  ____-__-__"))}));
  Sheet sheet{"grounds",
              N_("Grounds for naming"),
              N_("Grounds for naming"),
              {base::verbatim(facts.order.document.empty() ? model::number_of(facts.order)
                                                           : facts.order.document),
               Message(N_("figures as of {day}; internal, never goes out with the letter"))
                   .with("day", facts.on)},
              {}};
  if (!table.rows.empty()) sheet.tables.push_back(std::move(table));
  sheet.tables.push_back(std::move(more));
  return sheet;
}

Table leader_table() {
  Table table = form_table("leader", 25);
  table.rows.push_back(fact_row("checked", N_("Checked by the drafting desk (核稿)"),
                                {Message(N_("(signature): ________  ____-__-__"))}));
  table.rows.push_back(fact_row("signed", N_("Signed off by the leader (签发)"),
                                {Message(N_("(signature): ________  ____-__-__"))}));
  return table;
}

Sheet waiting_sheet(const std::vector<WaitingDraft>& drafts, base::Day today,
                    const UnitName& unit) {
  Table table{"waiting",
              {},
              {{"n", N_("No."), Kind::number, 5},
               {"number", N_("Number"), Kind::text, 13},
               {"paper", N_("Paper"), Kind::text, 10},
               {"to", N_("Addressees"), Kind::text, 16},
               {"matter", N_("Subject matter"), Kind::text, 24},
               {"items", N_("Number of items"), Kind::number, 6},
               {"due", N_("Time limit"), Kind::text, 10},
               {"drafted_by", N_("Drafted by"), Kind::text, 10},
               {"opinion", N_("Consulted units, proposal"), Kind::text, 22},
               {"signed", N_("To be signed"), Kind::text, 18}}};
  table.row_mm = 18;
  for (const auto& draft : drafts)
    table.rows.push_back({{static_cast<std::int64_t>(table.rows.size() + 1)},
                          text_cell(model::number_of(draft.order)),
                          {draft.kind},
                          text_cell(draft.to),
                          text_cell(draft.order.subject),
                          {static_cast<std::int64_t>(draft.items)},
                          limit_cell(draft.order.due),
                          people_cell(draft.order.drafted_by),
                          {consulted_word(draft.consulted, unit)},
                          {}});
  return {"waiting",
          N_("To be signed"),
          N_("Papers waiting to be signed"),
          {Message(N_("{n} papers, as of {day}")).with("n", drafts.size()).with("day", today)},
          {std::move(table)}};
}

}  // namespace duban::report
