// SQL of frozen reports.
#include "store/report_store.hpp"

#include "store/event_log.hpp"

namespace duban::store {

using model::FrozenReport;
using model::ReportFigure;

std::vector<FrozenReport> frozen_reports(const Database& db) {
  Statement row(
      db, select_all<FrozenReport>() + "ORDER BY kind, coalesce(plan, 0), year, issue, revision");
  return read_records<FrozenReport>(row);
}

std::optional<FrozenReport> newest_frozen(const Database& db, model::ReportKind kind,
                                          model::Id plan, const std::string& period) {
  Statement row(db, select_all<FrozenReport>() +
                        "WHERE kind = $1 AND coalesce(plan, 0) = $2 AND period = $3 ORDER BY "
                        "revision DESC LIMIT 1");
  row.bind(model::word(kind), plan, period);
  if (!row.step()) return std::nullopt;
  return read_record<FrozenReport>(row);
}

void save_figures(Database& db, model::Id report, const std::vector<ReportFigure>& figures) {
  Statement insert(db,
                   "INSERT INTO report_figure (report, place, part, line, figure, value) VALUES "
                   "($1, $2, $3, $4, $5, $6)");
  std::int64_t place = 0;
  for (const auto& f : figures)
    insert.bind(report, ++place, f.part, f.line, f.figure, f.value).run();
}

std::vector<ReportFigure> report_figures(const Database& db, model::Id report) {
  Statement row(
      db, "SELECT part, line, figure, value FROM report_figure WHERE report = $1 ORDER BY place");
  row.bind(report);
  std::vector<ReportFigure> list;
  while (row.step())
    list.push_back({std::string(row.text(0)), std::string(row.text(1)), std::string(row.text(2)),
                    std::string(row.text(3))});
  return list;
}

std::string figures_sha256(const std::vector<ReportFigure>& figures) {
  std::string text;
  for (const auto& f : figures)
    text += f.part + "\t" + f.line + "\t" + f.figure + "\t" + f.value + "\n";
  return sha256_hex(text);
}

}  // namespace duban::store
