// Settings by precedence: flag, environment, files, what the database says, built-in.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "cmd/environment.hpp"
#include "cmd/options.hpp"

namespace duban::cmd {

struct GlobalOptions {
  std::string db, as, language, colour, config;
  std::string break_glass;  ///< the reason; empty = not asked for
  std::optional<base::Day> today;
  std::string wait;
  bool quiet = false, yes = false, no_input = false, dry_run = false, help = false, version = false;
};
void declare_globals(GlobalOptions& options, Flags& flags);

/// One setting, and where it came from: flag, environment, file, database, built-in.
struct Setting {
  std::string key, value, origin;
};

class Settings {
 public:
  /// `stored_language`: what the open database says, when one is open.
  Settings(const Environment& environment, const GlobalOptions& options,
           std::function<std::optional<std::string>()> stored_language)
      : environment_(environment),
        options_(options),
        stored_language_(std::move(stored_language)) {}

  /// The value of a setting (db, lang, color, ambiguous_width, wait, as, timezone). Failures: usage
  /// for a value that it does not take, invalid for a file that cannot be read.
  Setting get(const std::string& key);
  std::vector<Setting> all();

 private:
  void read_files();
  [[nodiscard]] std::string locale_language() const;

  const Environment& environment_;
  const GlobalOptions& options_;
  std::function<std::optional<std::string>()> stored_language_;
  std::vector<std::pair<std::string, std::vector<std::pair<std::string, std::string>>>> files_;
  bool read_ = false;
};

}  // namespace duban::cmd
