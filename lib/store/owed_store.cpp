// SQL of owed work.
#include "store/owed_store.hpp"

#include "store/where.hpp"

namespace duban::store {

using model::Owed;

std::vector<Owed> owed_due(const Database& db, const model::OptDay& from, const model::OptDay& to) {
  Where where;
  where.day("due_on >=", from);
  where.day("due_on <=", to);
  return records_where<Owed>(db, where, " ORDER BY due_on, id");
}

std::vector<Owed> owed_of(const Database& db, const std::string& code) {
  Where where;
  where.value("code =", code);
  return records_where<Owed>(db, where, " ORDER BY id");
}

std::vector<MadeBrief> made_since(const Database& db, base::Day from) {
  Statement row(
      db,
      "SELECT id, year, serial, coalesce(site, 0), coalesce(territory, 0), kind, made_on "
      "FROM inspection WHERE state = 'made' AND undone IS NULL AND made_on >= $1 ORDER BY "
      "made_on, id");
  row.bind(from);
  std::vector<MadeBrief> all;
  while (row.step())
    all.push_back({row.integer(0), row.integer(1), row.integer(2), row.integer(3), row.integer(4),
                   std::string(row.text(5)), *row.day(6)});
  return all;
}

std::vector<model::Listing> listings_between(const Database& db, base::Day from, base::Day to) {
  Where where;
  where.day("listed_on <=", to);
  where.literal("(ended_on IS NULL OR ended_on >= '" + base::to_iso(from) + "')");
  return records_where<model::Listing>(db, where, " ORDER BY listed_on, id");
}

}  // namespace duban::store
