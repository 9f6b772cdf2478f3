// Tables of orders, recipients and items; document numbers.
#include "model/order.hpp"

#include <algorithm>
#include <array>

#include "base/message.hpp"
#include "base/text.hpp"

namespace duban::model {
namespace {

using O = Order;
using I = OrderItem;
using Role = FieldRole;

constexpr std::array order_fields{
    OrderField{"id", N_("Id"), &O::id, Role::pointer},
    OrderField{"year", N_("Year"), &O::year, Role::internal},
    OrderField{"serial", N_("Serial"), &O::serial, Role::internal},
    OrderField{"kind", N_("Kind of order"), &O::kind},
    OrderField{"state", N_("State"), &O::state},
    OrderField{"subject", N_("What it is about"), &O::subject},
    OrderField{"basis", N_("Basis"), &O::basis},
    OrderField{"source", N_("Source"), &O::source},
    OrderField{"source_by", N_("Source: by"), &O::source_by},
    OrderField{"source_on", N_("Source: on"), &O::source_on},
    OrderField{"requirements", N_("Requirements"), &O::requirements},
    OrderField{"attachments", N_("Enclosed"), &O::attachments},
    OrderField{"urgency", N_("Urgency"), &O::urgency},
    OrderField{"due", N_("Time limit"), &O::due},
    OrderField{"due_on", N_("Deadline"), &O::due_on},
    OrderField{"due_counted", N_("Deadline, counted"), &O::due_counted, Role::internal},
    OrderField{"document", N_("Document number"), &O::document},
    OrderField{"series", N_("Series"), &O::series, Role::internal},
    OrderField{"series_year", N_("Year"), &O::series_year, Role::internal},
    OrderField{"series_number", N_("Number"), &O::series_number, Role::internal},
    OrderField{"drafted_on", N_("Drafted on"), &O::drafted_on},
    OrderField{"drafted_by", N_("Drafted by"), &O::drafted_by},
    OrderField{"submitted_on", N_("Submitted on"), &O::submitted_on},
    OrderField{"submitted_by", N_("Submitted by"), &O::submitted_by},
    OrderField{"approved_on", N_("Approved on"), &O::approved_on},
    OrderField{"approved_by", N_("Approver"), &O::approved_by},
    OrderField{"rejected_on", N_("Sent back on"), &O::rejected_on},
    OrderField{"reject_reason", N_("Sent back because"), &O::reject_reason},
    OrderField{"issued_on", N_("Letter issued on"), &O::issued_on},
    OrderField{"issued_by", N_("Issued by"), &O::issued_by},
    OrderField{"parent", N_("Follows"), &O::parent, Role::internal},
    OrderField{"incoming", N_("Hands on"), &O::incoming, Role::internal},
    OrderField{"ladder", N_("Ladder"), &O::ladder},
    OrderField{"rung", N_("Rung"), &O::rung},
    OrderField{"grounds", N_("Grounds"), &O::grounds},
    OrderField{"ended_on", N_("Ended on"), &O::ended_on},
    OrderField{"end_reason", N_("Reason for the end"), &O::end_reason},
    OrderField{"rules_version", N_("Version of the rules"), &O::rules_version},
    OrderField{"recorded_on", N_("Recorded on"), &O::recorded_on},
    OrderField{"last_event", N_("Last event"), &O::last_event, Role::pointer},
    OrderField{"consent", N_("Agreed to by"), &O::consent},
    OrderField{"addressed", N_("Addressed as"), &O::addressed},
    OrderField{"undone", N_("Undone command"), &O::undone, Role::internal},
};

constexpr std::array recipient_fields{
    RecipientField{"id", N_("Id"), &Recipient::id, Role::pointer},
    RecipientField{"order_id", N_("Order"), &Recipient::order_id, Role::internal},
    RecipientField{"unit", N_("Recipient"), &Recipient::unit, Role::unit},
    RecipientField{"role", N_("Role"), &Recipient::role},
    RecipientField{"state", N_("State"), &Recipient::state},
    RecipientField{"delivered_on", N_("Delivered on"), &Recipient::delivered_on},
    RecipientField{"delivered_how", N_("Delivered by"), &Recipient::delivered_how},
    RecipientField{"delivered_to", N_("Delivered to"), &Recipient::delivered_to},
    RecipientField{"sign_due", N_("To be signed for by"), &Recipient::sign_due},
    RecipientField{"sign_counted", N_("Signature, counted"), &Recipient::sign_counted,
                   Role::internal},
    RecipientField{"signed_on", N_("Signed for on"), &Recipient::signed_on},
    RecipientField{"sign_mode", N_("Signature"), &Recipient::sign_mode},
    RecipientField{"signed_by", N_("Signed for by"), &Recipient::signed_by},
    RecipientField{"witness", N_("Witness"), &Recipient::witness},
    RecipientField{"feedback_due", N_("Feedback due"), &Recipient::feedback_due},
    RecipientField{"feedback_counted", N_("Feedback, counted"), &Recipient::feedback_counted,
                   Role::internal},
    RecipientField{"feedback_on", N_("Feedback on"), &Recipient::feedback_on},
    RecipientField{"feedback", N_("Feedback"), &Recipient::feedback},
    RecipientField{"feedback_by", N_("Feedback by"), &Recipient::feedback_by},
    RecipientField{"returned_on", N_("Returned on"), &Recipient::returned_on},
    RecipientField{"return_reason", N_("Returned because"), &Recipient::return_reason},
    RecipientField{"returns", N_("Times returned"), &Recipient::returns},
    RecipientField{"done_on", N_("Taken as done on"), &Recipient::done_on},
    RecipientField{"done_by", N_("Taken as done by"), &Recipient::done_by},
    RecipientField{"moved_to", N_("Handed on to"), &Recipient::moved_to, Role::internal},
    RecipientField{"recorded_on", N_("Recorded on"), &Recipient::recorded_on},
    RecipientField{"last_event", N_("Last event"), &Recipient::last_event, Role::pointer},
    RecipientField{"undone", N_("Undone command"), &Recipient::undone, Role::internal},
};

constexpr std::array item_fields{
    OrderItemField{"id", N_("Id"), &I::id, Role::pointer},
    OrderItemField{"order_id", N_("Order"), &I::order_id, Role::internal},
    OrderItemField{"subject", N_("Kind"), &I::subject, Role::internal},
    OrderItemField{"subject_id", N_("Subject"), &I::subject_id, Role::internal},
    OrderItemField{"unit", N_("Recipient"), &I::unit, Role::unit},
    OrderItemField{"due", N_("Time limit"), &I::due},
    OrderItemField{"due_on", N_("Deadline"), &I::due_on},
    OrderItemField{"due_counted", N_("Deadline, counted"), &I::due_counted, Role::internal},
    OrderItemField{"dispatched", N_("Dispatched by this order"), &I::dispatched},
    OrderItemField{"recorded_on", N_("Recorded on"), &I::recorded_on},
    OrderItemField{"last_event", N_("Last event"), &I::last_event, Role::pointer},
};

/// 〔〕 around the year; brackets around anything else, as in （绍）应急责改, stay as they are.
void around_year(std::string& text) {
  static constexpr std::array<std::pair<std::string_view, std::string_view>, 7> brackets{
      {{"[", "]"},
       {"﹝", "﹞"},
       {"（", "）"},
       {"(", ")"},
       {"【", "】"},
       {"［", "］"},
       {"〔", "〕"}}};
  for (const auto& [open, shut] : brackets)
    for (auto at = text.find(open); at != std::string::npos;
         at = text.find(open, at + open.size())) {
      const auto year = at + open.size();
      const bool is_year = year + 4 < text.size() &&
                           std::all_of(text.begin() + static_cast<std::ptrdiff_t>(year),
                                       text.begin() + static_cast<std::ptrdiff_t>(year) + 4,
                                       [](char c) { return c >= '0' && c <= '9'; });
      if (!is_year) continue;
      for (const auto& [any, end] : brackets)
        if (text.compare(year + 4, end.size(), end) == 0) {
          text.replace(year + 4, end.size(), "〕");
          text.replace(at, open.size(), "〔");
          break;
        }
    }
}

}  // namespace

std::span<const OrderField> FieldTable<Order>::all() { return order_fields; }
std::span<const RecipientField> FieldTable<Recipient>::all() { return recipient_fields; }
std::span<const OrderItemField> FieldTable<OrderItem>::all() { return item_fields; }

std::string put_place(std::string text, std::string_view place, const std::string& by) {
  for (auto at = text.find(place); at != std::string::npos; at = text.find(place, at + by.size()))
    text.replace(at, place.size(), by);
  return text;
}

std::string number_of(const Order& order) { return record_number('O', order.year, order.serial); }

std::optional<RecordNumber> parse_order_number(std::string_view text) {
  return parse_record_number('O', text);
}

std::string plain_document(std::string_view text) {
  std::string plain(base::trim(text));
  static constexpr std::array<std::string_view, 10> figures{"０", "１", "２", "３", "４",
                                                            "５", "６", "７", "８", "９"};
  for (std::size_t i = 0; i < figures.size(); ++i)
    plain = put_place(plain, figures[i], std::to_string(i));
  for (const std::string_view space : {" ", "　", "\t"}) plain = put_place(plain, space, "");
  around_year(plain);
  const auto year = plain.find("〕");
  if (year == std::string::npos) return plain;
  auto number = year + std::string_view("〕").size();
  if (plain.compare(number, std::string_view("第").size(), "第") == 0)
    plain.erase(number, std::string_view("第").size());
  while (number + 1 < plain.size() && plain[number] == '0' && plain[number + 1] >= '0' &&
         plain[number + 1] <= '9')
    plain.erase(number, 1);
  return plain;
}

std::string series_of(const OrderKind& kind) { return kind.code.empty() ? kind.id : kind.code; }

std::string document_of(const OrderKind& kind, Id year, Id number) {
  std::string text = kind.number_format;
  text = put_place(text, "{code}", kind.code);
  text = put_place(text, "{year}", std::to_string(year));
  text = put_place(text, "{n}", std::to_string(number));
  return text;
}

}  // namespace duban::model
