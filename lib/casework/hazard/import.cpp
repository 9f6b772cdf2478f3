// Driving an import: rows in, hazards and entries out, the hashing beside it on the second core.
#include "casework/hazard/import.hpp"

#include <algorithm>
#include <functional>
#include <map>
#include <span>
#include <unordered_map>

#include "base/failure.hpp"
#include "base/text.hpp"
#include "casework/desk.hpp"
#include "casework/hazard/import_row.hpp"
#include "casework/hazard/sites.hpp"
#include "gather/in_force.hpp"
#include "gather/log/imported_facts.hpp"
#include "store/event_log.hpp"
#include "store/hazard_store.hpp"

namespace duban::casework {

using base::Failure;
using base::Message;
using base::Severity;
using intake::Col;
using intake::LedgerRow;
using model::Facts;
using model::Hazard;

namespace {

/// Rows that are looked up together.
constexpr std::size_t batch_size = 500;

class Import {
 public:
  Import(Desk& desk, const ImportOptions& options)
      : desk_(desk),
        options_(options),
        source_(options.file, options.encoding),
        reader_(source_, options.mapping,
                {desk.today(), options.year, options.source, options.fingerprint}),
        ledger_{desk, options, reader_, gather::policy_of(desk.db(), desk.rules(), "")},
        sites_(desk, true),
        first_(store::count_hazards(desk.db()) == 0) {
    run_.take_headings(source_, reader_.columns(), [](std::size_t) { return false; });
    if (source_.is_doubtful())
      run_.find(Severity::warning, 0, "", "",
                N_("the text decodes as GB18030 but hardly looks like Chinese; check a few rows, "
                   "or name the encoding: --encoding"));
  }

  ImportSummary run() {
    if (first_) store::drop_secondary_indexes(desk_.db());
    desk_.log().hash_behind();
    std::vector<LedgerRow> batch(batch_size);  // its rows keep the room of their texts
    std::size_t filled = 0;
    while (reader_.next(batch[filled], summary_.findings)) {
      prepare(batch[filled]);
      if (!batch[filled].facts.ref.empty()) ++filled;
      if (filled < batch_size) continue;
      take(batch);
      filled = 0;
    }
    take(std::span(batch).first(filled));
    run_.expect_rows();
    std::stable_sort(summary_.findings.begin(), summary_.findings.end(),
                     [](const auto& a, const auto& b) { return a.row < b.row; });
    list_missing();
    if (first_ && !run_.is_broken()) store::build_secondary_indexes(desk_.db());
    run_.finish(desk_);
    return summary_;
  }

 private:
  /// Names, number and site of a row.
  void prepare(LedgerRow& row) {
    ++summary_.rows;
    if (options_.progress && summary_.rows % 20000 == 0) options_.progress(summary_.rows);
    if (summary_.rows % 2000 == 0)  // whoever waits for the lock is told
      desk_.db().tell("row " + std::to_string(summary_.rows));
    resolve_names(ledger_, row, summary_.findings);
    if (row.facts.ref.empty() && options_.fingerprint) row.facts.ref = fingerprint(row);
    if (row.facts.ref.empty()) return;
    if (!row.facts.found_on)
      row.facts.found_on = desk_.today();  // an error was found: nothing will be written,
    if (row.facts.problem.empty())
      row.facts.problem = "?";  // but a number that stands twice still shows
    if (row.site.empty() || run_.is_broken()) return;
    const auto site = sites_.find_or_add(row.facts.territory, row.site, row.credit_code);
    row.facts.site = site.id;
    if (site.is_new) ++summary_.new_sites;
  }

  /// Rows with their numbers, looked up together and taken one by one.
  void take(std::span<LedgerRow> batch) {
    if (batch.empty()) return;
    if (!first_) look_up(batch);
    for (LedgerRow& row : batch) {
      const auto known = known_.find(row.facts.ref);
      if (known != known_.end())
        update(row, known->second);
      else
        add_unless_voided(row);
    }
  }

