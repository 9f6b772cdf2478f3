// The table of a hazard's fields and access through it.
#include "model/hazard.hpp"

#include <array>

#include "base/message.hpp"

namespace duban::model {
namespace {

using H = Hazard;
using Role = HazardField::Role;

constexpr std::array fields{
    HazardField{"id", N_("Id"), &H::id, Role::pointer},
    HazardField{"year", N_("Year"), &H::year, Role::internal},
    HazardField{"serial", N_("Serial"), &H::serial, Role::internal},
    HazardField{"ledger", N_("Ledger"), &H::ledger},
    HazardField{"ref", N_("Ledger number"), &H::ref},
    HazardField{"state", N_("State"), &H::state},
    HazardField{"mode", N_("Mode"), &H::mode, Role::internal},
    HazardField{"found_on", N_("Found on"), &H::found_on},
    HazardField{"source", N_("Source"), &H::source},
    HazardField{"source_number", N_("Source document"), &H::source_number},
    HazardField{"round", N_("Round"), &H::round},
    HazardField{"inspectors", N_("Inspectors"), &H::inspectors},
    HazardField{"site", N_("Site"), &H::site, Role::unit},
    HazardField{"place", N_("Place"), &H::place},
    HazardField{"territory", N_("Territory"), &H::territory, Role::unit},
    HazardField{"sector", N_("Sector"), &H::sector},
    HazardField{"problem", N_("Problem"), &H::problem},
    HazardField{"cause", N_("Cause"), &H::cause},
    HazardField{"grade", N_("Grade"), &H::grade},
    HazardField{"grade_clause", N_("Clause for the grade"), &H::grade_clause},
    HazardField{"risk_colour", N_("Risk colour"), &H::risk_colour},
    HazardField{"measure", N_("Measure"), &H::measure},
    HazardField{"responsible", N_("Responsible unit"), &H::responsible, Role::unit},
    HazardField{"responsible_person", N_("Person in charge"), &H::responsible_person},
    HazardField{"responsible_phone", N_("Phone"), &H::responsible_phone},
    HazardField{"supervising", N_("Supervising unit"), &H::supervising, Role::unit},
    HazardField{"supervising_person", N_("Supervising person"), &H::supervising_person},
    HazardField{"assisting", N_("Assisting units"), &H::assisting},
    HazardField{"dispatched_on", N_("Dispatched on"), &H::dispatched_on},
    HazardField{"dispatch_document", N_("Dispatch document"), &H::dispatch_document},
    HazardField{"clock_origin", N_("Deadline origin"), &H::clock_origin, Role::clock},
    HazardField{"policy", N_("Clock policy"), &H::policy, Role::clock},
    HazardField{"policy_length", N_("Length of the clock"), &H::policy_length, Role::clock},
    HazardField{"policy_roll", N_("Rolls to a workday"), &H::policy_roll, Role::clock},
    HazardField{"clock_start", N_("Clock start"), &H::clock_start, Role::clock},
    HazardField{"written_on", N_("Written deadline"), &H::written_on, Role::clock},
    HazardField{"limit_text", N_("Time limit as written"), &H::limit_text},
    HazardField{"baseline_on", N_("Original deadline"), &H::baseline_on, Role::clock},
    HazardField{"raw_on", N_("Deadline before the roll"), &H::raw_on, Role::clock},
    HazardField{"due_on", N_("Deadline"), &H::due_on, Role::clock},
    HazardField{"provisional", N_("Provisional"), &H::provisional, Role::clock},
    HazardField{"calendar_version", N_("Calendar version"), &H::calendar_version, Role::clock},
    HazardField{"suspended_from", N_("Suspended from"), &H::suspended_from, Role::clock},
    HazardField{"suspended_until", N_("Suspended until"), &H::suspended_until, Role::clock},
    HazardField{"was_overdue", N_("Days once overdue"), &H::was_overdue, Role::clock},
    HazardField{"plan_responsibility", N_("Plan: responsibility"), &H::plan_responsibility},
    HazardField{"plan_measures", N_("Plan: measures"), &H::plan_measures},
    HazardField{"plan_funds", N_("Plan: funds"), &H::plan_funds},
    HazardField{"plan_time_limit", N_("Plan: time limit"), &H::plan_time_limit},
    HazardField{"plan_contingency", N_("Plan: contingency"), &H::plan_contingency},
    HazardField{"funds", N_("Funds (fen)"), &H::funds},
    HazardField{"interim_protection", N_("Interim protection"), &H::interim_protection},
    HazardField{"plan_on", N_("Plan filed on"), &H::plan_on},
    HazardField{"progress", N_("Progress"), &H::progress},
    HazardField{"unfinished_reason", N_("Reason not finished"), &H::unfinished_reason},
    HazardField{"next_step", N_("Next step"), &H::next_step},
    HazardField{"done", N_("What was done"), &H::done},
    HazardField{"fixed_on", N_("Fixed on"), &H::fixed_on},
    HazardField{"fixed_by", N_("Fixed by"), &H::fixed_by},
    HazardField{"acceptance_due", N_("Acceptance due"), &H::acceptance_due, Role::clock},
    HazardField{"acceptance_counted", N_("Acceptance, counted"), &H::acceptance_counted,
                Role::internal},
    HazardField{"accepted_by", N_("Verified by"), &H::accepted_by},
    HazardField{"accepted_on", N_("Accepted on"), &H::accepted_on},
    HazardField{"closed_on", N_("Closed on"), &H::closed_on},
    HazardField{"closed_by", N_("Closed by"), &H::closed_by},
    HazardField{"told_on", N_("Told without its day on"), &H::told_on},
    HazardField{"waited", N_("Days waiting for acceptance"), &H::waited, Role::clock},
    HazardField{"voided_on", N_("Voided on"), &H::voided_on},
    HazardField{"void_reason", N_("Reason for voiding"), &H::void_reason},
    HazardField{"reopenings", N_("Reopenings"), &H::reopenings},
    HazardField{"rejections", N_("Rejections"), &H::rejections},
    HazardField{"extensions", N_("Extensions"), &H::extensions},
    HazardField{"steps", N_("Steps"), &H::steps, Role::internal},
    HazardField{"asked_until", N_("Extension asked until"), &H::asked_until, Role::clock},
    HazardField{"asked_on", N_("Extension asked on"), &H::asked_on, Role::clock},
    HazardField{"listed_by", N_("Listed by"), &H::listed_by, Role::clock},
    HazardField{"listed_until", N_("Listed until"), &H::listed_until, Role::clock},
    HazardField{"remarks", N_("Remarks"), &H::remarks},
    HazardField{"round_id", N_("Round on record"), &H::round_id, Role::internal},
    HazardField{"origin", N_("Found at the visit"), &H::origin},
    HazardField{"repeat_of", N_("Repeats"), &H::repeat_of},
    HazardField{"recorded_on", N_("Recorded on"), &H::recorded_on},
    HazardField{"import_event", N_("Import event"), &H::import_event, Role::pointer},
    HazardField{"last_event", N_("Last event"), &H::last_event, Role::pointer},
    HazardField{"undone", N_("Undone command"), &H::undone, Role::internal},
};

}  // namespace

std::span<const HazardField> FieldTable<Hazard>::all() { return fields; }

std::string hazard_number(Id year, Id serial) { return record_number('H', year, serial); }

std::string number_of(const Hazard& hazard) { return hazard_number(hazard.year, hazard.serial); }

std::optional<HazardNumber> parse_hazard_number(std::string_view text) {
  return parse_record_number('H', text);
}

}  // namespace duban::model
