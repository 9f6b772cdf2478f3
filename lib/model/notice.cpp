// The tables of messages and of quiet.
#include "model/notice.hpp"

#include "base/message.hpp"

namespace duban::model {
namespace {

using D = Delivery;
using Role = FieldRole;

constexpr std::array delivery_fields{
    DeliveryField{"id", N_("Id"), &D::id, Role::pointer},
    DeliveryField{"uid", N_("Message"), &D::uid},
    DeliveryField{"person", N_("Person"), &D::person, Role::internal},
    DeliveryField{"name", N_("Told to"), &D::name},
    DeliveryField{"channel", N_("Channel"), &D::channel},
    DeliveryField{"address", N_("Address"), &D::address},
    DeliveryField{"state", N_("State"), &D::state},
    DeliveryField{"reason", N_("Reason"), &D::reason},
    DeliveryField{"tries", N_("Tries"), &D::tries},
    DeliveryField{"next_try", N_("Next try"), &D::next_try},
    DeliveryField{"planned_at", N_("Planned at"), &D::planned_at},
    DeliveryField{"attempted_at", N_("Tried at"), &D::attempted_at},
    DeliveryField{"ended_at", N_("Sent at"), &D::ended_at},
    DeliveryField{"subject", N_("Subject"), &D::subject},
    DeliveryField{"told", N_("What it told"), &D::told},
    DeliveryField{"run", N_("Run"), &D::run, Role::internal},
    DeliveryField{"recorded_on", N_("Recorded on"), &D::recorded_on},
    DeliveryField{"last_event", N_("Last event"), &D::last_event, Role::pointer},
};

constexpr std::array mute_fields{
    MuteField{"id", N_("Id"), &Mute::id, Role::pointer},
    MuteField{"unit", N_("Unit"), &Mute::unit, Role::unit},
    MuteField{"until", N_("In quiet until"), &Mute::until},
    MuteField{"because", N_("Because"), &Mute::because},
    MuteField{"by", N_("By"), &Mute::by},
    MuteField{"ended_on", N_("Ended on"), &Mute::ended_on},
    MuteField{"recorded_on", N_("Recorded on"), &Mute::recorded_on},
    MuteField{"last_event", N_("Last event"), &Mute::last_event, Role::pointer},
};

using N = Notice;

constexpr std::array notice_fields{
    NoticeField{"id", N_("Id"), &N::id, Role::pointer},
    NoticeField{"clock", N_("Clock"), &N::clock},
    NoticeField{"subject", N_("Subject"), &N::subject},
    NoticeField{"subject_id", N_("Id"), &N::subject_id, Role::internal},
    NoticeField{"version", N_("Version"), &N::version, Role::internal},
    NoticeField{"person", N_("Person"), &N::person, Role::number},
    NoticeField{"channel", N_("Channel"), &N::channel},
    NoticeField{"milestone", N_("Milestone"), &N::milestone, Role::number},
    NoticeField{"state", N_("State"), &N::state},
    NoticeField{"delivery", N_("Message"), &N::delivery, Role::pointer},
    NoticeField{"number", N_("Number"), &N::number},
    NoticeField{"unit", N_("Unit"), &N::unit, Role::unit},
    NoticeField{"because", N_("Because"), &N::because},
    NoticeField{"decided_on", N_("Decided on"), &N::decided_on},
    NoticeField{"run", N_("Run"), &N::run, Role::number},
};

}  // namespace

std::span<const DeliveryField> FieldTable<Delivery>::all() { return delivery_fields; }
std::span<const MuteField> FieldTable<Mute>::all() { return mute_fields; }

bool is_mail_address(std::string_view text) {
  const auto at = text.find('@');
  if (at == 0 || at == std::string_view::npos || at + 1 == text.size() ||
      text.find('@', at + 1) != std::string_view::npos)
    return false;
  return std::all_of(text.begin(), text.end(), [](char c) {
    return c > ' ' && c < 127 &&
           std::string_view("<>()[]\\,;:\"").find(c) == std::string_view::npos;
  });
}

const Milestones& NotifyRules::of(const std::string& clock) const {
  static const Milestones none;
  auto found = milestones.find(clock);
  if (found == milestones.end()) found = milestones.find("default");
  return found == milestones.end() ? none : found->second;
}

std::span<const NoticeField> FieldTable<Notice>::all() { return notice_fields; }

}  // namespace duban::model
