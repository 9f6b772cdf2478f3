// Everything the program gets from outside, as a value: arguments, environment, streams, who and
// when.
#pragma once

#include <ctime>
#include <functional>
#include <iosfwd>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace duban::cmd {

struct Environment {
  std::vector<std::string> arguments;  ///< without the program's name
  std::map<std::string, std::string> variables;
  std::istream* in = nullptr;
  std::ostream* out = nullptr;
  std::ostream* err = nullptr;
  bool in_is_terminal = false, out_is_terminal = false, err_is_terminal = false;
  std::size_t columns = 80;
  std::optional<std::time_t> now;  ///< a fixed clock for tests; empty = the machine's
  std::string login, uid, host, terminal;
  std::string loginuid;  ///< /proc/self/loginuid: survives sudo and su; empty where it is not set
  std::string share;     ///< folder that holds duban/ (templates) and locale/

  /// The variable, or empty.
  [[nodiscard]] std::string variable(const std::string& name) const {
    const auto found = variables.find(name);
    return found == variables.end() ? std::string() : found->second;
  }
};

/// The command as it was typed, as a shell takes it back.
std::string typed(const Environment& environment);

/// Of this process.
Environment environment_of(int argc, char** argv);

}  // namespace duban::cmd
