// Reading tasks for a day.
#include "gather/figures/task_book.hpp"

#include "gather/figures/undone.hpp"
#include "gather/in_force.hpp"

namespace duban::gather {

TaskBook::TaskBook(const store::Database& db, const store::TaskQuery& query, base::Day day)
    : TaskBook(db, query, day, rules_of(db).pace_tolerance) {}

TaskBook::TaskBook(const store::Database& db, const store::TaskQuery& query, base::Day day,
                   model::Id tolerance)
    : day_(day), tolerance_(tolerance) {
  for (auto& plan : store::plans(db)) plans_.emplace(plan.id, std::move(plan));
  auto found = store::tasks(db, query);
  const auto keep = [&](const model::Step& step) { steps_[step.record].push_back(step); };
  if (query.is_narrow()) {
    std::vector<model::Id> ids;
    for (const auto& task : found) ids.push_back(task.id);
    store::each_step_of(db, store::StepsOf::task, ids, keep);
  } else {
    store::each_step(db, store::StepsOf::task, keep);
  }
  LaterEntries later(day);
  for (const auto& task : found) later.want(steps(task.id));
  later.read(db);
  entries_.reserve(found.size());
  for (auto& task : found) {
    TaskEntry entry;
    entry.plan = &plans_.at(task.plan);
    entry.standing = rules::task_on(task, *entry.plan, steps(task.id), day);
    if (!entry.standing.known) continue;
    entry.going = rules::going_on(task, *entry.plan, entry.standing, day, tolerance_);
    entry.task = later.undone(std::move(task), steps(task.id));
    entries_.push_back(std::move(entry));
  }
}

const std::vector<model::Step>& TaskBook::steps(model::Id task) const {
  static const std::vector<model::Step> none;
  const auto found = steps_.find(task);
  return found == steps_.end() ? none : found->second;
}

}  // namespace duban::gather
