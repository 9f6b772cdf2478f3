// Handing papers from above on to units.
#include "base/failure.hpp"
#include "casework/order/draft.hpp"
#include "casework/order/papers.hpp"
#include "gather/in_force.hpp"
#include "model/length.hpp"
#include "store/hazard_store.hpp"
#include "store/listing_store.hpp"

namespace duban::casework {

using base::Failure;
using base::Kind;
using base::Message;

std::vector<Message> hand_on(const Context& context, const std::string& incoming, bool after_upper,
                             NewOrder& order) {
  const auto paper = incoming_paper(context.db, incoming);
  const std::string number = model::number_of(paper);
  if (paper.replied_on)
    throw Failure(Kind::invalid, Message(N_("{number} was answered on {day} ({answer})"))
                                     .with("number", number)
                                     .with("day", *paper.replied_on)
                                     .with("answer", paper.replied_by));
  std::vector<Message> notes;
  order.facts.incoming = paper.id;
  if (order.facts.subject.empty()) order.facts.subject = paper.subject;
  if (order.facts.source.empty()) {
    order.facts.source = model::is_instruction(paper)
                             ? paper.kind
                             : paper.issuer + "《" + paper.subject + "》" +
                                   (paper.document == number ? "" : "（" + paper.document + "）");
    if (order.facts.source_by.empty()) order.facts.source_by = paper.issuer;
    if (!order.facts.source_on) order.facts.source_on = paper.issued_on;
  }
  if (order.items.empty())
    for (const auto hazard : store::hazards_of_paper(context.db, paper.id))
      order.items.push_back({store::number_of_hazard(context.db, hazard), {}});
  if (!paper.reply_due) return notes;
  const auto& rules = gather::rules_of(context.db);
  const auto calendar = gather::calendar_of(context.db);
  if (order.facts.due.empty()) {
    const auto due = calendar.subtract(*paper.reply_due, rules.incoming_lead).due;
    order.facts.due = base::to_iso(std::max(due, context.today));
    notes.push_back(Message(due < context.today
                                ? N_("{number} is to be answered by {upper}: no time is left "
                                     "before it, the deadline is today")
                                : N_("{number} is to be answered by {upper}: the deadline is {due} "
                                     "({lead} before)"))
                        .with("number", number)
                        .with("upper", *paper.reply_due)
                        .with("due", due)
                        .with("lead", model::to_text(rules.incoming_lead)));
    return notes;
  }
  const auto written = base::parse_iso_day(order.facts.due);
  const auto length = model::parse_length(order.facts.due);
  const auto due = written  ? written
                   : length ? model::OptDay(calendar.add(context.today, *length, true).due)
                            : model::OptDay();
  if (due && *due > *paper.reply_due && !after_upper)
    throw Failure(Kind::invalid,
                  Message(N_("the deadline {due} lies after {upper}, by when {number} is to be "
                             "answered; if that is meant: --after-upper"))
                      .with("due", *due)
                      .with("upper", *paper.reply_due)
                      .with("number", number));
  return notes;
}

}  // namespace duban::casework
