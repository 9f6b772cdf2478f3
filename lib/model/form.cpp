// The tables of definitions and of forms.
#include "model/form.hpp"

#include <array>

#include "base/message.hpp"

namespace duban::model {
namespace {

using D = Definition;
using F = FormSent;
using Role = FieldRole;

constexpr std::array definition_fields{
    DefinitionField{"id", N_("Id"), &D::id, Role::pointer},
    DefinitionField{"kind", N_("Kind"), &D::kind},
    DefinitionField{"code", N_("Code"), &D::code},
    DefinitionField{"version", N_("Version"), &D::version},
    DefinitionField{"loaded_on", N_("Loaded on"), &D::loaded_on},
    DefinitionField{"source", N_("Source"), &D::source},
    DefinitionField{"sha256", N_("Hash"), &D::sha256},
    DefinitionField{"body", N_("Text"), &D::body},
    DefinitionField{"from_period", N_("From period"), &D::from_period},
    DefinitionField{"by_document", N_("By document"), &D::by_document},
    DefinitionField{"recorded_on", N_("Recorded on"), &D::recorded_on},
    DefinitionField{"last_event", N_("Last event"), &D::last_event, Role::pointer},
    DefinitionField{"undone", N_("Undone command"), &D::undone, Role::internal},
};

constexpr std::array form_fields{
    FormSentField{"id", N_("Id"), &F::id, Role::pointer},
    FormSentField{"uid", N_("Form number"), &F::uid},
    FormSentField{"code", N_("Form"), &F::code},
    FormSentField{"definition", N_("Definition"), &F::definition, Role::internal},
    FormSentField{"unit", N_("Unit"), &F::unit, Role::unit},
    FormSentField{"made_on", N_("Made on"), &F::made_on},
    FormSentField{"due_on", N_("Due on"), &F::due_on},
    FormSentField{"rows", N_("Rows"), &F::rows},
    FormSentField{"locked", N_("Hash of what is locked"), &F::locked},
    FormSentField{"returned_on", N_("Came back on"), &F::returned_on},
    FormSentField{"signer", N_("Filled in by"), &F::signer},
    FormSentField{"nil", N_("Nil return"), &F::nil},
    FormSentField{"answers", N_("Hash of the answers"), &F::answers},
    FormSentField{"times", N_("Times taken"), &F::times},
    FormSentField{"recorded_on", N_("Recorded on"), &F::recorded_on},
    FormSentField{"last_event", N_("Last event"), &F::last_event, Role::pointer},
    FormSentField{"undone", N_("Undone command"), &F::undone, Role::internal},
};

}  // namespace

std::span<const DefinitionField> FieldTable<Definition>::all() { return definition_fields; }
std::span<const FormSentField> FieldTable<FormSent>::all() { return form_fields; }

}  // namespace duban::model
