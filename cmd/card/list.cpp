// duban card list
#include <algorithm>
#include <map>

#include "base/failure.hpp"
#include "cmd/card/period.hpp"
#include "cmd/command.hpp"
#include "cmd/output.hpp"
#include "cmd/session.hpp"
#include "cmd/states.hpp"
#include "cmd/unit_ids.hpp"
#include "cmd/when.hpp"
#include "gather/cards/period_cards.hpp"
#include "gather/in_force.hpp"
#include "i18n/catalogue.hpp"
#include "report/card_tables.hpp"
#include "report/words.hpp"

namespace duban::cmd::card_list {

namespace {

struct Options {
  std::string period, colour;
  std::vector<std::string> units, states;
  bool subtree = false, streaks = false, now = false;
  WhenOptions when;
  OutputOptions output;
};

void declare(Options& o, Flags& flags) {
  flags
      .details(N_("Cards with their grounds. With --now also what the period before had and how it "
                  "stands today: a unit that was yellow and is on course again shows both."))
      .text(
          o.period, "--period", "2026Q3",
          N_("quarter or month (default: all; with --streaks and --now the newest evaluated one)"))
      .list(o.units, "--unit", "UNIT", N_("unit"))
      .flag(o.subtree, "--subtree", N_("units below those named count too"))
      .text(o.colour, "--colour", "COLOUR", N_("colour of the rules, such as yellow"))
      .list(o.states, "--state", "STATE", N_("proposed, issued, lifted, withdrawn"))
      .flag(o.now, "--now", N_("also the period before and today"))
      .flag(o.streaks, "--streaks",
            N_("rows of cards that the rules name, with the next step they propose"))
      .example("duban card list --period 2026Q3 --now",
               N_("the quarter's cards and how it stands today"))
      .example("duban card list --streaks --format json", N_("as data for orders"));
  declare_when(o.when, flags, false);
  declare_output(o.output, flags);
}

/// The period named, else the newest one evaluated.
rules::Period newest_period(const Options& o, Session& session, base::Day today) {
  if (!o.period.empty()) return card_period(o.period, today);
  std::optional<rules::Period> newest;
  for (const auto& evaluation : store::evaluations(session.database()))
    if (!newest || *evaluation.until_day > newest->to ||
        (*evaluation.until_day == newest->to &&
         *evaluation.from_day < newest->from))  // a quarter before its last month
      newest = rules::Period{*evaluation.from_day, *evaluation.until_day, evaluation.period};
  if (!newest)
    throw base::Failure(base::Kind::not_found,
                        N_("no period was evaluated yet (duban card evaluate)"));
  return *newest;
}

int list_streaks(const Options& o, Session& session, base::Day today) {
  const gather::PeriodCards cards(session.database(), newest_period(o, session, today), today);
  const auto reached = cards.streaks();
  std::vector<report::StreakLine> lines;
  const auto wanted = unit_ids(session.database(), o.units, o.subtree);
  for (const auto& streak : reached)
    if (wanted.empty() || (streak.subject == model::CardSubject::unit &&
                           std::find(wanted.begin(), wanted.end(), streak.id) != wanted.end()))
      lines.push_back({&streak, cards.then().name(streak.subject, streak.id)});
  const auto table = report::streaks_table(lines, gather::rules_of(session.database()).cards);
  const bool brief =
      shows_tables(session, o.output) && o.output.fields.empty() && !o.output.list_fields;
  show(session, brief ? picked(table, {"unit", "text", "next_step", "cards"}) : table, o.output);
  return 0;
}

store::CardQuery query_of(const Options& o, Session& session) {
  store::CardQuery query;
  if (!o.period.empty()) query.period = card_period(o.period, session.today()).label;
  query.colour = colour_value(session, o.colour);
  if (!o.units.empty()) {
    query.subject = model::CardSubject::unit;
    query.subjects = unit_ids(session.database(), o.units, o.subtree);
  }
  query.states = states_named<model::CardState>(o.states);
  return query;
}

int run(const Options& o, Session& session) {
  store::Database& db = session.database();
  const store::Snapshot snapshot(db);
  const When when(session, o.when);
  const base::Day today = when.today();
  if (o.streaks) return list_streaks(o, session, today);
  auto query = query_of(o, session);
  std::unique_ptr<gather::PeriodCards> around;
  if (o.now) {
    const auto period = newest_period(o, session, today);
    query.period = period.label;
    around = std::make_unique<gather::PeriodCards>(db, period, today);
  }
  const auto cards = store::cards(db, query);
  std::map<model::Id, std::unique_ptr<gather::Assessment>> assessments;
  std::vector<report::CardLine> lines;
  for (const auto& card : cards) {
    auto& its = assessments[card.evaluation];
    if (!its)
      its = std::make_unique<gather::Assessment>(db, gather::evaluation_of(db, card.evaluation));
    report::CardLine line{its->name(card.subject, card.subject_id),
                          its->of(card.subject, card.subject_id),
                          &card,
                          {},
                          {}};
    if (around) {
      if (const auto* before = around->before().of(card.subject, card.subject_id))
        line.before = before->colour;
      if (const auto* now = around->now().of(card.subject, card.subject_id)) line.now = now->colour;
    }
    lines.push_back(std::move(line));
  }
  if (around && !around->before_is_frozen())
    session.say(N_("the period before was not frozen: as the records tell now"));
  const auto rules = assessments.empty() ? gather::rules_of(db).cards
                                         : assessments.begin()->second->rulebook().cards;
  const auto table = report::cards_table(lines, rules, o.now);
  const bool brief =
      shows_tables(session, o.output) && o.output.fields.empty() && !o.output.list_fields;
  std::vector<std::string> columns{"number", "unit", "colour", "state", "grounds"};
  if (o.now) columns.insert(columns.end() - 1, {"before", "now"});
  show(session, brief ? picked(table, columns) : table, o.output);
  return 0;
}

}  // namespace

std::unique_ptr<Command> make() { return make_command<Options>(declare, run); }

}  // namespace duban::cmd::card_list
