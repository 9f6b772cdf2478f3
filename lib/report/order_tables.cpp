// Arranging orders.
#include "report/order_tables.hpp"

#include <algorithm>
#include <array>

#include "model/counted.hpp"
#include "model/length.hpp"
#include "report/letter_words.hpp"
#include "report/words.hpp"
#include "rules/deadline.hpp"

namespace duban::report {

using base::Message;
using model::OrderState;
using model::Recipient;
using model::RecipientRole;
using model::RecipientState;
using rules::Owed;

namespace {

std::vector<const Recipient*> counted(const OrderLine& line) {
  std::vector<const Recipient*> list;
  for (const auto& recipient : line.recipients)
    if (recipient.role != RecipientRole::copy && recipient.state != RecipientState::reassigned)
      list.push_back(&recipient);
  return list;
}

/// "2/3": so many of so many.
Cell part_cell(std::ptrdiff_t n, std::size_t of) {
  return {Message("{n}/{of}").with("n", n).with("of", of),
          n == static_cast<std::ptrdiff_t>(of) ? Role::good : Role::normal};
}

Message owed_word(Owed::What what) {
  return what == Owed::What::signature ? N_("signature") : N_("feedback");
}

/// "feedback: 3 d overdue".
Cell owed_cell(const OrderLine& line, const Owed& owed) {
  const auto late = rules::lateness({line.order.issued_on, owed.by, {}, false, {}, {}}, line.today);
  return {Message(N_("{what}: {state}"))
              .with("what", owed_word(owed.what))
              .with("state", lateness_word(late)),
          lateness_role(late)};
}

/// What comes first; empty when nothing is owed.
Cell first_owed_cell(const OrderLine& line, const Recipient& recipient) {
  const auto owed = rules::owed_by(line.order, recipient);
  return owed.empty() ? Cell{} : owed_cell(line, owed.front());
}

/// The most pressing of all recipients.
Cell pressing_cell(const OrderLine& line) {
  std::optional<Owed> first;
  for (const auto* recipient : counted(line))
    for (const auto& owed : rules::owed_by(line.order, *recipient))
      if (!first || owed.by < first->by) first = owed;
  return first ? owed_cell(line, *first) : Cell{};
}

}  // namespace

Message recipient_state_word(RecipientState state) {
  const Message word = model::label(state);
  return state == RecipientState::signed_for ? word.coded("signed_for") : word;
}

Message order_kind_name(const model::OrderKind* kind, const std::string& id) {
  return (kind == nullptr ? base::verbatim(id) : base::in_two_languages(kind->en, kind->zh))
      .coded(id);
}

Table orders_table() {
  return {"orders",
          N_("Orders"),
          {{"number", N_("Number"), Kind::text, 13},
           {"document", N_("Document number"), Kind::text, 24},
           {"kind", N_("Kind of order"), Kind::text, 14},
           {"state", N_("State"), Kind::text, 12},
           {"subject", N_("What it is about"), Kind::text, 30},
           {"to", N_("Recipients"), Kind::text, 24},
           {"signed", N_("Signed for"), Kind::text, 9},
           {"done", N_("Recipients done"), Kind::text, 9},
           {"items", N_("Items"), Kind::number, 8},
           {"open_items", N_("Items open"), Kind::number, 8},
           {"due_on", N_("Deadline"), Kind::date, 12},
           provisional_column(),
           {"owed", N_("Most pressing"), Kind::text, 20},
           {"issued_on", N_("Letter issued on"), Kind::date, 12}}};
}

Row order_row(const OrderLine& line) {
  const auto all = counted(line);
  List to{{}, "、"};
  for (const auto* recipient : all) to.items.push_back(line.unit(recipient->unit));
  const auto signed_for =
      std::count_if(all.begin(), all.end(), [](const auto* r) { return r->signed_on.has_value(); });
  const auto done = std::count_if(all.begin(), all.end(),
                                  [](const auto* r) { return r->state == RecipientState::done; });
  const bool out = line.order.state == OrderState::issued || line.order.state == OrderState::closed;
  return {{model::number_of(line.order)},
          text_cell(line.order.document),
          {order_kind_name(line.kind, line.order.kind)},
          {model::label(line.order.state)},
          text_cell(line.order.subject),
          to.items.empty() ? Cell{} : Cell{std::move(to)},
          out ? part_cell(signed_for, all.size()) : Cell{},
          out ? part_cell(done, all.size()) : Cell{},
          {static_cast<std::int64_t>(line.items)},
          {static_cast<std::int64_t>(line.open_items)},
          day_cell(line.order.due_on),
          provisional_cell(line.order.due_on, model::is_provisional(line.order.due_counted)),
          pressing_cell(line),
          day_cell(line.order.issued_on)};
}

Table order_facts_table(const OrderLine& line, const std::string& parent,
                        const std::string& incoming) {
  Table table{
      "order", {}, {{"fact", N_("Fact"), Kind::text, 24}, {"value", N_("Value"), Kind::text, 60}}};
  table.facts = true;
  const auto row = [&](std::string_view code, const Message& fact, Cell value) {
    table.rows.push_back(fact_row(code, fact, std::move(value)));
  };
  row("number", N_("Number"), {model::number_of(line.order)});
  row("kind", N_("Kind of order"), {order_kind_name(line.kind, line.order.kind)});
  row("state", N_("State"), {model::label(line.order.state)});
  for (const auto& field : model::fields_of<model::Order>()) {
    const std::string_view id = field.name;
    if (!model::is_shown(field.role) || id == "kind" || id == "state" || id == "rules_version" ||
        id == "ladder")
      continue;
    row(field.name, field.heading, field_cell(line.order, field, line.unit));
    if (id == "due_on")
      row("provisional", N_("Provisional"),
          provisional_cell(line.order.due_on, model::is_provisional(line.order.due_counted)));
  }
  row("ladder", N_("Ladder"),
      line.order.ladder == model::Ladder::none ? Cell{} : Cell{model::label(line.order.ladder)});
  row("parent", N_("Follows"), text_cell(parent));
  row("incoming", N_("Hands on"), text_cell(incoming));
  return table;
}

Table recipients_table(const OrderLine& line) {
  Table table{"recipients",
              N_("Recipients"),
              {{"unit", N_("Recipient"), Kind::text, 20},
               {"role", N_("Role"), Kind::text, 8},
               {"state", N_("State"), Kind::text, 12},
               {"owed", N_("Owes"), Kind::text, 20},
               {"sign_due", N_("To be signed for by"), Kind::date, 12},
               {"feedback_due", N_("Feedback due"), Kind::date, 12},
               provisional_column(),
               {"delivered_on", N_("Delivered on"), Kind::date, 12},
               {"delivered_how", N_("Delivered by"), Kind::text, 10},
               {"signed_on", N_("Signed for on"), Kind::date, 12},
               {"sign_mode", N_("Signature"), Kind::text, 10},
               {"signed_by", N_("Signed for by"), Kind::text, 12},
               {"feedback_on", N_("Feedback on"), Kind::date, 12},
               {"feedback", N_("Feedback"), Kind::text, 30},
               {"feedback_by", N_("Feedback by"), Kind::text, 10},
               {"witness", N_("Witness"), Kind::text, 10},
               {"returns", N_("Times returned"), Kind::number, 8},
               {"return_reason", N_("Returned because"), Kind::text, 20},
               {"done_on", N_("Taken as done on"), Kind::date, 12}}};
  for (const auto& r : line.recipients) {
    const bool copy = r.role == RecipientRole::copy;
    table.rows.push_back(
        {text_cell(line.unit(r.unit)),
         {model::label(r.role)},
         copy ? Cell{} : Cell{recipient_state_word(r.state)},
         first_owed_cell(line, r),
         day_cell(r.sign_due),
         day_cell(r.feedback_due),
         provisional_cell(
             r.feedback_due ? r.feedback_due : r.sign_due,
             model::is_provisional(r.sign_counted) || model::is_provisional(r.feedback_counted)),
         day_cell(r.delivered_on),
         text_cell(r.delivered_how),
         day_cell(r.signed_on),
         r.sign_mode == model::SignMode::none ? Cell{} : Cell{model::label(r.sign_mode)},
         text_cell(r.signed_by),
         day_cell(r.feedback_on),
         text_cell(r.feedback),
         text_cell(r.feedback_by),
         text_cell(r.witness),
         r.returns > 0 ? Cell{r.returns} : Cell{},
         text_cell(r.return_reason),
         day_cell(r.done_on)});
  }
  return table;
}

Table order_items_table(const std::vector<OrderItemLine>& lines, const UnitName& unit) {
  Table table{"items",
              N_("Items"),
              {{"number", N_("Number"), Kind::text, 13},
               {"matter", N_("Matter"), Kind::text, 40},
               {"unit", N_("Recipient"), Kind::text, 18},
               {"due_on", N_("Deadline on the order"), Kind::date, 12},
               {"its_due_on", N_("Its own deadline"), Kind::date, 12},
               provisional_column(),
               {"state", N_("State"), Kind::text, 12},
               {"dispatched", N_("Dispatched by this order"), Kind::text, 10}}};
  for (const auto& line : lines)
    table.rows.push_back(
        {{line.number},
         text_cell(line.matter),
         line.item.unit == 0 ? Cell{} : text_cell(unit(line.item.unit)),
         day_cell(line.item.due_on),
         day_cell(line.due),
         provisional_cell(line.due ? line.due : line.item.due_on,
                          line.provisional || model::is_provisional(line.item.due_counted)),
         {line.state},
         {Flag{line.item.dispatched != 0, N_("yes")}}});
  return table;
}

Table handling_table(const model::Order& order, const model::OrderKind* kind,
                     const std::vector<Recipient>& recipients, const UnitName& unit) {
  Table table{"handling",
              {},
              {{"what", N_("Step"), Kind::text, 14},
               {"who", N_("Who"), Kind::text, 40},
               {"on", N_("Date"), Kind::date, 14}}};
  const auto row = [&](const char* what, Cell who, const model::OptDay& on,
                       bool provisional = false) {
    table.rows.push_back({{Message(what)}, std::move(who), deadline_on_paper(on, provisional)});
  };
  std::string to;
  for (const auto& recipient : recipients) to += (to.empty() ? "" : "、") + unit(recipient.unit);
  row(N_("Kind of order"), {order_kind_name(kind, order.kind)}, {});
  row(N_("Recipients"), text_cell(to), {});
  row(N_("Source"),
      text_cell(order.source.empty() ? order.source_by : order.source + " " + order.source_by),
      order.source_on);
  row(N_("Basis"), text_cell(cited_basis(order.basis)), {});
  row(N_("Drafted by"), text_cell(order.drafted_by), order.drafted_on);
  row(N_("Submitted by"), text_cell(order.submitted_by), order.submitted_on);
  row(N_("Approver"),
      order.approved_by.empty() && kind != nullptr
          ? Cell{Message(N_("to be approved by {who}")).with("who", kind->approved_by)}
          : text_cell(order.approved_by),
      order.approved_on);
  row(N_("Issued by"), text_cell(order.issued_by), order.issued_on);
  const auto limit = model::parse_length(order.due);
  row(N_("Time limit"), limit ? Cell{model::length_word(*limit)} : text_cell(order.due),
      order.due_on, model::is_provisional(order.due_counted));
  if (!order.grounds.empty()) row(N_("Grounds"), text_cell(order.grounds), {});
  return table;
}

Table signing_table(const std::vector<Recipient>& recipients, const UnitName& unit) {
  Table table{"signing",
              {},
              {{"n", N_("No."), Kind::number, 5},
               {"unit", N_("Recipient"), Kind::text, 26},
               {"role", N_("Role"), Kind::text, 8},
               {"sign_due", N_("To be signed for by"), Kind::date, 14},
               {"signed_by", N_("Signed for by"), Kind::text, 16},
               {"signed_on", N_("Signed for on"), Kind::date, 14},
               {"remarks", N_("Remarks"), Kind::text, 14}}};
  for (const auto& r : recipients)
    table.rows.push_back(
        {{static_cast<std::int64_t>(table.rows.size() + 1)},
         text_cell(unit(r.unit)),
         {model::label(r.role)},
         deadline_on_paper(r.sign_due, model::is_provisional(r.sign_counted)),
         text_cell(r.signed_by),
         day_cell(r.signed_on),
         r.sign_mode == model::SignMode::none ? Cell{} : Cell{model::label(r.sign_mode)}});
  return table;
}

}  // namespace duban::report
