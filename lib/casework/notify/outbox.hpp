// Messages on their way, each step of them with its entry in the log.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "casework/desk.hpp"
#include "model/notice.hpp"

namespace duban::casework {

/// What became of decisions, by their id.
using Fates = std::vector<std::pair<model::Id, model::NoticeState>>;

/// Writes messages at an open desk.
class Outbox {
 public:
  Outbox(Desk& desk, const model::NotifyMoment& moment) : desk_(desk), moment_(moment) {}
  /// A new message; its id, uid and day are set.
  void add(model::Delivery& delivery);
  /// The same message further on. `verb`: attempt, sent, defer, fail, unknown, cancel, retry.
  void move(const model::Delivery& before, model::Delivery& after, const char* verb,
            const std::string& because = {});

 private:
  Desk& desk_;
  const model::NotifyMoment& moment_;
};

/// Messages that stand as attempting belong to a run that ended without a word: known to be sent or
/// not is neither. By the channel they are held as unknown or planned again. Returns how many were
/// found.
std::size_t settle_interrupted(const Context& context, const model::NotifyMoment& moment,
                               const model::NotifyRules& rules);

/// The messages that may go out now, by id: planned, or put off or failed and due for another try.
std::vector<model::Delivery> ready_deliveries(const store::Database& db,
                                              const model::NotifyMoment& moment,
                                              const std::vector<std::string>& channels);
/// Puts a message off: it is not the hour.
void defer(const Context& context, const model::NotifyMoment& moment,
           const model::Delivery& delivery, const std::string& reason);

/// Marks a message as being tried, with what it is about to tell. Failures: none; nothing is sent
/// unless this returned. `address`: where its person is reached now, whatever it was when the
/// message was planned. `fates`: decisions that no longer fit, written in the same transaction.
model::Delivery begin_attempt(const Context& context, const model::NotifyMoment& moment,
                              const model::Delivery& delivery, const std::string& address,
                              const std::string& subject, const std::string& told,
                              const Fates& fates);
/// Records what became of it. A failed one is tried again later, ever more rarely; a refused one
/// only by notify retry.
model::Delivery end_attempt(const Context& context, const model::NotifyMoment& moment,
                            const model::Delivery& delivery, const model::Answer& answer);
/// Nothing is left to tell.
void cancel(const Context& context, const model::NotifyMoment& moment,
            const model::Delivery& delivery, const Fates& fates);
/// Plans it again: failed, unknown, or all such ones when `uid` is empty. Failures: not_found,
/// invalid (sent or cancelled).
std::vector<model::Delivery> retry(const Context& context, const model::NotifyMoment& moment,
                                   const std::string& uid);

}  // namespace duban::casework
