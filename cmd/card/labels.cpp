// Looking records up.
#include "cmd/card/labels.hpp"

#include "base/text.hpp"
#include "store/hazard_store.hpp"
#include "store/task_store.hpp"

namespace duban::cmd {

std::function<std::string(const std::string&)> record_labels(const store::Database& db) {
  return [&db](const std::string& number) -> std::string {
    constexpr std::size_t words = 18;
    if (const auto hazard = model::parse_hazard_number(number))
      if (const auto found = store::hazard_by_number(db, *hazard))
        return base::shorten(found->problem, words);
    if (const auto task = model::parse_record_number('T', number))
      if (const auto found = store::task_by_number(db, *task))
        return base::shorten(found->measure, words);
    return {};
  };
}

}  // namespace duban::cmd
