// How people name a frozen report: 第47期, 2026年第46期（第1次更正）, 2026年第46周.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "model/fields.hpp"

namespace duban::casework {

struct IssueName {
  model::Id issue = 0;
  model::Id year = 0;                   ///< 0 = not said
  std::optional<model::Id> revision{};  ///< 1 = as first frozen (原稿); nothing: the newest
};
/// Reads 47, 第47期, ２０２６年第４７期, 第46期原稿, 第46期（第1次更正）; nothing for other text. At most three figures.
std::optional<IssueName> issue_name(std::string_view text);

/// The label of a period however it is written: 2026-w46, 2026年第46周, 2026年三季度, 2026年9月; the text itself when it is none.
std::string period_label(std::string_view text);

}  // namespace duban::casework
