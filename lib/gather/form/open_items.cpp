// Gathering them.
#include "gather/form/open_items.hpp"

#include <algorithm>
#include <map>

#include "base/failure.hpp"
#include "gather/unit/name_book.hpp"
#include "intake/form_definition.hpp"
#include "store/form_store.hpp"
#include "store/hazard_store.hpp"
#include "store/task_store.hpp"

namespace duban::gather {

using model::FormColumn;
using model::Id;

namespace {

/// The locked cells of a record.
template <class Record>
std::vector<std::string> cells_of(const Record& record, const model::FormDefinition& form,
                                  const std::function<std::string(Id)>& unit) {
  std::vector<std::string> cells;
  for (const auto& column : form.columns) {
    if (column.type != FormColumn::Type::fact) continue;
    if (column.fact == "number") {
      cells.push_back(model::number_of(record));
      continue;
    }
    const auto* field = model::field_of<Record>(column.fact);
    std::string text = model::field_text(record, *field);
    if (field->role == model::FieldRole::unit && !text.empty())
      text = unit(model::id_of_text(text));
    cells.push_back(std::move(text));
  }
  return cells;
}

}  // namespace

std::vector<FormItems> form_items(const store::Database& db, const model::FormDefinition& form,
                                  const std::vector<Id>& units) {
  const auto unit = name_book(db);
  std::map<Id, FormItems> by_unit;
  const auto put = [&](Id owner, std::vector<std::string> cells) {
    const bool wanted =
        units.empty() || std::find(units.begin(), units.end(), owner) != units.end();
    if (owner == 0 || !wanted) return;
    auto& items = by_unit[owner];
    items.unit = owner;
    items.rows.push_back(std::move(cells));
  };
  if (form.of_tasks) {
    store::TaskQuery query;
    query.states = {model::TaskState::open, model::TaskState::in_progress};
    for (const auto& task : store::tasks(db, query)) put(task.lead, cells_of(task, form, unit));
  } else {
    store::HazardQuery query;
    query.states = {model::State::dispatched, model::State::rectifying};
    for (const auto& hazard : store::hazards(db, query))
      put(hazard.responsible, cells_of(hazard, form, unit));
  }
  std::vector<FormItems> all;
  for (auto& [id, items] : by_unit) {
    items.unit_name = unit(id);
    all.push_back(std::move(items));
  }
  return all;
}

LoadedForm form_version(const store::Database& db, Id definition) {
  const auto found = store::definition_by_id(db, definition);
  if (!found) throw base::Failure(base::Kind::not_found, N_("the definition of this form is gone"));
  return {*found, intake::read_form(found->body, found->source)};
}

}  // namespace duban::gather
