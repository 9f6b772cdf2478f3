// Reading case files and comparing lines.
#include "case_file.hpp"

#include <fstream>
#include <stdexcept>

namespace duban::tests {
namespace {

bool line_fits(std::string_view expected, std::string_view actual) {
  const auto star = expected.find("{*}");
  if (star == std::string_view::npos) return expected == actual;
  if (!actual.starts_with(expected.substr(0, star))) return false;
  const auto rest = expected.substr(star + 3);
  for (std::size_t at = star; at <= actual.size(); ++at)
    if (line_fits(rest, actual.substr(at))) return true;
  return false;
}

bool fits_from(const std::vector<std::string>& expected, std::size_t e,
               const std::vector<std::string>& actual, std::size_t a) {
  if (e == expected.size()) return a == actual.size();
  if (expected[e] == "...") {
    for (std::size_t at = a; at <= actual.size(); ++at)
      if (fits_from(expected, e + 1, actual, at)) return true;
    return false;
  }
  return a < actual.size() && line_fits(expected[e], actual[a]) &&
         fits_from(expected, e + 1, actual, a + 1);
}

Action::Kind kind_of(const std::string& word) {
  if (word == "office") return Action::Kind::office;
  if (word == "file") return Action::Kind::file;
  if (word == "env") return Action::Kind::env;
  if (word == "login") return Action::Kind::login;
  if (word == "terminal") return Action::Kind::terminal;
  if (word == "input") return Action::Kind::input;
  if (word == "clock") return Action::Kind::clock;
  if (word == "copy") return Action::Kind::copy;
  throw std::runtime_error("unknown action @ " + word);
}

}  // namespace

bool fits(const std::vector<std::string>& expected, const std::vector<std::string>& actual) {
  return fits_from(expected, 0, actual, 0);
}

CaseFile read_case(const std::filesystem::path& path) {
  CaseFile result;
  std::ifstream in(path);
  if (!in) throw std::runtime_error("no case file " + path.string());
  for (std::string line; std::getline(in, line);) result.lines.push_back(line);
  bool expecting = false;
  for (std::size_t i = 0; i < result.lines.size(); ++i) {
    const std::string& line = result.lines[i];
    if (line.starts_with("$ ") || line.starts_with("! ")) {
      Action action;
      action.kind = line[0] == '$' ? Action::Kind::command : Action::Kind::shell;
      action.text = line.substr(2);
      action.first_line = action.last_line = i + 1;
      result.actions.push_back(std::move(action));
      expecting = true;
    } else if (line.starts_with("@ ")) {
      expecting = false;
      const auto space = line.find(' ', 2);
      Action action;
      action.kind = kind_of(line.substr(2, space == std::string::npos ? space : space - 2));
      if (space != std::string::npos) action.text = line.substr(space + 1);
      if (action.kind == Action::Kind::file)
        while (++i < result.lines.size() && result.lines[i] != "@ end")
          action.body.push_back(result.lines[i]);
      result.actions.push_back(std::move(action));
    } else if (line.empty()) {
      expecting = false;
    } else if (expecting) {
      Action& action = result.actions.back();
      if (line.starts_with("2> "))
        action.err.push_back(line.substr(3));
      else if (line.starts_with("= "))
        action.code = std::stoi(line.substr(2));
      else
        action.out.push_back(line == "~" ? "" : line);
      action.last_line = i + 1;
    } else if (!line.starts_with("#")) {
      throw std::runtime_error(path.string() + ":" + std::to_string(i + 1) +
                               ": this line belongs to nothing: " + line);
    }
  }
  return result;
}

}  // namespace duban::tests
