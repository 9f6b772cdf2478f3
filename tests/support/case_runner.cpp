// Runs case files in this process, each in an empty folder with a fixed clock; DUBAN_CASE_UPDATE=1
// rewrites them.
#include <sys/wait.h>

#include <cstdlib>
#include <fstream>
#include <iostream>
#include <set>
#include <sstream>
#include <stdexcept>

#include "base/day.hpp"
#include "case_file.hpp"
#include "cmd/run.hpp"
#include "watch.hpp"

namespace duban::tests {
namespace {

namespace fs = std::filesystem;

constexpr std::time_t fixed_now =
    1795392000;  // 2026-11-23T00:00:00Z, eight in the morning in Shanghai
constexpr base::Day fixed_day{2026, 11, 23};

/// An empty folder that is the working folder while it lives.
class EmptyFolder {
 public:
  EmptyFolder() : before_(fs::current_path()) {
    std::string name = (fs::temp_directory_path() / "duban-case-XXXXXX").string();
    if (mkdtemp(name.data()) == nullptr) throw std::runtime_error("no temporary folder");
    path_ = name;
    fs::current_path(path_);
  }
  ~EmptyFolder() {
    std::error_code ignored;
    fs::current_path(before_, ignored);
    fs::remove_all(path_, ignored);
  }
  EmptyFolder(const EmptyFolder&) = delete;
  EmptyFolder& operator=(const EmptyFolder&) = delete;

 private:
  fs::path before_, path_;
};

struct Outcome {
  std::vector<std::string> out, err;
  int code = 0;
};

std::vector<std::string> lines_of(const std::string& text) {
  std::vector<std::string> lines;
  std::istringstream in(text);
  for (std::string line; std::getline(in, line);) lines.push_back(line);
  return lines;
}

/// Words of a command line: blanks separate, '…' and "…" hold together.
std::vector<std::string> words_of(const std::string& text) {
  std::vector<std::string> words;
  std::string word;
  char quote = '\0';
  bool any = false;
  for (const char c : text) {
    if (quote != '\0') {
      if (c == quote)
        quote = '\0';
      else
        word += c;
    } else if (c == '\'' || c == '"') {
      quote = c;
      any = true;
    } else if (c == ' ') {
      if (any || !word.empty()) words.push_back(word);
      word.clear();
      any = false;
    } else {
      word += c;
    }
  }
  if (any || !word.empty()) words.push_back(word);
  return words;
}

class Runner {
 public:
  explicit Runner(const std::string& root) : root_(root) {
    environment_.now = fixed_now;
    environment_.login = "clerk";
    environment_.uid = "1000";
    environment_.host = "office";
    environment_.share = SHARE_FOLDER;
    environment_.variables = {{"DUBAN_DB", "o.db"}, {"HOME", "."}};
  }

  /// Messages in this language from now on, unless a command says --lang itself.
  void speak(const std::string& language) {
    environment_.variables["DUBAN_LANG"] = language;
    spoken_ = language;
  }

  Outcome run(const Action& action) {
    switch (action.kind) {
      case Action::Kind::command: return command(words_of(action.text));
      case Action::Kind::shell: return shell(action.text);
      case Action::Kind::office: return office();
      case Action::Kind::file: write(action); break;
      case Action::Kind::copy:
        fs::copy_file(root_ / fs::path(action.text), fs::path(action.text).filename());
        break;
      case Action::Kind::clock:
        environment_.now =
            fixed_now +
            std::time_t{86400} * (*base::parse_iso_day(action.text.substr(0, 10)) - fixed_day);
        if (action.text.size() >= 16)  // the hour in Shanghai; the fixed moment is 08:00 there
          *environment_.now += (std::stoi(action.text.substr(11, 2)) - 8) * 3600 +
                               std::stoi(action.text.substr(14, 2)) * 60;
        break;
      case Action::Kind::input: input_ = action.text; break;
      case Action::Kind::login: environment_.login = action.text; break;
      case Action::Kind::terminal:
        environment_.out_is_terminal = action.text != "off";
        environment_.columns = environment_.out_is_terminal ? std::stoul(action.text) : 80;
        break;
      case Action::Kind::env: {
        const auto equals = action.text.find('=');
        environment_.variables[action.text.substr(0, equals)] = action.text.substr(equals + 1);
        if (!spoken_.empty()) environment_.variables["DUBAN_LANG"] = spoken_;
        break;
      }
    }
    return {};
  }

 private:
  Outcome command(std::vector<std::string> words) {
    if (words.empty() || words.front() != "duban")
      throw std::runtime_error("a command begins with duban");
    words.erase(words.begin());
    std::ifstream file(input_);
    std::istringstream nothing;
    std::ostringstream out;
    std::ostringstream err;
    environment_.arguments = std::move(words);
    environment_.in = input_.empty() ? static_cast<std::istream*>(&nothing) : &file;
    environment_.out = &out;
    environment_.err = &err;
    Outcome outcome;
    outcome.code = cmd::run(environment_);
    outcome.out = lines_of(out.str());
    outcome.err = lines_of(err.str());
    input_.clear();
    return outcome;
  }

  static Outcome shell(const std::string& text) {
    Outcome outcome;
    const int status = std::system(("( " + text + " ) > .shell-out 2>&1").c_str());
    std::ifstream file(".shell-out");
    std::ostringstream all;
    all << file.rdbuf();
    outcome.out = lines_of(all.str());
    outcome.code = WIFEXITED(status) ? WEXITSTATUS(status) : 128;
    return outcome;
  }

