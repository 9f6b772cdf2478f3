// Arranging hazards under other headings.
#include "report/headings_table.hpp"

#include "base/failure.hpp"
#include "base/text.hpp"

namespace duban::report {

using base::Failure;
using base::Message;
using model::Headings;
using model::HeadingsColumn;

namespace {

/// YYYY/MM/DD, YYYY年M月D日: the same day in the letters of the list.
std::string written(base::Day day, const std::string& days) {
  const std::string iso = base::to_iso(day);  // 2026-01-09
  std::string text;
  for (std::size_t at = 0; at < days.size();) {
    const auto takes = [&](const char* part, std::string value) {
      if (days.compare(at, std::string_view(part).size(), part) != 0) return false;
      text += value;
      at += std::string_view(part).size();
      return true;
    };
    const auto bare = [](std::string two) { return two.front() == '0' ? two.substr(1) : two; };
    const std::string month = iso.substr(5, 2), date = iso.substr(8, 2);
    if (takes("YYYY", iso.substr(0, 4)) || takes("MM", month) || takes("M", bare(month)) ||
        takes("DD", date) || takes("D", bare(date)))
      continue;
    text += days[at++];
  }
  return text;
}

/// The code that programs read, of a closed set or of yes and no; the text itself of all else.
std::string code_of(const Value& value) {
  if (const auto* flag = std::get_if<Flag>(&value)) return flag->is_set ? "yes" : "no";
  if (const auto* word = std::get_if<Message>(&value)) return word->code();
  const auto* text = std::get_if<std::string>(&value);
  return text == nullptr ? std::string() : *text;
}

Cell cell_of(const HeadingsColumn& column, const HazardView& view, const std::string& days) {
  if (column.key.empty()) return text_cell(column.text);
  Cell cell = hazard_cell(view, column.key);
  cell.role = Role::normal;
  if (const auto* word = std::get_if<Message>(&cell.value);
      word != nullptr && word->code() == base::said_to_people)
    return {};  // 未明确责任单位 is no unit to another system
  if (const auto* day = std::get_if<base::Day>(&cell.value); day != nullptr && !days.empty())
    return text_cell(written(*day, days));
  const std::string code = column.words.empty() ? std::string() : code_of(cell.value);
  for (const auto& [ours, theirs] : column.words)
    if (ours == code) return text_cell(theirs);
  return cell;
}

}  // namespace

Table headings_table(const Headings& headings, const std::string& file) {
  Table table{headings.code, base::in_two_languages(headings.en, headings.zh), {}, {}, {}};
  for (const auto& column : headings.columns) {
    const auto* ours = column.key.empty() ? nullptr : hazard_column(column.key);
    if (!column.key.empty() && ours == nullptr) {
      const auto near = base::nearest(column.key, hazard_column_ids());
      throw Failure(
          base::Kind::invalid,
          Message(near.empty() ? N_("{file}:{line}: a hazard has no {key} (see: duban help json)")
                               : N_("{file}:{line}: a hazard has no {key}: did you mean {near}?"))
              .with("file", file)
              .with("line", column.line)
              .with("key", column.key)
              .with("near", near));
    }
    Column made;
    made.id = column.heading;
    made.heading = base::verbatim(column.heading);
    if (ours != nullptr && column.words.empty()) {
      const bool as_text = ours->kind == Kind::date && !headings.days.empty();
      made.kind = as_text ? Kind::text : ours->kind;
      made.width = ours->width;
    }
    table.columns.push_back(std::move(made));
  }
  return table;
}

Row headings_row(const Headings& headings, const HazardView& view) {
  Row row;
  for (const auto& column : headings.columns) row.push_back(cell_of(column, view, headings.days));
  return row;
}

}  // namespace duban::report
