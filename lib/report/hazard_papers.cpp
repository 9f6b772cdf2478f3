// The acceptance sheet and the photos in pairs.
#include "report/hazard_papers.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "base/text.hpp"
#include "report/words.hpp"

namespace duban::report {

using base::Message;
using model::Hazard;

namespace {

constexpr double line_mm = 9;
constexpr double opinion_mm = 25;

std::string iso(const model::OptDay& day) { return day ? base::to_iso(*day) : std::string(); }

/// The parts that say something.
std::string joined(std::vector<std::string> parts, const char* between) {
  std::erase_if(parts, [](const std::string& part) { return part.empty(); });
  return base::join(parts, between);
}

/// A day that nobody set is written in by hand.
const std::string taken_on = "拍摄日期：＿＿＿＿";

std::string place_of(const Hazard& h, const UnitName& unit) {
  return joined({h.site != 0 ? unit(h.site) : "", h.place}, "，");
}

Message deadline_of(const Hazard& h) {
  if (!h.due_on) return {};
  const bool moved = h.baseline_on && *h.baseline_on != *h.due_on;
  const Message now =
      moved ? Message(N_("{first}, now {due}")).with("first", *h.baseline_on).with("due", *h.due_on)
            : base::verbatim(base::to_iso(*h.due_on));
  return h.provisional != 0 ? Message(N_("{due} (provisional)")).with("due", now) : now;
}

/// What was done, money and the day of the work, as far as they are on record.
Message work_of(const Hazard& h) {
  Message all;
  const auto add = [&all](const Message& more) { all = base::joined(all, more, N_("{a}; {b}")); };
  if (!h.done.empty()) add(base::verbatim(h.done));
  if (!h.plan_measures.empty())
    add(Message(N_("measures of the plan: {text}")).with("text", h.plan_measures));
  if (h.funds != 0)
    add(Message(N_("funds on record: {amount} (10,000 yuan)"))
            .with("amount", fmt::format("{}.{:02}", h.funds / 1'000'000, h.funds / 10'000 % 100)));
  if (h.fixed_on) add(Message(N_("fixed on {day}")).with("day", *h.fixed_on));
  return all;
}

Table acceptance_facts(const HazardPaper& paper, const UnitName& unit) {
  const Hazard& h = paper.hazard;
  Table table = form_table("record", line_mm);
  const auto fact = [&](const char* code, const char* heading, Cell value) {
    table.rows.push_back(fact_row(code, heading, std::move(value)));
  };
  fact("number", N_("Number"),
       text_cell(joined({model::number_of(h), h.ref.empty() ? "" : h.ledger + " " + h.ref}, "　")));
  fact("site", N_("Site, address"), text_cell(joined({place_of(h, unit), paper.address}, "，")));
  fact("territory", N_("Territory"), text_cell(unit(h.territory)));
  fact("problem", N_("Hazard, clause"), text_cell(joined({h.problem, h.grade_clause}, "　")));
  fact("found", N_("Found on, source, paper"),
       text_cell(joined({iso(h.found_on), h.source, h.round, h.source_number, h.dispatch_document},
                        "　")));
  fact("due_on", N_("Deadline (first, now)"), {deadline_of(h)});
  fact("responsible", N_("Responsible unit, person"),
       text_cell(joined({unit(h.responsible), h.responsible_person}, "　")));
  fact("done", N_("What was done (measures, 10,000 yuan, day)"), {work_of(h)});
  return table;
}

Table opinions() {
  Table table = form_table("opinions", opinion_mm);
  const auto opinion = [&](const char* code, const char* who, const char* signs) {
    table.rows.push_back(fact_row(code, who, {Message(signs)}));
  };
  opinion("site", N_("Opinion of the unit with the hazard"),
          N_("legal representative (signature): ________  (seal)  ____-__-__"));
  opinion("first", N_("First check by town (street) or county office"),
          N_("(signature): ________  (seal)  ____-__-__"));
  opinion("acceptance", N_("Acceptance by sector department (group)"),
          N_("members (signatures): ________________  ____-__-__"));
  opinion("office", N_("Check by the office of the committee"),
          N_("(signature): ________  (seal)  ____-__-__"));
  opinion("approval", N_("Approved by (leader)"), N_("(signature): ________  ____-__-__"));
  return table;
}

Cell photo_cell(const std::vector<LetterFacts::Photo>& photos, std::size_t n) {
  if (n < photos.size()) return {photos[n].picture};
  return n == 0 ? Cell{Message(N_("not provided")), Role::quiet} : Cell{};
}

Cell photo_words(const Hazard& h, const std::vector<LetterFacts::Photo>& photos, std::size_t n,
                 const UnitName& unit) {
  if (n >= photos.size()) return {};
  return text_cell(joined(
      {photos[n].on ? iso(photos[n].on) : taken_on, place_of(h, unit), photos[n].note}, "　"));
}

Table photo_pairs(const HazardPaper& paper, const UnitName& unit) {
  const Hazard& h = paper.hazard;
  Table table{"photos",
              base::verbatim(model::number_of(h) + "　" + h.problem),
              {{"before", N_("Before the work"), Kind::text, 40},
               {"after", N_("After the work"), Kind::text, 40}}};
  const auto lines = std::max<std::size_t>({1, paper.before.size(), paper.after.size()});
  for (std::size_t n = 0; n < lines; ++n) {
    table.rows.push_back({photo_cell(paper.before, n), photo_cell(paper.after, n)});
    table.rows.push_back(
        {photo_words(h, paper.before, n, unit), photo_words(h, paper.after, n, unit)});
  }
  return table;
}

}  // namespace

Sheet acceptance_sheet(const HazardPaper& paper, const UnitName& unit) {
  return {"acceptance",
          N_("Acceptance"),
          paper.hazard.grade == model::Grade::major
              ? N_("Sheet for accepting and striking off a major hazard")
              : N_("Sheet for accepting and striking off an ordinary hazard"),
          {},
          {acceptance_facts(paper, unit), opinions()}};
}

Sheet photo_sheet(const std::vector<HazardPaper>& papers, const UnitName& unit) {
  Sheet sheet{"photos", N_("Photos"), N_("Photos before and after the work"), {}, {}};
  for (const auto& paper : papers) sheet.tables.push_back(photo_pairs(paper, unit));
  return sheet;
}

}  // namespace duban::report
