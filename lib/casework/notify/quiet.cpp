// Mutes, each with its entry.
#include "casework/notify/quiet.hpp"

#include "base/failure.hpp"
#include "base/text.hpp"
#include "gather/in_force.hpp"
#include "store/notify_store.hpp"

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
  Desk desk(context);
  Mute mute;
  mute.unit = gather::resolve_unit(desk.names(), unit);
  mute.until = until;
  mute.because = base::trim(because);
  mute.by = context.actor;
  desk.add("mute", mute, {context.today, context.actor, mute.because});
  desk.finish();
  return mute;
}

Mute unmute_unit(const Context& context, const std::string& unit) {
  Desk desk(context);
  const auto id = gather::resolve_unit(desk.names(), unit);
  for (const auto& before : store::mutes(desk.db())) {
    if (before.unit != id || before.ended_on || *before.until < context.today) continue;
    Mute after = before;
    after.ended_on = context.today;
    desk.change("unmute", before, after, desk.now());
    desk.finish();
    return after;
  }
  throw Failure(Kind::not_found, Message(N_("{unit} is not in quiet")).with("unit", unit));
}

}  // namespace duban::casework
