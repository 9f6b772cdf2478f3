// Finding the value of a setting.
#include "cmd/settings.hpp"

#include <algorithm>
#include <filesystem>
#include <map>

#include "base/failure.hpp"
#include "base/text.hpp"
#include "i18n/catalogue.hpp"
#include "intake/yaml.hpp"

namespace duban::cmd {

using base::Failure;
using base::Kind;
using base::Message;
namespace fs = std::filesystem;

namespace {

const std::vector<std::string> config_keys{"db",   "lang", "color",   "ambiguous_width",
                                           "wait", "as",   "timezone"};

/// Failure usage for a value that the setting does not take; `where` is a file and line, or a
/// variable.
void check_setting(const std::string& key, const std::string& value, const std::string& where) {
  static const std::map<std::string, std::vector<std::string>> words{
      {"lang", {"zh", "en"}},
      {"color", {"auto", "always", "never"}},
      {"ambiguous_width", {"1", "2"}}};
  const auto known = words.find(key);
  if (known == words.end() || value.empty()) return;
  const auto fits = [&](const std::string& word) {
    return key == "lang" ? value.starts_with(word) : value == word;
  };  // zh_CN is zh
  if (std::any_of(known->second.begin(), known->second.end(), fits)) return;
  throw Failure(Kind::usage, Message(N_("{where}: {key} is \"{text}\"; write one of {words}"))
                                 .with("where", where)
                                 .with("key", key)
                                 .with("text", value)
                                 .with("words", base::join(known->second, ", ")));
}

}  // namespace

void declare_globals(GlobalOptions& o, Flags& flags) {
  flags.text(o.db, "--db", "FILE", N_("the office's database"))
      .text(o.as, "--as", "PERSON", N_("who is acting; must be on record"))
      .text(o.break_glass, "--break-glass", "REASON",
            N_("step beyond one's rights in an emergency; somebody else must confirm it"))
      .day(o.today, "--today", N_("count this day as today; kept in the log"))
      .choice(o.language, "--lang", {"zh", "en"}, N_("language of messages"))
      .choice(o.colour, "--color", {"auto", "always", "never"}, N_("colour on a terminal"))
      .text(o.wait, "--wait", "SECONDS", N_("how long to wait for a locked database (default 5)"))
      .text(o.config, "--config", "FILE", N_("settings file instead of the usual ones"))
      .flag(o.quiet, "--quiet", N_("nothing on standard error but failures"))
      .flag(o.yes, "--yes", N_("answer yes to questions"))
      .flag(o.no_input, "--no-input", N_("never ask"))
      .flag(o.dry_run, "--dry-run", N_("show what would be done and write nothing"))
      .flag(o.help, "-h,--help", N_("help"))
      .flag(o.version, "--version", N_("version"));
}

void Settings::read_files() {
  if (read_) return;
  read_ = true;
  std::vector<std::string> files;
  if (!options_.config.empty()) files.push_back(options_.config);
  std::string home = environment_.variable("XDG_CONFIG_HOME");
  if (home.empty() && !environment_.variable("HOME").empty())
    home = environment_.variable("HOME") + "/.config";
  if (!home.empty()) files.push_back(home + "/duban/config.yaml");
  files.emplace_back("/etc/duban/config.yaml");
  for (const auto& file : files) {
    std::error_code unreadable;
    if (file != options_.config && !fs::exists(file, unreadable)) continue;
    const auto entries = intake::read_yaml(intake::read_small_file(file), file);
    intake::check_keys(entries, config_keys, file);
    std::vector<std::pair<std::string, std::string>> values;
    for (const auto& [key, value] : entries) {
      check_setting(key, value.text, file + ":" + std::to_string(value.line));
      values.emplace_back(key, value.text);
    }
    files_.emplace_back(file, std::move(values));
  }
}

Setting Settings::get(const std::string& key) {
  struct Source {
    const char* key;
    std::string flag;
    const char* variable;
    const char* built_in;
  };
  const std::vector<Source> sources{
      {"db", options_.db, "DUBAN_DB", ""},        {"lang", options_.language, "DUBAN_LANG", ""},
      {"color", options_.colour, "", "auto"},     {"ambiguous_width", "", "", "1"},
      {"wait", options_.wait, "DUBAN_WAIT", "5"}, {"as", options_.as, "DUBAN_ACTOR", ""},
      {"timezone", "", "", "Asia/Shanghai"}};
  for (const auto& source : sources) {
    if (key != source.key) continue;
    if (!source.flag.empty()) return {key, source.flag, "--" + key};
    if (const std::string value = environment_.variable(source.variable); !value.empty()) {
      check_setting(key, value, source.variable);
      return {key, value, source.variable};
    }
    read_files();
    for (const auto& [file, values] : files_)
      for (const auto& [name, value] : values)
        if (name == key) return {key, value, file};
    if (key == "lang")
      if (const auto stored = stored_language_()) return {key, *stored, "database"};
    if (key == "lang") return {key, locale_language(), "locale"};
    if (key == "db") {
      std::string home = environment_.variable("XDG_DATA_HOME");
      if (home.empty() && !environment_.variable("HOME").empty())
        home = environment_.variable("HOME") + "/.local/share";
      return {key, home.empty() ? "" : home + "/duban/office.db", "built-in"};
    }
    return {key, source.built_in, "built-in"};
  }
  throw Failure(Kind::bug, Message("no setting {key}").with("key", key));
}

std::vector<Setting> Settings::all() {
  std::vector<Setting> all;
  for (const auto& key : config_keys) all.push_back(get(key));
  return all;
}

std::string Settings::locale_language() const {
  for (const char* name : {"LANGUAGE", "LC_ALL", "LC_MESSAGES", "LANG"})
    if (const std::string value = environment_.variable(name); !value.empty())
      return i18n::word(i18n::language_of(value));
  return "en";
}

}  // namespace duban::cmd
