// The tables of loans and of break-glass.
#include "model/delegation.hpp"

#include <array>

#include "base/message.hpp"

namespace duban::model {
namespace {

using Role = FieldRole;

constexpr std::array delegation_fields{
    DelegationField{"id", N_("Id"), &Delegation::id, Role::pointer},
    DelegationField{"principal", N_("Principal"), &Delegation::principal, Role::internal},
    DelegationField{"deputy", N_("Deputy"), &Delegation::deputy, Role::internal},
    DelegationField{"from_on", N_("From"), &Delegation::from_on},
    DelegationField{"until_on", N_("Until"), &Delegation::until_on},
    DelegationField{"rights", N_("Rights"), &Delegation::rights},
    DelegationField{"document", N_("Document"), &Delegation::document},
    DelegationField{"ended_on", N_("Loan ended on"), &Delegation::ended_on},
    DelegationField{"ended_by", N_("Ended by"), &Delegation::ended_by},
    DelegationField{"recorded_on", N_("Recorded on"), &Delegation::recorded_on},
    DelegationField{"last_event", N_("Last event"), &Delegation::last_event, Role::pointer},
};

constexpr std::array break_glass_fields{
    BreakGlassField{"id", N_("Id"), &BreakGlass::id, Role::pointer},
    BreakGlassField{"person", N_("Person"), &BreakGlass::person, Role::internal},
    BreakGlassField{"login", N_("Login"), &BreakGlass::login},
    BreakGlassField{"command", N_("Command"), &BreakGlass::command},
    BreakGlassField{"reason", N_("Reason"), &BreakGlass::reason},
    BreakGlassField{"done_on", N_("Broken on"), &BreakGlass::done_on},
    BreakGlassField{"confirm_by", N_("To be confirmed by"), &BreakGlass::confirm_by},
    BreakGlassField{"confirm_counted", N_("To be confirmed, counted"), &BreakGlass::confirm_counted,
                    Role::internal},
    BreakGlassField{"confirmed_on", N_("Confirmed on"), &BreakGlass::confirmed_on},
    BreakGlassField{"confirmed_by", N_("Confirmed by"), &BreakGlass::confirmed_by},
    BreakGlassField{"confirm_reason", N_("Reason of the confirmation"),
                    &BreakGlass::confirm_reason},
    BreakGlassField{"recorded_on", N_("Recorded on"), &BreakGlass::recorded_on},
    BreakGlassField{"last_event", N_("Last event"), &BreakGlass::last_event, Role::pointer},
};

}  // namespace

bool runs_on(const Delegation& loan, base::Day day) {
  return *loan.from_on <= day && day <= *loan.until_on && (!loan.ended_on || *loan.ended_on > day);
}

std::span<const DelegationField> FieldTable<Delegation>::all() { return delegation_fields; }
std::span<const BreakGlassField> FieldTable<BreakGlass>::all() { return break_glass_fields; }

}  // namespace duban::model
