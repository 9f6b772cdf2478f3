// duban task list
#include <algorithm>

#include "base/failure.hpp"
#include "casework/task/tasks.hpp"
#include "cmd/command.hpp"
#include "cmd/output.hpp"
#include "cmd/session.hpp"
#include "cmd/states.hpp"
#include "cmd/unit_ids.hpp"
#include "cmd/when.hpp"
#include "gather/figures/task_book.hpp"
#include "gather/find.hpp"
#include "gather/unit/name_book.hpp"
#include "i18n/catalogue.hpp"
#include "report/task_columns.hpp"
#include "report/words.hpp"

namespace duban::cmd::task_list {

using base::Failure;
using base::Kind;
using base::Message;

namespace {

struct Options {
  std::vector<std::string> plans, leads, states;
  std::string person, sector, text, origin, sort = "number";
  bool subtree = false, overdue = false, behind = false, standing = false, open = false;
  std::optional<base::Day> due_before;
  WhenOptions when;
  std::int64_t due_within = -1, limit = -1, offset = 0;
  OutputOptions output;
};

void declare(Options& o, Flags& flags) {
  flags.list(o.plans, "--plan", "NAME", N_("plan"))
      .list(o.leads, "--unit", "UNIT", N_("lead unit"))
      .flag(o.subtree, "--subtree", N_("units below those named count too"))
      .text(o.person, "--person", "NAME", N_("person in charge"))
      .text(o.sector, "--sector", "TEXT", N_("sector"))
      .list(o.states, "--state", "STATE",
            N_("open, in_progress, claimed_done, verified, closed, voided"))
      .flag(o.open, "--open", N_("neither closed nor voided"))
      .flag(o.overdue, "--overdue", N_("overdue"))
      .flag(o.behind, "--behind", N_("behind its expected progress, or overdue"))
      .flag(o.standing, "--standing", N_("standing ones only (长期坚持)"))
      .day(o.due_before, "--due-before", N_("due before this day"))
      .number(o.due_within, "--due-within", "DAYS", N_("due within so many days, today included"))
      .text(o.origin, "--origin", "NUMBER", N_("that come from this hazard, inspection or review"))
      .text(o.text, "--q", "TEXT", N_("text in measure, problem, indicator or remarks"))
      .choice(o.sort, "--sort", {"number", "due", "behind"}, N_("order"))
      .number(o.limit, "--limit", "N", N_("at most so many"))
      .number(o.offset, "--offset", "N", N_("leave out the first so many"))
      .example("duban task list --behind --sort behind", N_("what is behind, the most first"))
      .example("duban task list --unit 绍兴市 --due-within 30 -o 绍兴.xlsx",
               N_("what a unit must finish within a month"));
  declare_when(o.when, flags);
  declare_output(o.output, flags, &report::task_column_ids);
}

class Filter {
 public:
  Filter(const Options& o, Session& session) : o_(o) {
    states_ = states_named<model::TaskState>(o.states);
    leads_ = unit_ids(session.database(), o.leads, o.subtree);
  }
  [[nodiscard]] bool passes(const gather::TaskEntry& entry) const {
    const auto& s = entry.standing;
    if (!leads_.empty() && std::find(leads_.begin(), leads_.end(), s.lead) == leads_.end())
      return false;
    if (!states_.empty() && std::find(states_.begin(), states_.end(), s.state) == states_.end())
      return false;
    if (states_.empty() && s.state == model::TaskState::voided) return false;
    if (o_.open && !model::is_open(s.state)) return false;
    if (o_.due_before && (!s.due || *s.due >= *o_.due_before)) return false;
    const auto& late = entry.going.lateness;
    if (o_.overdue && late.kind != model::LatenessKind::overdue) return false;
    if (o_.behind && entry.going.pace != rules::Pace::behind &&
        entry.going.pace != rules::Pace::late)
      return false;
    if (o_.due_within < 0) return true;
    return late.kind == model::LatenessKind::due_today ||
           (late.kind == model::LatenessKind::running && late.days <= o_.due_within);
  }

 private:
  const Options& o_;
  std::vector<model::Id> leads_;
  std::vector<model::TaskState> states_;
};

int run(const Options& o, Session& session) {
  store::Database& db = session.database();
  const store::Snapshot snapshot(db);
  const When when(session, o.when);
  const auto columns =
      chosen_fields(o.output, report::task_list_columns(), report::task_column_ids());
  store::TaskQuery query;
  for (const auto& name : o.plans) query.plans.push_back(gather::find_plan(db, name).id);
  query.person = o.person;
  query.sector = o.sector;
  query.origin = o.origin;
  query.text = o.text;
  query.standing = o.standing;
  query.sort = o.sort;
  const gather::TaskBook book(db, query, when.day());
  const Filter filter(o, session);
  std::vector<const gather::TaskEntry*> chosen;
  for (const auto& entry : book.entries())
    if (filter.passes(entry)) chosen.push_back(&entry);
  if (o.sort == "behind")
    std::stable_sort(chosen.begin(), chosen.end(), [](const auto* a, const auto* b) {
      return a->going.behind > b->going.behind;
    });
  const auto unit = gather::name_book(db);
  report::Table table = report::task_table("tasks", N_("Tasks"), columns);
  as_asked(table, o.output);
  std::int64_t place = 0;
  for (const auto* entry : chosen) {
    if (++place <= o.offset) continue;
    if (o.limit >= 0 && place > o.offset + o.limit) break;
    table.rows.push_back(report::task_row(
        {entry->task, entry->plan->name, entry->standing, entry->going, place, unit}, columns));
  }
  const OutputOptions rest = without_fields(o.output);
  show(session, table, rest);
  return 0;
}

}  // namespace

std::unique_ptr<Command> make() { return make_command<Options>(declare, run); }

}  // namespace duban::cmd::task_list