  /// What is on record of the rows: by duban's own numbers in a report, else by the ledger's.
  void look_up(std::span<const LedgerRow> batch) {
    known_.clear(), voided_.clear(), ledger_.steps.clear();
    std::vector<std::string> refs;
    for (const LedgerRow& row : batch) refs.push_back(row.facts.ref);
    for (auto& h : store::hazards_by_refs(desk_.db(), options_.ledger, refs)) {
      const std::string ref = h.ref;
      known_.insert_or_assign(ref, std::move(h));
    }
    if (options_.mode == model::Mode::reported) look_up_numbers(refs);
    for (auto& h : store::voided_by_refs(desk_.db(), options_.ledger, refs)) {
      const std::string ref = h.ref;
      voided_.emplace(ref, std::move(h));
    }
    std::vector<model::Id> events, with_steps;
    for (const auto& [ref, h] : known_) events.push_back(h.import_event);
    for (const auto& [ref, h] : voided_) events.push_back(h.import_event);
    imported_ = gather::imported_facts(desk_.db(), events);
    for (const auto& [ref, h] : known_)
      if (h.steps > 0) with_steps.push_back(h.id);
    store::each_step_of(
        desk_.db(), store::StepsOf::hazard, with_steps,
        [&](const model::Step& step) { ledger_.steps[step.record].push_back(step); });
  }

  void look_up_numbers(const std::vector<std::string>& refs) {
    std::vector<model::HazardNumber> numbers;
    for (const auto& ref : refs)
      if (const auto number = model::parse_hazard_number(ref)) numbers.push_back(*number);
    std::map<std::string, Hazard> found;
    for (auto& h : store::records_by_numbers<Hazard>(desk_.db(), numbers))
      found.emplace(model::number_of(h), std::move(h));
    for (const auto& ref : refs)
      if (const auto number = model::parse_hazard_number(ref))
        if (const auto h = found.find(model::hazard_number(number->year, number->serial));
            h != found.end())
          known_.insert_or_assign(ref, h->second);
  }

  /// A number whose hazard was voided here is free, but the very row that was voided does not come
  /// back by itself.
  void add_unless_voided(LedgerRow& row) {
    const auto [from, until] = voided_.equal_range(row.facts.ref);
    for (auto voided = from; voided != until; ++voided)
      if (voided->second.import_event != 0 && is_that_row(row.facts, voided->second))
        return left_out(row, voided->second);
    add(row);
  }

  /// Does the row say what the voided one said, in the form in which the log keeps an import?
  [[nodiscard]] bool is_that_row(const Hazard& facts, const Hazard& voided) const {
    const auto told = imported_.find(voided.import_event);
    if (told == imported_.end()) return false;
    Facts kept = told->second;
    for (const auto& [name, value] : ledger_facts(facts)) kept[name] = value;
    return kept == told->second;
  }

  void left_out(const LedgerRow& row, const Hazard& voided) {
    run_.find(Severity::warning, row.row, reader_.heading(Col::ref), row.facts.ref,
              Message(N_("was voided here as {number}; the row is left out"))
                  .with("number", model::number_of(voided)));
    ++summary_.unchanged;
  }

  void twice(const LedgerRow& row, std::size_t before) {
    run_.find(Severity::error, row.row, reader_.heading(Col::ref), row.facts.ref,
              Message(N_("the same number stands in row {row} already")).with("row", before));
  }

  /// The row of this file that a hazard came from; 0 = none yet.
  [[nodiscard]] std::size_t row_of(model::Id id) const {
    const auto at = static_cast<std::size_t>(id);
    return at < seen_.size() ? seen_[at] : 0;
  }
  void mark(model::Id id, std::size_t row) {
    const auto at = static_cast<std::size_t>(id);
    if (at >= seen_.size()) seen_.resize(at + 1 + at / 2, 0);
    seen_[at] = static_cast<std::uint32_t>(row);
  }

  /// The row of this file that has the number already; 0 = none. Numbers are kept as hashes; what
  /// looks the same is looked up.
  std::size_t row_with(const LedgerRow& row) {
    const auto [first, is_new] =
        rows_.emplace(std::hash<std::string>{}(row.facts.ref), static_cast<std::uint32_t>(row.row));
    if (is_new) return 0;
    if (run_.is_broken()) return first->second;
    const auto same = store::hazards_by_ref(desk_.db(), options_.ledger, row.facts.ref);
    return same.empty() ? 0 : row_of(same.front().id);
  }

