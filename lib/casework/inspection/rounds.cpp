// Rounds.
#include "casework/inspection/rounds.hpp"

#include <algorithm>

#include "base/failure.hpp"
#include "base/text.hpp"
#include "gather/inspection/find.hpp"
#include "gather/inspection/owed.hpp"
#include "rules/steps.hpp"
#include "rules/visit_steps.hpp"
#include "store/inspection_store.hpp"

namespace duban::casework {

using base::Failure;
using base::Kind;
using base::Message;
using model::Round;
using model::RoundState;
using rules::RoundVerb;

namespace {

void expect_legal(const Round& round, RoundVerb verb) {
  if (rules::after(round.state, verb)) return;
  const auto legal = rules::legal_words(round.state);
  throw Failure(
      Kind::invalid,
      (legal.empty()
           ? Message(N_("{number} is {state}: nothing more can be done with it"))
           : Message(N_("{number} is {state}: {verb} is no legal step now (legal: {legal})")))
          .with("number", model::number_of(round))
          .with("state", model::label(round.state))
          .with("verb", rules::word(verb))
          .with("legal", base::join(legal, ", ")));
}

void expect_complete(const Round& round) {
  if (const auto lack = rules::missing(round); !lack.empty())
    throw Failure(
        round.from_on && round.to_on && !round.theme.empty() ? Kind::invalid : Kind::usage,
        lack.front());
}

/// Two rounds of one year have not one number.
void expect_free(const store::Database& db, const Round& round) {
  for (const auto& other : store::rounds_numbered(db, round.number))
    if (other.year == round.year && other.id != round.id && other.state != RoundState::voided)
      throw Failure(Kind::invalid, Message(N_("{round} is on record: {theme}"))
                                       .with("round", model::number_of(other))
                                       .with("theme", other.theme));
}

/// A step has a day that has come, not before the last one of the round. Failure invalid.
void expect_day(const Desk& desk, const Round& round, const Doing& doing) {
  if (const auto problem = rules::date_problem(doing.on, round.opened_on, desk.today(),
                                               doing.because, desk.rules().late_entry_days))
    throw Failure(Kind::invalid, *problem);
}

bool has_visits(const store::Database& db, const Round& round) {
  store::VisitQuery query;
  query.rounds = {round.id};
  query.limit = 1;
  return !store::secret_visits(db, round.id).empty() || !store::visits(db, query).empty();
}

/// The period that a round which ended late counts for. Failures: usage (no period), invalid (one
/// in which the office owes no round of the kind, one that lies too far from its end).
std::string period_of(const store::Database& db, const Round& round, const std::string& text) {
  const auto period = rules::year_or_part(text);
  if (!period)
    throw Failure(Kind::usage,
                  Message(N_("\"{text}\" is no period; write 2026Q3 or 2026")).with("text", text));
  constexpr int late = 366;
  if (period->from > *round.closed_on || period->to < *round.from_on - late)
    throw Failure(Kind::invalid, Message(N_("{period} is not the time of {round}"))
                                     .with("period", period->label)
                                     .with("round", model::number_of(round)));
  std::vector<std::string> owed;
  for (const auto& adopted : gather::adopted_owed(db))
    for (const auto& item : adopted.definition.items) {
      if (item.done_by != model::DoneBy::round || item.which != model::word(round.kind)) continue;
      for (const auto& one : rules::owed_periods(item.period, *period, period->to))
        if (one.label == period->label) return period->label;
      owed.emplace_back(model::word(item.period));
    }
  if (owed.empty()) return period->label;
  throw Failure(Kind::invalid,
                Message(N_("a round of this kind ({kind}) is owed by {periods}: {text} is none"))
                    .with("kind", model::label(round.kind))
                    .with("periods", base::join(owed, ", "))
                    .with("text", period->label));
}

std::size_t adopt(Desk& desk, const Round& round) {
  std::size_t adopted = 0;
  for (const auto& before : store::of_no_round(desk.db(), round)) {
    if (rules::round_named({round}, before.round, before.found_on) == nullptr) continue;
    auto after = before;
    after.round_id = round.id;
    desk.change("adopt", before, after, desk.now());
    ++adopted;
  }
  return adopted;
}

void put(const Desk& desk, Round& round, const std::string& name, const std::string& text) {
  const auto* field = model::field_of<Round>(name);
  const std::string value = text == "-" ? "" : text;
  const bool is_day = std::holds_alternative<model::OptDay Round::*>(field->member);
  if (is_day && !value.empty() && !base::parse_iso_day(value))
    throw Failure(Kind::usage, Message(N_("\"{text}\" is no date")).with("text", text));
  if (name == "kind" && !model::read_word<model::RoundKind>(value))
    throw Failure(Kind::usage,
                  Message(N_("\"{text}\" is no kind of inspection (there are: {kinds})"))
                      .with("text", text)
                      .with("kinds", model::codes_of<model::RoundKind>()));
  if (name == "kind")
    round.kind = *model::read_word<model::RoundKind>(value);
  else
    model::set_field(round, *field, name == "team" || name == "lead" ? named(desk, value) : value);
}

}  // namespace

std::string named(const Desk& desk, const std::string& people) {
  std::vector<std::string> names;
  for (const auto& name : base::split_list(people)) {
    auto person = desk.person(name);
    if (std::find(names.begin(), names.end(), person) == names.end())
      names.push_back(std::move(person));
  }
  return base::join(names, ";");
}

RoundOutcome add_round(const Context& context, const NewRound& wanted) {
  Desk desk(context);
  RoundOutcome made{wanted.facts, 0};
  auto& round = made.round;
  desk.ask("register", round);
  if (round.number < 1) throw Failure(Kind::usage, N_("a round has a number: 1, 2, 第3期"));
  expect_complete(round);
  if (round.year == 0) round.year = round.from_on->year();
  expect_free(desk.db(), round);
  round.team = named(desk, round.team);
  round.lead = named(desk, round.lead);
  desk.add("register", round, {context.today, context.actor, wanted.because});
  if (wanted.adopt) made.adopted = adopt(desk, round);
  desk.finish();
  return made;
}

void begin_round(Desk& desk, Round& round, base::Day on) {
  if (round.state != RoundState::planned) return;
  const Desk::Following follows(desk);
  const Round before = round;
  round.state = RoundState::running;
  round.opened_on = on;
  desk.change("open", before, round, {on, desk.context().actor});
}

void expect_open(const Round& round) {
  if (!rules::takes_visits(round.state))
    throw Failure(Kind::invalid, Message(N_("{round} is {state}: it takes no more visits and "
                                            "findings (duban undo takes the end back)"))
                                     .with("round", model::number_of(round))
                                     .with("state", model::label(round.state)));
}

Round edit_round(const Context& context, const RoundEdit& wanted) {
  Desk desk(context);
  const Round before = gather::find_round(desk.db(), wanted.round);
  desk.ask("edit", before);
  expect_legal(before, RoundVerb::edit);
  Round after = before;
  for (const auto& [name, text] : wanted.facts) put(desk, after, name, text);
  expect_complete(after);
  const Doing doing = desk.doing(wanted.on, "", wanted.because);
  if (after.kind != before.kind && has_visits(desk.db(), before))
    throw Failure(Kind::invalid,
                  Message(N_("{round} has visits: its kind is theirs and cannot be changed"))
                      .with("round", model::number_of(before)));
  if (wanted.on && !wanted.open) throw Failure(Kind::usage, N_("--on goes with --open"));
  if (after.film_on) desk.expect_past(*after.film_on);
  if (!wanted.open && model::same_facts(before, after))
    throw Failure(Kind::usage, N_("say what is to be changed"));
  if (!model::same_facts(before, after)) desk.change("edit", before, after, doing);
  if (wanted.open) {
    expect_legal(after, RoundVerb::open);
    expect_day(desk, before, doing);
    begin_round(desk, after, doing.on);
  }
  desk.finish();
  return after;
}

Round close_round(const Context& context, const RoundEnd& wanted) {
  Desk desk(context);
  const Round before = gather::find_round(desk.db(), wanted.round);
  desk.ask("close", before);
  expect_legal(before, RoundVerb::close);
  store::VisitQuery query;
  query.rounds = {before.id};
  query.open = true;
  std::vector<std::string> left;
  for (const auto& visit : store::visits(desk.db(), query)) left.push_back(model::number_of(visit));
  for (const auto& secret : gather::secrets_for(desk.db(), context.caller, before.id))
    if (secret.row.called_off == 0) left.push_back(secret.name());
  if (!left.empty())
    throw Failure(Kind::invalid,
                  Message(N_("{round} has visits that are neither ended nor called off: {visits} "
                             "(duban inspect close, or --called-off REASON)"))
                      .with("round", model::number_of(before))
                      .with("visits", base::join(left, ", ")));
  if (gather::hidden_from(desk.db(), context.caller, before.id) > 0)
    throw Failure(
        Kind::refused,
        Message(N_("{round} is closed by who planned it")).with("round", model::number_of(before)));
  Round after = before;
  const Doing doing = desk.doing(wanted.on, wanted.by, wanted.because);
  expect_day(desk, before, doing);
  after.state = RoundState::closed;
  after.closed_on = doing.on;
  after.closed_by = doing.by;
  if (!wanted.for_period.empty()) after.for_period = period_of(desk.db(), after, wanted.for_period);
  desk.change("close", before, after, doing);
  desk.finish();
  return after;
}

Round void_round(const Context& context, const RoundEnd& wanted) {
  if (base::trim(wanted.because).empty())
    throw Failure(Kind::usage, N_("say the reason: --because TEXT"));
  Desk desk(context);
  const Round before = gather::find_round(desk.db(), wanted.round);
  desk.ask("void", before);
  expect_legal(before, RoundVerb::void_);
  Round after = before;
  const Doing doing = desk.doing(wanted.on, wanted.by, wanted.because);
  expect_day(desk, before, doing);
  after.state = RoundState::voided;
  after.ended_because = wanted.because;
  desk.change("void", before, after, doing);
  desk.finish();
  return after;
}

}  // namespace duban::casework
