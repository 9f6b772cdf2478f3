// Temporary views in front of the tables, as store/engine/past has them for another day.
#include "store/engine/own.hpp"

#include <array>
#include <utility>

namespace duban::store {

namespace {

/// Of each table, which rows are one's own. temp.own_unit holds the units, temp.own_name their
/// names, temp.own_self the person.
constexpr std::string_view in_own = " IN (SELECT id FROM temp.own_unit)";

std::string assisting(const std::string& column) {
  return "(" + column +
         " IS NOT NULL AND EXISTS (SELECT 1 FROM temp.own_name n WHERE instr(';' || " + column +
         " || ';', ';' || n.name || ';') > 0))";
}

/// Is the person themself among names joined by ;, with their unit or without?
std::string in_team(const std::string& column) {
  return "EXISTS (SELECT 1 FROM temp.own_self s WHERE s.by_whom <> '' AND (instr(';' || " + column +
         " || ';', ';' || s.by_whom || ';') > 0 OR instr(';' || " + column +
         " || ';', ';' || s.name || ';') > 0))";
}

std::string made(const std::string& table) {
  return "id IN (SELECT subject_id FROM main.event WHERE by_whom = (SELECT by_whom FROM "
         "temp.own_self) AND verb IN ('register','draft') AND subject = '" +
         table + "')";
}

std::vector<std::pair<std::string, std::string>> rows_of_own() {
  const std::string own(in_own);
  const std::string orders =
      "(id IN (SELECT order_id FROM main.order_recipient WHERE unit" + own +
      " AND undone IS NULL AND state <> 'reassigned') AND (issued_on IS NOT NULL OR (SELECT "
      "sees_drafts FROM temp.own_self) = 1)) OR " +
      made("order_paper");
  return {
      {"hazard", "responsible" + own + " OR territory" + own + " OR site" + own +
                     " OR supervising" + own + " OR " + assisting("assisting") + " OR " +
                     made("hazard")},
      {"task", "lead" + own + " OR " + assisting("assisting") + " OR " + made("task")},
      {"order_paper", orders},
      {"order_recipient", "unit" + own +
                              " OR order_id IN (SELECT subject_id FROM main.event WHERE "
                              "by_whom = (SELECT by_whom FROM temp.own_self) AND verb IN "
                              "('register','draft') AND subject = 'order_paper')"},
      {"order_item",
       "order_id IN (SELECT id FROM temp.order_paper) AND (unit IS NULL OR unit" + own + ")"},
      {"card", "issued_on IS NOT NULL AND ((subject = 'unit' AND subject_id" + own +
                   ") OR (subject = 'task' AND subject_id IN (SELECT id FROM main.task WHERE lead" +
                   own + ")))"},
      {"account", "unit" + own},
      {"unit", "coalesce(kind, '') <> 'enterprise' OR id" + own +
                   " OR id IN (SELECT site FROM temp.inspection WHERE site IS NOT NULL)"},
      {"person", "unit" + own + " OR id = (SELECT person FROM temp.own_self)"},
      {"evidence",
       "(subject = 'hazard' AND subject_id IN (SELECT id FROM temp.hazard)) OR (subject = 'order' "
       "AND subject_id IN (SELECT id FROM temp.order_paper)) OR (subject = 'recipient' AND "
       "subject_id IN (SELECT id FROM temp.order_recipient))"},
      {"listing", "hazard IN (SELECT id FROM temp.hazard)"},
      {"paper_link", "hazard IN (SELECT id FROM temp.hazard)"},
      {"paper",
       "(serial IS NULL AND id IN (SELECT paper FROM temp.paper_link)) OR handle_by = (SELECT "
       "by_whom FROM temp.own_self)"},
      {"chase", "1 = 0"},  // what the office said to whom is its own
      {"consultation", "unit" + own},
      {"form_sent", "unit" + own},
      {"inspection", "territory" + own + " OR site" + own + " OR " + in_team("inspectors")},
      {"visit_answer", "visit IN (SELECT id FROM temp.inspection)"},
      {"lookback", "hazard IN (SELECT id FROM temp.hazard)"},
      {"inspection_round", "kind <> 'unannounced' OR " + in_team("team") +
                               " OR id IN (SELECT round FROM temp.inspection)"},
      {"draw", "(SELECT sees_drafts FROM temp.own_self) = 1"},  // who will be looked at
      {"owed", "1 = 0"},                                        // the office's own work
      {"break_glass", "1 = 0"},
  };
}

}  // namespace

Own::Own(Database& db, const OwnScope& scope) : db_(db) {
  db.execute(
      "CREATE TEMP TABLE own_unit (id INTEGER PRIMARY KEY); CREATE TEMP TABLE own_name (name "
      "TEXT); "
      "CREATE TEMP TABLE own_self (person INTEGER, by_whom TEXT, name TEXT, sees_drafts INTEGER)");
  Statement unit(db, "INSERT INTO temp.own_unit (id) VALUES ($1)");
  for (const auto id : scope.units) unit.bind(id).run();
  db.execute(
      "INSERT INTO temp.own_name SELECT u.name FROM main.unit u JOIN temp.own_unit o ON o.id = "
      "u.id");
  Statement(db,
            "INSERT INTO temp.own_self (person, by_whom, name, sees_drafts) VALUES ($1, $2, $3, "
            "$4)")
      .bind(scope.person, scope.by, scope.name, scope.sees_drafts ? 1 : 0)
      .run();
  put_back();
}

Own::~Own() {
  set_aside();
  db_.execute(
      "DROP TABLE IF EXISTS temp.own_unit; DROP TABLE IF EXISTS temp.own_name; DROP TABLE IF "
      "EXISTS "
      "temp.own_self");
}

void Own::put_back() {
  for (const auto& [table, where] : rows_of_own())
    db_.execute("CREATE TEMP VIEW IF NOT EXISTS " + table + " AS SELECT * FROM main." + table +
                " WHERE " + where);
  db_.forget();
}

void Own::set_aside() {
  const auto views = rows_of_own();
  for (auto view = views.rbegin(); view != views.rend(); ++view)
    db_.execute("DROP VIEW IF EXISTS temp." + view->first);
  db_.forget();
}

}  // namespace duban::store
