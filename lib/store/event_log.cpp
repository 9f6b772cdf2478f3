// The log's entries and their SHA-256 chain (libsodium).
#include "store/event_log.hpp"

#include <sodium.h>

#include <algorithm>
#include <future>

#include "model/changes.hpp"
#include "store/lists.hpp"

namespace duban::store {

using model::Event;

namespace {

constexpr std::string_view insert_event =
    "INSERT INTO event (seq, run, recorded_at, effective_on, verb, subject, subject_id, before, "
    "by_whom, because, changes, hash) "
    "VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)";
constexpr const char* event_columns =
    "SELECT seq, run, recorded_at, effective_on, verb, subject, subject_id, before, by_whom, "
    "because, changes, hash FROM event ";

Event read_event(const Statement& row) {
  Event e;
  e.seq = row.integer(0);
  e.run = row.integer(1);
  e.recorded_at = row.text(2);
  e.effective_on = row.text(3);
  e.verb = row.text(4);
  e.subject = row.text(5);
  e.subject_id = row.integer(6);
  e.before = row.integer(7);
  e.by = row.text(8);
  e.because = row.text(9);
  e.changes = row.text(10);
  e.hash = row.blob(11);
  return e;
}

std::string digest(std::string_view a, std::string_view b) {
  std::string out(crypto_hash_sha256_BYTES, '\0');
  crypto_hash_sha256_state state;
  crypto_hash_sha256_init(&state);
  crypto_hash_sha256_update(&state, reinterpret_cast<const unsigned char*>(a.data()), a.size());
  crypto_hash_sha256_update(&state, reinterpret_cast<const unsigned char*>(b.data()), b.size());
  crypto_hash_sha256_final(&state, reinterpret_cast<unsigned char*>(out.data()));
  return out;
}

}  // namespace

std::string to_hex(std::string_view bytes) {
  static constexpr char hex[] = "0123456789abcdef";
  std::string out;
  for (const char c : bytes) {
    out += hex[static_cast<unsigned char>(c) >> 4U];
    out += hex[static_cast<unsigned char>(c) & 15U];
  }
  return out;
}

std::string sha256_hex(std::string_view bytes) { return to_hex(digest(bytes, {})); }

Sha256 sha256(std::string_view bytes) {
  Sha256 hash{};
  const auto text = digest(bytes, {});
  std::copy_n(text.begin(), std::min(text.size(), hash.size()), hash.begin());
  return hash;
}

std::string salt() {
  constexpr std::size_t length = 16;
  std::string bytes(length, '\0');
  randombytes_buf(bytes.data(), bytes.size());
  return to_hex(bytes);
}

std::string chained_hash(const std::string& previous, const Event& e) {
  std::string text;
  text.reserve(e.changes.size() + 128);
  const auto line = [&](std::string_view part) { text.append(part).append(1, '\n'); };
  line(std::to_string(e.seq));
  line(std::to_string(e.run));
  line(e.recorded_at);
  line(e.effective_on);
  line(e.verb);
  line(e.subject);
  line(std::to_string(e.subject_id));
  line(std::to_string(e.before));
  line(e.by);
  line(e.because);
  text.append(e.changes);
  return digest(previous, text);
}

LogHead log_head(const Database& db) {
  LogHead head;
  Statement row(db, "SELECT seq, hash FROM event ORDER BY seq DESC LIMIT 1");
  if (row.step()) head = {row.integer(0), row.blob(1)};
  return head;
}

std::string text_of(const LogHead& head) {
  return std::to_string(head.seq) + ":" + to_hex(head.hash);
}

/// Entries in order: numbered at once, hashed in the background, inserted when their hash is there.
class EventLog::Queue {
 public:
  explicit Queue(EventLog& log) : log_(log) {}
  Queue(const Queue&) = delete;
  Queue& operator=(const Queue&) = delete;
  ~Queue() {
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

  static constexpr std::size_t batch_size = 2048;
  EventLog& log_;
  std::vector<Event> filling_, hashed_;
  std::future<void> hashing_;
};

EventLog::EventLog(Database& db, const model::Recorder& recorder)
    : db_(db),
      recorder_(recorder),
      head_(log_head(db)),
      next_(head_.seq + 1),
      insert_(db, insert_event) {}

void EventLog::open_run() {
  model::Facts facts;
  for (const auto& [name, value] : {std::pair{"login", &recorder_.login},
                                    {"uid", &recorder_.uid},
                                    {"sudo_claimed", &recorder_.sudo_user},
                                    {"loginuid", &recorder_.loginuid},
                                    {"host", &recorder_.host},
                                    {"terminal", &recorder_.terminal},
                                    {"as", &recorder_.as},
                                    {"command", &recorder_.command}})
    if (!value->empty()) facts.emplace(name, *value);
  if (recorder_.today_moved) facts.emplace("today", base::to_iso(recorder_.today));
  Event event;
  event.verb = "run";
  event.subject = "command";
  event.before = db_.on_record().first;  // another transaction of one command names the first
  event.effective_on = base::to_iso(recorder_.today);
  event.changes = model::created_changes(facts);
  run_ = next_;
  number(event);
  hash(event);
  insert(event);
}

void EventLog::number(Event& event) {
  if (run_ == 0) open_run();
  event.seq = next_++;
  db_.made(event.seq);
  event.run = run_;
  event.recorded_at = recorder_.recorded_at;
}

void EventLog::hash(Event& event) { event.hash = head_.hash = chained_hash(head_.hash, event); }

void EventLog::insert(const Event& e) {
  insert_.bind(e.seq, e.run, e.recorded_at, e.effective_on, e.verb, e.subject, e.subject_id,
               e.before);
  insert_.put_text_or_null(9, e.by);
  insert_.put_text_or_null(10, e.because);
  insert_.put(11, e.changes);
  insert_.put_blob(12, e.hash);
  insert_.run();
}

EventLog::~EventLog() = default;

void EventLog::hash_behind() {
  if (!queue_) queue_ = std::make_unique<Queue>(*this);
}

void EventLog::settle() {
  if (queue_) queue_->finish();
  queue_.reset();
}

std::int64_t EventLog::append(Event event) {
  number(event);
  if (queue_) {
    const auto seq = event.seq;
    queue_->push(std::move(event));
    return seq;
  }
  hash(event);
  insert(event);
  return event.seq;
}

std::optional<Event> event_at(const Database& db, std::int64_t seq) {
  Statement row(db, std::string(event_columns) + "WHERE seq = $1");
  row.bind(seq);
  if (!row.step()) return std::nullopt;
  return read_event(row);
}

std::vector<Event> events_at(const Database& db, std::span<const std::int64_t> seqs) {
  std::vector<Event> events;
  if (seqs.empty()) return events;
  Statement row(db,
                std::string(event_columns) + "WHERE seq IN " + places_from(1) + " ORDER BY seq");
  in_pieces(seqs, [&](std::span<const std::int64_t> piece) {
    row.reset();
    put_list(row, 1, piece);
    while (row.step()) events.push_back(read_event(row));
  });
  return events;
}

void each_event_between(const Database& db, std::int64_t first, std::int64_t last,
                        const std::function<void(const Event&)>& visit) {
  Statement row(db, std::string(event_columns) + "WHERE seq >= $1 AND seq <= $2 ORDER BY seq");
  row.bind(first, last);
  while (row.step()) visit(read_event(row));
}

void each_event(const Database& db, const std::function<void(const Event&)>& visit) {
  Statement row(db, std::string(event_columns) + "ORDER BY seq");
  while (row.step()) visit(read_event(row));
}

std::vector<Event> newest_events(const Database& db, std::int64_t limit) {
  Statement row(db, std::string(event_columns) + "ORDER BY seq DESC LIMIT $1");
  row.bind(limit);
  std::vector<Event> events;
  while (row.step()) events.push_back(read_event(row));
  return events;
}

}  // namespace duban::store
