// The table of owed work.
#include "model/owed.hpp"

#include "base/message.hpp"

namespace duban::model {
namespace {

using Role = FieldRole;

constexpr std::array owed_fields{
    OwedField{"id", N_("Id"), &Owed::id, Role::pointer},
    OwedField{"definition", N_("Definition"), &Owed::definition, Role::internal},
    OwedField{"code", N_("Item"), &Owed::code},
    OwedField{"unit", N_("Unit"), &Owed::unit, Role::unit},
    OwedField{"subject", N_("About"), &Owed::subject},
    OwedField{"period", N_("For the period"), &Owed::period},
    OwedField{"from_on", N_("Counts from"), &Owed::from_on},
    OwedField{"to_on", N_("Counts until"), &Owed::to_on},
    OwedField{"due_on", N_("Due date"), &Owed::due_on},
    OwedField{"due_counted", N_("Due, counted"), &Owed::due_counted, Role::internal},
    OwedField{"opened_on", N_("Opened on"), &Owed::opened_on},
    OwedField{"excused_on", N_("Excused on"), &Owed::excused_on},
    OwedField{"excused_by", N_("Excused by"), &Owed::excused_by},
    OwedField{"excused_because", N_("Excused because"), &Owed::excused_because},
    OwedField{"recorded_on", N_("Recorded on"), &Owed::recorded_on},
    OwedField{"last_event", N_("Last event"), &Owed::last_event, Role::pointer},
    OwedField{"undone", N_("Undone command"), &Owed::undone, Role::internal},
};

}  // namespace

std::span<const OwedField> FieldTable<Owed>::all() { return owed_fields; }

}  // namespace duban::model
