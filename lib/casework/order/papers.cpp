// Recording papers.
#include "casework/order/papers.hpp"

#include "base/text.hpp"
#include "casework/desk.hpp"
#include "gather/find.hpp"
#include "store/listing_store.hpp"

namespace duban::casework {

using base::Failure;
using base::Kind;
using base::Message;

model::Paper record_paper(const Context& context, const NewPaper& wanted) {
  Desk desk(context);
  model::Paper paper = wanted.facts;
  for (std::string* text : {&paper.kind, &paper.issuer, &paper.note}) *text = base::trim(*text);
  paper.document = model::plain_document(paper.document);
  if (paper.kind.empty())
    throw Failure(Kind::usage, N_("say what paper it is: --kind 责令限期整改指令书"));
  if (paper.issuer.empty()) throw Failure(Kind::usage, N_("say who issued it: --issuer UNIT"));
  if (paper.document.empty()) throw Failure(Kind::usage, N_("say its number: --number DOCUMENT"));
  if (!paper.issued_on) throw Failure(Kind::usage, N_("say its day: --on DATE"));
  if (*paper.issued_on > context.today)
    throw Failure(Kind::invalid, Message(N_("{date} lies in the future (today is {today})"))
                                     .with("date", *paper.issued_on)
                                     .with("today", context.today));
  if (paper.due_on && *paper.due_on < *paper.issued_on)
    throw Failure(Kind::invalid, Message(N_("the deadline {due} lies before {on}"))
                                     .with("due", *paper.due_on)
                                     .with("on", *paper.issued_on));
  if (wanted.hazards.empty())
    throw Failure(Kind::usage, N_("say which hazards it is about: --hazard NUMBER"));
  if (store::paper_with(desk.db(), paper.issuer, paper.document))
    throw Failure(Kind::invalid, Message(N_("{document} of {issuer} is recorded already"))
                                     .with("document", paper.document)
                                     .with("issuer", paper.issuer));
  const Doing doing = desk.doing(paper.issued_on, paper.by, {});
  paper.by = doing.by;
  desk.add("record", paper, doing);
  for (const auto& number : wanted.hazards) {
    model::PaperLink link;
    link.paper = paper.id;
    link.hazard = gather::standing(gather::find_hazard(desk.db(), number)).id;
    desk.add("attach", link, doing);
  }
  for (auto file : wanted.files) {
    file.subject = model::EvidenceOf::paper;
    file.subject_id = paper.id;
    file.on = paper.issued_on;
    file.by = doing.by;
    keep_file(desk, file);
  }
  desk.finish();
  return paper;
}

}  // namespace duban::casework
