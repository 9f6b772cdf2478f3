// duban inspect capacity
#include "base/failure.hpp"
#include "cmd/command.hpp"
#include "cmd/output.hpp"
#include "cmd/session.hpp"
#include "gather/in_force.hpp"

namespace duban::cmd::inspect_capacity {

namespace {

using base::Message;

struct Options {
  std::int64_t people = 0, year = 0;
  std::optional<std::int64_t> workdays, other, none, key, general;
  OutputOptions output;
};

void declare(Options& o, Flags& flags) {
  flags
      .details(
          N_("The sum of a yearly inspection plan [安监总政法〔2017〕150号]: people × workdays of "
             "the year by the calendar − days of other enforcement − days without enforcement = "
             "inspection days. Where days at key units and at others are said, they must make "
             "just that. Nothing is kept; it is no part of a plan here."))
      .number(o.people, "--people", "N", N_("enforcement staff"))
      .number(o.year, "--year", "YEAR", N_("of which year (default: this one)"))
      .number(o.workdays, "--workdays", "N", N_("workdays a head, instead of the calendar's"))
      .number(o.other, "--other", "N", N_("days of other enforcement (其他执法工作日)"))
      .number(o.none, "--none", "N", N_("days without enforcement (非执法工作日)"))
      .number(o.key, "--key", "N", N_("days at key units (重点检查)"))
      .number(o.general, "--general", "N", N_("days at others (一般检查)"))
      .example(
          "duban inspect capacity --people 22 --other 2469 --none 1994 --key 632 --general 339 "
          "--workdays 247",
          N_("does the plan come out?"));
  declare_output(o.output, flags);
}

/// Workdays of a year by the calendars on record; whether one of them is missing.
std::pair<std::int64_t, bool> workdays_of(const store::Database& db, int year) {
  const auto calendar = gather::calendar_of(db);
  std::int64_t count = 0;
  for (auto day = base::Day(year, 1, 1); day.year() == year; day = day + 1)
    count += calendar.is_workday(day) ? 1 : 0;
  return {count, !calendar.covers(base::Day(year, 1, 1))};
}

/// A sum that does not come out names both sides.
void expect_sum(std::int64_t days, const Options& o) {
  if (!o.key && !o.general) return;
  const auto said = o.key.value_or(0) + o.general.value_or(0);
  if (said == days) return;
  throw base::Failure(base::Kind::invalid,
                      Message(N_("inspection days are {days}, but {key} + {general} = {said}"))
                          .with("days", days)
                          .with("key", o.key.value_or(0))
                          .with("general", o.general.value_or(0))
                          .with("said", said));
}

int run(const Options& o, Session& session) {
  if (o.people < 1) throw base::Failure(base::Kind::usage, N_("say how many people: --people N"));
  for (const auto& days : {o.workdays, o.other, o.none, o.key, o.general})
    if (days && *days < 0) throw base::Failure(base::Kind::usage, N_("days are 0 or more"));
  const int year = o.year == 0 ? session.today().year() : static_cast<int>(o.year);
  const auto [counted, provisional] =
      o.workdays ? std::pair{*o.workdays, false} : workdays_of(session.database(), year);
  const auto total = o.people * counted;
  const auto days = total - o.other.value_or(0) - o.none.value_or(0);
  expect_sum(days, o);
  if (days < 0)
    throw base::Failure(base::Kind::invalid,
                        Message(N_("{other} + {none} are more than all {total} days"))
                            .with("other", o.other.value_or(0))
                            .with("none", o.none.value_or(0))
                            .with("total", total));
  using report::fact_row;
  report::Table table{"capacity",
                      N_("Inspection days of the year"),
                      {{"fact", N_("Fact"), report::Kind::text, 30},
                       {"value", N_("Value"), report::Kind::number, 12}}};
  table.facts = true;
  const auto fact = [&](const char* code, const char* heading,
                        const std::optional<std::int64_t>& value) {
    table.rows.push_back(fact_row(code, heading, value ? report::Cell{*value} : report::Cell{}));
  };
  fact("year", N_("Year"), year);
  fact("people", N_("Enforcement staff"), o.people);
  fact("workdays", N_("Workdays a head"), counted);
  fact("total", N_("All workdays"), total);
  fact("other", N_("Other enforcement"), o.other);
  fact("none", N_("Without enforcement"), o.none);
  fact("days", N_("Inspection days"), days);
  fact("key", N_("At key units"), o.key);
  fact("general", N_("At others"), o.general);
  show(session, table, o.output);
  if (provisional)
    session.say(Message(N_("the holidays of {year} are not on record: the count is provisional"))
                    .with("year", year));
  return 0;
}

}  // namespace

std::unique_ptr<Command> make() { return make_command<Options>(declare, run); }

}  // namespace duban::cmd::inspect_capacity
