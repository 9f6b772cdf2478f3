// Driving an import: rows in, hazards and entries out, the hashing beside it on the second core.
#include "casework/hazard/import.hpp"

#include <algorithm>
#include <filesystem>
#include <map>
#include <optional>
#include <span>

#include "base/failure.hpp"
#include "base/text.hpp"
#include "casework/desk.hpp"
#include "casework/hazard/fingerprints.hpp"
#include "casework/hazard/import_row.hpp"
#include "casework/hazard/ledger_facts.hpp"
#include "casework/hazard/like_numbers.hpp"
#include "casework/hazard/preview.hpp"
#include "casework/hazard/restated.hpp"
#include "casework/hazard/round_links.hpp"
#include "casework/hazard/seen_rows.hpp"
#include "casework/hazard/sites.hpp"
#include "casework/hazard/told_steps.hpp"
#include "gather/in_force.hpp"
#include "intake/reading_notes.hpp"
#include "store/event_log.hpp"
#include "store/hazard_store.hpp"

namespace duban::casework {

using base::Failure;
using base::Message;
using base::Severity;
using intake::Col;
using intake::LedgerReader;
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
        file_(options.file, options.encoding),
        chosen_(intake::choose_sheets(
            file_,
            [&](const std::string& heading) {
              return intake::meaning_of(options.mapping, heading);
            },
            options.sheets)),
        records_(desk.db(), options),
        ledger_{desk, options, nullptr, &records_, gather::policy_of(desk.db(), desk.rules(), "")},
        rounds_(desk.db()),
        sites_(desk, true),
        first_(store::count_hazards(desk.db()) == 0),
        blank_(first_ && !desk.is_keeping()),
        head_(records_.own_head(file_.log_head())),
        alike_(desk.db(), options.ledger) {
    run_.take_file(file_, chosen_);
  }

  /// Nothing when an entry came meanwhile on which it rests, or when too much would be kept: it is
  /// to be done anew.
  std::optional<ImportSummary> run() {
    if (blank_) store::drop_secondary_indexes(desk_.db());
    if (!blank_ && chosen_.sheets.size() > 1)
      restated_.look_ahead(file_, options_, desk_.today(), [&](const LedgerRow& row) {
        const std::string& ref = row.facts.ref.empty() ? row.number : row.facts.ref;
        return ref.empty() ? "" : records_.ledger_of(row) + "\n" + ref;
      });
    for (std::size_t i = 0; i < chosen_.sheets.size(); ++i) {
      if (i > 0) next_sheet();
      sheet_ = i;
      desk_.hash_behind();
      read_sheet(*chosen_.sheets[i]);
      if (desk_.keeps_too_much()) return std::nullopt;
    }
    run_.expect_rows();
    if (!summary_.decisions.empty()) run_.forbid();
    tell_held(summary_, restated_.never_used());
    list_missing();
    tell_blanks(summary_);
    if (blank_ && first_ && !run_.is_broken()) store::build_secondary_indexes(desk_.db());
    if (!run_.finish(desk_, [&](const model::Event& event) {
          const auto is_seen = seen_.was_seen(event.subject_id);
          return is_entry_about_ledgers(desk_.db(), event, is_seen);
        }))
      return std::nullopt;
    return summary_;
  }

 private:
  /// What the sheets before told is on record now; a number may stand again.
  void next_sheet() {
    desk_.settle();
    if (blank_ && first_ && !run_.is_broken()) store::build_secondary_indexes(desk_.db());
    first_ = false;
    seen_.next_sheet();
    alike_.next_sheet();
  }

