// The lazy database, and what a run knows of itself.
#include "cmd/session.hpp"

#include <unistd.h>

#include <algorithm>
#include <charconv>
#include <filesystem>
#include <ostream>

#include "base/failure.hpp"
#include "base/text.hpp"
#include "base/text_width.hpp"
#include "casework/unit/units.hpp"
#include "cmd/clock.hpp"
#include "cmd/registry.hpp"
#include "gather/find.hpp"
#include "gather/log/commands.hpp"
#include "gather/log/entries.hpp"
#include "gather/rights/caller.hpp"
#include "i18n/catalogue.hpp"
#include "store/engine/schema.hpp"
#include "store/event_log.hpp"
#include "store/office_store.hpp"
#include "store/record.hpp"
#include "store/unit_store.hpp"

namespace duban::cmd {

using base::Failure;
using base::Kind;
using base::Message;
namespace fs = std::filesystem;

Session::Session(const Environment& environment, const GlobalOptions& options,
                 std::string command_line)
    : environment_(environment),
      options_(options),
      command_line_(std::move(command_line)),
      settings_(environment, options, [this]() -> std::optional<std::string> {
        if (!database_) return std::nullopt;
        const auto stored = store::settings(*database_);
        const auto found = stored.find("language");
        return found == stored.end() ? std::nullopt : std::optional(found->second);
      }) {}

std::string Session::database_path() {
  const Setting path = setting("db");
  if (path.value.empty())
    throw Failure(Kind::not_found,
                  N_("no database is named and there is no home folder (name it: --db FILE)"));
  return path.value;
}

int Session::wait_ms() {
  const Setting wait = setting("wait");
  double seconds = 0;
  const char* end_of_text = wait.value.data() + wait.value.size();
  const auto [end, error] = std::from_chars(wait.value.data(), end_of_text, seconds);
  if (error != std::errc{} || end != end_of_text || !(seconds >= 0 && seconds <= 3600))
    throw Failure(Kind::usage, Message(N_("{option}: \"{text}\" is no number of seconds from 0 to "
                                          "3600"))
                                   .with("option", wait.origin)
                                   .with("text", wait.value));
  return static_cast<int>(seconds * 1000);
}

store::Database& Session::open(store::OpenOptions options) {
  if (database_) return *database_;
  options.wait_ms = wait_ms();
  options.holder = "pid " + std::to_string(getpid()) + ", " + environment_.login + "@" +
                   environment_.host + ", " + base::shorten(command_line_, 80) + ", " +
                   utc_text(now());
  database_ = store::open_office(database_path(), options);
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

bool Session::is_set_back() {
  if (!recorder().today_moved) return false;
  const auto newest = store::newest_events(database(), 1);
  const auto run = newest.empty() ? std::nullopt : store::event_at(database(), newest.front().run);
  const auto day = run ? base::parse_iso_day(run->effective_on) : std::nullopt;
  return day && today() < *day;
}

model::NotifyMoment Session::moment() {
  const std::tm local = in_zone(now(), setting("timezone").value);
  return {today(), utc_text(now()), local.tm_hour * 60 + local.tm_min};
}

std::string Session::end_of(base::Day day) {
  return utc_text(end_of_day(day, setting("timezone").value));
}

std::time_t Session::document_time() {
  const std::string fixed = environment_.variable("DUBAN_NOW");
  if (fixed.empty()) return now();
  if (const auto time = parse_utc(fixed)) return *time;
  throw Failure(Kind::usage,
                Message(N_("DUBAN_NOW is \"{text}\"; write it like 2026-11-23T08:00:00"))
                    .with("text", fixed));
}

const model::Recorder& Session::recorder() {
  if (recorder_) return *recorder_;
  model::Recorder r;
  r.login = environment_.login;
  r.uid = environment_.uid;
  r.sudo_user = environment_.variable("SUDO_USER");
  r.loginuid = environment_.loginuid;
  r.host = environment_.host;
  r.terminal = environment_.terminal.empty() ? "none" : environment_.terminal;
  r.as = setting("as").value;
  r.command = base::shorten(command_line_, 400);
  r.today = today();
  r.today_moved = options_.today.has_value() || !environment_.variable("DUBAN_TODAY").empty();
  r.today_typed = options_.today.has_value();
  r.gives_reason = std::any_of(environment_.arguments.begin(), environment_.arguments.end(),
                               [](const std::string& word) {
                                 return word == "--because" || word.starts_with("--because=");
                               });
  r.recorded_at = utc_text(now());
  recorder_ = r;
  return *recorder_;
}

std::optional<Message> Session::what_stands() {
  const bool tried = is_to_write_ || (database_ && database_->has_tried_to_write());
  if (!tried || options_.dry_run) return std::nullopt;
  const auto entries = database_ ? database_->on_record() : store::Database::Entries{};
  if (entries.first == 0) return Message(N_("nothing was changed"));
  return Message(N_("this stands on record all the same: {numbers} (entries {first} to {last} of "
                    "the log)"))
      .with("numbers", gather::numbers_between(*database_, entries.first, entries.last, 20))
      .with("first", entries.first)
      .with("last", entries.last);
}

void Session::say_undo() {
  if (!environment_.err_is_terminal || options_.quiet || options_.dry_run || !has_written()) return;
  const auto command = gather::command_of(*database_, database_->on_record().first);
  if (!gather::why_not_undone(*database_, command).empty()) return;
  say(Message(gather::UndoState(*database_).takes_back(command.entry.seq)
                  ? N_("do it again: duban undo {command}")
                  : N_("take it back: duban undo {command}"))
          .with("command", command.entry.seq));
}

base::Access Session::access() {
  const std::string path = setting("db").value;
  return path.empty() ? base::Access{} : base::access_like(path);
}

casework::Context Session::context() {
  store::Database& db = database();
  const auto& caller = this->caller();
  casework::Context context{db, recorder(), today(), caller.actor, options_.dry_run};
  context.caller = caller;
  if (entry_ != nullptr) context.need = entry_->need, context.command = command_word(*entry_);
  return context;
}

void Session::settle_language() {
  if (language_settled_) return;
  language_settled_ = true;
  Setting chosen = setting("lang");
  if (chosen.origin == "locale" && !database_) {
    try {
      const auto db = store::open_office(database_path());
      const auto settings = store::settings(*db);
      if (const auto found = settings.find("language"); found != settings.end())
        chosen.value = found->second;
    } catch (const Failure&) {
      chosen.origin = "locale";  // no database yet, or a broken one: the locale decides
    }
  }
  i18n::use(i18n::language_of(chosen.value), environment_.share + "/locale");
}

void Session::speak(i18n::Language language) {
  settle_language();
  if (setting("lang").origin == "locale") i18n::use(language, environment_.share + "/locale");
}

bool Session::colour(bool on_terminal) {
  const Setting chosen = setting("color");
  if (chosen.value == "always") return true;
  if (chosen.value == "never") return false;
  if (chosen.origin == "built-in") {
    if (!environment_.variable("NO_COLOR").empty()) return false;
    if (!environment_.variable("CLICOLOR_FORCE").empty() &&
        environment_.variable("CLICOLOR_FORCE") != "0")
      return true;
  }
  return on_terminal && environment_.variable("TERM") != "dumb" &&
         !environment_.variable("TERM").empty();
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
    throw Failure(Kind::not_found,
                  Message(N_("the shipped file {file} is missing: is duban installed whole?"))
                      .with("file", path));
  return path;
}

std::string Session::helper_path(const std::string& name) const {
  return environment_.share + "/../libexec/duban/" + name;
}

base::Day past_day(Session& session, const std::optional<base::Day>& as_of) {
  const base::Day today = session.today();
  if (as_of && *as_of > today)
    throw Failure(Kind::usage, Message(N_("--as-of {date} lies in the future (today is {today})"))
                                   .with("date", *as_of)
                                   .with("today", today));
  return as_of.value_or(today);
}

}  // namespace duban::cmd
