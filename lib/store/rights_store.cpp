// Loans and break-glass.
#include "store/rights_store.hpp"

#include <map>
#include <set>
#include <tuple>

#include "model/changes.hpp"
#include "model/read_changes.hpp"
#include "store/lists.hpp"
#include "store/record.hpp"

namespace duban::store {

using model::BreakGlass;
using model::Delegation;
using model::Id;

std::vector<Delegation> delegations(const Database& db) {
  Statement row(db, select_all<Delegation>() + "ORDER BY id DESC");
  return read_records<Delegation>(row);
}

std::vector<Delegation> loans_on(const Database& db, Id principal, Id deputy, base::Day day) {
  Statement row(db, select_all<Delegation>() +
                        "WHERE principal = $1 AND deputy = $2 AND from_on <= $3 AND until_on >= $3 "
                        "AND (ended_on IS NULL OR ended_on > $3) ORDER BY id");
  row.bind(principal, deputy, day);
  return read_records<Delegation>(row);
}

std::vector<BreakGlass> broken_glass(const Database& db, bool open) {
  Statement row(db, select_all<BreakGlass>() + (open ? "WHERE confirmed_on IS NULL " : "") +
                        "ORDER BY id DESC");
  return read_records<BreakGlass>(row);
}

bool is_made_by(const Database& db, const char* table, Id id, const std::string& person) {
  Statement row(db,
                "SELECT 1 FROM event WHERE by_whom = $1 AND verb IN ('register','draft') AND "
                "subject = $2 AND subject_id = $3");
  row.bind(person, table, id);
  return row.step();
}

std::vector<RecordedBy> recorders_since(const Database& db, const std::string& day) {
  std::set<std::tuple<std::string, std::string, std::string, std::string>> all;
  Statement row(db,
                "SELECT changes FROM event WHERE subject = 'command' AND verb = 'run' AND "
                "recorded_at >= $1");
  row.bind(day);
  while (row.step())
    if (const auto told = model::read_changes(row.text(0)))
      all.emplace(model::fact_of(told->created, "host"), model::fact_of(told->created, "login"),
                  model::fact_of(told->created, "uid"), model::fact_of(told->created, "loginuid"));
  std::vector<RecordedBy> list;
  for (const auto& [host, login, uid, loginuid] : all)
    if (!login.empty()) list.push_back({host, login, uid, loginuid});
  return list;
}

std::vector<std::string> logins_since(const Database& db, const std::string& day) {
  std::set<std::string> logins;
  for (const auto& one : recorders_since(db, day)) logins.insert(one.login);
  return {logins.begin(), logins.end()};
}

std::vector<Id> units_below(const Database& db, Id unit) {
  std::multimap<Id, Id> bodies;  // few; enterprises are many and found by their index
  Statement all(db, "SELECT id, parent FROM unit WHERE kind <> 'enterprise' AND undone IS NULL");
  while (all.step()) bodies.emplace(all.integer(1), all.integer(0));
  std::set<Id> list{unit};
  Statement sites(
      db, "SELECT id FROM unit WHERE kind = 'enterprise' AND undone IS NULL AND parent IN " +
              places_from(1));
  for (std::vector<Id> open{unit}; !open.empty();) {  // a generation at a time
    std::vector<Id> next;
    const auto take = [&](Id below) {
      if (list.insert(below).second) next.push_back(below);
    };
    for (const Id at : open)
      for (auto [child, end] = bodies.equal_range(at); child != end; ++child) take(child->second);
    in_pieces(std::span<const Id>(open), [&](std::span<const Id> piece) {
      sites.reset();
      put_list(sites, 1, piece);
      while (sites.step()) take(sites.integer(0));
    });
    open = std::move(next);
  }
  return {list.begin(), list.end()};
}

}  // namespace duban::store
