// Driving an import: rows in, hazards and entries out, the hashing beside it on the second core.
#include "casework/hazard/import.hpp"

#include <future>

#include "base/failure.hpp"
#include "base/text.hpp"
#include "casework/hazard/import_row.hpp"
#include "casework/hazard/sites.hpp"
#include "casework/record.hpp"
#include "gather/in_force.hpp"
#include "gather/log/imported_facts.hpp"
#include "store/event_log.hpp"
#include "store/hazard_store.hpp"

namespace duban::casework {

using base::Failure;
using base::Findings;
using base::Message;
using base::Severity;
using intake::Col;
using intake::LedgerRow;
using model::Event;
using model::Facts;
using model::Hazard;

namespace {

constexpr std::size_t batch_size = 2048;

/// Entries in order: numbered at once, hashed in the background, inserted when their hash is there.
class EntryQueue {
 public:
  explicit EntryQueue(store::EventLog& log) : log_(log) {}
  EntryQueue(const EntryQueue&) = delete;
  EntryQueue& operator=(const EntryQueue&) = delete;
  ~EntryQueue() {
    if (hashing_.valid()) hashing_.wait();
  }
  void push(Event event) {
    filling_.push_back(std::move(event));
    if (filling_.size() >= batch_size) turn();
  }
  void finish() {
    turn();
    turn();
  }

 private:
  void turn() {
    if (hashing_.valid()) {
      hashing_.get();
      for (const Event& event : hashed_) log_.insert(event);
      hashed_.clear();
    }
    hashed_.swap(filling_);
    if (hashed_.empty()) return;
    hashing_ = std::async(std::launch::async, [this] {
      for (Event& event : hashed_) log_.hash(event);
    });
  }
  store::EventLog& log_;
  std::vector<Event> filling_, hashed_;
  std::future<void> hashing_;
};

class Import {
 public:
  Import(const Context& context, const ImportOptions& options)
      : context_(context),
        options_(options),
        source_(options.file, options.encoding),
        reader_(source_, options.mapping,
                {context.today, options.year, options.source, options.fingerprint}),
        rules_(gather::rules_of(context.db)),
        calendar_(gather::calendar_of(context.db)),
        names_(gather::names_of(context.db)),
        desk_{context,
              options,
              rules_,
              calendar_,
              names_,
              reader_,
              gather::policy_of(context.db, rules_, ""),
              {}} {
    summary_.encoding = intake::name_of(source_.encoding());
    for (const auto& column : reader_.columns()) {
      if (column.use == intake::MatchedColumn::Use::dropped)
        summary_.dropped.push_back(column.heading);
      if (column.use == intake::MatchedColumn::Use::unknown)
        summary_.unknown.push_back(column.heading);
    }
    if (source_.is_doubtful())
      summary_.findings.push_back({Severity::warning, options.file, 0, "", "",
                                   N_("the text decodes as GB18030 but hardly looks like Chinese; "
                                      "check a few rows, or name the encoding: --encoding")});
  }

  ImportSummary run() {
    context_.db.expect_bulk_work(store::count_hazards(context_.db) == 0);
    store::Transaction transaction(context_.db);
    first_ = store::count_hazards(context_.db) == 0;
    if (first_) store::drop_secondary_indexes(context_.db);
    store::EventLog log(context_.db, context_.recorder);
    store::HazardWriter writer(context_.db);
    Sites sites(context_.db, true);
    log_ = &log, writer_ = &writer, sites_ = &sites;
    EntryQueue queue(log);
    queue_ = &queue;
    LedgerRow row;
    while (reader_.next(row, summary_.findings)) take(row);
    if (summary_.rows == 0)
      throw Failure(
          base::Kind::invalid,
          Message(N_("{file} holds the headings only, no row")).with("file", options_.file));
    queue.finish();
    list_missing();
    if (has_errors()) return summary_;
    if (first_) store::build_secondary_indexes(context_.db);
    writer.finish();
    finish(context_, transaction);
    summary_.written = !context_.dry_run;
    return summary_;
  }

 private:
  [[nodiscard]] bool has_errors() const {
    for (const auto& finding : summary_.findings)
      if (options_.strict || finding.severity == Severity::error) return true;
    return false;
  }

  void take(LedgerRow& row) {
    ++summary_.rows;
    if (options_.progress && summary_.rows % 20000 == 0) options_.progress(summary_.rows);
    resolve_names(desk_, row, summary_.findings);
    if (row.facts.ref.empty() && options_.fingerprint) row.facts.ref = fingerprint(row);
    if (row.facts.ref.empty()) return;
    if (!row.facts.found_on)
      row.facts.found_on = context_.today;  // an error was found: nothing will be written,
    if (row.facts.problem.empty())
      row.facts.problem = "?";  // but a number that stands twice still shows
    if (!row.site.empty()) {
      auto site = sites_->find_or_number(row.facts.territory, row.site, row.credit_code, *log_,
                                         context_.today);
      row.facts.site = site.id;
      if (site.is_new) queue_->push(std::move(site.event)), ++summary_.new_sites;
    }
    if (const auto known = on_record(row))
      update(row, *known);
    else
      add_unless_voided(row);
  }

  std::optional<Hazard> on_record(const LedgerRow& row) {
    if (first_) return std::nullopt;
    if (options_.mode == model::Mode::reported)
      if (const auto number = model::parse_hazard_number(row.facts.ref))
        if (auto found = store::hazard_by_number(context_.db, *number)) return found;
    auto found = store::hazards_by_ref(context_.db, options_.ledger, row.facts.ref);
    if (found.empty()) return std::nullopt;
    return found.front();
  }

