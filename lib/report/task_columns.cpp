// Columns of tasks.
#include "report/task_columns.hpp"

#include <map>

#include "report/words.hpp"

namespace duban::report {

using base::Message;
using model::Task;

namespace {

int width_of(std::string_view name) {
  static const std::map<std::string_view, int> widths{
      {"problem", 26},  {"measure", 26},    {"lead", 16},      {"assisting", 18},
      {"sector", 12},   {"time_limit", 16}, {"indicator", 16}, {"planned", 20},
      {"progress", 20}, {"evidence", 18},   {"state", 12},     {"ref", 12},
      {"person", 9},    {"plan", 14},       {"remarks", 16},   {"origin", 13}};
  const auto found = widths.find(name);
  return found == widths.end() ? 0 : found->second;
}

const std::vector<Column>& all_columns() {
  static const std::vector<Column> columns = [] {
    std::vector<Column> list{{"place_in_list", N_("No."), Kind::number, 6},
                             {"number", N_("Number"), Kind::text, 13},
                             {"plan", N_("Plan"), Kind::text, 14},
                             {"lateness", N_("Deadline state"), Kind::text, 16},
                             days_column(),
                             {"days_late", N_("Days overdue"), Kind::number, 9},
                             {"pace", N_("Pace"), Kind::text, 12},
                             {"expected", N_("Expected"), Kind::share, 9},
                             {"behind", N_("Behind by"), Kind::share, 9},
                             {"indicator_note", N_("By the indicator"), Kind::text, 16}};
    for (const auto& field : model::fields_of<Task>()) {
      if (!model::is_shown(field.role)) continue;
      const bool share = std::string_view(field.name) == "share";
      list.push_back(
          {field.name, field.heading, share ? Kind::share : kind_of(field), width_of(field.name)});
    }
    return list;
  }();
  return columns;
}

Cell lateness_cell(const TaskView& view) {
  if (view.standing.state == model::TaskState::voided)
    return {model::label(view.standing.state), Role::quiet};
  if (view.task.precision == model::Precision::standing)
    return {model::label(view.task.precision), Role::quiet};
  return {task_lateness_word(view.going.lateness), lateness_role(view.going.lateness)};
}

Cell task_cell(const TaskView& view, std::string_view id) {
  const Task& t = view.task;
  const auto& going = view.going;
  if (id == "place_in_list") return {view.place};
  if (id == "number") return {model::number_of(t)};
  if (id == "plan") return text_cell(view.plan);
  if (id == "state") return {model::label(view.standing.state)};
  if (id == "precision")
    return t.precision == model::Precision::none ? Cell{} : Cell{model::label(t.precision)};
  if (id == "lateness") return lateness_cell(view);
  if (id == "days") {
    const bool is_running = view.standing.state != model::TaskState::voided &&
                            t.precision != model::Precision::standing;
    return is_running ? days_cell(going.lateness) : Cell{};
  }
  if (id == "days_late")
    return lateness_role(going.lateness) == Role::late ? Cell{going.lateness.days, Role::late}
                                                       : Cell{};
  if (id == "pace") return {pace_word(going.pace), pace_role(going.pace)};
  if (id == "expected") return going.expected ? share_cell(*going.expected) : Cell{};
  if (id == "share") return view.standing.told ? share_cell(going.actual) : Cell{};
  if (id == "behind")
    return going.behind > 0 ? share_cell(going.behind, pace_role(going.pace)) : Cell{};
  if (id == "indicator_note") {
    Message note = indicator_note(t, view.standing, going.actual);
    return note.empty() ? Cell{} : Cell{note, Role::quiet};
  }
  if (id == "due_on") return day_cell(view.standing.due, lateness_role(going.lateness));
  if (id == "actual") return amount_cell(view.standing.actual);
  if (id == "target") return amount_cell(t.target);
  if (id == "progress_on") return day_cell(view.standing.progress_on);
  if (id == "done_on") return day_cell(view.standing.done);
  if (id == "verified_on") return day_cell(view.standing.verified);
  if (id == "closed_on") return day_cell(view.standing.closed);
  if (id == "deferrals")
    return view.standing.deferrals == 0 ? Cell{} : Cell{view.standing.deferrals};
  if (id == "lead") {
    if (view.standing.lead == 0)
      return {Message(N_("no lead unit")).coded(base::said_to_people), Role::late};
    return text_cell(view.unit(view.standing.lead));
  }
  const auto* field = model::field_of<Task>(id);
  return field == nullptr ? Cell{} : field_cell(t, *field, view.unit);
}

}  // namespace

Cell share_cell(model::Id share, Role role) {
  return {Share{static_cast<double>(share) / 10'000.0}, role};
}

Message indicator_note(const Task& task, const rules::TaskStanding& standing, model::Id stated) {
  const auto own = rules::indicator_share(task.target, standing.actual);
  if (!own || rules::to_tenth(*own) == rules::to_tenth(stated)) return {};
  return Message(N_("by the indicator {share}"))
      .with("share", model::share_text(rules::to_tenth(*own)));
}

std::span<const Column> task_columns() { return all_columns(); }

std::vector<std::string> task_column_ids() {
  std::vector<std::string> ids;
  for (const auto& column : all_columns()) ids.push_back(column.id);
  return ids;
}

Table task_table(std::string id, Message title, const std::vector<std::string>& columns) {
  Table table;
  table.id = std::move(id);
  table.title = std::move(title);
  for (const auto& name : columns)
    for (const auto& column : all_columns())
      if (column.id == name) table.columns.push_back(column);
  return table;
}

Row task_row(const TaskView& view, const std::vector<std::string>& columns) {
  Row row;
  row.reserve(columns.size());
  for (const auto& name : columns) row.push_back(task_cell(view, name));
  return row;
}

const std::vector<std::string>& task_list_columns() {
  static const std::vector<std::string> columns{"number", "pace", "share",  "expected",
                                                "due_on", "lead", "measure"};
  return columns;
}

Table task_facts_table(const TaskView& view) {
  Table table{"task",
              {},
              {{"fact", N_("Fact"), Kind::text, 24}, {"value", N_("Value"), Kind::text, 60}},
              {},
              {}};
  table.facts = true;
  for (const auto& column : all_columns()) {
    if (column.id == "place_in_list" || column.id == "days") continue;
    Cell cell = task_cell(view, column.id);
    table.rows.push_back(fact_row(column.id, column.heading, std::move(cell)));
  }
  return table;
}

Table task_steps_table(const std::vector<model::Step>& steps, const UnitName& unit) {
  Table table{"steps",
              N_("Steps"),
              {{"on", N_("Date"), Kind::date, 12},
               {"step", N_("Step"), Kind::text, 14},
               {"by", N_("By"), Kind::text, 14},
               {"share", N_("Actual progress"), Kind::share, 9},
               {"actual", N_("Actual value"), Kind::text, 10},
               {"until", N_("Until"), Kind::date, 12},
               {"due_after", N_("Due date"), Kind::date, 12},
               {"unit", N_("Lead unit"), Kind::text, 14},
               {"text", N_("Text"), Kind::text, 28},
               {"because", N_("Because"), Kind::text, 20},
               {"evidence", N_("Supporting evidence"), Kind::text, 18},
               {"mark", N_("Mark"), Kind::text, 10}},
              {},
              {}};
  for (const auto& step : steps) {
    Cell mark;
    if (step.late_entry != 0) mark = {Message(N_("late entry")).coded("late"), Role::quiet};
    if (step.imported != 0) mark = {Message(N_("from the ledger")).coded("imported"), Role::quiet};
    table.rows.push_back({{step.on},
                          {step.verb == "reject" ? Message(N_("sent back")) : verb_word(step.verb)},
                          text_cell(step.by),
                          step.share ? share_cell(*step.share) : Cell{},
                          text_cell(step.actual),
                          day_cell(step.until),
                          day_cell(step.due_after),
                          text_cell(step.unit_after == 0 ? "" : unit(step.unit_after)),
                          text_cell(step.text),
                          text_cell(step.because),
                          text_cell(step.evidence),
                          mark});
  }
  return table;
}

std::vector<Message> task_deadline_story(const Task& task, const std::vector<model::Step>& steps) {
  std::vector<Message> story;
  if (task.precision == model::Precision::standing)
    return {Message(N_("{text}: standing work without a due date; it stays out of rates."))
                .with("text", task.time_limit)};
  if (task.baseline_on)
    story.push_back(Message(N_("As written: {text}, that is {day}."))
                        .with("text", task.time_limit)
                        .with("day", *task.baseline_on));
  for (const auto& step : steps) {
    if (step.verb == "defer-request" && step.until)
      story.push_back(Message(N_("{on}: a deferral until {until} was asked for ({because})."))
                          .with("on", step.on)
                          .with("until", *step.until)
                          .with("because", step.because));
    if (step.verb == "defer-refuse")
      story.push_back(Message(N_("{on}: {by} refused it ({because})."))
                          .with("on", step.on)
                          .with("by", step.by)
                          .with("because", step.because));
    if (step.verb == "defer-grant" && step.due_before && step.due_after)
      story.push_back(Message(N_("{on}: {by} granted a deferral from {before} to {after}."))
                          .with("on", step.on)
                          .with("by", step.by)
                          .with("before", *step.due_before)
                          .with("after", *step.due_after));
  }
  if (task.was_overdue > 0)
    story.push_back(Message(N_("It had once been {days} days overdue; that stays on record."))
                        .with("days", task.was_overdue));
  if (task.due_on)
    story.push_back(Message(N_("Due date: {due}, that day included.")).with("due", *task.due_on));
  return story;
}

}  // namespace duban::report
