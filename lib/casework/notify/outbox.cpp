// The steps of a message.
#include "casework/notify/outbox.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "base/text.hpp"
#include "store/notify_store.hpp"

namespace duban::casework {

using base::Failure;
using base::Kind;
using base::Message;
using model::Delivery;
using model::DeliveryState;

namespace {

/// Minutes until another try: 15, 30, 60 … up to a day.
int pause_after(model::Id tries) {
  int minutes = 15;
  for (model::Id n = 1; n < tries && minutes < 24 * 60; ++n) minutes *= 2;
  return std::min(minutes, 24 * 60);
}

/// So many minutes after a moment in UTC, in the same form: 2026-11-23T08:00:00Z.
std::string later(const std::string& now, int minutes) {
  const auto day = base::parse_iso_day(now.substr(0, 10));
  if (!day || now.size() < 20) return now;
  const int total = std::stoi(now.substr(11, 2)) * 60 + std::stoi(now.substr(14, 2)) + minutes;
  return base::to_iso(*day + total / (24 * 60)) +
         fmt::format("T{:02}:{:02}", total / 60 % 24, total % 60) + now.substr(16);
}

}  // namespace

void Outbox::add(Delivery& delivery) {
  delivery.id = desk_.rows<Delivery>().next_id();
  delivery.uid = store::sha256_hex(moment_.now + "/" + desk_.context().recorder.host +
                                   desk_.db().path().string() + "/" + std::to_string(delivery.id))
                     .substr(0, 24);
  delivery.planned_at = moment_.now;
  desk_.add("plan", delivery, desk_.now());
}

void Outbox::move(const Delivery& before, Delivery& after, const char* verb,
                  const std::string& because) {
  desk_.change(verb, before, after, {moment_.today, desk_.context().actor, because});
}

namespace {

/// One step at a desk of its own.
template <class Change>
Delivery step(const Context& context, const model::NotifyMoment& moment, const Delivery& delivery,
              const char* verb, Change change, const Fates& fates = {}) {
  Desk desk(context);
  for (const auto& [notice, state] : fates) store::set_state(desk.db(), notice, state);
  Outbox outbox(desk, moment);
  Delivery after = delivery;
  change(after);
  outbox.move(delivery, after, verb);
  desk.finish();
  return after;
}

}  // namespace

std::size_t settle_interrupted(const Context& context, const model::NotifyMoment& moment,
                               const model::NotifyRules& rules) {
  std::size_t found = 0;
  for (const auto& delivery : store::open_deliveries(context.db)) {
    if (delivery.state != DeliveryState::attempting) continue;
    ++found;
    const auto channel = rules.channel.find(delivery.channel);
    const bool again = channel != rules.channel.end() && channel->second.resend;
    step(context, moment, delivery, again ? "retry" : "unknown", [&](Delivery& after) {
      after.state = again ? DeliveryState::planned : DeliveryState::unknown;
      after.reason = "interrupted";
    });
  }
  return found;
}

std::vector<Delivery> ready_deliveries(const store::Database& db, const model::NotifyMoment& moment,
                                       const std::vector<std::string>& channels) {
  auto list = store::open_deliveries(db);
  std::erase_if(list, [&](const Delivery& one) {
    if (std::find(channels.begin(), channels.end(), one.channel) == channels.end()) return true;
    if (one.state == DeliveryState::failed)
      return one.next_try.empty() || one.next_try > moment.now;
    return one.state != DeliveryState::planned && one.state != DeliveryState::deferred;
  });
  return list;
}

void defer(const Context& context, const model::NotifyMoment& moment, const Delivery& delivery,
           const std::string& reason) {
  if (delivery.state == DeliveryState::deferred && delivery.reason == reason) return;
  step(context, moment, delivery, "defer", [&](Delivery& after) {
    after.state = DeliveryState::deferred;
    after.reason = reason;
  });
}

Delivery begin_attempt(const Context& context, const model::NotifyMoment& moment,
                       const Delivery& delivery, const std::string& address,
                       const std::string& subject, const std::string& told, const Fates& fates) {
  const auto run = store::notify_mark(context.db).run;
  return step(
      context, moment, delivery, "attempt",
      [&](Delivery& after) {
        after.state = DeliveryState::attempting;
        after.attempted_at = moment.now;
        after.reason.clear();
        after.next_try.clear();
        after.tries += 1;
        after.address = address;
        after.run = run;
        after.subject = subject;
        after.told = told;
      },
      fates);
}

Delivery end_attempt(const Context& context, const model::NotifyMoment& moment,
                     const Delivery& delivery, const model::Answer& answer) {
  using What = model::Answer::What;
  const char* verb = answer.what == What::sent      ? "sent"
                     : answer.what == What::unknown ? "unknown"
                                                    : "fail";
  return step(context, moment, delivery, verb, [&](Delivery& after) {
    after.reason = answer.reason;
    after.state = answer.what == What::sent      ? DeliveryState::sent
                  : answer.what == What::unknown ? DeliveryState::unknown
                                                 : DeliveryState::failed;
    if (answer.what == What::sent) after.ended_at = moment.now;
    if (answer.what == What::failed) after.next_try = later(moment.now, pause_after(after.tries));
  });
}

void cancel(const Context& context, const model::NotifyMoment& moment, const Delivery& delivery,
            const Fates& fates) {
  step(
      context, moment, delivery, "cancel",
      [](Delivery& after) {
        after.state = DeliveryState::cancelled;
        after.next_try.clear();
      },
      fates);
}

std::vector<Delivery> retry(const Context& context, const model::NotifyMoment& moment,
                            const std::string& uid) {
  std::vector<Delivery> again;
  for (const auto& one : store::deliveries(context.db, {})) {
    const bool stuck = one.state == DeliveryState::failed || one.state == DeliveryState::unknown;
    if (uid.empty() ? !stuck : one.uid != uid) continue;
    if (!stuck)
      throw Failure(
          Kind::invalid,
          Message(
              N_("message {uid} neither failed nor is it unknown: there is nothing to try again"))
              .with("uid", one.uid));
    again.push_back(step(context, moment, one, "retry", [](Delivery& after) {
      after.state = DeliveryState::planned;
      after.next_try.clear();
      after.reason.clear();
    }));
  }
  if (again.empty() && !uid.empty())
    throw Failure(Kind::not_found,
                  Message(N_("no message {uid} (see them: duban notify log)")).with("uid", uid));
  return again;
}

}  // namespace duban::casework
