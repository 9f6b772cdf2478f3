// Handing over.
#include "casework/unit/handover.hpp"

#include <algorithm>

#include "base/text.hpp"
#include "casework/hazard/steps.hpp"
#include "casework/rights/roles.hpp"
#include "casework/task/steps.hpp"
#include "gather/find.hpp"
#include "gather/in_force.hpp"
#include "gather/rights/caller.hpp"
#include "store/hazard_store.hpp"
#include "store/notify_store.hpp"
#include "store/task_store.hpp"
#include "store/unit_store.hpp"

namespace duban::casework {

using base::Failure;
using base::Kind;
using base::Message;
using model::Person;

namespace {

/// "副局长、联络员" without "联络员".
std::string without(std::string post, const std::string& word) {
  const auto at = post.find(word);
  if (at == std::string::npos) return post;
  post.erase(at, word.size());
  std::string text(base::trim(post));
  for (const std::string_view mark : {"、", "，", ",", ";", "；"}) {
    while (text.starts_with(mark)) text.erase(0, mark.size());
    while (text.ends_with(mark)) text.erase(text.size() - mark.size());
  }
  return text;
}

model::StepRequest edit_of(const char* field, const std::string& name, const std::string& because) {
  model::StepRequest request;
  request.because = because;
  request.facts = {{field, name}};
  return request;
}

}  // namespace

gather::InHand hand_over(const Context& context, const std::string& from_text,
                         const std::string& to_text, const std::string& given) {
  if (to_text.empty()) throw Failure(Kind::usage, N_("say to whom: --to PERSON"));
  Desk desk(context);
  const Person from = gather::find_person(context.db, from_text),
               to = gather::find_person(context.db, to_text);
  if (from.id == to.id) throw Failure(Kind::usage, N_("from and to are the same person"));
  if (from.unit != to.unit)
    throw Failure(Kind::invalid, Message(N_("{from} and {to} are at different units: matters go to "
                                            "another unit by hazard reassign and task edit"))
                                     .with("from", from.name)
                                     .with("to", to.name));
  if (to.retired_on && *to.retired_on <= context.today)
    throw Failure(
        Kind::invalid,
        Message(N_("{name} left on {day}")).with("name", to.name).with("day", *to.retired_on));
  const gather::InHand all = gather::in_hand(context.db, from);
  if (all.empty())
    throw Failure(Kind::invalid, Message(N_("{name} has nothing in hand")).with("name", from.name));
  const std::string because =
      base::trim(given).empty() ? "工作交接：" + from.name + "→" + to.name : given;
  const Doing doing{context.today, context.actor, because};
  if (all.is_contact) {
    const std::string word = gather::contact_word(desk.rules().notify, from);
    Person before = from, after = to;
    before.post = without(from.post, word);
    if (after.post.find(word) == std::string::npos)
      after.post += (after.post.empty() ? "" : "、") + word;
    desk.change("edit", from, before, doing);
    desk.change("edit", to, after, doing);
  }
  for (const auto& hazard : all.hazards)
    step_hazard(desk, model::Verb::edit, hazard, edit_of("responsible_person", to.name, because));
  for (const auto& task : all.tasks)
    step_task(desk, model::TaskVerb::edit, task, edit_of("person", to.name, because));
  for (const auto& paper : all.papers) {
    auto after = paper;
    after.handle_by = gather::person_text(context.db, to);
    desk.change("edit", paper, after, doing);
  }
  desk.finish();
  return all;
}

Person retire_person(const Context& context, const std::string& text, model::OptDay on,
                     const std::string& because) {
  Desk desk(context);
  const Person before = gather::find_person(context.db, text);
  const gather::InHand all = gather::in_hand(context.db, before);
  if (!all.empty())
    throw Failure(Kind::invalid,
                  Message(N_("{name} still has {n} matters in hand or is the unit's "
                             "contact: duban person handover {name} --to PERSON"))
                      .with("name", before.name)
                      .with("n", all.hazards.size() + all.tasks.size() + all.papers.size()));
  Person after = before;
  after.retired_on = on.value_or(context.today);
  check_change(desk, before, after);
  desk.change("retire", before, after, {context.today, context.actor, because});
  desk.finish();
  return after;
}

}  // namespace duban::casework
