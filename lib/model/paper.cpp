// The tables of recorded papers.
#include "model/paper.hpp"

#include "base/message.hpp"

namespace duban::model {
namespace {

using P = Paper;
using K = PaperLink;
using Role = FieldRole;

constexpr std::array paper_fields{
    PaperField{"id", N_("Id"), &P::id, Role::pointer},
    PaperField{"kind", N_("Kind of paper"), &P::kind},
    PaperField{"issuer", N_("Issuer"), &P::issuer},
    PaperField{"document", N_("Document number"), &P::document},
    PaperField{"issued_on", N_("Letter issued on"), &P::issued_on},
    PaperField{"due_on", N_("Deadline"), &P::due_on},
    PaperField{"note", N_("Note"), &P::note},
    PaperField{"by", N_("By"), &P::by},
    PaperField{"year", N_("Year"), &P::year, Role::internal},
    PaperField{"serial", N_("Serial"), &P::serial, Role::internal},
    PaperField{"subject", N_("Subject"), &P::subject},
    PaperField{"received_on", N_("Received on"), &P::received_on},
    PaperField{"reply_due", N_("To be answered by"), &P::reply_due},
    PaperField{"reply_counted", N_("Due, counted"), &P::reply_counted, Role::internal},
    PaperField{"handle_by", N_("Handled by"), &P::handle_by},
    PaperField{"replied_on", N_("Answered on"), &P::replied_on},
    PaperField{"replied_by", N_("Answered by"), &P::replied_by},
    PaperField{"recorded_on", N_("Recorded on"), &P::recorded_on},
    PaperField{"last_event", N_("Last event"), &P::last_event, Role::pointer},
    PaperField{"undone", N_("Undone command"), &P::undone, Role::internal},
};

constexpr std::array link_fields{
    PaperLinkField{"id", N_("Id"), &K::id, Role::pointer},
    PaperLinkField{"paper", N_("Kind of paper"), &K::paper, Role::internal},
    PaperLinkField{"hazard", N_("Hazard"), &K::hazard, Role::internal},
    PaperLinkField{"recorded_on", N_("Recorded on"), &K::recorded_on},
    PaperLinkField{"last_event", N_("Last event"), &K::last_event, Role::pointer},
    PaperLinkField{"undone", N_("Undone command"), &K::undone, Role::internal},
};

}  // namespace

std::string number_of(const Paper& paper) {
  return paper.serial == 0 ? "" : record_number('R', paper.year, paper.serial);
}

bool is_instruction(const Paper& paper) { return paper.kind.find("批示") != std::string::npos; }

std::span<const PaperField> FieldTable<Paper>::all() { return paper_fields; }
std::span<const PaperLinkField> FieldTable<PaperLink>::all() { return link_fields; }

}  // namespace duban::model
