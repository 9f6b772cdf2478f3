// Everything about an office's database that somebody should look at.
#pragma once

#include <string>
#include <vector>

#include "model/event.hpp"
#include "model/notice.hpp"
#include "store/engine/database.hpp"

namespace duban::gather {

struct Worry {
  enum class Area {
    file,
    history,
    evidence,
    rules,
    calendar,
    clock,
    matters,
    people,
    reminders
  } area = Area::file;
  base::Message what, way_out;
};

/// In that order; empty = nothing to worry about. Reads only.
/// `recorder`: who asks, where and when.
std::vector<Worry> worries(store::Database& db, const model::Recorder& recorder,
                           const model::NotifyMoment& moment);

}  // namespace duban::gather
