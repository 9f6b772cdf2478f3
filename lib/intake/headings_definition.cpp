// Reading lists of headings.
#include "intake/headings_definition.hpp"

#include <algorithm>

#include "intake/definition_text.hpp"

namespace duban::intake {

using base::Message;
using model::Headings;
using model::HeadingsColumn;

namespace {

class HeadingsReader : private DefinitionText {
 public:
  HeadingsReader(std::string_view body, const std::string& file) : DefinitionText(body, file) {
    check_keys(entries(),
               {"headings", "zh", "en", "basis", "checked", "days", "columns[*].heading",
                "columns[*].key", "columns[*].text", "columns[*].words.*"},
               file);
  }

  Headings read() {
    made_.code = code("headings");
    made_.zh = heading("zh", made_.code);
    made_.en = heading("en", made_.zh);
    made_.basis = text("basis", "");
    made_.days = text("days", "");
    if (!made_.days.empty() && (!holds("YYYY") || !holds("M") || !holds("D")))
      refuse(line("days"),
             N_("days: says how days are written, such as YYYY/MM/DD or YYYY年M月D日"));
    for (std::size_t i = 0; begins("columns[" + std::to_string(i) + "]"); ++i)
      read_column("columns[" + std::to_string(i) + "]");
    if (made_.columns.empty()) refuse(1, N_("there are no columns: columns: is missing"));
    return made_;
  }

 private:
  [[nodiscard]] bool holds(const char* part) const {
    return made_.days.find(part) != std::string::npos;
  }

  void read_column(const std::string& at) {
    HeadingsColumn column;
    column.line = line(at);
    column.heading = heading(at + ".heading", "");
    if (column.heading.empty()) refuse(column.line, N_("a column has a heading:"));
    if (has(at + ".key") == has(at + ".text"))
      refuse(column.line,
             Message(N_("{heading}: either key: or text:")).with("heading", column.heading));
    column.key = text(at + ".key", "");
    column.text = text(at + ".text", "");
    const std::string words = at + ".words.";
    for (const auto& [path, value] : entries())
      if (path.starts_with(words)) column.words.emplace_back(path.substr(words.size()), value.text);
    if (!column.words.empty() && column.key.empty())
      refuse(column.line,
             Message(N_("{heading}: words: translate a key:")).with("heading", column.heading));
    const auto same = [&](const auto& other) { return other.heading == column.heading; };
    if (std::any_of(made_.columns.begin(), made_.columns.end(), same))
      refuse(
          column.line,
          Message(N_("the heading {heading} stands there twice")).with("heading", column.heading));
    made_.columns.push_back(std::move(column));
  }

  Headings made_;
};

}  // namespace

Headings read_headings(std::string_view body, const std::string& file) {
  return HeadingsReader(body, file).read();
}

}  // namespace duban::intake
