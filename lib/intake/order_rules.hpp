// The part of a rules file under "orders:": the kinds of orders.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "base/message.hpp"
#include "intake/card_rules.hpp"
#include "model/order.hpp"

namespace duban::intake {

/// The keys under orders:, as patterns.
const std::vector<std::string>& order_keys();
/// What is wrong with the value of one key; nothing when it can be read.
std::optional<base::Message> order_misfit(const std::string& path, const std::string& text);
/// What stands under orders.letter.
/// Groups that letters address as a whole, by name.
std::map<std::string, model::OrderGroup> order_groups(
    const std::map<std::string, std::string>& entries);
model::LetterOffice letter_office(const std::map<std::string, std::string>& entries);

/// The kinds by id. Entries must have passed order_misfit.
std::map<std::string, model::OrderKind> order_kinds(
    const std::map<std::string, std::string>& entries);
/// What does not fit together: a kind without a name, a number format without {n} …
std::optional<RuleProblem> order_problem(const std::map<std::string, model::OrderKind>& kinds);

}  // namespace duban::intake
