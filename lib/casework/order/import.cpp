// Past orders and recorded papers.
#include "casework/order/import.hpp"

#include "base/text.hpp"
#include "casework/desk.hpp"
#include "gather/find.hpp"
#include "gather/in_force.hpp"
#include "intake/date_text.hpp"
#include "store/listing_store.hpp"
#include "store/order_store.hpp"

namespace duban::casework {

using base::Day;
using base::Failure;
using base::Kind;
using base::Message;
using model::Order;
using model::OrderState;
using model::Recipient;
using model::RecipientRole;
using model::RecipientState;

namespace {

/// Writes one row of the table.
class PastOrder {
 public:
  PastOrder(Desk& desk, const intake::TableRow& row) : desk_(desk), row_(row) {}

  bool write() {
    const auto kind = gather::kind_of(desk_.rules(), need("kind", N_("say the kind of order")));
    Order order;
    order.kind = kind.id;
    order.document = model::plain_document(need("document", N_("the document number is missing")));
    for (const auto& other : store::orders_by_document(desk_.db(), order.document))
      if (other.kind == order.kind) return false;
    order.subject = need("subject", N_("say what it is about"));
    order.issued_on = *day("issued_on", true);
    order.ended_on = day("closed_on", false);
    order.due_on = day("due", false);
    order.requirements = text("requirements");
    if (order.ended_on && *order.ended_on < *order.issued_on)
      throw Failure(Kind::invalid,
                    Message(N_("{date} lies before the step it follows, of {previous}"))
                        .with("date", *order.ended_on)
                        .with("previous", *order.issued_on));
    order.state = order.ended_on ? OrderState::closed : OrderState::issued;
    order.drafted_on = order.issued_on;
    order.issued_by = text("by");
    order.rules_version = desk_.rules().version;
    take_series(kind, order);
    order.year = desk_.today().year();
    order.serial = desk_.number("O", desk_.today().year());
    doing_ = {*order.issued_on, desk_.context().actor};
    desk_.add("record", order, doing_);  // "import" is the entry that a merge looks back to
    recipients(order);
    items(order);
    return true;
  }

 private:
  [[nodiscard]] std::string text(const std::string& key) const { return row_.text(key); }
  [[nodiscard]] std::string need(const std::string& key, const char* sentence) const {
    auto found = text(key);
    if (found.empty()) throw Failure(Kind::invalid, sentence);
    return found;
  }
  [[nodiscard]] model::OptDay day(const std::string& key, bool needed) const {
    const auto written = needed ? need(key, N_("the day of the issue is missing")) : text(key);
    if (written.empty()) return {};
    const auto read = intake::read_date(written);
    if (const auto* wrong = std::get_if<Message>(&read)) throw Failure(Kind::invalid, *wrong);
    const Day found = std::get<Day>(read);
    if (key != "due" && key != "feedback_due") desk_.expect_past(found);
    return found;
  }

  /// A number of the kind's own form counts in its series, so that the next one follows it.
  static void take_series(const model::OrderKind& kind, Order& order) {
    if (!kind.own_numbers) return;
    const std::string& document = order.document;
    const model::Id year = order.issued_on->year();
    for (model::Id n = 1; n <= 9999; ++n)
      if (model::document_of(kind, year, n) == document) {
        order.series = model::series_of(kind), order.series_year = year, order.series_number = n;
        return;
      }
  }

  void recipients(const Order& order) {
    bool first = true;
    const auto put = [&](const std::string& name, RecipientRole role) {
      Recipient recipient;
      recipient.order_id = order.id;
      recipient.unit = gather::resolve_unit(desk_.names(), name);
      recipient.role = role;
      if (role != RecipientRole::copy) {
        recipient.signed_on = day("signed_on", false);
        recipient.feedback_due = day("feedback_due", false);
        recipient.sign_mode =
            recipient.signed_on ? model::SignMode::signed_for : model::SignMode::none;
        recipient.state =
            recipient.signed_on ? RecipientState::signed_for : RecipientState::waiting;
        if (order.state == OrderState::closed)
          recipient.state = RecipientState::done, recipient.done_on = order.ended_on;
      }
      desk_.add("address", recipient, doing_);
    };
    for (const auto& name :
         base::split_list(need("to", N_("say to whom: --to UNIT (a copy alone is no order)")))) {
      put(name, first ? RecipientRole::lead : RecipientRole::assisting);
      first = false;
    }
    for (const auto& name : base::split_list(text("cc"))) put(name, RecipientRole::copy);
  }

  void items(const Order& order) {
    for (const auto& number : base::split_list(text("items"))) {
      model::OrderItem item;
      item.order_id = order.id;
      item.due_on = order.due_on;
      if (model::parse_record_number('T', number)) {
        item.subject = model::ItemSubject::task;
        item.subject_id = gather::standing(gather::find_task(desk_.db(), number)).id;
      } else {
        item.subject_id = gather::standing(gather::find_hazard(desk_.db(), number)).id;
      }
      desk_.add("attach", item, doing_);
    }
  }

  Desk& desk_;
  Doing doing_;
  const intake::TableRow& row_;
};

}  // namespace

ImportTally import_orders(const Context& context, const intake::Table& table,
                          const std::string& file) {
  Desk desk(context);
  return import_rows(desk, table, file, [&](const intake::TableRow& row, ImportTally& tally) {
    const auto number = row.cells.find("number");  // of a list that duban wrote
    if (number != row.cells.end()) gather::find_order(desk.db(), number->second);
    const bool is_known = number != row.cells.end();
    is_known || !PastOrder(desk, row).write() ? ++tally.unchanged : ++tally.added;
  });
}

const std::map<std::string, std::vector<std::string>>& order_headings() {
  static const std::map<std::string, std::vector<std::string>> headings{
      {"number", {"number", "编号"}},
      {"kind", {"kind", "kind of order", "文书种类", "种类"}},
      {"document", {"document", "document number", "文号"}},
      {"subject", {"subject", "what it is about", "事由", "标题", "文书标题"}},
      {"issued_on", {"issued_on", "letter issued on", "签发日期", "成文日期", "印发日期"}},
      {"to", {"to", "recipients", "主送单位", "主送", "收文单位"}},
      {"cc", {"cc", "抄送单位", "抄送"}},
      {"items", {"items", "事项", "隐患编号", "事项编号"}},
      {"due", {"due", "完成时限", "整改期限", "期限"}},
      {"signed_on", {"signed_on", "签收日期"}},
      {"",
       {"state", "状态", "signed for", "签收", "recipients done", "已办结单位", "items open",
        "未办结事项", "deadline", "现期限", "most pressing", "最紧迫事项"}},
      {"feedback_due", {"feedback_due", "反馈期限"}},
      {"closed_on", {"closed_on", "办结日期"}},
      {"requirements", {"requirements", "工作要求"}},
      {"by", {"by", "签发人"}}};
  return headings;
}

}  // namespace duban::casework
