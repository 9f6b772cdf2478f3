// duban inspect import
#include <filesystem>

#include "base/failure.hpp"
#include "casework/inspection/import.hpp"
#include "cmd/command.hpp"
#include "cmd/round/rounds.hpp"
#include "cmd/session.hpp"
#include "cmd/unit/import_table.hpp"

namespace duban::cmd::inspect_import {

namespace {

struct Options {
  TableImportOptions table;
  casework::FindingImport wanted;
  std::string kind;
};

void declare(Options& o, Flags& flags) {
  flags.details(N_(
      "One row a finding: the day, the site or the territory, the problem, and if there are any "
      "grade, clause, sector, place, cause, measure, due, unit, supervising, team, paper, "
      "fixed_on_spot, done, photos, remarks; or their Chinese headings (检查日期, 单位名称, 属地, "
      "问题, 等级, 依据条款, 行业, 部位, 原因, 整改要求, 期限, 责任单位, 督办单位, 检查人员, "
      "现场检查记录, 当场整改, 整改情况, 照片, 备注). Rows of one day and site are one visit. A "
      "row "
      "with an empty problem, or one that says that nothing was found, is a visit at which "
      "nothing was found. Photos are named as files beside the table. All rows or none; the "
      "same file again changes nothing."));
  flags.text(o.wanted.round, "--round", "ROUND", N_("the round: 第4期"))
      .choice(o.kind, "--kind", round_kinds(), N_("the kind, for visits outside of any round"))
      .text(o.wanted.photos, "--photos", "FOLDER",
            N_("where the photos lie (default: beside the file)"));
  declare_table_import(o.table, flags);
  flags.example("duban inspect import 暗访问题.xlsx --round 第4期", N_("what a round found"));
}

int run(const Options& o, Session& session) {
  casework::FindingImport wanted = o.wanted;
  wanted.kind = model::from_word<model::RoundKind>(o.kind);
  if (wanted.kind && !wanted.round.empty())
    throw base::Failure(base::Kind::usage,
                        N_("either --round or --kind (for visits outside of any), not both"));
  if (!wanted.photos.empty() && !std::filesystem::is_directory(wanted.photos))
    throw base::Failure(
        base::Kind::not_found,
        base::Message(N_("there is no folder {folder}")).with("folder", wanted.photos));
  if (wanted.photos.empty())
    wanted.photos = std::filesystem::path(o.table.file).parent_path().string();
  return run_table_import(session, o.table, casework::finding_headings(),
                          [&](const auto& context, const auto& table, const auto& file) {
                            return casework::import_findings(context, table, file, wanted);
                          });
}

}  // namespace

std::unique_ptr<Command> make() { return make_command<Options>(declare, run); }

}  // namespace duban::cmd::inspect_import
