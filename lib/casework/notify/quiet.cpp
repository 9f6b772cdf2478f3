// Mutes, each with its entry.
#include "casework/notify/quiet.hpp"

#include "base/failure.hpp"
#include "base/text.hpp"
#include "gather/in_force.hpp"
#include "model/changes.hpp"
#include "store/event_log.hpp"
#include "store/notify_store.hpp"
#include "store/record.hpp"

namespace duban::casework {

using base::Failure;
using base::Kind;
using base::Message;
using model::Mute;

Mute mute_unit(const Context& context, const std::string& unit, model::OptDay until,
               const std::string& because) {
  if (!until)
    throw Failure(Kind::usage,
                  N_("say until when: --until DATE; nobody is left in quiet for ever"));
  if (base::trim(because).empty()) throw Failure(Kind::usage, N_("say the reason: --because TEXT"));
  const auto longest = gather::rules_of(context.db).notify.longest_mute;
  if (*until < context.today)
    throw Failure(Kind::invalid, Message(N_("{day} is past")).with("day", *until));
  if (*until - context.today > longest)
    throw Failure(Kind::invalid,
                  Message(N_("no more than {n} days by the rules: until {day} at the latest"))
                      .with("n", longest)
                      .with("day", context.today + longest));
  store::Transaction transaction(context.db);
  Mute mute;
  mute.unit = gather::resolve_unit(gather::names_of(context.db), unit);
  mute.until = until;
  mute.because = base::trim(because);
  mute.by = context.actor;
  mute.recorded_on = context.today;
  store::RecordWriter<Mute> rows(context.db);
  store::EventLog log(context.db, context.recorder);
  mute.id = rows.next_id();
  model::Event event;
  event.effective_on = base::to_iso(context.today);
  event.by = context.actor;
  event.because = mute.because;
  event.verb = "mute";
  event.subject = model::FieldTable<Mute>::table;
  event.subject_id = mute.id;
  event.changes = model::created_changes(mute);
  mute.last_event = log.append(event);
  rows.insert(mute);
  finish(context, transaction);
  return mute;
}

Mute unmute_unit(const Context& context, const std::string& unit) {
  store::Transaction transaction(context.db);
  const auto id = gather::resolve_unit(gather::names_of(context.db), unit);
  for (const auto& before : store::mutes(context.db)) {
    if (before.unit != id || before.ended_on || *before.until < context.today) continue;
    Mute after = before;
    after.ended_on = context.today;
    store::EventLog log(context.db, context.recorder);
    model::Event event;
    event.effective_on = base::to_iso(context.today);
    event.by = context.actor;
    event.verb = "unmute";
    event.subject = model::FieldTable<Mute>::table;
    event.subject_id = after.id;
    event.before = before.last_event;
    event.changes = model::changed_fields(before, after);
    after.last_event = log.append(event);
    store::RecordWriter<Mute>(context.db).update(before, after);
    finish(context, transaction);
    return after;
  }
  throw Failure(Kind::not_found, Message(N_("{unit} is not in quiet")).with("unit", unit));
}

}  // namespace duban::casework
