// Recording papers.
#include "casework/order/papers.hpp"

#include <set>
#include <tuple>

#include "base/text.hpp"
#include "casework/desk.hpp"
#include "gather/find.hpp"
#include "rules/steps.hpp"
#include "store/listing_store.hpp"

namespace duban::casework {

using base::Failure;
using base::Kind;
using base::Message;

namespace {

/// What only a paper has that asks this office for an answer.
void receive(Desk& desk, const NewPaper& wanted, model::Paper& paper) {
  if (paper.subject.empty()) throw Failure(Kind::usage, N_("say what it is about: --subject TEXT"));
  if (!paper.received_on) paper.received_on = desk.today();
  desk.expect_past(*paper.received_on);
  if (*paper.received_on < *paper.issued_on)
    throw Failure(Kind::invalid, Message(N_("it was received on {received}, before its day {on}"))
                                     .with("received", *paper.received_on)
                                     .with("on", *paper.issued_on));
  if (!wanted.due.empty()) {
    std::tie(paper.reply_due, paper.reply_counted) =
        desk.count_text(wanted.due, *paper.received_on);
  }
  if (!paper.handle_by.empty()) paper.handle_by = desk.person(paper.handle_by);
  paper.year = desk.today().year();
  paper.serial = desk.number("R", desk.today().year());
  if (paper.document.empty()) paper.document = model::number_of(paper);
}

}  // namespace

void expect_unanswered(const model::Paper& paper) {
  if (paper.replied_on)
    throw Failure(Kind::invalid, Message(N_("{number} was answered on {day} ({answer})"))
                                     .with("number", model::number_of(paper))
                                     .with("day", *paper.replied_on)
                                     .with("answer", paper.replied_by));
}

model::Paper answer_paper(const Context& context, const PaperAnswer& wanted) {
  Desk desk(context);
  const auto before = gather::find_paper(desk.db(), wanted.paper);
  expect_unanswered(before);
  if (!before.reply_due)
    throw Failure(
        Kind::invalid,
        Message(N_("{number} asks for no answer")).with("number", model::number_of(before)));
  if (base::trim(wanted.replied_by).empty())
    throw Failure(Kind::usage,
                  N_("say how it was answered: --replied-by 文号, or 电话反馈, 无需反馈 …"));
  const Doing doing = desk.doing(wanted.on, wanted.by, wanted.because);
  if (const auto problem = rules::date_problem(doing.on, before.received_on, desk.today(),
                                               wanted.because, desk.rules().late_entry_days))
    throw Failure(Kind::invalid, *problem);
  auto after = before;
  after.replied_on = doing.on;
  after.replied_by = model::plain_document(std::string(base::trim(wanted.replied_by)));
  desk.change("answer", before, after, doing);
  desk.finish();
  return after;
}

model::Paper record_paper(const Context& context, const NewPaper& wanted) {
  Desk desk(context);
  model::Paper paper = wanted.facts;
  for (std::string* text : {&paper.kind, &paper.issuer, &paper.note}) *text = base::trim(*text);
  paper.document = model::plain_document(paper.document);
  if (paper.kind.empty())
    throw Failure(Kind::usage, N_("say what paper it is: --kind 责令限期整改指令书"));
  paper.subject = base::trim(paper.subject);
  if (paper.issuer.empty()) throw Failure(Kind::usage, N_("say who issued it: --issuer UNIT"));
  if (paper.document.empty() && !wanted.incoming)
    throw Failure(Kind::usage, N_("say its number: --number DOCUMENT"));
  if (!paper.issued_on) throw Failure(Kind::usage, N_("say its day: --on DATE"));
  desk.expect_past(*paper.issued_on);
  if (wanted.incoming) receive(desk, wanted, paper);
  if (const auto& due = wanted.incoming ? paper.reply_due : paper.due_on;
      due && *due < *paper.issued_on)
    throw Failure(Kind::invalid, Message(N_("the deadline {due} lies before {on}"))
                                     .with("due", *due)
                                     .with("on", *paper.issued_on));
  if (wanted.hazards.empty() && !wanted.incoming)
    throw Failure(Kind::usage, N_("say which hazards it is about: --hazard NUMBER (a paper from "
                                  "above that is to be answered: --incoming)"));
  if (model::parse_record_number('R', paper.document) && !wanted.facts.document.empty())
    throw Failure(Kind::invalid, Message(N_("{document} is a number of receipt of this office, not "
                                            "the number of a paper"))
                                     .with("document", paper.document));
  if (store::paper_with(desk.db(), paper.issuer, paper.document))
    throw Failure(Kind::invalid, Message(N_("{document} of {issuer} is recorded already"))
                                     .with("document", paper.document)
                                     .with("issuer", paper.issuer));
  const Doing doing =
      desk.doing(wanted.incoming ? paper.received_on : paper.issued_on, paper.by, {});
  paper.by = doing.by;
  desk.add("record", paper, doing);
  std::set<model::Id> linked;
  for (const auto& number : wanted.hazards) {
    model::PaperLink link;
    link.paper = paper.id;
    link.hazard = gather::standing(gather::find_hazard(desk.db(), number)).id;
    if (linked.insert(link.hazard).second) desk.add("attach", link, doing);
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
