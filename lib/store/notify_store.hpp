// Decisions, messages and quiet in the database.
#pragma once

#include <functional>
#include <map>
#include <optional>
#include <set>
#include <span>
#include <string>
#include <vector>

#include "model/notice.hpp"
#include "store/engine/database.hpp"
#include "store/record.hpp"

namespace duban::store {

/// How far the last run looked. run 0: there was none.
struct NotifyMark {
  model::OptDay last_day;
  model::Id last_event = 0, rules_version = 0, run = 0;
};
NotifyMark notify_mark(const Database& db);
void save_mark(Database& db, const NotifyMark& mark);

/// What the log says happened after an entry, as far as reminders care.
struct Happened {
  bool anything = false;  ///< besides the reminders' own entries
  bool people = false;    ///< people, units, rules, calendars, settings or quiet
  std::set<model::Id> hazards;
};
Happened happened_since(const Database& db, model::Id event);

/// Hazards whose suspension had its last day on `from` or later and before `before`: their clocks
/// run again without an entry in the log.
std::set<model::Id> suspension_ended(const Database& db, base::Day from, base::Day before);

/// The ledger: one row a decision.
class NoticeBook {
 public:
  explicit NoticeBook(Database& db);
  /// Reads all decisions about these records (hazard, task …) at once; decided() tells of them.
  void look_up(const std::string& subject, std::span<const model::Id> ids);
  /// The decisions on this clock, deadline, person and channel, lowest milestone first; of records
  /// that were looked up.
  struct Decided {
    model::Id id = 0, milestone = 0;
    model::NoticeState state = model::NoticeState::planned;
    /// Cancelled or suppressed: it was told to nobody.
    [[nodiscard]] bool open_again() const {
      return state == model::NoticeState::cancelled || state == model::NoticeState::suppressed;
    }
  };
  [[nodiscard]] const std::vector<Decided>& decided(const model::Notice& key) const;
  /// Writes a new decision, or takes one up again that was told to nobody (`again`: its id).
  void write(const model::Notice& notice, model::Id again);
  /// Lower milestones that were not told yet give way to one that was crossed since.
  void give_way(const model::Notice& higher);

 private:
  Database& db_;
  RecordWriter<model::Notice> rows_;
  Statement again_, give_way_;
  std::map<std::string, std::vector<Decided>> known_;  ///< by key
};

/// Decisions of one message that were not cancelled or superseded, by clock and record.
std::vector<model::Notice> notices_of(const Database& db, model::Id delivery);
/// All decisions about a record, oldest first.
std::vector<model::Notice> notices_about(const Database& db, const std::string& subject,
                                         model::Id id);
void set_state(Database& db, model::Id notice, model::NoticeState state);
/// Takes back every planned decision of a message.
void cancel_notices(Database& db, model::Id delivery);

/// Messages that further decisions for their person and channel may still join, by id.
std::vector<model::Delivery> joinable_deliveries(const Database& db);
/// Messages that were not sent and not given up: by id.
std::vector<model::Delivery> open_deliveries(const Database& db);
struct DeliveryQuery {
  std::vector<model::DeliveryState> states;
  std::string channel, name;
  model::OptDay since;
  std::int64_t limit = -1;
};
/// Newest first.
std::vector<model::Delivery> deliveries(const Database& db, const DeliveryQuery& query);

/// How many decisions for others the runs after `after` and up to `until` made, by unit.
struct ToldUnit {
  model::Id unit = 0;
  std::int64_t matters = 0, late = 0;
};
std::vector<ToldUnit> told_units(const Database& db, model::Id after, model::Id until,
                                 const std::vector<model::Id>& not_to);
/// The newest run in which a message to a person went out by a channel; 0 = none.
model::Id last_run_told(const Database& db, model::Id person, const std::string& channel);

/// Units in quiet on a day, and the first day after each quiet that ends on or after `from`.
std::vector<model::Mute> mutes(const Database& db);

}  // namespace duban::store
