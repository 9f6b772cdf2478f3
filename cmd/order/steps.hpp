// The step verbs of an order, and orders as lines of a list.
#pragma once

#include <memory>
#include <vector>

#include "casework/order/draft.hpp"
#include "cmd/command.hpp"
#include "cmd/steps.hpp"
#include "report/order_tables.hpp"
#include "store/order_store.hpp"

namespace duban::cmd {

/// The columns of the list of orders.
std::vector<std::string> order_columns();
/// The facts of a draft that can be typed.
std::span<const Fact> order_facts();
/// How orders are named in step verbs.
const StepNoun& order_noun();

using OrderStepVerb = StepVerbOf<model::OrderVerb>;
std::unique_ptr<Command> make_order_step(const OrderStepVerb& verb);

/// Does the step for every order and shows what it came to. `common` holds what the flags said for
/// all.
int do_order_steps(Session& session, const StepInput& input, model::OrderVerb verb,
                   const model::StepRequest& common, const std::vector<const char*>& fields);

/// The same; `first` gets what was asked before anything is done, `then` the orders as they are
/// now, before they are shown.
int do_order_steps_then(Session& session, const StepInput& input, model::OrderVerb verb,
                        const model::StepRequest& common, const std::vector<const char*>& fields,
                        const std::function<void(const std::vector<model::StepRequest>&)>& first,
                        const std::function<void(const std::vector<model::Order>&)>& then);

/// An order with its recipients and counts, for the tables.
report::OrderLine order_line(const store::OrderParts& parts, const model::Order& order,
                             const model::Rulebook& rules, base::Day today,
                             const report::UnitName& unit);

/// Drafts orders and shows them, as they will be on a dry run.
void draft_and_show(Session& session, const std::vector<casework::NewOrder>& wanted,
                    const OutputOptions& output);
/// A table of orders as they stand on a day.
void show_orders(Session& session, const std::vector<model::Order>& orders, base::Day today,
                 const OutputOptions& output);

}  // namespace duban::cmd
