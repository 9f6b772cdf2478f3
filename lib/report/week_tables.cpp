// Arranging 催办 and 会签.
#include "report/week_tables.hpp"

#include "report/words.hpp"

namespace duban::report {

using base::Message;
using model::Opinion;

Table chases_table(const std::vector<model::Chase>& chases) {
  Table table{"chases",
              N_("Chased"),
              {{"on_day", N_("Date"), Kind::date, 12},
               {"kind", N_("How"), Kind::text, 10},
               {"spoken_to", N_("Spoken to"), Kind::text, 14},
               {"said", N_("What was said"), Kind::text, 40},
               {"by", N_("By"), Kind::text, 14}}};
  for (const auto& one : chases)
    table.rows.push_back({day_cell(one.on),
                          {model::label(one.kind)},
                          people_cell(one.spoken_to),
                          text_cell(one.said),
                          people_cell(one.by)});
  return table;
}

Message chased_word(const model::Chased& chased) {
  if (chased.times == 0 || !chased.newest) return {};
  return Message(N_("chased {n} times, last on {day}"))
      .with("n", chased.times)
      .with("day", *chased.newest);
}

Table consultations_table(const std::vector<model::Consultation>& list, base::Day today,
                          const UnitName& unit) {
  Table table{"consultations",
              N_("Consulted units"),
              {{"unit", N_("Unit"), Kind::text, 18},
               {"asked_on", N_("Asked on"), Kind::date, 12},
               {"until", N_("Answer due"), Kind::date, 12},
               {"answer", N_("Opinion"), Kind::text, 10},
               {"answered_on", N_("Answer given on"), Kind::date, 12},
               {"opinion", N_("In its words"), Kind::text, 30},
               {"answered_by", N_("Answer given by"), Kind::text, 14}}};
  for (const auto& one : list) {
    const bool waits = one.answer == Opinion::none;
    const bool late = waits && one.until && *one.until < today;
    Cell answer{model::label(one.answer), one.answer == Opinion::objects ? Role::near : Role::good};
    if (waits)
      answer = {Message(late ? N_("no answer in time") : N_("no answer yet"))
                    .coded(late ? "late" : "pending"),
                late ? Role::late : Role::near};
    table.rows.push_back({text_cell(unit(one.unit)), day_cell(one.asked_on), day_cell(one.until),
                          std::move(answer), day_cell(one.answered_on), text_cell(one.opinion),
                          people_cell(one.answered_by)});
  }
  return table;
}

Message consulted_word(const std::vector<model::Consultation>& list, const UnitName& unit) {
  Message all;
  for (const auto& one : list) {
    const Message answer =
        one.answer == Opinion::none ? Message(N_("no answer yet")) : model::label(one.answer);
    const Message told =
        Message(one.opinion.empty() ? N_("{unit}: {answer}") : N_("{unit}: {answer} ({opinion})"))
            .with("unit", unit(one.unit))
            .with("answer", answer)
            .with("opinion", one.opinion);
    all = base::joined(all, told, N_("{a}; {b}"));
  }
  return all;
}

}  // namespace duban::report
