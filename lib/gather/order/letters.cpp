// Facts of letters, and letters kept.
#include "gather/order/letters.hpp"

#include <algorithm>

#include "base/failure.hpp"
#include "base/message.hpp"
#include "gather/find.hpp"
#include "gather/in_force.hpp"
#include "gather/log/entries.hpp"
#include "gather/unit/name_book.hpp"
#include "model/read_changes.hpp"
#include "report/hazard_life.hpp"
#include "report/letter_words.hpp"
#include "report/order_papers.hpp"
#include "report/order_tables.hpp"
#include "report/week_tables.hpp"
#include "rules/deadline.hpp"
#include "rules/standing.hpp"
#include "rules/task_progress.hpp"
#include "store/event_log.hpp"
#include "store/evidence_store.hpp"
#include "store/hazard_store.hpp"
#include "store/office_store.hpp"
#include "store/order_store.hpp"
#include "store/task_store.hpp"
#include "store/unit_store.hpp"
#include "store/week_store.hpp"

namespace duban::gather {

using base::Failure;
using base::Kind;
using base::Message;
using model::Id;
using model::Order;
using model::Recipient;
using model::RecipientRole;
using model::RecipientState;

namespace {

/// A task's facts in the places of a letter's table.
model::Hazard as_matter(const model::Task& task) {
  model::Hazard matter;
  matter.problem = task.problem.empty() ? task.measure : task.problem;
  matter.measure = task.measure;
  matter.responsible = task.lead;
  matter.responsible_person = task.person;
  matter.sector = task.sector;
  matter.due_on = task.due_on;
  return matter;
}

std::string setting(const std::map<std::string, std::string>& all, const std::string& key) {
  const auto found = all.find(key);
  return found == all.end() ? std::string() : found->second;
}

/// The login under which an order was drafted; empty when the log does not know.
std::string drafted_under(const store::Database& db, const Order& order) {
  const auto drafted = first_entry(db, order.last_event);
  const auto command = drafted ? store::event_at(db, drafted->run) : std::nullopt;
  const auto told = command ? model::read_changes(command->changes) : std::nullopt;
  return told ? model::fact_of(told->created, "login") : std::string();
}

/// "陈某@绍兴市应急管理局" → "陈某".
/// 《关于……的交办单》（浙安委办交〔2026〕3号): an earlier letter as another one cites it.
std::string followed(const model::Rulebook& rules, const Order& parent) {
  if (parent.document.empty()) return {};
  const auto kind = rules.order_kinds.find(parent.kind);
  std::string title =
      report::letter_title(parent.subject, kind == rules.order_kinds.end() ? "" : kind->second.zh);
  std::erase(title, '\n');
  return "《" + title + "》（" + parent.document + "）";
}

/// The recipient's row of one unit; the one that was not handed on.
std::optional<Recipient> recipient_with(const store::Database& db, const Order& order, Id unit) {
  for (const auto& recipient : store::recipients_of(db, order.id))
    if (recipient.unit == unit && recipient.state != RecipientState::reassigned) return recipient;
  return std::nullopt;
}

/// In whose name: of the kind, of the committee, else of the office.
void name_sender(const store::Database& db, report::LetterFacts& facts) {
  if (facts.kind.of_committee) facts.office.head = facts.office.signature = own_body(db);
  if (!facts.kind.head.empty()) facts.office.head = facts.kind.head;
  if (!facts.kind.signature.empty()) facts.office.signature = facts.kind.signature;
}

/// How units are addressed: a territory by its committee.
report::UnitName addressed_units(const store::Database& db, const std::string& as) {
  return [names = names_of(db), as](Id id) {
    const auto* unit = names.unit(id);
    if (unit == nullptr) return std::string();
    const bool territory =
        unit->kind == model::UnitKind::government && !unit->name.ends_with("政府");
    return territory && !as.empty() ? model::put_place(as, "{unit}", unit->name) : unit->name;
  };
}

}  // namespace

report::UnitName addressed_names(const store::Database& db) {
  return addressed_units(db, rules_of(db).letter.territory_as);
}

std::map<std::string, model::Chased> chased_items(const store::Database& db,
                                                  const report::LetterFacts& facts,
                                                  base::Day today) {
  std::map<std::string, model::Chased> all;
  for (const auto subject : {model::ItemSubject::hazard, model::ItemSubject::task}) {
    std::map<Id, std::string> numbers;
    std::vector<Id> ids;
    for (const auto& item : facts.items)
      if (item.item.subject == subject)
        numbers.emplace(item.item.subject_id, item.number), ids.push_back(item.item.subject_id);
    const auto kind =
        subject == model::ItemSubject::hazard ? model::ChaseOf::hazard : model::ChaseOf::task;
    for (const auto& [id, chased] : store::chased(db, kind, ids, today))
      all.emplace(numbers.at(id), chased);
  }
  return all;
}

std::pair<model::EvidenceOf, Id> letter_place(const store::Database& db, const Order& order,
                                              Id only) {
  if (only == 0) return {model::EvidenceOf::order, order.id};
  const auto recipient = recipient_with(db, order, only);
  return {model::EvidenceOf::recipient, recipient ? recipient->id : 0};
}
report::LetterFacts letter_facts(const store::Database& db, const Order& order, Id only,
                                 base::Day today) {
  report::LetterFacts facts;
  const auto rules = rules_of(db);
  const auto kind = rules.order_kinds.find(order.kind);
  if (kind == rules.order_kinds.end())
    throw Failure(
        Kind::invalid,
        Message(N_("{number}: the rules no longer have its kind {kind}, so it has no template"))
            .with("number", name_of(order))
            .with("kind", order.kind));
  facts.on = order.issued_on.value_or(today);
  facts.order = order;
  facts.kind = kind->second;
  facts.office = rules.letter;
  const auto settings = settings_of(db);
  facts.office_name = setting(settings, "office.full_name");
  name_sender(db, facts);
  facts.contact_name = base::name_alone(order.drafted_by);
  bool is_person =
      facts.contact_name != drafted_under(db, order);  // a bare login is nobody to call
  for (const auto& person : store::persons(db)) {
    if (person.name != facts.contact_name) continue;
    is_person = true;
    if (facts.contact_phone.empty()) facts.contact_phone = person.phone;
  }
  if (!is_person) facts.contact_name.clear();
  if (order.parent != 0)
    if (const auto parent = store::record_by_id<Order>(db, order.parent))
      facts.follows = followed(rules, *parent);
  facts.recipients = store::recipients_of(db, order.id);
  facts.only = only;
  facts.addressed = addressed_units(db, rules.letter.territory_as);
  if (only != 0 && !recipient_with(db, order, only))
    throw Failure(Kind::not_found, Message(N_("{unit} is no recipient of {number}"))
                                       .with("unit", name_book(db)(only))
                                       .with("number", name_of(order)));
  store::HazardReader hazards(db);
  store::RecordReader<model::Task> tasks(db);
  for (const auto& item : store::items_of(db, order.id)) {
    report::LetterFacts::Item one;
    one.item = item;
    if (item.subject == model::ItemSubject::hazard) {
      if (auto hazard = hazards.get(item.subject_id))
        one.hazard = std::move(*hazard), one.number = model::number_of(one.hazard),
        one.lateness = rules::lateness(rules::clock_of(one.hazard), facts.on);
    } else if (const auto task = tasks.get(item.subject_id)) {
      one.hazard = as_matter(*task), one.number = model::number_of(*task),
      one.lateness = rules::lateness(rules::clock_of(*task), facts.on);
    }
    facts.items.push_back(std::move(one));
  }
  return facts;
}

std::optional<Id> issued_at(const store::Database& db, const Order& order, Id only) {
  for (Id seq = order.last_event; seq != 0;) {
    const auto event = store::event_at(db, seq);
    if (!event) return std::nullopt;
    if (event->verb == "issue") {
      const auto recipient = only == 0 ? std::nullopt : recipient_with(db, order, only);
      const auto put = recipient ? first_entry(db, recipient->last_event) : std::nullopt;
      return put && put->seq > seq ? std::nullopt : std::optional(seq);
    }
    seq = event->before;
  }
  return std::nullopt;
}

std::optional<model::Evidence> kept_letter(const store::Database& db, const Order& order, Id only) {
  const auto [subject, id] = letter_place(db, order, only);
  return store::letter_of(db, subject, id);
}

std::vector<Recipient> addressees(const store::Database& db, const Order& order) {
  auto all = store::recipients_of(db, order.id);
  std::erase_if(all, [](const auto& one) {
    return one.role == RecipientRole::copy || one.state == RecipientState::reassigned;
  });
  return all;
}

report::Book handling_sheet(const store::Database& db, const Order& order, base::Day today) {
  const auto rules = rules_of(db);
  const auto calendar = calendar_of(db);
  const auto unit = name_book(db);
  const auto kind = rules.order_kinds.find(order.kind);
  report::Table deadlines{"deadlines",
                          N_("How the deadlines were counted"),
                          {{"number", N_("Number"), report::Kind::text, 12},
                           {"story", N_("Deadline"), report::Kind::text, 60}}};
  for (const auto& item : store::items_of(db, order.id)) {
    if (item.subject != model::ItemSubject::hazard) {
      deadlines.rows.push_back({{number_of_item(db, item)}, report::day_cell(item.due_on)});
      continue;
    }
    const auto hazard = store::hazard_by_id(db, item.subject_id);
    if (!hazard) continue;
    Message story;
    for (const auto& sentence :
         report::deadline_story(*hazard, store::steps_of(db, hazard->id), rules, calendar, today))
      story = base::joined(story, sentence, N_("{a} {b}"));
    deadlines.rows.push_back({{model::number_of(*hazard)}, {story}});
  }
  report::Book book;
  book.title = N_("Handling sheet");
  book.sheets.push_back(
      {"handling",
       N_("Handling sheet"),
       N_("Handling sheet"),
       {base::verbatim(name_of(order)), base::verbatim(order.subject)},
       {report::handling_table(order, kind == rules.order_kinds.end() ? nullptr : &kind->second,
                               addressees(db, order), unit),
        std::move(deadlines)}});
  if (const auto asked = store::consultations_of(db, order.id); !asked.empty())
    book.sheets.back().tables.push_back(
        report::picked(report::consultations_table(asked, today, unit),
                       {"unit", "asked_on", "answer", "answered_on", "opinion"}));
  book.sheets.back().tables.push_back(report::leader_table());
  return book;
}

report::Book signing_sheet(const store::Database& db, const Order& order) {
  const auto unit = name_book(db);
  report::Book book;
  book.title = N_("Signing sheet");
  book.sheets.push_back(
      {"signing",
       N_("Signing sheet"),
       N_("Signing sheet"),
       {base::verbatim(order.document.empty() ? model::number_of(order) : order.document),
        base::verbatim(order.subject)},
       {report::signing_table(addressees(db, order), unit)}});
  return book;
}

}  // namespace duban::gather
