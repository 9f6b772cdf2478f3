// Plans and their tasks: the four lists (problem, measure, responsible unit, time limit) and how
// far each task is.
#pragma once

#include <string>

#include "model/fields.hpp"

namespace duban::model {

enum class TaskState { open, in_progress, claimed_done, verified, closed, voided };
/// How coarse a time limit is; standing (长期坚持) has no due date and stays out of rates.
enum class Precision { none, day, month, quarter, half, year, standing, immediate };

template <>
struct Words<TaskState> {
  static constexpr std::array all{Word{"open", N_("open")},
                                  Word{"in_progress", N_("in progress")},
                                  Word{"claimed_done", N_("claimed done")},
                                  Word{"verified", N_("verified")},
                                  Word{"closed", N_("closed")},
                                  Word{"voided", N_("voided")}};
};
template <>
struct Words<Precision> {
  static constexpr std::array all{Word{""},
                                  Word{"day", N_("day")},
                                  Word{"month", N_("month")},
                                  Word{"quarter", N_("quarter")},
                                  Word{"half", N_("half-year")},
                                  Word{"year", N_("year")},
                                  Word{"standing", N_("standing")},
                                  Word{"immediate", N_("at once")}};
};

/// A plan of measures. Its year completes time limits that name none.
struct Plan {
  Id id = 0;
  std::string name;
  Id year = 0;
  OptDay begins_on, ends_on;
  std::string document, remarks;
  OptDay recorded_on;
  Id last_event = 0;
  Id undone = 0;  ///< the command that made it, when it was taken back; 0 = it stands
};

using PlanField = Field<Plan>;
template <>
struct FieldTable<Plan> {
  static constexpr const char* table = "plan";
  static std::span<const PlanField> all();
};

/// One task. Shares are hundredths of a percent (4500 = 45%); empty text, id 0 and an empty day
/// mean "not on record".
struct Task {
  Id id = 0;
  Id year = 0;
  Id serial = 0;
  Id plan = 0;
  std::string ref;
  TaskState state = TaskState::open;
  std::string sector, problem, measure;
  Id lead = 0;
  std::string assisting, person, phone;
  std::string origin;      ///< the hazard, inspection or review it comes from
  std::string time_limit;  ///< as written: 2026年9月底
  Precision precision = Precision::none;
  OptDay clock_start, baseline_on, due_on;
  Id was_overdue = 0;
  std::string indicator, indicator_unit, target, actual;
  std::string planned;  ///< "2026Q1=25%;2026Q2=50%"
  Id share = 0;         ///< as stated; the indicator's own share stands beside it
  OptDay progress_on;
  std::string progress, evidence;
  OptDay done_on;
  std::string done, done_by;
  OptDay acceptance_due;
  std::string acceptance_counted;  ///< as model::Counted
  std::string verified_by;
  OptDay verified_on, closed_on;
  std::string closed_by;
  Id waited = 0;  ///< days that rejected claims waited for the office
  OptDay voided_on;
  std::string void_reason;
  Id rejections = 0, deferrals = 0, steps = 0;
  OptDay asked_until, asked_on;
  std::string remarks;
  OptDay recorded_on;
  Id import_event = 0;
  Id last_event = 0;
  Id undone = 0;  ///< the command that made it, when it was taken back; 0 = it stands
};

using TaskField = Field<Task, TaskState, Precision>;
template <>
struct FieldTable<Task> {
  static constexpr const char* table = "task";
  static constexpr char letter = 'T';  ///< of its numbers
  static std::span<const TaskField> all();
};

/// "T2026-0001".
std::string number_of(const Task& task);
/// Neither closed nor voided.
constexpr bool is_open(TaskState state) {
  return state != TaskState::closed && state != TaskState::voided;
}
/// Still to be worked on: open or in progress.
constexpr bool is_running(TaskState state) {
  return state == TaskState::open || state == TaskState::in_progress;
}

/// What a task's steps are called.
enum class TaskVerb {
  edit,
  progress,
  done,
  verify,
  reject,
  close,
  defer_request,
  defer_grant,
  defer_refuse,
  void_
};
template <>
struct Words<TaskVerb> {
  static constexpr std::array all{Word{"edit"},          Word{"progress"},    Word{"done"},
                                  Word{"verify"},        Word{"reject"},      Word{"close"},
                                  Word{"defer-request"}, Word{"defer-grant"}, Word{"defer-refuse"},
                                  Word{"void"}};
};

}  // namespace duban::model
