// Rows of measures against the tasks on record.
#include "casework/task/import.hpp"

#include <algorithm>
#include <array>
#include <filesystem>
#include <functional>
#include <map>
#include <set>

#include "base/failure.hpp"
#include "base/text.hpp"
#include "casework/deadline_moves.hpp"
#include "casework/desk.hpp"
#include "casework/task/import_row.hpp"
#include "casework/task/tasks.hpp"
#include "gather/find.hpp"
#include "gather/in_force.hpp"
#include "gather/log/imported_facts.hpp"
#include "intake/plan_ledger.hpp"
#include "rules/deadline.hpp"
#include "rules/merge.hpp"
#include "store/task_store.hpp"

namespace duban::casework {

using base::Day;
using base::Failure;
using base::Findings;
using base::Kind;
using base::Message;
using base::Severity;
using intake::PlanCol;
using intake::PlanRow;
using model::Facts;
using model::Task;
using model::TaskState;

namespace {

struct PlanField {
  const char* name;  ///< field of a task
  PlanCol column;
};

/// What a newer file may change; progress and steps go their own way.
constexpr std::array plan_fields{
    PlanField{"sector", PlanCol::sector},
    PlanField{"problem", PlanCol::problem},
    PlanField{"measure", PlanCol::measure},
    PlanField{"lead", PlanCol::lead},
    PlanField{"assisting", PlanCol::assisting},
    PlanField{"person", PlanCol::person},
    PlanField{"phone", PlanCol::phone},
    PlanField{"origin", PlanCol::origin},
    PlanField{"time_limit", PlanCol::time_limit},
    PlanField{"indicator", PlanCol::indicator},
    PlanField{"indicator_unit", PlanCol::indicator_unit},
    PlanField{"target", PlanCol::target},
    PlanField{"planned", PlanCol::count},
    PlanField{"evidence", PlanCol::evidence},
    PlanField{"remarks", PlanCol::remarks},
};
/// Planned shares of the file laid over those it told before: a column that is gone erases nothing.
std::string with_earlier_points(const std::string& before, const std::string& now) {
  auto points = model::parse_planned(now).value_or(std::vector<model::PlannedPoint>{});
  for (auto& old : model::parse_planned(before).value_or(std::vector<model::PlannedPoint>{}))
    if (std::none_of(points.begin(), points.end(),
                     [&](const auto& point) { return point.until == old.until; }))
      points.push_back(std::move(old));
  std::sort(points.begin(), points.end(),
            [](const auto& a, const auto& b) { return a.until < b.until; });
  return model::planned_text(points);
}

/// Progress and steps are told one by one, not as facts of a new task.
void without_steps(Task& task) {
  task.actual.clear(), task.progress.clear(), task.done.clear(), task.done_by.clear(),
      task.verified_by.clear(), task.closed_by.clear();
  task.done_on.reset(), task.verified_on.reset(), task.closed_on.reset();
}

class PlanImport {
 public:
  PlanImport(Desk& desk, const PlanImportOptions& options)
      : desk_(desk),
        options_(options),
        file_(options.file, options.encoding),
        plan_(gather::find_plan(desk.db(), options.plan)),
        chosen_(intake::choose_sheets(
            file_, intake::plan_meanings(options.mapping, static_cast<int>(plan_.year)),
            options.sheets)),
        on_(options.as_of.value_or(desk.today())) {
    summary_.plan = plan_;
    run_.take_file(file_, chosen_);
    if (on_ > desk.today() || (options.as_of && on_ < *plan_.begins_on))
      throw Failure(Kind::usage, Message(N_("--as-of {day} must lie between the plan's first day, "
                                            "{start}, and today, {today}"))
                                     .with("day", on_)
                                     .with("start", *plan_.begins_on)
                                     .with("today", desk.today()));
  }

