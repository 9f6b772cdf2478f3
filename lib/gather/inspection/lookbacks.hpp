// Look-backs with the hazards they are about; draws with the names behind their keys.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "report/lookback_table.hpp"
#include "store/engine/database.hpp"

namespace duban::gather {

/// The newest draw of that label. Failure not_found with those there are.
model::Draw find_draw(const store::Database& db, model::DrawFrom from, const std::string& label);

/// What was drawn, in its order, each with what was found.
std::vector<report::LookbackLine> lines_of_draw(const store::Database& db, const model::Draw& draw);
/// Everything looked at in a span, drawn or not, the newest last.
std::vector<report::LookbackLine> lines_between(const store::Database& db,
                                                const model::OptDay& from, const model::OptDay& to);

/// One look-back, recorded or about to be.
report::LookbackLine line_of(const store::Database& db, const model::Lookback& lookback,
                             const model::Hazard& hazard);

/// The drawn ones with their hashes, and their names by their keys.
std::vector<report::DrawLine> draw_lines(const model::Draw& draw,
                                         const std::map<std::string, std::string>& names);

}  // namespace duban::gather
