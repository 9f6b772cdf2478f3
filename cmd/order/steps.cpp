// Steps of orders.
#include "cmd/order/steps.hpp"

#include <array>

#include "casework/order/steps.hpp"
#include "cmd/session.hpp"
#include "gather/find.hpp"
#include "gather/in_force.hpp"
#include "gather/order/doubts.hpp"
#include "gather/unit/name_book.hpp"
#include "model/length.hpp"

namespace duban::cmd {

using base::Message;
using model::StepRequest;

std::vector<std::string> order_columns() { return column_ids(report::orders_table()); }

std::span<const Fact> order_facts() {
  static constexpr std::array list{
      Fact{"--subject", "subject", "TEXT", N_("what it is about")},
      Fact{"--due", "due", "DUE",
           N_("deadline of the items: a date, or a length counted from the issue (60d, 20wd, 3m)")},
      Fact{"--requirements", "requirements", "TEXT", N_("what is required")},
      Fact{"--attachments", "attachments", "TEXT",
           N_("what the letter encloses (附件), one a line")},
      Fact{"--urgency", "urgency", "TEXT", N_("特急 or 加急, printed top left")},
      Fact{"--basis", "basis", "TEXT", N_("basis (default: that of its kind)")},
      Fact{"--consent", "consent", "TEXT",
           N_("who agreed that a government as such is written to, such as 经市政府同意")},
      Fact{"--source", "source", "TEXT", N_("where the matter comes from: 会议, 批示 …")},
      Fact{"--source-by", "source_by", "NAME", N_("who presided, or wrote the instruction")},
  };
  return list;
}

const StepNoun& order_noun() {
  static const StepNoun noun{
      N_("orders by number: O2026-0001, or the document number; - reads them from standard input"),
      N_("say which orders: NUMBER…, - for standard input, or --from FILE.csv"),
      {"number", "编号", "文书编号"},
      {{"on", {"办理日期"}},
       {"to", {"收文单位", "主送单位"}},
       {"because", {"理由"}},
       {"text", {"反馈内容"}}},
      order_facts(),
      [](const char* field) { return model::field_of<model::Order>(field)->heading; },
      &order_columns};
  return noun;
}

report::OrderLine order_line(const store::OrderParts& parts, const model::Order& order,
                             const model::Rulebook& rules, base::Day today,
                             const report::UnitName& unit) {
  const auto kind = rules.order_kinds.find(order.kind);
  const auto items = parts.items(order.id);
  return {order,
          kind == rules.order_kinds.end() ? nullptr : &kind->second,
          parts.recipients(order.id),
          static_cast<std::size_t>(items.all),
          static_cast<std::size_t>(items.open),
          today,
          unit};
}

namespace {

report::Table orders_as_rows(Session& session, const std::vector<model::Order>& orders,
                             base::Day today) {
  const auto& db = session.database();
  const auto rules = gather::rules_of(db);
  const auto unit = gather::name_book(db);
  std::vector<model::Id> ids;
  for (const auto& order : orders) ids.push_back(order.id);
  const store::OrderParts parts(db, ids);
  report::Table table = report::orders_table();
  for (const auto& order : orders)
    table.rows.push_back(report::order_row(order_line(parts, order, rules, today, unit)));
  return table;
}

void show_rows(Session& session, const report::Table& table, const OutputOptions& output) {
  const bool brief = shows_tables(session, output) && output.fields.empty() && !output.list_fields;
  show(session, brief ? picked(table, {"number", "document", "state", "to", "owed"}) : table,
       output);
}

/// The deadline that an order took from the paper that it hands on.
Message deadline_of_paper(const store::Database& db, const model::Order& order,
                          const model::Length& lead) {
  const auto paper = store::record_by_id<model::Paper>(db, order.incoming).value();
  return Message(N_("{number} is to be answered by {upper}: the deadline is {due} ({lead} before)"))
      .with("number", model::number_of(paper))
      .with("upper", *paper.reply_due)
      .with("due", order.due)
      .with("lead", model::length_word(lead));
}

}  // namespace

void show_orders(Session& session, const std::vector<model::Order>& orders, base::Day today,
                 const OutputOptions& output) {
  show_rows(session, orders_as_rows(session, orders, today), output);
}

void draft_and_show(Session& session, const std::vector<casework::NewOrder>& wanted,
                    const OutputOptions& output) {
  report::Table table;
  std::vector<std::pair<std::string, Message>> doubts;
  std::vector<Message> taken_over;
  casework::draft_orders(session.context(), wanted, [&](const std::vector<model::Order>& orders) {
    const auto& db = session.database();
    const auto rules = gather::rules_of(db);
    const auto calendar = gather::calendar_of(db);
    for (std::size_t i = 0; i < orders.size(); ++i)
      if (orders[i].incoming != 0 && wanted[i].facts.due.empty() && !orders[i].due.empty())
        taken_over.push_back(deadline_of_paper(db, orders[i], rules.incoming_lead));
    for (const auto& order : orders)
      for (const auto& doubt : gather::letter_doubts(db, order, rules.order_kinds.at(order.kind),
                                                     calendar, session.today()))
        doubts.emplace_back(gather::name_of(order), doubt);
    table = orders_as_rows(session, orders, session.today());
  });
  for (const auto& [number, doubt] : doubts) say_note(session, number, doubt);
  show_rows(session, table, output);
  for (const auto& line : taken_over) session.say(line);
}

int do_order_steps(Session& session, const StepInput& input, model::OrderVerb verb,
                   const StepRequest& common, const std::vector<const char*>& fields) {
  return do_order_steps_then(
      session, input, verb, common, fields, [](const auto&) {}, [](const auto&) {});
}

int do_order_steps_then(Session& session, const StepInput& input, model::OrderVerb verb,
                        const StepRequest& common, const std::vector<const char*>& fields,
                        const std::function<void(const std::vector<StepRequest>&)>& first,
                        const std::function<void(const std::vector<model::Order>&)>& then) {
  return do_steps(
      session, order_noun(), input, common, fields, verb == model::OrderVerb::edit,
      [&](const auto& requests) {
        first(requests);
        return casework::step_orders(session.context(), verb, requests, input.each);
      },
      [&](const auto& done) {
        const auto after = after_notes(session, done, gather::name_of);
        for (const auto& order : after)
          if (order.state == model::OrderState::closed && verb != model::OrderVerb::close)
            session.say(Message(N_("{number} is closed: nothing on it is open any more"))
                            .with("number", gather::name_of(order)));
        then(after);
        show_orders(session, after, session.today(), input.output);
        say_dry_run(session);
      });
}

std::unique_ptr<Command> make_order_step(const OrderStepVerb& verb) {
  return make_step_of(order_noun(), verb, &do_order_steps);
}

}  // namespace duban::cmd
