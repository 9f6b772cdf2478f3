// What a message tells when it goes out: its decisions, looked at again.
#pragma once

#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "gather/notify/reach.hpp"
#include "model/notice.hpp"
#include "model/rulebook.hpp"
#include "report/digest.hpp"
#include "store/engine/database.hpp"

namespace duban::gather {

/// The reminder of a message as things stand now.
struct Retold {
  report::Digest digest;
  /// Decisions that no longer fit: what they are about has ended or moved, or is somebody else's,
  /// or its unit is in quiet. Whoever tries the message writes them with it.
  std::vector<std::pair<model::Id, model::NoticeState>> fates;
};

/// Retells messages by the rules and the people of one moment.
class Digests {
 public:
  /// `figures` are the office's, counted with the first message that tells them, for all of a run.
  Digests(const store::Database& db, const model::NotifyMoment& moment,
          std::optional<report::DigestFigures>& figures);
  [[nodiscard]] Retold of(const model::Delivery& delivery) const;

 private:
  const store::Database& db_;
  const model::NotifyMoment& moment_;
  std::optional<report::DigestFigures>& figures_;
  model::Rulebook rules_;
  Reach reach_;
  std::string office_;
};

}  // namespace duban::gather
