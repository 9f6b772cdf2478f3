// Who runs this command, and what they may see.
#include "gather/rights/caller.hpp"
#include "base/failure.hpp"
#include "cmd/names.hpp"
#include "cmd/registry.hpp"
#include "cmd/session.hpp"
#include "gather/rights/refusal.hpp"
#include "store/engine/schema.hpp"
#include "store/rights_store.hpp"

namespace duban::cmd {

using base::Failure;
using base::Kind;
using base::Message;

const rules::Caller& Session::caller() {
  if (!caller_) {
    caller_ = gather::caller_of(database(), environment_.login, setting("as").value, today());
    caller_->breaks = options_.break_glass;
  }
  return *caller_;
}

namespace {

/// --as without a loan needs the right to type for a colleague.
void check_loan(const rules::Caller& caller, const std::optional<base::Day>& ended) {
  if (!caller.has_roles || caller.principal == 0 || caller.principal == caller.person) return;
  if (model::any(caller.lent.any_scope() | (caller.rights.all & model::Right::act_for))) return;
  throw Failure(Kind::refused, ended ? Message(N_("the loan of {principal} ended on {day}"))
                                           .with("principal", caller.principal_name)
                                           .with("day", *ended)
                                     : Message(N_("{principal} has lent {person} nothing"))
                                           .with("principal", caller.principal_name)
                                           .with("person", caller.name));
}

void check(const store::Database& db, const rules::Caller& caller, const Entry& entry,
           const std::optional<base::Day>& loan_ended) {
  const model::Need need = entry.need.about ? model::Need(model::Right::read) : entry.need;
  const auto verdict = rules::may(caller, need);
  const bool is_seen_later = entry.need.about && caller.person != 0;
  if (verdict != rules::Leave::yes && !is_seen_later)
    throw Failure(Kind::refused,
                  gather::refusal(db, caller, verdict, need.rights, {command_word(entry), {}, {}}));
  check_loan(caller, loan_ended);
}

/// What the machine's administrator must be able to do without being a person on record.
bool is_of_the_machine(const Entry& entry) {
  const std::string_view verb = entry.verb;
  return std::string_view(entry.noun) == "db" &&
         (verb == "check" || verb == "backup" || verb == "restore" || verb == "migrate");
}

}  // namespace

Message command_word(const Entry& entry) {
  const std::string_view noun = entry.noun, verb = entry.verb;
  const std::string english =
      entry.need.about ? std::string(verb)
                       : std::string(noun) + (verb.empty() ? "" : " ") + std::string(verb);
  std::string chinese(verb.empty() ? chinese_noun(noun) : chinese_verb(noun, verb));
  if (!entry.need.about && !entry.need.whole && !verb.empty() && !chinese.empty())
    chinese += chinese_noun(noun);  // 载入规则
  return base::in_two_languages(english, chinese.empty() ? english : chinese);
}

void Session::enter(const Entry& entry) {
  entry_ = &entry;
  check_rights(entry);
}

void Session::expect(model::Right right) {
  Entry asked = *entry_;
  asked.need = right;
  check_rights(asked);
}

void Session::check_rights(const Entry& entry) {
  if (entry.need.rights == model::Right::open) return;
  if (is_of_the_machine(entry) && environment_.uid == "0") return;
  if (std::string_view(entry.noun) == "db") {  // these open the file in ways of their own
    try {
      store::OpenOptions reading;
      reading.read_only = true;
      const auto db = store::open_office(database_path(), reading);
      check(*db, gather::caller_of(*db, environment_.login, setting("as").value, today()), entry,
            {});
    } catch (const Failure& failure) {
      if (failure.kind() == Kind::refused) throw;  // else the command says what is wrong with it
    }
    return;
  }
  store::Database* db = nullptr;
  try {
    db = &database();
  } catch (const Failure& failure) {
    if (failure.kind() != Kind::not_found) throw;
    return;  // there is none yet: the command says so
  }
  const auto& caller = this->caller();
  check(*db, caller, entry, gather::loan_ended(*db, caller.principal, caller.person, today()));
  see_own();
}

bool Session::see_own() {
  const auto& caller = this->caller();
  if (caller.sees_all()) return true;
  if (caller.person == 0) return false;
  if (!own_) own_ = std::make_unique<store::Own>(database(), gather::own_scope(database(), caller));
  return true;
}

Message Session::seen_by() {
  return own_ ? Message(N_("as seen by {unit}")).with("unit", this->caller().unit_name) : Message();
}

void Session::say_break_glass() {
  if (options_.break_glass.empty() || options_.dry_run || !has_written()) return;
  for (const auto& done : store::broken_glass(*database_, true)) {
    if (done.last_event < database_->on_record().first) continue;
    say(Message(N_("done by break-glass ({reason}); somebody else confirms by {day}: duban rights "
                   "confirm {n}"))
            .with("reason", done.reason)
            .with("day", *done.confirm_by)
            .with("n", done.id));
  }
}

void Session::expect_whole(const char* option) {
  if (this->caller().sees_all()) return;
  throw Failure(Kind::refused,
                Message(N_("{option} is of the whole office; you see your own matters"))
                    .with("option", option));
}

}  // namespace duban::cmd
