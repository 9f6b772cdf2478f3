// What reports with frozen figures share: --freeze, and the differences from what was frozen.
#pragma once

#include <memory>
#include <optional>
#include <string>

#include "casework/office/freeze.hpp"
#include "cmd/options.hpp"
#include "report/sheet.hpp"

namespace duban::cmd {

class Session;

struct FreezeOptions {
  bool freeze = false;
  std::string issue, by, because;
};
void declare_freeze(FreezeOptions& options, Flags& flags);

/// The consistent read of a report; with --freeze already the write, so that what is frozen is what
/// was read. In this order: read, arrange, finish(), write the file, commit().
class ReportRun {
 public:
  ReportRun(Session& session, const FreezeOptions& options);
  /// Does this run need the figures of the period's book: to freeze them, or because they are
  /// frozen?
  [[nodiscard]] bool wants_figures(const casework::FreezeRequest& period) const;
  /// With --freeze the figures of the book are kept. A book of a frozen period says its issue under
  /// every title; what is not as it was frozen, and what a correction changed, stand in a sheet of
  /// their own. `past`: the database reads as it was earlier; nothing can be frozen then. What a
  /// text should say of it; may be empty.
  base::Message finish(report::Book& book, const casework::FreezeRequest& period,
                       bool past = false);
  /// The file is written: what was frozen is final.
  void commit();

 private:
  base::Message freeze(report::Book& book, const casework::FreezeRequest& period);
  base::Message compare(report::Book& book, const model::FrozenReport& frozen);
  void corrections(report::Book& book, const model::FrozenReport& frozen);

  Session& session_;
  const FreezeOptions& options_;
  std::unique_ptr<store::Snapshot> snapshot_;
  std::optional<casework::Context> context_;
  std::unique_ptr<casework::Desk> desk_;  ///< of a freeze
  base::Message done_;                    ///< said once it is final
};

}  // namespace duban::cmd
