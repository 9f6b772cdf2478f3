// Forms that went out, and how they stand on a day.
#pragma once

#include <string>
#include <vector>

#include "model/form.hpp"
#include "store/engine/database.hpp"

namespace duban::gather {

/// Which forms are asked for; empty members do not filter.
struct SentFormQuery {
  std::string code;
  std::vector<model::Id> units;
  bool still_out = false;  ///< neither returned nor replaced
};

struct SentForm {
  model::FormSent form;
  bool is_replaced = false;  ///< a newer one of its kind was made for the unit, and it never came
  bool is_late = false;      ///< still out after the day by which it was to come back
};

/// The newest first, by kind and unit.
std::vector<SentForm> sent_forms(const store::Database& db, const SentFormQuery& query,
                                 base::Day today);

}  // namespace duban::gather
