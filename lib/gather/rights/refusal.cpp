// Sentences of refusals.
#include "gather/rights/refusal.hpp"

#include "base/text.hpp"
#include "gather/in_force.hpp"
#include "gather/rights/caller.hpp"
#include "store/office_store.hpp"
#include "store/unit_store.hpp"

namespace duban::gather {

using base::Message;
using model::Right;
using rules::Leave;

namespace {

constexpr std::size_t most_holders = 3;

/// Who can help: by name to people of the office, the office itself to others.
Message way_out(const store::Database& db, const rules::Caller& caller, Right needed) {
  if (!caller.sees_all()) {
    const auto settings = settings_of(db);
    const auto office = settings.find("office.name");
    return Message(N_("ask {office}"))
        .with("office", office == settings.end() ? std::string("—") : office->second);
  }
  std::vector<std::string> names;
  for (const auto& person : holders_of(db, needed)) names.push_back(person.name);
  if (names.empty()) return N_("nobody has it");
  const bool more = names.size() > most_holders;
  if (more) names.resize(most_holders);
  return Message(more               ? N_("{names} and others have it")
                 : names.size() > 1 ? N_("{names} have it")
                                    : N_("{names} has it"))
      .with("names", base::join(names, "、"));
}

}  // namespace

Message right_word(Right right) {
  for (const auto& word : model::right_words)
    if (word.right == right)
      return base::in_two_languages(word.code, "“" + std::string(word.zh) + "”").coded(word.code);
  return {};
}

Message rights_word(Right rights) {
  Message all;
  for (const auto& word : model::right_words)
    if (model::any(rights & word.right))
      all = base::joined(all, right_word(word.right), N_("{a} or {b}"));
  return all;
}

std::vector<model::Person> holders_of(const store::Database& db, Right rights) {
  const auto rules = rules_of(db);
  std::vector<model::Person> list;
  for (const auto& person : store::persons(db))
    if (model::any(rights_of_person(rules, person).all & rights)) list.push_back(person);
  return list;
}

Message refusal(const store::Database& db, const rules::Caller& caller, Leave verdict, Right needed,
                const Tried& tried) {
  switch (verdict) {
    case Leave::nobody:
      return Message(N_("the login {login} belongs to nobody on record: an administrator runs "
                        "duban person edit NAME --login {login} --role ROLE"))
          .with("login", caller.login);
    case Leave::whole_only:
      return Message(N_("{command} is of the whole office; you see your own matters (try: duban "
                        "report unit)"))
          .with("command", tried.command);
    case Leave::not_theirs:
      return Message(tried.handed_to.empty()
                         ? N_("{number} is not handed to {unit}; they may only read it")
                         : N_("{number} is handed to {other}; {unit} may only read it"))
          .with("number", tried.number)
          .with("other", tried.handed_to)
          .with("unit", caller.unit_name);
    default: break;
  }
  return Message(tried.number.empty()
                     ? N_("{person} may not run {command}: that needs the right {right}; {way_out}")
                     : N_("{person} may not {command} {number}: that needs the right {right}; "
                          "{way_out}"))
      .with("person", caller.name)
      .with("command", tried.command)
      .with("number", tried.number)
      .with("right", rights_word(needed))
      .with("way_out", way_out(db, caller, needed));
}

}  // namespace duban::gather
