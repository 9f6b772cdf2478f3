// Arranging the figures of plans.
#include "report/plan_figures.hpp"

#include "report/task_columns.hpp"
#include "report/words.hpp"

namespace duban::report {

using base::Message;
using rules::PlanFigures;

namespace {

Cell maybe_share(const std::optional<model::Id>& value, Role role = Role::normal) {
  return value ? share_cell(*value, role) : Cell{Share{}, role};
}

}  // namespace

const std::vector<PlanCount>& plan_counts() {
  using F = const PlanFigures&;
  static const std::vector<PlanCount> counts{
      {"measures", N_("Measures"), [](F f) { return f.measures; }},
      {"quantified", N_("Quantified"), [](F f) { return f.quantified; }},
      {"done", N_("Done"), [](F f) { return f.done + f.done_late; }},
      {"ahead", N_("Ahead"), [](F f) { return f.ahead; }},
      {"on_course", N_("On course"), [](F f) { return f.on_course; }},
      {"behind", N_("Behind"), [](F f) { return f.behind; }},
      {"late", N_("Late"), [](F f) { return f.late; }},
      {"standing", N_("Standing"), [](F f) { return f.standing; }},
      {"unowned", N_("without a lead unit"), [](F f) { return f.unowned; }}};
  return counts;
}

std::vector<Column> plan_cut_columns() {
  return {{"measures", N_("Measures"), Kind::number, 9},
          {"quantified", N_("Quantified"), Kind::number, 9},
          {"quantified_rate", N_("Quantified rate"), Kind::share, 9},
          {"expected", N_("Expected"), Kind::share, 9},
          {"actual", N_("Actual progress"), Kind::share, 9},
          {"behind_points", N_("Behind by"), Kind::share, 9},
          {"done", N_("Done"), Kind::number, 8},
          {"ahead", N_("Ahead"), Kind::number, 8},
          {"on_course", N_("On course"), Kind::number, 8},
          {"behind", N_("Behind"), Kind::number, 8},
          {"late", N_("Late"), Kind::number, 8},
          {"standing", N_("Standing"), Kind::number, 8}};
}

Row plan_cut_cells(const PlanFigures& f, Role role) {
  const auto points = f.behind_points();
  const Role late = role == Role::normal && f.late > 0 ? Role::late : role;
  const Role behind = role == Role::normal && f.behind > 0 ? Role::near : role;
  return {{f.measures, role},
          {f.quantified, role},
          {share(f.quantified, f.measures), role},
          maybe_share(f.expected(), role),
          maybe_share(f.actual(), role),
          points && *points > 0 ? share_cell(*points, role) : Cell{{}, role},
          {f.done + f.done_late, role},
          {f.ahead, role},
          {f.on_course, role},
          {f.behind, behind},
          {f.late, late},
          {f.standing, role}};
}

Table plans_table() {
  Table table{"plans",
              N_("Plans"),
              {{"name", N_("Plan"), Kind::text, 24}, {"year", N_("Year"), Kind::number, 7}},
              {},
              {}};
  for (auto& column : plan_cut_columns()) table.columns.push_back(std::move(column));
  table.columns.push_back({"begins_on", N_("Begins on"), Kind::date, 12});
  table.columns.push_back({"ends_on", N_("Ends on"), Kind::date, 12});
  return table;
}

Row plan_row(const model::Plan& plan, const PlanFigures& figures) {
  Row row{{plan.name}, {plan.year}};
  for (auto& cell : plan_cut_cells(figures)) row.push_back(std::move(cell));
  row.push_back(day_cell(plan.begins_on));
  row.push_back(day_cell(plan.ends_on));
  return row;
}

Table plan_figures_table(const model::Plan& plan, const PlanFigures& f) {
  Table table{"plan",
              {},
              {{"figure", N_("Figure"), Kind::text, 30}, {"value", N_("Value"), Kind::text, 24}},
              {},
              {}};
  const auto row = [&](const char* name, Cell value) {
    table.rows.push_back({{Message(name)}, std::move(value)});
  };
  row(N_("Plan"), {plan.name});
  row(N_("Year"), {plan.year});
  row(N_("Begins on"), day_cell(plan.begins_on));
  row(N_("Ends on"), day_cell(plan.ends_on));
  if (!plan.document.empty()) row(N_("Document number"), {plan.document});
  row(N_("measures"), {f.measures});
  row(N_("quantified (with an indicator)"), {f.quantified});
  row(N_("quantified rate"), {share(f.quantified, f.measures)});
  row(N_("standing, without a due date"), {f.standing});
  row(N_("without a lead unit"), {f.unowned, f.unowned > 0 ? Role::late : Role::normal});
  row(N_("open"), {f.open});
  row(N_("in progress"), {f.in_progress});
  row(N_("claimed done"), {f.claimed});
  row(N_("verified"), {f.verified});
  row(N_("closed"), {f.closed});
  row(N_("expected on average"), maybe_share(f.expected()));
  row(N_("progress on average"), maybe_share(f.actual()));
  if (const auto points = f.behind_points(); points && *points > 0)
    row(N_("behind by (points)"), share_cell(*points, Role::near));
  row(N_("ahead"), {f.ahead});
  row(N_("on course"), {f.on_course});
  row(N_("behind"), {f.behind, f.behind > 0 ? Role::near : Role::normal});
  row(N_("late"), {f.late, f.late > 0 ? Role::late : Role::normal});
  row(N_("done in time"), {f.done});
  row(N_("done late"), {f.done_late});
  if (f.unknown > 0) row(N_("progress not known on that day"), {f.unknown, Role::quiet});
  return table;
}

}  // namespace duban::report
