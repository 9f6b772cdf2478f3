// SQL of draws and look-backs.
#include "store/lookback_store.hpp"

#include <array>
#include <map>

#include "store/where.hpp"

namespace duban::store {

using model::Draw;
using model::Id;
using model::Lookback;

std::vector<Draw> draws(const Database& db, model::DrawFrom from, const std::string& label) {
  Where where;
  where.value("drawn_from =", std::string(model::word(from)));
  where.text("label =", label);
  return records_where<Draw>(db, where, " ORDER BY id DESC");
}

std::vector<Lookback> lookbacks_of(const Database& db, const Draw& draw) {
  Where where;
  where.literal(
      "draw IN (SELECT id FROM draw WHERE undone IS NULL AND drawn_from = 'lookback' AND "
      "label =" +
      where.place() + ")");
  where.push(draw.label);
  return records_where<Lookback>(db, where, " ORDER BY id");
}

std::vector<Lookback> lookbacks_at(const Database& db, Id hazard) {
  Where where;
  where.literal("hazard = " + std::to_string(hazard));
  return records_where<Lookback>(db, where, " ORDER BY id");
}

std::vector<Lookback> lookbacks_between(const Database& db, const model::OptDay& from,
                                        const model::OptDay& to) {
  Where where;
  where.day("looked_on >=", from);
  where.day("looked_on <=", to);
  return records_where<Lookback>(db, where, " ORDER BY id");
}

std::vector<NumberedLookback> numbered_lookbacks(const Database& db, base::Day from, base::Day to) {
  std::map<Id, std::string> numbers;
  Statement row(db,
                "SELECT DISTINCT h.id, h.year, h.serial FROM lookback l JOIN hazard h ON h.id = "
                "l.hazard WHERE l.undone IS NULL AND l.looked_on >= $1 AND l.looked_on <= $2");
  row.bind(from, to);
  while (row.step())
    numbers.emplace(row.integer(0), model::hazard_number(row.integer(1), row.integer(2)));
  std::vector<NumberedLookback> all;
  for (auto& one : lookbacks_between(db, from, to))
    all.push_back({std::move(one), numbers[one.hazard]});
  return all;
}

namespace {

constexpr const char* struck_columns =
    "SELECT id, year, serial, responsible, site, grade, problem, closed_on, closed_by FROM hazard ";

model::StruckHazard read_struck(const Statement& row) {
  model::StruckHazard h;
  h.id = row.integer(0);
  h.number = model::hazard_number(row.integer(1), row.integer(2));
  if (!row.is_null(3)) h.unit = row.integer(3);
  if (!row.is_null(4)) h.site = row.integer(4);
  h.grade = model::from_word<model::Grade>(row.text(5)).value_or(model::Grade::ordinary);
  h.problem = row.text(6);
  h.closed_on = row.day(7);
  h.closed_by = row.text(8);
  return h;
}

}  // namespace

std::vector<model::StruckHazard> struck_hazards(const Database& db,
                                                std::span<const model::RecordNumber> numbers) {
  std::map<Id, std::vector<Id>> serials;
  for (const auto& number : numbers) serials[number.year].push_back(number.serial);
  std::vector<model::StruckHazard> all;
  all.reserve(numbers.size());
  Statement row(db,
                std::string(struck_columns) + "WHERE year = $1 AND serial IN " + places_from(2));
  for (const auto& of_year : serials)
    in_pieces(std::span<const Id>(of_year.second), [&](std::span<const Id> piece) {
      row.bind(of_year.first);
      put_list(row, 2, piece);
      while (row.step()) all.push_back(read_struck(row));
    });
  return all;
}

std::vector<model::StruckHazard> struck_hazards(const Database& db, std::span<const Id> ids) {
  std::vector<model::StruckHazard> all;
  if (ids.empty()) return all;
  Statement row(db, std::string(struck_columns) + "WHERE id IN " + places_from(1));
  in_pieces(ids, [&](std::span<const Id> piece) {
    row.reset();
    put_list(row, 1, piece);
    while (row.step()) all.push_back(read_struck(row));
  });
  return all;
}

std::vector<StruckOff> struck_off(const Database& db, base::Day from, base::Day to) {
  Statement row(db,
                "SELECT year, serial, grade FROM hazard WHERE undone IS NULL AND ((state = "
                "'closed' AND closed_on >= $1 AND closed_on <= $2) OR id IN (SELECT hazard FROM "
                "lookback WHERE undone IS NULL AND closed_on >= $3 AND closed_on <= $4)) ORDER BY "
                "year, serial");
  row.bind(from, to, from, to);
  std::vector<StruckOff> all;
  while (row.step()) all.push_back({row.integer(0), row.integer(1), row.text(2) == "major"});
  return all;
}

std::vector<SiteKey> sites(const Database& db, bool with_colours) {
  // site + 0: not by the index of sites, which would read every hazard one by one
  const char* colours_of =
      with_colours
          ? "SELECT site + 0 AS site, min(CASE risk_colour WHEN '红' THEN 1 WHEN '橙' THEN 2 WHEN "
            "'黄' THEN 3 WHEN '蓝' THEN 4 END) AS worst FROM hazard WHERE risk_colour IS NOT NULL "
            "AND site + 0 > 0 AND undone IS NULL AND state <> 'voided' GROUP BY site + 0"
          : "SELECT 0 AS site, 0 AS worst";
  Statement row(db,
                std::string("SELECT u.id, coalesce(u.parent, 0), u.name, coalesce(u.credit_code, "
                            "''), coalesce(c.worst, 0) FROM unit u LEFT JOIN (") +
                    colours_of +
                    ") c ON c.site = u.id WHERE u.kind = 'enterprise' AND u.undone IS NULL ORDER "
                    "BY u.id");
  std::vector<SiteKey> all;
  static constexpr std::array<const char*, 5> colours{"", "红", "橙", "黄", "蓝"};
  while (row.step())
    all.push_back({row.integer(0), row.integer(1), std::string(row.text(2)),
                   std::string(row.text(3)), colours[static_cast<std::size_t>(row.integer(4))]});
  return all;
}

}  // namespace duban::store
