// The three types through which everything speaks to the database: Database, Statement,
// Transaction.
#pragma once

#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <type_traits>

#include "base/day.hpp"
#include "base/failure.hpp"

struct sqlite3;
struct sqlite3_stmt;

namespace duban::store {

/// Breaking a UNIQUE, CHECK or foreign key rule; callers that expect one catch it, for others it is
/// a bug.
class Conflict : public base::Failure {
 public:
  using base::Failure::Failure;
};

struct OpenOptions {
  bool create = false;  ///< make the file; it must not exist, or be empty
  bool read_only = false;
  bool any_version = false;  ///< do not check the schema's version (db check, db migrate)
  /// The name that a file on its way is to get: messages name it, and nothing is on record before.
  std::filesystem::path becomes{};
  int wait_ms = 5000;  ///< how long to wait for a lock
  std::string holder;  ///< what others that wait are told of us: "pid 123, li@host, …"
};

class Database {
 public:
  /// Opens an office's database. Failures: not_found (no file), integrity (no database, newer
  /// schema), busy.
  explicit Database(std::filesystem::path path, const OpenOptions& options = {});
  ~Database();
  Database(const Database&) = delete;
  Database& operator=(const Database&) = delete;

  /// Runs statements without results, one after the other.
  void execute(const std::string& sql);
  /// Gives the engine more memory for a transaction over many rows. `first`: the tables are empty,
  /// so new pages go straight into the file under a rollback journal instead of through the
  /// write-ahead log; nothing but the journal mode changes, and a crash still leaves the file as it
  /// was. Where others have the file open it stays in WAL mode.
  void expect_bulk_work(bool first);
  /// Back to the write-ahead log after such work, or after a crash in it.
  void use_write_ahead_log();
  [[nodiscard]] const std::filesystem::path& path() const { return path_; }
  [[nodiscard]] sqlite3* handle() const { return handle_.get(); }
  /// Tells whoever waits how far a long transaction is ("row 300 of 20000").
  void tell(const std::string& how_far) const;
  /// The table itself, whatever view of its name stands before it: what is written names this.
  [[nodiscard]] static std::string target(std::string_view table) {
    return "main." + std::string(table);
  }
  /// Rows changed by the last statement.
  [[nodiscard]] int changes() const;
  [[nodiscard]] const OpenOptions& options() const { return options_; }
  /// The failure that an engine error code means, with who holds the lock when it is one.
  [[nodiscard]] base::Failure failure(int code) const;
  [[noreturn]] void raise(int code) const;
  /// The log tells which entry was made in the open transaction.
  void made(std::int64_t seq);
  /// Entries of the log that transactions of this connection brought on record, from the first to
  /// the last; 0 when there are none.
  struct Entries {
    std::int64_t first = 0, last = 0;
  };
  [[nodiscard]] const Entries& on_record() const { return on_record_; }
  /// True when a transaction was begun or tried to begin.
  [[nodiscard]] bool has_tried_to_write() const { return has_tried_to_write_; }
  /// Room for what readers remember of tables that they would read again and again; forgotten with
  /// every transaction, and when the database begins or ends to read as of another day.
  [[nodiscard]] std::shared_ptr<void>& memory() const { return memory_; }
  void forget() const { memory_.reset(); }

 private:
  struct Close {
    void operator()(sqlite3* handle) const;
  };
  void look();
  void read_alone();
  [[nodiscard]] bool was_moved() const;
  [[nodiscard]] std::filesystem::path holder_file() const;
  [[nodiscard]] std::string holder() const;
  void let_go() const;
  std::filesystem::path path_;
  OpenOptions options_;
  std::unique_ptr<sqlite3, Close> handle_;
  mutable std::shared_ptr<void> memory_;
  Entries made_, on_record_;
  bool has_tried_to_write_ = false;
  bool is_full_ = false;        ///< read as it is because there was no room for the files beside it
  bool has_committed_ = false;  ///< some transaction since it was opened: a failure says so
  friend class Statement;
  friend class Transaction;
  mutable std::set<std::string, std::less<>> checked_;  ///< texts whose places were looked at
};

/// One prepared statement. Parameters are $1, $2 … in the order of their first appearance (checked
/// at once).
class Statement {
 public:
  Statement(const Database& db, std::string_view sql);
  ~Statement();
  Statement(Statement&& other) noexcept;
  Statement(const Statement&) = delete;
  Statement& operator=(const Statement&) = delete;

  /// Binds all parameters from $1 on and rewinds. Empty optionals are NULL. Text is kept by
  /// reference until the last step: a kept statement refuses a string that ends with the call.
  template <class... Values>
  Statement& bind(Values&&... values) & {
    static_assert(!(std::is_same_v<Values, std::string> || ...), "name this string first");
    reset();
    int at = 0;
    (put(++at, values), ...);
    return *this;
  }
  /// On a statement that ends with the expression, as its values do.
  template <class... Values>
  Statement& bind(const Values&... values) && {
    return bind(values...);
  }
  void reset();
  void put(int at, std::int64_t value);
  void put(int at, int value) { put(at, std::int64_t{value}); }
  void put(int at, std::size_t value) { put(at, static_cast<std::int64_t>(value)); }
  /// The bytes must live until the next reset.
  void put(int at, std::string_view text);
  void put(int at, const std::string& text) { put(at, std::string_view(text)); }
  void put(int at, const char* text) { put(at, std::string_view(text)); }
  void put(int at, base::Day day);
  void put(int at, const std::optional<base::Day>& day);
  void put_text_or_null(int at, std::string_view text);
  void put_id_or_null(int at, std::int64_t id);
  void put_blob(int at, std::string_view bytes);
  void put_null(int at);

  /// True while there is a row.
  bool step();
  /// Runs to the end and rewinds.
  void run();
  [[nodiscard]] std::int64_t integer(int column) const;
  /// Empty for NULL. Valid until the next step.
  [[nodiscard]] std::string_view text(int column) const;
  [[nodiscard]] std::string blob(int column) const;
  [[nodiscard]] std::optional<base::Day> day(int column) const;
  [[nodiscard]] bool is_null(int column) const;
  [[nodiscard]] int columns() const;

 private:
  void check(int code) const;
  const Database* db_;
  sqlite3_stmt* handle_ = nullptr;
};

/// A write transaction from BEGIN IMMEDIATE; rolls back unless committed.
class Transaction {
 public:
  explicit Transaction(Database& db);
  ~Transaction();
  Transaction(const Transaction&) = delete;
  Transaction& operator=(const Transaction&) = delete;
  void commit();

 private:
  Database& db_;
  bool open_ = true;
};

/// A consistent read of several statements.
class Snapshot {
 public:
  explicit Snapshot(const Database& db);
  ~Snapshot();
  Snapshot(const Snapshot&) = delete;
  Snapshot& operator=(const Snapshot&) = delete;

 private:
  const Database& db_;
};

}  // namespace duban::store
