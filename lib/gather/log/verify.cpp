// Replay of the log.
#include "gather/log/verify.hpp"

#include <charconv>
#include <map>
#include <span>
#include <unordered_map>
#include <vector>

#include "base/failure.hpp"
#include "gather/log/records.hpp"
#include "intake/rules_file.hpp"
#include "model/changes.hpp"
#include "model/read_changes.hpp"
#include "model/records.hpp"
#include "store/card_store.hpp"
#include "store/engine/coverage.hpp"
#include "store/engine/seal.hpp"
#include "store/office_store.hpp"
#include "store/record.hpp"

namespace duban::gather {

using base::Failure;
using base::Kind;
using base::Message;
using model::Changes;
using model::Event;
using model::Facts;
using model::Id;

namespace {

/// A record as the log tells it, until its newest entry was reached.
struct Replayed {
  Facts facts;
  std::vector<Facts> steps;
  Id import_event = 0;
};

class Verifier {
 public:
  explicit Verifier(const store::Database& db) : db_(db), records_(db) {}

  std::optional<Message> visit(const Event& event, const std::string& previous) {
    if (event.seq != last_ + 1)
      return Message(N_("entry {seq} is missing from the log")).with("seq", last_ + 1);
    last_ = event.seq;
    if (store::chained_hash(previous, event) != event.hash)
      return Message(N_("entry {seq} was changed: its hash does not fit its text and the entry "
                        "before it"))
          .with("seq", event.seq);
    if (is_newest_as_made(event)) return std::nullopt;
    const auto changes = model::read_changes(event.changes, event.subject);
    if (!changes) return Message(N_("entry {seq} cannot be read")).with("seq", event.seq);
    if (event.subject == "command" || event.subject == "rules" || event.subject == "calendar")
      return loaded(event, *changes);
    if (event.subject == "setting") return setting(*changes);
    if (event.verb == "seal") return seal(event, *changes);
    return record(event, *changes);
  }

  /// The commonest entry: it made the row, which stands so to the letter.
  bool is_newest_as_made(const Event& event) {
    if (!event.changes.starts_with("{\"new\"")) return false;
    const auto* row = records_.row(event.subject, event.subject_id);
    const Id imported = event.verb == "import" ? event.seq : 0;
    if (row == nullptr || row->last_event != event.seq || row->import_event != imported ||
        event.changes != row->created)
      return false;
    ++created_[event.subject];
    return true;
  }

  /// Reads what these entries speak of, all at once.
  void look_up(std::span<const Event> events) { records_.look_up(events); }

  std::optional<Message> finish() {
    for (const auto& table : store::unwatched_tables(db_))
      return Message(N_("the table {table} stands under no check")).with("table", table);
    for (const auto& problem : store::impossible_values(db_)) return problem;
    for (const auto& problem : store::misnumbered_rows(db_)) return problem;
    auto kept = store::kept_seals(db_);
    for (const auto& table : store::sealed_tables())
      if (const auto problem = sealed(table, kept[table])) return problem;
    if (!open_.empty()) {
      const auto& [key, ignored] = *open_.begin();
      return Message(N_("{row} does not know its newest entry in the log"))
          .with("row", name_of(key.first, key.second));
    }
    for (const auto& table : logged_tables(db_))
      if (table.rows != created_[table.subject]) return uncounted(table, created_[table.subject]);
    for (const auto& table : logged_step_tables(db_))
      if (table.rows != logged_steps_[table.subject])
        return uncounted(table, logged_steps_[table.subject]);
    for (const auto& [series, table] : model::number_series())
      if (!store::counters_fit(db_, series, table))
        return Message(N_("a counter of numbers is not that of the numbers given"));
    if (!store::card_counters_fit(db_))
      return Message(N_("a counter of numbers is not that of the numbers given"));
    const auto settings = store::settings(db_);
    for (const auto& [key, told] : settings_)
      if (!settings.contains(key) && !told.empty())
        return Message(N_("the setting {key} is not as the log tells")).with("key", key);
    for (const auto& [key, value] : settings)
      if (settings_[key] != value)
        return Message(N_("the setting {key} is not as the log tells")).with("key", key);
    return std::nullopt;
  }

 private:
  using Key = std::pair<std::string, Id>;

