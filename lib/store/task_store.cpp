// SQL of plans and tasks.
#include "store/task_store.hpp"

#include "store/where.hpp"

namespace duban::store {

using model::Plan;
using model::Task;

namespace {

Where where_of(const TaskQuery& q) {
  Where where;
  if (q.clock_running) where.literal("state IN ('open','in_progress')");
  if (q.without_voided) where.literal("state <> 'voided'");
  if (q.open_only) where.literal("state NOT IN ('closed','voided')");
  if (q.deferral_asked) where.literal("asked_on IS NOT NULL");
  if (q.standing) where.literal("precision = 'standing'");
  where.words("state", q.states);
  where.ids("plan", q.plans);
  where.ids("lead", q.leads);
  where.text("person =", q.person);
  where.text("sector =", q.sector);
  where.text("origin =", q.origin);
  where.day("due_on <", q.due_before);
  if (!q.text.empty()) {
    const std::string place = where.place();
    where.literal("(measure LIKE" + place + " ESCAPE '\\' OR coalesce(problem, '') LIKE" + place +
                  " ESCAPE '\\' OR coalesce(indicator, '') LIKE" + place +
                  " ESCAPE '\\' OR coalesce(remarks, '') LIKE" + place + " ESCAPE '\\')");
    where.push(like_pattern(q.text));
  }
  return where;
}

const char* order_of(const TaskQuery& q) {
  if (q.sort == "due") return " ORDER BY due_on ASC NULLS LAST, year, serial";
  return " ORDER BY year, serial";
}

}  // namespace

std::vector<Plan> plans(const Database& db) {
  Statement row(db, select_all<Plan>() + "ORDER BY year, name");
  return read_records<Plan>(row);
}

std::vector<Task> tasks(const Database& db, const TaskQuery& query) {
  return records_where<Task>(db, where_of(query), order_of(query),
                             {query.limit, query.offset, rows_of(query.states)});
}

std::optional<Task> task_by_number(const Database& db, model::RecordNumber number) {
  Statement row(db, select_every<Task>() + "WHERE year = $1 AND serial = $2");
  row.bind(number.year, number.serial);
  if (!row.step()) return std::nullopt;
  return read_record<Task>(row);
}

std::vector<Task> tasks_by_ref(const Database& db, model::Id plan, const std::string& ref) {
  Statement row(
      db,
      select_all<Task>() +
          (plan == 0 ? "WHERE ref = $1 AND state <> 'voided' ORDER BY year, serial"
                     : "WHERE plan = $1 AND ref = $2 AND ref IS NOT NULL AND state <> 'voided'"));
  if (plan == 0)
    row.bind(ref);
  else
    row.bind(plan, ref);
  return read_records<Task>(row);
}

}  // namespace duban::store
