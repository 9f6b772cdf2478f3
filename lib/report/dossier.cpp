// The parts of a dossier and its 卷内目录.
#include <algorithm>
#include <set>

#include "report/hazard_life.hpp"
#include "report/hazard_papers.hpp"
#include "report/week_tables.hpp"
#include "report/words.hpp"

namespace duban::report {

using base::Message;

namespace {

/// A part with what its line in the 目录 says.
struct Part {
  Sheet sheet;
  std::string document;
  model::OptDay on;
  std::size_t count = 1;
};

Sheet part_of(Table table) {
  const Message title = table.title;
  std::string id = table.id;
  return {std::move(id), title, title, {}, {std::move(table)}};
}

Table letters_table(const std::vector<DossierLetter>& letters, const UnitName& unit) {
  Table table{"letters",
              N_("Letters"),
              {{"document", N_("Document number"), Kind::text, 24},
               {"subject", N_("Subject matter"), Kind::text, 30},
               {"issued_on", N_("Issued"), Kind::date, 12},
               {"to", N_("Addressees"), Kind::text, 18},
               {"state", N_("State"), Kind::text, 10}}};
  for (const auto& letter : letters) {
    List to;
    to.between = "、";
    for (const auto& one : letter.recipients)
      if (one.role != model::RecipientRole::copy) to.items.push_back(unit(one.unit));
    table.rows.push_back({text_cell(letter.order.document.empty() ? model::number_of(letter.order)
                                                                  : letter.order.document),
                          text_cell(letter.order.subject),
                          day_cell(letter.order.issued_on),
                          {std::move(to)},
                          {model::label(letter.order.state)}});
  }
  return table;
}

Table answers_table(const std::vector<DossierLetter>& letters, const UnitName& unit) {
  Table table{"feedback",
              N_("Feedback"),
              {{"unit", N_("Unit"), Kind::text, 16},
               {"feedback_on", N_("Date"), Kind::date, 12},
               {"feedback", N_("Feedback"), Kind::text, 40},
               {"by", N_("By"), Kind::text, 14}}};
  for (const auto& letter : letters)
    for (const auto& one : letter.recipients)
      if (one.feedback_on)
        table.rows.push_back({text_cell(unit(one.unit)), day_cell(one.feedback_on),
                              text_cell(one.feedback), text_cell(one.feedback_by)});
  return table;
}

Table plan_table(const model::Hazard& h) {
  Table table = form_table("plan", 9);
  table.title = N_("Rectification plan");
  const auto fact = [&](const char* code, const char* heading, Cell value) {
    table.rows.push_back(fact_row(code, heading, std::move(value)));
  };
  fact("plan_on", N_("Filed on"), day_cell(h.plan_on));
  fact("plan_responsibility", N_("Responsibility"), text_cell(h.plan_responsibility));
  fact("plan_measures", N_("Measures of the work"), text_cell(h.plan_measures));
  fact("plan_funds", N_("Funds"), text_cell(h.plan_funds));
  fact("plan_time_limit", N_("Time limit"), text_cell(h.plan_time_limit));
  fact("plan_contingency", N_("Contingency plan"), text_cell(h.plan_contingency));
  fact("interim_protection", N_("Protection meanwhile"), text_cell(h.interim_protection));
  return table;
}

/// The steps as a page holds them; `moves` = only those that move or stop the clock.
Table course_table(const std::vector<model::Step>& steps, bool moves) {
  Table table{moves ? "extensions" : "steps",
              moves ? N_("Extensions and suspensions") : N_("Course of the matter"),
              {{"on", N_("Date"), Kind::date, 12},
               {"step", N_("Step"), Kind::text, 14},
               {"by", N_("By"), Kind::text, 14},
               {"text", N_("What, and because"), Kind::text, 36},
               {"due_after", N_("Deadline then"), Kind::date, 12}}};
  for (const auto& step : steps) {
    const bool is_move =
        step.verb.starts_with("extend") || step.verb == "suspend" || step.verb == "resume";
    if (moves && !is_move) continue;
    const auto* between = step.text.empty() || step.because.empty() ? "" : "；";
    table.rows.push_back({{step.on},
                          {verb_word(step.verb)},
                          text_cell(step.by),
                          text_cell(step.text + between + step.because),
                          day_cell(step.due_after)});
  }
  return table;
}

Table files_list(const std::vector<model::Evidence>& files) {
  Table table{"files",
              N_("Files kept"),
              {{"name", N_("File"), Kind::text, 24},
               {"kind", N_("Kind"), Kind::text, 10},
               {"on", N_("Date"), Kind::date, 12},
               {"sha256", N_("SHA-256"), Kind::text, 34}}};
  for (const auto& file : files)
    table.rows.push_back({text_cell(file.name),
                          {model::label(file.kind)},
                          day_cell(file.on),
                          text_cell(file.sha256)});
  return table;
}

/// The same under another title.
Table titled(Table table, const Message& title) {
  table.title = title;
  return table;
}

Sheet deadline_sheet(const Dossier& d) {
  Table table{"deadline", {}, {{"sentence", N_("How the deadline came about"), Kind::text, 60}}};
  for (const auto& sentence : d.deadline) table.rows.push_back({{sentence}});
  return {"deadline", N_("Deadline"), N_("How the deadline came about"), {}, {std::move(table)}};
}

std::vector<Part> parts_of(const Dossier& d, const UnitName& unit) {
  const auto& h = d.paper.hazard;
  std::vector<Part> parts;
  const auto add = [&](Sheet sheet, const model::OptDay& on, std::size_t count = 1,
                       std::string document = {}) {
    if (count > 0) parts.push_back({std::move(sheet), std::move(document), on, count});
  };
  Table record = for_people(facts_table(h, unit, d.today), true);  // what says something
  std::erase_if(record.rows, [](const Row& row) {                  // of the program's own
    const auto* fact = std::get_if<Message>(&row.front().value);
    return fact != nullptr && (fact->code() == "funds" || fact->code() == "policy");
  });
  record.title = {};
  add({"record", N_("Record"), N_("Record of the hazard"), {}, {std::move(record)}}, h.found_on, 1,
      model::number_of(h));
  if (!d.papers.rows.empty())
    add(part_of(picked(d.papers, {"kind", "issuer", "document", "issued_on", "due_on"})), {},
        d.papers.rows.size());
  if (!d.letters.empty())
    add(part_of(letters_table(d.letters, unit)), d.letters.front().order.issued_on,
        d.letters.size(), d.letters.front().order.document);
  if (h.plan_on) add(part_of(plan_table(h)), h.plan_on);
  add(deadline_sheet(d), h.clock_start, d.deadline.empty() ? 0 : 1);
  const auto with_rows = [&](Table table, const model::OptDay& on) {
    const auto count = table.rows.size();
    add(part_of(std::move(table)), on, count);
  };
  with_rows(course_table(d.steps, true), {});
  with_rows(answers_table(d.letters, unit), {});
  with_rows(chases_table(d.chases), {});
  add(photo_sheet({d.paper}, unit), {}, d.paper.before.size() + d.paper.after.size());
  auto acceptance = acceptance_sheet(d.paper, unit);
  const bool is_signed = std::any_of(d.files.begin(), d.files.end(),
                                     [](const auto& file) { return file.note == "签批件"; });
  acceptance.notes.emplace_back(is_signed ? N_("the signed sheet is among the files kept")
                                          : N_("a blank sheet: no signed one was handed in"));
  add(std::move(acceptance), {});
  with_rows(course_table(d.steps, false), h.closed_on);
  with_rows(files_list(d.files), {});
  add(part_of(titled(picked(d.log, {"seq", "effective_on", "verb", "by", "because"}),
                     N_("Extract of the log"))),
      d.today);
  parts.back().sheet.notes.push_back(Message(N_("log head {head}")).with("head", d.log_head));
  return parts;
}

Sheet cover(const Dossier& d, const UnitName& unit) {
  const auto& h = d.paper.hazard;
  Table table = form_table("cover", 14);
  const auto fact = [&](const char* code, const char* heading, Cell value) {
    table.rows.push_back(fact_row(code, heading, std::move(value)));
  };
  fact("number", N_("Number"), text_cell(model::number_of(h)));
  fact("problem", N_("Hazard"), text_cell(h.problem));
  fact("grade", N_("Grade"), {model::label(h.grade)});
  fact("site", N_("Site"), text_cell(h.site != 0 ? unit(h.site) : h.place));
  fact("responsible", N_("Responsible unit"), text_cell(unit(h.responsible)));
  fact("supervising", N_("Supervising unit"), text_cell(unit(h.supervising)));
  fact("found_on", N_("Found on"), day_cell(h.found_on));
  fact("closed_on", N_("Struck off on"), day_cell(h.closed_on));
  fact("state", N_("State"), {model::label(h.state)});
  return {"cover",
          N_("Cover"),
          N_("Hazard dossier"),
          {Message(N_("as of {day}")).with("day", d.today)},
          {std::move(table)}};
}

}  // namespace

std::vector<Sheet> dossier_sheets(const Dossier& dossier, const UnitName& unit) {
  const auto parts = parts_of(dossier, unit);
  Table contents{"contents",
                 {},
                 {{"n", N_("No."), Kind::number, 6},
                  {"title", N_("Title of the file"), Kind::text, 34},
                  {"document", N_("Number"), Kind::text, 22},
                  {"on", N_("Date"), Kind::date, 12},
                  {"count", N_("Pieces"), Kind::number, 8}}};
  for (const auto& part : parts)
    contents.rows.push_back({{static_cast<std::int64_t>(contents.rows.size() + 1)},
                             {part.sheet.title},
                             text_cell(part.document),
                             day_cell(part.on),
                             {static_cast<std::int64_t>(part.count)}});
  std::vector<Sheet> sheets{
      cover(dossier, unit),
      {"contents", N_("Contents"), N_("Contents of the dossier"), {}, {std::move(contents)}}};
  for (const auto& part : parts) sheets.push_back(part.sheet);
  const std::set<std::string_view> begin_pages{"contents", "record", "photos", "acceptance",
                                               "steps"};
  for (auto& sheet : sheets) sheet.on_new_page = begin_pages.contains(sheet.id);
  return sheets;
}

}  // namespace duban::report
