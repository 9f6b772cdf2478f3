// Finding and adding plans and tasks.
#include "casework/task/tasks.hpp"

#include <algorithm>

#include "base/text.hpp"
#include "gather/find.hpp"
#include "gather/in_force.hpp"
#include "intake/time_limit.hpp"
#include "model/share.hpp"
#include "rules/deadline.hpp"
#include "store/task_store.hpp"

namespace duban::casework {

using base::Day;
using base::Failure;
using base::Kind;
using base::Message;
using model::Plan;
using model::Task;

namespace {

void put_time_limit(const Desk& desk, const Plan& plan, Task& task, const std::string& text) {
  const auto read = intake::read_time_limit(text, static_cast<int>(plan.year));
  if (const auto* wrong = std::get_if<Message>(&read)) throw Failure(Kind::usage, *wrong);
  const auto& limit = std::get<intake::TimeLimit>(read);
  task.time_limit = limit.text;
  task.precision = limit.precision;
  const model::Baseline baseline{model::Origin::written, task.clock_start, limit.due, {}};
  task.baseline_on = task.due_on =
      rules::due_date(baseline, {}, desk.calendar(), desk.rules().roll_written).due;
}

std::string origin_text(const store::Database& db, const std::string& text) {
  if (!model::parse_hazard_number(text))
    return text;  // an inspection or a review, by its own number
  return model::number_of(gather::standing(gather::find_hazard(db, text)));
}

void put_planned(Task& task, const std::string& text) {
  const auto points = model::parse_planned(text);
  if (!points)
    throw Failure(Kind::usage, Message(N_("\"{text}\" are no planned shares; write them like "
                                          "2026Q1=25%,2026Q2=50% or 2026-09=70%"))
                                   .with("text", text));
  task.planned = model::planned_text(*points);
}

}  // namespace

Plan add_plan(const Context& context, Plan plan) {
  Desk desk(context);
  if (plan.name.empty()) throw Failure(Kind::usage, N_("a plan needs a name"));
  if (plan.year == 0) plan.year = plan.begins_on ? plan.begins_on->year() : context.today.year();
  if (plan.year < 1949 || plan.year > 2150)
    throw Failure(
        Kind::usage,
        Message(N_("--year: {year} is no year of a plan; write it in four figures, like 2026"))
            .with("year", plan.year));
  const int year = static_cast<int>(plan.year);
  if (!plan.begins_on) plan.begins_on = Day{year, 1, 1};
  if (!plan.ends_on) plan.ends_on = Day{std::max(year, plan.begins_on->year()), 12, 31};
  if (*plan.ends_on < *plan.begins_on)
    throw Failure(Kind::usage, Message(N_("the plan ends on {end}, before it begins on {start}"))
                                   .with("end", *plan.ends_on)
                                   .with("start", *plan.begins_on));
  for (const Plan& other : store::plans(desk.db()))
    if (base::fold(other.name) == base::fold(plan.name))
      throw Failure(Kind::invalid,
                    Message(N_("there is a plan {name} already")).with("name", other.name));
  desk.add("register", plan, desk.now());
  desk.finish();
  return plan;
}

std::string assisting_text(const rules::UnitNames& names, const std::string& list, model::Id lead,
                           std::vector<Message>& notes) {
  std::vector<std::string> units;
  for (const auto& name : base::split_list(list)) {
    const model::Id id = gather::resolve_unit(names, name);
    if (id == lead)
      notes.push_back(Message(N_("{unit} leads it and is not among the assisting units too"))
                          .with("unit", names.name(id)));
    else if (std::find(units.begin(), units.end(), names.name(id)) == units.end())
      units.push_back(names.name(id));
  }
  return base::join(units, ";");
}

void put_task_fact(const Desk& desk, const Plan& plan, Task& task, const std::string& name,
                   const std::string& text) {
  const auto* field = model::field_of<Task>(name);
  if (field == nullptr) throw Failure(Kind::bug, Message("no field {name}").with("name", name));
  const std::string value = text == "-" ? "" : text;
  const bool number = name == "target" || name == "actual";
  if (number && !value.empty() && !model::parse_amount(value))
    throw Failure(
        Kind::usage,
        Message(N_("\"{text}\" is no number; write it like 12 or 35.5")).with("text", value));
  if (name == "target" && !value.empty() && *model::parse_amount(value) == 0)
    throw Failure(Kind::usage, N_("a target of 0 measures nothing: say what is to be reached"));
  if (name == "time_limit")
    put_time_limit(desk, plan, task, value);
  else if (name == "planned")
    put_planned(task, value);
  else if (name == "origin")
    task.origin = origin_text(desk.db(), value);
  else if (field->role == model::FieldRole::unit && !value.empty())
    model::set_field(task, *field, std::to_string(gather::resolve_unit(desk.names(), value)));
  else
    model::set_field(task, *field, value);
}

Task add_task(const Context& context, const NewTask& wanted) {
  Desk desk(context);
  const Plan plan = gather::find_plan(desk.db(), wanted.plan);
  Task task;
  task.plan = plan.id;
  std::vector<Message> notes;
  for (const auto& [name, text] : wanted.facts)
    if (name != "assisting") put_task_fact(desk, plan, task, name, text);
  if (const auto assisting = wanted.facts.find("assisting"); assisting != wanted.facts.end())
    task.assisting = assisting_text(desk.names(), assisting->second, task.lead, notes);
  if (task.measure.empty()) throw Failure(Kind::usage, N_("say the measure: --measure TEXT"));
  if (task.time_limit.empty())
    throw Failure(Kind::usage, N_("say the time limit: --time-limit 2026年9月底 (or 长期坚持)"));
  const Day latest = std::max(*plan.begins_on, context.today);
  if (wanted.on && (*wanted.on < *plan.begins_on || *wanted.on > latest))
    throw Failure(
        Kind::invalid,
        Message(N_("--on {day} must lie between the plan's first day, {start}, and {latest}"))
            .with("day", *wanted.on)
            .with("start", *plan.begins_on)
            .with("latest", latest));
  task.clock_start = wanted.on ? *wanted.on : std::max(*plan.begins_on, context.today);
  if (task.due_on && *task.due_on < *task.clock_start)
    throw Failure(Kind::invalid, Message(N_("the time limit {limit} ends on {due}, before it "
                                            "begins on {start} (say another day: --on DATE)"))
                                     .with("limit", task.time_limit)
                                     .with("due", *task.due_on)
                                     .with("start", *task.clock_start));
  if (!task.ref.empty() && !store::tasks_by_ref(desk.db(), plan.id, task.ref).empty())
    throw Failure(Kind::invalid, Message(N_("the number {ref} stands in the plan {plan} already"))
                                     .with("ref", task.ref)
                                     .with("plan", plan.name));
  task.year = context.today.year();
  task.serial = desk.number("T", context.today.year());
  desk.add("register", task, desk.now());
  desk.finish();
  return task;
}

}  // namespace duban::casework
