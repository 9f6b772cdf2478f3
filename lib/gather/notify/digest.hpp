// What a message tells when it goes out: its decisions, looked at again.
#pragma once

#include "casework/notify/outbox.hpp"
#include "report/digest.hpp"

namespace duban::casework {

/// The reminder of a message as things stand now. Decisions about what has ended or moved meanwhile are cancelled: written at once,
/// inside an open transaction or not.
report::Digest digest_of(const Context& context, const NotifyMoment& moment, const model::Delivery& delivery);

/// Is this database the one that sends? Empty: yes. It is bound to its host and path by its first run.
base::Message not_at_home(const Context& context);
/// Binds it to this host and path. False when it was already.
bool adopt(const Context& context);
/// Binds it when it never sent yet.
void adopt_if_new(const Context& context);

/// Leaves a unit's people in quiet until the end of a day. Failures: usage (no day, no reason), invalid (past, or too long).
model::Mute mute_unit(const Context& context, const std::string& unit, model::OptDay until, const std::string& because);
/// Ends a unit's quiet today. Failure not_found.
model::Mute unmute_unit(const Context& context, const std::string& unit);

}  // namespace duban::casework
