// Who calls, by what is on record of the login.
#pragma once

#include <optional>
#include <string>

#include "model/rulebook.hpp"
#include "model/unit.hpp"
#include "rules/permission.hpp"
#include "store/engine/database.hpp"
#include "store/engine/own.hpp"

namespace duban::gather {

/// Did this office give out roles? An office begins without.
bool has_roles(const store::Database& db);

/// "孙某@省安委办": a person as entries name them.
std::string person_text(const store::Database& db, const model::Person& person);

/// The name of a person on record; empty for none.
std::string name_of_person(const store::Database& db, model::Id person);

/// The living person bound to a login; id 0 when there is none.
model::Person person_of_login(const store::Database& db, const std::string& login);

/// Of a login, and of whom --as names (empty: nobody). A loan counts on its days. Failure not_found
/// for a person that is not on record.
rules::Caller caller_of(const store::Database& db, const std::string& login, const std::string& as,
                        base::Day today);

/// A person as a caller, whatever their login.
rules::Caller caller_as(const store::Database& db, const model::Person& person);

/// The day on which the newest loan from one person to another ended before `today`; nothing when
/// none did.
std::optional<base::Day> loan_ended(const store::Database& db, model::Id principal,
                                    model::Id deputy, base::Day today);

/// What somebody with own matters sees.
store::OwnScope own_scope(const store::Database& db, const rules::Caller& caller);

/// Logins that wrote since a day, each with the person it belongs to (id 0: nobody).
std::vector<std::pair<std::string, model::Person>> writers_since(const store::Database& db,
                                                                 base::Day day);

/// What "own" means to a person: their unit and all below; of an office its government and all
/// below; nothing of who left.
std::vector<model::Id> own_units(const store::Database& db, const model::Person& person);

/// What somebody may do, all in all, by their roles.
model::Rights rights_of_person(const model::Rulebook& rules, const model::Person& person);

}  // namespace duban::gather
