// duban today
#include <functional>

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
#include "store/order_store.hpp"
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

/// What waits, in a line: papers from above, drafts to sign, fixes to accept, what is late or due.
struct Waiting {
  std::size_t papers = 0, acceptance = 0, late = 0, due = 0;

  void count(const model::DueItem& item) {
    papers += item.clock == model::DueClock::reply ? 1 : 0;
    acceptance += item.clock == model::DueClock::acceptance ? 1 : 0;
    late += item.lateness.kind == model::LatenessKind::overdue ? 1 : 0;
    due += item.lateness.kind == model::LatenessKind::due_today ? 1 : 0;
  }
};

/// 孙敏（越州市安委办）, or that nobody on record has this login, with the way out.
base::Message greeting(Session& session, const std::optional<model::Person>& me) {
  if (!me)
    return base::Message(
               N_("the login {login} is nobody's on record: duban person add NAME --login "
                  "{login}"))
        .with("login", session.environment().login);
  return base::Message(N_("{name} ({unit})"))
      .with("name", me->name)
      .with("unit", gather::name_book(session.database())(me->unit));
}

void greet(Session& session, const std::optional<model::Person>& me, const Waiting& waiting) {
  session.say(greeting(session, me));
  store::OrderQuery submitted;
  submitted.states = {model::OrderState::submitted};
  session.say(base::Message(N_("incoming papers {papers}, to be signed {signed}, to be accepted "
                               "{acceptance}, overdue {late}, due today {due}"))
                  .with("papers", waiting.papers)
                  .with("signed", store::orders(session.database(), submitted).size())
                  .with("acceptance", waiting.acceptance)
                  .with("late", waiting.late)
                  .with("due", waiting.due));
}

/// A screen holds a morning: of each list the first, and how many there are besides.
void shorten(Session& session, report::Table& table, std::size_t most) {
  if (table.rows.size() <= most) return;
  session.say(base::Message(N_("{list}: {n} more (duban due)"))
                  .with("list", table.title)
                  .with("n", table.rows.size() - most));
  table.rows.resize(most);
}

/// What is due, as the one who asks sees it.
class Morning {
 public:
  Morning(store::Database& db, base::Day today)
      : tables(today, gather::name_book(db)), db_(db), today_(today) {}

  report::DueTables tables;
  Waiting counts;
  std::size_t undated = 0;  ///< without a unit, or not handed over

  /// What others owe, as far as `wanted` says.
  void read(const std::function<bool(const model::DueItem&)>& wanted) {
    gather::DueFilter filter;
    filter.within = near;
    each(filter, [&](const model::DueItem& item) {
      return !model::is_ours(item.clock) && wanted(item);  // the office's own stand whole
    });
  }
  /// What the office owes, whenever it is due; of its yearly work what is near.
  void read_own() {
    gather::DueFilter own;
    own.clocks = model::own_of_matters;
    each(own, [](const auto&) { return true; });
    own.clocks = model::own_of_work;
    own.within = near;  // a year's visits are no matter of today
    each(own, [](const auto&) { return true; });
    gather::DueFilter waiting;
    waiting.clocks = {model::DueClock::rectification};
    gather::each_due(db_, today_, waiting, [&](const model::DueItem& item) {
      if (item.stage != model::DueItem::Stage::running) ++undated;
    });
  }

 private:
  void each(const gather::DueFilter& filter,
            const std::function<bool(const model::DueItem&)>& wanted) {
    gather::each_due(db_, today_, filter, [&](const model::DueItem& item) {
      if (!wanted(item)) return;
      counts.count(item);
      tables.add(item);
    });
  }
  store::Database& db_;
  base::Day today_;
};

int run(const Options& o, Session& session) {
  store::Database& db = session.database();
  const store::Snapshot snapshot(db);
  const auto rules = gather::rules_of(db);
  const gather::Reach reach(db, rules.notify, session.today());
  const auto me = who(session, db);
  const bool of_office = !me || reach.is_office(me->id);
  const auto* contact = me ? reach.contact(me->unit) : nullptr;
  const bool is_contact = contact != nullptr && contact->id == me->id;
  Morning morning(db, session.today());
  morning.read([&](const model::DueItem& item) {
    return of_office || (me && item.unit == me->unit && (is_contact || item.person == me->name));
  });
  if (of_office) morning.read_own();
  auto& tables = morning.tables;
  tables.theirs.title = of_office ? N_("Overdue, due or due within a week") : N_("My matters");
  const auto since = workday_before(gather::calendar_of(db), session.today());
  const auto counted = std::pair(tables.theirs.rows.size(), tables.ours.rows.size());
  auto fresh =
      new_hazards(db, since, session.today(), of_office ? std::nullopt : std::optional(me->unit));
  const auto found = fresh.rows.size();
  if (of_office) greet(session, me, morning.counts);
  if (shows_tables(session, o.output) && o.output.file.empty() &&
      session.environment().out_is_terminal)
    shorten(session, tables.theirs, 6), shorten(session, tables.ours, 4),
        shorten(session, fresh, 3);
  report::Book book = new_book(session, N_("Today"));
  book.sheets.push_back(
      {"mine", tables.theirs.title, tables.theirs.title, {}, {picked(tables.theirs, brief)}});
  if (of_office)
    book.sheets.push_back(
        {"owed", tables.ours.title, tables.ours.title, {}, {picked(tables.ours, brief)}});
  book.sheets.push_back({"new", fresh.title, fresh.title, {}, {fresh}});
  show(session, book, o.output);
  session.say(base::Message(N_("{day}, {name}: overdue {late}, due or near {near}, the office owes "
                               "{owed}, new {new}"))
                  .with("day", session.today())
                  .with("name", me ? me->name : session.environment().login)
                  .with("late", tables.overdue)
                  .with("near", counted.first - tables.overdue)
                  .with("owed", of_office ? counted.second : 0)
                  .with("new", found));
  if (morning.undated > 0)
    session.say(base::Message(N_("without a unit or not handed over: {n} (duban due)"))
                    .with("n", morning.undated));
  return 0;
}

}  // namespace

std::unique_ptr<Command> make() { return make_command<Options>(declare, run); }

}  // namespace duban::cmd::today