  /// The office that most cases begin with: Zhejiang's, with its units, English messages.
  Outcome office() {
    for (const std::string line : {"duban db init --name 省安委办 --full-name "
                                   "浙江省安全生产委员会办公室 --level province --lang en --quiet",
                                   "duban unit import units.csv --quiet"}) {
      if (!fs::exists("units.csv"))
        fs::copy_file(root_ / "examples/ledgers/units.csv", "units.csv");
      const Outcome outcome = command(words_of(line));
      if (outcome.code != 0)
        throw std::runtime_error("the office cannot be made: " +
                                 (outcome.err.empty() ? "" : outcome.err.front()));
    }
    return {};
  }

  static void write(const Action& action) {
    std::ofstream file(action.text, std::ios::binary);
    for (const auto& line : action.body) file << line << '\n';
  }

  fs::path root_;
  cmd::Environment environment_;
  std::string input_, spoken_;
};

void print(const char* title, const std::vector<std::string>& lines) {
  std::cout << title << '\n';
  for (const auto& line : lines) std::cout << "    " << line << '\n';
}

/// The pattern among those written that fits the line, where it holds {*}; else the line.
std::string pattern_of(const std::vector<std::string>& written, const std::string& line) {
  for (const auto& pattern : written)
    if (pattern.find("{*}") != std::string::npos && fits({pattern}, {line})) return pattern;
  return line;
}

void rewrite(const fs::path& path, const CaseFile& file,
             const std::vector<std::pair<const Action*, Outcome>>& outcomes) {
  std::ofstream out(path);
  std::size_t next = 0;
  for (const auto& [action, outcome] : outcomes) {
    for (; next < action->first_line; ++next) out << file.lines[next] << '\n';
    const bool kept = fits(action->out, outcome.out) && fits(action->err, outcome.err) &&
                      action->code == outcome.code;
    for (const auto& line : kept ? action->out : outcome.out)
      out << (line.empty() ? "~" : kept ? line : pattern_of(action->out, line)) << '\n';
    for (const auto& line : kept ? action->err : outcome.err)
      out << "2> " << (kept ? line : pattern_of(action->err, line)) << '\n';
    if (outcome.code != 0) out << "= " << outcome.code << '\n';
    next = action->last_line;
  }
  for (; next < file.lines.size(); ++next) out << file.lines[next] << '\n';
}

/// Is what the command prints for programs?
bool is_for_programs(const std::string& command) {
  const auto words = words_of(command);
  for (std::size_t i = 0; i + 1 < words.size(); ++i)
    if (words[i] == "--format") return words[i + 1] == "json" || words[i + 1] == "jsonl";
  return false;
}

/// The same commands once more in Chinese: they come to the same, and what is for programs is the
/// same to the byte.
bool run_in_chinese(const fs::path& path, const std::string& root) {
  const CaseFile file = read_case(path);
  const EmptyFolder folder;
  Runner runner(root);
  runner.speak("zh");
  bool good = true;
  for (const Action& action : file.actions) {
    const Outcome outcome = runner.run(action);
    if (action.kind != Action::Kind::command) continue;
    const bool same = !is_for_programs(action.text) || fits(action.out, outcome.out);
    if (outcome.code == action.code && same) continue;
    good = false;
    std::cout << path.string() << ":" << action.first_line << ": in Chinese: $ " << action.text
              << '\n';
    if (!same) print("  expected:", action.out);
    print("  got:", outcome.out);
    print("  got 2>:", outcome.err);
    std::cout << "  expected = " << action.code << ", got = " << outcome.code << '\n';
  }
  return good;
}

bool run_case(const fs::path& path, const std::string& root, bool update) {
  const CaseFile file = read_case(path);
  std::vector<std::pair<const Action*, Outcome>> outcomes;
  bool good = true;
  {
    const EmptyFolder folder;
    Runner runner(root);
    for (const Action& action : file.actions) {
      Outcome outcome = runner.run(action);
      if (action.kind != Action::Kind::command && action.kind != Action::Kind::shell) continue;
      if (!update && !(fits(action.out, outcome.out) && fits(action.err, outcome.err) &&
                       action.code == outcome.code)) {
        good = false;
        std::cout << path.string() << ":" << action.first_line << ": $ " << action.text << '\n';
        print("  expected:", action.out);
        print("  expected 2>:", action.err);
        print("  got:", outcome.out);
        print("  got 2>:", outcome.err);
        std::cout << "  expected = " << action.code << ", got = " << outcome.code << '\n';
      }
      outcomes.emplace_back(&action, std::move(outcome));
    }
  }
  if (update) rewrite(path, file, outcomes);
  return update || (run_in_chinese(path, root) && good);
}

}  // namespace
}  // namespace duban::tests

int main(int argc, char** argv) {
  const char* update = std::getenv("DUBAN_CASE_UPDATE");
  const std::filesystem::path root = ROOT_FOLDER;
  std::set<std::string> statements;
  const char* dump = std::getenv("DUBAN_STATEMENTS");  // a file for all texts, NUL between them
  if (dump != nullptr)
    duban::tests::watch_statements([&](std::string_view text) { statements.emplace(text); });
  bool good = true;
  for (int i = 1; i < argc; ++i) {
    try {
      good = duban::tests::run_case(std::filesystem::absolute(argv[i]), root.string(),
                                    update != nullptr) &&
             good;
    } catch (const std::exception& error) {
      std::cout << argv[i] << ": " << error.what() << '\n';
      good = false;
    }
  }
  if (dump != nullptr) {
    std::ofstream out(dump, std::ios::binary);
    for (const auto& text : statements) out << text << '\0';
  }
  return good ? 0 : 1;
}
