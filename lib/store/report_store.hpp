// Frozen reports and their figures in the database.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "model/report.hpp"
#include "store/record.hpp"

namespace duban::store {

/// All frozen reports with their revisions, by kind, plan, issue and revision.
std::vector<model::FrozenReport> frozen_reports(const Database& db);
/// The newest revision of a period; nothing when it was not frozen.
std::optional<model::FrozenReport> newest_frozen(const Database& db, model::ReportKind kind,
                                                 model::Id plan, const std::string& period);

/// Keeps the figures of a report that was just frozen.
void save_figures(Database& db, model::Id report, const std::vector<model::ReportFigure>& figures);
/// In the order of printing.
std::vector<model::ReportFigure> report_figures(const Database& db, model::Id report);
/// SHA-256 over figures in their order.
std::string figures_sha256(const std::vector<model::ReportFigure>& figures);

}  // namespace duban::store
