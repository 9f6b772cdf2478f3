// Rows of a hazard ledger.
#include "intake/ledger.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>

#include "base/failure.hpp"
#include "base/text.hpp"
#include "intake/date_text.hpp"
#include "intake/ledger_columns.hpp"
#include "intake/time_limit.hpp"

namespace duban::intake {

using base::Failure;
using base::Findings;
using base::Kind;
using base::Message;
using base::Severity;
using model::Hazard;
using model::OptDay;

namespace {

/// The day that a column gives; nullptr for columns without one.
OptDay Hazard::*day_member(Col field) {
  static constexpr auto columns = ledger_columns();
  const auto* day = std::get_if<OptDay Hazard::*>(&columns[static_cast<std::size_t>(field)].place);
  return day == nullptr ? nullptr : *day;
}

/// Where the plain text of a column goes; nullptr for those that need more than copying.
std::string* text_place(LedgerRow& row, Col field) {
  static constexpr auto columns = ledger_columns();
  const auto& place = columns[static_cast<std::size_t>(field)].place;
  if (const auto* member = std::get_if<std::string Hazard::*>(&place)) return &(row.facts.**member);
  if (const auto* member = std::get_if<std::string LedgerRow::*>(&place)) return &(row.**member);
  return nullptr;
}

constexpr std::array required{Col::found_on, Col::problem};

}  // namespace

std::string_view without_apostrophe(std::string_view text) {
  return text.size() > 1 && text.front() == '\'' && base::looks_like_formula(text.substr(1))
             ? text.substr(1)
             : text;
}

std::optional<std::int64_t> read_funds(std::string_view text) {
  std::string folded = base::fold(text);
  double factor = 1'000'000;
  for (const auto& [unit, fen] :
       {std::pair<std::string_view, double>{"万元", 1'000'000}, {"万", 1'000'000}, {"元", 100}}) {
    if (!folded.ends_with(unit)) continue;
    folded.resize(folded.size() - unit.size());
    factor = fen;
    break;
  }
  std::erase(folded, ',');
  double value = 0;
  const auto [end, error] = std::from_chars(folded.data(), folded.data() + folded.size(), value);
  if (error != std::errc{} || end != folded.data() + folded.size() || value < 0 || value > 1e10)
    return std::nullopt;
  return std::llround(value * factor);
}

LedgerReader::LedgerReader(Source& source, const Mapping& mapping, const LedgerOptions& options)
    : source_(source), mapping_(mapping), options_(options), csv_(source) {
  if (!csv_.next(cells_))
    throw Failure(Kind::invalid,
                  Message(N_("{file} is empty: the first row must hold the headings"))
                      .with("file", source.name()));
  columns_ = match(mapping, cells_, source.name());
  const bool any = std::any_of(columns_.begin(), columns_.end(),
                               [](const auto& c) { return c.use == MatchedColumn::Use::field; });
  if (!any && source.is_doubtful())
    throw Failure(Kind::invalid,
                  Message(N_("{file} decodes as GB18030 but hardly looks like Chinese; it may be "
                             "in another encoding. Save it as UTF-8"))
                      .with("file", source.name()));
  require_columns();
}

std::string LedgerReader::heading(Col field) const {
  for (const auto& column : columns_)
    if (column.use == MatchedColumn::Use::field && column.field == static_cast<std::size_t>(field))
      return column.heading;
  return std::string(name_of(field));
}

void LedgerReader::require_columns() const {
  const auto has = [&](Col field) {
    for (const auto& column : columns_)
      if (column.use == MatchedColumn::Use::field &&
          column.field == static_cast<std::size_t>(field))
        return true;
    return false;
  };
  for (const Col field : required)
    if (!has(field))
      throw Failure(Kind::invalid,
                    Message(N_("{file} has no column for {field} (see what was matched: "
                               "--show-map; give other headings: --map FILE)"))
                        .with("file", source_.name())
                        .with("field", Message(field == Col::problem
                                                   ? N_("the problem (隐患描述)")
                                                   : N_("the day it was found (检查日期)"))));
  if (!has(Col::ref) && !options_.fingerprint)
    throw Failure(Kind::invalid,
                  Message(N_("{file} has no column with the hazards' own numbers (隐患编号); 序号 "
                             "is no number. Add one, or use --fingerprint"))
                      .with("file", source_.name()));
  if (!has(Col::source) && options_.source.empty())
    throw Failure(Kind::invalid, Message(N_("{file} has no column for the source (来源); give one "
                                            "for all rows: --source 专项检查"))
                                     .with("file", source_.name()));
  if (!has(Col::territory) && !has(Col::site) && !has(Col::place))
    throw Failure(Kind::invalid,
                  Message(N_("{file} has no column for the place (所属地区, 单位名称 or 地点)"))
                      .with("file", source_.name()));
}

void LedgerReader::report(Findings& findings, Severity severity, const LedgerRow& row, Col field,
                          std::string_view value, const Message& message) const {
  findings.push_back({severity, source_.name(), row.row, field == Col::count ? "" : heading(field),
                      base::shorten(value, 60), message});
}

bool LedgerReader::next(LedgerRow& row, Findings& findings) {
  if (!csv_.next(cells_)) return false;
  row = LedgerRow{};
  row.row = csv_.row();
  yearless_.clear();
  if (cells_.size() < columns_.size())
    report(findings, Severity::error, row, Col::count, "",
           Message(N_("the row has {n} cells, the heading has {columns}: cells may have slipped"))
               .with("n", cells_.size())
               .with("columns", columns_.size()));
  for (std::size_t i = 0; i < cells_.size(); ++i) {
    const auto text = base::trim(without_apostrophe(cells_[i]));
    if (text.empty()) continue;
    if (i >= columns_.size()) {
      report(findings, Severity::error, row, Col::count, text,
             N_("there is text beyond the last heading: cells may have slipped"));
      break;
    }
    if (columns_[i].use != MatchedColumn::Use::field) continue;
    if (text.size() < 32 && columns_[i].field != static_cast<std::size_t>(Col::problem) &&
        mapping_.blanks.contains(std::string(text)))
      continue;
    take(row, static_cast<Col>(columns_[i].field), std::string(text), findings);
  }
  if (row.facts.source.empty()) row.facts.source = options_.source;
  settle_years(row, findings);
  check_facts(row, findings);
  return true;
}

void LedgerReader::take(LedgerRow& row, Col field, const std::string& text, Findings& findings) {
  if (day_member(field) != nullptr) return take_date(row, field, text, findings);
  if (field == Col::grade) {
    row.graded = true;
    if (const auto grade = model::read_word<model::Grade>(text))
      row.facts.grade = *grade;
    else
      report(findings, Severity::error, row, field, text,
             N_("no grade; there are two: 一般 and 重大"));
    return;
  }
  if (field == Col::funds) {
    if (const auto funds = read_funds(text))
      row.facts.funds = *funds;
    else
      report(findings, Severity::error, row, field, text,
             N_("no amount; write it in 万元, such as 35.5"));
    return;
  }
  *text_place(row, field) = text;
}

void LedgerReader::take_date(LedgerRow& row, Col field, const std::string& text,
                             Findings& findings) {
  const DateText read = read_date(text, options_.year);
  if (const auto* day = std::get_if<base::Day>(&read)) {
    row.facts.*day_member(field) = *day;
    if (!names_year(text)) yearless_.push_back(field);
    return;
  }
  if (field != Col::due || !take_limit(row, text, findings))
    report(findings, Severity::error, row, field, text,
           text.find_first_of("0123456789") != std::string::npos
               ? std::get<Message>(read)
               : Message(N_("these are words where a date should stand; write the date, or leave "
                            "the cell empty")));
}

/// A deadline as ledgers write it (9月底前, 6月—9月): its last day, told. False when it is none.
bool LedgerReader::take_limit(LedgerRow& row, const std::string& text, Findings& findings) {
  const bool has_year = names_year(text);
  const auto read = read_time_limit(text, options_.year.value_or(options_.today.year()));
  if (!has_year && !options_.year) {
    if (!std::holds_alternative<TimeLimit>(read)) return false;
    report(findings, Severity::error, row, Col::due, text, without_year(text));
    return true;
  }
  if (const auto* wrong = std::get_if<Message>(&read)) {
    report(findings, Severity::error, row, Col::due, text, *wrong);
    return true;
  }
  const auto& limit = std::get<TimeLimit>(read);
  if (!limit.due) return false;
  row.facts.written_on = limit.due;
  if (!has_year) yearless_.push_back(Col::due);
  report(findings, Severity::warning, row, Col::due, text,
         Message(N_("taken as its last day, {day}")).with("day", *limit.due));
  return true;
}

/// A date without a year that would lie before the step it must follow is the next year's: an
/// inspection of December has its deadline in January.
void LedgerReader::settle_years(LedgerRow& row, Findings& findings) {
  Hazard& h = row.facts;
  OptDay before = h.found_on;
  for (const Col field :
       {Col::dispatched_on, Col::due, Col::fixed_on, Col::accepted_on, Col::closed_on}) {
    OptDay& day = h.*day_member(field);
    if (!day) continue;
    const bool is_yearless =
        std::find(yearless_.begin(), yearless_.end(), field) != yearless_.end();
    if (is_yearless && before && *day < *before) {
      const auto next = base::make_day(day->year() + 1, day->month(), day->day_of_month());
      if (!next || (field != Col::due && *next > options_.today)) continue;
      day = next;
      report(findings, Severity::warning, row, field, base::to_iso(*next),
             Message(N_("without a year it would lie before {before}: taken as the next year's"))
                 .with("before", *before));
    }
    if (field != Col::due) before = day;
  }
}

void LedgerReader::check_facts(const LedgerRow& row, Findings& findings) {
  const Hazard& h = row.facts;
  const auto iso = [](const OptDay& day) { return day ? base::to_iso(*day) : std::string(); };
  const auto error = [&](Col field, const std::string& value, const Message& what) {
    report(findings, Severity::error, row, field, value, what);
  };
  const auto warn = [&](Col field, const std::string& value, const Message& what) {
    report(findings, Severity::warning, row, field, value, what);
  };
  const auto has_finding = [&](Col field) {
    for (auto it = findings.rbegin(); it != findings.rend() && it->row == row.row; ++it)
      if (it->column == heading(field)) return true;
    return false;
  };
  if (h.ref.empty() && !options_.fingerprint)
    error(Col::ref, "", N_("the hazard's own number is missing; add it, or use --fingerprint"));
  if (h.problem.empty()) error(Col::problem, "", N_("the problem is missing"));
  if (!h.found_on && !has_finding(Col::found_on))
    error(Col::found_on, "", N_("the day it was found is missing"));
  if (h.source.empty())
    error(Col::source, "",
          N_("the source is missing; give one for all such rows: --source 专项检查"));
  if (row.territory.empty() && row.site.empty() && h.place.empty())
    error(Col::territory, "", N_("the place is missing: territory, site or address"));
  for (const Col field :
       {Col::found_on, Col::dispatched_on, Col::fixed_on, Col::accepted_on, Col::closed_on})
    if (const OptDay& day = h.*day_member(field); day && *day > options_.today)
      error(field, iso(day),
            Message(N_("the date lies in the future (today is {today})"))
                .with("today", options_.today));
  for (const Col field : {Col::dispatched_on, Col::fixed_on, Col::accepted_on, Col::closed_on})
    if (const OptDay& day = h.*day_member(field); day && h.found_on && *day < *h.found_on)
      error(field, iso(day),
            Message(N_("lies before the day it was found, {found}")).with("found", *h.found_on));
  if (h.accepted_on && h.fixed_on && *h.accepted_on < *h.fixed_on)
    error(Col::accepted_on, iso(h.accepted_on),
          Message(N_("lies before the day it was fixed, {fixed}")).with("fixed", *h.fixed_on));
  const OptDay before_close = h.accepted_on ? h.accepted_on : h.fixed_on;
  if (h.closed_on && before_close && *h.closed_on < *before_close)
    error(Col::closed_on, iso(h.closed_on),
          Message(N_("lies before the step it follows, of {previous}"))
              .with("previous", *before_close));
  if (const OptDay begin = h.dispatched_on ? h.dispatched_on : h.found_on;
      h.written_on && begin && *h.written_on < *begin)
    warn(Col::due, iso(h.written_on),
         Message(h.dispatched_on ? N_("the deadline lies before the dispatch, {day}: no deadline "
                                      "is counted from it")
                                 : N_("the deadline lies before the day it was found, {day}: no "
                                      "deadline is counted from it"))
             .with("day", *begin));
  if (h.closed_on && !h.fixed_on)
    warn(Col::fixed_on, "", N_("struck off, but without the day it was fixed"));
  if (h.accepted_on && h.accepted_by.empty())
    warn(Col::accepted_by, "", N_("accepted, but nobody is named who verified it"));
}

}  // namespace duban::intake
