// Reading the process's surroundings.
#include "cmd/environment.hpp"

#include <pwd.h>
#include <sys/ioctl.h>
#include <unistd.h>

#include <array>
#include <filesystem>
#include <fstream>
#include <iostream>

extern char** environ;  // NOLINT: POSIX declares it nowhere portable

namespace duban::cmd {
namespace {

std::string share_folder() {
  if (const char* root = getenv("DUBAN_PORTABLE"); root != nullptr && *root != '\0')
    return std::string(root) + "/share";
  std::error_code error;
  const auto program = std::filesystem::read_symlink("/proc/self/exe", error);
  if (!error) {
    const auto beside = program.parent_path().parent_path() / "share";
    if (std::filesystem::is_directory(beside / "duban", error)) return beside.string();
  }
  return DUBAN_PREFIX "/share";
}

std::size_t terminal_columns(const Environment& environment) {
  if (const std::string columns = environment.variable("COLUMNS"); !columns.empty())
    if (const auto n = std::strtoul(columns.c_str(), nullptr, 10); n >= 20) return n;
  winsize size{};
  if (ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_col >= 20) return size.ws_col;
  return 80;
}

std::string shell_word(const std::string& word) {
  const bool is_plain = !word.empty() && std::all_of(word.begin(), word.end(), [](char c) {
    return static_cast<unsigned char>(c) >= 0x80 || (c >= '0' && c <= '9') ||
           (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') ||
           std::string_view("-_./:=@+,").find(c) != std::string_view::npos;
  });
  if (is_plain) return word;
  std::string out = "'";
  for (const char c : word) out += c == '\'' ? std::string("'\\''") : std::string(1, c);
  return out + "'";
}

}  // namespace

std::string typed(const Environment& environment) {
  std::string command = "duban";
  for (const auto& word : environment.arguments) command += " " + shell_word(word);
  return command;
}

Environment environment_of(int argc, char** argv) {
  Environment e;
  e.arguments.assign(argv + 1, argv + argc);
  for (char** variable = environ; variable != nullptr && *variable != nullptr; ++variable) {
    const std::string text = *variable;
    const auto equals = text.find('=');
    if (equals != std::string::npos)
      e.variables.emplace(text.substr(0, equals), text.substr(equals + 1));
  }
  e.in = &std::cin;
  e.out = &std::cout;
  e.err = &std::cerr;
  e.in_is_terminal = isatty(STDIN_FILENO) == 1;
  e.out_is_terminal = isatty(STDOUT_FILENO) == 1;
  e.err_is_terminal = isatty(STDERR_FILENO) == 1;
  e.columns = terminal_columns(e);
  e.uid = std::to_string(getuid());
  if (std::ifstream loginuid("/proc/self/loginuid");
      std::getline(loginuid, e.loginuid) && e.loginuid == "4294967295")
    e.loginuid.clear();  // nobody logged in: a service
  if (const passwd* entry = getpwuid(getuid()); entry != nullptr) e.login = entry->pw_name;
  std::array<char, 256> host{};
  if (gethostname(host.data(), host.size() - 1) == 0) e.host = host.data();
  if (const char* terminal = ttyname(STDIN_FILENO); terminal != nullptr) e.terminal = terminal;
  e.share = share_folder();
  return e;
}

}  // namespace duban::cmd
