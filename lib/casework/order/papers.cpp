// Recording papers.
#include "casework/order/papers.hpp"

#include "base/text.hpp"
#include "casework/order/parts.hpp"
#include "gather/find.hpp"
#include "store/listing_store.hpp"

namespace duban::casework {

using base::Failure;
using base::Kind;
using base::Message;

model::Paper record_paper(const Context& context, const NewPaper& wanted) {
  store::Transaction transaction(context.db);
  OrderDesk desk(context);
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
  if (store::paper_with(context.db, paper.issuer, paper.document))
    throw Failure(Kind::invalid, Message(N_("{document} of {issuer} is recorded already"))
                                     .with("document", paper.document)
                                     .with("issuer", paper.issuer));
  desk.on = *paper.issued_on;
  desk.by = paper.by.empty() ? context.actor : person_text(desk.bench, paper.by);
  paper.by = desk.by;
  store::RecordWriter<model::Paper> papers(context.db);
  desk.add("record", paper, papers);
  store::RecordWriter<model::PaperLink> links(context.db);
  for (const auto& number : wanted.hazards) {
    model::PaperLink link;
    link.paper = paper.id;
    link.hazard = gather::find_hazard(context.db, number).id;
    desk.add("attach", link, links);
  }
  for (auto file : wanted.files) {
    file.subject = model::EvidenceOf::paper;
    file.subject_id = paper.id;
    file.on = paper.issued_on;
    file.by = desk.by;
    keep_file(context, desk.log, file);
  }
  finish(context, transaction);
  return paper;
}

}  // namespace duban::casework
