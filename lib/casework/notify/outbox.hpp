// Messages on their way, each step of them with its entry in the log.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "casework/context.hpp"
#include "model/notice.hpp"
#include "store/event_log.hpp"
#include "store/record.hpp"

namespace duban::casework {

/// When a run takes place.
struct NotifyMoment {
  base::Day today;
  std::string now;  ///< UTC, as the log writes it
  int minute = 0;   ///< since midnight of the office's day
};

/// Writes messages inside an open transaction.
class Outbox {
 public:
  Outbox(const Context& context, const NotifyMoment& moment);
  /// A new message; its id, uid and day are set.
  void add(model::Delivery& delivery);
  /// The same message further on. `verb`: attempt, sent, defer, fail, unknown, cancel, retry.
  void move(const model::Delivery& before, model::Delivery& after, const char* verb, const std::string& because = {});

 private:
  const Context& context_;
  const NotifyMoment& moment_;
  store::EventLog log_;
  store::RecordWriter<model::Delivery> rows_;
};

/// What a channel said of one message.
struct Answer {
  enum class What { sent, refused, failed, unknown } what = What::sent;  ///< refused: trying again is no use
  std::string reason;
};

/// Messages that stand as attempting belong to a run that ended without a word: known to be sent or not is neither. By the channel
/// they are held as unknown or planned again. Returns how many were found.
std::size_t settle_interrupted(const Context& context, const NotifyMoment& moment, const model::NotifyRules& rules);

/// The messages that may go out now, by id: planned, or put off or failed and due for another try.
std::vector<model::Delivery> ready_deliveries(const store::Database& db, const NotifyMoment& moment,
                                              const std::vector<std::string>& channels);
/// Puts a message off: it is not the hour.
void defer(const Context& context, const NotifyMoment& moment, const model::Delivery& delivery, const std::string& reason);

/// Marks a message as being tried, with what it is about to tell. Failures: none; nothing is sent unless this returned.
/// `address`: where its person is reached now, whatever it was when the message was planned.
model::Delivery begin_attempt(const Context& context, const NotifyMoment& moment, const model::Delivery& delivery,
                              const std::string& address, const std::string& subject, const std::string& told);
/// Records what became of it. A failed one is tried again later, ever more rarely; a refused one only by notify retry.
model::Delivery end_attempt(const Context& context, const NotifyMoment& moment, const model::Delivery& delivery,
                            const Answer& answer);
/// Nothing is left to tell.
void cancel(const Context& context, const NotifyMoment& moment, const model::Delivery& delivery);
/// Plans it again: failed, unknown, or all such ones when `uid` is empty. Failures: not_found, invalid (sent or cancelled).
std::vector<model::Delivery> retry(const Context& context, const NotifyMoment& moment, const std::string& uid);

}  // namespace duban::casework
