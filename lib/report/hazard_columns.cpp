// Columns of hazards.
#include "report/hazard_columns.hpp"

#include <map>

#include "base/text.hpp"
#include "model/counted.hpp"
#include "report/words.hpp"

namespace duban::report {

using base::Message;
using model::Hazard;

namespace {

int width_of(std::string_view name) {
  static const std::map<std::string_view, int> widths{{"problem", 28},
                                                      {"measure", 22},
                                                      {"site", 22},
                                                      {"responsible", 12},
                                                      {"supervising", 16},
                                                      {"territory", 12},
                                                      {"progress", 14},
                                                      {"unfinished_reason", 14},
                                                      {"next_step", 14},
                                                      {"done", 22},
                                                      {"remarks", 16},
                                                      {"source", 10},
                                                      {"responsible_person", 9},
                                                      {"responsible_phone", 14},
                                                      {"place", 14},
                                                      {"sector", 12},
                                                      {"grade", 7},
                                                      {"ref", 16},
                                                      {"state", 12}};
  const auto found = widths.find(name);
  return found == widths.end() ? 0 : found->second;
}

const std::vector<Column>& all_columns() {
  static const std::vector<Column> columns = [] {
    std::vector<Column> list{{"place_in_list", N_("No."), Kind::number, 6},
                             {"number", N_("Number"), Kind::text, 13},
                             {"lateness", N_("Deadline state"), Kind::text, 16},
                             days_column(),
                             {"days_late", N_("Days overdue"), Kind::number, 9},
                             {"fix_days", N_("Days to fix"), Kind::number, 9},
                             {"acceptance_days", N_("Days to accept"), Kind::number, 9}};
    for (const auto& field : model::hazard_fields()) {
      if (!model::is_shown(field.role)) continue;
      list.push_back({field.name, field.heading, kind_of(field), width_of(field.name)});
      if (list.back().id == "provisional") list.back() = provisional_column();
    }
    return list;
  }();
  return columns;
}

}  // namespace

const Column* hazard_column(std::string_view id) {
  for (const auto& column : all_columns())
    if (column.id == id) return &column;
  return nullptr;
}

std::vector<std::string> hazard_column_ids() {
  std::vector<std::string> ids;
  for (const auto& column : all_columns()) ids.push_back(column.id);
  return ids;
}

Cell hazard_cell(const HazardView& view, std::string_view id) {
  const Hazard& h = view.hazard;
  if (id == "place_in_list") return {view.place};
  if (id == "number") return {model::number_of(h)};
  if (id == "state") return {model::label(h.state)};
  if (id == "grade")
    return {model::label(h.grade), h.grade == model::Grade::major ? Role::near : Role::normal};
  if (id == "clock_origin")
    return h.clock_origin == model::Origin::none ? Cell{} : Cell{model::label(h.clock_origin)};
  if (id == "lateness" && h.state == model::State::voided)
    return {model::label(h.state), Role::quiet};
  if (id == "lateness") return {lateness_word(view.lateness), lateness_role(view.lateness)};
  if (id == "days_late") {
    const bool late = lateness_role(view.lateness) == Role::late && h.state != model::State::voided;
    return late ? Cell{view.lateness.days, Role::late} : Cell{};
  }
  if (id == "ref" && h.ref.starts_with('#'))  // what its content says is no number for people
    return {Message().coded(h.ref)};
  if (id == "days") return h.state == model::State::voided ? Cell{} : days_cell(view.lateness);
  if (id == "due_on") return day_cell(h.due_on, lateness_role(view.lateness));
  if (id == "provisional") {
    const bool is_waiting = h.acceptance_due && model::is_provisional(h.acceptance_counted);
    return provisional_cell(h.due_on ? h.due_on : h.acceptance_due,
                            h.provisional != 0 || is_waiting);
  }
  if (id == "responsible" && h.responsible == 0 && !model::is_open(h.state)) return {};
  if (id == "responsible" && h.responsible == 0)
    return {Message(N_("no responsible unit")).coded(base::said_to_people), Role::late};
  if (id == "fix_days")
    return h.fixed_on && h.clock_start ? Cell{*h.fixed_on - *h.clock_start - h.waited} : Cell{};
  if (id == "acceptance_days")
    return h.fixed_on && h.accepted_on ? Cell{*h.accepted_on - *h.fixed_on + h.waited} : Cell{};
  const auto* field = model::hazard_field(id);
  return field == nullptr ? Cell{} : field_cell(h, *field, view.unit);
}

Table hazard_table(std::string id, Message title, const std::vector<std::string>& columns) {
  Table table;
  table.id = std::move(id);
  table.title = std::move(title);
  for (const auto& name : columns)
    if (const auto* column = hazard_column(name)) table.columns.push_back(*column);
  return table;
}

Table hazard_table(std::string id, Message title, const Page& page) {
  Table table = hazard_table(std::move(id), std::move(title), ids_of(page));
  for (std::size_t i = 0; i < page.size(); ++i) table.columns[i].mm = page[i].mm;
  return table;
}

std::vector<std::string> ids_of(const Page& page) {
  std::vector<std::string> ids;
  for (const auto& column : page) ids.emplace_back(column.id);
  return ids;
}

Row hazard_row(const HazardView& view, const std::vector<std::string>& columns) {
  Row row;
  row.reserve(columns.size());
  for (const auto& name : columns) row.push_back(hazard_cell(view, name));
  return row;
}

const std::vector<std::string>& list_columns() {
  static const std::vector<std::string> columns{"number",      "state",       "due_on",
                                                "provisional", "lateness",    "days",
                                                "grade",       "responsible", "problem"};
  return columns;
}

const std::vector<std::string>& editing_columns() {
  static const std::vector<std::string> columns{"number",
                                                "ref",
                                                "state",
                                                "found_on",
                                                "territory",
                                                "sector",
                                                "site",
                                                "problem",
                                                "grade",
                                                "measure",
                                                "responsible",
                                                "due_on",
                                                "responsible_person",
                                                "progress",
                                                "next_step"};
  return columns;
}

const Page& register_page() {
  static const Page page{{"place_in_list", 9}, {"number", 20},
                         {"found_on", 17.5},   {"source", 15},
                         {"territory", 16},    {"sector", 18},
                         {"site", 42},         {"problem", 51},
                         {"grade", 13},        {"measure", 38.5},
                         {"responsible", 16},  {"responsible_person", 12},
                         {"supervising", 23},  {"dispatched_on", 17},
                         {"due_on", 17},       {"fixed_on", 17},
                         {"accepted_on", 17},  {"closed_on", 17},
                         {"lateness", 24},     {"state", 0},
                         {"baseline_on", 0},   {"provisional", 0},
                         {"place", 0},         {"responsible_phone", 0},
                         {"ledger", 0},        {"ref", 0},
                         {"accepted_by", 0},   {"progress", 0},
                         {"remarks", 0},       {"days", 0}};
  return page;
}

const Page& overdue_page() {
  static const Page page{{"place_in_list", 9},
                         {"number", 23},
                         {"grade", 13},
                         {"site", 47},
                         {"problem", 56},
                         {"sector", 20},
                         {"responsible", 18},
                         {"responsible_person", 14},
                         {"supervising", 25},
                         {"dispatched_on", 19},
                         {"due_on", 19},
                         {"days_late", 14},
                         {"place", 0},
                         {"source", 0},
                         {"territory", 0},
                         {"responsible_phone", 0},
                         {"baseline_on", 0},
                         {"progress", 0},
                         {"unfinished_reason", 0},
                         {"next_step", 0}};
  return page;
}

const Page& coming_page() {
  static const Page page{{"place_in_list", 9},
                         {"number", 23},
                         {"grade", 13},
                         {"site", 47},
                         {"problem", 51},
                         {"sector", 20},
                         {"responsible", 18},
                         {"responsible_person", 14},
                         {"supervising", 25},
                         {"dispatched_on", 19},
                         {"due_on", 19},
                         {"lateness", 19},
                         {"provisional", 0},
                         {"place", 0},
                         {"source", 0},
                         {"territory", 0},
                         {"responsible_phone", 0},
                         {"baseline_on", 0},
                         {"progress", 0},
                         {"unfinished_reason", 0},
                         {"next_step", 0},
                         {"days", 0}};
  return page;
}

const Page& waiting_page() {
  static const Page page{{"place_in_list", 9}, {"number", 23},   {"grade", 13},
                         {"site", 47},         {"problem", 56},  {"sector", 20},
                         {"responsible", 18},  {"source", 20},   {"supervising", 25},
                         {"territory", 27},    {"found_on", 19}, {"place", 0},
                         {"remarks", 0}};
  return page;
}

const Page& acceptance_page() {
  static const Page page{{"place_in_list", 9}, {"number", 23},         {"grade", 13},
                         {"site", 47},         {"problem", 51},        {"sector", 18},
                         {"responsible", 18},  {"due_on", 19},         {"fixed_on", 19},
                         {"fixed_by", 19},     {"acceptance_due", 19}, {"lateness", 22},
                         {"territory", 0},     {"provisional", 0},     {"done", 0},
                         {"days", 0}};
  return page;
}

const Page& found_page() {
  static const Page page{{"place_in_list", 9}, {"number", 23},    {"found_on", 19},
                         {"source", 18},       {"territory", 19}, {"sector", 20},
                         {"site", 45},         {"problem", 56},   {"grade", 13},
                         {"responsible", 18},  {"due_on", 19},    {"state", 18},
                         {"provisional", 0},   {"measure", 0},    {"responsible_person", 0},
                         {"supervising", 0}};
  return page;
}

const Page& closed_page() {
  static const Page page{{"place_in_list", 9},   {"number", 23},    {"grade", 13},
                         {"site", 42},           {"problem", 50},   {"responsible", 18},
                         {"found_on", 19},       {"due_on", 19},    {"fixed_on", 19},
                         {"accepted_by", 16},    {"closed_on", 19}, {"fix_days", 12},
                         {"lateness", 18},       {"territory", 0},  {"accepted_on", 0},
                         {"acceptance_days", 0}, {"days", 0}};
  return page;
}

const std::vector<std::string>& explained_columns() {
  static const std::vector<std::string> columns{"number",      "state",       "due_on",
                                                "provisional", "lateness",    "grade",
                                                "territory",   "responsible", "problem"};
  return columns;
}

}  // namespace duban::report
