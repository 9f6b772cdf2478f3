// What the commands of look-backs share.
#pragma once

#include <string>
#include <vector>

#include "casework/inspection/lookbacks.hpp"
#include "cmd/command.hpp"
#include "cmd/output.hpp"

namespace duban::cmd {

/// The columns of 回头看记录表.
std::vector<std::string> lookback_columns();
/// A share such as 10%. Failure usage.
model::Id share_value(const std::string& text, const std::string& name);
/// Says what a draw came to: new, the same, what joined and left.
void say_draw(Session& session, const casework::DrawOutcome& made);

}  // namespace duban::cmd
