// What a letter is made of, as it stands on record; and the letter kept as it went out.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "gather/in_force.hpp"
#include "model/chase.hpp"
#include "model/evidence.hpp"
#include "report/letter.hpp"

namespace duban::gather {

/// The facts of a letter to all, or of the copy of one recipient; a draft's as of `today`.
/// Failures: not_found (no such recipient), invalid (a kind that the rules no longer have).
report::LetterFacts letter_facts(const store::Database& db, const model::Order& order,
                                 model::Id only, base::Day today);

/// How letters address units: a territory by its committee.
report::UnitName addressed_names(const store::Database& db);
/// How often people were chased about its items, by their numbers; those nobody was are left out.
std::map<std::string, model::Chased> chased_items(const store::Database& db,
                                                  const report::LetterFacts& facts,
                                                  base::Day today);

/// The entry of the log up to which an issued order is to be printed: that of its issue. Nothing
/// for an order that is not out, or for a recipient who was put on it later.
std::optional<model::Id> issued_at(const store::Database& db, const model::Order& order,
                                   model::Id only);

/// The record that the letter to all, or the copy of one recipient, is kept for.
std::pair<model::EvidenceOf, model::Id> letter_place(const store::Database& db,
                                                     const model::Order& order, model::Id only);
/// The letter that was kept, or nothing.
std::optional<model::Evidence> kept_letter(const store::Database& db, const model::Order& order,
                                           model::Id only);

/// The recipients that get a letter of their own: all but copies and those handed on.
std::vector<model::Recipient> addressees(const store::Database& db, const model::Order& order);

/// The internal sheet (办理单): who drafted, checked and signed off, and how each deadline was
/// counted.
report::Book handling_sheet(const store::Database& db, const model::Order& order, base::Day today);
/// The list on which recipients sign (签收表).
report::Book signing_sheet(const store::Database& db, const model::Order& order);

}  // namespace duban::gather
