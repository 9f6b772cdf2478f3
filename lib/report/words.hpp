// The fixed words in which people read states, grades and lateness.
#pragma once

#include "model/card.hpp"
#include "model/deadline.hpp"
#include "model/hazard.hpp"
#include "model/task.hpp"
#include "report/sheet.hpp"
#include "rules/task_progress.hpp"

namespace duban::report {

/// Ahead, on course, behind, late, with a sign, so that a black and white print tells it too; empty
/// for none.
/// 2026年11月23日; 2026-11-23 in English.
base::Message day_in_words(base::Day day);
base::Message pace_word(rules::Pace pace);
Role pace_role(rules::Pace pace);
/// Hundredths of a percent as points: 12.5 points.
base::Message points_word(model::Id hundredths);
/// What programs call it: not-started, no-deadline, running, due-today, overdue, awaiting,
/// suspended, stopped-in-time, stopped-late, not-known.
std::string_view lateness_code(const model::Lateness& lateness);
/// Its days: left while it runs, late when it is; empty where there are none.
Cell days_cell(const model::Lateness& lateness);
/// The same without its days: 未到期, 逾期, 逾期整改 …
base::Message lateness_kind_word(const model::Lateness& lateness);
/// 剩余n天, 今日到期, 逾期n天 …
base::Message lateness_word(const model::Lateness& lateness);
/// The same of a task: claimed done, done in time, done late.
base::Message task_lateness_word(const model::Lateness& lateness);
Role lateness_role(const model::Lateness& lateness);
/// Beside a deadline: counted beyond the calendars on record (暂定（节假日安排未公布）); empty
/// without one.
Cell provisional_cell(const model::OptDay& due, bool provisional);
Column provisional_column();
/// A deadline on a letter's sheets, where it says behind it that it is provisional.
Cell deadline_on_paper(const model::OptDay& due, bool provisional);
/// Beside a column of lateness, for programs.
Column days_column();
/// Several, joined by 、; an empty cell for nobody.
Cell people_cell(const std::string& people);
/// A step as people read it; `subject` is the kind of record, where a verb means several things.
base::Message verb_word(std::string_view verb, std::string_view subject = {});

}  // namespace duban::report
