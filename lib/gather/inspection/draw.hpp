// The draw (抽取): who is looked at is decided by SHA-256, and anybody can check it.
#pragma once

#include <map>
#include <set>
#include <string>
#include <vector>

#include "model/inspection.hpp"
#include "model/lookback.hpp"
#include "model/rulebook.hpp"
#include "rules/period.hpp"
#include "rules/unit_names.hpp"
#include "store/engine/database.hpp"

namespace duban::gather {

/// SHA-256 of the text SEED|KEY, in 64 figures: printf '%s' 'SEED|KEY' | sha256sum.
std::string draw_hash(const std::string& seed, const std::string& key);

/// The population in the order of the hashes; the first n = share × size, rounded up, at least
/// `least`, at most all.
std::vector<std::string> draw_from(std::vector<std::string> keys, const std::string& seed,
                                   model::Id share, model::Id least);

/// Keys of one stratum, drawn apart with a share of its own.
struct Stratum {
  std::string name;
  model::Id share = 0;
  std::vector<std::string> keys;
};
/// Fills population, its hash and size, and what is drawn: the strata one after the other.
void draw_strata(model::Draw& draw, const std::vector<Stratum>& strata);

/// What was struck off in a period: major ones, and the others. `share` above 0: of the others.
std::vector<Stratum> lookback_strata(const store::Database& db, const rules::Period& period,
                                     const model::InspectionRules& rules, model::Id share);

/// What is drawn from, and who is not.
struct DrawWanted {
  model::DrawFrom from = model::DrawFrom::sites;
  model::Id share = 0;
  std::vector<model::Id> within;  ///< territories, or the units of people; empty = all
  std::string stratum;            ///< territory, colour; empty: one
  std::vector<std::pair<std::string, std::string>> except;  ///< name or key → reason (回避)
};
struct DrawPopulation {
  std::vector<Stratum> strata;
  std::map<std::string, std::string> names;  ///< key → what people call it
  std::string left_out;                      ///< KEY=reason, joined by ;
};
/// Sites by credit code, else territory code/name; people by unit code/name. Failure not_found for
/// an exception that is nobody of the population.
DrawPopulation population_of(const store::Database& db, const DrawWanted& wanted);

/// The sites that were drawn for a round: by draws whose label is the round's number (2026第4期),
/// or, drawn in the quarter before it or while it ran, 第4期.
class DrawnSites {
 public:
  DrawnSites() = default;
  DrawnSites(const store::Database& db, const model::Round& round);
  /// Says of a visit whether its site is among them.
  void mark(const rules::UnitNames& names, model::Visit& visit) const;

 private:
  std::set<std::string> keys_;
};

}  // namespace duban::gather
