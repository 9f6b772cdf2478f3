// What would be sent, for whoever asks.
#pragma once

#include <string>

namespace duban::cmd {

class Session;

namespace notify_preview {
/// Prints the messages that a run would send now, by that channel of the rules or by all of them;
/// decides and writes nothing. Answers the exit code.
int preview(Session& session, const std::string& channel);
}  // namespace notify_preview

}  // namespace duban::cmd
