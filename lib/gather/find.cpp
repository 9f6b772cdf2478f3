// Finding records.
#include "gather/find.hpp"

#include "base/failure.hpp"
#include "base/text.hpp"
#include "gather/in_force.hpp"
#include "store/card_store.hpp"
#include "store/hazard_store.hpp"
#include "store/listing_store.hpp"
#include "store/order_store.hpp"
#include "store/record.hpp"
#include "store/task_store.hpp"
#include "store/unit_store.hpp"

namespace duban::gather {

using base::Failure;
using base::Kind;
using base::Message;
using model::Account;
using model::Card;
using model::Hazard;
using model::Id;
using model::ItemSubject;
using model::Order;
using model::OrderItem;
using model::Person;
using model::Plan;
using model::Task;

Hazard find_hazard(const store::Database& db, const std::string& text) {
  if (const auto number = model::parse_hazard_number(text)) {
    if (auto found = store::hazard_by_number(db, *number)) return *found;
    if (const auto last = store::last_serial(db, number->year); last > 0)
      throw Failure(Kind::not_found, Message(N_("no hazard \"{number}\" (the last of {year} is "
                                                "{last}; see them: duban hazard list)"))
                                         .with("number", text)
                                         .with("year", number->year)
                                         .with("last", model::hazard_number(number->year, last)));
    throw Failure(
        Kind::not_found,
        Message(N_("no hazard \"{number}\" (see them: duban hazard list)")).with("number", text));
  }
  auto found = store::hazards_by_ref(db, "", text);
  if (found.empty())
    throw Failure(
        Kind::not_found,
        Message(N_("no hazard \"{number}\" (see them: duban hazard list)")).with("number", text));
  if (found.size() == 1) return found.front();
  std::vector<std::string> numbers;
  for (const auto& h : found) numbers.push_back(model::number_of(h));
  throw Failure(
      Kind::invalid,
      Message(N_("\"{number}\" stands in several ledgers: {candidates}; use duban's own number"))
          .with("number", text)
          .with("candidates", base::join(numbers, ", ")));
}

Plan find_plan(const store::Database& db, const std::string& name) {
  const auto all = store::plans(db);
  std::vector<std::string> names;
  for (const Plan& plan : all) {
    if (base::fold(plan.name) == base::fold(name)) return plan;
    names.push_back(plan.name);
  }
  if (all.empty())
    throw Failure(Kind::not_found,
                  N_("there is no plan yet (make one: duban plan add NAME --year 2026)"));
  if (name.empty() && all.size() == 1) return all.front();
  if (name.empty())
    throw Failure(Kind::usage, Message(N_("say which plan: --plan NAME (there are: {plans})"))
                                   .with("plans", base::join(names, ", ")));
  const std::string near = base::nearest(name, names);
  throw Failure(Kind::not_found, near.empty()
                                     ? Message(N_("no plan \"{name}\" (there are: {plans})"))
                                           .with("name", name)
                                           .with("plans", base::join(names, ", "))
                                     : Message(N_("no plan \"{name}\" (did you mean {near}?)"))
                                           .with("name", name)
                                           .with("near", near));
}

Task find_task(const store::Database& db, const std::string& text) {
  const auto missing = [&] {
    return Failure(
        Kind::not_found,
        Message(N_("no task \"{number}\" (see them: duban task list)")).with("number", text));
  };
  if (const auto number = model::parse_record_number('T', text)) {
    if (auto found = store::task_by_number(db, *number)) return *found;
    throw missing();
  }
  auto found = store::tasks_by_ref(db, 0, text);
  if (found.empty()) throw missing();
  if (found.size() == 1) return found.front();
  std::vector<std::string> numbers;
  for (const auto& task : found) numbers.push_back(model::number_of(task));
  throw Failure(
      Kind::invalid,
      Message(N_("\"{number}\" stands in several plans: {candidates}; use duban's own number"))
          .with("number", text)
          .with("candidates", base::join(numbers, ", ")));
}

Order find_order(const store::Database& db, const std::string& text) {
  if (const auto number = model::parse_order_number(text))
    if (auto order = store::order_by_number(db, *number)) return *order;
  const auto found = store::orders_by_document(db, model::plain_document(text));
  if (found.empty())
    throw Failure(
        Kind::not_found,
        Message(N_("no order \"{number}\" (see them: duban order list)")).with("number", text));
  if (found.size() == 1) return found.front();
  std::vector<std::string> numbers;
  for (const auto& order : found) numbers.push_back(model::number_of(order));
  throw Failure(Kind::invalid,
                Message(N_("several orders are \"{number}\": {candidates}; use duban's own number"))
                    .with("number", text)
                    .with("candidates", base::join(numbers, ", ")));
}

model::OrderKind kind_of(const model::Rulebook& rules, const std::string& text) {
  std::vector<std::string> known;
  for (const auto& [id, kind] : rules.order_kinds) {
    if (text == id || text == kind.zh || text == kind.en) return kind;
    known.push_back(id + " (" + kind.zh + ")");
  }
  if (known.empty())
    throw Failure(Kind::refused, N_("the rules in force have no kinds of orders (orders: in "
                                    "rules.yaml, then duban rules load)"));
  throw Failure(Kind::not_found,
                Message(N_("no kind of order \"{kind}\" in the rules (there are: {known})"))
                    .with("kind", text)
                    .with("known", base::join(known, ", ")));
}

std::string name_of(const Order& order) {
  return order.document.empty() ? model::number_of(order) : order.document;
}

std::string number_of_item(const store::Database& db, const OrderItem& item) {
  if (item.subject == ItemSubject::hazard) return store::number_of_hazard(db, item.subject_id);
  const auto task = store::record_by_id<model::Task>(db, item.subject_id);
  return task ? model::number_of(*task) : std::string();
}

Account find_account(const store::Database& db, const std::string& text) {
  if (const auto number = model::parse_record_number('A', text))
    if (auto found = store::account_by_number(db, *number)) return *found;
  throw Failure(Kind::not_found,
                Message(N_("no entry \"{number}\" in the register (see them: duban account list)"))
                    .with("number", text));
}

Card find_card(const store::Database& db, const std::string& number) {
  if (auto card = store::card_by_number(db, base::trim(number))) return *card;
  throw Failure(
      Kind::not_found,
      Message(N_("no card \"{number}\" (see them: duban card list)")).with("number", number));
}

Person find_person(const store::Database& db, const std::string& text) {
  const auto at = text.find('@');
  const std::string name = text.substr(0, at);
  const Id unit = at == std::string::npos ? 0 : resolve_unit(names_of(db), text.substr(at + 1));
  std::vector<Person> found;
  std::vector<std::string> all;
  for (const Person& person : store::persons(db)) {
    all.push_back(person.name);
    if (base::fold(person.name) == base::fold(name) && (unit == 0 || person.unit == unit))
      found.push_back(person);
  }
  if (found.size() == 1) return found.front();
  if (found.size() > 1)
    throw Failure(Kind::invalid, Message(N_("there are {n} people called {name}: write NAME@UNIT"))
                                     .with("n", found.size())
                                     .with("name", name));
  const std::string near = base::nearest(name, all);
  throw Failure(
      Kind::not_found,
      near.empty()
          ? Message(N_("no person \"{name}\" (see them: duban person list)")).with("name", text)
          : Message(N_("no person \"{name}\" (did you mean {near}?)"))
                .with("name", text)
                .with("near", near));
}

model::Paper find_paper(const store::Database& db, const std::string& text) {
  if (const auto number = model::parse_record_number('R', text))
    if (auto paper = store::paper_by_number(db, *number)) return *paper;
  auto found = store::papers_numbered(db, model::plain_document(text));
  std::erase_if(found, [](const model::Paper& paper) { return paper.serial == 0; });
  if (found.empty())
    throw Failure(Kind::not_found,
                  Message(N_("no incoming paper \"{text}\" (see them: duban order record --list)"))
                      .with("text", text));
  if (found.size() == 1) return found.front();
  std::vector<std::string> named;
  for (const auto& paper : found) named.push_back(model::number_of(paper) + " " + paper.issuer);
  throw Failure(Kind::invalid, Message(N_("{text} is the number of several papers: {papers}"))
                                   .with("text", text)
                                   .with("papers", base::join(named, ", ")));
}

}  // namespace duban::gather
