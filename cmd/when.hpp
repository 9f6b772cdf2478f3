// Two kinds of time of a list or report: what had happened by a day, and what was on record that
// evening.
#pragma once

#include <memory>
#include <optional>

#include "cmd/options.hpp"
#include "report/sheet.hpp"
#include "store/engine/past.hpp"

namespace duban::cmd {

class Session;

struct WhenOptions {
  std::optional<base::Day> as_of, known_on;
  bool operator==(const WhenOptions&) const = default;
};
/// --known-on; and --as-of, unless the command has its own.
void declare_when(WhenOptions& options, Flags& flags, bool with_as_of = true);

/// The day a list or report stands on. Made inside a Snapshot: while it lives, the database reads
/// as it was on the evening of
/// --known-on. Failures: usage for a day in the future, not_found before the office's first entry.
class When {
 public:
  When(Session& session, const WhenOptions& options);
  /// --as-of, else --known-on, else today.
  [[nodiscard]] base::Day day() const { return day_; }
  /// The day that counts as today: --known-on, else today.
  [[nodiscard]] base::Day today() const { return today_; }
  /// Any day but today?
  [[nodiscard]] bool is_past() const { return is_past_; }
  /// The entry of the log at which --known-on stops; nothing without it.
  [[nodiscard]] std::optional<std::int64_t> position() const { return position_; }
  /// Calls `look` while the database reads as it is, and gives what it gives.
  template <class Look>
  auto outside(Look look) {
    past_.reset();
    auto seen = look();
    if (position_) past_ = std::make_unique<store::Past>(db_, *position_);
    return seen;
  }
  /// Says under the title of every sheet that it shows what was on record then.
  void mark(report::Book& book) const;

 private:
  [[nodiscard]] base::Message note() const;
  base::Day today_, day_;
  bool is_past_ = false;
  store::Database& db_;
  std::optional<std::int64_t> position_;
  std::unique_ptr<store::Past> past_;
};

}  // namespace duban::cmd
