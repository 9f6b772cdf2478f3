// Arranging a letter. Letters are Chinese in every language of the screen.
#include "report/letter.hpp"

#include <algorithm>
#include <array>

#include "base/text_width.hpp"
#include "model/length.hpp"
#include "report/letter_items.hpp"
#include "report/letter_words.hpp"

namespace duban::report {

using model::Order;
using model::Recipient;
using model::RecipientRole;
using model::RecipientState;

namespace {

/// Type sizes of a red head, and the characters that stand in one line at each.
struct HeadSize {
  const char* place;
  std::size_t most;
};
constexpr std::array<HeadSize, 3> head_sizes{{{"head_36", 11}, {"head_32", 13}, {"head_28", 15}}};
constexpr const char* smallest_head = "head_24";
/// Cells of a red head that stand in one line at full size: fourteen characters.
constexpr std::size_t widest_at_full_size = 28;
/// Cells of a signature that stands centred above a date four characters from the margin.
constexpr std::size_t widest_signature = 28;
/// Cells of a line of 抄送: twenty-nine characters of the fourth size less its 抄送：.
constexpr std::size_t widest_copies = 52;

struct Names {
  std::string all, lead, assisting, copies;
};

Names names_of(const LetterFacts& facts, const UnitName& unit) {
  Names names;
  const auto add = [](std::string& list, const std::string& name) {
    list += (list.empty() ? "" : "、") + name;
  };
  for (const auto& recipient : facts.recipients) {
    if (recipient.state == RecipientState::reassigned) continue;
    const std::string name = unit(recipient.unit);
    if (recipient.role == RecipientRole::copy) {
      add(names.copies, name);
      continue;
    }
    if (recipient.role == RecipientRole::lead) add(names.lead, name);
    if (recipient.role == RecipientRole::assisting) add(names.assisting, name);
    add(names.all, name);
  }
  return names;
}

/// The first date that a recipient of this letter owes something by.
LetterDue first_due(const LetterFacts& facts, model::OptDay Recipient::*due,
                    std::string Recipient::*counted) {
  LetterDue first;
  for (const auto& recipient : facts.recipients)
    if ((facts.only == 0 || facts.only == recipient.unit) && recipient.*due &&
        (!first.on || *(recipient.*due) < *first.on))
      first = letter_due(recipient.*due, recipient.*counted);
  return first;
}

/// Before the issue: the date as asked, or how long after it.
std::string limit_asked(const Order& order) {
  if (const auto day = base::parse_iso_day(order.due)) return letter_due(*day, "").deadline();
  const auto length = model::parse_length(order.due);
  return length ? letter_limit(*length) : order.due;
}

std::vector<Document> attachment_values(const std::vector<std::string>& names) {
  std::vector<Document> entries;
  for (const auto& name : names) {
    const std::string n = std::to_string(entries.size() + 1);
    const std::string mark = entries.empty() ? "附件：" : "　　　";
    entries.push_back(
        {{{"n", n}, {"name", name}, {"line", mark + (names.size() > 1 ? n + "." : "") + name}},
         {},
         {}});
  }
  return entries;
}

void put_items(const LetterFacts& facts, const UnitName& unit, Document& values) {
  const auto shown = items_of_letter(facts);
  auto& items = values.lists["items"];
  for (const auto* item : shown) items.push_back(letter_item(facts, *item, items.size() + 1, unit));
  auto& photos = values.lists["photos"];
  for (const auto& item : items)
    for (const char* list : {"photos_before", "photos_after"})
      for (const auto& photo : item.lists.at(list)) {
        photos.push_back(photo);
        photos.back().texts["photo_n"] = std::to_string(photos.size());
      }
  const auto count = [](const auto& list) {
    return list.empty() ? std::string() : std::to_string(list.size());
  };
  auto enclosed = letter_lines(facts.order.attachments);
  const bool annexed = is_annexed(shown, unit);
  const std::string name = annexed ? annex_name(facts, shown, unit) : "";
  if (annexed) enclosed.insert(enclosed.begin(), name);
  values.texts["items_within"] = annexed ? "" : count(items);
  values.texts["items_annexed"] = annexed ? count(items) : "";
  values.texts["items_sum"] = items_sum(facts, shown);
  values.texts["annex_mark"] = !annexed ? "" : enclosed.size() > 1 ? "附件1" : "附件";
  values.texts["annex_name"] = name;
  values.texts["shared"] = shared_work(facts, shown, annexed);
  values.texts["due_sentence"] = due_sentence(shown, values.texts["due_text"]);
  values.texts["photo_count"] = count(photos);
  values.texts["item_count"] = count(items);
  values.texts["attachment_count"] = count(enclosed);
  auto& wanted = values.lists["requirement_list"];
  for (const auto& line : letter_lines(facts.order.requirements))
    wanted.push_back({{{"text", line}}, {}, {}});
  values.lists["attachments"] = attachment_values(enclosed);
}

/// The red head by the size of type that it stands in one line at.
void put_head(const LetterFacts& facts, Document& values) {
  const std::string& head = facts.office.head.empty() ? facts.office_name : facts.office.head;
  const std::string& sign =
      facts.office.signature.empty() ? facts.office_name : facts.office.signature;
  const auto width = base::display_width(head);
  const bool fits = width <= widest_at_full_size;
  const bool centred = base::display_width(sign) <= widest_signature;
  auto& texts = values.texts;
  texts["head"] = head;
  texts["head_short"] = fits ? head : "";
  texts["head_long"] = fits ? "" : head;
  bool placed = false;
  for (const auto& size : head_sizes) {
    const bool here = !placed && width <= 2 * size.most;
    texts[size.place] = here ? head : "";
    placed = placed || here;
  }
  texts[smallest_head] = placed ? "" : head;
  texts["office"] = sign;
  texts["office_short"] = centred ? sign : "";
  texts["office_long"] = centred ? "" : sign;
}

}  // namespace

Document letter(const LetterFacts& facts, const UnitName& unit) {
  const Order& order = facts.order;
  const bool is_out = order.issued_on.has_value();
  const Names names = names_of(facts, facts.addressed);
  const auto or_else = [](const std::string& text, const std::string& other) {
    return text.empty() ? other : text;
  };
  const auto due = letter_due(order.due_on, order.due_counted);
  const auto sign_due = first_due(facts, &Recipient::sign_due, &Recipient::sign_counted);
  const auto feedback_due =
      first_due(facts, &Recipient::feedback_due, &Recipient::feedback_counted);
  const std::string blank_day = "　　年　　月　　日";
  Document values;
  values.texts = {{"kind", facts.kind.zh},
                  {"urgency", or_else(order.urgency, facts.kind.urgency)},
                  {"number", is_out ? order.document : ""},
                  {"draft", is_out ? "" : "送审稿"},
                  {"draft_number", is_out ? "" : model::number_of(order)},
                  {"title", letter_title(order.subject, facts.kind.zh)},
                  {"subject", order.subject},
                  {"about", letter_about(order.subject)},
                  {"to", or_else(order.addressed, names.all)},
                  {"lead", names.lead},
                  {"assisting", names.assisting},
                  {"copies", names.copies},
                  {"basis", cited_basis(order.basis)},
                  {"consent", order.consent},
                  {"source", letter_source(order)},
                  {"requirements", order.requirements},
                  {"follows", facts.follows},
                  {"due", due.day()},
                  {"due_text", is_out ? due.deadline() : limit_asked(order)},
                  {"sign_due", sign_due.day()},
                  {"feedback_due", feedback_due.day()},
                  {"feedback_due_text", !is_out           ? letter_limit(facts.kind.feedback_within)
                                        : feedback_due.on ? "于" + feedback_due.deadline()
                                                          : ""},
                  {"feedback_way", letter_bare(facts.office.feedback)},
                  {"result_within", letter_length(facts.office.result_within)},
                  {"contact", or_else(facts.office.contact, facts.contact_name)},
                  {"phone", or_else(facts.office.phone,
                                    facts.office.contact.empty() ? facts.contact_phone : "")},
                  {"address", facts.office.address},
                  {"printed_by", facts.office_name},
                  {"our_office", facts.kind.of_committee ? facts.office_name : "我办"},
                  {"as_of", letter_day(facts.on)},
                  {"date", is_out ? letter_day(*order.issued_on) : blank_day},
                  {"printed_on", is_out ? letter_day(*order.issued_on) : ""},
                  {"grounds", letter_bare(order.grounds)}};
  put_head(facts, values);
  put_items(facts, unit, values);
  auto& room = values.lists["copies_more"];
  for (auto left = base::display_width(names.copies); left > widest_copies; left -= widest_copies)
    room.push_back({{{"line", "　"}}, {}, {}});
  return values;
}

Document letter_shape() {
  LetterFacts facts;
  facts.order.attachments = facts.order.requirements = "1";
  facts.items.emplace_back();
  facts.items.back().before.emplace_back();
  facts.items.back().after.emplace_back();
  facts.addressed = [](model::Id) { return std::string(); };
  Document shape = letter(facts, facts.addressed);
  shape.lists["copies_more"] = {{{{"line", ""}}, {}, {}}};
  return shape;
}

}  // namespace duban::report