  /// Nothing when an entry came meanwhile on which it rests: it is to be done anew.
  std::optional<PlanImportSummary> run() {
    read_record();
    for (const auto& rows : chosen_.sheets) {
      read_sheet(*rows);
    }
    run_.expect_rows();
    for (const auto& [ref, task] : on_record_) {
      const bool is_told = ever_seen_.contains(ref) || run_.is_noted(ref);
      if (is_told || task.state == TaskState::voided || task.import_event == 0) continue;
      run_.miss(model::number_of(task));
    }
    const auto rests_on = [](const model::Event& event) {
      return !is_apart(event) && event.subject != "hazard";
    };
    if (!run_.finish(desk_, rests_on)) return std::nullopt;
    return summary_;
  }

 private:
  /// What is on record when it begins.
  void read_record() {
    store::TaskQuery query;
    query.plans = {plan_.id};
    for (Task& task : store::tasks(desk_.db(), query))
      on_record_[task.ref.empty() ? model::number_of(task) : task.ref] = task;
    std::vector<model::Id> events;
    for (const auto& [ref, task] : on_record_) events.push_back(task.import_event);
    imported_ = gather::imported_facts(desk_.db(), events);
  }

  void read_sheet(intake::HeadedRows& rows) {
    intake::PlanReader reader(rows, options_.mapping, plan_, desk_.today());
    reader.require_columns();
    reader_ = &reader;
    run_.take_headings(rows, reader.columns(),
                       [&](std::size_t i) { return !reader.labels()[i].empty(); });
    PlanRow row;
    for (std::size_t since = run_.found(); reader.next(row, summary_.findings);
         since = run_.found()) {
      take(row, since);
      if (run_.is_wrong_since(since)) run_.refuse(row.row, reader.cells(), since);
    }
    run_.take_sheet(rows);
    for (const auto& [ref, at] : seen_) ever_seen_.insert(ref);
    seen_.clear();
    reader_ = nullptr;
  }

  void finding(Severity severity, const PlanRow& row, PlanCol column, const std::string& value,
               const Message& what) {
    run_.find(reader_->finding(
        severity, row.row, column == PlanCol::count ? "" : reader_->heading(column), value, what));
  }

  void take(PlanRow& row, std::size_t since) {
    ++summary_.rows;
    resolve(row);
    Task& t = row.facts;
    if (t.lead == 0) ++summary_.unowned;
    if (t.precision == model::Precision::standing) ++summary_.standing;
    if (!t.indicator.empty()) ++summary_.quantified;
    if (t.ref.empty()) return;
    take_own_number(t);
    complete(row);
    run_.note_number(t.ref);
    if (run_.how().each && run_.is_wrong_since(since)) return;
    if (row.share && *row.share > 0 && on_ < *plan_.begins_on)
      finding(Severity::error, row, PlanCol::share, model::share_text(*row.share),
              Message(N_("progress before the plan begins on {start}"))
                  .with("start", *plan_.begins_on));
    const auto [first, is_new] = seen_.emplace(t.ref, row.row);
    if (!is_new)
      return finding(
          Severity::error, row, PlanCol::ref, t.ref,
          Message(N_("the same number stands in row {row} already")).with("row", first->second));
    const auto known = on_record_.find(t.ref);
    if (known == on_record_.end()) return add(row, since);
    if (known->second.state == TaskState::voided) {
      ++summary_.unchanged;
      return finding(Severity::warning, row, PlanCol::ref, t.ref,
                     Message(N_("was voided here as {number}; the row is left out"))
                         .with("number", model::number_of(known->second)));
    }
    update(row, known->second, since);
  }

  /// A row that is struck off or verified, but without the day it was done: it counts from the day
  /// that is there.
  void complete(PlanRow& row) {
    Task& t = row.facts;
    if (t.done_on || (!t.verified_on && !t.closed_on)) return;
    t.done_on = t.verified_on ? t.verified_on : t.closed_on;
    finding(Severity::warning, row, PlanCol::done_on, "",
            Message(N_("finished, but without the day it was done: {day} is taken"))
                .with("day", *t.done_on));
  }

