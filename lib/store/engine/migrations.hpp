// Climbing to the newest schema.
#pragma once

#include <filesystem>
#include <functional>

#include "store/engine/schema.hpp"

namespace duban::store {

/// Climbs to the newest version in one transaction; `then`, given the version it came from, runs in
/// it before it is committed. An older file with data is copied beside itself first
/// (FILE.v1-backup); the copy's path is returned, empty when none was needed. Whoever comes second
/// finds nothing left to do. Failures as check_version, busy.
std::filesystem::path migrate(Database& db, const std::function<void(int)>& then = {});

}  // namespace duban::store
