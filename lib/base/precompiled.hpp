// Headers that nearly every file reads, compiled once for a build (CMakeLists.txt). No file relies
// on them being there.
#pragma once

#include <algorithm>
#include <array>
#include <charconv>
#include <chrono>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <set>
#include <span>
#include <sstream>
#include <string>
#include <string_view>
#include <tuple>
#include <unordered_map>
#include <utility>
#include <variant>
#include <vector>

#include "base/day.hpp"
#include "base/failure.hpp"
#include "base/finding.hpp"
#include "base/message.hpp"
#include "base/text.hpp"
