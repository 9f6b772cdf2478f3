// Watching what the engine is asked: every statement's text, and every row it gives.
#pragma once

#include <functional>
#include <string_view>

namespace duban::tests {

/// From now on each connection that is opened tells of its statements (without what is bound to
/// them) and, with an empty text, of its rows.
void watch_statements(std::function<void(std::string_view text)> told);

}  // namespace duban::tests