  void read_sheet(intake::HeadedRows& rows) {
    LedgerReader reader(rows, options_.mapping,
                        {desk_.today(), options_.year, options_.source, options_.fingerprint});
    ledger_.reader = &reader;
    reader_ = &reader;
    run_.take_headings(rows, reader.columns(), [](std::size_t) { return false; });
    if (!reader.decisions().empty()) run_.forbid();  // looked at only
    const std::size_t since = run_.found();
    std::vector<LedgerRow> batch(batch_size);  // its rows keep the room of their texts
    std::size_t filled = 0;
    for (std::size_t before = run_.found();
         !desk_.keeps_too_much() && reader.next(batch[filled], summary_.findings);
         before = run_.found()) {
      if (prepare(batch[filled], before)) ++filled;
      if (filled < batch_size) continue;
      take(batch);
      filled = 0;
    }
    take(std::span(batch).first(filled));
    std::stable_sort(summary_.findings.begin() + static_cast<std::ptrdiff_t>(since),
                     summary_.findings.end(),
                     [](const auto& a, const auto& b) { return a.row < b.row; });
    run_.take_sheet(rows);
    const auto& nothing = reader.without_problem();
    for (const auto& number : nothing.numbers) run_.note_number(number);
    if (nothing.count > 0)
      run_.note(rows, Message(N_("rows that found nothing, or are void, left out: row {rows}"))
                          .with("rows", intake::rows_text(nothing.rows, nothing.count)));
    for (auto& decision : reader.decisions()) {
      const auto same = [&](const auto& one) { return one.option == decision.option; };
      if (std::none_of(summary_.decisions.begin(), summary_.decisions.end(), same))
        summary_.decisions.push_back(std::move(decision));
    }
    ledger_.reader = reader_ = nullptr;
  }

  /// Names, number and site of a row; false when it is not to be taken.
  bool prepare(LedgerRow& row, std::size_t since) {
    ++summary_.rows;
    if (options_.progress && summary_.rows % 20000 == 0) options_.progress(summary_.rows);
    if (summary_.rows % 2000 == 0 && !desk_.is_keeping())  // whoever waits for the lock is told
      desk_.db().tell("row " + std::to_string(summary_.rows));
    if (run_.how().keep_refused) row.raw = reader_->cells();
    row.facts.territory = territory_of(ledger_, row, summary_.findings);
    if (!row.site.empty()) row.facts.site = site_to_be;
    resolve_names(ledger_, row, summary_.findings);
    run_.is_wrong_since(since) ? put_site(row, 0) : find_site(row);  // a refused row adds none
    settle_number(row);
    if (run_.is_wrong_since(since)) {
      run_.refuse(row.row, reader_->cells(), since);
      run_.note_number(row.facts.ref);
      run_.note_number(row.number);
      if (run_.how().each) return false;
    }
    return !row.facts.ref.empty();  // with an error, too: a number that stands twice still shows
  }

  void find_site(LedgerRow& row) {
    if (row.site.empty() || run_.is_broken()) return put_site(row, 0);
    const auto territory =
        row.facts.territory != 0 ? row.facts.territory : territory_of_responsible(ledger_, row);
    const auto site = sites_.find_or_add(territory, row.site, row.credit_code);
    put_site(row, site.id);
    if (site.is_new) ++summary_.new_sites;
  }

  /// The number by which a row is known: that of its ledger; a sender's own number of duban in what
  /// is reported; else what its content says.
  void settle_number(LedgerRow& row) {
    std::string& ref = row.facts.ref;
    const bool is_reported = options_.mode == model::Mode::reported;
    if (!row.number.empty() && (is_reported || ref.empty())) ref = row.number;
    if (ref.empty() && (options_.fingerprint || !reader_->column(Col::ref))) ref = fingerprint(row);
  }

  /// Rows with their numbers, looked up together and taken one by one.
  void take(std::span<LedgerRow> batch) {
    if (batch.empty()) return;
    if (!first_) records_.look_up(batch);
    for (LedgerRow& row : batch) {
      const std::size_t since = run_.found();
      const auto known = first_ ? LedgerRecords::Known{} : records_.known(row);
      if (known.hazard != nullptr && waits(row, known)) continue;
      if (known.hazard == nullptr && !first_ && waits_voided(row)) continue;
      if (known.hazard != nullptr)
        update(row, known);
      else if (const Hazard* gone = first_ ? nullptr : records_.voided(row); gone != nullptr)
        left_out(row, *gone);  // the very row that was voided does not come back by itself
      else
        add(row, since);
      if (run_.is_wrong_since(since)) run_.refuse(row.row, row.raw, since);
    }
  }

  /// A row on record that a later sheet states once more waits for that one.
  bool waits(LedgerRow& row, const LedgerRecords::Known& known) {
    const Hazard& ours = *known.hazard;
    const std::string key = records_.ledger_of(row) + "\n" + row.facts.ref;
    if (!restated_.is_restated(key, sheet_)) {
      if (!restated_.is_another(key, row, ours)) restated_.complete(key, row);
      return false;
    }
    if (seen_.row_of(ours.id) != 0) return false;  // twice here
    seen_.mark(ours.id, row.row);
    restated_.hold(key, row, says_more(row, known));
    ++summary_.unchanged;
    return true;
  }

