// What a ledger's row must have, and what contradicts what.
#include <algorithm>
#include <charconv>
#include <cmath>

#include "base/text.hpp"
#include "intake/ledger.hpp"

namespace duban::intake {

using base::Findings;
using base::Message;
using base::Severity;
using model::Hazard;
using model::OptDay;
using model::State;

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

void settle_years(const LedgerReader& reader, LedgerRow& row, const std::vector<Col>& yearless,
                  base::Day today, Findings& findings) {
  if (yearless.empty()) return;
  Hazard& h = row.facts;
  OptDay before = h.found_on;
  for (const Col field : {Col::dispatched_on, Col::due, Col::extended_to, Col::fixed_on,
                          Col::accepted_on, Col::closed_on}) {
    OptDay& day = h.*day_member(field);
    if (!day) continue;
    const bool is_limit = field == Col::due || field == Col::extended_to;
    const bool is_yearless = std::find(yearless.begin(), yearless.end(), field) != yearless.end();
    if (is_yearless && before && *day < *before) {
      const auto next = base::make_day(day->year() + 1, day->month(), day->day_of_month());
      if (!next || (!is_limit && *next > today)) continue;
      day = next;
      findings.push_back(reader.finding(
          Severity::warning, row.row, field, base::to_iso(*next),
          Message(N_("without a year it would lie before {before}: taken as the next year's"))
              .with("before", *before)));
    }
    if (!is_limit) before = day;
  }
}

namespace {

/// One row under check.
class Check {
 public:
  Check(const LedgerReader& reader, const LedgerRow& row, const LedgerOptions& options,
        Findings& findings)
      : reader_(reader), row_(row), h_(row.facts), options_(options), findings_(findings) {}

  void run() {
    required();
    order_of_days();
    told();
    notes();
  }

 private:
  static std::string iso(const OptDay& day) { return day ? base::to_iso(*day) : std::string(); }
  void error(Col field, const std::string& value, const Message& what) {
    findings_.push_back(reader_.finding(Severity::error, row_.row, field, value, what));
  }
  void warn(Col field, const std::string& value, const Message& what) {
    findings_.push_back(reader_.finding(Severity::warning, row_.row, field, value, what));
  }
  [[nodiscard]] bool has_finding(Col field) const {
    for (auto it = findings_.rbegin(); it != findings_.rend() && it->row == row_.row; ++it)
      if (it->column == reader_.heading(field)) return true;
    return false;
  }

  void required() {
    const bool is_numbered = !h_.ref.empty() || !row_.number.empty() || options_.fingerprint;
    const bool has_column =
        reader_.column(Col::ref).has_value() || reader_.column(Col::number).has_value();
    if (!is_numbered && has_column && !has_finding(Col::ref))
      error(Col::ref, "", N_("the hazard's own number is missing; add it, or use --fingerprint"));
    if (is_partial()) return;
    if (h_.problem.empty()) error(Col::problem, "", N_("the problem is missing"));
    if (!h_.found_on && !has_finding(Col::found_on))
      error(Col::found_on, "", N_("the day it was found is missing"));
    if (h_.source.empty() && reader_.column(Col::source) && !is_of_register(row_))
      error(Col::source, "",
            N_("the source is missing; give one for all such rows: --source 专项检查"));
    if (row_.territory.empty() && row_.site.empty() && h_.place.empty() && row_.responsible.empty())
      error(Col::territory, "",
            reader_.column(Col::territory)
                ? Message(N_("the place is missing: territory, site or address (if the cell above "
                             "counts for it: --fill-down {heading})"))
                      .with("heading", reader_.heading(Col::territory))
                : Message(N_("the place is missing: territory, site or address")));
  }

  /// A list of some columns, of hazards on record; what is new is looked at when it is added.
  [[nodiscard]] bool is_partial() const {
    return !row_.number.empty() && !(reader_.column(Col::problem) && reader_.column(Col::found_on));
  }

  void order_of_days() {
    for (const Col field :
         {Col::found_on, Col::dispatched_on, Col::fixed_on, Col::accepted_on, Col::closed_on})
      if (const OptDay& day = h_.*day_member(field); day && *day > options_.today)
        error(field, iso(day),
              Message(N_("the date lies in the future (today is {today})"))
                  .with("today", options_.today));
    for (const Col field : {Col::dispatched_on, Col::fixed_on, Col::accepted_on, Col::closed_on})
      if (const OptDay& day = h_.*day_member(field); day && h_.found_on && *day < *h_.found_on)
        error(field, iso(day),
              Message(N_("lies before the day it was found, {found}")).with("found", *h_.found_on));
    if (h_.accepted_on && h_.fixed_on && *h_.accepted_on < *h_.fixed_on)
      error(Col::accepted_on, iso(h_.accepted_on),
            Message(N_("lies before the day it was fixed, {fixed}")).with("fixed", *h_.fixed_on));
    const OptDay before_close = h_.accepted_on ? h_.accepted_on : h_.fixed_on;
    if (h_.closed_on && before_close && *h_.closed_on < *before_close)
      error(Col::closed_on, iso(h_.closed_on),
            Message(N_("lies before the step it follows, of {previous}"))
                .with("previous", *before_close));
  }

  /// A word of state against the days.
  void told() {
    const State by_days = h_.closed_on                                ? State::closed
                          : h_.accepted_on || !h_.accepted_by.empty() ? State::accepted
                          : h_.fixed_on                               ? State::fixed
                                                                      : State::registered;
    const State says = std::max(by_days, row_.told.at_least);
    const Col field = reader_.column(Col::state)       ? Col::state
                      : reader_.column(Col::is_closed) ? Col::is_closed
                                                       : Col::is_fixed;
    if (says > row_.told.at_most && !is_of_register(row_))  // it keeps its old state there
      return error(field, "",
                   N_("the state says that it is not done so far, other columns say that it is; "
                      "mend one of them"));
  }

  void notes() {
    if (const OptDay begin = h_.dispatched_on ? h_.dispatched_on : h_.found_on;
        h_.written_on && begin && *h_.written_on < *begin)
      warn(Col::due, iso(h_.written_on),
           Message(h_.dispatched_on
                       ? N_("the deadline lies before the dispatch, {day}: no deadline is counted "
                            "from it")
                       : N_("the deadline lies before the day it was found, {day}: no deadline is "
                            "counted from it"))
               .with("day", *begin));
    constexpr int farthest = 3653;
    if (h_.written_on && h_.found_on && *h_.written_on - *h_.found_on > farthest)
      warn(Col::due, iso(h_.written_on),
           N_("the deadline lies more than ten years ahead: is the year right?"));
    if (h_.closed_on && !h_.fixed_on && !has_finding(Col::fixed_on))
      warn(Col::fixed_on, "", N_("struck off, but without the day it was fixed"));
    if (h_.accepted_on && h_.accepted_by.empty())
      warn(Col::accepted_by, "", N_("accepted, but nobody is named who verified it"));
  }

  const LedgerReader& reader_;
  const LedgerRow& row_;
  const Hazard& h_;
  const LedgerOptions& options_;
  Findings& findings_;
};

}  // namespace

void check_facts(const LedgerReader& reader, const LedgerRow& row, const LedgerOptions& options,
                 Findings& findings) {
  Check(reader, row, options, findings).run();
}

}  // namespace duban::intake
