// Hands.
#include "gather/rights/hands.hpp"

#include <algorithm>

#include "gather/in_force.hpp"
#include "gather/rights/caller.hpp"
#include "model/read_changes.hpp"
#include "store/event_log.hpp"
#include "store/record.hpp"
#include "store/unit_store.hpp"

namespace duban::gather {

using base::Message;
using model::Person;

namespace {

/// Steps that end what came before them: a draft that was sent back is a new one.
bool ends(const std::string& verb) { return verb == "reopen" || verb == "reject"; }

}  // namespace

std::vector<Step> hands_in(const store::Database& db, model::Id newest_entry,
                           const std::vector<std::string>& verbs) {
  std::vector<Step> steps;
  const bool is_draft = std::find(verbs.begin(), verbs.end(), "draft") != verbs.end();
  for (auto event = store::event_at(db, newest_entry); event;
       event = store::event_at(db, event->before)) {
    if (std::find(verbs.begin(), verbs.end(), event->verb) != verbs.end()) {
      rules::Hands hands;
      hands.by = people_of(db).full(event->by);
      hands.on = base::parse_iso_day(event->effective_on);
      if (const auto command = store::event_at(db, event->run)) {
        if (const auto told = model::read_changes(command->changes)) {
          hands.login = model::fact_of(told->created, "login");
          const auto typed = person_of_login(db, hands.login);
          hands.typed_by = typed.id == 0 ? hands.login : person_text(db, typed);
          if (const auto as = model::fact_of(told->created, "as"); !as.empty())
            hands.as = people_of(db).full(as);
        }
      }
      steps.emplace_back(event->verb, hands);
    }
    if (event->before == 0 || (!is_draft && ends(event->verb))) break;
  }
  return steps;
}

rules::Hands hands_of(const store::Database& db, const rules::Caller& caller,
                      const std::string& by) {
  rules::Hands hands;
  hands.by = people_of(db).full(by);
  hands.login = caller.login;
  if (const auto person = store::record_by_id<Person>(db, caller.person))
    hands.typed_by = person_text(db, *person);
  else
    hands.typed_by = caller.login;
  if (caller.principal != 0)
    if (const auto person = store::record_by_id<Person>(db, caller.principal))
      hands.as = person_text(db, *person);
  return hands;
}

std::optional<Step> not_apart(const store::Database& db, const model::RightRules& rules,
                              const Later& later) {
  for (const auto& separation : rules.separations) {
    if (separation.step != later.step) continue;
    std::vector<std::string> verbs;
    for (const auto& earlier : separation.after)
      verbs.push_back(earlier.substr(earlier.find(' ') + 1));
    if (later.step == "card issue") verbs = {"propose", "restate"};  // what an evaluation writes
    auto steps = hands_in(db, later.newest_entry, verbs);
    std::reverse(steps.begin(), steps.end());  // who drafted it is named before who submitted it
    for (const auto& one : steps)
      if (rules::not_apart(later.hands, {one.second}, separation.compare, later.ordinary) !=
          nullptr)
        return one;
  }
  return std::nullopt;
}

Message separation_word(const Step& earlier, const rules::Hands& now, const std::string& number,
                        const Message& command) {
  const auto& [verb, hands] = earlier;
  const bool recorded = hands.by != now.by && hands.typed_by == now.typed_by;
  if (verb == "fixed" && recorded)
    return N_("you recorded the fix; somebody else must record the acceptance");
  const char* text = verb == "draft"    ? N_("{number} was drafted by {person} ({day}, login "
                                                "{login}): somebody else must {command} it")
                     : verb == "edit"   ? N_("{number} was changed by {person} ({day}, login "
                                               "{login}): somebody else must {command} it")
                     : verb == "submit" ? N_("{number} was submitted by {person} ({day}, login "
                                             "{login}): somebody else must {command} it")
                     : verb == "fixed" ? N_("{number} was reported fixed by {person} ({day}, login "
                                            "{login}): somebody else must {command} it")
                                       : N_("the step before on {number} was by {person} ({day}, "
                                            "login {login}): somebody else must {command} it");
  const std::string who = recorded || hands.by.empty() ? hands.typed_by : hands.by;
  return Message(text)
      .with("number", number)
      .with("person", base::name_alone(who))
      .with("day", hands.on.value_or(base::Day{}))
      .with("login", hands.login)
      .with("command", command);
}

}  // namespace duban::gather
