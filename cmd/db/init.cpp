// duban db init
#include <grp.h>
#include <sys/stat.h>
#include <unistd.h>

#include <filesystem>

#include "base/failure.hpp"
#include "base/files.hpp"
#include "casework/office/office.hpp"
#include "cmd/command.hpp"
#include "cmd/session.hpp"
#include "i18n/catalogue.hpp"
#include "intake/rules_file.hpp"
#include "intake/yaml.hpp"
#include "report/words.hpp"
#include "store/engine/maintenance.hpp"
#include "store/engine/migrations.hpp"

namespace duban::cmd::db_init {

using base::Failure;
using base::Kind;
using base::Message;
namespace fs = std::filesystem;

namespace {

struct Options {
  std::string name = "安委办", full_name, level = "city", group, code;
};

void declare(Options& o, Flags& flags) {
  flags
      .details(N_("Makes the database with the shipped rules and calendars. The level chooses the "
                  "clock: province and city 60 days, county and town 30 days. A unit import later "
                  "merges the office with its row of the same name."))
      .text(o.name, "--name", "NAME", N_("the office's short name, such as 某市安委办"))
      .text(o.full_name, "--full-name", "NAME",
            N_("its full name, as it stands on reports (default: of 越州市安委办, "
               "越州市安全生产委员会办公室)"))
      .text(o.code, "--code", "CODE",
            N_("the code of its letters with the place's name, such as 越安委办: the shipped codes "
               "(安委办督, 安委挂) begin with it"))
      .choice(o.level, "--level", {"province", "city", "county", "town"}, N_("level of the office"))
      .text(o.group, "--group", "GROUP",
            N_("share the folder with this group of users (folder 2770, files 0660)"))
      .example(
          "duban db init --name 绍兴市安委办 --full-name 绍兴市安全生产委员会办公室 --level city "
          "--lang zh",
          N_("a city's office, messages in Chinese"));
}

gid_t group_named(const std::string& name) {
  const struct group* entry = getgrnam(name.c_str());
  if (entry == nullptr)
    throw Failure(Kind::not_found,
                  Message(N_("there is no group {group} on this machine")).with("group", name));
  return entry->gr_gid;
}

/// A new folder is given to the group; one that stands there already is not changed.
void share_folder(const fs::path& folder, bool is_new, const std::string& name) {
  const gid_t group = group_named(name);
  struct stat its {};
  if (!is_new) {
    if (stat(folder.c_str(), &its) == 0 && its.st_gid == group && (its.st_mode & 02020) == 02020)
      return;
    throw Failure(
        Kind::refused,
        Message(N_("the folder {folder} is there already and is not shared with the group {group}: "
                   "it was left as it is (name a new folder, or: chgrp {group} {folder}; chmod "
                   "2770 {folder})"))
            .with("folder", folder.string())
            .with("group", name));
  }
  if (chown(folder.c_str(), static_cast<uid_t>(-1), group) != 0 ||
      chmod(folder.c_str(), 02770) != 0)
    throw Failure(
        Kind::refused,
        Message(N_("{folder} cannot be given to the group {group}: you are not one of it"))
            .with("folder", folder.string())
            .with("group", name));
}

/// The shipped rules with the place's name in front of each code: 安委办督 → 越安委办督, and 安委挂
/// of the committee → 越安委挂.
std::string with_codes(std::string body, const std::string& code) {
  if (code.empty()) return body;
  const auto at = code.find("安委");
  if (at == std::string::npos || at == 0)
    throw Failure(Kind::usage,
                  Message(N_("\"{code}\" is no code with a place's name, such as 越安委办"))
                      .with("code", code));
  const std::string place = code.substr(0, at), key = "code: 安委";
  for (auto found = body.find(key); found != std::string::npos;
       found = body.find(key, found + key.size() + place.size()))
    body.insert(found + std::string_view("code: ").size(), place);
  return body;
}

/// 绍兴市安委办 → 绍兴市安全生产委员会办公室; what is no such short name stays.
std::string full_name_of(const Options& o) {
  constexpr std::string_view brief = "安委办";
  if (!o.full_name.empty() || !o.name.ends_with(brief)) return o.full_name;
  return o.name.substr(0, o.name.size() - brief.size()) + "安全生产委员会办公室";
}

void make_office(Session& session, const fs::path& path, const Options& o,
                 const model::RulesFile& rules, const std::vector<model::CalendarYear>& calendars) {
  store::NewDatabase made(path);
  store::migrate(made.db());
  const casework::Context context{made.db(), session.recorder(), session.today(),
                                  session.environment().login, false};
  casework::init_office(context,
                        {o.name, full_name_of(o),
                         model::from_word<model::Level>(o.level).value_or(model::Level::city),
                         i18n::word(i18n::language_of(session.setting("lang").value))},
                        rules, calendars);
  made.commit();
}

int run(const Options& o, Session& session) {
  const fs::path path = session.database_path();
  const fs::path folder = path.has_parent_path() ? path.parent_path() : fs::path(".");
  std::error_code error;
  if (fs::exists(path, error))
    throw Failure(
        Kind::refused,
        Message(N_("{file} exists already; nothing was changed (another place: --db FILE)"))
            .with("file", path.string()));
  if (session.options().dry_run) {
    session.say(N_("dry run: nothing was written"));
    return 0;
  }
  const auto rules_path = session.template_path("rules.yaml");
  const auto rules =
      intake::read_rules(with_codes(intake::read_small_file(rules_path), o.code), "rules.yaml");
  std::vector<model::CalendarYear> calendars;
  for (int year = 2019; year <= 2100; ++year) {
    const std::string file = "calendar/" + std::to_string(year) + ".yaml";
    if (!fs::exists(session.environment().share + "/duban/" + file)) continue;
    calendars.push_back(
        intake::read_calendar(intake::read_small_file(session.template_path(file)), file));
  }
  const bool folder_is_new = base::make_folder(folder, {});
  try {
    if (!o.group.empty()) share_folder(folder, folder_is_new, o.group);
    make_office(session, path, o, rules, calendars);
  } catch (...) {
    if (folder_is_new) fs::remove(folder, error);  // only while it is empty
    throw;
  }
  const std::string language = i18n::word(i18n::language_of(session.setting("lang").value));
  const auto level = model::from_word<model::Level>(o.level).value_or(model::Level::city);
  const std::string full = full_name_of(o);
  session.say(Message(N_("made {file} for {name}, level {level}, messages in {language} (wrong? "
                         "remove the file and begin again); next: duban unit import units.csv"))
                  .with("file", path.string())
                  .with("name", full.empty() ? o.name : full)
                  .with("level", model::label(level))
                  .with("language", language == "zh" ? "中文" : "English"));
  session.say(N_("state secrets must not be stored or processed here"));
  return 0;
}

}  // namespace

std::unique_ptr<Command> make() { return make_command<Options>(declare, run); }

}  // namespace duban::cmd::db_init
