// What an event says changed, as JSON text: {"new":{…}}, {"set":{"field":["before","after"]}}, "step", "row".
#pragma once

#include <map>
#include <string>

#include "model/hazard.hpp"
#include "model/step.hpp"

namespace duban::model {

using Facts = std::map<std::string, std::string>;  ///< field → text, empty ones left out

/// Fields that are bookkeeping of the log itself and never stand in an entry.
bool is_logged(const HazardField& field);

/// {"new":{…}} with every logged field that is on record.
std::string created_changes(const Hazard& hazard);
/// {"set":{…}} of the logged fields that differ; "{}" when none does.
std::string changed_fields(const Hazard& before, const Hazard& after);
/// The same for any record given as facts.
std::string created_changes(const Facts& facts);
std::string changed_fields(const Facts& before, const Facts& after);

Facts facts_of(const Unit& unit);
Facts facts_of(const Person& person);
Facts facts_of(const Step& step);

/// Adds a member to a JSON object text: with_member("{}", "step", "{…}").
std::string with_member(std::string object, std::string_view name, std::string_view json);
std::string object_of(const Facts& facts);

}  // namespace duban::model
