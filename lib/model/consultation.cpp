// The table of 会签.
#include "model/consultation.hpp"

#include "base/message.hpp"

namespace duban::model {
namespace {

using Asked = Consultation;
using Role = FieldRole;

constexpr std::array consultation_fields{
    ConsultationField{"id", N_("Id"), &Asked::id, Role::pointer},
    ConsultationField{"order_id", N_("Order"), &Asked::order_id, Role::internal},
    ConsultationField{"unit", N_("Unit"), &Asked::unit, Role::unit},
    ConsultationField{"asked_on", N_("Asked on"), &Asked::asked_on},
    ConsultationField{"until", N_("Answer due"), &Asked::until},
    ConsultationField{"asked_by", N_("Asked by"), &Asked::asked_by},
    ConsultationField{"answer", N_("Opinion"), &Asked::answer},
    ConsultationField{"answered_on", N_("Answer given on"), &Asked::answered_on},
    ConsultationField{"opinion", N_("In its words"), &Asked::opinion},
    ConsultationField{"answered_by", N_("Answer given by"), &Asked::answered_by},
    ConsultationField{"recorded_on", N_("Recorded on"), &Asked::recorded_on},
    ConsultationField{"last_event", N_("Last event"), &Asked::last_event, Role::pointer},
    ConsultationField{"undone", N_("Undone command"), &Asked::undone, Role::internal},
};

}  // namespace

std::span<const ConsultationField> FieldTable<Consultation>::all() { return consultation_fields; }

}  // namespace duban::model
