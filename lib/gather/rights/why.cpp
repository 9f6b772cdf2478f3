// Answers about rights.
#include "gather/rights/why.hpp"

#include "base/failure.hpp"
#include "base/text.hpp"
#include "gather/in_force.hpp"
#include "gather/rights/caller.hpp"
#include "gather/rights/hands.hpp"
#include "gather/rights/matter.hpp"
#include "gather/rights/refusal.hpp"
#include "gather/rights/words.hpp"
#include "store/record.hpp"
#include "store/rights_store.hpp"

namespace duban::gather {

using base::Message;
using rules::Leave;

namespace {

Message loans_word(const store::Database& db, model::Id person, base::Day today) {
  Message all;
  for (const auto& loan : store::delegations(db)) {
    const bool runs = model::runs_on(loan, today);
    if (!runs || loan.deputy != person) continue;
    const auto principal = store::record_by_id<model::Person>(db, loan.principal);
    all = base::joined(all,
                       Message(N_("acts for {principal} until {day} (--as {principal})"))
                           .with("principal", principal ? principal->name : std::string())
                           .with("day", *loan.until_on),
                       N_("{a}; {b}"));
  }
  return all;
}

/// What came out about one question.
struct Judged {
  model::Need need = model::Right::open;
  std::optional<Matter> matter;
  bool sees = true;
  Leave leave = Leave::yes;
  Message apart;  ///< who had a hand in it before; empty: nobody
};

/// The right of the step itself, where the command has several.
model::Need need_of(const Asked& asked) {
  auto need = asked.need;
  const auto blank = asked.step.find(' ');
  if (blank == std::string::npos) return need;
  const auto noun = asked.step.substr(0, blank);
  const auto* entry =
      rules::right_of(noun == "order" ? "order_paper" : noun, asked.step.substr(blank + 1));
  if (entry != nullptr) need.rights = entry->rights;
  return need;
}

void judge(const store::Database& db, const model::Rulebook& rules, const rules::Caller& caller,
           const Asked& asked, Judged& judged) {
  const auto* relation = judged.matter ? &judged.matter->relation : nullptr;
  judged.sees = !caller.has_roles || caller.sees_all() || relation == nullptr ||
                rules::may(caller, model::Right::read, relation) == Leave::yes;
  judged.leave = rules::may(caller, judged.need, relation);
  if (!judged.matter || !caller.has_roles) return;
  const auto now = hands_of(db, caller, person_text(db, asked.person));
  if (const auto earlier = not_apart(
          db, rules.rights, {asked.step, judged.matter->newest, now, judged.matter->ordinary}))
    judged.apart = separation_word(*earlier, now, asked.number, asked.command);
}

Message sentence_of(const store::Database& db, const rules::Caller& caller, const Asked& asked,
                    const Judged& judged) {
  Message sentence;
  if (!judged.sees)
    sentence = Message(N_("{person} does not see {number}"))
                   .with("person", asked.person.name)
                   .with("number", asked.number);
  else if (judged.leave != Leave::yes)
    sentence =
        refusal(db, caller, judged.leave, judged.need.rights,
                {asked.command, asked.number, judged.matter ? judged.matter->handed_to : ""});
  if (!judged.apart.empty()) return base::joined(sentence, judged.apart, N_("{a}; {b}"));
  return sentence.empty() ? Message(N_("yes")) : sentence;
}

}  // namespace

Answer why(const store::Database& db, const Asked& asked, base::Day today) {
  const auto rules = rules_of(db);
  const auto caller = caller_as(db, asked.person);
  Judged judged;
  judged.need = need_of(asked);
  if (!asked.number.empty()) {
    judged.matter = matter_named(db, caller, asked.number);
    if (!judged.matter)
      throw base::Failure(base::Kind::not_found,
                          Message(N_("no record \"{number}\"")).with("number", asked.number));
  }
  judge(db, rules, caller, asked, judged);
  Answer answer;
  answer.may = judged.sees && judged.leave == Leave::yes && judged.apart.empty();
  std::vector<std::string> holders;
  for (const auto& person : holders_of(db, judged.need.rights)) holders.push_back(person.name);
  auto& table = answer.table;
  table = {
      "why", {}, {{"fact", {}, report::Kind::text, 14}, {"value", {}, report::Kind::text, 60}}};
  table.facts = true;
  const auto fact = [&](const char* code, const char* word, report::Cell value) {
    table.rows.push_back(report::fact_row(code, word, std::move(value)));
  };
  fact("may", N_("May"), {report::Flag{answer.may, N_("yes"), N_("no")}});
  fact("needs", N_("Needs"), {rights_word(judged.need.rights)});
  fact("roles", N_("Roles"), roles_cell(rules.rights, asked.person.roles));
  fact("loan", N_("Loan"), {loans_word(db, asked.person.id, today)});
  fact("apart", N_("Separation"), {judged.apart});
  fact("holders", N_("Who has it"), {report::List{holders, "、"}});
  fact("sentence", N_("Why"), {sentence_of(db, caller, asked, judged)});
  return answer;
}

}  // namespace duban::gather
