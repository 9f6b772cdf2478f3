// Help texts and man pages, made from what the commands declare.
#pragma once

#include <string>

#include "cmd/registry.hpp"

namespace duban::cmd {

class Session;

void overview_help(Session& session);
void noun_help(Session& session, const std::string& noun);
/// The commands named ("hazard close"), a line each; one alone with all its help.
void commands_help(Session& session, const std::vector<std::string>& commands);
void command_help(Session& session, const Entry& entry, const Flags& flags);
/// The usage line of a command: "duban hazard close NUMBER… [--on DATE]".
std::string usage_line(const Entry& entry, const Flags& flags);
/// A topic of `duban help TOPIC`; false when there is none of that name.
bool topic_help(Session& session, const std::string& topic);
/// Topics by name.
std::vector<std::string> topics();

/// The man page of a noun ("hazard" → duban-hazard.1), of the program ("" → duban.1) or of a topic,
/// in mdoc.
std::string man_page(const std::string& name);

}  // namespace duban::cmd
