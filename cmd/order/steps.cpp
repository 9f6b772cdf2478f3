// Steps of orders.
#include "cmd/order/steps.hpp"

#include "casework/name_book.hpp"
#include "cmd/session.hpp"

namespace duban::cmd {

using base::Message;
using model::StepRequest;

const StepNoun& order_noun() {
  static const StepNoun noun{
      N_("orders by number: O2026-0001, or the document number; - reads them from standard input"),
      N_("say which orders: NUMBER…, - for standard input, or --from FILE.csv"),
      {"number", "编号", "文书编号"},
      {{"on", {"办理日期"}}, {"to", {"收文单位", "主送单位"}}, {"because", {"理由"}}, {"text", {"反馈内容"}}},
      {},
      [](const char* field) { return field; }};
  return noun;
}

report::OrderLine order_line(store::OrderParts& parts, const model::Order& order, const model::Rulebook& rules, base::Day today,
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

void show_orders(Session& session, const std::vector<model::Order>& orders, base::Day today, const OutputOptions& output) {
  const auto& db = session.database();
  const auto rules = casework::rules_of(db);
  const auto unit = casework::name_book(db);
  store::OrderParts parts(db);
  report::Table table = report::orders_table();
  for (const auto& order : orders) table.rows.push_back(report::order_row(order_line(parts, order, rules, today, unit)));
  const bool brief = shows_tables(session, output) && output.fields.empty() && !output.list_fields;
  show(session, brief ? picked(table, {"number", "document", "state", "to", "owed"}) : table, output);
}

int do_order_steps(Session& session, const StepInput& input, model::OrderVerb verb, const StepRequest& common,
                   const std::vector<const char*>& fields) {
  return do_steps(
      session, order_noun(), input, common, fields, false,
      [&](const auto& requests) { return casework::step_orders(session.context(), verb, requests, input.each); },
      [&](const auto& done) {
        std::vector<model::Order> after;
        for (const auto& outcome : done) {
          after.push_back(outcome.after);
          for (const auto& note : outcome.notes)
            session.say(Message("{number}: {what}").with("number", casework::name_of(outcome.after)).with("what", note));
          if (outcome.after.state == model::OrderState::closed && verb != model::OrderVerb::close)
            session.say(
                Message(N_("{number} is closed: nothing on it is open any more")).with("number", casework::name_of(outcome.after)));
        }
        show_orders(session, after, session.today(), input.output);
        if (session.options().dry_run) session.say(N_("dry run: nothing was written"));
      });
}

namespace {

struct Options {
  StepInput input;
  StepRequest request;
};

}  // namespace

std::unique_ptr<Command> make_order_step(OrderStepVerb verb) {
  class StepCommand final : public Command {
   public:
    explicit StepCommand(OrderStepVerb described) : verb_(std::move(described)) {}
    void declare(Flags& flags) override {
      flags.details(verb_.details);
      for (const auto& example : verb_.examples) flags.example(example.command, example.text);
      declare_step_fields(options_.request, with_always(verb_.fields), flags);
      declare_step_input(options_.input, order_noun(), flags);
    }
    int run(Session& session) override {
      return do_order_steps(session, options_.input, verb_.verb, options_.request, verb_.fields);
    }

   private:
    OrderStepVerb verb_;
    Options options_;
  };
  return std::make_unique<StepCommand>(std::move(verb));
}

}  // namespace duban::cmd
