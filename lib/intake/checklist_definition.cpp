// Reading checklists.
#include "intake/checklist_definition.hpp"

#include <charconv>
#include <set>

#include "base/text.hpp"
#include "intake/definition_text.hpp"

namespace duban::intake {

using base::Message;
using model::Checklist;
using model::ChecklistItem;

namespace {

class ChecklistReader : private DefinitionText {
 public:
  ChecklistReader(std::string_view body, const std::string& file) : DefinitionText(body, file) {
    check_keys(entries(),
               {"checklist", "zh", "en", "basis", "checked", "valid_from", "full", "items[*].id",
                "items[*].zh", "items[*].en", "items[*].clause", "items[*].weight", "items[*].na",
                "items[*].fails.grade", "items[*].fails.problem", "items[*].fails.cause"},
               file);
  }

  Checklist read() {
    list_.code = code("checklist");
    list_.zh = heading("zh", list_.code);
    list_.en = heading("en", list_.zh);
    list_.basis = text("basis", "");
    list_.checked = text("checked", "");
    list_.full = number("full", 0, longest);
    for (std::size_t i = 0; begins("items[" + std::to_string(i) + "]"); ++i) read_item(i);
    if (list_.items.empty()) refuse(1, N_("a checklist has items: items: is missing"));
    int total = 0;
    for (const auto& item : list_.items) total += item.weight;
    if (list_.full != 0 && total != list_.full)
      refuse(line("full"),
             Message(N_("the points of the items make {total}, the full mark is {full}"))
                 .with("total", total)
                 .with("full", list_.full));
    return list_;
  }

 private:
  static constexpr int longest = 10'000, heaviest = 100;

  int number(const std::string& path, int otherwise, int most) const {
    if (!has(path)) return otherwise;
    const std::string its = text(path);
    int read = 0;
    const auto end = std::from_chars(its.data(), its.data() + its.size(), read);
    if (end.ec != std::errc{} || end.ptr != its.data() + its.size() || read < 1 || read > most)
      refuse(line(path), Message(N_("{key} is a number from 1 to {most}"))
                             .with("key", path.substr(path.rfind('.') + 1))
                             .with("most", most));
    return read;
  }

  void read_item(std::size_t i) {
    const std::string at = "items[" + std::to_string(i) + "].";
    if (!has(at + "id"))
      refuse(line("items[" + std::to_string(i) + "]"), N_("an item needs its id: id:"));
    ChecklistItem item;
    item.id = code(at + "id");
    if (list_.item(item.id) != nullptr)
      refuse(line(at + "id"), Message(N_("the item {id} stands twice")).with("id", item.id));
    item.zh = heading(at + "zh", "");
    if (item.zh.empty()) refuse(line(at + "id"), N_("an item needs its question: zh:"));
    item.en = heading(at + "en", item.zh);
    item.clause = text(at + "clause", "");
    if (base::trim(item.clause).empty())
      refuse(line(at + "id"), N_("an item names the clause it rests on: clause:"));
    item.weight = number(at + "weight", 1, heaviest);
    const std::string na = text(at + "na", "false");
    if (na != "true" && na != "false") refuse(line(at + "na"), N_("na is true or false"));
    item.na = na == "true";
    if (begins(at + "fails")) item.fails = read_fails(at + "fails.");
    list_.items.push_back(std::move(item));
  }

  model::ChecklistFinding read_fails(const std::string& at) const {
    model::ChecklistFinding made;
    const std::string grade = text(at + "grade", "ordinary");
    const auto known = model::read_word<model::Grade>(grade);
    if (!known)
      refuse(line(at + "grade"),
             Message(N_("\"{text}\" is no grade; there are two: 一般 (ordinary) and 重大 (major)"))
                 .with("text", grade));
    made.grade = *known;
    made.problem = text(at + "problem", "");
    made.cause = text(at + "cause", "");
    return made;
  }

  Checklist list_;
};

}  // namespace

Checklist read_checklist(std::string_view body, const std::string& file) {
  return ChecklistReader(body, file).read();
}

}  // namespace duban::intake
