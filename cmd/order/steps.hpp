// The step verbs of an order, and orders as lines of a list.
#pragma once

#include <memory>
#include <vector>

#include "casework/orders.hpp"
#include "cmd/command.hpp"
#include "cmd/steps.hpp"
#include "report/order_tables.hpp"
#include "store/order_store.hpp"

namespace duban::cmd {

/// The facts of a draft that can be typed.
std::span<const Fact> order_facts();
/// How orders are named in step verbs.
const StepNoun& order_noun();

/// One step verb as its file describes it.
struct OrderStepVerb {
  model::OrderVerb verb;
  std::vector<const char*> fields;  ///< flags of model::step_fields, besides --on, --by, --because
  const char* details;              ///< catalogue key
  std::vector<Example> examples;
};
std::unique_ptr<Command> make_order_step(OrderStepVerb verb);

/// Does the step for every order and shows what it came to. `common` holds what the flags said for all.
int do_order_steps(Session& session, const StepInput& input, model::OrderVerb verb, const model::StepRequest& common,
                   const std::vector<const char*>& fields);

/// An order with its recipients and counts, for the tables.
report::OrderLine order_line(store::OrderParts& parts, const model::Order& order, const model::Rulebook& rules, base::Day today,
                             const report::UnitName& unit);

/// A table of orders as they stand on a day.
void show_orders(Session& session, const std::vector<model::Order>& orders, base::Day today, const OutputOptions& output);

}  // namespace duban::cmd
