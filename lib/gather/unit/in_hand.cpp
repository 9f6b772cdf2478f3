// Looking for what a person has in hand.
#include "gather/unit/in_hand.hpp"

#include "gather/in_force.hpp"
#include "gather/inspection/find.hpp"
#include "gather/rights/caller.hpp"
#include "store/hazard_store.hpp"
#include "store/listing_store.hpp"
#include "store/notify_store.hpp"
#include "store/task_store.hpp"

namespace duban::gather {

using model::Person;

namespace {

std::vector<model::Delivery> unsent_to(const store::Database& db, model::Id person) {
  auto list = store::open_deliveries(db);
  std::erase_if(list, [&](const auto& one) {
    return one.person != person || one.state == model::DeliveryState::unknown ||
           one.state == model::DeliveryState::attempting;
  });
  return list;
}

}  // namespace

std::string contact_word(const model::NotifyRules& rules, const Person& person) {
  for (const auto& word : rules.contact_posts)
    if (person.post.find(word) != std::string::npos) return word;
  return {};
}

InHand in_hand(const store::Database& db, const Person& person) {
  InHand all;
  store::HazardQuery hazards;
  hazards.person = person.name;
  hazards.open_only = true;
  hazards.sort = "due";
  all.hazards = store::hazards(db, hazards);
  std::erase_if(all.hazards, [&](const auto& one) { return one.responsible != person.unit; });
  store::TaskQuery tasks;
  tasks.person = person.name;
  tasks.open_only = true;
  tasks.sort = "due";
  all.tasks = store::tasks(db, tasks);
  std::erase_if(all.tasks, [&](const auto& one) { return one.lead != person.unit; });
  all.papers = store::open_incoming(db);
  const auto self = person_text(db, person);
  std::erase_if(all.papers, [&](const auto& one) { return !is_of_team(db, one.handle_by, self); });
  all.is_contact = !contact_word(rules_of(db).notify, person).empty();
  all.messages = unsent_to(db, person.id).size();
  return all;
}

}  // namespace duban::gather
