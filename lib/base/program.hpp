// Running another program: arguments as they are, no shell, with its input, its output and a limit
// of time.
#pragma once

#include <chrono>
#include <string>
#include <string_view>
#include <vector>

namespace duban::base {

struct ProgramRun {
  int code = 0;  ///< exit code; 128 + n when signal n ended it; 127 when it could not be started
  bool timed_out = false;  ///< it was ended for taking too long
  std::string out, err;    ///< what it printed, up to `most_output` each
};

/// More than any program run here has to say; what goes beyond ends it with code 128 + 9.
constexpr std::size_t most_output = std::size_t{64} << 20;

/// Runs `arguments[0]`, looked up in PATH when it has no slash, and writes `input` to it.
ProgramRun run_program(const std::vector<std::string>& arguments, std::string_view input,
                       std::chrono::seconds limit);

}  // namespace duban::base
