// Looking at who was asked, and who was not.
#include "gather/order/consulted.hpp"

#include <set>

#include "base/failure.hpp"
#include "base/text.hpp"
#include "gather/find.hpp"
#include "gather/unit/name_book.hpp"
#include "store/hazard_store.hpp"
#include "store/order_store.hpp"
#include "store/week_store.hpp"

namespace duban::gather {

using base::Message;
using model::Id;

void doubt_unasked(const store::Database& db, const model::Order& order,
                   const model::OrderKind& kind, std::vector<Message>& doubts) {
  if (kind.consult == model::Consult::none) return;
  std::set<Id> known;
  for (const auto& one : store::recipients_of(db, order.id)) known.insert(one.unit);
  for (const auto& one : store::consultations_of(db, order.id)) known.insert(one.unit);
  const auto unit = name_book(db);
  store::HazardReader hazards(db);
  std::vector<std::string> unasked;
  for (const auto& item : store::items_of(db, order.id)) {
    if (item.subject != model::ItemSubject::hazard) continue;
    const auto hazard = hazards.get(item.subject_id);
    if (hazard && hazard->supervising != 0 && known.insert(hazard->supervising).second)
      unasked.push_back(unit(hazard->supervising));
  }
  if (unasked.empty()) return;
  doubts.push_back(Message(N_("{units} supervise what it is about, and are neither recipients nor "
                              "were consulted (duban order consult {order} --with {list})"))
                       .with("units", base::join(unasked, "、"))
                       .with("order", model::number_of(order))
                       .with("list", base::join(unasked, ",")));
}

void expect_consulted(const store::Database& db, const model::Order& order,
                      const model::OrderKind& kind, std::vector<Message>& doubts) {
  const auto asked = store::consultations_of(db, order.id);
  const auto unit = name_book(db);
  const bool needed = kind.consult == model::Consult::needed;
  if (needed && asked.empty())
    throw base::Failure(base::Kind::invalid,
                        Message(N_("{order}: its kind is signed after others were consulted: duban "
                                   "order consult {order} --with UNIT"))
                            .with("order", model::number_of(order)));
  for (const auto& one : asked) {
    if (one.answer == model::Opinion::objects)
      doubts.push_back(Message(N_("{unit} has objections: {text}"))
                           .with("unit", unit(one.unit))
                           .with("text", one.opinion));
    if (one.answer != model::Opinion::none) continue;
    const Message silent =
        Message(N_("{unit} was consulted on {day} and did not answer yet (duban order consulted "
                   "{order} --unit {unit} --agrees)"))
            .with("unit", unit(one.unit))
            .with("day", one.asked_on.value_or(base::Day{}))
            .with("order", model::number_of(order));
    if (needed) throw base::Failure(base::Kind::invalid, silent);
    doubts.push_back(silent);
  }
}

}  // namespace duban::gather