  static Message uncounted(const LoggedTable& table, std::int64_t known) {
    return Message(N_("the table of {subject} has {rows} rows, the log knows {known}"))
        .with("subject", table.table)
        .with("rows", table.rows)
        .with("known", known);
  }

  std::optional<Message> record(const Event& event, const Changes& changes) {
    const auto* row = records_.row(event.subject, event.subject_id);
    if (row == nullptr)
      return Message(N_("{row} is in the log (entry {seq}) but not in its table"))
          .with("row", name_of(event.subject, event.subject_id))
          .with("seq", event.seq);
    const Key key{event.subject, event.subject_id};
    if (changes.is_new) ++created_[event.subject];
    const Id imported = event.verb == "import" ? event.seq : 0;
    const bool is_newest = row->last_event == event.seq;
    if (changes.is_new && is_newest && row->import_event != imported) return pointer(event);
    if (changes.is_new && is_newest) return differs(event, changes.created, row->facts());
    Replayed& replayed = open_[key];
    replay(replayed, changes, event.seq);
    logged_steps_[event.subject] += static_cast<std::int64_t>(changes.steps.size());
    if (imported != 0) replayed.import_event = imported;
    if (!is_newest) return std::nullopt;
    const auto problem = compare(event, replayed, *row);
    open_.erase(key);
    return problem;
  }

  static void replay(Replayed& replayed, const Changes& changes, Id entry) {
    for (const auto& [name, value] : changes.created) replayed.facts[name] = value;
    for (const auto& [name, pair] : changes.set) {
      if (pair.second.empty())
        replayed.facts.erase(name);
      else
        replayed.facts[name] = pair.second;
    }
    for (const Id sequence : changes.taken_back)
      for (auto& step : replayed.steps)
        if (!step.contains("undone") &&
            model::fact_of(step, "sequence") == std::to_string(sequence))
          step["undone"] = std::to_string(entry);
    replayed.steps.insert(replayed.steps.end(), changes.steps.begin(), changes.steps.end());
    if (changes.imported) replayed.import_event = *changes.imported;
  }

  std::optional<Message> compare(const Event& event, const Replayed& replayed,
                                 const LoggedRow& row) {
    if (const auto facts = row.facts(); replayed.facts != facts)
      return differs(event, replayed.facts, facts);
    if (row.import_event != replayed.import_event) return pointer(event);
    if (records_.steps(event.subject, event.subject_id) == replayed.steps) return std::nullopt;
    return Message(N_("the steps of {row} are not as the log tells"))
        .with("row", name_of(event.subject, event.subject_id));
  }

  Message pointer(const Event& event) {
    return Message(N_("{row} does not know its newest import in the log"))
        .with("row", name_of(event.subject, event.subject_id));
  }

  std::optional<Message> differs(const Event& event, const Facts& told, const Facts& facts) {
    const auto problem = [&](const std::string& field, const std::string& here,
                             const std::string& logged) {
      return Message(N_("{row}: {field} is \"{here}\" in the table but \"{told}\" in the log"))
          .with("row", name_of(event.subject, event.subject_id))
          .with("field", field)
          .with("here", here)
          .with("told", logged);
    };
    for (const auto& [field, value] : told)
      if (const auto here = model::fact_of(facts, field); here != value)
        return problem(field, here, value);
    for (const auto& [field, here] : facts)
      if (!told.contains(field)) return problem(field, here, "");
    return std::nullopt;
  }

  std::string name_of(const std::string& subject, Id id) {
    const auto name = records_.name(subject, id);
    return name.empty() ? subject + " " + std::to_string(id) : name;
  }

  std::optional<Message> seal(const Event& event, const Changes& changes) {
    store::SealSum sum;
    const bool readable =
        store::read_sum(model::id_of_text(model::fact_of(changes.created, "rows")),
                        model::fact_of(changes.created, "sum"), sum);
    if (!readable) return Message(N_("entry {seq} cannot be read")).with("seq", event.seq);
    seals_[event.subject] = {sum, event.seq};
    return std::nullopt;
  }

  /// A sealed table must have the sum that the log kept last; one that was never sealed no row.
  std::optional<Message> sealed(const std::string& table, const store::KeptSeal& kept) {
    const auto& told = seals_[table];
    if (kept.event == told.event && kept.sum == told.sum && store::sum_of(db_, table) == told.sum)
      return std::nullopt;
    return Message(N_("the table {table} is not as the log tells")).with("table", table);
  }

