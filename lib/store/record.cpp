// Counters of numbers.
#include "store/record.hpp"

namespace duban::store {

model::Id Numbering::next(int year) {
  if (year != year_) {
    finish();
    year_ = year;
    Statement row(db_, "SELECT last FROM counter WHERE series = $1 AND year = $2");
    row.bind(series_, year);
    last_ = row.step() ? row.integer(0) : 0;
  }
  return ++last_;
}

void Numbering::finish() {
  if (year_ == 0) return;
  Statement(db_,
            "INSERT INTO counter (series, year, last) VALUES ($1, $2, $3) "
            "ON CONFLICT (series, year) DO UPDATE SET last = excluded.last")
      .bind(series_, year_, last_)
      .run();
  year_ = 0;
}

std::vector<std::int64_t> count_rows(const Database& db, const std::vector<std::string>& tables) {
  std::string sql;
  for (std::size_t i = 0; i < tables.size(); ++i)
    sql += (i == 0 ? "SELECT " : " UNION ALL SELECT ") + std::to_string(i) + ", count(*) FROM " +
           tables[i];
  std::vector<std::int64_t> rows(tables.size(), 0);
  Statement row(db, sql);
  while (row.step()) rows[static_cast<std::size_t>(row.integer(0))] = row.integer(1);
  return rows;
}

bool counters_fit(const Database& db, const std::string& series, const std::string& table) {
  Statement row(db, "SELECT count(*) FROM (SELECT year, max(serial) AS newest FROM " + table +
                        " WHERE serial IS NOT NULL GROUP BY year) h LEFT JOIN counter c ON "
                        "c.series = $1 AND c.year = h.year "
                        "WHERE c.last IS NULL OR c.last <> h.newest");
  row.bind(series);
  if (!row.step() || row.integer(0) != 0) return false;
  Statement idle(
      db, "SELECT count(*) FROM counter WHERE series = $1 AND year NOT IN (SELECT year FROM " +
              table + " WHERE serial IS NOT NULL)");
  idle.bind(series);
  return idle.step() && idle.integer(0) == 0;
}

}  // namespace duban::store
