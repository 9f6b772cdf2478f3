// The table of the accountability register.
#include "model/account.hpp"

#include "base/message.hpp"

namespace duban::model {
namespace {

using A = Account;
using Role = FieldRole;

constexpr std::array account_fields{
    AccountField{"id", N_("Id"), &A::id, Role::pointer},
    AccountField{"year", N_("Year"), &A::year, Role::internal},
    AccountField{"serial", N_("Serial"), &A::serial, Role::internal},
    AccountField{"kind", N_("Kind"), &A::kind},
    AccountField{"state", N_("State"), &A::state},
    AccountField{"unit", N_("Unit"), &A::unit, Role::unit},
    AccountField{"person", N_("Person"), &A::person},
    AccountField{"reason", N_("Reason"), &A::reason},
    AccountField{"basis", N_("Basis"), &A::basis},
    AccountField{"letter", N_("Order"), &A::letter, Role::internal},
    AccountField{"about_year", N_("About the year"), &A::about_year},
    AccountField{"from_on", N_("In force from"), &A::from_on},
    AccountField{"until_on", N_("In force until, or due"), &A::until_on},
    AccountField{"freezes", N_("What it bars"), &A::freezes},
    AccountField{"added_on", N_("Entered on"), &A::added_on},
    AccountField{"approved_on", N_("Approved on"), &A::approved_on},
    AccountField{"approved_by", N_("Approver"), &A::approved_by},
    AccountField{"notified_on", N_("Told on"), &A::notified_on},
    AccountField{"notified_how", N_("Told by"), &A::notified_how},
    AccountField{"held_on", N_("Held on"), &A::held_on},
    AccountField{"held_by", N_("Held by"), &A::held_by},
    AccountField{"report_due", N_("Report due"), &A::report_due},
    AccountField{"report_counted", N_("Report, counted"), &A::report_counted, Role::internal},
    AccountField{"report_on", N_("Report came on"), &A::report_on},
    AccountField{"report", N_("Report"), &A::report},
    AccountField{"lifted_on", N_("Lifted on"), &A::lifted_on},
    AccountField{"lift_reason", N_("Lifted because"), &A::lift_reason},
    AccountField{"recorded_on", N_("Recorded on"), &A::recorded_on},
    AccountField{"last_event", N_("Last event"), &A::last_event, Role::pointer},
    AccountField{"undone", N_("Undone command"), &A::undone, Role::internal},
};

}  // namespace

std::span<const AccountField> FieldTable<Account>::all() { return account_fields; }

std::string number_of(const Account& account) {
  return record_number('A', account.year, account.serial);
}

}  // namespace duban::model
