// Orders for the hazards of a round.
#include <map>

#include "base/failure.hpp"
#include "base/text.hpp"
#include "casework/order/orders.hpp"
#include "gather/figures/period.hpp"
#include "store/hazard_store.hpp"

namespace duban::casework {

using base::Failure;
using base::Kind;
using base::Message;
using model::Hazard;
using model::Id;

std::vector<NewOrder> orders_of_round(const store::Database& db, const NewOrder& common, const std::string& round,
                                      bool by_responsible) {
  const auto names = names_of(db);
  const Id root = office_territory(db);
  store::HazardQuery query;
  query.round = round;
  std::map<std::pair<std::string, Id>, std::vector<std::string>> of_unit;  // by code, as the list of units
  std::vector<std::string> without;
  store::each_hazard(db, query, [&](const Hazard& hazard) {
    if (!model::is_open(hazard.state)) return true;
    const Id unit = by_responsible ? hazard.responsible : names.part_of(hazard.territory, root);
    const auto* body = names.unit(unit);
    if (body == nullptr || unit == root)
      without.push_back(model::number_of(hazard));
    else
      of_unit[{body->code, unit}].push_back(model::number_of(hazard));
    return true;
  });
  if (!without.empty())
    throw Failure(Kind::invalid, Message(by_responsible ? N_("without a responsible unit: {list}")
                                                        : N_("in no territory below the office: {list}"))
                                     .with("list", base::join(without, ", ")));
  if (of_unit.empty())
    throw Failure(
        Kind::not_found,
        Message(N_("no open hazard of the round \"{round}\" (see them: duban hazard list --round)")).with("round", round));
  std::vector<NewOrder> orders;
  for (const auto& [unit, numbers] : of_unit) {
    NewOrder order = common;
    order.recipients.insert(order.recipients.begin(), {names.name(unit.second), model::RecipientRole::lead});
    for (const auto& number : numbers) order.items.push_back({number, ""});
    orders.push_back(std::move(order));
  }
  return orders;
}

}  // namespace duban::casework
