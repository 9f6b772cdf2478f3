// Forms that went out, and how they stand on a day.
#pragma once

#include <optional>
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

/// The day on which a return of this form that is kept as `answers` was taken before, another one
/// after it; nothing for a new one. What was taken back since does not count.
std::optional<base::Day> returned_before(const store::Database& db, const model::FormSent& sent,
                                         const std::string& answers);

}  // namespace duban::gather
