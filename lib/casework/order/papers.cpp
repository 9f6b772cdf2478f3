// Recording papers.
#include "casework/order/papers.hpp"

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
  if (*paper.received_on > desk.today())
    throw Failure(Kind::invalid,
                  *rules::date_problem(*paper.received_on, {}, desk.today(), "-", 0));
  if (*paper.received_on < *paper.issued_on)
    throw Failure(Kind::invalid, Message(N_("it was received on {received}, before its day {on}"))
                                     .with("received", *paper.received_on)
                                     .with("on", *paper.issued_on));
  if (!wanted.due.empty()) {
    const auto [due, counted] = desk.count_text(wanted.due, *paper.received_on);
    if (due && *due < *paper.issued_on)
      throw Failure(Kind::invalid, Message(N_("the deadline {due} lies before {on}"))
                                       .with("due", *due)
                                       .with("on", *paper.issued_on));
    paper.reply_due = due;
    paper.reply_counted = counted;
  }
  if (!paper.handle_by.empty()) paper.handle_by = desk.person(paper.handle_by);
  paper.year = desk.today().year();
  paper.serial = desk.number("R", desk.today().year());
  if (paper.document.empty()) paper.document = model::number_of(paper);
}

}  // namespace

model::Paper incoming_paper(const store::Database& db, const std::string& text) {
  std::optional<model::Paper> found;
  if (const auto number = model::parse_record_number('R', text))
    found = store::paper_by_number(db, *number);
  if (!found)
    for (const auto& paper : store::papers_numbered(db, model::plain_document(text)))
      if (paper.serial != 0) found = paper;
  if (!found)
    throw Failure(Kind::not_found,
                  Message(N_("no incoming paper \"{text}\" (see them: duban order record --list)"))
                      .with("text", text));
  return *found;
}

model::Paper answer_paper(const Context& context, const PaperAnswer& wanted) {
  Desk desk(context);
  const auto before = incoming_paper(desk.db(), wanted.paper);
  const std::string number = model::number_of(before);
  if (before.replied_on)
    throw Failure(Kind::invalid, Message(N_("{number} was answered on {day} ({answer})"))
                                     .with("number", number)
                                     .with("day", *before.replied_on)
                                     .with("answer", before.replied_by));
  if (!before.reply_due)
    throw Failure(Kind::invalid, Message(N_("{number} asks for no answer")).with("number", number));
  if (base::trim(wanted.replied_by).empty())
    throw Failure(Kind::usage,
                  N_("say how it was answered: --replied-by 文号, or 电话答复, 不需答复 …"));
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
  if (*paper.issued_on > context.today)
    throw Failure(Kind::invalid, Message(N_("{date} lies in the future (today is {today})"))
                                     .with("date", *paper.issued_on)
                                     .with("today", context.today));
  if (paper.due_on && *paper.due_on < *paper.issued_on)
    throw Failure(Kind::invalid, Message(N_("the deadline {due} lies before {on}"))
                                     .with("due", *paper.due_on)
                                     .with("on", *paper.issued_on));
  if (wanted.incoming) receive(desk, wanted, paper);
  if (wanted.hazards.empty() && !wanted.incoming)
    throw Failure(Kind::usage, N_("say which hazards it is about: --hazard NUMBER (a paper from "
                                  "above that is to be answered: --incoming)"));
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