  /// So does one whose number was voided: only both together say whether it is that very row.
  bool waits_voided(LedgerRow& row) {
    if (!records_.has_voided(row)) return false;
    const std::string key = records_.ledger_of(row) + "\n" + row.facts.ref;
    const bool is_restated = restated_.is_restated(key, sheet_);
    is_restated ? restated_.hold(key, row, false) : restated_.complete(key, row);
    if (is_restated) ++summary_.unchanged;
    return is_restated;
  }

  /// Does the row say anything that the last import of it did not?
  bool says_more(const LedgerRow& row, const LedgerRecords::Known& known) {
    const Facts before = records_.base_of(known, head_), now = ledger_facts(row.facts);
    return std::any_of(now.begin(), now.end(), [&](const auto& fact) {
      return !fact.second.empty() && model::fact_of(before, fact.first) != fact.second;
    });
  }

  void find(Severity severity, const LedgerRow& row, Col field, const std::string& value,
            const Message& what) {
    run_.find(reader_->finding(severity, row.row, field, value, what));
  }

  void left_out(const LedgerRow& row, const Hazard& voided) {
    find(Severity::warning, row, Col::ref, row.facts.ref,
         Message(N_("was voided here as {number}; the row is left out"))
             .with("number", model::number_of(voided)));
    ++summary_.unchanged;
  }

  void twice(const LedgerRow& row, std::size_t before) {
    find(Severity::error, row, Col::ref, row.facts.ref,
         Message(N_("the same number stands in row {row} already")).with("row", before));
  }

  /// The row of this sheet that has the number already; 0 = none.
  std::size_t row_with(const LedgerRow& row) {
    const std::string ledger = records_.ledger_of(row);
    const std::size_t first = seen_.note(ledger + "\n" + row.facts.ref, row.row);
    if (first == 0 || run_.is_broken()) return first;
    const auto same = records_.id_of(ledger, row.facts.ref);
    return same == 0 ? 0 : seen_.row_of(same);
  }

  void add(LedgerRow& row, std::size_t since) {
    if (const auto before = row_with(row); before != 0) return twice(row, before);
    tell_alike(row);
    if (!row.refused && (!row.facts.found_on || row.facts.problem.empty()))
      return find(Severity::error, row, Col::number, row.facts.ref,
                  N_("is not on record, and the file lacks columns that a new hazard needs"));
    if (run_.is_broken()) return;
    if (row.facts.territory == 0 && row.territory.empty()) {
      row.facts.territory = territory_of_responsible(ledger_, row);
      if (row.facts.territory != 0)
        ++summary_.by_responsible;
      else if (row.facts.site == 0 && row.facts.place.empty())
        find(Severity::warning, row, Col::territory, "",
             N_("no place, and the responsible unit belongs to no territory: counted as of none"));
    }
    NewRow made = settle_new(ledger_, row, summary_.findings);
    if (!run_.may_write(since)) return;
    Hazard& h = made.hazard;
    count_new(summary_, h);
    h.year = desk_.today().year();
    h.serial = desk_.number("H", desk_.today().year());
    rounds_.link(h);
    desk_.add("import", h, {*h.found_on, {}});
    Facts told;
    std::vector<model::Step> steps;
    if (!made.steps.empty()) {
      const Hazard before = h;
      steps = told_steps(h);
      steps.insert(steps.end(), made.steps.begin(), made.steps.end());
      for (auto& step : steps) step.record = h.id;
      told = ledger_facts(row.facts);
      desk_.import(before, h, {desk_.today(), {}}, steps, told);
    }
    if (desk_.is_keeping()) keep(h, told, steps);
    seen_.mark(h.id, row.row);
    ++summary_.added;
  }

  /// A number that looks like another: the same hazard may be told twice.
  void tell_alike(const LedgerRow& row) {
    if (row.facts.ref.starts_with('#')) return;
    const auto twin = alike_.note(row.facts.ref, row.row, !first_ && !run_.is_broken());
    warn_alike(ledger_, row, twin, summary_.findings);
  }

