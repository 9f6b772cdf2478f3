// What a message tells when it goes out: its decisions, looked at again.
#pragma once

#include <utility>
#include <vector>

#include "model/notice.hpp"
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
Retold digest_of(const store::Database& db, const model::NotifyMoment& moment,
                 const model::Delivery& delivery);

}  // namespace duban::gather
