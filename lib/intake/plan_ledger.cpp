// Reading tables of measures.
#include "intake/plan_ledger.hpp"

#include <algorithm>
#include <cmath>

#include "base/failure.hpp"
#include "base/text.hpp"
#include "intake/cell_text.hpp"
#include "intake/date_text.hpp"
#include "intake/ledger.hpp"
#include "intake/time_limit.hpp"

namespace duban::intake {

using base::Failure;
using base::Findings;
using base::Kind;
using base::Message;
using base::Severity;
using model::OptDay;
using model::Task;

namespace {

constexpr std::array<std::string_view, static_cast<std::size_t>(PlanCol::count)> plan_names{
    "ref",         "sector",         "problem",   "measure",   "lead",
    "assisting",   "person",         "phone",     "origin",    "time_limit",
    "indicator",   "indicator_unit", "target",    "actual",    "share",
    "progress",    "evidence",       "done_on",   "done",      "done_by",
    "verified_on", "verified_by",    "closed_on", "closed_by", "remarks"};

/// Columns whose figures are a name, not an amount.
bool is_name(PlanCol field) { return field == PlanCol::ref || field == PlanCol::phone; }

std::string* text_place(PlanRow& row, PlanCol field) {
  Task& t = row.facts;
  switch (field) {
    case PlanCol::ref: return &t.ref;
    case PlanCol::sector: return &t.sector;
    case PlanCol::problem: return &t.problem;
    case PlanCol::measure: return &t.measure;
    case PlanCol::lead: return &row.lead;
    case PlanCol::assisting: return &row.assisting;
    case PlanCol::person: return &t.person;
    case PlanCol::phone: return &t.phone;
    case PlanCol::origin: return &t.origin;
    case PlanCol::indicator: return &t.indicator;
    case PlanCol::indicator_unit: return &t.indicator_unit;
    case PlanCol::target: return &t.target;
    case PlanCol::actual: return &t.actual;
    case PlanCol::progress: return &t.progress;
    case PlanCol::evidence: return &t.evidence;
    case PlanCol::done: return &t.done;
    case PlanCol::done_by: return &t.done_by;
    case PlanCol::verified_by: return &t.verified_by;
    case PlanCol::closed_by: return &t.closed_by;
    case PlanCol::remarks: return &t.remarks;
    default: return nullptr;
  }
}

OptDay* day_place(Task& t, PlanCol field) {
  switch (field) {
    case PlanCol::done_on: return &t.done_on;
    case PlanCol::verified_on: return &t.verified_on;
    case PlanCol::closed_on: return &t.closed_on;
    default: return nullptr;
  }
}

}  // namespace

std::span<const std::string_view> plan_columns() { return plan_names; }

std::string planned_label(std::string_view heading, int year) {
  std::string folded = base::fold(heading);
  bool planned = false;
  for (const std::string_view word :
       {"计划进度", "计划占比", "计划完成", "计划", "目标进度", "planned"}) {
    if (planned || folded.size() <= word.size()) continue;
    if (folded.ends_with(word))
      folded.resize(folded.size() - word.size()), planned = true;
    else if (folded.starts_with(word))
      folded.erase(0, word.size()), planned = true;
  }
  if (!planned || end_of_span(folded)) return {};
  const auto read = read_time_limit(folded, year);
  const auto* limit = std::get_if<TimeLimit>(&read);
  if (limit == nullptr || !limit->due) return {};
  const base::Day due = *limit->due;
  const std::string of_year = std::to_string(due.year());
  if (limit->precision == model::Precision::month)
    return of_year + (due.month() < 10 ? "-0" : "-") + std::to_string(due.month());
  if (limit->precision == model::Precision::day) return base::to_iso(due);
  return of_year + "Q" + std::to_string((due.month() + 2) / 3);
}

Meanings plan_meanings(const Mapping& mapping, int year) {
  return [&mapping, year](const std::string& heading) {
    const Meaning meaning = meaning_of(mapping, heading);
    return meaning == Meaning::none && !planned_label(heading, year).empty() ? Meaning::field
                                                                             : meaning;
  };
}

PlanReader::PlanReader(HeadedRows& rows, const Mapping& mapping, const model::Plan& plan,
                       base::Day today)
    : rows_(rows),
      mapping_(mapping),
      plan_(plan),
      today_(today),
      columns_(match(mapping, rows.headings())) {
  for (auto& column : columns_) {
    labels_.push_back(column.use == MatchedColumn::Use::unknown
                          ? planned_label(column.heading, static_cast<int>(plan.year))
                          : "");
    if (!labels_.back().empty() && std::count(labels_.begin(), labels_.end(), labels_.back()) > 1)
      throw Failure(Kind::invalid,
                    Message(N_("{file}: the column {heading} repeats the planned share of {label}"))
                        .with("file", rows_.file())
                        .with("heading", column.heading)
                        .with("label", labels_.back()));
  }
}

void PlanReader::require_columns() const {
  refuse_repeated(mapping_, columns_, rows_.file());
  Message missing;
  if (!has(PlanCol::ref)) missing = N_("the measures' own numbers (编号); 序号 is no number");
  if (!missing.empty())
    throw Failure(Kind::invalid,
                  Message(N_("{file} has no column for {field} (see what was matched: "
                             "--show-map; give other headings: --map FILE)"))
                      .with("file", rows_.file())
                      .with("field", missing));
}

bool PlanReader::has(PlanCol field) const {
  return std::any_of(columns_.begin(), columns_.end(), [&](const auto& column) {
    return column.use == MatchedColumn::Use::field &&
           column.field == static_cast<std::size_t>(field);
  });
}

std::string PlanReader::heading(PlanCol field) const {
  for (const auto& column : columns_)
    if (column.use == MatchedColumn::Use::field && column.field == static_cast<std::size_t>(field))
      return column.heading;
  return std::string(plan_names[static_cast<std::size_t>(field)]);
}

base::Finding PlanReader::finding(Severity severity, std::size_t row,
                                  const std::string& heading_text, std::string_view value,
                                  const Message& message) const {
  base::Finding finding{severity, rows_.file(), row, heading_text, base::shorten(value, 60),
                        message};
  finding.sheet = rows_.sheet();
  for (std::size_t i = 0; i < columns_.size(); ++i)
    if (!heading_text.empty() && columns_[i].heading == heading_text)
      finding.letters = column_letters(i);
  return finding;
}

void PlanReader::report(Findings& findings, Severity severity, const PlanRow& row,
                        const std::string& heading_text, std::string_view value,
                        const Message& message) const {
  findings.push_back(finding(severity, row.row, heading_text, value, message));
}

bool PlanReader::next(PlanRow& row, Findings& findings) {
  if (!rows_.next(row_)) return false;
  row = PlanRow{};
  row.row = row_.number;
  if (row_.kinds.empty() && row_.cells.size() < columns_.size())
    report(findings, Severity::error, row, "", "",
           Message(N_("the row has {n} cells, the heading has {columns}: cells may have slipped"))
               .with("n", row_.cells.size())
               .with("columns", columns_.size()));
  read_cells(row, findings);
  check(row, findings);
  return true;
}

void PlanReader::read_cells(PlanRow& row, Findings& findings) {
  std::vector<std::pair<std::size_t, std::string>> planned;  // read when the target is known
  for (std::size_t i = 0; i < row_.cells.size(); ++i) {
    if (!has_content(row_, i)) continue;
    const auto text = cell_text(row_, i);
    if (i >= columns_.size()) {
      report(findings, Severity::error, row, "", text,
             N_("there is text beyond the last heading: cells may have slipped"));
      break;
    }
    const bool is_read = !labels_[i].empty() || columns_[i].use == MatchedColumn::Use::field;
    if (!is_read || (text.size() < 32 && mapping_.blanks.contains(std::string(text)))) continue;
    const bool is_fact = labels_[i].empty();
    const auto field = static_cast<PlanCol>(columns_[i].field);
    Message wrong = broken_cell(row_, i, text, is_fact && is_name(field));
    if (wrong.empty() && is_fact &&
        (field == PlanCol::time_limit || day_place(row.facts, field) != nullptr))
      wrong = doubtful_day(row_, i);
    if (!wrong.empty()) {
      report(findings, Severity::error, row, columns_[i].heading, std::string(text), wrong);
    } else if (!labels_[i].empty()) {
      planned.emplace_back(i, text);
    } else {
      take(row, static_cast<PlanCol>(columns_[i].field),
           mapped_value(mapping_, columns_[i].field, std::string(text)), findings);
    }
  }
  std::vector<model::PlannedPoint> points;
  for (const auto& [column, text] : planned) take_planned(points, column, text, row, findings);
  std::sort(points.begin(), points.end(),
            [](const auto& a, const auto& b) { return a.until < b.until; });
  row.facts.planned = model::planned_text(points);
  for (std::size_t i = 1; i < points.size(); ++i)
    if (points[i].share < points[i - 1].share)
      report(findings, Severity::warning, row, points[i].label, model::share_text(points[i].share),
             Message(N_("the planned share falls from {before}"))
                 .with("before", model::share_text(points[i - 1].share)));
}

/// A bare number is an amount where the row has a target and the column is not marked as a share:
/// 10, 30, 50, 60 of 60 km.
std::optional<model::Id> PlanReader::planned_share(std::size_t column, const std::string& text,
                                                   const PlanRow& row) const {
  const auto target = model::parse_amount(row.facts.target);
  const bool is_share = base::fold(columns_[column].heading).find('%') != std::string::npos ||
                        base::fold(text).ends_with('%');
  if (is_share || !target || *target <= 0) return model::parse_share(text);
  const auto amount = model::parse_amount(text);
  if (!amount || *amount > *target) return std::nullopt;
  return std::llround(*amount / *target * static_cast<double>(model::whole_share));
}

void PlanReader::take_planned(std::vector<model::PlannedPoint>& points, std::size_t column,
                              const std::string& text, const PlanRow& row,
                              Findings& findings) const {
  const auto share = planned_share(column, text, row);
  if (!share)
    return report(findings, Severity::error, row, columns_[column].heading, text,
                  row.facts.target.empty()
                      ? Message(N_("no share; write it like 45% or 45.5%, from 0% to 100%"))
                      : Message(N_("neither a share (45%) nor an amount up to the target {target}"))
                            .with("target", row.facts.target));
  points.push_back({labels_[column], *model::end_of_label(labels_[column]), *share});
}

void PlanReader::take(PlanRow& row, PlanCol field, const std::string& text,
                      Findings& findings) const {
  const auto wrong = [&](const Message& what) {
    report(findings, Severity::error, row, heading(field), text, what);
  };
  if (OptDay* day = day_place(row.facts, field)) {
    const DateText read = read_date(text, static_cast<int>(plan_.year));
    if (const auto* found = std::get_if<base::Day>(&read))
      *day = *found;
    else
      wrong(std::get<Message>(read));
    return;
  }
  if (field == PlanCol::time_limit) {
    const auto read = read_time_limit(text, static_cast<int>(plan_.year));
    if (const auto* message = std::get_if<Message>(&read)) return wrong(*message);
    const auto& limit = std::get<TimeLimit>(read);
    row.facts.time_limit = limit.text;
    row.facts.precision = limit.precision;
    row.facts.due_on = limit.due;
    return;
  }
  if (field == PlanCol::share) {
    row.share = model::parse_share(text);
    if (!row.share) wrong(N_("no share; write it like 45% or 45.5%, from 0% to 100%"));
    return;
  }
  if ((field == PlanCol::target || field == PlanCol::actual) && !model::parse_amount(text))
    return wrong(N_("no number; write it like 12 or 35.5"));
  *text_place(row, field) = text;
}

void PlanReader::check(const PlanRow& row, Findings& findings) const {
  const Task& t = row.facts;
  const auto finding = [&](Severity severity, PlanCol field, const std::string& value,
                           const Message& what) {
    report(findings, severity, row, heading(field), value, what);
  };
  const auto has_finding = [&](PlanCol field) {
    for (auto it = findings.rbegin(); it != findings.rend() && it->row == row.row; ++it)
      if (it->column == heading(field)) return true;
    return false;
  };
  if (t.ref.empty() && !has_finding(PlanCol::ref))
    finding(Severity::error, PlanCol::ref, "", N_("the measure's own number is missing"));
  if (t.measure.empty() && has(PlanCol::measure))
    finding(Severity::error, PlanCol::measure, "", N_("the measure is missing"));
  if (t.time_limit.empty() && has(PlanCol::time_limit) && !has_finding(PlanCol::time_limit))
    finding(Severity::warning, PlanCol::time_limit, "",
            N_("no time limit: it stays without a deadline"));
  if (t.due_on && plan_.begins_on && *t.due_on < *plan_.begins_on)
    finding(Severity::error, PlanCol::time_limit, t.time_limit,
            Message(N_("ends on {due}, before the plan begins on {start}"))
                .with("due", *t.due_on)
                .with("start", *plan_.begins_on));
  if (const auto target = model::parse_amount(t.target); target && *target == 0)
    finding(Severity::error, PlanCol::target, t.target,
            N_("a target of 0 measures nothing: say what is to be reached"));
  if (!t.indicator.empty() && t.target.empty() && !has_finding(PlanCol::target))
    finding(Severity::warning, PlanCol::target, "", N_("an indicator without a target"));
  if (t.indicator.empty() && !t.target.empty())
    finding(Severity::warning, PlanCol::indicator, "",
            N_("a target without the name of its indicator"));
  for (const auto& [field, day] : {std::pair{PlanCol::done_on, t.done_on},
                                   {PlanCol::verified_on, t.verified_on},
                                   {PlanCol::closed_on, t.closed_on}})
    if (day && *day > today_)
      finding(Severity::error, field, base::to_iso(*day),
              Message(N_("the date lies in the future (today is {today})")).with("today", today_));
  if (t.verified_on && t.done_on && *t.verified_on < *t.done_on)
    finding(
        Severity::error, PlanCol::verified_on, base::to_iso(*t.verified_on),
        Message(N_("lies before the step it follows, of {previous}")).with("previous", *t.done_on));
  const OptDay before_close = t.verified_on ? t.verified_on : t.done_on;
  if (t.closed_on && before_close && *t.closed_on < *before_close)
    finding(Severity::error, PlanCol::closed_on, base::to_iso(*t.closed_on),
            Message(N_("lies before the step it follows, of {previous}"))
                .with("previous", *before_close));
}

}  // namespace duban::intake