  void add(LedgerRow& row) {
    Hazard& h = row.facts;
    if (const auto before = row_with(row); before != 0) return twice(row, before);
    if (run_.is_broken()) return;
    settle_new(ledger_, h);
    count(h);
    h.year = desk_.today().year();
    h.serial = desk_.number("H", desk_.today().year());
    desk_.add("import", h, {*h.found_on, {}});
    mark(h.id, row.row);
    ++summary_.added;
  }

  void count(const Hazard& h) {
    if (model::is_open(h.state) && h.responsible == 0)
      ++summary_.unowned;
    else if (h.state == model::State::registered)
      ++summary_.undispatched;
    else if (h.state == model::State::fixed)
      ++summary_.awaiting;
    else if (h.state == model::State::accepted)
      ++summary_.accepted;
    else if (h.state == model::State::closed)
      ++summary_.closed;
    else
      ++summary_.running;
    if (h.grade == model::Grade::major && h.fixed_on && h.plan_measures.empty())
      ++summary_.history_without_plan;
  }

  void update(LedgerRow& row, const Hazard& ours) {
    if (const std::size_t before = row_of(ours.id); before != 0) return twice(row, before);
    if (ours.state == model::State::voided) return left_out(row, ours);
    mark(ours.id, row.row);
    const auto told = imported_.find(ours.import_event);
    Merged merged = merge_row(ledger_, row, ours, told == imported_.end() ? Facts{} : told->second,
                              summary_.findings);
    const bool changed = !model::same_facts(ours, merged.after);
    if (merged.turned && changed) ++summary_.turned;
    changed ? ++summary_.updated : ++summary_.unchanged;
    if ((changed || merged.base_moved) && !run_.is_broken())
      desk_.import(ours, merged.after, {desk_.today(), {}}, std::move(merged.steps), merged.base);
  }

  std::string fingerprint(const LedgerRow& row) {
    const std::string text = row.territory + "\n" + row.site + "\n" +
                             (row.facts.found_on ? base::to_iso(*row.facts.found_on) : "") + "\n" +
                             row.facts.problem;
    const std::string key = "#" + store::sha256_hex(text).substr(0, 16);
    const auto [first, is_new] = prints_.emplace(key, row.row);
    if (is_new) return key;
    run_.find(Severity::warning, row.row, "", row.facts.problem,
              Message(N_("possible duplicate of row {row}: same territory, site, day and problem"))
                  .with("row", first->second));
    return key + "-" + std::to_string(++copies_[key] + 1);
  }

  void list_missing() {
    if (first_) return;
    store::HazardQuery query;
    query.ledger = options_.ledger;
    store::each_hazard(desk_.db(), query, [&](const Hazard& h) {
      if (h.import_event == 0 || h.state == model::State::voided || row_of(h.id) != 0) return true;
      run_.miss(model::number_of(h));
      return true;
    });
  }

  Desk& desk_;
  const ImportOptions& options_;
  intake::Source source_;
  intake::LedgerReader reader_;
  LedgerDesk ledger_;
  Sites sites_;
  const bool first_;  ///< nothing is on record yet
  ImportSummary summary_;
  ImportRun run_{summary_, options_.file, options_.strict};
  std::unordered_map<std::string, Hazard> known_;        ///< of the rows at hand, by number
  std::unordered_multimap<std::string, Hazard> voided_;  ///< the same, voided here
  std::map<model::Id, Facts> imported_;                  ///< what their imports told
  std::vector<std::uint32_t> seen_;  ///< row of each hazard id in this file; 0 = not seen
  std::unordered_map<std::size_t, std::uint32_t> rows_;  ///< rows that were added, by their number
  std::unordered_map<std::string, std::size_t> prints_;
  std::unordered_map<std::string, std::size_t> copies_;
};

}  // namespace

ImportSummary import_hazards(const Context& context, const ImportOptions& options) {
  context.db.expect_bulk_work(!context.dry_run && store::count_hazards(context.db) == 0);
  ImportSummary summary;
  {
    Desk desk(context);
    summary = Import(desk, options).run();
  }
  context.db.use_write_ahead_log();
  return summary;
}

}  // namespace duban::casework
