// A message as mail.
#include "notify/outgoing.hpp"

namespace duban::notify {

Mail mail_of(const model::Channel& channel, const Outgoing& message) {
  return {message.delivery.uid,
          message.office,
          channel.setting("from"),
          message.delivery.name,
          message.delivery.address,
          message.subject,
          message.text,
          message.html,
          message.now,
          message.attachment};
}

}  // namespace duban::notify