  /// A number whose hazard was voided here is free, but the very row that was voided does not come
  /// back by itself.
  void add_unless_voided(LedgerRow& row) {
    if (!first_)
      for (const Hazard& voided :
           store::voided_by_ref(context_.db, options_.ledger, row.facts.ref)) {
        if (voided.import_event == 0 || gather::imported_facts(context_.db, voided.import_event) !=
                                            with_blanks(row.facts, voided))
          continue;
        left_out(row, voided);
        return;
      }
    add(row);
  }

  void left_out(const LedgerRow& row, const Hazard& voided) {
    summary_.findings.push_back({Severity::warning, options_.file, row.row,
                                 reader_.heading(Col::ref), row.facts.ref,
                                 Message(N_("was voided here as {number}; the row is left out"))
                                     .with("number", model::number_of(voided))});
    ++summary_.unchanged;
  }

  /// The facts that a row brings, in the form in which the log keeps an imported hazard.
  [[nodiscard]] Facts with_blanks(const Hazard& facts, const Hazard& voided) const {
    Facts kept = gather::imported_facts(context_.db, voided.import_event);
    for (const auto& [name, value] : ledger_facts(facts)) kept[name] = value;
    return kept;
  }

  void twice(const LedgerRow& row, std::size_t before) {
    summary_.findings.push_back(
        {Severity::error, options_.file, row.row, reader_.heading(Col::ref), row.facts.ref,
         Message(N_("the same number stands in row {row} already")).with("row", before)});
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

  void add(LedgerRow& row) {
    Hazard& h = row.facts;
    settle_new(desk_, h);
    count(h);
    writer_->number(h, context_.today.year());
    Event event;
    event.verb = "import";
    event.subject = "hazard";
    event.subject_id = h.id;
    event.effective_on = base::to_iso(*h.found_on);
    event.changes = model::created_changes(h);
    log_->number(event);
    h.last_event = h.import_event = event.seq;
    try {
      writer_->insert(h);
    } catch (const store::Conflict&) {
      const auto same = store::hazards_by_ref(context_.db, h.ledger, h.ref);
      twice(row, same.empty() ? 0 : row_of(same.front().id));
      return;
    }
    mark(h.id, row.row);
    queue_->push(std::move(event));
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
    const Facts base_facts = gather::imported_facts(context_.db, ours.import_event);
    Merged merged = merge_row(desk_, row, ours, base_facts, summary_.findings);
    const std::string changes = model::changed_fields(ours, merged.after);
    if (merged.turned && changes != "{}") ++summary_.turned;
    if (changes == "{}" && !merged.base_moved) {
      ++summary_.unchanged;
      return;
    }
    write(ours, merged);
    changes == "{}" ? ++summary_.unchanged : ++summary_.updated;
  }

  void write(const Hazard& ours, Merged& merged) {
    Event event = change_event("import", ours, merged.after, merged.steps);
    event.effective_on = base::to_iso(context_.today);
    event.changes = model::with_member(event.changes, "row", model::object_of(merged.base));
    log_->number(event);
    merged.after.import_event = event.seq;
    write_change(*writer_, ours, merged.after, merged.steps, event.seq);
    queue_->push(std::move(event));
  }

  std::string fingerprint(const LedgerRow& row) {
    const std::string text = row.territory + "\n" + row.site + "\n" +
                             (row.facts.found_on ? base::to_iso(*row.facts.found_on) : "") + "\n" +
                             row.facts.problem;
    const std::string key = "#" + store::sha256_hex(text).substr(0, 16);
    const auto [first, is_new] = prints_.emplace(key, row.row);
    if (is_new) return key;
    summary_.findings.push_back(
        {Severity::warning, options_.file, row.row, "", base::shorten(row.facts.problem, 60),
         Message(N_("possible duplicate of row {row}: same territory, site, day and problem"))
             .with("row", first->second)});
    return key + "-" + std::to_string(++copies_[key] + 1);
  }

  void list_missing() {
    if (first_) return;
    store::HazardQuery query;
    query.ledger = options_.ledger;
    store::each_hazard(context_.db, query, [&](const Hazard& h) {
      if (h.import_event == 0 || h.state == model::State::voided || row_of(h.id) != 0) return true;
      if (summary_.missing.size() < 20) summary_.missing.push_back(model::number_of(h));
      ++summary_.missing_count;
      return true;
    });
  }

  const Context& context_;
  const ImportOptions& options_;
  intake::Source source_;
  intake::LedgerReader reader_;
  model::Rulebook rules_;
  rules::Calendar calendar_;
  rules::UnitNames names_;
  LedgerDesk desk_;
  ImportSummary summary_;
  bool first_ = false;
  store::EventLog* log_ = nullptr;
  store::HazardWriter* writer_ = nullptr;
  Sites* sites_ = nullptr;
  EntryQueue* queue_ = nullptr;
  std::vector<std::uint32_t> seen_;  ///< row of each hazard id in this file; 0 = not seen
  std::unordered_map<std::string, std::size_t> prints_;
  std::unordered_map<std::string, std::size_t> copies_;
};

}  // namespace

ImportSummary import_hazards(const Context& context, const ImportOptions& options) {
  ImportSummary summary = Import(context, options).run();
  context.db.use_write_ahead_log();
  return summary;
}

}  // namespace duban::casework
