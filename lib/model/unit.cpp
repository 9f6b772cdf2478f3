// The tables of units and people.
#include "model/unit.hpp"

#include <array>

#include "base/message.hpp"

namespace duban::model {
namespace {

using Role = FieldRole;

constexpr std::array unit_fields{
    UnitField{"id", N_("Id"), &Unit::id, Role::pointer},
    UnitField{"code", N_("Code"), &Unit::code},
    UnitField{"name", N_("Name"), &Unit::name},
    UnitField{"short_name", N_("Short name"), &Unit::short_name},
    UnitField{"kind", N_("Kind"), &Unit::kind},
    UnitField{"level", N_("Level"), &Unit::level},
    UnitField{"parent", N_("Unit above"), &Unit::parent, Role::unit},
    UnitField{"sectors", N_("Sectors"), &Unit::sectors},
    UnitField{"aliases", N_("Other names"), &Unit::aliases},
    UnitField{"credit_code", N_("Credit code"), &Unit::credit_code},
    UnitField{"address", N_("Address"), &Unit::address},
    UnitField{"from_day", N_("There since"), &Unit::from_day},
    UnitField{"until_day", N_("There until"), &Unit::until_day},
    UnitField{"last_event", N_("Last event"), &Unit::last_event, Role::pointer},
    UnitField{"undone", N_("Undone command"), &Unit::undone, Role::internal},
};

constexpr std::array person_fields{
    PersonField{"id", N_("Id"), &Person::id, Role::pointer},
    PersonField{"name", N_("Name"), &Person::name},
    PersonField{"login", N_("Login"), &Person::login},
    PersonField{"unit", N_("Unit"), &Person::unit, Role::unit},
    PersonField{"post", N_("Post"), &Person::post},
    PersonField{"roles", N_("Roles"), &Person::roles},
    PersonField{"phone", N_("Phone"), &Person::phone},
    PersonField{"email", N_("Mail"), &Person::email},
    PersonField{"retired_on", N_("Left on"), &Person::retired_on},
    PersonField{"last_event", N_("Last event"), &Person::last_event, Role::pointer},
    PersonField{"undone", N_("Undone command"), &Person::undone, Role::internal},
};

}  // namespace

std::span<const UnitField> FieldTable<Unit>::all() { return unit_fields; }
std::span<const PersonField> FieldTable<Person>::all() { return person_fields; }

}  // namespace duban::model
