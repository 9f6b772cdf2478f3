// Reminders: their rules, a decision, a message on its way, a unit left in quiet.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "model/due.hpp"
#include "model/fields.hpp"

namespace duban::model {

/// Days of a clock on which something is told, counted from its due day: -3 three days before, 0 on
/// it, 7 a week late.
struct Milestones {
  std::vector<Id> days;   ///< ascending
  bool doubling = false;  ///< after the last one at each doubling of the lateness: 7, 14, 28 …
};

/// Whom a reminder reaches, from the nearest to the matter upwards.
enum class Reached { person, contact, supervising, office, leader };
template <>
struct Words<Reached> {
  static constexpr std::array all{Word{"person"}, Word{"contact"}, Word{"supervising"},
                                  Word{"office"}, Word{"leader"}};
};

/// A way out: the program, server or folder that messages go to.
struct Channel {
  std::string id;
  std::string type;     ///< stdout, jsonl, file, sendmail, smtp or webhook
  bool resend = false;  ///< after a crash between send and record: send again, instead of holding
                        ///< it as unknown
  std::map<std::string, std::string> settings;  ///< folder, program, from, url …; never a password
  [[nodiscard]] bool wants_address() const { return type == "sendmail" || type == "smtp"; }
  [[nodiscard]] std::string setting(const std::string& key,
                                    const std::string& otherwise = {}) const {
    const auto found = settings.find(key);
    return found == settings.end() || found->second.empty() ? otherwise : found->second;
  }
};

struct NotifyRules {
  std::map<std::string, Milestones>
      milestones;  ///< by the word of the clock; "default"; "waiting" for what was not handed over
  std::map<Reached, Id> from;         ///< from which milestone on each is told; absent = never
  std::vector<std::string> channels;  ///< that a run uses
  std::map<std::string, Channel> channel;
  std::vector<std::string> office, leaders;  ///< people of this office, by name
  std::string office_address;                ///< when nobody is named: the office's own mailbox
  std::vector<std::string>
      contact_posts;  ///< words in a person's post that make them their unit's contact
  bool workdays_only = true;
  int from_minute = 8 * 60, until_minute = 18 * 60;
  Id longest_mute = 90;  ///< days

  /// Of a clock, else the default.
  [[nodiscard]] const Milestones& of(const std::string& clock) const;
};

/// Could mail go there? One @ between plain printable characters; nothing that could break a
/// header.
bool is_mail_address(std::string_view text);

/// What becomes of a message.
enum class DeliveryState { planned, attempting, sent, deferred, failed, unknown, cancelled };
template <>
struct Words<DeliveryState> {
  static constexpr std::array all{
      Word{"planned", N_("to be sent")}, Word{"attempting", N_("being sent")},
      Word{"sent", N_("sent")},          Word{"deferred", N_("waiting")},
      Word{"failed", N_("failed")},      Word{"unknown", N_("unknown")},
      Word{"cancelled", N_("cancelled")}};
};
struct Delivery {
  Id id = 0;
  std::string uid;  ///< stable: in Message-ID and in the body of a webhook
  Id person = 0;    ///< 0 = the office's own mailbox
  std::string name, channel, address;
  DeliveryState state = DeliveryState::planned;
  std::string reason;
  Id tries = 0;
  std::string
      next_try;  ///< not before this moment (UTC); empty = at once, or never again for a failed one
  std::string planned_at, attempted_at, ended_at;
  std::string subject;
  std::string told;  ///< what it told, once it was made: "H2026-0001 +3; …"
  Id run = 0;
  OptDay recorded_on;
  Id last_event = 0;
};
using DeliveryField = Field<Delivery, DeliveryState>;
template <>
struct FieldTable<Delivery> {
  static constexpr const char* table = "delivery";
  static std::span<const DeliveryField> all();
};

/// A unit whose people are not reminded until the end of a day.
struct Mute {
  Id id = 0;
  Id unit = 0;
  OptDay until;
  std::string because, by;
  OptDay ended_on;
  OptDay recorded_on;
  Id last_event = 0;
};
using MuteField = Field<Mute>;
template <>
struct FieldTable<Mute> {
  static constexpr const char* table = "mute";
  static std::span<const MuteField> all();
};

/// superseded: a later milestone was crossed first; cancelled: it was over before it could be told;
/// suppressed: its unit was in quiet. The last two may be planned again.
enum class NoticeState { planned, superseded, cancelled, suppressed };
template <>
struct Words<NoticeState> {
  static constexpr std::array all{Word{"planned"}, Word{"superseded"}, Word{"cancelled"},
                                  Word{"suppressed"}};
};
/// One decision.
struct Notice {
  Id id = 0;
  std::string clock;    ///< word of a DueClock, or unowned, undispatched, behind, card
  std::string subject;  ///< word of a DueSubject, or card
  Id subject_id = 0;
  std::string version;  ///< of the deadline: its day, and the day its clock started
  Id person = 0;        ///< 0 = the office's own mailbox
  std::string channel;
  Id milestone = 0;
  NoticeState state = NoticeState::planned;
  Id delivery = 0;  ///< 0 = it goes with none: superseded at once
  std::string number;
  Id unit = 0;
  std::string because;  ///< why this person: "", unowned or unreachable; quiet: why not
  OptDay decided_on;
  Id run = 0;
};

using NoticeField = Field<Notice, NoticeState>;
template <>
struct FieldTable<Notice> {
  static constexpr const char* table = "notice";
  static std::span<const NoticeField> all();
};

/// When a run takes place.
struct NotifyMoment {
  base::Day today;
  std::string now;  ///< UTC, as the log writes it
  int minute = 0;   ///< since midnight of the office's day
};

/// What a channel said of one message.
struct Answer {
  enum class What {
    sent,
    refused,
    failed,
    unknown
  } what = What::sent;  ///< refused: trying again is no use
  std::string reason;
};

}  // namespace duban::model
