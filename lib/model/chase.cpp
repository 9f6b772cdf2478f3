// The table of 催办.
#include "model/chase.hpp"

#include "base/message.hpp"

namespace duban::model {
namespace {

using Entry = Chase;
using Role = FieldRole;

constexpr std::array chase_fields{
    ChaseField{"id", N_("Id"), &Entry::id, Role::pointer},
    ChaseField{"subject", N_("Subject"), &Entry::subject, Role::internal},
    ChaseField{"subject_id", N_("Subject"), &Entry::subject_id, Role::internal},
    ChaseField{"kind", N_("How"), &Entry::kind},
    ChaseField{"spoken_to", N_("Spoken to"), &Entry::spoken_to},
    ChaseField{"said", N_("What was said"), &Entry::said},
    ChaseField{"on_day", N_("Date"), &Entry::on},
    ChaseField{"by", N_("By"), &Entry::by},
    ChaseField{"recorded_on", N_("Recorded on"), &Entry::recorded_on},
    ChaseField{"last_event", N_("Last event"), &Entry::last_event, Role::pointer},
    ChaseField{"undone", N_("Undone command"), &Entry::undone, Role::internal},
};

}  // namespace

std::span<const ChaseField> FieldTable<Chase>::all() { return chase_fields; }

}  // namespace duban::model
