// What stands on a form: the open matters of a unit.
#pragma once

#include <string>
#include <vector>

#include "model/form.hpp"
#include "store/engine/database.hpp"

namespace duban::gather {

/// One unit's page: the locked cells of each row, number first, as text.
struct FormItems {
  model::Id unit = 0;
  std::string unit_name;
  std::vector<std::vector<std::string>> rows;
};
/// The open hazards (dispatched or rectifying) or tasks (open or in progress) of each unit that has
/// any, by unit; only of `units` when there are any.
std::vector<FormItems> form_items(const store::Database& db, const model::FormDefinition& form,
                                  const std::vector<model::Id>& units);

/// A definition of a form, with its text read.
struct LoadedForm {
  model::Definition definition;
  model::FormDefinition form;
};
/// The version under which a form was made. Failure not_found.
LoadedForm form_version(const store::Database& db, model::Id definition);

}  // namespace duban::gather
