// The figures that a report prints, in a form that can be frozen and compared later.
#pragma once

#include <vector>

#include "model/report.hpp"
#include "report/sheet.hpp"

namespace duban::report {

/// The figures of those tables of the book that hold figures, in the order of printing.
std::vector<model::ReportFigure> figures_of(const Book& book);

/// What is not as it was frozen: table, line, figure, frozen, now. No rows when nothing differs.
Table restatements(const std::vector<model::ReportFigure>& frozen, const Book& now);

/// The figures as they were kept, in the words of the report: table, line, figure, value.
Table frozen_figures_table(model::ReportKind kind, const std::vector<model::ReportFigure>& figures);

/// 第47期; with its revision when it was corrected.
base::Message issue_word(const model::FrozenReport& report);

/// Under the title of every sheet: the issue, and when and by whom it was frozen.
base::Message frozen_note(const model::FrozenReport& report);

/// Instead of it, when a later run does not print what was frozen.
base::Message restated_note(const model::FrozenReport& report, std::size_t differences);

/// kind, issue, plan, period, from, to, revision, frozen on, by, reason, head of the log.
Table frozen_table();
/// `plan`: its name, empty for other reports.
Row frozen_row(const model::FrozenReport& report, const std::string& plan);

}  // namespace duban::report
