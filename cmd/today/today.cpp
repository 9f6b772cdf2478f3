// duban today
#include "cmd/command.hpp"
#include "cmd/output.hpp"
#include "cmd/session.hpp"
#include "gather/due/clocks.hpp"
#include "gather/in_force.hpp"
#include "gather/notify/reach.hpp"
#include "gather/unit/name_book.hpp"
#include "report/due_table.hpp"
#include "report/hazard_columns.hpp"
#include "rules/deadline.hpp"
#include "rules/standing.hpp"
#include "store/hazard_store.hpp"
#include "store/unit_store.hpp"

namespace duban::cmd::today {

namespace {

/// Days ahead that count as near.
constexpr int near = 7;
const std::vector<std::string> brief{"number",      "lateness",           "days",
                                     "due_on",      "provisional",        "grade",
                                     "responsible", "responsible_person", "problem"};

struct Options {
  OutputOptions output;
};

void declare(Options& o, Flags& flags) {
  flags
      .details(N_("Whose matters: --as PERSON, or the person whose login this is. Of a unit's "
                  "contact all the unit's matters. Somebody of the office, or nobody on record: "
                  "every matter that is overdue or near, and what the office owes."))
      .example("duban today", N_("in the morning"))
      .example("duban today --as 张三", N_("for somebody else"));
  declare_output(o.output, flags);
}

/// The person who asks; nothing when the login is nobody's.
std::optional<model::Person> who(Session& session, const store::Database& db) {
  const auto context = session.context();
  const std::string name = base::name_alone(context.actor);
  for (auto& person : store::persons(db)) {
    const auto unit = store::unit_by_id(db, person.unit);
    if (context.actor == person.name + (unit ? "@" + unit->name : "") && person.name == name)
      return person;
  }
  return std::nullopt;
}

/// The last workday before today.
base::Day workday_before(const rules::Calendar& calendar, base::Day today) {
  base::Day day = today - 1;
  for (int n = 0; n < 30 && !calendar.is_workday(day); ++n) day = day - 1;
  return day;
}

report::Table new_hazards(const store::Database& db, base::Day since, base::Day today,
                          const std::optional<model::Id>& unit) {
  const std::vector<std::string> columns{"number",    "found_on",    "grade",
                                         "territory", "responsible", "problem"};
  auto table =
      report::hazard_table("new", base::Message(N_("New since {day}")).with("day", since), columns);
  store::HazardQuery query;
  query.found_from = since;
  query.without_voided = true;
  if (unit) query.units = {*unit};
  const auto name = gather::name_book(db);
  std::int64_t place = 0;
  for (const auto& hazard : store::hazards(db, query))
    table.rows.push_back(report::hazard_row(
        {hazard, rules::lateness(rules::clock_of(hazard), today), ++place, name}, columns));
  return table;
}

int run(const Options& o, Session& session) {
  store::Database& db = session.database();
  const store::Snapshot snapshot(db);
  const auto rules = gather::rules_of(db);
  const gather::Reach reach(db, rules.notify, session.today());
  const auto me = who(session, db);
  const bool of_office = !me || reach.is_office(me->id);
  const auto* contact = me ? reach.contact(me->unit) : nullptr;
  const bool is_contact = contact != nullptr && contact->id == me->id;
  report::DueTables tables(session.today(), gather::name_book(db));
  gather::DueFilter filter;
  filter.within = near;
  std::size_t waiting = 0;
  gather::each_due(db, session.today(), filter, [&](const model::DueItem& item) {
    const bool mine = me && item.unit == me->unit && (is_contact || item.person == me->name);
    if (model::is_ours(item.clock)) return;  // the office's own stand whole, whenever they are due
    if (of_office || mine) tables.add(item);
  });
  if (of_office) {
    gather::DueFilter own;
    own.clocks = model::own_of_matters;
    gather::each_due(db, session.today(), own,
                     [&](const model::DueItem& item) { tables.add(item); });
    own.clocks = model::own_of_work;
    own.within = near;  // a year's visits are no matter of today
    gather::each_due(db, session.today(), own,
                     [&](const model::DueItem& item) { tables.add(item); });
  }
  if (of_office) {
    gather::DueFilter undated;
    undated.clocks = {model::DueClock::rectification};
    gather::each_due(db, session.today(), undated, [&](const model::DueItem& item) {
      if (item.stage != model::DueItem::Stage::running) ++waiting;
    });
  }
  tables.theirs.title = of_office ? N_("Overdue, due or due within a week") : N_("My matters");
  const auto since = workday_before(gather::calendar_of(db), session.today());
  report::Book book = new_book(session, N_("Today"));
  book.sheets.push_back(
      {"mine", tables.theirs.title, tables.theirs.title, {}, {picked(tables.theirs, brief)}});
  if (of_office)
    book.sheets.push_back(
        {"owed", tables.ours.title, tables.ours.title, {}, {picked(tables.ours, brief)}});
  const auto fresh =
      new_hazards(db, since, session.today(), of_office ? std::nullopt : std::optional(me->unit));
  book.sheets.push_back({"new", fresh.title, fresh.title, {}, {fresh}});
  show(session, book, o.output);
  session.say(base::Message(N_("{day}, {name}: overdue {late}, due or near {near}, the office owes "
                               "{owed}, new {new}"))
                  .with("day", session.today())
                  .with("name", me ? me->name : session.environment().login)
                  .with("late", tables.overdue)
                  .with("near", tables.theirs.rows.size() - tables.overdue)
                  .with("owed", of_office ? tables.ours.rows.size() : 0)
                  .with("new", fresh.rows.size()));
  if (waiting > 0)
    session.say(
        base::Message(N_("without a unit or not handed over: {n} (duban due)")).with("n", waiting));
  return 0;
}

}  // namespace

std::unique_ptr<Command> make() { return make_command<Options>(declare, run); }

}  // namespace duban::cmd::today
