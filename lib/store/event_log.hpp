// The hash-chained history: every write appends an entry in its own transaction.
#pragma once

#include <array>
#include <functional>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "model/event.hpp"
#include "store/engine/database.hpp"

namespace duban::store {

/// Number and hash of the newest entry; 0 and 32 zero bytes for an empty log.
struct LogHead {
  std::int64_t seq = 0;
  std::string hash = std::string(32, '\0');
};
LogHead log_head(const Database& db);
/// "NUMBER:HASH", as it is printed and kept outside.
std::string text_of(const LogHead& head);

/// SHA-256 over the previous hash (32 bytes) and the entry's text (man page duban-log, HASH).
std::string chained_hash(const std::string& previous, const model::Event& event);
/// SHA-256 of bytes, as lower-case hex.
std::string sha256_hex(std::string_view bytes);
/// The same in bytes, which sort as the text does.
using Sha256 = std::array<unsigned char, 32>;
Sha256 sha256(std::string_view bytes);
/// Thirty-two figures that nobody can guess: what is hashed with them cannot be tried out.
std::string salt();
std::string to_hex(std::string_view bytes);

/// Appends entries inside one open transaction; the first one is preceded by the command entry.
class EventLog {
 public:
  EventLog(Database& db, const model::Recorder& recorder);
  ~EventLog();
  EventLog(const EventLog&) = delete;
  EventLog& operator=(const EventLog&) = delete;

  /// Numbers, hashes and inserts the entry; returns its number.
  std::int64_t append(model::Event event);
  /// For bulk work: from now on entries are hashed on another thread and inserted a little later,
  /// in the same order. Ended by settle().
  void hash_behind();
  /// All entries are in the table after this.
  void settle();

 private:
  class Queue;
  void open_run();
  void number(model::Event& event);
  void hash(model::Event& event);
  void insert(const model::Event& event);

  Database& db_;
  const model::Recorder& recorder_;
  LogHead head_;
  std::int64_t run_ = 0;
  std::int64_t next_ = 0;
  Statement insert_;
  std::unique_ptr<Queue> queue_;
};

/// One entry; nothing when there is none of that number.
std::optional<model::Event> event_at(const Database& db, std::int64_t seq);
/// The entries of these numbers, in order.
std::vector<model::Event> events_at(const Database& db, std::span<const std::int64_t> seqs);
/// Visits the entries from one number to another, both in, in order.
void each_event_between(const Database& db, std::int64_t first, std::int64_t last,
                        const std::function<void(const model::Event&)>& visit);
/// Walks the whole log in order.
void each_event(const Database& db, const std::function<void(const model::Event&)>& visit);
/// The newest `limit` entries, newest first.
std::vector<model::Event> newest_events(const Database& db, std::int64_t limit);

}  // namespace duban::store
