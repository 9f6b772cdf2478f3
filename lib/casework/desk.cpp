// Beginning, naming and ending.
#include "casework/desk.hpp"

#include <algorithm>
#include <tuple>

#include "base/failure.hpp"
#include "base/text.hpp"
#include "gather/find.hpp"
#include "gather/rights/caller.hpp"
#include "gather/rights/hands.hpp"
#include "gather/rights/refusal.hpp"
#include "model/counted.hpp"
#include "model/delegation.hpp"
#include "model/length.hpp"
#include "rules/steps.hpp"

namespace duban::casework {

namespace {

/// The context, once it may write.
const Context& permitted(const Context& context) {
  const auto need = context.need.about ? model::Need(model::Right::read) : context.need;
  const auto verdict = rules::may(context.caller, need);
  if (verdict != rules::Leave::yes && (!context.need.about || context.caller.person == 0))
    throw base::Failure(base::Kind::refused,
                        gather::refusal(context.db, context.caller, verdict, need.rights,
                                        {context.command, {}, {}}));
  return context;
}

/// Days further ahead than this are a slip of the keyboard until somebody says why.
constexpr int longest_silence = 400, farthest_typed = 31;

/// A wrong year must not silence reminders for ten, nor may what is entered lie before what stands.
void expect_plausible_day(const Context& context) {
  const auto newest = store::newest_events(context.db, 1);
  if (newest.empty()) return;
  const auto& recorder = context.recorder;
  if (recorder.today_moved && !recorder.today_typed) return;  // the environment means it
  const auto refuse = [&](const base::Message& why) {
    throw base::Failure(base::Kind::invalid, base::Message(why).with("today", context.today));
  };
  const auto last = base::parse_iso_day(newest.front().recorded_at.substr(0, 10));
  const auto now = base::parse_iso_day(recorder.recorded_at.substr(0, 10));
  if (!recorder.gives_reason && recorder.today_typed && now &&
      context.today - *now > farthest_typed)
    refuse(base::Message(N_("today would be {today}, more than a month after the day of this "
                            "machine, {day}: is the year right? (if it is meant, say --because)"))
               .with("day", *now));
  if (!recorder.gives_reason && last && context.today - *last > longest_silence)
    refuse(base::Message(N_("today would be {today}, more than 400 days after the newest entry, of "
                            "{day}: is the year right? (if it is meant, say --because)"))
               .with("day", *last));
  const auto run = store::event_at(context.db, newest.front().run);
  const auto before = run ? base::parse_iso_day(run->effective_on) : std::nullopt;
  if (recorder.today_typed && before && context.today < *before)
    refuse(base::Message(N_("today is set to {today}, but the newest entries are of {day}: nothing "
                            "can be entered before them (the day of a step is --on)"))
               .with("day", *before));
}

}  // namespace

Desk::Desk(const Context& context, Lock lock) : context_(permitted(context)) {
  if (lock == Lock::at_once) {
    take_lock();
  } else {
    snapshot_.emplace(context.db);
    head_ = promised_ = store::log_head(context.db).seq;
  }
  expect_plausible_day(context);
}

void Desk::take_lock() {
  transaction_.emplace(context_.db);
  log_.emplace(context_.db, context_.recorder);
  seals_.emplace(context_.db);
}

const rules::EntryRight* Desk::to_ask(std::string_view subject, std::string_view verb) {
  const auto* entry = rules::right_of(subject, verb);
  if (entry == nullptr)
    throw base::Failure(base::Kind::bug, base::Message(N_("nobody asked who may write {verb} of "
                                                          "{subject}"))
                                             .with("verb", std::string(verb))
                                             .with("subject", std::string(subject)));
  const bool comes_along = following_ > 0 || (entry->follows && asked_);
  return context_.caller.has_roles && !comes_along ? entry : nullptr;
}

bool Desk::is_plain(const rules::EntryRight& entry) {
  const auto& caller = context_.caller;
  const bool plain = caller.person != 0 && model::any(caller.rights.all & entry.rights);
  asked_ = asked_ || plain;
  return plain;
}

void Desk::expect_past(base::Day day) const {
  if (const auto problem = rules::future_problem(day, today()))
    throw base::Failure(base::Kind::invalid, *problem);
}

bool Desk::is_separate(const std::string& step) const {
  const auto& all = rules().rights.separations;
  return std::any_of(all.begin(), all.end(), [&](const auto& one) { return one.step == step; });
}

void Desk::judge(const rules::EntryRight& entry, const gather::Matter& matter) {
  asked_ = true;
  const auto verdict = rules::may(context_.caller, entry.rights, &matter.relation);
  if (verdict == rules::Leave::yes) {
    if (context_.caller.breaks.empty()) return;
    auto within = context_.caller;
    within.breaks.clear();
    if (rules::may(within, entry.rights, &matter.relation) != rules::Leave::yes)
      broke_glass_ = true;
    return;
  }
  throw base::Failure(base::Kind::refused,
                      gather::refusal(context_.db, context_.caller, verdict, entry.rights,
                                      {context_.command, matter.number, matter.handed_to}));
}

void Desk::expect_apart(const std::string& step, model::Id newest, bool ordinary,
                        const std::string& by, const std::string& number) {
  const auto now = gather::hands_of(context_.db, context_.caller, by);
  const auto earlier =
      gather::not_apart(context_.db, rules().rights, {step, newest, now, ordinary});
  if (!earlier) return;
  if (!context_.caller.breaks.empty() && context_.caller.may_break) {
    broke_glass_ = true;
    return;
  }
  throw base::Failure(base::Kind::refused,
                      gather::separation_word(*earlier, now, number, context_.command));
}

rules::Caller Desk::signer(const std::string& by) const {
  return gather::caller_as(context_.db, gather::find_person(context_.db, by));
}

void Desk::expect_signed(const rules::EntryRight& entry, gather::Later later,
                         const rules::Caller& signer, const gather::Matter& matter) {
  const auto leave = rules::may(signer, entry.rights, &matter.relation);
  if (leave != rules::Leave::yes)
    throw base::Failure(base::Kind::refused,
                        gather::refusal(context_.db, signer, leave, entry.rights,
                                        {context_.command, matter.number, matter.handed_to}));
  later.hands.by = signer.full_name();
  const auto earlier = gather::not_apart(context_.db, rules().rights, later);
  if (earlier)
    throw base::Failure(
        base::Kind::refused,
        gather::separation_word(*earlier, later.hands, matter.number, context_.command));
}

void Desk::keep_broken_glass() {
  if (!broke_glass_) return;
  broke_glass_ = false;
  model::BreakGlass done;
  done.person = context_.caller.person;
  done.login = context_.caller.login;
  done.command = context_.recorder.command;
  done.reason = context_.caller.breaks;
  done.done_on = context_.today;
  std::tie(done.confirm_by, done.confirm_counted) =
      count(context_.today, rules().rights.confirm_within, true);
  const Following done_already(*this);
  add("break", done, now());
}

void Desk::ask_of(std::string_view subject, std::string_view verb) {
  if (const auto* entry = to_ask(subject, verb)) judge(*entry, {});
}

void Desk::hash_behind() {
  if (log_) log_->hash_behind();
}

void Desk::settle() {
  if (log_) log_->settle();
}

/// A unit that is kept is found by its name all the same.
void Desk::learn(const model::Unit& unit) {
  std::ignore = names();
  unit.kind == model::UnitKind::enterprise ? names_->add_more(unit) : names_->add(unit);
}

bool Desk::write_kept(const std::function<bool(const model::Event&)>& touches) {
  if (!is_keeping() || context_.dry_run || kept_.empty()) return true;
  writers_.clear(), steps_.clear(), numbers_.clear();  // they know the numbers of the snapshot
  snapshot_.reset();
  take_lock();
  bool is_touched = false;
  store::each_event_between(context_.db, head_ + 1, store::log_head(context_.db).seq,
                            [&](const auto& event) { is_touched = is_touched || touches(event); });
  if (is_touched) return false;
  expect_plausible_day(context_);
  hash_behind();
  for (std::size_t i = 0; i < kept_.size(); ++i) {
    if (i > 0 && i % 2000 == 0)  // whoever waits for the lock is told
      context_.db.tell("row " + std::to_string(i) + " of " + std::to_string(kept_.size()));
    kept_[i]();
    kept_[i] = nullptr;  // its memory goes as the rows come
  }
  kept_.clear();
  return true;
}

const model::Rulebook& Desk::rules() const {
  if (!rules_) rules_ = gather::rules_of(context_.db);
  return *rules_;
}

const rules::Calendar& Desk::calendar() const {
  if (!calendar_) calendar_ = gather::calendar_of(context_.db);
  return *calendar_;
}

const rules::UnitNames& Desk::names() const {
  if (!names_) names_ = gather::names_of(context_.db);
  return *names_;
}

std::string Desk::person(const std::string& text) const {
  const auto at = text.find('@');
  if (at == std::string::npos) return std::string(base::trim(text));
  const model::Id unit = gather::resolve_unit(names(), text.substr(at + 1));
  std::string name = names().name(unit);
  if (const auto* found = names().unit(unit); found != nullptr && names().find(name).size() > 1)
    name.insert(0, names().name(found->parent));
  return std::string(base::trim(text.substr(0, at))) + "@" + name;
}

Doing Desk::doing(const model::OptDay& on, const std::string& by,
                  const std::string& because) const {
  return {on.value_or(context_.today), base::trim(by).empty() ? context_.actor : person(by),
          because};
}

CountedDay Desk::count(base::Day from, const model::Length& length, bool roll) const {
  const auto counted = calendar().add(from, length, roll);
  return {counted.due,
          model::to_text({from, length, roll, calendar().version(), counted.provisional})};
}

CountedDay Desk::count_text(const std::string& text, base::Day from) const {
  if (const auto length = model::parse_length(text)) return count(from, *length, true);
  return {gather::deadline_text(text, from, calendar()), {}};
}

model::Step Desk::step(std::string_view verb, model::Id record, const Doing& doing) const {
  model::Step step;
  step.record = record;
  step.verb = verb;
  step.on = doing.on;
  step.because = doing.because;
  step.by = doing.by;
  step.late_entry = rules::is_late_entry(doing.on, today(), rules().late_entry_days) ? 1 : 0;
  return step;
}

void Desk::note(model::Event event, const Doing& doing) {
  ask_of(event.subject, event.verb);
  event.effective_on = base::to_iso(doing.on);
  event.by = doing.by;
  event.because = doing.because;
  log_->append(std::move(event));
  context_.db.forget();
  rules_.reset(), calendar_.reset(), names_.reset();
}

model::Id Desk::number(const std::string& series, int year) {
  return numbers_.try_emplace(series, context_.db, series).first->second.next(year);
}

store::StepWriter& Desk::steps_of(store::StepsOf kind) {
  return steps_.try_emplace(kind, context_.db, kind).first->second;
}

/// One entry for each sealed table that changed: how many rows it has now, and their sum.
void Desk::seal() {
  for (const auto& [table, change] : seals_->changes()) {
    auto sum = store::kept_seal(context_.db, table).sum;
    sum.add(change);
    seal(table, sum);
  }
}

void Desk::seal(const std::string& table, const store::SealSum& sum) {
  model::Event event;
  event.verb = "seal";
  event.subject = table;
  event.before = store::kept_seal(context_.db, table).event;
  event.effective_on = base::to_iso(context_.today);
  event.by = context_.actor;
  event.changes =
      model::created_changes(model::Facts{{"rows", std::to_string(sum.rows)}, {"sum", sum.text()}});
  store::save_seal(context_.db, table, sum, log_->append(std::move(event)));
}

void Desk::seal_unsealed() {
  for (const auto& table : store::sealed_tables()) {
    if (store::kept_seal(context_.db, table).event != 0) continue;
    if (const auto sum = store::sum_of(context_.db, table); sum.rows > 0) seal(table, sum);
  }
}

void Desk::finish() {
  if (is_keeping()) return;  // nothing is to be written
  keep_broken_glass();
  settle();
  seal();
  for (auto& [series, numbers] : numbers_) numbers.finish();
  if (!context_.dry_run) transaction_->commit();
}

}  // namespace duban::casework
