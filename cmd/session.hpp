// One run of the program: the database when it is needed, today, language, streams.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "base/files.hpp"
#include "base/message.hpp"
#include "casework/desk.hpp"
#include "cmd/environment.hpp"
#include "cmd/settings.hpp"
#include "i18n/catalogue.hpp"
#include "model/event.hpp"
#include "model/notice.hpp"
#include "rules/permission.hpp"
#include "store/engine/database.hpp"
#include "store/engine/own.hpp"

namespace duban::cmd {

struct Entry;

class Session {
 public:
  Session(const Environment& environment, const GlobalOptions& options, std::string command_line);

  [[nodiscard]] const Environment& environment() const { return environment_; }
  [[nodiscard]] const GlobalOptions& options() const { return options_; }
  [[nodiscard]] std::ostream& out() const { return *environment_.out; }
  [[nodiscard]] std::ostream& err() const { return *environment_.err; }

  /// The value of a setting (db, lang, color, ambiguous_width, wait, as) by precedence.
  Setting setting(const std::string& key) { return settings_.get(key); }
  std::vector<Setting> all_settings() { return settings_.all(); }
  /// The path of the database.
  std::string database_path();
  /// Opens the database once. Failures as store::Database.
  store::Database& database();
  /// Opens it in another way (create, any version); the session keeps it.
  store::Database& open(store::OpenOptions options);
  /// How long to wait for a lock (--wait). Failure usage for what is no number of seconds.
  int wait_ms();
  base::Day today();
  /// Is today set to a day before that of the newest entries?
  bool is_set_back();
  /// The creation time written into documents: DUBAN_NOW, else now.
  std::time_t document_time();
  /// When this run takes place, for reminders.
  model::NotifyMoment moment();
  /// The moment a day of the office's time zone ends, in UTC as the log writes it.
  std::string end_of(base::Day day);
  casework::Context context();
  /// Who calls, by the login and --as.
  const rules::Caller& caller();
  /// The command that runs: whoever may not run it is refused, and whoever may only look at their
  /// own matters sees no others from here on. Nothing happens where there is no database yet.
  /// Failure refused.
  void enter(const Entry& entry);
  /// What one option of the command needs besides. Failure refused.
  void expect(model::Right right);
  /// Whole-office views of a command that is for everybody otherwise (--known-on). Failure
  /// refused.
  void expect_whole(const char* option);
  /// From here on what the caller may not see does not exist; false for a login that belongs to
  /// nobody.
  bool see_own();
  /// As seen by 嵊州市: what stands under a table of somebody who sees their own matters alone.
  /// Empty for everybody else.
  [[nodiscard]] base::Message seen_by();
  /// What went beyond the caller's rights, and by when somebody confirms it.
  void say_break_glass();
  /// The views of one's own matters, or nullptr.
  [[nodiscard]] store::Own* own() { return own_.get(); }
  /// What a failure leaves: the numbers that this run brought on record before, or that nothing was
  /// changed. Empty when it did not try to write.
  std::optional<base::Message> what_stands();
  /// The command is one that changes the office's records.
  void expect_to_write() { is_to_write_ = true; }
  /// On a terminal, behind a command that wrote: how it is taken back.
  void say_undo();
  /// True when this run brought something on record.
  [[nodiscard]] bool has_written() const { return database_ && database_->on_record().first != 0; }
  /// Who may use the files that are written: those who may use the database.
  base::Access access();
  const model::Recorder& recorder();

  /// Chooses the language of messages: --lang, environment, files, the database's setting, the
  /// locale.
  void settle_language();
  /// The same for somebody who typed in a language: theirs, unless another was chosen.
  void speak(i18n::Language language);
  [[nodiscard]] bool colour(bool on_terminal);
  int ambiguous_width();

  /// A line on standard error, unless --quiet.
  void say(const base::Message& message);
  /// The path of a shipped template ("rules.yaml", "mapping/hazard-ledger.yaml"). Failure
  /// not_found.
  [[nodiscard]] std::string template_path(const std::string& name) const;
  /// Where a helper program lies, such as duban-picture.
  [[nodiscard]] std::string helper_path(const std::string& name) const;

 private:
  void check_rights(const Entry& entry);
  std::time_t now() const { return environment_.now ? *environment_.now : std::time(nullptr); }

  const Environment& environment_;
  const GlobalOptions& options_;
  std::string command_line_;
  Settings settings_;
  bool language_settled_ = false;
  bool is_to_write_ = false;
  std::unique_ptr<store::Database> database_;
  std::optional<base::Day> today_;
  std::optional<model::Recorder> recorder_;
  std::optional<rules::Caller> caller_;
  const Entry* entry_ = nullptr;
  std::unique_ptr<store::Own> own_;  ///< before the database goes
};

/// The day that --as-of names, or today. Failure usage for a day in the future.
base::Day past_day(Session& session, const std::optional<base::Day>& as_of);

}  // namespace duban::cmd
