// Answers put on record.
#include "casework/inspection/checklists.hpp"

#include <algorithm>
#include <set>
#include <utility>

#include "base/failure.hpp"
#include "base/text.hpp"
#include "casework/form/definitions.hpp"
#include "store/form_store.hpp"
#include "store/inspection_store.hpp"

namespace duban::casework {

using base::Failure;
using base::Kind;
using base::Message;
using model::CheckAnswer;
using model::Checklist;
using model::ChecklistItem;
using model::VisitAnswer;

namespace {

[[noreturn]] void refuse_row(const GivenAnswer& given, const Message& what) {
  throw Failure(Kind::invalid,
                given.row == 0
                    ? what
                    : Message(N_("row {row}: {what}")).with("row", given.row).with("what", what));
}

CheckAnswer read_answer(const Checklist& checklist, const GivenAnswer& given) {
  const auto* item = checklist.item(given.item);
  if (item == nullptr) {
    std::vector<std::string> ids;
    for (const auto& one : checklist.items) ids.push_back(one.id);
    const auto near = base::nearest(given.item, ids);
    refuse_row(given,
               near.empty()
                   ? Message(N_("\"{item}\" is not on the checklist {checklist}"))
                         .with("item", given.item)
                         .with("checklist", checklist.code)
                   : Message(N_("\"{item}\" is not on the checklist {checklist} (did you mean "
                                "{near}?)"))
                         .with("item", given.item)
                         .with("checklist", checklist.code)
                         .with("near", near));
  }
  const auto answer = model::read_word<CheckAnswer>(given.answer);
  if (!answer)
    refuse_row(given,
               Message(N_("{item}: \"{text}\" is no answer; write yes, no or na (是, 否, 不涉及)"))
                   .with("item", given.item)
                   .with("text", given.answer));
  if (*answer == CheckAnswer::na && !item->na)
    refuse_row(given,
               Message(N_("{item} applies everywhere: answer yes or no")).with("item", given.item));
  return *answer;
}

NewFinding finding_of(const ChecklistItem& item, const std::string& note) {
  NewFinding made;
  auto& facts = made.hazard.facts;
  facts.problem = item.fails->problem.empty() ? "不符合：" + item.zh : item.fails->problem;
  if (!note.empty()) facts.problem += "（" + note + "）";
  facts.grade = item.fails->grade;
  facts.cause = item.fails->cause;
  facts.grade_clause = item.clause;
  return made;
}

class Answers {
 public:
  Answers(Desk& desk, MadeVisit& made, const model::Definition& definition, CheckOutcome& outcome)
      : desk_(desk), made_(made), definition_(definition), outcome_(outcome) {
    for (const auto& file : store::definitions(desk.db(), "checklist"))
      if (file.code == definition.code) versions_.insert(file.id);
    versions_.insert(definition.id);
    for (const auto& known : store::answers_of(desk.db(), made.visit.id))
      if (is_of_list(known)) before_.push_back(known);
  }

  /// Was it given on this checklist, in any version?
  [[nodiscard]] bool is_of_list(const VisitAnswer& answer) const {
    return versions_.contains(answer.definition);
  }

  void take(const ChecklistItem& item, CheckAnswer answer, const std::string& note) {
    const auto known = std::find_if(before_.begin(), before_.end(),
                                    [&](const auto& one) { return one.item == item.id; });
    if (known != before_.end() && known->answer == answer && known->note == note) return;
    if (made_.visit.ended_on)
      throw Failure(Kind::invalid, Message(N_("{number} was ended on {day}; its answers change "
                                              "after its end is taken back (duban undo)"))
                                       .with("number", model::number_of(made_.visit))
                                       .with("day", *made_.visit.ended_on));
    VisitAnswer after = known == before_.end() ? VisitAnswer{} : *known;
    after.visit = made_.visit.id;
    after.definition = definition_.id;
    after.item = item.id;
    after.answer = answer;
    after.note = note;
    if (answer == CheckAnswer::no && item.fails && after.finding.empty()) {
      auto found = add_finding(desk_, made_, finding_of(item, note));
      after.finding = model::number_of(found.hazard);
      outcome_.findings.push_back(found.hazard);
      outcome_.notes.insert(outcome_.notes.end(), found.notes.begin(), found.notes.end());
    }
    if (answer != CheckAnswer::no && !after.finding.empty())
      outcome_.notes.push_back(
          Message(N_("{item} is answered {answer} now; its finding {number} stands"))
              .with("item", item.id)
              .with("answer", model::label(answer))
              .with("number", after.finding));
    const Doing doing{*made_.visit.made_on, desk_.context().actor};
    if (known == before_.end())
      desk_.add("answer", after, doing);
    else
      desk_.change("answer", *known, after, doing);
  }

 private:
  Desk& desk_;
  MadeVisit& made_;
  const model::Definition& definition_;
  CheckOutcome& outcome_;
  std::vector<VisitAnswer> before_;
  std::set<model::Id> versions_;
};

}  // namespace

CheckOutcome check_visit(const Context& context, const std::string& visit, const CheckedList& list,
                         const std::vector<GivenAnswer>& given, const Making& how) {
  Desk desk(context);
  auto made = make_visit(desk, visit, how);
  const auto definition = use_definition(desk, list.file);
  CheckOutcome outcome{made.visit, {}, {}, std::exchange(made.notes, {})};
  Answers answers(desk, made, definition, outcome);
  std::set<std::string> seen;
  for (const auto& one : given) {
    const CheckAnswer answer = read_answer(list.checklist, one);
    if (!seen.insert(one.item).second)
      refuse_row(one, Message(N_("{item} is answered twice")).with("item", one.item));
    answers.take(*list.checklist.item(one.item), answer, std::string(base::trim(one.note)));
  }
  outcome.answers = store::answers_of(desk.db(), made.visit.id);
  std::erase_if(outcome.answers, [&](const auto& one) { return !answers.is_of_list(one); });
  desk.finish();
  return outcome;
}

}  // namespace duban::casework
