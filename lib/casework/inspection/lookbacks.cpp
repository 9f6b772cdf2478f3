// Look-backs.
#include "casework/inspection/lookbacks.hpp"

#include <algorithm>

#include "base/failure.hpp"
#include "base/text.hpp"
#include "casework/hazard/steps.hpp"
#include "gather/find.hpp"
#include "gather/inspection/lookbacks.hpp"
#include "model/share.hpp"
#include "rules/steps.hpp"
#include "rules/visit_steps.hpp"
#include "store/lookback_store.hpp"

namespace duban::casework {

using base::Failure;
using base::Kind;
using base::Message;
using model::Draw;
using model::DrawFrom;
using model::Hazard;
using model::Lookback;
using model::LookbackResult;

namespace {

std::vector<std::string> keys_of(const Draw& draw) {
  std::vector<std::string> keys;
  for (auto& one : model::members_of(draw)) keys.push_back(std::move(one.key));
  return keys;
}

/// What stands in one list and not in the other.
std::vector<std::string> only_in(std::vector<std::string> these, std::vector<std::string> those) {
  std::sort(these.begin(), these.end());
  std::sort(those.begin(), those.end());
  std::vector<std::string> rest;
  std::set_difference(these.begin(), these.end(), those.begin(), those.end(),
                      std::back_inserter(rest));
  return rest;
}

void compare(const Draw& before, DrawOutcome& made) {
  made.joined = only_in(keys_of(made.draw), keys_of(before));
  made.left = only_in(keys_of(before), keys_of(made.draw));
  const auto was = base::split_list(before.drawn, ";"), is = base::split_list(made.draw.drawn, ";");
  made.in = only_in(is, was);
  made.out = only_in(was, is);
}

void expect_sensible(const Draw& draw) {
  if (draw.size == 0)
    throw Failure(Kind::not_found,
                  Message(draw.from == DrawFrom::lookback ? N_("nothing was struck off in {label}")
                                                          : N_("there is nobody to draw from"))
                      .with("label", draw.label));
  if (draw.share < 0 || draw.share > model::whole_share)
    throw Failure(Kind::usage, N_("a share is above 0% and at most 100%"));
  if (draw.least > draw.size)
    throw Failure(Kind::invalid,
                  Message(N_("{least} are to be drawn at least, but there are {size}"))
                      .with("least", draw.least)
                      .with("size", draw.size));
}

void expect_seed(const std::string& seed) {
  if (base::trim(seed) != seed || seed.empty() ||
      std::any_of(seed.begin(), seed.end(), [](unsigned char c) { return c < ' ' || c == '\''; }))
    throw Failure(Kind::usage,
                  N_("a seed is one line without a quote and without blanks around it, "
                     "so that anybody can type it"));
}

/// What look-backs are drawn from: the period is over, and names the draw.
std::vector<gather::Stratum> struck_in(const Desk& desk, const WantedDraw& wanted, Draw& draw) {
  const auto period = rules::year_or_part(wanted.label);
  if (!period)
    throw Failure(
        Kind::usage,
        Message(N_("\"{text}\" is no period; write 2026Q3 or 2026")).with("text", wanted.label));
  draw.label = period->label;
  if (wanted.seed.empty()) draw.seed = period->label;
  if (period->to > desk.today())
    throw Failure(
        Kind::invalid,
        Message(N_("{label} is not over: what is struck off until {day} would be missing"))
            .with("label", period->label)
            .with("day", period->to));
  return gather::lookback_strata(desk.db(), *period, desk.rules().inspection, wanted.share);
}

}  // namespace

DrawOutcome draw(const Context& context, const WantedDraw& wanted) {
  Desk desk(context);
  desk.ask_of("draw", "draw");
  const Desk::Following asked(desk);
  const auto& rules = desk.rules().inspection;
  DrawOutcome made;
  Draw& draw = made.draw;
  draw.from = wanted.from;
  draw.label = wanted.label;
  draw.seed = wanted.seed.empty() ? wanted.label : wanted.seed;
  expect_seed(draw.seed);
  auto strata = wanted.strata;
  draw.share = wanted.share > 0 ? wanted.share : rules.draw_others;
  if (wanted.from == DrawFrom::lookback) strata = struck_in(desk, wanted, draw);
  draw.least = 0;
  for (const auto& stratum : strata) draw.size += static_cast<model::Id>(stratum.keys.size());
  draw.least = wanted.least.value_or(std::min(rules.draw_least, draw.size));
  expect_sensible(draw);
  gather::draw_strata(draw, strata);
  draw.left_out = wanted.left_out;
  const auto before = store::draws(desk.db(), draw.from, draw.label);
  const auto same = std::find_if(before.begin(), before.end(), [&](const Draw& one) {
    return one.seed == draw.seed && one.population_sha256 == draw.population_sha256 &&
           one.drawn == draw.drawn;
  });
  if (same != before.end()) return {*same, false, {}, {}, {}, {}, {}};
  if (const auto one = std::find_if(before.begin(), before.end(),
                                    [&](const Draw& other) { return other.seed == draw.seed; });
      one != before.end())
    compare(*one, made);
  if (const auto other = std::find_if(before.begin(), before.end(),
                                      [&](const Draw& one) { return one.seed != draw.seed; });
      other != before.end())
    made.other = *other;
  draw.rules = desk.rules().version;
  draw.log_position = store::log_head(desk.db()).seq;
  draw.drawn_on = context.today;
  draw.drawn_by = context.actor;
  desk.add("draw", draw, desk.now());
  desk.finish();
  return made;
}

namespace {

/// The draw for which a hazard is looked at: the one named, else the newest that drew it.
std::optional<Draw> draw_for(const Desk& desk, const Hazard& hazard, const std::string& label) {
  const std::string number = model::number_of(hazard);
  const auto period = rules::year_or_part(label);
  for (const auto& one : store::draws(desk.db(), DrawFrom::lookback,
                                      label.empty() ? ""
                                      : period      ? period->label
                                                    : label)) {
    const auto drawn = base::split_list(one.drawn, ";");
    if (std::find(drawn.begin(), drawn.end(), number) != drawn.end()) return one;
  }
  return std::nullopt;
}

void expect_closed(const Hazard& h) {
  if (h.state != model::State::closed)
    throw Failure(Kind::invalid,
                  Message(N_("{number} is {state}: only what was struck off is looked back at"))
                      .with("number", model::number_of(h))
                      .with("state", model::label(h.state)));
}

/// What came back, or was not fixed, is open again, in the same transaction.
Hazard reopen(Desk& desk, const Hazard& hazard, const Lookback& lookback,
              const NewLookback& wanted) {
  model::StepRequest request;
  request.number = model::number_of(hazard);
  request.on = lookback.looked_on;
  request.by = lookback.looked_by;
  request.kind =
      model::word(lookback.result == LookbackResult::recurrence ? model::ReopenKind::recurrence
                                                                : model::ReopenKind::not_held);
  request.because = "回头看：" + (wanted.because.empty() ? wanted.evidence : wanted.because);
  request.unit = wanted.unit;
  const Desk::Following follows(desk);
  return step_hazard(desk, model::Verb::reopen, hazard, request).after;
}

/// Whoever accepted it does not judge their own work.
void expect_other_eyes(Desk& desk, const Hazard& hazard, const std::string& by) {
  desk.expect_apart("lookback record", hazard, by);
  const bool on_spot = !hazard.dispatched_on && hazard.accepted_by.empty();  // no report, no letter
  for (const auto* earlier : {&hazard.accepted_by, &hazard.closed_by})
    if (!earlier->empty() && rules::same_person(*earlier, by) && !on_spot)
      throw Failure(
          Kind::refused,
          Message(N_("{number} was accepted or struck off by {person}: somebody else looks "
                     "back at it"))
              .with("number", model::number_of(hazard))
              .with("person", by));
}

Lookback lookback_at(const Desk& desk, const Hazard& hazard, const NewLookback& wanted) {
  Lookback made;
  made.hazard = hazard.id;
  made.result = wanted.result;
  made.evidence = wanted.evidence;
  made.closed_on = hazard.closed_on;
  made.closed_by = hazard.closed_by;
  made.unit = hazard.responsible;
  const Doing doing = desk.doing(wanted.on, wanted.by, wanted.because);
  made.looked_on = doing.on;
  made.looked_by = doing.by;
  if (const auto problem = rules::date_problem(doing.on, hazard.closed_on, desk.today(),
                                               wanted.because, desk.rules().late_entry_days))
    throw Failure(Kind::invalid, *problem);
  if (base::trim(wanted.evidence).empty())
    throw Failure(Kind::usage, N_("say what was seen: --evidence TEXT"));
  return made;
}

}  // namespace

LookbackOutcome record_lookback(const Context& context, const NewLookback& wanted) {
  Desk desk(context);
  const auto hazard = gather::find_hazard(desk.db(), wanted.hazard);
  desk.ask("lookback", hazard);
  expect_closed(hazard);
  LookbackOutcome made{lookback_at(desk, hazard, wanted), hazard, {}};
  const auto drawn = draw_for(desk, hazard, wanted.draw);
  if (!drawn && !wanted.draw.empty())
    gather::find_draw(desk.db(), DrawFrom::lookback, wanted.draw);  // says so when there is none
  if (!drawn && !wanted.extra)
    throw Failure(
        Kind::invalid,
        Message(N_("{number} was not drawn: --extra records it all the same, it stands in "
                   "no rate"))
            .with("number", model::number_of(hazard)));
  if (drawn && !wanted.extra) made.lookback.draw = drawn->id;
  if (drawn && !wanted.extra)
    for (const auto& other : store::lookbacks_of(desk.db(), *drawn)) {
      if (other.hazard != hazard.id) continue;
      throw Failure(Kind::invalid,
                    Message(N_("{number} was looked at for {draw} already, on {day}: {result}"))
                        .with("number", model::number_of(hazard))
                        .with("draw", drawn->label)
                        .with("day", *other.looked_on)
                        .with("result", model::label(other.result)));
    }
  expect_other_eyes(desk, hazard, made.lookback.looked_by);
  const Desk::Following asked(desk);
  desk.add("lookback", made.lookback,
           {*made.lookback.looked_on, made.lookback.looked_by, wanted.because});
  if (wanted.result == LookbackResult::recurrence || wanted.result == LookbackResult::not_held)
    made.hazard = reopen(desk, hazard, made.lookback, wanted);
  if (wanted.result == LookbackResult::not_held)
    made.notes.emplace_back(
        N_("whether it was false rectification (虚假整改) is not decided by this: duban lookback "
           "determine"));
  desk.finish();
  return made;
}

LookbackOutcome determine_false(const Context& context, const Determination& wanted) {
  Desk desk(context);
  const auto hazard = gather::find_hazard(desk.db(), wanted.hazard);
  if (base::trim(wanted.approved_by).empty())
    throw Failure(Kind::usage, N_("say who approved it: --approved-by NAME"));
  if (base::trim(wanted.because).empty())
    throw Failure(Kind::usage, N_("say the reason: --because TEXT"));
  if (base::trim(wanted.evidence).empty())
    throw Failure(Kind::usage, N_("say what proves it: --evidence TEXT"));
  const auto all = store::lookbacks_at(desk.db(), hazard.id);
  const auto newest = std::find_if(all.rbegin(), all.rend(), [](const Lookback& one) {
    return one.result == LookbackResult::not_held;
  });
  if (newest == all.rend())
    throw Failure(Kind::invalid,
                  Message(N_("no look-back at {number} says that it was not fixed: nothing can be "
                             "determined"))
                      .with("number", model::number_of(hazard)));
  if (newest->determined_on)
    throw Failure(Kind::invalid, Message(N_("{number} was determined on {day} by {person}"))
                                     .with("number", model::number_of(hazard))
                                     .with("day", *newest->determined_on)
                                     .with("person", newest->determined_by));
  LookbackOutcome made{*newest, hazard, {}};
  const Doing doing = desk.doing(wanted.on, wanted.approved_by, wanted.because);
  if (const auto problem = rules::date_problem(doing.on, newest->looked_on, context.today,
                                               wanted.because, desk.rules().late_entry_days))
    throw Failure(Kind::invalid, *problem);
  for (const auto& looker : base::split_list(newest->looked_by))
    if (rules::same_person(looker, doing.by))
      throw Failure(Kind::invalid, Message(N_("{person} looked at it: somebody else determines it"))
                                       .with("person", doing.by));
  made.lookback.determined_on = doing.on;
  made.lookback.determined_by = doing.by;
  made.lookback.determined_because = wanted.because;
  made.lookback.determined_evidence = wanted.evidence;
  desk.change("determine", *newest, made.lookback, doing);
  desk.finish();
  return made;
}

}  // namespace duban::casework
