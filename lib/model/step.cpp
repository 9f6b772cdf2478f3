// The table of what a step may be told.
#include "model/step.hpp"

#include <algorithm>
#include <array>

#include "base/failure.hpp"

namespace duban::model {
namespace {

constexpr std::array fields{
    StepField{"on", N_("Date"), N_("effective date of the step (default: today)"),
              &StepRequest::on},
    StepField{"by", N_("By"), N_("who did it, NAME or NAME@UNIT"), &StepRequest::by},
    StepField{"because", N_("Because"), N_("the reason, kept on record"), &StepRequest::because},
    StepField{
        "paper", N_("Signed sheet"),
        N_("recorded from this signed sheet (签批件, 验收表), a file that is kept; who signed is "
           "--by"),
        &StepRequest::paper},
    StepField{"oa", N_("OA number"),
              N_("recorded from what was signed in the OA under this number"), &StepRequest::oa},
    StepField{"unit", N_("Responsible unit"),
              N_("responsible unit: code, name, short name or alias"), &StepRequest::unit},
    StepField{"person", N_("Person in charge"), N_("person in charge at the responsible unit"),
              &StepRequest::person},
    StepField{"phone", N_("Phone"), N_("that person's telephone"), &StepRequest::phone},
    StepField{"due", N_("Deadline"),
              N_("written deadline: a date, or a length such as 30d, 20wd, 3m"), &StepRequest::due},
    StepField{"policy", N_("Clock policy"), N_("clock policy of the rules, such as city-60"),
              &StepRequest::policy},
    StepField{"document", N_("Document number"),
              N_("number of the document, such as 浙安委办督〔2026〕12号"), &StepRequest::document},
    StepField{"responsibility", N_("Plan: responsibility"), N_("plan: who answers for it"),
              &StepRequest::responsibility},
    StepField{"measures", N_("Plan: measures"), N_("plan: what will be done"),
              &StepRequest::measures},
    StepField{"funds", N_("Plan: funds"), N_("plan: money and material, such as 35.5万元"),
              &StepRequest::funds},
    StepField{"time-limit", N_("Plan: time limit"), N_("plan: by when"), &StepRequest::time_limit},
    StepField{"contingency", N_("Plan: contingency"), N_("plan: emergency measures"),
              &StepRequest::contingency},
    StepField{"interim", N_("Interim protection"), N_("what protects people meanwhile"),
              &StepRequest::interim},
    StepField{"done", N_("What was done"), N_("what was done; the evidence note"),
              &StepRequest::done},
    StepField{"fixed-by", N_("Fixed by"), N_("who fixed it, NAME or NAME@UNIT"),
              &StepRequest::fixed_by},
    StepField{"fixed-on", N_("Fixed on"), N_("day it was fixed (default: --on)"),
              &StepRequest::fixed_on},
    StepField{"verified-by", N_("Verified by"),
              N_("who verified it, NAME or NAME@UNIT; not who fixed it"),
              &StepRequest::verified_by},
    StepField{"verified-on", N_("Verified on"), N_("day it was verified (default: --on)"),
              &StepRequest::verified_on},
    StepField{"redo-by", N_("Redo by"), N_("date by which it must be done again"),
              &StepRequest::redo_by},
    StepField{
        "kind", N_("Kind of reopening"),
        N_("recurrence 反弹 (a new clock); not-held 整改不到位, false 虚假整改, mistake 误销号 "
           "(the old clock goes on)"),
        &StepRequest::kind},
    StepField{"approved-by", N_("Approved by"), N_("who determined it"), &StepRequest::approved_by},
    StepField{"duplicate-of", N_("Duplicate of"), N_("the hazard that this one repeats"),
              &StepRequest::duplicate_of},
    StepField{"until", N_("Until"), N_("last day of it"), &StepRequest::until},
    StepField{"since", N_("Since"), N_("first day (suspension: the first that does not count)"),
              &StepRequest::from},
    StepField{"opinion", N_("Supervising unit's opinion"), N_("opinion of the supervising unit"),
              &StepRequest::opinion},
    StepField{"progress", N_("Progress"), N_("how far it is"), &StepRequest::progress},
    StepField{"reason", N_("Reason not finished"), N_("why it is not finished"),
              &StepRequest::reason},
    StepField{"next", N_("Next step"), N_("what comes next"), &StepRequest::next},
    StepField{"note", N_("Note"), N_("free note"), &StepRequest::note},
    StepField{"share", N_("Actual progress"), N_("how far it is, such as 45%"),
              &StepRequest::share},
    StepField{"actual", N_("Actual value"), N_("the indicator's value, such as 12"),
              &StepRequest::actual},
    StepField{"evidence", N_("Supporting evidence"),
              N_("what proves it: a file, a document number, a link"), &StepRequest::evidence},
    StepField{"to", N_("Recipient"),
              N_("which recipient of the order (may be left out when there is only one)"),
              &StepRequest::to},
    StepField{"how", N_("Delivered by"), N_("how it was delivered: OA, 浙政钉, 传真, 直接送达 …"),
              &StepRequest::how},
    StepField{"witness", N_("Witness"),
              N_("who was there when it was refused, or signed for by somebody else"),
              &StepRequest::witness},
    StepField{"text", N_("Feedback"), N_("what the unit reports"), &StepRequest::note},
    StepField{"file", N_("File"),
              N_("a file that goes with it: PDF, photo, Word …; several with ; between them"),
              &StepRequest::files},
    StepField{"by-body", N_("Listed by"),
              N_("the body that lists it (default: the committee this office serves)"),
              &StepRequest::body},
    StepField{
        "level", N_("Level"),
        N_("national, province, city, county or town (国家级, 省级 …; default: this office's)"),
        &StepRequest::level},
    StepField{"batch", N_("Batch"), N_("batch, such as 2026年第1批"), &StepRequest::batch},
    StepField{"published", N_("Published on"), N_("day it was published"),
              &StepRequest::published_on},
    StepField{"signature", N_("Signature"),
              N_("signed (default), refused, or proxy: by somebody else"), &StepRequest::signature},
    StepField{"redo-until", N_("Again by"),
              N_("day by which the feedback must come again: a date, or a length such as 5wd"),
              &StepRequest::redo_by},
    StepField{"done-by", N_("Done by"), N_("who did it, NAME or NAME@UNIT"),
              &StepRequest::fixed_by},
    StepField{"done-on", N_("Done on"), N_("day it was done (default: --on)"),
              &StepRequest::fixed_on},
};

constexpr std::array step_facts{
    StepFact{"id", N_("Id"), &Step::id, FieldRole::pointer},
    StepFact{"record", N_("Number"), &Step::record, FieldRole::pointer},
    StepFact{"sequence", N_("Sequence"), &Step::sequence},
    StepFact{"verb", N_("Step"), &Step::verb},
    StepFact{"on", N_("On"), &Step::on, FieldRole::fact, "on_day"},
    StepFact{"by", N_("By"), &Step::by, FieldRole::fact, "by_whom"},
    StepFact{"because", N_("Because"), &Step::because},
    StepFact{"text", N_("Text"), &Step::text, FieldRole::fact, "body"},
    StepFact{"from", N_("From"), &Step::from, FieldRole::fact, "from_day"},
    StepFact{"until", N_("Until"), &Step::until, FieldRole::fact, "until_day"},
    StepFact{"due_before", N_("Deadline before"), &Step::due_before},
    StepFact{"due_after", N_("Deadline after"), &Step::due_after},
    StepFact{"unit_before", N_("Unit before"), &Step::unit_before, FieldRole::unit},
    StepFact{"unit_after", N_("Unit after"), &Step::unit_after, FieldRole::unit},
    StepFact{"late_entry", N_("Entered late"), &Step::late_entry},
    StepFact{"imported", N_("Imported"), &Step::imported},
    StepFact{"event", N_("Entry"), &Step::event, FieldRole::pointer},
    StepFact{"undone", N_("Taken back by entry"), &Step::undone, FieldRole::internal},
    StepFact{"share", N_("Progress"), &Step::share},
    StepFact{"actual", N_("Actual"), &Step::actual},
    StepFact{"evidence", N_("Evidence"), &Step::evidence},
};

}  // namespace

void name_verifier(std::string_view verb, StepRequest& request) {
  const bool accepts = verb == "accept" || verb == "verify";
  if (accepts && !request.verified_by.empty()) request.by = request.verified_by;
}

std::string from_sheet(std::string because, const std::string& oa) {
  because += because.empty() ? "据签批件录入" : "；据签批件录入";
  return oa.empty() ? because : because + "（OA " + oa + "）";
}

std::span<const StepField> step_fields() { return fields; }

const StepField& step_field(std::string_view flag) {
  const auto* found = std::find_if(fields.begin(), fields.end(),
                                   [&](const StepField& f) { return flag == f.flag; });
  if (found == fields.end())
    throw base::Failure(base::Kind::bug, base::Message("no step field {name}").with("name", flag));
  return *found;
}

ReopenKind reopen_kind(const Step& step) {
  return from_word<ReopenKind>(step.text).value_or(ReopenKind::recurrence);
}

std::span<const StepFact> FieldTable<Step>::all() { return step_facts; }

}  // namespace duban::model
