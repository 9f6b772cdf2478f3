// How people name a frozen report: 第47期, 2026年第46期（第1次更正）, 2026年第46周.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "model/report.hpp"
#include "store/engine/database.hpp"

namespace duban::gather {

struct IssueName {
  model::Id issue = 0;
  model::Id year = 0;                   ///< 0 = not said
  std::optional<model::Id> revision{};  ///< 1 = as first frozen (原稿); nothing: the newest
};
/// Reads 47, 第47期, ２０２６年第４７期, 第46期原稿, 第46期（第1次更正）; nothing for other text.
/// At most three figures.
std::optional<IssueName> issue_name(std::string_view text);

/// The label of a period however it is written: 2026-w46, 2026年第46周, 2026年三季度, 2026年9月;
/// the text itself when it is none.
std::string period_label(std::string_view text);

/// The frozen report that a text means: 第47期, 47, 2026年第47期, or a period (2026-W47, 2026Q3);
/// the newest revision, or the one that 第47期原稿, 第47期（第1次更正） names. `kind` may be left
/// out when only one kind has such a report. Failures: not_found, invalid (several).
model::FrozenReport find_frozen(const store::Database& db, const std::string& text,
                                std::optional<model::ReportKind> kind, model::Id year);

}  // namespace duban::gather
