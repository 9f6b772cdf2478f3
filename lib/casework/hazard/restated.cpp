// Looking ahead, and filling blanks.
#include "casework/hazard/restated.hpp"

#include <algorithm>

#include "base/text.hpp"
#include "casework/hazard/ledger_facts.hpp"

namespace duban::casework {

using intake::LedgerRow;
using model::Hazard;

void Restated::each_later_row(intake::TableFile& file, const ImportOptions& options,
                              base::Day today,
                              const std::function<void(std::size_t, const LedgerRow&)>& visit) {
  const auto chosen = intake::choose_sheets(
      file,
      [&](const std::string& heading) { return intake::meaning_of(options.mapping, heading); },
      options.sheets);
  for (std::size_t i = 1; i < chosen.sheets.size(); ++i) {
    intake::LedgerReader reader(*chosen.sheets[i], options.mapping,
                                {today, options.year, options.source, options.fingerprint});
    LedgerRow row;
    base::Findings findings;  // told when the sheet is read in its turn
    while (reader.next(row, findings)) {
      findings.clear();
      visit(i, row);
    }
  }
}

void Restated::hold(const std::string& key, const LedgerRow& row, bool says_more) {
  if (!says_more) silent_.insert(key);
  LedgerRow kept = row;
  complete(key, kept);
  used_.erase(key);
  held_.insert_or_assign(key, std::move(kept));
}

bool Restated::is_another(const std::string& key, const LedgerRow& row, const Hazard& ours) const {
  const auto found = held_.find(key);
  if (found == held_.end() && ours.import_event <= head_) return false;  // of no sheet before
  const Hazard& before = found == held_.end() ? ours : found->second.facts;
  const Hazard& now = row.facts;
  const auto differ = [](model::Id a, model::Id b) { return a != 0 && b != 0 && a != b; };
  const bool other_problem = !before.problem.empty() && !now.problem.empty() &&
                             base::fold(before.problem) != base::fold(now.problem);
  return other_problem &&
         (differ(before.site, now.site) || differ(before.territory, now.territory));
}

std::vector<std::string> Restated::never_used() const {
  std::vector<std::string> refs;
  for (const auto& [key, row] : held_)
    if (!used_.contains(key) && !silent_.contains(key)) refs.push_back(row.facts.ref);
  std::sort(refs.begin(), refs.end());
  return refs;
}

void Restated::complete(const std::string& key, LedgerRow& row) {
  const auto found = held_.find(key);
  if (found == held_.end()) return;
  used_.insert(key);
  const LedgerRow& held = found->second;
  for (const auto& column : merged_columns()) {
    if (column.is.column == intake::Col::grade && row.graded) continue;
    if (model::field_text(row.facts, *column.fact).empty() ||
        (column.is.column == intake::Col::grade && held.graded))
      model::set_field(row.facts, *column.fact, model::field_text(held.facts, *column.fact));
  }
  row.graded = row.graded || held.graded;
  if (row.facts.limit_text.empty()) row.facts.limit_text = held.facts.limit_text;
  if (row.limit_length.empty()) row.limit_length = held.limit_length;
  row.told.at_least = std::max(row.told.at_least, held.told.at_least);
}

}  // namespace duban::casework
