// How a record stands to who calls: handed to a unit of theirs, in their territory, theirs.
#pragma once

#include <optional>
#include <string>

#include "model/account.hpp"
#include "model/card.hpp"
#include "model/chase.hpp"
#include "model/consultation.hpp"
#include "model/evidence.hpp"
#include "model/form.hpp"
#include "model/hazard.hpp"
#include "model/inspection.hpp"
#include "model/lookback.hpp"
#include "model/order.hpp"
#include "model/paper.hpp"
#include "model/task.hpp"
#include "rules/permission.hpp"
#include "rules/unit_names.hpp"
#include "store/engine/database.hpp"

namespace duban::gather {

/// A record as a refusal names it, and its relation to the caller.
struct Matter {
  rules::Relation relation;
  std::string number;     ///< empty: it has none
  std::string handed_to;  ///< the unit it is handed to; empty: to none
  model::Id newest = 0;   ///< of matter_named: its newest entry
  bool ordinary = true;   ///< of matter_named: no major hazard
};

Matter matter_of(const rules::Caller& caller, const store::Database& db,
                 const rules::UnitNames& names, const model::Hazard& hazard);
Matter matter_of(const rules::Caller& caller, const store::Database& db,
                 const rules::UnitNames& names, const model::Task& task);
Matter matter_of(const rules::Caller& caller, const store::Database& db,
                 const rules::UnitNames& names, const model::Order& order);
Matter matter_of(const rules::Caller& caller, const store::Database& db,
                 const rules::UnitNames& names, const model::Recipient& recipient);
Matter matter_of(const rules::Caller& caller, const store::Database& db,
                 const rules::UnitNames& names, const model::Card& card);
Matter matter_of(const rules::Caller& caller, const store::Database& db,
                 const rules::UnitNames& names, const model::Account& account);
Matter matter_of(const rules::Caller& caller, const store::Database& db,
                 const rules::UnitNames& names, const model::Evidence& evidence);
/// An incoming one is theirs who handles it.
Matter matter_of(const rules::Caller& caller, const store::Database& db,
                 const rules::UnitNames& names, const model::Paper& paper);
Matter matter_of(const rules::Caller& caller, const store::Database& db,
                 const rules::UnitNames& names, const model::FormSent& form);
Matter matter_of(const rules::Caller& caller, const store::Database& db,
                 const rules::UnitNames& names, const model::Visit& visit);
Matter matter_of(const rules::Caller& caller, const store::Database& db,
                 const rules::UnitNames& names, const model::VisitAnswer& answer);
/// Whoever may know of it goes there.
Matter matter_of(const rules::Caller& caller, const store::Database& db,
                 const rules::UnitNames& names, const model::SecretVisit& visit);
Matter matter_of(const rules::Caller& caller, const store::Database& db,
                 const rules::UnitNames& names, const model::Lookback& lookback);
/// As what it is about.
Matter matter_of(const rules::Caller& caller, const store::Database& db,
                 const rules::UnitNames& names, const model::Chase& chase);
Matter matter_of(const rules::Caller& caller, const store::Database& db,
                 const rules::UnitNames& names, const model::Consultation& consultation);
/// A record by its number (H2026-0001, T…, O… or its document number, A…, C…), as it stands to the
/// caller; nothing when there is none.
std::optional<Matter> matter_named(const store::Database& db, const rules::Caller& caller,
                                   const std::string& number);

/// Records that are nobody's: only rights over the whole office reach them.
template <class Record>
Matter matter_of(const rules::Caller& /*caller*/, const store::Database& /*db*/,
                 const rules::UnitNames& /*names*/, const Record& /*record*/) {
  return {};
}

}  // namespace duban::gather
