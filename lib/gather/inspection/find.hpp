// What a text means among rounds and visits; visits that are kept back, for whom they are there.
#pragma once

#include <string>
#include <vector>

#include "base/message.hpp"
#include "model/inspection.hpp"
#include "rules/permission.hpp"
#include "store/engine/database.hpp"
#include "store/hazard_query.hpp"

namespace duban::gather {

/// A round by 第4期, 4, or with its year: 2026第4期, 2026-4. Without a year it is the newest one,
/// and `note` says so when others have that number. Failure not_found with those there are.
model::Round find_round(const store::Database& db, const std::string& text,
                        base::Message* note = nullptr);

/// Asks for the hazards of the round that a text means: of a round on record those that are its
/// own, and those of no round on record that name it so; else by the text as it is.
void ask_for_round(const store::Database& db, const std::string& text, store::HazardQuery& query);

/// Is somebody (NAME@UNIT) among inspectors? A name without its unit means the only person of that
/// name on record, and nobody when there are several.
bool is_of_team(const store::Database& db, const std::string& people, const std::string& self);

/// Does a text mean a round that is unannounced?
bool is_unannounced(const store::Database& db, const std::string& text);

/// A visit of an unannounced round before it is made, opened.
struct Secret {
  model::SecretVisit row;
  model::Round round;
  std::string site;     ///< as it was written; it may not be on record yet
  model::Visit facts;   ///< territory, planned_on, inspectors, drawn, remarks
  std::string planner;  ///< NAME@UNIT
  std::string because;  ///< of one that was called off
  /// 第4期-暗访3.
  [[nodiscard]] std::string name() const;
};
/// Those of a round (0 = of all) that the caller may know of: the team, who planned it, and the
/// right `secret`. Where the office has no roles, the team is told by --as or the login. Made ones
/// are left out.
std::vector<Secret> secrets_for(const store::Database& db, const rules::Caller& caller,
                                model::Id round);
/// How many visits of the round stand planned that the caller may not know of.
std::size_t hidden_from(const store::Database& db, const rules::Caller& caller, model::Id round);

/// What seals a visit: its facts with a salt, and the hash of them.
void seal(const Secret& secret, model::SecretVisit& row);

/// What the text of a visit means: I2026-0004, or 第4期-暗访3 for whom that is there.
struct FoundVisit {
  std::optional<model::Visit> visit;
  std::optional<Secret> secret;
};
/// Failure not_found; what one may not know of is not told apart from what is not there.
FoundVisit find_visit(const store::Database& db, const rules::Caller& caller,
                      const std::string& text);
/// The same for a visit with a number.
model::Visit find_open_visit(const store::Database& db, const std::string& text);

}  // namespace duban::gather
