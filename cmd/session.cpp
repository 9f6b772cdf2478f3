// Settings by precedence, the clock, the lazy database.
#include "cmd/session.hpp"

#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <charconv>
#include <filesystem>
#include <map>
#include <ostream>

#include "base/failure.hpp"
#include "base/text.hpp"
#include "base/text_width.hpp"
#include "casework/unit/units.hpp"
#include "i18n/catalogue.hpp"
#include "intake/yaml.hpp"
#include "store/office_store.hpp"
#include "store/unit_store.hpp"

namespace duban::cmd {

using base::Failure;
using base::Kind;
using base::Message;
namespace fs = std::filesystem;

namespace {

const std::vector<std::string> config_keys{"db", "lang", "color", "ambiguous_width", "wait", "as", "timezone"};

/// A moment in a time zone, whatever zone the process runs in. Failure refused when the machine has no zone data.
std::tm in_zone(std::time_t moment, const std::string& zone) {
  std::error_code unreadable;
  if (zone.find("..") != std::string::npos || !fs::exists("/usr/share/zoneinfo/" + zone, unreadable))
    throw Failure(Kind::refused,
                  Message(N_("the time zone {zone} is not known on this machine (install tzdata, or set timezone in config.yaml)"))
                      .with("zone", zone));
  const char* before = getenv("TZ");
  const std::string saved = before == nullptr ? "" : before;
  setenv("TZ", zone.c_str(), 1);
  tzset();
  std::tm local{};
  localtime_r(&moment, &local);
  if (before == nullptr)
    unsetenv("TZ");
  else
    setenv("TZ", saved.c_str(), 1);
  tzset();
  return local;
}

base::Day day_in_zone(std::time_t moment, const std::string& zone) {
  const std::tm local = in_zone(moment, zone);
  return base::Day{local.tm_year + 1900, static_cast<unsigned>(local.tm_mon + 1), static_cast<unsigned>(local.tm_mday)};
}

std::string utc_text(std::time_t moment) {
  std::tm utc{};
  gmtime_r(&moment, &utc);
  char text[32];
  std::strftime(text, sizeof text, "%Y-%m-%dT%H:%M:%SZ", &utc);
  return text;
}

}  // namespace

void declare_globals(GlobalOptions& o, Flags& flags) {
  flags.text(o.db, "--db", "FILE", N_("the office's database"))
      .text(o.as, "--as", "PERSON", N_("who is acting; must be on record"))
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

Session::Session(const Environment& environment, const GlobalOptions& options, std::string command_line)
    : environment_(environment), options_(options), command_line_(std::move(command_line)) {}

namespace {

/// Failure usage for a value that the setting does not take; `where` is a file and line, or a variable.
void check_setting(const std::string& key, const std::string& value, const std::string& where) {
  static const std::map<std::string, std::vector<std::string>> words{
      {"lang", {"zh", "en"}}, {"color", {"auto", "always", "never"}}, {"ambiguous_width", {"1", "2"}}};
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

void Session::read_config_files() {
  if (config_read_) return;
  config_read_ = true;
  std::vector<std::string> files;
  if (!options_.config.empty()) files.push_back(options_.config);
  std::string home = environment_.variable("XDG_CONFIG_HOME");
  if (home.empty() && !environment_.variable("HOME").empty()) home = environment_.variable("HOME") + "/.config";
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
    config_files_.emplace_back(file, std::move(values));
  }
}

Setting Session::setting(const std::string& key) {
  struct Source {
    const char* key;
    std::string flag;
    const char* variable;
    const char* built_in;
  };
  const std::vector<Source> sources{{"db", options_.db, "DUBAN_DB", ""},        {"lang", options_.language, "DUBAN_LANG", ""},
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
    read_config_files();
    for (const auto& [file, values] : config_files_)
      for (const auto& [name, value] : values)
        if (name == key) return {key, value, file};
    if (key == "lang" && database_) {
      const auto settings = store::settings(*database_);
      if (const auto found = settings.find("language"); found != settings.end()) return {key, found->second, "database"};
    }
    if (key == "lang") return {key, locale_language(), "locale"};
    if (key == "db") {
      std::string home = environment_.variable("XDG_DATA_HOME");
      if (home.empty() && !environment_.variable("HOME").empty()) home = environment_.variable("HOME") + "/.local/share";
      return {key, home.empty() ? "" : home + "/duban/office.db", "built-in"};
    }
    return {key, source.built_in, "built-in"};
  }
  throw Failure(Kind::bug, Message("no setting {key}").with("key", key));
}

std::vector<Setting> Session::all_settings() {
  std::vector<Setting> all;
  for (const auto& key : config_keys) all.push_back(setting(key));
  return all;
}

std::string Session::database_path() {
  const Setting path = setting("db");
  if (path.value.empty())
    throw Failure(Kind::not_found, N_("no database is named and there is no home folder (name it: --db FILE)"));
  return path.value;
}

store::Database& Session::open(store::OpenOptions options) {
  if (database_) return *database_;
  const std::string wait = setting("wait").value;
  double seconds = 0;
  const auto [end, error] = std::from_chars(wait.data(), wait.data() + wait.size(), seconds);
  if (error != std::errc{} || end != wait.data() + wait.size() || seconds < 0 || seconds > 3600)
    throw Failure(Kind::usage, Message(N_("{option}: \"{text}\" is no number")).with("option", "--wait").with("text", wait));
  options.wait_ms = static_cast<int>(seconds * 1000);
  options.holder = "pid " + std::to_string(getpid()) + ", " + environment_.login + "@" + environment_.host + ", " +
                   base::shorten(command_line_, 80) + ", " + utc_text(now());
  database_ = std::make_unique<store::Database>(database_path(), options);
  return *database_;
}

store::Database& Session::database() {
  store::Database& db = open({});
  settle_language();
  return db;
}

base::Day Session::today() {
  if (today_) return *today_;
  if (options_.today)
    today_ = options_.today;
  else if (const std::string moved = environment_.variable("DUBAN_TODAY"); !moved.empty())
    today_ = day_value(moved, "DUBAN_TODAY");
  else
    today_ = day_in_zone(now(), setting("timezone").value);
  return *today_;
}

casework::NotifyMoment Session::moment() {
  const std::tm local = in_zone(now(), setting("timezone").value);
  return {today(), utc_text(now()), local.tm_hour * 60 + local.tm_min};
}

std::string Session::end_of(base::Day day) {
  constexpr std::time_t hour = 3600;
  const std::string zone = setting("timezone").value;
  std::tm midnight{};
  strptime(base::to_iso(day + 1).c_str(), "%Y-%m-%d", &midnight);
  std::time_t moment = timegm(&midnight) - 15 * hour;
  while (day_in_zone(moment, zone) <= day) moment += hour / 4;
  return utc_text(moment);
}

std::time_t Session::document_time() {
  const std::string fixed = environment_.variable("DUBAN_NOW");
  if (fixed.empty()) return now();
  std::tm time{};
  const char* end = strptime(fixed.c_str(), "%Y-%m-%dT%H:%M:%S", &time);
  if (end == nullptr)
    throw Failure(Kind::usage, Message(N_("DUBAN_NOW is \"{text}\"; write it like 2026-11-23T08:00:00")).with("text", fixed));
  return timegm(&time);
}

const model::Recorder& Session::recorder() {
  if (recorder_) return *recorder_;
  model::Recorder r;
  r.login = environment_.login;
  r.uid = environment_.uid;
  r.sudo_user = environment_.variable("SUDO_USER");
  r.host = environment_.host;
  r.terminal = environment_.terminal.empty() ? "none" : environment_.terminal;
  r.as = setting("as").value;
  r.command = base::shorten(command_line_, 400);
  r.today = today();
  r.today_moved = options_.today.has_value() || !environment_.variable("DUBAN_TODAY").empty();
  r.recorded_at = utc_text(now());
  recorder_ = r;
  return *recorder_;
}

casework::Context Session::context() {
  store::Database& db = database();
  std::string actor = environment_.login;
  if (const std::string as = setting("as").value; !as.empty()) {
    const auto person = casework::find_person(db, as);
    const auto unit = store::unit_by_id(db, person.unit);
    actor = person.name + (unit ? "@" + unit->name : "");
  } else {
    for (const auto& person : store::persons(db))
      if (!person.login.empty() && person.login == environment_.login) {
        const auto unit = store::unit_by_id(db, person.unit);
        actor = person.name + (unit ? "@" + unit->name : "");
      }
  }
  return {db, recorder(), today(), actor, options_.dry_run};
}

std::string Session::locale_language() const {
  for (const char* name : {"LANGUAGE", "LC_ALL", "LC_MESSAGES", "LANG"})
    if (const std::string value = environment_.variable(name); !value.empty()) return i18n::word(i18n::language_of(value));
  return "en";
}

void Session::settle_language() {
  if (language_settled_) return;
  language_settled_ = true;
  Setting chosen = setting("lang");
  if (chosen.origin == "locale" && !database_) {
    try {
      const store::Database db(database_path());
      const auto settings = store::settings(db);
      if (const auto found = settings.find("language"); found != settings.end()) chosen.value = found->second;
    } catch (const Failure&) {
      chosen.origin = "locale";  // no database yet, or a broken one: the locale decides
    }
  }
  i18n::use(i18n::language_of(chosen.value), environment_.share + "/locale");
}

bool Session::colour(bool on_terminal) {
  const Setting chosen = setting("color");
  if (chosen.value == "always") return true;
  if (chosen.value == "never") return false;
  if (chosen.origin == "built-in") {
    if (!environment_.variable("NO_COLOR").empty()) return false;
    if (!environment_.variable("CLICOLOR_FORCE").empty() && environment_.variable("CLICOLOR_FORCE") != "0") return true;
  }
  return on_terminal && environment_.variable("TERM") != "dumb" && !environment_.variable("TERM").empty();
}

int Session::ambiguous_width() { return setting("ambiguous_width").value == "2" ? 2 : 1; }

void Session::say(const Message& message) {
  if (options_.quiet) return;
  settle_language();
  err() << base::harmless(i18n::text(message)) << '\n';
}

std::string Session::template_path(const std::string& name) const {
  const std::string path = environment_.share + "/duban/" + name;
  std::error_code unreadable;
  if (!fs::exists(path, unreadable))
    throw Failure(Kind::not_found, Message(N_("the shipped file {file} is missing: is duban installed whole?")).with("file", path));
  return path;
}

std::string Session::helper_path(const std::string& name) const { return environment_.share + "/../libexec/duban/" + name; }

base::Day past_day(Session& session, const std::optional<base::Day>& as_of) {
  const base::Day today = session.today();
  if (as_of && *as_of > today)
    throw Failure(Kind::usage,
                  Message(N_("--as-of {date} lies in the future (today is {today})")).with("date", *as_of).with("today", today));
  return as_of.value_or(today);
}

}  // namespace duban::cmd
