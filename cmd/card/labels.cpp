// Looking records up.
#include "cmd/card/labels.hpp"

#include <map>
#include <vector>

#include "base/text.hpp"
#include "model/hazard.hpp"
#include "model/task.hpp"
#include "store/record.hpp"

namespace duban::cmd {

std::function<std::string(const std::string&)> record_labels(
    const store::Database& db, std::span<const rules::CardFigures* const> figures) {
  constexpr std::size_t words = 18;
  std::vector<model::RecordNumber> hazards, tasks;
  for (const auto* one : figures)
    for (const auto& [records, set] : one->sets)
      for (const auto& [id, figure] : set)
        for (const auto& breach : figure.breaches) {
          if (const auto number = model::parse_hazard_number(breach.number))
            hazards.push_back(*number);
          if (const auto number = model::parse_record_number('T', breach.number))
            tasks.push_back(*number);
        }
  std::map<std::string, std::string> labels;
  for (const auto& hazard : store::records_by_numbers<model::Hazard>(db, hazards))
    labels.emplace(model::number_of(hazard), base::shorten(hazard.problem, words));
  for (const auto& task : store::records_by_numbers<model::Task>(db, tasks))
    labels.emplace(model::number_of(task), base::shorten(task.measure, words));
  return [labels = std::move(labels)](const std::string& number) {
    const auto found = labels.find(number);
    return found == labels.end() ? std::string() : found->second;
  };
}

}  // namespace duban::cmd
