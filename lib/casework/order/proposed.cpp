// Orders out of records.
#include "casework/order/proposed.hpp"

#include <map>
#include <tuple>

#include "base/failure.hpp"
#include "base/text.hpp"
#include "gather/figures/period.hpp"
#include "gather/in_force.hpp"
#include "gather/inspection/find.hpp"
#include "i18n/catalogue.hpp"
#include "store/hazard_store.hpp"
#include "store/listing_store.hpp"

namespace duban::casework {

using base::Failure;
using base::Kind;
using base::Message;
using model::Hazard;
using model::Id;
using model::Ladder;
using model::Rung;
using model::Verb;

std::vector<NewOrder> orders_of(const store::Database& db,
                                const std::vector<gather::Proposal>& proposals) {
  const auto names = gather::names_of(db);
  std::map<std::tuple<Ladder, std::string, Id, Id>, NewOrder> all;
  for (const auto& proposal : proposals) {
    const Rung& rung = *proposal.rung;
    if (rung.kind == model::account_rung) continue;
    NewOrder& order = all[{rung.ladder, rung.kind, proposal.unit, proposal.parent}];
    if (order.recipients.empty()) {
      order.recipients.push_back({names.name(proposal.unit), model::RecipientRole::lead});
      order.facts.kind = rung.kind;
      order.facts.ladder = rung.ladder;
      order.facts.rung = rung.rung;
      order.facts.basis = proposal.ground->basis;
      order.facts.subject = rung.ladder == Ladder::matter ? "有关事项整改" : proposal.ground->zh;
      order.parent = proposal.parent_name;
      order.again = true;
    }
    // In the words of the letter: Chinese, whatever the screen speaks.
    std::string line = proposal.matter_number;
    for (const auto& fact : proposal.facts)
      line += (line.empty() ? "" : "：") + i18n::text_in(i18n::Language::chinese, fact);
    if (line.empty()) line = proposal.ground->zh;
    order.facts.grounds += (order.facts.grounds.empty() ? "" : "；") + line;
    if (proposal.matter != 0)
      order.items.push_back({proposal.matter_number, ""});
    else
      for (const auto& number : proposal.records)
        if (model::parse_hazard_number(number) || model::parse_record_number('T', number))
          order.items.push_back({number, ""});
  }
  std::vector<NewOrder> orders;
  for (auto& [key, order] : all) orders.push_back(std::move(order));
  return orders;
}

std::vector<NewOrder> orders_of_round(const store::Database& db, const NewOrder& common,
                                      const std::string& round, bool by_responsible) {
  const auto names = gather::names_of(db);
  const Id root = gather::office_territory(db);
  store::HazardQuery query;
  gather::ask_for_round(db, round, query);
  std::map<std::pair<std::string, Id>, std::vector<std::string>>
      of_unit;  // by code, as the list of units
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
    throw Failure(Kind::invalid,
                  Message(by_responsible ? N_("without a responsible unit: {list}")
                                         : N_("in no territory below the office: {list}"))
                      .with("list", base::join(without, ", ")));
  if (of_unit.empty())
    throw Failure(
        Kind::not_found,
        Message(N_("no open hazard of the round \"{round}\" (see them: duban hazard list --round)"))
            .with("round", round));
  std::vector<NewOrder> orders;
  for (const auto& [unit, numbers] : of_unit) {
    NewOrder order = common;
    order.recipients.insert(order.recipients.begin(),
                            {names.name(unit.second), model::RecipientRole::lead});
    for (const auto& number : numbers) order.items.push_back({number, ""});
    orders.push_back(std::move(order));
  }
  return orders;
}

std::vector<NewOrder> notices_for(const store::Database& db, const std::vector<Hazard>& hazards,
                                  Verb verb) {
  const auto names = gather::names_of(db);
  std::map<model::Id, NewOrder> of_unit;
  for (const auto& hazard : hazards) {
    const auto all = store::listings(db, hazard.id);
    if (all.empty() || all.back().own == 0) continue;
    const auto& listing = all.back();
    const bool down = verb == Verb::delist;
    if (!(down ? listing.end_document : listing.document).empty())
      continue;  // the notice is out already
    const model::Id unit = hazard.responsible != 0 ? hazard.responsible : hazard.territory;
    if (unit == 0) continue;
    NewOrder& order = of_unit[unit];
    order.facts.kind = down ? model::delisting_kind : model::listing_kind;
    order.facts.subject = down ? "有关隐患" : "有关隐患整改";
    order.again = true;
    if (down && order.parent.empty()) order.parent = listing.document;
    if (order.recipients.empty())
      order.recipients.push_back({names.name(unit), model::RecipientRole::lead});
    order.items.push_back({model::number_of(hazard), down ? "" : base::to_iso(*listing.until)});
  }
  std::vector<NewOrder> orders;
  for (auto& [unit, order] : of_unit) orders.push_back(std::move(order));
  return orders;
}

}  // namespace duban::casework
