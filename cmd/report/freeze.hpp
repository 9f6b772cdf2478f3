// What reports with frozen figures share: --freeze, and the differences from what was frozen.
#pragma once

#include <memory>
#include <optional>
#include <string>

#include "casework/freeze.hpp"
#include "cmd/options.hpp"
#include "report/sheet.hpp"

namespace duban::cmd {

class Session;

struct FreezeOptions {
  bool freeze = false;
  std::string issue, by, because;
};
void declare_freeze(FreezeOptions& options, Flags& flags);

/// The consistent read of a report; with --freeze already the write, so that what is frozen is what was read.
class ReportRun {
 public:
  ReportRun(Session& session, const FreezeOptions& options);
  /// With --freeze the figures of the book are kept. A book of a frozen period says its issue under every title, and what is not
  /// as it was frozen stands in a sheet of its own. `past`: the database reads as it was earlier; nothing can be frozen then.
  void finish(report::Book& book, const casework::FreezeRequest& period, bool past = false);

 private:
  Session& session_;
  const FreezeOptions& options_;
  std::unique_ptr<store::Snapshot> snapshot_;
  std::unique_ptr<store::Transaction> transaction_;
};

}  // namespace duban::cmd
