// SQL of commands and of what refers to what.
#include "store/undo_store.hpp"

#include <array>

#include "store/event_log.hpp"
#include "store/lists.hpp"

namespace duban::store {

using model::Id;

std::vector<Entries> parts_of_command(const Database& db, std::int64_t run) {
  std::vector<Entries> parts{{run, 0}};
  Statement row(db,
                "SELECT seq FROM event WHERE subject = 'command' AND verb = 'run' AND before = $1 "
                "ORDER BY seq");
  row.bind(run);
  while (row.step()) parts.push_back({row.integer(0), 0});
  Statement next(db,
                 "SELECT seq FROM event WHERE seq > $1 AND subject = 'command' AND verb = 'run' "
                 "ORDER BY seq LIMIT 1");
  for (auto& part : parts) {
    next.bind(part.first);
    part.last = next.step() ? next.integer(0) - 1 : log_head(db).seq;
  }
  return parts;
}

void each_command_back(const Database& db, const std::function<bool(const model::Event&)>& visit) {
  Statement row(db,
                "SELECT seq FROM event WHERE subject = 'command' AND verb = 'run' AND before = 0 "
                "ORDER BY seq DESC");
  while (row.step())
    if (const auto event = event_at(db, row.integer(0)); event && !visit(*event)) return;
}

std::vector<Undoing> undoings(const Database& db) {
  Statement row(db,
                "SELECT run, subject_id FROM event WHERE subject = 'command' AND verb = 'undo' "
                "ORDER BY seq");
  std::vector<Undoing> all;
  while (row.step()) all.push_back({row.integer(0), row.integer(1)});
  return all;
}

std::vector<std::pair<std::string, std::string>> subjects_and_verbs(const Database& db,
                                                                    std::int64_t first,
                                                                    std::int64_t last) {
  Statement row(db,
                "SELECT DISTINCT subject, verb FROM event WHERE seq >= $1 AND seq <= $2 ORDER BY "
                "subject, verb");
  row.bind(first, last);
  std::vector<std::pair<std::string, std::string>> all;
  while (row.step()) all.emplace_back(row.text(0), row.text(1));
  return all;
}

std::map<Id, std::int64_t> newest_entries(const Database& db, const std::string& table,
                                          std::span<const Id> ids) {
  std::map<Id, std::int64_t> all;
  if (ids.empty()) return all;
  Statement row(db, "SELECT id, last_event FROM " + table + " WHERE id IN " + places_from(1));
  in_pieces(ids, [&](std::span<const Id> piece) {
    row.reset();
    put_list(row, 1, piece);
    while (row.step()) all.emplace(row.integer(0), row.integer(1));
  });
  return all;
}

std::int64_t messages_about(const Database& db, const std::string& subject,
                            std::span<const Id> ids) {
  std::int64_t count = 0;
  if (ids.empty()) return count;
  Statement row(db,
                "SELECT count(DISTINCT d.id) FROM notice n JOIN delivery d ON d.id = n.delivery "
                "WHERE d.state IN ('sent','unknown') AND n.subject = $1 AND n.subject_id IN " +
                    places_from(2));
  in_pieces(ids, [&](std::span<const Id> piece) {
    row.bind(subject);
    put_list(row, 2, piece);
    if (row.step()) count += row.integer(0);
  });
  return count;
}

namespace {

/// Where a record names another: its table and column, the kind named, and when it counts.
struct Column {
  const char* table;
  const char* column;
  const char* named;
  const char* counts;
};
constexpr std::array columns{
    Column{"unit", "parent", "unit", "r.undone IS NULL"},
    Column{"person", "unit", "unit", "r.undone IS NULL"},
    Column{"hazard", "site", "unit", "r.state <> 'voided'"},
    Column{"hazard", "territory", "unit", "r.state <> 'voided'"},
    Column{"hazard", "responsible", "unit", "r.state <> 'voided'"},
    Column{"hazard", "supervising", "unit", "r.state <> 'voided'"},
    Column{"task", "lead", "unit", "r.state <> 'voided'"},
    Column{"task", "plan", "plan", "r.state <> 'voided'"},
    Column{"order_paper", "parent", "order_paper", "r.state <> 'voided'"},
    Column{"order_paper", "incoming", "paper", "r.state <> 'voided'"},
    Column{"order_recipient", "unit", "unit",
           "r.undone IS NULL AND EXISTS (SELECT 1 FROM order_paper o WHERE o.id = r.order_id AND "
           "o.state <> 'voided')"},
    Column{"order_item", "subject_id", "hazard",
           "r.subject = 'hazard' AND EXISTS (SELECT 1 FROM order_paper o WHERE o.id = r.order_id "
           "AND o.state <> 'voided')"},
    Column{"order_item", "subject_id", "task",
           "r.subject = 'task' AND EXISTS (SELECT 1 FROM order_paper o WHERE o.id = r.order_id AND "
           "o.state <> 'voided')"},
    Column{"evidence", "subject_id", "hazard", "r.subject = 'hazard' AND r.undone IS NULL"},
    Column{"evidence", "subject_id", "order_paper", "r.subject = 'order' AND r.undone IS NULL"},
    Column{"evidence", "subject_id", "paper", "r.subject = 'paper' AND r.undone IS NULL"},
    Column{"evidence", "subject_id", "order_recipient",
           "r.subject = 'recipient' AND r.undone IS NULL"},
    Column{"listing", "hazard", "hazard", "r.undone IS NULL"},
    Column{"paper_link", "hazard", "hazard", "r.undone IS NULL"},
    Column{"paper_link", "paper", "paper", "r.undone IS NULL"},
    Column{"account", "unit", "unit", "r.undone IS NULL"},
    Column{"account", "letter", "order_paper", "r.undone IS NULL"},
    Column{"card", "subject_id", "unit", "r.subject = 'unit'"},
    Column{"card", "subject_id", "task", "r.subject = 'task'"},
    Column{"frozen_report", "plan", "plan", "1 = 1"},
    Column{"form_sent", "unit", "unit", "r.undone IS NULL"},
    Column{"form_sent", "definition", "definition", "r.undone IS NULL"},
    Column{"hazard", "round_id", "inspection_round", "r.state <> 'voided'"},
    Column{"inspection", "round", "inspection_round", "r.undone IS NULL"},
    Column{"inspection", "site", "unit", "r.undone IS NULL"},
    Column{"inspection", "territory", "unit", "r.undone IS NULL"},
    Column{"secret_visit", "round", "inspection_round", "r.undone IS NULL"},
    Column{"visit_answer", "visit", "inspection", "r.undone IS NULL"},
    Column{"visit_answer", "definition", "definition", "r.undone IS NULL"},
    Column{"lookback", "hazard", "hazard", "r.undone IS NULL"},
    Column{"lookback", "draw", "draw", "r.undone IS NULL"},
    Column{"owed", "definition", "definition", "r.undone IS NULL"},
    Column{"owed", "unit", "unit", "r.undone IS NULL"},
    Column{"chase", "subject_id", "hazard", "r.subject = 'hazard' AND r.undone IS NULL"},
    Column{"chase", "subject_id", "order_paper", "r.subject = 'order' AND r.undone IS NULL"},
    Column{"chase", "subject_id", "task", "r.subject = 'task' AND r.undone IS NULL"},
    Column{"consultation", "order_id", "order_paper", "r.undone IS NULL"},
    Column{"consultation", "unit", "unit", "r.undone IS NULL"},
    Column{"mute", "unit", "unit", "r.ended_on IS NULL"}};

}  // namespace

std::optional<Reference> dangling(const Database& db, const std::string& subject,
                                  std::span<const Id> ids) {
  std::optional<Reference> found;
  for (const auto& one : columns) {
    const bool is_its_own = subject == one.table;
    const bool is_part =
        subject == "order_paper" && (std::string_view(one.table) == "order_item" ||
                                     std::string_view(one.table) == "order_recipient");
    if ((!is_its_own && !is_part) || ids.empty()) continue;
    Statement row(db, std::string("SELECT r.id, g.id FROM ") + one.table + " r JOIN " + one.named +
                          " g ON g.id = r." + one.column + " WHERE " + one.counts +
                          " AND g.undone IS NOT NULL AND r." + (is_part ? "order_id" : "id") +
                          " IN " + places_from(1));
    in_pieces(ids, [&](std::span<const Id> piece) {
      row.reset();
      put_list(row, 1, piece);
      if (!found && row.step())
        found = {one.table, row.integer(0), one.named, row.integer(1), one.column, {}};
    });
  }
  return found;
}

Going::Going(Database& db) : db_(db) {
  db_.execute(
      "CREATE TEMP TABLE going (subject TEXT NOT NULL, id BIGINT NOT NULL, PRIMARY KEY (subject, "
      "id))");
}

Going::~Going() {
  add_.reset();
  try {
    db_.execute("DROP TABLE going");
  } catch (const base::Failure&) {  // it goes with the connection
    return;
  }
}

void Going::add(const std::string& subject, Id id) {
  if (!add_)
    add_.emplace(db_, "INSERT INTO going (subject, id) VALUES ($1, $2) ON CONFLICT DO NOTHING");
  add_->bind(subject, id).run();
}

std::vector<Reference> Going::references(std::size_t most) const {
  std::vector<Reference> all;
  for (const auto& one : columns) {
    Statement row(db_, std::string("SELECT r.id, g.id FROM ") + one.table +
                           " r JOIN going g ON g.subject = '" + one.named + "' AND g.id = r." +
                           one.column + " WHERE " + one.counts +
                           " AND NOT EXISTS (SELECT 1 FROM going also WHERE also.subject = '" +
                           one.table + "' AND also.id = r.id) ORDER BY r.id");
    while (all.size() < most && row.step())
      all.push_back({one.table, row.integer(0), one.named, row.integer(1), one.column, {}});
  }
  for (const char* table : {"hazard", "task"}) {  // assisting units stand by their names
    Statement row(db_,
                  std::string("SELECT r.id, u.id, u.name FROM going g JOIN unit u ON u.id = "
                              "g.id AND u.kind <> 'enterprise' JOIN ") +
                      table +
                      " r ON r.assisting IS NOT NULL AND r.state <> 'voided' AND ';' || "
                      "r.assisting || ';' LIKE '%;' || u.name || ';%' WHERE g.subject = "
                      "'unit' AND NOT EXISTS (SELECT 1 FROM going also WHERE also.subject = '" +
                      table + "' AND also.id = r.id) ORDER BY r.id");
    while (all.size() < most && row.step())
      all.push_back(
          {table, row.integer(0), "unit", row.integer(1), "assisting", std::string(row.text(2))});
  }
  return all;
}

}  // namespace duban::store