  /// A list that duban wrote names tasks by their own numbers.
  void take_own_number(Task& t) {
    const auto number = model::parse_record_number('T', t.ref);
    if (!number) return;
    for (const auto& [ref, task] : on_record_)
      if (task.year == number->year && task.serial == number->serial) t.ref = ref;
  }

  void resolve(PlanRow& row) {
    Task& t = row.facts;
    if (!row.lead.empty())
      if (const Message problem = gather::unit_problem(desk_.names(), row.lead, t.lead);
          !problem.empty())
        finding(Severity::error, row, PlanCol::lead, row.lead, problem);
    std::vector<Message> notes;
    const auto look_up = [&](PlanCol column, const std::string& text,
                             const std::function<void()>& resolve_it) {
      try {
        resolve_it();
      } catch (const Failure& failure) {
        finding(Severity::error, row, column, text, failure.message());
      }
    };
    look_up(PlanCol::assisting, row.assisting,
            [&] { t.assisting = assisting_text(desk_.names(), row.assisting, t.lead, notes); });
    if (!t.origin.empty())
      look_up(PlanCol::origin, t.origin,
              [&] { put_task_fact(desk_, plan_, t, "origin", t.origin); });
    for (const auto& note : notes)
      finding(Severity::warning, row, PlanCol::assisting, row.assisting, note);
    if (t.due_on)
      t.due_on = t.baseline_on =
          rules::due_date({model::Origin::written, plan_.begins_on, t.due_on, {}}, {},
                          desk_.calendar(), desk_.rules().roll_written)
              .due;
  }

  /// The task without what its steps tell, and those steps.
  void add(PlanRow& row, std::size_t since) {
    for (const auto& [field, meaning] : {std::pair{PlanCol::measure, N_("the measure (措施)")},
                                         {PlanCol::time_limit, N_("the time limit (完成时限)")}})
      if (!reader_->has(field))
        return finding(Severity::error, row, PlanCol::ref, row.facts.ref,
                       Message(N_("is not on record, and the file has no column for {field}"))
                           .with("field", Message(meaning)));
    Task task = row.facts;
    task.plan = plan_.id;
    task.clock_start = plan_.begins_on;
    without_steps(task);
    PlanChange tried{task, task, {}, false, true, {}};
    settle(row, tried);
    if (run_.is_wrong_since(since)) return;
    if (!run_.is_broken()) {  // a number is taken for what is written only
      task.year = desk_.today().year();
      task.serial = desk_.number("T", desk_.today().year());
      desk_.add("import", task, {desk_.today(), {}});
    }
    PlanChange change{task, task, model::logged_facts(task), false, true, {}};
    settle(row, change);
    write(change);
  }

  void update(PlanRow& row, const Task& ours, std::size_t since) {
    const auto told = imported_.find(ours.import_event);
    const Facts base_facts = told == imported_.end() ? Facts{} : told->second;
    PlanChange change{ours, ours, base_facts, false, false, {}};
    for (const auto& field : plan_fields) {
      const auto* fact = model::field_of<Task>(field.name);
      const std::string was = model::fact_of(base_facts, field.name);
      const std::string here = model::field_text(ours, *fact);
      std::string says = model::field_text(row.facts, *fact);
      if (std::string_view(field.name) == "planned") says = with_earlier_points(was, says);
      switch (rules::merge(was, here, says, false)) {
        case rules::Merge::take:
          if (ours.state == TaskState::closed) {
            finding(Severity::warning, row, field.column, says,
                    Message(N_("{number} is closed here and stays as it is"))
                        .with("number", model::number_of(ours)));
            break;
          }
          if (std::string_view(field.name) == "time_limit")
            move_deadline(row, change.after);
          else
            model::set_field(change.after, *fact, says);
          break;
        case rules::Merge::conflict: conflict(row, field, ours, was, here, says); break;
        default: break;
      }
      if (!says.empty() && says != was) change.base[field.name] = says, change.moved = true;
    }
    settle(row, change);
    if (!run_.is_wrong_since(since)) write(change);
  }

