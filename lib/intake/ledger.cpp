// Rows of a hazard ledger.
#include "intake/ledger.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>

#include "base/failure.hpp"
#include "base/text.hpp"
#include "intake/cell_text.hpp"
#include "intake/date_text.hpp"
#include "intake/time_limit.hpp"

namespace duban::intake {

using base::Failure;
using base::Findings;
using base::Kind;
using base::Message;
using base::Severity;
using model::Hazard;
using model::OptDay;
using model::State;

OptDay Hazard::*day_member(Col field) {
  static constexpr auto columns = ledger_columns();
  const auto* day = std::get_if<OptDay Hazard::*>(&columns[static_cast<std::size_t>(field)].place);
  return day == nullptr ? nullptr : *day;
}

namespace {

/// Where the plain text of a column goes; nullptr for those that need more than copying.
std::string* text_place(LedgerRow& row, Col field) {
  static constexpr auto columns = ledger_columns();
  const auto& place = columns[static_cast<std::size_t>(field)].place;
  if (const auto* member = std::get_if<std::string Hazard::*>(&place)) return &(row.facts.**member);
  if (const auto* member = std::get_if<std::string LedgerRow::*>(&place)) return &(row.**member);
  return nullptr;
}

/// Columns whose figures are a name, not an amount.
bool is_name(Col field) {
  return field == Col::ref || field == Col::number || field == Col::credit_code ||
         field == Col::responsible_phone || field == Col::source_number ||
         field == Col::dispatch_document;
}

bool is_limit(Col field) { return field == Col::due || field == Col::extended_to; }

/// The state that a date in this column says was reached.
State step_of(Col field) {
  return field == Col::closed_on     ? State::closed
         : field == Col::accepted_on ? State::accepted
         : field == Col::fixed_on    ? State::fixed
                                     : State::registered;
}

}  // namespace

LedgerReader::LedgerReader(HeadedRows& rows, const Mapping& mapping, const LedgerOptions& options)
    : rows_(rows),
      mapping_(mapping),
      options_(options),
      year_(options.year),
      columns_(match(mapping, rows.headings())) {
  if (!year_) {
    year_ = year_named(rows.titles());
    year_is_told_ = year_.has_value();
  }
  refuse_repeated(mapping_, columns_, rows_.file());
  require_columns();
}

std::optional<std::size_t> LedgerReader::column(Col field) const {
  for (std::size_t i = 0; i < columns_.size(); ++i)
    if (columns_[i].use == MatchedColumn::Use::field &&
        columns_[i].field == static_cast<std::size_t>(field))
      return i;
  return std::nullopt;
}

std::string LedgerReader::heading(Col field) const {
  auto at = column(field);
  if (!at && field == Col::ref) at = column(Col::number);  // the only number of the file
  return at ? columns_[*at].heading : std::string(name_of(field));
}

void LedgerReader::require_columns() const {
  if (has(Col::number)) return;  // a list of what is on record; what is new lacks what it lacks
  std::vector<Message> missing;
  if (!has(Col::problem)) missing.emplace_back(N_("the problem (隐患描述)"));
  if (!has(Col::found_on)) missing.emplace_back(N_("the day it was found (检查日期)"));
  if (!has(Col::territory) && !has(Col::site) && !has(Col::place))
    missing.emplace_back(N_("the place (所属地区, 单位名称 or 地点)"));
  if (missing.empty()) return;
  Message all;
  for (const auto& one : missing) all = base::joined(all, one, N_("{a}, {b}"));
  const Message what =
      rows_.is_found()
          ? Message(N_("{file} has no column for {field} (see what was matched: --show-map; give "
                       "other headings: --map FILE)"))
          : Message(
                N_("{file}: no row looks like the headings of a ledger; missing is a column for "
                   "{field} (say where they stand: --header-row N; give other headings: --map "
                   "FILE)"));
  throw Failure(Kind::invalid, what.with("file", rows_.file()).with("field", all));
}

std::vector<Decision> LedgerReader::decisions() const {
  std::vector<Decision> all;
  if (!has(Col::ref) && !has(Col::number) && !options_.fingerprint)
    all.push_back({N_("there is no column with the hazards' own numbers (隐患编号); 序号 is no "
                      "number. Add one, or let territory, site, day and problem tell rows apart"),
                   "--fingerprint"});
  if (!has(Col::source) && !has(Col::number) && options_.source.empty())
    all.push_back({N_("there is no column for the source (来源); give one for all rows"),
                   "--source 专项检查"});
  if (undecided_.count > 0) {
    const std::string year = std::to_string(options_.today.year());
    all.push_back({Message(N_("dates without a year: {n}, first in row {row}, {heading} "
                              "\"{text}\"; is {year} meant?"))
                       .with("n", undecided_.count)
                       .with("row", undecided_.row)
                       .with("heading", undecided_.heading)
                       .with("text", undecided_.text)
                       .with("year", year),
                   "--year " + year});
  }
  return all;
}

base::Finding LedgerReader::finding(Severity severity, std::size_t row, Col field,
                                    std::string_view value, const Message& message) const {
  base::Finding finding{severity, rows_.file(), row, "", base::shorten(value, 60), message};
  finding.sheet = rows_.sheet();
  if (field == Col::count) return finding;
  finding.column = heading(field);
  if (const auto at = column(field)) finding.letters = column_letters(*at);
  return finding;
}

void LedgerReader::report(Findings& findings, Severity severity, const LedgerRow& row, Col field,
                          std::string_view value, const Message& message) const {
  findings.push_back(finding(severity, row.row, field, value, message));
}

bool LedgerReader::next(LedgerRow& row, Findings& findings) {
  for (;;) {
    if (!rows_.next(row_)) return false;
    row = LedgerRow{};
    row.row = row_.number;
    yearless_.clear();
    const std::size_t before = findings.size();
    const auto undecided = undecided_;
    read_cells(row, findings);
    if (says_nothing_found(row.facts.problem) || row.told.voided) {
      findings.resize(before);
      undecided_ = undecided;
      constexpr std::size_t shown = 10;
      if (++nothing_.count <= shown) nothing_.rows.push_back(row.row);
      for (const std::string* number : {&row.facts.ref, &row.number})
        if (!number->empty()) nothing_.numbers.push_back(*number);
      continue;
    }
    take_progress(row, findings);
    if (row.facts.source.empty()) row.facts.source = options_.source;
    settle_years(*this, row, yearless_, options_.today, findings);
    check_facts(*this, row, options_, findings);
    row.refused =
        std::any_of(findings.begin() + static_cast<std::ptrdiff_t>(before), findings.end(),
                    [](const auto& f) { return f.severity == Severity::error; });
    return true;
  }
}

void LedgerReader::read_cells(LedgerRow& row, Findings& findings) {
  if (row_.kinds.empty() && row_.cells.size() < columns_.size())
    report(findings, Severity::error, row, Col::count, "",
           Message(N_("the row has {n} cells, the heading has {columns}: cells may have slipped"))
               .with("n", row_.cells.size())
               .with("columns", columns_.size()));
  for (std::size_t i = 0; i < row_.cells.size(); ++i) {
    if (!has_content(row_, i)) continue;
    const auto text = cell_text(row_, i);
    if (i >= columns_.size()) {
      report(findings, Severity::error, row, Col::count, text,
             N_("there is text beyond the last heading: cells may have slipped"));
      break;
    }
    if (columns_[i].use != MatchedColumn::Use::field) continue;
    const Col field = static_cast<Col>(columns_[i].field);
    if (text.size() < 32 && field != Col::problem && mapping_.blanks.contains(std::string(text)))
      continue;
    if (field == Col::funds && std::ranges::count(row_.merged, i) > 0) {
      report(findings, Severity::warning, row, field, "",
             N_("one amount for several rows: it counts with the first of them"));
      continue;
    }
    const std::string value = mapped_value(mapping_, columns_[i].field, std::string(text));
    Message wrong = broken_cell(row_, i, value, is_name(field));
    if (wrong.empty() && day_member(field) != nullptr) wrong = doubtful_day(row_, i);
    if (!wrong.empty())
      report(findings, Severity::error, row, field, value, wrong);
    else
      take(row, field, value, findings);
  }
}

void LedgerReader::take(LedgerRow& row, Col field, const std::string& text, Findings& findings) {
  if (day_member(field) != nullptr) return take_date(row, field, text, findings);
  if (field == Col::state || field == Col::is_fixed || field == Col::is_closed)
    return take_state(row, field, text, findings);
  if (field == Col::grade) {
    row.graded = true;
    if (const auto grade = model::read_word<model::Grade>(text))
      row.facts.grade = *grade;
    else
      report(findings, Severity::error, row, field, text,
             N_("no grade; there are two: 一般 and 重大 (a mapping file may say what others mean: "
                "values)"));
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

/// A column of states: 状态 已销号, 是否销号 是. Several of them are read together.
void LedgerReader::take_state(LedgerRow& row, Col field, const std::string& text,
                              Findings& findings) const {
  std::optional<Told> told = read_state(text);
  const bool is_yes_column = field == Col::is_fixed || field == Col::is_closed;
  const bool is_figure = text.find_first_of("0123456789") != std::string::npos;
  if (const auto yes = read_yes(text); yes && (is_yes_column || !is_figure)) {
    const bool of_closing = heading(field).find("销号") != std::string::npos;
    const State state = field == Col::is_closed || of_closing ? State::closed : State::fixed;
    told = *yes ? Told{state, State::closed, false}
                : Told{State::registered,
                       state == State::closed ? State::accepted : State::rectifying, false};
  }
  if (!told)
    return report(findings, Severity::warning, row, field, text,
                  N_("no state that duban knows; left out (a mapping file may say what it means: "
                     "values)"));
  row.told.voided = row.told.voided || told->voided;
  row.told.at_least = std::max(row.told.at_least, told->at_least);
  row.told.at_most = std::min(row.told.at_most, told->at_most);
}

/// 整改情况 where nothing else tells the state: its plain words count; a sentence that sounds done
/// is told, since a hazard that is counted as open may be counted as overdue.
void LedgerReader::take_progress(LedgerRow& row, Findings& findings) const {
  const Hazard& h = row.facts;
  const Told& told = row.told;
  const bool is_told = told.at_least != State::registered || told.at_most != State::closed ||
                       h.fixed_on || h.accepted_on || h.closed_on || !h.accepted_by.empty();
  if (is_told || is_of_register(row)) return;
  for (const auto& [field, text] : {std::pair{Col::done, h.done}, {Col::progress, h.progress}})
    if (read_state(text) || read_yes(text))
      take_state(row, field, text, findings);
    else if (sounds_done(text))
      report(findings, Severity::warning, row, field, text,
             N_("sounds done, but there is no state and no date of it: counted as not done; write "
                "the date, or a state"));
}

void LedgerReader::note_yearless(const LedgerRow& row, Col field, const std::string& text,
                                 Findings& findings) {
  yearless_.push_back(field);
  if (year_ && !year_is_told_) return;
  if (year_) {
    report(findings, Severity::warning, row, field, text,
           Message(N_("without a year: {year} is taken, as the title names it"))
               .with("year", std::to_string(*year_)));
    findings.back().of_kind = true;
    return;
  }
  if (++undecided_.count == 1) undecided_ = {1, row.row, heading(field), text};
}

void LedgerReader::take_date(LedgerRow& row, Col field, const std::string& text,
                             Findings& findings) {
  const int year = year_.value_or(options_.today.year());
  const DateText read = read_date(text, year);
  if (const auto* day = std::get_if<base::Day>(&read)) {
    row.facts.*day_member(field) = *day;
    if (!names_year(text)) note_yearless(row, field, text, findings);
    return;
  }
  if (is_limit(field) ? take_limit(row, field, text, findings)
                      : take_word(row, field, text, findings))
    return;
  report(findings, Severity::error, row, field, text,
         text.find_first_of("0123456789") != std::string::npos
             ? std::get<Message>(read)
             : Message(N_("these are words where a date should stand; write the date, or leave "
                          "the cell empty")));
}

/// 已整改 in a column of dates: the step without its day. 整改中 there: no step yet.
bool LedgerReader::take_word(LedgerRow& row, Col field, const std::string& text,
                             Findings& findings) const {
  const State step = step_of(field);
  if (step == State::registered) return false;
  auto told = read_state(text);
  if (const auto yes = read_yes(text))
    told = *yes ? Told{step, State::closed, false} : Told{State::registered, State::closed, false};
  if (!told || told->voided) return false;
  const bool says_it = told->at_least >= State::fixed && told->at_least <= step;
  if (says_it) row.told.at_least = std::max(row.told.at_least, step), row.told.was_told = true;
  report(findings, Severity::warning, row, field, text,
         says_it ? N_("a word where the date should stand: taken as done, without its day")
                 : N_("a word where the date should stand: taken as not done"));
  return true;
}

/// A deadline as ledgers write it (9月底前, 6月—9月, 立即整改, 3个工作日): told. False when it is
/// none.
bool LedgerReader::take_limit(LedgerRow& row, Col field, const std::string& text,
                              Findings& findings) {
  if (is_at_once(text)) {
    row.facts.limit_text = text;
    report(findings, Severity::warning, row, field, text,
           N_("to be done at once: due on the day of the dispatch, else on the day it was found"));
    return field == Col::due;
  }
  if (const auto length = read_length_words(text); length && field == Col::due) {
    row.limit_length = *length;
    row.facts.limit_text = text;
    return true;
  }
  const bool has_year = names_year(text);
  const auto read = read_time_limit(text, year_.value_or(options_.today.year()));
  if (const auto* wrong = std::get_if<Message>(&read)) {
    if (!has_year && !year_) return false;
    report(findings, Severity::error, row, field, text, *wrong);
    return true;
  }
  const auto& limit = std::get<TimeLimit>(read);
  if (!limit.due) return false;
  row.facts.*day_member(field) = limit.due;
  if (!has_year) note_yearless(row, field, text, findings);
  if (limit.precision == model::Precision::day && !spans_days(text)) return true;
  row.facts.limit_text = text;
  report(findings, Severity::warning, row, field, text,
         Message(N_("taken as its last day, {day}")).with("day", *limit.due));
  return true;
}

std::optional<int> year_named(const std::vector<std::string>& texts) {
  std::optional<int> named;
  for (const auto& text : texts) {
    const std::string folded = base::fold(text);
    for (std::size_t at = 0; at + 4 <= folded.size(); ++at) {
      const bool before = at > 0 && folded[at - 1] >= '0' && folded[at - 1] <= '9';
      int year = 0;
      const auto [end, error] =
          std::from_chars(folded.data() + at, folded.data() + folded.size(), year);
      const auto figures = static_cast<std::size_t>(end - (folded.data() + at));
      if (before || error != std::errc{} || figures != 4 || year < 2000 || year > 2100) continue;
      const auto rest = std::string_view(folded).substr(at + 4);
      bool is_year = false;
      for (const std::string_view sign : {"年", "-", "/", ".", "—", "–", "~", "～", "至", "到"})
        is_year = is_year || rest.starts_with(sign);
      if (!is_year) continue;
      if (named && *named != year) return std::nullopt;
      named = year;
    }
  }
  return named;
}

}  // namespace duban::intake
