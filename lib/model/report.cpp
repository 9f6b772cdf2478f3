// The table of fields of frozen reports.
#include "model/report.hpp"

#include <array>

#include "base/message.hpp"

namespace duban::model {
namespace {

using Role = FieldRole;

constexpr std::array report_fields{
    FrozenReportField{"id", N_("Id"), &FrozenReport::id, Role::pointer},
    FrozenReportField{"kind", N_("Kind"), &FrozenReport::kind},
    FrozenReportField{"plan", N_("Plan"), &FrozenReport::plan, Role::internal},
    FrozenReportField{"year", N_("Year"), &FrozenReport::year},
    FrozenReportField{"issue", N_("Issue number"), &FrozenReport::issue},
    FrozenReportField{"revision", N_("Times frozen"), &FrozenReport::revision},
    FrozenReportField{"period", N_("Covers"), &FrozenReport::period},
    FrozenReportField{"from_day", N_("From"), &FrozenReport::from_day},
    FrozenReportField{"until_day", N_("Until"), &FrozenReport::until_day},
    FrozenReportField{"log_position", N_("Position in the log"), &FrozenReport::log_position},
    FrozenReportField{"log_head", N_("Head of the log"), &FrozenReport::log_head},
    FrozenReportField{"rules_version", N_("Version of the rules"), &FrozenReport::rules_version},
    FrozenReportField{"recorded_on", N_("Recorded on"), &FrozenReport::recorded_on},
    FrozenReportField{"frozen_by", N_("Frozen by"), &FrozenReport::frozen_by},
    FrozenReportField{"because", N_("Reason"), &FrozenReport::because},
    FrozenReportField{"sha256", N_("Hash of the figures"), &FrozenReport::sha256},
    FrozenReportField{"last_event", N_("Last event"), &FrozenReport::last_event, Role::pointer},
};

}  // namespace

std::span<const FrozenReportField> FieldTable<FrozenReport>::all() { return report_fields; }

}  // namespace duban::model
