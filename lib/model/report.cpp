// The table of fields of frozen reports.
#include "model/report.hpp"

#include <array>

#include "base/message.hpp"

namespace duban::model {
namespace {

using R = FrozenReport;
using Role = FieldRole;

constexpr std::array report_fields{
    FrozenReportField{"id", N_("Id"), &R::id, Role::pointer},
    FrozenReportField{"kind", N_("Kind"), &R::kind},
    FrozenReportField{"plan", N_("Plan"), &R::plan, Role::internal},
    FrozenReportField{"year", N_("Year"), &R::year},
    FrozenReportField{"issue", N_("Issue number"), &R::issue},
    FrozenReportField{"revision", N_("Times frozen"), &R::revision},
    FrozenReportField{"period", N_("Covers"), &R::period},
    FrozenReportField{"from_day", N_("From"), &R::from_day},
    FrozenReportField{"until_day", N_("Until"), &R::until_day},
    FrozenReportField{"log_position", N_("Position in the log"), &R::log_position},
    FrozenReportField{"log_head", N_("Head of the log"), &R::log_head},
    FrozenReportField{"rules_version", N_("Version of the rules"), &R::rules_version},
    FrozenReportField{"recorded_on", N_("Recorded on"), &R::recorded_on},
    FrozenReportField{"frozen_by", N_("Frozen by"), &R::frozen_by},
    FrozenReportField{"because", N_("Reason"), &R::because},
    FrozenReportField{"sha256", N_("Hash of the figures"), &R::sha256},
    FrozenReportField{"last_event", N_("Last event"), &R::last_event, Role::pointer},
};

}  // namespace

std::span<const FrozenReportField> FieldTable<FrozenReport>::all() { return report_fields; }

}  // namespace duban::model
