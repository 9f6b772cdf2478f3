// What a subcommand takes: its options and arguments as a list that parsing, help, man pages and
// completion share.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "base/day.hpp"

namespace duban::cmd {

/// One option or argument.
struct Spec {
  enum class Kind { flag, value, list, optional_value, argument, arguments };
  Kind kind = Kind::flag;
  std::string name;                  ///< "--until", "-o,--output", "NUMBER"
  std::string value;                 ///< what stands for the value in help: DATE, FILE
  const char* help = "";             ///< catalogue key
  std::vector<std::string> choices;  ///< the only words it takes; empty = any
  bool required = false;
  std::function<void(const std::vector<std::string>&)> set;
  bool is_output = false;  ///< names a file that is written
  /// Of --fields: the names that it lists when it stands alone; none: the command lists them.
  std::vector<std::string> (*names)() = nullptr;
};

struct Example {
  std::string command;
  const char* text;  ///< catalogue key
};

/// Collects what a command declares. All functions answer *this.
class Flags {
 public:
  Flags& flag(bool& to, const char* name, const char* help);
  Flags& text(std::string& to, const char* name, const char* value, const char* help);
  Flags& number(std::int64_t& to, const char* name, const char* value, const char* help);
  Flags& number(std::optional<std::int64_t>& to, const char* name, const char* value,
                const char* help);
  Flags& day(std::optional<base::Day>& to, const char* name, const char* help);
  Flags& list(std::vector<std::string>& to, const char* name, const char* value, const char* help);
  Flags& choice(std::string& to, const char* name, std::vector<std::string> choices,
                const char* help);
  /// An option whose value may be left out; `seen` tells that it was there.
  Flags& maybe(bool& seen, std::string& to, const char* name, const char* value, const char* help);
  Flags& argument(std::string& to, const char* name, const char* help, bool required = true);
  Flags& arguments(std::vector<std::string>& to, const char* name, const char* help,
                   bool required = true);
  /// The option declared last lists these names when it stands alone.
  Flags& lists(std::vector<std::string> (*names)());
  /// The option declared last names a file that is written.
  Flags& writes();
  /// Something that must be so between the values, looked at before the command begins.
  Flags& check(std::function<void()> check);
  /// A paragraph for help and man page.
  Flags& details(const char* text);
  Flags& example(std::string command, const char* text);
  Flags& add(Spec spec);
  /// Takes away what another set has under the same name: a command's own option comes first.
  void leave_out(const Flags& others);

  [[nodiscard]] const std::vector<Spec>& specs() const { return specs_; }
  [[nodiscard]] const std::vector<std::function<void()>>& checks() const { return checks_; }
  [[nodiscard]] const std::vector<const char*>& paragraphs() const { return paragraphs_; }
  [[nodiscard]] const std::vector<Example>& examples() const { return examples_; }

 private:
  std::vector<Spec> specs_;
  std::vector<std::function<void()>> checks_;
  std::vector<const char*> paragraphs_;
  std::vector<Example> examples_;
};

/// What the words were besides values.
struct Parsed {
  bool is_question = false;         ///< --fields stood alone: nothing may be written
  std::vector<std::string> answer;  ///< to that question, where it needs no look at records
};

/// The words of a command line as the log and others that wait may see them: values of private
/// options (telephones, mail addresses) are left out. [个保法 6]
std::string without_private(const std::vector<std::string>& words);

/// Parses words into the bound places. A question is answered before arguments are demanded.
/// Failure usage in our words, with the nearest option for an unknown one. `command` names the
/// command in messages ("duban hazard close").
Parsed parse(const std::vector<const Flags*>& flags, const std::vector<std::string>& words,
             const std::string& command);

/// Reads a date of the command line. Failure usage.
base::Day day_value(const std::string& text, const std::string& name);

}  // namespace duban::cmd
