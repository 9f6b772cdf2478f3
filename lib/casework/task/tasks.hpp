// Plans and tasks, added.
#pragma once

#include <string>
#include <vector>

#include "casework/desk.hpp"
#include "casework/hazard/steps.hpp"
#include "model/task.hpp"

namespace duban::casework {

/// Adds a plan. Failures: usage (no name, ends before it begins), invalid (the name is taken).
model::Plan add_plan(const Context& context, model::Plan plan);

/// A task to be added: texts by field, names of units still as written.
struct NewTask {
  std::string plan;
  model::Facts facts;
  model::OptDay on;  ///< the day it counts from; the plan's first day or today, whichever is later
};
/// Failures: usage, invalid, not_found.
model::Task add_task(const Context& context, const NewTask& wanted);

/// Puts a text into a field that people type: units and origins are looked up, numbers, shares and
/// time limits read. A dash empties the field. Failures: usage for a text that cannot be read,
/// not_found for an unknown unit or hazard.
void put_task_fact(const Desk& desk, const model::Plan& plan, model::Task& task,
                   const std::string& field, const std::string& text);
/// Units of a list by full name, joined by ";". The lead among them is left out, with a note.
std::string assisting_text(const rules::UnitNames& names, const std::string& list, model::Id lead,
                           std::vector<base::Message>& notes);

}  // namespace duban::casework
