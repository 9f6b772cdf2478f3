// A case file: commands as a user types them, and what must come back.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

namespace duban::tests {

/// One line of a case that does something, and the output that is expected behind it.
struct Action {
  enum class Kind {
    command,
    shell,
    office,
    file,
    env,
    login,
    terminal,
    input,
    copy,
    clock
  } kind = Kind::command;
  std::string text;                   ///< what stands behind the mark
  std::vector<std::string> body;      ///< of a file
  std::vector<std::string> out, err;  ///< expected
  int code = 0;
  std::size_t first_line = 0, last_line = 0;  ///< of the expected part in the file, for rewriting
};

struct CaseFile {
  std::vector<std::string> lines;
  std::vector<Action> actions;
};

/// Reads a case. Throws std::runtime_error for a line that means nothing.
CaseFile read_case(const std::filesystem::path& path);

/// Do the lines fit? A line "..." stands for any number of lines, {*} within a line for any text.
bool fits(const std::vector<std::string>& expected, const std::vector<std::string>& actual);

}  // namespace duban::tests
