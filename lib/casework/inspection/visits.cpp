// Visits that are made: begun, what they found, how they end.
#include "casework/inspection/visits.hpp"

#include "base/failure.hpp"
#include "base/text.hpp"
#include "casework/hazard/sites.hpp"
#include "casework/hazard/steps.hpp"
#include "casework/inspection/rounds.hpp"
#include "casework/inspection/sealed.hpp"
#include "gather/in_force.hpp"
#include "gather/inspection/draw.hpp"
#include "gather/inspection/likeness.hpp"
#include "rules/steps.hpp"
#include "rules/visit_steps.hpp"
#include "store/inspection_store.hpp"

namespace duban::casework {

using base::Failure;
using base::Kind;
using base::Message;
using gather::Secret;
using model::Hazard;
using model::Round;
using model::Visit;
using model::VisitState;

namespace {

void refuse_called_off(const std::string& number) {
  throw Failure(Kind::invalid, Message(N_("{number} was called off")).with("number", number));
}

/// Where it was, as records; a site that nobody knew is entered and told.
void settle_site(Desk& desk, const std::string& site, Visit& visit, std::vector<Message>& notes) {
  if (site.empty() || visit.site != 0) return;
  const auto found = Sites(desk).find_or_add(visit.territory, site, "");
  visit.site = found.id;
  if (found.is_new)
    notes.push_back(Message(N_("{site} is a site on record now")).with("site", site));
}

/// An enforcement paper needs two inspectors. [行政处罚法 42]
void note_few(const Visit& visit, std::vector<Message>& notes) {
  if (!visit.paper.empty() && base::split_list(visit.inspectors).size() < 2)
    notes.emplace_back(
        N_("one inspector only: an enforcement paper needs two at least (行政处罚法第四十二条)"));
}

Round round_of(Desk& desk, const Visit& visit) {
  if (visit.round == 0) return {};
  return store::record_by_id<Round>(desk.db(), visit.round).value_or(Round{});
}

/// The first step of a visit: it has a day, inspectors, and its round runs.
void begin(Desk& desk, const Making& how, MadeVisit& made) {
  Visit& visit = made.visit;
  const Doing doing = desk.doing(how.on, "", "");
  desk.expect_past(doing.on);
  visit.made_on = doing.on;
  visit.state = VisitState::made;
  if (!how.inspectors.empty()) visit.inspectors = named(desk, how.inspectors);
  if (visit.inspectors.empty())
    throw Failure(Kind::usage, N_("say who went: --inspectors NAME,NAME"));
  if (made.round.id == 0) return;
  expect_open(made.round);
  if (const auto note = rules::outside(made.round, doing.on)) made.notes.push_back(*note);
  begin_round(desk, made.round, doing.on);
}

MadeVisit make_secret(Desk& desk, const Secret& secret, const Making& how) {
  if (secret.row.called_off != 0) refuse_called_off(secret.name());
  desk.ask("make", secret.row);
  MadeVisit made{secret.facts, secret.round, {}, true};
  begin(desk, how, made);
  const Desk::Following follows(desk);
  settle_site(desk, secret.site, made.visit, made.notes);
  gather::DrawnSites(desk.db(), secret.round).mark(desk.names(), made.visit);
  made.visit.year = desk.today().year();
  made.visit.serial = desk.number("I", desk.today().year());
  desk.add("make", made.visit, {*made.visit.made_on, desk.context().actor});
  auto after = secret.row;
  after.made = made.visit.id;
  desk.change("make", secret.row, after, {*made.visit.made_on, desk.context().actor});
  made.notes.push_back(Message(N_("{name} is {number} now"))
                           .with("name", secret.name())
                           .with("number", model::number_of(made.visit)));
  return made;
}

}  // namespace

MadeVisit make_visit(Desk& desk, const std::string& number, const Making& how) {
  const auto found = gather::find_visit(desk.db(), desk.context().caller, number);
  if (found.secret) return make_secret(desk, *found.secret, how);
  MadeVisit made{*found.visit, round_of(desk, *found.visit), {}, false};
  if (made.visit.state == VisitState::called_off) refuse_called_off(number);
  if (made.visit.state == VisitState::made) {
    if (how.on && how.on != made.visit.made_on)
      throw Failure(
          Kind::invalid,
          Message(N_("{number} was made on {day}; another day is entered by duban inspect "
                     "edit --made-on"))
              .with("number", model::number_of(made.visit))
              .with("day", *made.visit.made_on));
    return made;
  }
  desk.ask("make", made.visit);
  const Visit before = made.visit;
  begin(desk, how, made);
  desk.change("make", before, made.visit, {*made.visit.made_on, desk.context().actor});
  made.is_told = true;
  return made;
}

void take_from_visit(const Visit& visit, const Round& round, Hazard& hazard) {
  hazard.found_on = visit.made_on;
  hazard.source = model::source_of(visit.kind);
  hazard.origin = model::number_of(visit);
  hazard.inspectors = base::join(base::split_list(visit.inspectors), "、");
  hazard.site = visit.site;
  hazard.territory = visit.territory;
  hazard.round_id = round.id;
  if (round.id != 0) hazard.round = model::label_of(round);
}

namespace {

/// What was struck off at the site before and reads like it.
void note_like_ones(const Desk& desk, FindingOutcome& outcome) {
  for (const auto& like : gather::like_ones(desk.db(), desk.rules(), outcome.hazard))
    outcome.notes.push_back(
        Message(
            N_("like {number}, struck off on {day} ({share}): {problem}; if it is the same: duban "
               "hazard edit {this} --repeat-of {number}"))
            .with("number", like.number)
            .with("day", like.closed_on)
            .with("share", like.share)
            .with("problem", base::shorten(like.problem, 30))
            .with("this", model::number_of(outcome.hazard)));
}

/// An ordinary one that was set right while the inspectors looked on.
Hazard close_on_spot(Desk& desk, const Hazard& hazard, const NewFinding& wanted) {
  model::StepRequest request;
  request.number = model::number_of(hazard);
  request.on = hazard.found_on;
  request.done = wanted.done.empty() ? "当场整改" : wanted.done;
  request.because = wanted.hazard.because.empty() ? "现场检查" : wanted.hazard.because;
  return step_hazard(desk, model::Verb::close, hazard, request).after;
}

}  // namespace

FindingOutcome add_finding(Desk& desk, MadeVisit& made, const NewFinding& wanted) {
  desk.ask("make", made.visit);  // who goes there enters what was found, wherever it is
  const Desk::Following asked(desk);
  if (made.round.id != 0) expect_open(made.round);
  if (made.visit.nil != 0)
    throw Failure(Kind::invalid,
                  Message(N_("{number} was ended with nothing found; if that was wrong: duban "
                             "inspect edit {number} --nil - --because TEXT"))
                      .with("number", model::number_of(made.visit)));
  if (!made.is_told) {
    const Visit before = made.visit;
    desk.change("find", before, made.visit, {*before.made_on, desk.context().actor});
    made.is_told = true;
  }
  if (wanted.fixed_on_spot && wanted.hazard.facts.grade == model::Grade::major)
    throw Failure(Kind::invalid, N_("a major finding is not struck off on the spot: leave out "
                                    "--fixed-on-spot (当场整改)"));
  NewHazard facts = wanted.hazard;
  take_from_visit(made.visit, made.round, facts.facts);
  FindingOutcome outcome{made.visit, {}, made.notes};
  outcome.hazard = register_hazard(desk, facts);
  if (wanted.compare) note_like_ones(desk, outcome);
  if (wanted.fixed_on_spot) outcome.hazard = close_on_spot(desk, outcome.hazard, wanted);
  return outcome;
}

FindingOutcome add_finding(const Context& context, const std::string& visit,
                           const NewFinding& wanted) {
  if (base::trim(wanted.hazard.facts.problem).empty())
    throw Failure(Kind::usage, N_("say what was found: duban inspect finding NUMBER PROBLEM"));
  if (!wanted.done.empty() && !wanted.fixed_on_spot)
    throw Failure(Kind::usage, N_("--done goes with --fixed-on-spot"));
  Desk desk(context);
  auto made = make_visit(desk, visit, wanted.how);
  auto outcome = add_finding(desk, made, wanted);
  desk.finish();
  return outcome;
}

void expect_times(const Visit& visit) {
  if (!visit.from_time.empty() && !visit.to_time.empty() && visit.to_time < visit.from_time)
    throw Failure(Kind::invalid, Message(N_("{until} lies before {from}"))
                                     .with("until", visit.to_time)
                                     .with("from", visit.from_time));
}

namespace {

/// The log has the words of a command: of a secret visit only such as tell nothing of it.
void expect_plain_reason(const VisitEnd& wanted) {
  const auto& reason = wanted.called_off;
  if (wanted.because.empty() && (reason == "查无此单位" || reason == "停产" || reason == "其他"))
    return;
  throw Failure(Kind::usage,
                N_("an unannounced visit is called off with one of these words, because others "
                   "stand in the log: 查无此单位, 停产, 其他"));
}

EndedVisit call_off_secret(Desk& desk, const VisitEnd& wanted, Secret secret) {
  if (secret.row.called_off != 0) refuse_called_off(secret.name());
  expect_plain_reason(wanted);
  desk.ask("call-off", secret.row);
  secret.because = wanted.called_off;
  const auto before = secret.row;
  secret.row.called_off = 1;
  replace_sealed(desk, before, secret, "call-off", "call-off");
  return {secret.name(), {}, {}};
}

EndedVisit call_off(Desk& desk, const VisitEnd& wanted) {
  const auto found = gather::find_visit(desk.db(), desk.context().caller, wanted.visit);
  if (found.secret) return call_off_secret(desk, wanted, *found.secret);
  const Visit before = *found.visit;
  desk.ask("call-off", before);
  if (before.state == VisitState::called_off) refuse_called_off(model::number_of(before));
  if (before.state == VisitState::made)
    throw Failure(Kind::invalid, Message(N_("{number} was made on {day}: it cannot be called off"))
                                     .with("number", model::number_of(before))
                                     .with("day", *before.made_on));
  Visit after = before;
  after.state = VisitState::called_off;
  const Doing doing = desk.doing(wanted.how.on, "", wanted.called_off);
  if (const auto problem = rules::date_problem(doing.on, {}, desk.today(), doing.because, 0))
    throw Failure(Kind::invalid, *problem);
  after.called_off_on = doing.on;
  after.called_off_because = wanted.called_off;
  desk.change("call-off", before, after, doing);
  return {model::number_of(after), after, {}};
}

void put_times(const VisitEnd& wanted, Visit& visit) {
  for (const auto& [text, into] : {std::pair{&wanted.from_time, &visit.from_time},
                                   std::pair{&wanted.to_time, &visit.to_time}}) {
    if (text->empty()) continue;
    const auto time = rules::read_time(*text);
    if (!time)
      throw Failure(Kind::usage,
                    Message(N_("\"{text}\" is no time; write 09:30")).with("text", *text));
    *into = *time;
  }
  expect_times(visit);
}

}  // namespace

EndedVisit end_visit(Desk& desk, const VisitEnd& wanted) {
  if (!wanted.called_off.empty()) {
    if (base::trim(wanted.called_off).empty())
      throw Failure(Kind::usage, N_("say why it was called off: --called-off REASON"));
    if (!wanted.paper.empty() || !wanted.how.inspectors.empty() || !wanted.from_time.empty() ||
        !wanted.to_time.empty())
      throw Failure(Kind::usage, N_("a visit that was called off was not made: it has no "
                                    "inspectors, times or papers"));
    if (wanted.nil)
      throw Failure(Kind::usage, N_("a visit that was called off found nothing and was not made: "
                                    "either --nil or --called-off"));
    return call_off(desk, wanted);
  }
  auto made = make_visit(desk, wanted.visit, wanted.how);
  const std::string number = model::number_of(made.visit);
  if (made.visit.ended_on)
    throw Failure(Kind::invalid, Message(N_("{number} was ended on {day}"))
                                     .with("number", number)
                                     .with("day", *made.visit.ended_on));
  const auto findings = store::findings_of(desk.db(), made.visit).size();
  if (wanted.nil && findings > 0)
    throw Failure(Kind::invalid, Message(N_("{number} has {n} findings: it did not find nothing"))
                                     .with("number", number)
                                     .with("n", findings));
  if (!wanted.nil && findings == 0)
    throw Failure(Kind::usage,
                  Message(N_("{number} has no findings: enter them (duban inspect finding), or say "
                             "--nil when nothing was found"))
                      .with("number", number));
  const Visit before = made.visit;
  Visit& visit = made.visit;
  visit.nil = wanted.nil ? 1 : 0;
  visit.ended_on = visit.made_on;
  visit.ended_by = desk.context().actor;
  if (!wanted.paper.empty()) visit.paper = wanted.paper;
  put_times(wanted, visit);
  note_few(visit, made.notes);
  desk.change("close", before, visit, {*visit.made_on, desk.context().actor, wanted.because});
  return {number, visit, made.notes};
}

std::vector<EndedVisit> end_visits(const Context& context, const std::vector<std::string>& visits,
                                   const VisitEnd& how) {
  Desk desk(context);
  std::vector<EndedVisit> ended;
  for (const auto& visit : visits) {
    VisitEnd wanted = how;
    wanted.visit = visit;
    ended.push_back(end_visit(desk, wanted));
  }
  desk.finish();
  return ended;
}

}  // namespace duban::casework
