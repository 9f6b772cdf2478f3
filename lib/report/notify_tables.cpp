// Arranging what reminders left behind.
#include "report/notify_tables.hpp"

#include <array>

#include "report/due_table.hpp"

namespace duban::report {

using base::Message;
using model::Delivery;
using model::DeliveryState;

namespace {

/// Words that this program itself gives as a reason.
Value reason_of(const std::string& reason) {
  if (reason == "interrupted") return Message(N_("the run was interrupted"));
  if (reason == "hours") return Message(N_("outside the hours of the rules"));
  if (reason == "timeout") return Message(N_("no answer in time"));
  if (reason.empty()) return {};
  return reason;
}

Message told_clock(const std::string& clock) {
  if (clock == "unowned") return N_("no responsible unit");
  if (clock == "undispatched") return N_("not dispatched");
  if (clock == "behind") return N_("behind its plan");
  if (clock == "card") return N_("card");
  const auto known = model::from_word<model::DueClock>(clock);
  return known ? model::label(*known) : base::verbatim(clock);
}

}  // namespace

Message milestone_word(const std::string& clock, model::Id milestone) {
  if (clock == "behind" || clock == "card") return {};
  if (clock == "unowned" || clock == "undispatched")
    return Message(N_("waiting for {n} d")).with("n", milestone);
  if (milestone == 0) return N_("on the day");
  return milestone < 0 ? Message(N_("{n} d before")).with("n", -milestone)
                       : Message(N_("{n} d late")).with("n", milestone);
}

Table deliveries_table(const std::vector<Delivery>& deliveries) {
  Table table{"deliveries",
              N_("Messages"),
              {{"uid", N_("Message"), Kind::text, 24},
               {"planned_at", N_("Planned at"), Kind::text, 20},
               {"name", N_("Told to"), Kind::text, 14},
               {"channel", N_("Channel"), Kind::text, 10},
               {"address", N_("Address"), Kind::text, 24},
               {"state", N_("State"), Kind::text, 10},
               {"reason", N_("Reason"), Kind::text, 30},
               {"tries", N_("Tries"), Kind::number, 6},
               {"next_try", N_("Next try"), Kind::text, 20},
               {"ended_at", N_("Sent at"), Kind::text, 20},
               {"subject", N_("Subject"), Kind::text, 36},
               {"told", N_("What it told"), Kind::text, 40}}};
  for (const auto& one : deliveries) {
    const bool bad = one.state == DeliveryState::failed || one.state == DeliveryState::unknown;
    table.rows.push_back({text_cell(one.uid),
                          text_cell(one.planned_at),
                          text_cell(one.name),
                          text_cell(one.channel),
                          text_cell(one.address),
                          {model::label(one.state), bad ? Role::late : Role::normal},
                          {reason_of(one.reason)},
                          {one.tries},
                          text_cell(one.next_try),
                          text_cell(one.ended_at),
                          text_cell(one.subject),
                          text_cell(one.told)});
  }
  return table;
}

Table told_table(const std::vector<Told>& told) {
  Table table{"told",
              N_("What was told"),
              {{"decided_on", N_("Date"), Kind::date, 12},
               {"clock", N_("Clock"), Kind::text, 12},
               {"milestone", N_("Milestone"), Kind::text, 16},
               {"deadline", N_("Deadline"), Kind::text, 12},
               {"to", N_("Told to"), Kind::text, 14},
               {"channel", N_("Channel"), Kind::text, 10},
               {"state", N_("State"), Kind::text, 16},
               {"reason", N_("Reason"), Kind::text, 24},
               {"sent_at", N_("Sent at"), Kind::text, 20},
               {"uid", N_("Message"), Kind::text, 24}}};
  for (const auto& one : told) {
    Message state = model::label(one.delivery.state);
    if (one.notice.state == model::NoticeState::superseded) state = N_("passed over");
    if (one.notice.state == model::NoticeState::cancelled) state = N_("cancelled");
    if (one.notice.state == model::NoticeState::suppressed) state = N_("not told");
    table.rows.push_back(
        {day_cell(one.notice.decided_on),
         {told_clock(one.notice.clock)},
         {milestone_word(one.notice.clock, one.notice.milestone)},
         text_cell(one.notice.version.substr(0, one.notice.version.find('/'))),
         text_cell(one.to),
         text_cell(one.notice.channel),
         {state},
         {one.notice.because == "unreachable"
              ? Value(Message(N_("nobody of the unit can be reached")))
          : one.notice.because == "unseen"
              ? Value(Message(N_("may not read the matter (duban rights why)")))
          : one.notice.state == model::NoticeState::suppressed
              ? Value(Message(N_("its unit is in quiet")))
          : one.notice.because == "unowned" ? Value(Message(N_("no responsible unit")))
                                            : reason_of(one.delivery.reason)},
         text_cell(one.delivery.ended_at),
         text_cell(one.delivery.uid)});
  }
  return table;
}

Table mutes_table(const std::vector<model::Mute>& mutes, const UnitName& unit) {
  Table table{"mutes",
              N_("Units in quiet"),
              {{"unit", N_("Unit"), Kind::text, 18},
               {"until", N_("In quiet until"), Kind::date, 12},
               {"because", N_("Because"), Kind::text, 30},
               {"by", N_("By"), Kind::text, 14},
               {"recorded_on", N_("Recorded on"), Kind::date, 12},
               {"ended_on", N_("Ended on"), Kind::date, 12}}};
  for (const auto& one : mutes)
    table.rows.push_back({text_cell(unit(one.unit)), day_cell(one.until), text_cell(one.because),
                          text_cell(one.by), day_cell(one.recorded_on), day_cell(one.ended_on)});
  return table;
}

}  // namespace duban::report
