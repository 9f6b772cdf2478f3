// Relations of records.
#include "gather/rights/matter.hpp"

#include <algorithm>

#include "base/failure.hpp"
#include "base/text.hpp"
#include "gather/find.hpp"
#include "gather/in_force.hpp"
#include "gather/inspection/find.hpp"
#include "rules/steps.hpp"
#include "store/order_store.hpp"
#include "store/record.hpp"
#include "store/rights_store.hpp"

namespace duban::gather {

using model::Id;
using rules::Caller;
using rules::UnitNames;

namespace {

std::string name_of_unit(const UnitNames& names, Id unit) {
  const auto* known = names.unit(unit);
  return known == nullptr ? std::string() : known->name;
}

/// Handed to a unit of the caller's; to their own house alone is told apart.
void hand(const Caller& caller, Id unit, rules::Relation& relation) {
  relation.handed = relation.handed || caller.is_own(unit);
  relation.handed_to_house = relation.handed_to_house || (unit != 0 && unit == caller.unit);
}

void hand_assisting(const Caller& caller, const UnitNames& names, const std::string& assisting,
                    rules::Relation& relation) {
  for (const auto& name : base::split_list(assisting)) {
    const auto found = names.find(name);
    relation.handed = relation.handed || std::any_of(found.begin(), found.end(),
                                                     [&](Id unit) { return caller.is_own(unit); });
  }
}

/// Did the caller register or draft it?
bool is_made_by(const Caller& caller, const store::Database& db, const char* table, Id id) {
  return caller.person != 0 && id != 0 && store::is_made_by(db, table, id, caller.full_name());
}

}  // namespace

Matter matter_of(const Caller& caller, const store::Database& db, const UnitNames& names,
                 const model::Hazard& hazard) {
  Matter matter;
  auto& r = matter.relation;
  hand(caller, hazard.responsible, r);
  hand_assisting(caller, names, hazard.assisting, r);
  r.lies = caller.is_own(hazard.territory) || caller.is_own(hazard.site);
  r.supervised = caller.is_own(hazard.supervising);
  r.mine = is_made_by(caller, db, "hazard", hazard.id);
  if (hazard.id != 0 && hazard.serial != 0) matter.number = model::number_of(hazard);
  matter.handed_to = name_of_unit(names, hazard.responsible);
  return matter;
}

Matter matter_of(const Caller& caller, const store::Database& db, const UnitNames& names,
                 const model::Task& task) {
  Matter matter;
  hand(caller, task.lead, matter.relation);
  hand_assisting(caller, names, task.assisting, matter.relation);
  matter.relation.lies = caller.is_own(task.lead);
  matter.relation.mine = is_made_by(caller, db, "task", task.id);
  if (task.serial != 0) matter.number = model::number_of(task);
  matter.handed_to = name_of_unit(names, task.lead);
  return matter;
}

Matter matter_of(const Caller& caller, const store::Database& db, const UnitNames& names,
                 const model::Order& order) {
  Matter matter;
  for (const auto& recipient : store::recipients_of(db, order.id)) {
    hand(caller, recipient.unit, matter.relation);
    if (matter.handed_to.empty()) matter.handed_to = name_of_unit(names, recipient.unit);
  }
  matter.relation.lies = matter.relation.handed;
  matter.relation.mine = is_made_by(caller, db, "order_paper", order.id);
  if (order.serial != 0)
    matter.number = order.document.empty() ? model::number_of(order) : order.document;
  return matter;
}

Matter matter_of(const Caller& caller, const store::Database& db, const UnitNames& names,
                 const model::Recipient& recipient) {
  Matter matter;
  hand(caller, recipient.unit, matter.relation);
  matter.relation.lies = matter.relation.handed;
  matter.handed_to = name_of_unit(names, recipient.unit);
  if (const auto order = store::record_by_id<model::Order>(db, recipient.order_id))
    matter.number = order->document.empty() ? model::number_of(*order) : order->document;
  return matter;
}

Matter matter_of(const Caller& caller, const store::Database& db, const UnitNames& names,
                 const model::Card& card) {
  Matter matter;
  Id unit = card.subject_id;
  if (card.subject == model::CardSubject::task) {
    const auto task = store::record_by_id<model::Task>(db, card.subject_id);
    unit = task ? task->lead : 0;
  }
  hand(caller, unit, matter.relation);
  matter.handed_to = name_of_unit(names, unit);
  if (card.serial != 0) matter.number = model::number_of(card);
  return matter;
}

Matter matter_of(const Caller& caller, const store::Database& /*db*/, const UnitNames& names,
                 const model::Account& account) {
  Matter matter;
  hand(caller, account.unit, matter.relation);
  matter.handed_to = name_of_unit(names, account.unit);
  if (account.serial != 0) matter.number = model::number_of(account);
  return matter;
}

Matter matter_of(const Caller& caller, const store::Database& db, const UnitNames& names,
                 const model::Evidence& evidence) {
  switch (evidence.subject) {
    case model::EvidenceOf::hazard:
      if (const auto hazard = store::record_by_id<model::Hazard>(db, evidence.subject_id))
        return matter_of(caller, db, names, *hazard);
      break;
    case model::EvidenceOf::order:
      if (const auto order = store::record_by_id<model::Order>(db, evidence.subject_id))
        return matter_of(caller, db, names, *order);
      break;
    case model::EvidenceOf::recipient:
      if (const auto recipient = store::record_by_id<model::Recipient>(db, evidence.subject_id))
        return matter_of(caller, db, names, *recipient);
      break;
    default: break;
  }
  return {};
}

Matter matter_of(const Caller& caller, const store::Database& db, const UnitNames& /*names*/,
                 const model::Paper& paper) {
  Matter matter;
  matter.relation.mine = caller.person != 0 && is_of_team(db, paper.handle_by, caller.full_name());
  matter.number = model::number_of(paper);
  return matter;
}

Matter matter_of(const Caller& caller, const store::Database& /*db*/, const UnitNames& names,
                 const model::FormSent& form) {
  Matter matter;
  hand(caller, form.unit, matter.relation);
  matter.handed_to = name_of_unit(names, form.unit);
  return matter;
}

Matter matter_of(const Caller& caller, const store::Database& db, const UnitNames& names,
                 const model::Visit& visit) {
  Matter matter;
  auto& r = matter.relation;
  r.lies = caller.is_own(visit.territory) || caller.is_own(visit.site);
  const std::string self = caller.full_name();
  r.mine = caller.person != 0 && is_of_team(db, visit.inspectors, self);
  r.lies = r.lies || r.mine;  // whoever goes there inspects there
  if (visit.serial != 0) matter.number = model::number_of(visit);
  matter.handed_to = name_of_unit(names, visit.territory);
  return matter;
}

Matter matter_of(const Caller& caller, const store::Database& db, const UnitNames& names,
                 const model::VisitAnswer& answer) {
  if (const auto visit = store::record_by_id<model::Visit>(db, answer.visit))
    return matter_of(caller, db, names, *visit);
  return {};
}

Matter matter_of(const Caller& caller, const store::Database& db, const UnitNames& /*names*/,
                 const model::SecretVisit& visit) {
  Matter matter;
  for (const auto& one : secrets_for(db, caller, visit.round))
    if (one.row.id == visit.id) {
      matter.number = one.name();
      matter.relation.mine = matter.relation.lies = true;
    }
  return matter;
}

Matter matter_of(const Caller& caller, const store::Database& db, const UnitNames& names,
                 const model::Lookback& lookback) {
  if (const auto hazard = store::record_by_id<model::Hazard>(db, lookback.hazard))
    return matter_of(caller, db, names, *hazard);
  return {};
}

Matter matter_of(const Caller& caller, const store::Database& db, const UnitNames& names,
                 const model::Chase& chase) {
  const auto as = [&](auto type) {
    const auto record = store::record_by_id<typename decltype(type)::type>(db, chase.subject_id);
    return record ? matter_of(caller, db, names, *record) : Matter{};
  };
  switch (chase.subject) {
    case model::ChaseOf::hazard: return as(std::type_identity<model::Hazard>{});
    case model::ChaseOf::order: return as(std::type_identity<model::Order>{});
    default: return as(std::type_identity<model::Task>{});
  }
}

Matter matter_of(const Caller& caller, const store::Database& db, const UnitNames& names,
                 const model::Consultation& consultation) {
  const auto order = store::record_by_id<model::Order>(db, consultation.order_id);
  return order ? matter_of(caller, db, names, *order) : Matter{};
}

std::optional<Matter> matter_named(const store::Database& db, const Caller& caller,
                                   const std::string& number) {
  const auto names = names_of(db);
  const auto told = [&](const auto& record) {
    Matter matter = matter_of(caller, db, names, record);
    matter.newest = record.last_event;
    return matter;
  };
  try {
    if (model::parse_record_number('H', number)) {
      const auto hazard = find_hazard(db, number);
      Matter matter = told(hazard);
      matter.ordinary = hazard.grade != model::Grade::major;
      return matter;
    }
    if (model::parse_record_number('I', number)) return told(find_open_visit(db, number));
    if (number.find("暗访") != std::string::npos) {
      const auto found = find_visit(db, caller, number);
      return found.secret ? told(found.secret->row) : told(*found.visit);
    }
    if (model::parse_record_number('T', number)) return told(find_task(db, number));
    if (model::parse_record_number('A', number)) return told(find_account(db, number));
    if (model::parse_record_number('R', number)) return told(find_paper(db, number));
    if (number.starts_with("C")) return told(find_card(db, number));
    return told(find_order(db, number));
  } catch (const base::Failure&) {
    return std::nullopt;
  }
}

}  // namespace duban::gather
