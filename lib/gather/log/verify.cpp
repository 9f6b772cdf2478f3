// Replay of the log.
#include "gather/log/verify.hpp"

#include <charconv>
#include <map>
#include <nlohmann/json.hpp>
#include <unordered_map>
#include <vector>

#include "base/failure.hpp"
#include "gather/log/records.hpp"
#include "intake/rules_file.hpp"
#include "model/changes.hpp"
#include "store/card_store.hpp"
#include "store/office_store.hpp"
#include "store/record.hpp"

namespace duban::gather {

using base::Failure;
using base::Kind;
using base::Message;
using model::Event;
using model::Facts;
using model::Id;
using nlohmann::json;

namespace {

/// A record as the log tells it, until its newest entry was reached.
struct Replayed {
  Facts facts;
  std::vector<Facts> steps;
  Id import_event = 0;
};

class Verifier {
 public:
  explicit Verifier(store::Database& db) : db_(db), records_(db) {}

  std::optional<Message> visit(const Event& event, const std::string& previous) {
    if (event.seq != last_ + 1)
      return Message(N_("entry {seq} is missing from the log")).with("seq", last_ + 1);
    last_ = event.seq;
    if (store::chained_hash(previous, event) != event.hash)
      return Message(N_("entry {seq} was changed: its hash does not fit its text and the entry "
                        "before it"))
          .with("seq", event.seq);
    if (!json::accept(event.changes))
      return Message(N_("entry {seq} cannot be read")).with("seq", event.seq);
    if (event.subject == "command" || event.subject == "rules" || event.subject == "calendar")
      return loaded(event);
    if (event.subject == "setting") return setting(event);
    return record(event);
  }

  std::optional<Message> finish() {
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
    for (const auto& [series, table] :
         {std::pair{"H", "hazard"}, {"T", "task"}, {"O", "order_paper"}})
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

  std::optional<Message> record(const Event& event) {
    const auto row = records_.row(event.subject, event.subject_id);
    if (!row)
      return Message(N_("{row} is in the log (entry {seq}) but not in its table"))
          .with("row", name_of(event.subject, event.subject_id))
          .with("seq", event.seq);
    const Key key{event.subject, event.subject_id};
    const bool is_new = event.changes.starts_with("{\"new\"");
    if (is_new) ++created_[event.subject];
    const Id imported = event.verb == "import" ? event.seq : 0;
    if (is_new && row->last_event == event.seq && row->import_event != imported)
      return pointer(row->name);
    if (is_new && row->last_event == event.seq)
      return event.changes == row->created ? std::nullopt
                                           : differs(row->name, event.changes, row->facts);
    Replayed& replayed = open_[key];
    const std::size_t steps_before = replayed.steps.size();
    replay(replayed, event);
    logged_steps_[event.subject] +=
        static_cast<std::int64_t>(replayed.steps.size()) - static_cast<std::int64_t>(steps_before);
    if (imported != 0) replayed.import_event = imported;
    if (row->last_event != event.seq) return std::nullopt;
    const auto problem = compare(event, replayed, *row);
    open_.erase(key);
    return problem;
  }

  static void replay(Replayed& replayed, const Event& event) {
    const json changes = json::parse(event.changes);
    const json created = changes.value("new", json::object());
    const json set = changes.value("set", json::object());
    for (const auto& [name, value] : created.items())
      replayed.facts[name] = value.get<std::string>();
    for (const auto& [name, pair] : set.items()) {
      const auto after = pair.at(1).get<std::string>();
      if (after.empty())
        replayed.facts.erase(name);
      else
        replayed.facts[name] = after;
    }
    const json steps = changes.value("steps", json::array());
    for (const auto& step : steps) {
      Facts facts;
      for (const auto& [name, value] : step.items()) facts[name] = value.get<std::string>();
      replayed.steps.push_back(std::move(facts));
    }
  }

  std::optional<Message> compare(const Event& event, const Replayed& replayed,
                                 const LoggedRow& row) {
    if (replayed.facts != row.facts)
      return differs(row.name, model::created_changes(replayed.facts), row.facts);
    if (row.import_event != replayed.import_event) return pointer(row.name);
    const auto steps = logged_steps(db_, event.subject, event.subject_id);
    if (steps == replayed.steps) return std::nullopt;
    return Message(N_("the steps of {row} are not as the log tells")).with("row", row.name);
  }

  static Message pointer(const std::string& name) {
    return Message(N_("{row} does not know its newest import in the log")).with("row", name);
  }

  static std::optional<Message> differs(const std::string& name, const std::string& logged,
                                        const Facts& facts) {
    const json told = json::parse(logged).at("new");
    for (const auto& [field, value] : told.items()) {
      const auto found = facts.find(field);
      const std::string here = found == facts.end() ? "" : found->second;
      if (here != value.get<std::string>())
        return Message(N_("{row}: {field} is \"{here}\" in the table but \"{told}\" in the log"))
            .with("row", name)
            .with("field", field)
            .with("here", here)
            .with("told", value.get<std::string>());
    }
    for (const auto& [field, here] : facts)
      if (!told.contains(field))
        return Message(N_("{row}: {field} is \"{here}\" in the table but \"{told}\" in the log"))
            .with("row", name)
            .with("field", field)
            .with("here", here)
            .with("told", "");
    return std::nullopt;
  }

  std::string name_of(const std::string& subject, Id id) {
    const auto row = records_.row(subject, id);
    return row ? row->name : subject + " " + std::to_string(id);
  }

  std::optional<Message> setting(const Event& event) {
    const json set = json::parse(event.changes).value("set", json::object());
    for (const auto& [key, pair] : set.items()) settings_[key] = pair.at(1).get<std::string>();
    return std::nullopt;
  }

  std::optional<Message> loaded(const Event& event) {
    if (event.subject == "command") return std::nullopt;
    ++created_[event.subject];
    const json told = json::parse(event.changes).at("new");
    const auto hash = event.subject == "rules" ? store::rules_hash(db_, event.subject_id)
                                               : store::calendar_hash(db_, event.subject_id);
    const std::string logged = told.value("sha256", "");
    const bool entries_differ = event.subject == "rules" && !rules_entries_fit(event.subject_id);
    if (hash.stored != logged || hash.actual != logged || entries_differ)
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

  store::Database& db_;
  LoggedRecords records_;
  std::int64_t last_ = 0;
  std::map<std::string, std::int64_t> logged_steps_;
  std::map<Key, Replayed> open_;
  std::map<std::string, std::int64_t> created_;
  std::map<std::string, std::string> settings_;
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

}  // namespace

LogCheck verify_log(store::Database& db, const std::string& against) {
  store::Snapshot snapshot(db);
  LogCheck check;
  Verifier verifier(db);
  std::optional<store::LogHead> anchor;
  if (!against.empty()) anchor = read_anchor(against);
  store::each_event(db, [&](const Event& event) {
    if (check.broken) return;
    check.broken = verifier.visit(event, check.head.hash);
    check.head = {event.seq, event.hash};
    ++check.entries;
    if (anchor && anchor->seq == event.seq && store::to_hex(event.hash) != anchor->hash &&
        !check.broken)
      check.broken =
          Message(
              N_("entry {seq} is another one than the head you kept: the history was rewritten"))
              .with("seq", event.seq);
  });
  if (anchor && !check.broken && anchor->seq > check.head.seq)
    check.broken =
        Message(N_("the log ends at entry {last}, the head you kept is {seq}: entries are missing"))
            .with("last", check.head.seq)
            .with("seq", anchor->seq);
  if (!check.broken) check.broken = verifier.finish();
  return check;
}

}  // namespace duban::gather
