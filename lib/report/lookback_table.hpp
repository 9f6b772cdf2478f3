// Look-backs and draws as tables.
#pragma once

#include <string>
#include <vector>

#include "model/lookback.hpp"
#include "report/field_cells.hpp"

namespace duban::report {

/// A struck-off hazard that was drawn, or looked at.
struct LookbackLine {
  model::StruckHazard hazard;
  std::int64_t place = 0;    ///< in the order of the draw, 1 = the first; 0 = not drawn
  std::string draw;          ///< label
  std::string hash;          ///< by which it was drawn
  model::Lookback lookback;  ///< id 0: not looked at yet
};
/// 回头看记录表: number, unit, problem, closed, place in the draw, looked at, result, evidence,
/// what became of it.
Table lookbacks_table(const std::vector<LookbackLine>& lines, const UnitName& unit);

/// 随机抽查抽取记录: seed, population, share, the drawn ones in order, who was left out; lines for
/// signatures.
struct DrawLine {
  std::string key, name, hash;
};
Sheet draw_sheet(const model::Draw& draw, const std::vector<DrawLine>& drawn);

}  // namespace duban::report
