// Matching headings.
#include "intake/mapping.hpp"

#include <algorithm>

#include "base/failure.hpp"
#include "base/text.hpp"
#include "intake/yaml.hpp"

namespace duban::intake {

using base::Failure;
using base::Kind;
using base::Message;

namespace {

constexpr std::array<std::string_view, static_cast<std::size_t>(Col::count)> names{
#define COLUMN(name, ...) #name,
#include "intake/ledger_columns.inc"
#undef COLUMN
};

}  // namespace

std::string_view name_of(Col column) { return names[static_cast<std::size_t>(column)]; }

std::span<const std::string_view> hazard_columns() { return names; }

Mapping read_mapping(std::string_view body, const std::string& file,
                     std::span<const std::string_view> fields) {
  const auto entries = read_yaml(body, file);
  std::vector<std::string> patterns{"ignore[*]", "drop[*]", "weak[*]", "blank[*]"};
  for (const auto name : fields) patterns.push_back("fields." + std::string(name) + "[*]");
  check_keys(entries, patterns, file);
  Mapping mapping;
  mapping.fields = fields;
  for (const auto& [path, value] : entries) {
    const std::string heading = base::fold(value.text);
    if (path.starts_with("ignore"))
      mapping.ignored.insert(heading);
    else if (path.starts_with("weak"))
      mapping.weak.insert(heading);
    else if (path.starts_with("blank"))
      mapping.blanks.insert(value.text);
    else if (path.starts_with("drop"))
      mapping.dropped.insert(heading);
    else {
      const std::string field = path.substr(7, path.find('[') - 7);
      const auto at =
          static_cast<std::size_t>(std::find(fields.begin(), fields.end(), field) - fields.begin());
      const auto [known, added] = mapping.headings.emplace(heading, at);
      if (!added && known->second != at)
        throw Failure(Kind::invalid,
                      Message(N_("{file}:{line}: the heading {heading} stands under two fields"))
                          .with("file", file)
                          .with("line", value.line)
                          .with("heading", value.text));
    }
  }
  return mapping;
}

std::vector<MatchedColumn> match(const Mapping& mapping, const std::vector<std::string>& headings,
                                 const std::string& file) {
  std::vector<MatchedColumn> columns;
  std::map<std::size_t, std::size_t> taken;
  for (const auto& heading : headings) {
    MatchedColumn column;
    column.heading = base::trim(heading);
    const std::string key = base::fold(column.heading);
    const auto found = mapping.headings.find(key);
    if (mapping.dropped.contains(key))
      column.use = MatchedColumn::Use::dropped;
    else if (mapping.ignored.contains(key) || key.empty())
      column.use = MatchedColumn::Use::ignored;
    else if (found != mapping.headings.end())
      column.use = MatchedColumn::Use::field, column.field = found->second;
    columns.push_back(column);
    if (column.use != MatchedColumn::Use::field) continue;
    const auto [first, added] = taken.emplace(column.field, columns.size() - 1);
    if (added) continue;
    MatchedColumn& earlier = columns[first->second];
    if (mapping.weak.contains(base::fold(earlier.heading)))
      earlier.use = MatchedColumn::Use::ignored;
    else if (mapping.weak.contains(key))
      columns.back().use = MatchedColumn::Use::ignored;
    else
      throw Failure(Kind::invalid, Message(N_("{file}: the columns {first} and {second} both mean "
                                              "{field}; rename one, or use --map"))
                                       .with("file", file)
                                       .with("first", earlier.heading)
                                       .with("second", column.heading)
                                       .with("field", mapping.fields[column.field]));
  }
  return columns;
}

}  // namespace duban::intake
