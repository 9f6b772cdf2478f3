// duban db init
#include <grp.h>
#include <sys/stat.h>
#include <unistd.h>

#include <filesystem>

#include "base/failure.hpp"
#include "casework/office/office.hpp"
#include "cmd/command.hpp"
#include "cmd/session.hpp"
#include "i18n/catalogue.hpp"
#include "intake/rules_file.hpp"
#include "intake/yaml.hpp"
#include "report/words.hpp"
#include "store/engine/migrations.hpp"

namespace duban::cmd::db_init {

using base::Failure;
using base::Kind;
using base::Message;
namespace fs = std::filesystem;

namespace {

struct Options {
  std::string name = "安委办", full_name, level = "city", group;
};

void declare(Options& o, Flags& flags) {
  flags
      .details(N_("Makes the database with the shipped rules and calendars. The level chooses the "
                  "clock: province and city 60 days, county and town 30 days. A unit import later "
                  "merges the office with its row of the same name."))
      .text(o.name, "--name", "NAME", N_("the office's short name, such as 某市安委办"))
      .text(o.full_name, "--full-name", "NAME", N_("its full name, as it stands on reports"))
      .choice(o.level, "--level", {"province", "city", "county", "town"}, N_("level of the office"))
      .text(o.group, "--group", "GROUP",
            N_("share the folder with this group of users (folder 2770, files 0660)"))
      .example(
          "duban db init --name 绍兴市安委办 --full-name 绍兴市安全生产委员会办公室 --level city "
          "--lang zh",
          N_("a city's office, messages in Chinese"));
}

void share_with_group(const fs::path& folder, const fs::path& file, const std::string& group) {
  const struct group* entry = getgrnam(group.c_str());
  if (entry == nullptr)
    throw Failure(Kind::not_found,
                  Message(N_("there is no group {group} on this machine")).with("group", group));
  const bool done =
      chown(folder.c_str(), static_cast<uid_t>(-1), entry->gr_gid) == 0 &&
      chmod(folder.c_str(), 02770) == 0 &&
      (file.empty() || (chown(file.c_str(), static_cast<uid_t>(-1), entry->gr_gid) == 0 &&
                        chmod(file.c_str(), 0660) == 0));
  if (!done)
    throw Failure(
        Kind::refused,
        Message(N_("{folder} cannot be given to the group {group}: you are not its owner"))
            .with("folder", folder.string())
            .with("group", group));
}

int run(const Options& o, Session& session) {
  const fs::path path = session.database_path();
  const fs::path folder = path.has_parent_path() ? path.parent_path() : fs::path(".");
  std::error_code error;
  const bool folder_is_new = !fs::exists(folder, error);
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
  const auto rules = intake::read_rules(intake::read_small_file(rules_path), "rules.yaml");
  std::vector<model::CalendarYear> calendars;
  for (int year = 2019; year <= 2100; ++year) {
    const std::string file = "calendar/" + std::to_string(year) + ".yaml";
    if (!fs::exists(session.environment().share + "/duban/" + file)) continue;
    calendars.push_back(
        intake::read_calendar(intake::read_small_file(session.template_path(file)), file));
  }
  if (folder_is_new && !fs::create_directories(folder, error) && error)
    throw Failure(Kind::busy, Message(N_("the folder {folder} cannot be made: {reason}"))
                                  .with("folder", folder.string())
                                  .with("reason", error.message()));
  if (!o.group.empty()) share_with_group(folder, {}, o.group);
  const std::string language = i18n::word(i18n::language_of(session.setting("lang").value));
  const auto level = model::from_word<model::Level>(o.level).value_or(model::Level::city);
  store::OpenOptions options;
  options.create = true;
  store::Database& db = session.open(options);
  try {
    store::migrate(db);
    const casework::Context context{db, session.recorder(), session.today(),
                                    session.environment().login, false};
    casework::init_office(context, {o.name, o.full_name, level, language}, rules, calendars);
  } catch (...) {
    fs::remove(path, error);
    fs::remove(path.string() + "-wal", error);
    fs::remove(path.string() + "-shm", error);
    throw;
  }
  if (!o.group.empty()) share_with_group(folder, path, o.group);
  session.say(Message(N_("made {file} for {name}, level {level}, messages in {language} (wrong? "
                         "remove the file and begin again); next: duban unit import units.csv"))
                  .with("file", path.string())
                  .with("name", o.name)
                  .with("level", model::label(level))
                  .with("language", language == "zh" ? "中文" : "English"));
  return 0;
}

}  // namespace

std::unique_ptr<Command> make() { return make_command<Options>(declare, run); }

}  // namespace duban::cmd::db_init
