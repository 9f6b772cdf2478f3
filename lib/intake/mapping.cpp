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
  for (const auto name : fields) {
    patterns.push_back("fields." + std::string(name) + "[*]");
    patterns.push_back("values." + std::string(name) + ".*[*]");
  }
  const auto field_at = [&](const std::string& name) {
    return static_cast<std::size_t>(std::find(fields.begin(), fields.end(), name) - fields.begin());
  };
  check_keys(entries, patterns, file);
  Mapping mapping;
  mapping.fields = fields;
  mapping.usual.resize(fields.size());
  for (const auto& [path, value] : entries) {
    const std::string heading = base::fold(value.text);
    if (path.starts_with("ignore"))
      mapping.ignored.insert(heading);
    else if (path.starts_with("values.")) {
      const auto dot = path.find('.', 7);
      mapping.values[field_at(path.substr(7, dot - 7))].insert_or_assign(
          heading, path.substr(dot + 1, path.rfind('[') - dot - 1));
    } else if (path.starts_with("weak"))
      mapping.weak.insert(heading);
    else if (path.starts_with("blank"))
      mapping.blanks.insert(value.text);
    else if (path.starts_with("drop"))
      mapping.dropped.insert(heading);
    else {
      const std::size_t at = field_at(path.substr(7, path.find('[') - 7));
      if (mapping.usual[at].empty()) mapping.usual[at] = value.text;
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

std::vector<MatchedColumn> match(const Mapping& mapping, const std::vector<std::string>& headings) {
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
    const bool both_give_way = mapping.weak.contains(key);
    if (mapping.weak.contains(base::fold(earlier.heading)) && !both_give_way)
      earlier.use = MatchedColumn::Use::ignored, first->second = columns.size() - 1;
    else if (mapping.weak.contains(key))
      columns.back().use = MatchedColumn::Use::ignored;
    else
      columns.back().use = MatchedColumn::Use::repeated;
  }
  return columns;
}

Message field_shown(const Mapping& mapping, std::size_t field) {
  const std::string name(mapping.fields[field]);
  return base::in_two_languages(name, mapping.usual[field].empty() ? name : mapping.usual[field]);
}

void refuse_repeated(const Mapping& mapping, const std::vector<MatchedColumn>& columns,
                     const std::string& file) {
  Message all;
  for (const auto& second : columns) {
    if (second.use != MatchedColumn::Use::repeated) continue;
    const auto first = std::find_if(columns.begin(), columns.end(), [&](const auto& column) {
      return column.use == MatchedColumn::Use::field && column.field == second.field;
    });
    all = base::joined(all,
                       Message(N_("the columns {first} and {second} both mean {field}"))
                           .with("first", first->heading)
                           .with("second", second.heading)
                           .with("field", field_shown(mapping, second.field)),
                       "{a}; {b}");
  }
  if (!all.empty())
    throw Failure(
        Kind::invalid,
        Message(N_("{file}: {all}; rename one, or use --map")).with("file", file).with("all", all));
}

Meaning meaning_of(const Mapping& mapping, const std::string& heading) {
  const std::string key = base::fold(heading);
  if (mapping.headings.contains(key)) return Meaning::field;
  return mapping.dropped.contains(key) || mapping.ignored.contains(key) ? Meaning::left_out
                                                                        : Meaning::none;
}

std::string nearest_heading(const Mapping& mapping, const std::string& heading) {
  std::vector<std::string> known;
  for (const auto& [text, field] : mapping.headings) known.push_back(text);
  return base::nearest(base::fold(heading), known);
}

std::string mapped_value(const Mapping& mapping, std::size_t field, std::string text) {
  const auto values = mapping.values.find(field);
  if (values == mapping.values.end()) return text;
  const auto value = values->second.find(base::fold(text));
  return value == values->second.end() ? text : value->second;
}

}  // namespace duban::intake