  void conflict(const PlanRow& row, const PlanField& field, const Task& ours,
                const std::string& was, const std::string& here, const std::string& says) {
    const bool unit = std::string_view(field.name) == "lead";
    const auto shown = [&](const std::string& value) {
      return value.empty()
                 ? std::string("—")
                 : base::shorten(unit ? desk_.names().name(model::id_of_text(value)) : value, 40);
    };
    finding(Severity::error, row, field.column, shown(says),
            Message(N_("{number} was changed here to {here} and in the file to {file_says}; the "
                       "file said {was} before. Settle it: change the file, or duban task edit"))
                .with("number", model::number_of(ours))
                .with("here", shown(here))
                .with("file_says", shown(says))
                .with("was", shown(was)));
  }

  void move_deadline(const PlanRow& row, Task& after) {
    if (after.due_on == row.facts.due_on) return;  // the plan says what was granted here
    if (after.deferrals > 0)
      return finding(Severity::error, row, PlanCol::time_limit, row.facts.time_limit,
                     Message(N_("{number} was deferred here: the file no longer moves its time "
                                "limit (duban task defer)"))
                         .with("number", model::number_of(after)));
    if (model::is_running(after.state)) remember_overdue(after, desk_.today());
    after.time_limit = row.facts.time_limit;
    after.precision = row.facts.precision;
    after.baseline_on = row.facts.baseline_on;
    after.due_on = row.facts.due_on;
  }

  /// The steps that the row tells; what cannot be taken is found.
  void settle(const PlanRow& row, PlanChange& change) {
    const Task& before = change.before;
    const Task& after = change.after;
    if (!change.is_new && before.due_on != after.due_on) {
      change.steps.push_back(told_step("import", after.id, desk_.today()));
      change.steps.back().due_before = before.due_on;
      change.steps.back().due_after = after.due_on;
    }
    if (!change.is_new && before.lead != after.lead) {
      change.steps.push_back(told_step("import", after.id, desk_.today()));
      change.steps.back().unit_before = before.lead;
      change.steps.back().unit_after = after.lead;
    }
    if (const auto problem = advance(row, change, on_, desk_.today(), options_.because))
      finding(Severity::error, row, PlanCol::share, row.share ? model::share_text(*row.share) : "",
              *problem);
  }

  void write(PlanChange& change) {
    if (change.after.share == model::whole_share && model::is_running(change.after.state))
      ++summary_.unclaimed;
    const bool changed =
        model::changed_fields(change.before, change.after) != "{}" || !change.steps.empty();
    ++(change.is_new ? summary_.added : changed ? summary_.updated : summary_.unchanged);
    if (!changed && !change.moved) return;
    if (std::any_of(change.steps.begin(), change.steps.end(),
                    [](const auto& step) { return step.verb == "progress"; }))
      ++summary_.progressed;
    if (run_.is_broken()) return;
    desk_.import(change.before, change.after, {on_, {}, options_.because}, std::move(change.steps),
                 change.base);
    // The next sheet finds it as if it were on record.
    const Task& after = change.after;
    on_record_[after.ref.empty() ? model::number_of(after) : after.ref] = after;
    imported_[after.import_event] = std::move(change.base);
  }

  Desk& desk_;
  const PlanImportOptions& options_;
  intake::TableFile file_;
  model::Plan plan_;
  intake::ChosenSheets chosen_;
  const intake::PlanReader* reader_ = nullptr;
  Day on_;
  PlanImportSummary summary_;
  ImportRun run_{summary_, options_.file, options_.how};
  std::map<std::string, Task> on_record_;
  std::map<model::Id, Facts> imported_;      ///< what the imports of these told
  std::map<std::string, std::size_t> seen_;  ///< in this sheet, with their rows
  std::set<std::string> ever_seen_;
};

}  // namespace

PlanImportSummary import_plan(const Context& context, const PlanImportOptions& options) {
  const bool is_once = !std::filesystem::is_regular_file(options.file);
  return run_import(context, is_once, [&](Desk& desk) { return PlanImport(desk, options).run(); });
}

}  // namespace duban::casework