  std::optional<Message> setting(const Changes& changes) {
    for (const auto& [key, pair] : changes.set) settings_[key] = pair.second;
    return std::nullopt;
  }

  std::optional<Message> loaded(const Event& event, const Changes& changes) {
    if (event.subject == "command") return std::nullopt;
    ++created_[event.subject];
    const auto hash = event.subject == "rules" ? store::rules_hash(db_, event.subject_id)
                                               : store::calendar_hash(db_, event.subject_id);
    const std::string logged = model::fact_of(changes.created, "sha256");
    if (loadings_.empty()) loadings_ = store::loadings(db_);
    const auto loading = loadings_[{event.subject, event.subject_id}];
    const bool loading_differs = loading.on != event.effective_on ||
                                 loading.source != model::fact_of(changes.created, "source");
    const bool entries_differ = event.subject == "rules" && !rules_entries_fit(event.subject_id);
    if (hash.stored != logged || hash.actual != logged || entries_differ || loading_differs)
      return Message(N_("version {version} of the {what} is not as the log tells"))
          .with("version", event.subject_id)
          .with("what", event.subject);
    return std::nullopt;
  }

  /// The entries in force must be those of the text that was loaded.
  bool rules_entries_fit(std::int64_t version) {
    const auto file = store::rules_version(db_, version);
    try {
      return intake::read_rules(file.body, file.source).entries == file.entries;
    } catch (const Failure&) {
      return false;
    }
  }

  const store::Database& db_;
  LoggedRecords records_;
  std::int64_t last_ = 0;
  std::map<std::string, std::int64_t> logged_steps_;
  std::map<Key, Replayed> open_;
  std::map<std::string, std::int64_t> created_;
  std::map<std::string, std::string> settings_;
  std::map<std::pair<std::string, Id>, store::Loading> loadings_;
  std::map<std::string, store::KeptSeal> seals_;  ///< what the log told last
};

store::LogHead read_anchor(const std::string& text) {
  store::LogHead head;
  const auto colon = text.find(':');
  const auto [end, error] =
      std::from_chars(text.data(), text.data() + std::min(colon, text.size()), head.seq);
  const bool numbered =
      colon != std::string::npos && error == std::errc{} && end == text.data() + colon;
  const std::string hash = numbered ? text.substr(colon + 1) : "";
  if (hash.size() != 64 || hash.find_first_not_of("0123456789abcdef") != std::string::npos)
    throw Failure(Kind::usage, Message(N_("\"{text}\" is no log head; give it as duban log head "
                                          "prints it, NUMBER:HASH with all 64 figures of the hash"))
                                   .with("text", text));
  head.hash = hash;
  return head;
}

/// How many entries are looked at together.
constexpr std::size_t batch_size = 2000;

}  // namespace

LogCheck verify_log(const store::Database& db, const std::string& against) {
  const store::Snapshot snapshot(db);
  LogCheck check;
  Verifier verifier(db);
  std::optional<store::LogHead> anchor;
  if (!against.empty()) anchor = read_anchor(against);
  std::vector<Event> batch;
  const auto look = [&] {
    verifier.look_up(batch);
    for (const Event& event : batch) {
      if (check.broken) return;
      check.broken = verifier.visit(event, check.head.hash);
      check.head = {event.seq, event.hash};
      ++check.entries;
      if (anchor && anchor->seq == event.seq && store::to_hex(event.hash) != anchor->hash &&
          !check.broken)
        check.broken = Message(N_("entry {seq} is another one than the head you kept: the history "
                                  "was rewritten"))
                           .with("seq", event.seq);
    }
    batch.clear();
  };
  store::each_event(db, [&](const Event& event) {
    if (check.broken) return;
    batch.push_back(event);
    if (batch.size() == batch_size) look();
  });
  look();
  if (anchor && !check.broken && anchor->seq > check.head.seq)
    check.broken =
        Message(N_("the log ends at entry {last}, the head you kept is {seq}: entries are missing"))
            .with("last", check.head.seq)
            .with("seq", anchor->seq);
  if (!check.broken) check.broken = verifier.finish();
  return check;
}

}  // namespace duban::gather
