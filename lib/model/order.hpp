// Orders (交办单, 督办单, 提示单 …): the letter, its recipients, its items, and the kinds that the
// rules know.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "model/deadline.hpp"
#include "model/fields.hpp"

namespace duban::model {

enum class OrderState { draft, submitted, approved, issued, closed, withdrawn, superseded, voided };
enum class RecipientRole { lead, assisting, copy };
enum class RecipientState { waiting, delivered, signed_for, feedback, returned, done, reassigned };
enum class SignMode { none, signed_for, refused, proxy };
/// The two ladders of an office: of a matter, and of a unit.
enum class Ladder { none, matter, unit };
enum class ItemSubject { hazard, task };
template <>
struct Words<OrderState> {
  static constexpr std::array all{
      Word{"draft", N_("drafted")},         Word{"submitted", N_("submitted"), "待签发;待审批"},
      Word{"approved", N_("approved")},     Word{"issued", N_("order issued")},
      Word{"closed", N_("order closed")},   Word{"withdrawn", N_("withdrawn")},
      Word{"superseded", N_("superseded")}, Word{"voided", N_("voided")}};
};
template <>
struct Words<RecipientRole> {
  static constexpr std::array all{Word{"lead", N_("in the lead")},
                                  Word{"assisting", N_("assisting")}, Word{"copy", N_("copy")}};
};
template <>
struct Words<RecipientState> {
  static constexpr std::array all{
      Word{"waiting", N_("not delivered")}, Word{"delivered", N_("delivered")},
      Word{"signed", N_("signed for")},     Word{"feedback", N_("feedback came")},
      Word{"returned", N_("returned")},     Word{"done", N_("recipient done")},
      Word{"reassigned", N_("handed on")}};
};
template <>
struct Words<SignMode> {
  static constexpr std::array all{Word{""}, Word{"signed", N_("signed"), "签收;已签收"},
                                  Word{"refused", N_("refused"), "拒签;拒收"},
                                  Word{"proxy", N_("by proxy"), "代签;代收"}};
};
template <>
struct Words<Ladder> {
  static constexpr std::array all{Word{""}, Word{"matter", N_("of the matter")},
                                  Word{"unit", N_("of the unit")}};
};
template <>
struct Words<ItemSubject> {
  static constexpr std::array all{Word{"hazard"}, Word{"task"}};
};

/// Steps of an order and, from deliver on, of one recipient.
enum class OrderVerb {
  edit,
  submit,
  approve,
  reject,
  issue,
  withdraw,
  supersede,
  void_number,
  close,
  deliver,
  sign,
  feedback,
  return_,
  done,
  reassign
};
template <>
struct Words<OrderVerb> {
  static constexpr std::array all{
      Word{"edit"},     Word{"submit"},    Word{"approve"},     Word{"reject"}, Word{"issue"},
      Word{"withdraw"}, Word{"supersede"}, Word{"void-number"}, Word{"close"},  Word{"deliver"},
      Word{"sign"},     Word{"feedback"},  Word{"return"},      Word{"done"},   Word{"reassign"}};
};
/// Steps that belong to one recipient.
constexpr bool is_of_recipient(OrderVerb verb) { return verb >= OrderVerb::deliver; }

/// One letter. Its number O2026-0001 is taken at the draft, its document number when it is issued.
struct Order {
  Id id = 0;
  Id year = 0, serial = 0;
  std::string kind;  ///< of the rules
  OrderState state = OrderState::draft;
  std::string subject, basis;
  std::string source;     ///< 会议 or 批示 …
  std::string source_by;  ///< who presided, or wrote the instruction
  OptDay source_on;
  std::string requirements;
  std::string attachments;  ///< what the letter encloses, one a line
  std::string urgency;      ///< 特急 or 加急; empty: that of its kind
  std::string due;          ///< as asked: a date, or a length counted from the issue
  OptDay due_on;            ///< set when issued
  std::string due_counted;  ///< as model::Counted; empty for a written date
  std::string document;     ///< 浙安委办督〔2026〕12号
  std::string series;       ///< of an own number: its code
  Id series_year = 0, series_number = 0;
  OptDay drafted_on;
  std::string drafted_by;
  OptDay submitted_on;
  std::string submitted_by;
  OptDay approved_on;
  std::string approved_by;
  OptDay rejected_on;
  std::string reject_reason;
  OptDay issued_on;
  std::string issued_by;
  std::string consent;  ///< 经市政府同意: a letter to a government as such says so at its beginning
  std::string
      addressed;  ///< 各县（市、区）安委会: a group addressed as a whole; empty: each by name
  Id parent = 0;    ///< the order that this one follows, or replaces
  Id incoming = 0;  ///< the paper from above that it hands on (转办)
  Ladder ladder = Ladder::none;
  Id rung = 0;          ///< on that ladder, 1 = the lowest
  std::string grounds;  ///< the records for which it was proposed
  OptDay ended_on;
  std::string end_reason;
  Id rules_version = 0;
  OptDay recorded_on;
  Id last_event = 0;
  Id undone = 0;  ///< the command that made it, when it was taken back; 0 = it stands
};
using OrderField = Field<Order, OrderState, Ladder>;
template <>
struct FieldTable<Order> {
  static constexpr char letter = 'O';  ///< of its numbers
  static constexpr const char* table = "order_paper";
  static std::span<const OrderField> all();
};

/// One unit that an order goes to. A copy (抄送) has no clocks and no steps.
struct Recipient {
  Id id = 0;
  Id order_id = 0;
  Id unit = 0;
  RecipientRole role = RecipientRole::lead;
  RecipientState state = RecipientState::waiting;
  OptDay delivered_on;
  std::string delivered_how, delivered_to;
  std::string sign_counted, feedback_counted;  ///< as model::Counted
  OptDay sign_due;  ///< no value: no signature is asked, or not issued yet
  OptDay signed_on;
  SignMode sign_mode = SignMode::none;
  std::string signed_by, witness;
  OptDay feedback_due;
  OptDay feedback_on;
  std::string feedback, feedback_by;
  OptDay returned_on;
  std::string return_reason;
  Id returns = 0;
  OptDay done_on;
  std::string done_by;
  Id moved_to = 0;  ///< reassigned: the recipient that took over
  OptDay recorded_on;
  Id last_event = 0;
  Id undone = 0;  ///< the command that made it, when it was taken back; 0 = it stands
};
using RecipientField = Field<Recipient, RecipientRole, RecipientState, SignMode>;
template <>
struct FieldTable<Recipient> {
  static constexpr const char* table = "order_recipient";
  static std::span<const RecipientField> all();
};

/// One matter of an order.
struct OrderItem {
  Id id = 0;
  Id order_id = 0;
  ItemSubject subject = ItemSubject::hazard;
  Id subject_id = 0;
  Id unit = 0;      ///< the recipient it is for; 0 = all
  std::string due;  ///< its own, as asked; empty = the order's
  OptDay due_on;    ///< set when issued
  std::string due_counted;
  Id dispatched = 0;  ///< 1 = this order handed it over and started its clock
  OptDay recorded_on;
  Id last_event = 0;
};
using OrderItemField = Field<OrderItem, ItemSubject>;
template <>
struct FieldTable<OrderItem> {
  static constexpr const char* table = "order_item";
  static std::span<const OrderItemField> all();
};

/// A text with each `place` in it filled.
std::string put_place(std::string text, std::string_view place, const std::string& by);

/// "O2026-0001".
std::string number_of(const Order& order);

/// Reads O2026-0001; nothing for other text.
std::optional<RecordNumber> parse_order_number(std::string_view text);

/// A document number as it is compared: 〔〕 for every kind of bracket, plain figures, no spaces,
/// no 第, no leading zero. "浙安委办督[2026]第012号" → "浙安委办督〔2026〕12号".
std::string plain_document(std::string_view text);

/// 会签 of a kind: none; asked = a word where who supervises an item is neither a recipient nor was
/// consulted; needed = not approved before somebody was, and all answered.
enum class Consult { none, asked, needed };
template <>
struct Words<Consult> {
  static constexpr std::array all{Word{"none"}, Word{"asked"}, Word{"needed"}};
};

/// A kind of order as the rules have it.
struct OrderKind {
  std::string id, zh, en;
  std::string code;                                     ///< 浙安委办督
  std::string number_format = "{code}〔{year}〕{n}号";  ///< or 第{n}号
  bool own_numbers = true;              ///< false: the number comes from the office's OA at issue
  Length sign_within, feedback_within;  ///< 0 days: not asked
  bool needs_approval = true;
  std::string approved_by;  ///< whose office it is to approve, as text
  bool closes_with_items = true;
  std::string basis;
  bool needs_items = false, needs_requirements = false;  ///< not submitted or issued without
  std::string letter;   ///< the file of its template; empty = its id.docx
  std::string urgency;  ///< 特急 or 加急, printed top left; empty: none
  Consult consult = Consult::asked;
  std::string head, signature;  ///< of this kind; empty: by in_name_of
  bool of_committee = false;    ///< in the committee's name, not the office's
};
/// What every letter of the office says of itself; empty parts do not stand in the letter.
struct LetterOffice {
  std::string head;       ///< the red head; default: the office's full name
  std::string signature;  ///< 署名; default: the office's full name
  std::string contact, phone, address, feedback;
  Length result_within;  ///< results are reported so long after the work; 0 = no time is said
  /// How a territory is addressed; empty: by its name, as a government, to which no letter goes.
  std::string territory_as = "{unit}安全生产委员会";
};
/// Units that a letter addresses as a whole (各县（市、区）安委会); each of them signs for it.
struct OrderGroup {
  std::string name, addressed;
  std::string units;  ///< below: governments below; departments: of the own territory; or names,
                      ///< joined by ,
};
/// The series that own numbers of a kind are counted in: its code, or its id when it has none.
std::string series_of(const OrderKind& kind);
/// A number of the kind's series.
std::string document_of(const OrderKind& kind, Id year, Id number);

}  // namespace duban::model
