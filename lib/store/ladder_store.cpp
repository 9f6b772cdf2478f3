// SQL of the ladders.
#include "store/ladder_store.hpp"

#include <algorithm>

namespace duban::store {

using model::Id;
using model::ItemSubject;

void each_pressing(const Database& db, base::Day today,
                   const std::function<void(const MatterFacts&)>& visit) {
  const std::string day = base::to_iso(today);
  // The literal predicate of the index hazard_due, and of hazard_listed; the last sign of the unit
  // by the index of steps.
  Statement row(
      db,
      "SELECT h.id, h.responsible, h.territory, h.due_on, h.listed_until, h.grade, h.rejections, "
      "h.extensions, "
      "coalesce((SELECT max(s.on_day) FROM hazard_step s WHERE s.hazard = h.id AND s.undone IS "
      "NULL "
      "AND s.verb IN "
      "('note','plan','fixed','extend-request')), h.dispatched_on, h.clock_start), h.year, "
      "h.serial, h.clock_start, "
      "h.suspended_from, h.suspended_until FROM hazard h WHERE h.id IN ("
      "SELECT id FROM hazard WHERE state IN ('dispatched','rectifying') AND due_on < $1 UNION "
      "SELECT id FROM hazard WHERE listed_by IS NOT NULL AND listed_until < $1 AND state IN "
      "('dispatched','rectifying')) "
      "ORDER BY h.id");
  row.bind(day);
  while (row.step()) {
    MatterFacts facts;
    facts.hazard = row.integer(0);
    if (!row.is_null(1)) facts.responsible = row.integer(1);
    if (!row.is_null(2)) facts.territory = row.integer(2);
    facts.clock = {row.day(11), row.day(3), {}, false, row.day(12), row.day(13)};
    facts.listed_until = row.day(4);
    facts.is_major = row.text(5) == "major";
    if (!row.is_null(6)) facts.rejections = row.integer(6);
    if (!row.is_null(7)) facts.extensions = row.integer(7);
    facts.quiet_since = row.day(8);
    facts.year = row.integer(9), facts.serial = row.integer(10);
    visit(facts);
  }
}

void each_late_task(const Database& db, base::Day today,
                    const std::function<void(const LateTask&)>& visit) {
  const std::string day = base::to_iso(today);
  Statement row(db,
                "SELECT t.id, t.lead, t.clock_start, t.due_on, t.year, t.serial, (SELECT "
                "max(s.on_day) FROM task_step s WHERE s.task = "
                "t.id) FROM task t WHERE t.state IN ('open','in_progress') AND t.due_on < $1 AND "
                "t.lead IS NOT NULL ORDER BY t.year, "
                "t.serial");
  row.bind(day);
  while (row.step()) {
    LateTask facts;
    facts.task = row.integer(0), facts.lead = row.integer(1);
    facts.clock = {row.day(2), row.day(3), {}, false, {}, {}};
    facts.year = row.integer(4), facts.serial = row.integer(5);
    facts.quiet_since = row.day(6);
    visit(facts);
  }
}

std::map<Matter, Id> returns_of_matters(const Database& db) {
  Statement row(
      db,
      "SELECT i.subject, i.subject_id, sum(r.returns) FROM order_recipient r JOIN order_item i ON "
      "i.order_id = r.order_id AND "
      "(i.unit IS NULL OR i.unit = r.unit) WHERE r.returns > 0 GROUP BY i.subject, i.subject_id");
  std::map<Matter, Id> all;
  while (row.step())
    all[{*model::from_word<ItemSubject>(row.text(0)), row.integer(1)}] = row.integer(2);
  return all;
}

std::map<Id, Id> returns_of_units(const Database& db) {
  Statement row(db,
                "SELECT unit, sum(returns) FROM order_recipient WHERE returns > 0 GROUP BY unit");
  std::map<Id, Id> all;
  while (row.step()) all[row.integer(0)] = row.integer(1);
  return all;
}

namespace {

constexpr const char* counts = "o.state NOT IN ('withdrawn','voided','superseded')";
/// 1 while nothing more is to be proposed: a draft, or feedback that is not due yet.
constexpr const char* waits =
    "CASE WHEN o.state IN ('draft','submitted','approved') THEN 1 WHEN o.state = 'issued' AND "
    "r.state IN "
    "('waiting','delivered','signed','returned') AND r.feedback_due >= $1 THEN 1 ELSE 0 END";

void put(OnLadder& on, const Statement& row, int first) {
  on.order = row.integer(first);
  if (!row.is_null(first + 1)) on.rung = std::max(on.rung, row.integer(first + 1));
  on.waits = row.integer(first + 2) != 0;
}

}  // namespace

std::map<Matter, OnLadder> matters_on_ladder(const Database& db, base::Day today) {
  Statement row(db, std::string("SELECT i.subject, i.subject_id, o.id, o.rung, max(") + waits +
                        ") FROM order_paper o JOIN order_item i ON i.order_id = o.id LEFT JOIN "
                        "order_recipient r ON r.order_id = o.id AND "
                        "r.role <> 'copy' AND (i.unit IS NULL OR i.unit = r.unit) WHERE o.ladder = "
                        "'matter' AND " +
                        counts + " GROUP BY i.subject, i.subject_id, o.id, o.rung ORDER BY o.id");
  const std::string day = base::to_iso(today);
  row.bind(day);
  std::map<Matter, OnLadder> all;
  while (row.step())
    put(all[{*model::from_word<ItemSubject>(row.text(0)), row.integer(1)}], row, 2);
  return all;
}

std::map<Id, OnLadder> units_on_ladder(const Database& db, base::Day today, base::Day since) {
  Statement row(db, std::string("SELECT r.unit, o.id, o.rung, ") + waits +
                        " FROM order_paper o JOIN order_recipient r ON r.order_id = o.id WHERE "
                        "o.ladder = 'unit' AND r.role <> 'copy' AND "
                        "r.state <> 'reassigned' AND " +
                        counts + " AND coalesce(o.issued_on, o.drafted_on) >= $2 ORDER BY o.id");
  const std::string day = base::to_iso(today), first = base::to_iso(since);
  row.bind(day, first);
  std::map<Id, OnLadder> all;
  while (row.step()) put(all[row.integer(0)], row, 1);
  return all;
}

}  // namespace duban::store
