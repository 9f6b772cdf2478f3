// What each place of a letter is, for the manual.
#include "report/letter.hpp"

namespace duban::report {

namespace {

using Places = std::vector<std::pair<std::string, base::Message>>;

Places places_of_the_head() {
  return {
      {"head", N_("red head (红头); head_short or head_long, by whether it stands in one line at "
                  "full size")},
      {"head_short", N_("the head when it has up to fourteen characters")},
      {"head_long", N_("the head when it is longer")},
      {"head_36", N_("the head by the size of type (points) at which it stands in one line: one of "
                     "head_36 (up to 11 characters), head_32 (13), head_28 (15) and head_24")},
      {"urgency",
       N_("特急 or 加急: of this letter (order draft --urgency), else of its kind in the rules")},
      {"office", N_("signature (署名)")},
      {"office_short", N_("the signature when it stands centred above the date (up to fourteen "
                          "characters); else office_long")},
      {"kind", N_("kind of letter: 督办单, 提示单 …")},
      {"number", N_("document number; empty before the issue")},
      {"draft", N_("送审稿 before the issue; else empty")},
      {"draft_number", N_("number of the draft, O2026-0001, before the issue; else empty")},
      {"title", N_("title: 关于…的督办单")},
      {"subject", N_("what it is about")},
      {"about", N_("the same within a sentence: without 关于 before and 情况 behind it")},
      {"to", N_("recipients (主送); the same in every copy")},
      {"lead", N_("recipient in the lead")},
      {"assisting", N_("assisting recipients")},
      {"copies", N_("copies (抄送)")}};
}

Places places_of_what_it_says() {
  return {
      {"basis", N_("basis that the order cites; empty for a preset of this tool")},
      {"printed_by", N_("the office, by its full name, as who printed it (印发机关)")},
      {"our_office",
       N_("whom it is answered to: 我办, or the office by its name in a letter of the committee")},
      {"consent", N_("who agreed to it (经市政府同意), at the beginning of the first sentence")},
      {"source",
       N_("meeting or instruction it comes from, with its day and who presided or wrote it")},
      {"requirements", N_("requirements as one text")},
      {"requirement_list", N_("requirements, an entry for each line")},
      {"requirement_list.text", N_("one of them")},
      {"follows", N_("the order before, by its title and document number")},
      {"due", N_("deadline of the order: 2026年12月20日")},
      {"due_text", N_("the same with weekday: 2026年12月20日（星期日）前（含当日）")},
      {"due_sentence",
       N_("a sentence with that deadline; empty without one, and when every item has "
          "its own")},
      {"sign_due", N_("day by which it is to be signed for")},
      {"feedback_due", N_("day by which feedback is due")},
      {"feedback_due_text", N_("于 and the same with weekday; before the issue how long after it")},
      {"feedback_way", N_("how to report, from the rules (orders.letter.feedback)")},
      {"result_within", N_("how soon after the work results are reported, from the rules "
                           "(orders.letter.result_within): 5个工作日")},
      {"contact", N_("contact: from the rules, else who drafted it")},
      {"phone", N_("telephone of the contact")},
      {"address", N_("address from the rules")},
      {"as_of", N_("the day of the letter; of a draft today")},
      {"date", N_("date of the letter (成文日期)")},
      {"printed_on", N_("day of printing (印发); empty before the issue")},
      {"grounds", N_("records for which the order was proposed")},
      {"copies_more", N_("an entry for each line of copies beyond the first: room for them")},
      {"item_count", N_("how many items; empty for none")},
      {"items_within", N_("how many, when they stand in the text: up to five, none longer than two "
                          "lines; else empty")},
      {"items_annexed", N_("how many, when they stand in an annex; else empty")},
      {"items_sum", N_("their sum in a sentence: hazards, major ones, overdue ones")},
      {"annex_mark", N_("附件, or 附件1 when the letter encloses more; empty without an annex")},
      {"annex_name", N_("title of the annex: 宁波市逾期安全隐患清单")},
      {"shared",
       N_("a sentence on who leads and who assists, only of items that several recipients "
          "share")}};
}

Places places_of_the_body() {
  return {
      {"items", N_("hazards and tasks, an entry each")},
      {"items.n", N_("consecutive number")},
      {"items.n_words", N_("the same in words: 一, 二 …")},
      {"items.mark", N_("（一）, （二）; empty for the only item")},
      {"items.first_mark", N_("一、, 二、; empty for the only item")},
      {"items.sentence", N_("the whole item as a sentence, by what is on record")},
      {"items.number", N_("number of the hazard or task: H2026-0001")},
      {"items.problem", N_("problem")},
      {"items.place", N_("site, and the place on it")},
      {"items.territory", N_("territory")},
      {"items.unit", N_("responsible unit")},
      {"items.person", N_("person in charge")},
      {"items.sector", N_("sector")},
      {"items.grade", N_("grade: 一般 or 重大")},
      {"items.grade_clause", N_("clause that the grade rests on")},
      {"items.colour", N_("risk colour")},
      {"items.measure", N_("measure")},
      {"items.found_on", N_("day it was found")},
      {"items.source", N_("source of the finding")},
      {"items.item_due",
       N_("the deadline that the letter sets, else its own while that is not past: "
          "2026年12月20日; before the issue how long after it")},
      {"items.item_weekday", N_("（星期日）前（含当日）")},
      {"items.item_due_text", N_("both in one")},
      {"items.item_was", N_("its own deadline, where the letter sets another or where it is past")},
      {"items.item_overdue",
       N_("days that it is overdue on the day of the letter; empty when it is "
          "not")},
      {"items.supervising", N_("supervising unit")},
      {"items.photos_before", N_("photos of the hazard as it was found, an entry each: photo_n, "
                                 "photo_on, photo_note, photo")},
      {"items.photos_after", N_("photos after the work, an entry each with the same places")},
      {"photos", N_("photos of all items, an entry each; only a template that has them makes the "
                    "letter carry them")},
      {"photos.photo", N_("the picture itself")},
      {"photos.photo_n", N_("consecutive number")},
      {"photos.photo_of", N_("number of its hazard")},
      {"photos.photo_problem", N_("problem of its hazard")},
      {"photos.photo_when", N_("整改前 or 整改后")},
      {"photos.photo_on", N_("day of the photo: 2026年12月20日")},
      {"photos.photo_note", N_("note that was given with it")},
      {"photo_count", N_("how many photos; empty for none")},
      {"attachments", N_("what the letter encloses (附件), an entry each")},
      {"attachment_count", N_("how many; empty for none")},
      {"attachments.n", N_("consecutive number")},
      {"attachments.name", N_("name")},
      {"attachments.line", N_("a whole line: 附件：1.…")}};
}

}  // namespace

std::vector<std::pair<std::string, base::Message>> letter_places() {
  Places all = places_of_the_head();
  for (auto* more : {&places_of_what_it_says, &places_of_the_body})
    for (auto& place : more()) all.push_back(std::move(place));
  return all;
}

}  // namespace duban::report
