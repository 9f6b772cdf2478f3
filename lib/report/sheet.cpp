// Small helpers of the neutral table.
#include "report/sheet.hpp"

#include <algorithm>

namespace duban::report {

Share share(std::int64_t numerator, std::int64_t denominator) {
  if (denominator == 0) return {};
  return {static_cast<double>(numerator) / static_cast<double>(denominator)};
}

Cell day_cell(const std::optional<base::Day>& day, Role role) {
  return day ? Cell{*day, role} : Cell{{}, role};
}

Cell text_cell(std::string text, Role role) {
  return text.empty() ? Cell{{}, role} : Cell{std::move(text), role};
}

void each_row(const Table& table, const std::function<void(const Row&)>& visit) {
  if (table.stream) return table.stream(visit);
  for (const Row& row : table.rows) visit(row);
}

base::Message full_heading(const Table& table, std::size_t column) {
  const base::Message& heading = table.columns[column].heading;
  const auto same =
      std::count_if(table.columns.begin(), table.columns.end(),
                    [&](const Column& other) { return other.heading.key() == heading.key(); });
  std::size_t end = 0;
  if (same > 1)
    for (const auto& group : table.groups)
      if ((end += group.columns) > column)
        return group.title.empty() ? heading
                                   : base::Message("{group} {heading}")
                                         .with("group", group.title)
                                         .with("heading", heading);
  return heading;
}

}  // namespace duban::report