  void update(LedgerRow& row, const LedgerRecords::Known& known) {
    const Hazard& ours = *known.hazard;
    if (const auto before = seen_.row_of(ours.id); before != 0) return twice(row, before);
    if (ours.state == model::State::voided) return left_out(row, ours);
    seen_.mark(ours.id, row.row);
    if (known.other_ref)
      return find(
          Severity::error, row, Col::ref, row.facts.ref,
          Message(N_("{number} has the ledger number {ref} here: mend the one or the other"))
              .with("number", row.number)
              .with("ref", ours.ref));
    if (restated_.is_another(records_.ledger_of(row) + "\n" + row.facts.ref, row, ours))
      return find(Severity::error, row, Col::ref, row.facts.ref,
                  N_("the same number stands on a sheet before with another problem and another "
                     "place: two hazards cannot share it"));
    const std::size_t since = run_.found();
    Merged merged =
        merge_row(ledger_, row, ours, records_.base_of(known, head_), summary_.findings);
    summary_.blank_steps += merged.blank_steps;
    if (run_.is_wrong_since(since)) return;
    if (merged.after.round != ours.round && ours.origin.empty()) rounds_.link(merged.after);
    const bool changed = !model::same_facts(ours, merged.after);
    if (merged.turned && changed) ++summary_.turned;
    changed ? ++summary_.updated : ++summary_.unchanged;
    if (changed && desk_.context().dry_run)
      preview_changes(ours, merged.after, desk_.names(), summary_.changes);
    if ((!changed && !merged.base_moved) || run_.is_broken()) return;
    desk_.import(ours, merged.after, {desk_.today(), {}}, merged.steps, merged.base);
    if (desk_.is_keeping()) keep(merged.after, merged.base, merged.steps);
  }

  /// For the rows behind it that tell of the same hazard: on this sheet only its number counts.
  void keep(const Hazard& h, const Facts& told, const std::vector<model::Step>& steps) {
    sheet_ + 1 < chosen_.sheets.size() ? records_.keep(h, told, steps) : records_.keep(h);
  }

  std::string fingerprint(const LedgerRow& row) {
    const std::string territory =
        row.facts.territory != 0 ? desk_.names().name(row.facts.territory) : row.territory;
    const auto print = prints_.of(territory, row.site, row.facts, row.row);
    if (print.twin != 0)
      find(Severity::warning, row, Col::count, row.facts.problem,
           Message(N_("possible duplicate of row {row}: same territory, site, day and problem"))
               .with("row", print.twin));
    return print.number;
  }

  void list_missing() {
    if (blank_) return;
    store::HazardQuery query;
    query.ledger = options_.ledger;
    store::each_hazard(desk_.db(), query, [&](const Hazard& h) {
      const bool is_told =
          seen_.was_seen(h.id) || run_.is_noted(h.ref) || run_.is_noted(model::number_of(h));
      if (h.import_event != 0 && h.state != model::State::voided && !is_told)
        run_.miss(model::number_of(h));
      return true;
    });
  }

  Desk& desk_;
  const ImportOptions& options_;
  intake::TableFile file_;
  intake::ChosenSheets chosen_;
  LedgerRecords records_;
  LedgerDesk ledger_;
  RoundLinks rounds_;
  Sites sites_;
  bool first_;               ///< nothing is on record yet: nothing needs to be looked up
  const bool blank_;         ///< nothing was on record when it began
  const std::int64_t head_;  ///< where the log stood when duban wrote the file; 0 = not known
  const LedgerReader* reader_ = nullptr;
  ImportSummary summary_;
  ImportRun run_{summary_, options_.file, options_.how};
  SeenRows seen_;
  LikeNumbers alike_;
  Restated restated_{store::log_head(desk_.db()).seq};
  std::size_t sheet_ = 0;  ///< the one that is read, 0 = the first
  Fingerprints prints_;
};

}  // namespace

ImportSummary import_hazards(const Context& context, const ImportOptions& options) {
  const bool first = store::count_hazards(context.db) == 0;
  context.db.expect_bulk_work(!context.dry_run && first);
  // A pipe cannot be read twice, and the tables of an empty office are filled at once.
  const bool is_once = first || !std::filesystem::is_regular_file(options.file);
  auto summary =
      run_import(context, is_once, [&](Desk& desk) { return Import(desk, options).run(); });
  context.db.use_write_ahead_log();
  return summary;
}

}  // namespace duban::casework
