// Everything that is due, whoever owes it.
#pragma once

#include <functional>
#include <memory>
#include <optional>
#include <set>
#include <span>
#include <vector>

#include "model/due.hpp"
#include "store/engine/database.hpp"

namespace duban::gather {

/// What is asked for; empty members do not filter.
struct DueFilter {
  std::set<model::DueClock> clocks;
  bool overdue = false;      ///< only what is late
  std::int64_t within = -1;  ///< only what is late or due within so many days
  [[nodiscard]] bool wants(model::DueClock clock) const {
    return clocks.empty() || clocks.contains(clock);
  }
  [[nodiscard]] bool only_dated() const { return overdue || within >= 0; }
};

/// Visits first what has no responsible unit, then what was not dispatched, then the clocks of
/// others by deadline, the latest first and those without a date last; then the office's own by
/// deadline. Inside a snapshot.
void each_due(const store::Database& db, base::Day today, const DueFilter& filter,
              const std::function<void(const model::DueItem&)>& visit);

/// Some hazards only.
struct SomeHazards {
  std::vector<base::Day> due;    ///< those whose running clock is due on one of these days
  std::vector<base::Day> found;  ///< those still waiting that were found on one of these days
  std::set<model::Id> ids;       ///< these, in whatever stage they are
};
/// Visits each once.
void each_due_hazard(const store::Database& db, base::Day today, const SomeHazards& some,
                     const std::function<void(const model::DueItem&)>& visit);

/// One clock as it stands now; nothing when it no longer runs. The three waiting stages of a hazard
/// are asked for by rectification.
class DueReader {
 public:
  DueReader(const store::Database& db, base::Day today);
  ~DueReader();
  DueReader(const DueReader&) = delete;
  DueReader& operator=(const DueReader&) = delete;
  std::optional<model::DueItem> read(model::DueClock clock, model::DueSubject subject,
                                     model::Id id);
  /// Reads all these records at once; read() then needs no further statement for them.
  void look_up(model::DueSubject subject, std::span<const model::Id> ids);

 private:
  struct Readers;
  std::unique_ptr<Readers> readers_;
};

}  // namespace duban::gather
