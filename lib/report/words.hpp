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
base::Message pace_word(rules::Pace pace);
Role pace_role(rules::Pace pace);
/// Hundredths of a percent as points: 12.5 points.
base::Message points_word(model::Id hundredths);
/// 剩余n天, 今日到期, 逾期n天 …
base::Message lateness_word(const model::Lateness& lateness);
/// The same of a task: claimed done, done in time, done late.
base::Message task_lateness_word(const model::Lateness& lateness);
Role lateness_role(const model::Lateness& lateness);
/// A deadline as it is shown: a provisional one says so (2027-01-26（暂定）); empty for none.
Cell deadline_cell(const model::OptDay& due, bool provisional, Role role = Role::normal);
/// 60日（自然日）, 20个工作日, 3个月.
base::Message length_word(model::Length length);
/// A step as people read it; `subject` is the kind of record, where a verb means several things.
base::Message verb_word(std::string_view verb, std::string_view subject = {});

}  // namespace duban::report
