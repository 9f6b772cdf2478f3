// Conditions of hazard lists: constant texts, bound values.
#include "store/hazard_query.hpp"

#include <algorithm>

#include "store/where.hpp"

namespace duban::store {

using model::Id;
using model::OptDay;

namespace {

/// The site's name holds the text at that place.
std::string site_like(const std::string& place) {
  return "site IN (SELECT u.id FROM unit u WHERE u.kind = 'enterprise' AND u.undone IS NULL AND "
         "u.name LIKE" +
         place + " ESCAPE '\\')";
}

void put_round(Where& where, const HazardQuery& q) {
  if (q.round_id == 0) return where.text("round =", q.round);
  where.literal("(round_id = " + std::to_string(q.round_id) +
                " OR round_id IS NULL AND round =" + where.place() + ")");
  where.push(q.round);
}

Where where_of(const HazardQuery& q) {
  Where where;
  if (q.clock_running) where.literal("state IN ('dispatched','rectifying')");
  if (q.without_voided) where.literal("state <> 'voided'");
  // by their own small indexes, whatever the order asks for
  if (q.extension_asked)
    where.literal("id IN (SELECT a.id FROM hazard a WHERE a.asked_on IS NOT NULL)");
  if (q.listed) where.literal("id IN (SELECT l.id FROM hazard l WHERE l.listed_by IS NOT NULL)");
  if (q.open_only) where.literal("state NOT IN ('closed','voided')");
  if (!q.states.empty()) {
    const auto waits = [](model::State state) {
      return state == model::State::registered || state == model::State::fixed ||
             state == model::State::accepted;
    };
    // the literal predicate of the index hazard_waiting, which SQLite takes by its text
    if (std::all_of(q.states.begin(), q.states.end(), waits))
      where.literal("state IN ('registered','fixed','accepted')");
    where.words("state", q.states);
  }
  where.ids("responsible", q.units);
  where.ids("territory", q.territories);
  where.ids("supervising", q.supervisors);
  where.text("responsible_person =", q.person);
  where.text("sector =", q.sector);
  where.text("source =", q.source);
  put_round(where, q);
  where.text("ledger =", q.ledger);
  if (q.grade) where.literal("grade = '" + std::string(model::word(*q.grade)) + "'");
  where.day("due_on >=", q.due_from);
  where.day("due_on <", q.due_before);
  where.day("found_on >=", q.found_from);
  where.day("found_on <=", q.found_to);
  where.day("dispatched_on >=", q.dispatched_from);
  where.day("dispatched_on <=", q.dispatched_to);
  where.day("closed_on >=", q.closed_from);
  where.day("closed_on <=", q.closed_to);
  if (q.no_progress_since) {
    where.literal(
        "NOT EXISTS (SELECT 1 FROM hazard_step s WHERE s.hazard = hazard.id AND s.imported IS NULL "
        "AND s.undone IS NULL AND s.on_day >=" +
        where.place() + ")");
    where.push(base::to_iso(*q.no_progress_since));
  }
  if (!q.text.empty()) {
    const std::string place = where.place();
    where.literal("(problem LIKE" + place + " ESCAPE '\\' OR coalesce(place, '') LIKE" + place +
                  " ESCAPE '\\' OR coalesce(remarks, '') LIKE" + place +
                  " ESCAPE '\\' OR coalesce(measure, '') LIKE" + place +
                  " ESCAPE '\\' OR coalesce(ref, '') LIKE" + place +
                  " ESCAPE '\\' OR coalesce(responsible_person, '') LIKE" + place +
                  " ESCAPE '\\' OR " + site_like(place) + ")");
    where.push(like_pattern(q.text));
  }
  if (!q.site.empty()) {
    where.literal(site_like(where.place()));
    where.push(like_pattern(q.site));
  }
  return where;
}

std::string order_of(const HazardQuery& q) {
  if (q.sort == "due") return " ORDER BY due_on ASC NULLS LAST, year, serial";
  if (q.sort == "found") return " ORDER BY found_on, year, serial";
  return " ORDER BY year, serial";
}

}  // namespace

Conditions conditions_of(const HazardQuery& query) {
  Where where = where_of(query);
  if (rows_of(query.states) == Rows::standing && rows_of(query.states_then) == Rows::standing)
    where.literal("undone IS NULL");
  return {where.sql(), order_of(query), where.values()};
}

}  // namespace duban::store
