// What commands wrote, which of them were taken back, and who refers to what would go.
#pragma once

#include <cstdint>
#include <functional>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <utility>
#include <vector>

#include "model/event.hpp"
#include "store/engine/database.hpp"

namespace duban::store {

/// Entries of one transaction, both in; the first one tells of the command.
struct Entries {
  std::int64_t first = 0, last = 0;
};
/// The transactions of the command that begins with entry `run`, in order.
std::vector<Entries> parts_of_command(const Database& db, std::int64_t run);
/// Visits the entries that begin commands, the newest first, as long as the visit says true.
void each_command_back(const Database& db, const std::function<bool(const model::Event&)>& visit);

/// A command that took another one back; both by the entry they begin with.
struct Undoing {
  std::int64_t run = 0, undone = 0;
};
/// All of them, in order.
std::vector<Undoing> undoings(const Database& db);

/// The subjects that the entries of a command speak of, and those whose table was sealed.
std::vector<std::pair<std::string, std::string>> subjects_and_verbs(const Database& db,
                                                                    std::int64_t first,
                                                                    std::int64_t last);

/// The newest entry of each of these rows of a table of records.
std::map<model::Id, std::int64_t> newest_entries(const Database& db, const std::string& table,
                                                 std::span<const model::Id> ids);

/// How many messages went out about these hazards or tasks.
std::int64_t messages_about(const Database& db, const std::string& subject,
                            std::span<const model::Id> ids);

/// A record that refers to another.
struct Reference {
  std::string subject;
  model::Id id = 0;
  std::string named;  ///< the kind of the other
  model::Id to = 0;
  std::string field;  ///< in which it is named
  std::string name;   ///< by which, where it is not by its id
};
/// One of these records of a kind that stands and refers to one that was taken back.
std::optional<Reference> dangling(const Database& db, const std::string& subject,
                                  std::span<const model::Id> ids);

/// Records that are to go, kept in a temporary table while this lives.
class Going {
 public:
  explicit Going(Database& db);
  ~Going();
  Going(const Going&) = delete;
  Going& operator=(const Going&) = delete;
  void add(const std::string& subject, model::Id id);
  /// Records that stay and refer to one of those that go, at most `most` of them.
  [[nodiscard]] std::vector<Reference> references(std::size_t most) const;

 private:
  Database& db_;
  std::optional<Statement> add_;
};

}  // namespace duban::store
