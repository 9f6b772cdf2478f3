// 归档文件目录: what a year leaves to the archive.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "model/evidence.hpp"
#include "model/report.hpp"
#include "report/field_cells.hpp"

namespace duban::report {

/// One file: a letter that went out, a frozen report, the dossier of a hazard that was struck off.
struct ArchiveLine {
  enum class What { letter, report, dossier } what = What::letter;
  std::string document;     ///< 文号, or the number that it has here
  std::string responsible;  ///< in whose name; empty = the office
  base::Message title;
  model::OptDay on;
  std::string retention;  ///< as the rules say for its kind; empty = not said
  base::Message note;
  std::optional<model::Evidence> kept;        ///< of a letter, when it was kept
  std::optional<model::FrozenReport> frozen;  ///< of a report
  model::Id hazard = 0;                       ///< of a dossier
};

/// 序号 档号 文号 责任者 题名 日期 密级 页数 保管期限 备注. 档号, 密级 and 页数 are blank: nobody
/// guesses them.
Table archive_table(const std::vector<ArchiveLine>& lines, const std::string& office, int year);

}  // namespace duban::report
