// Looking for worries.
#include "gather/worries.hpp"
#include "gather/rights/doubts.hpp"

#include <sys/stat.h>
#include <sys/vfs.h>
#include <unistd.h>

#include <array>
#include <map>
#include <set>

#include "gather/due/clocks.hpp"
#include "gather/in_force.hpp"
#include "gather/log/files.hpp"
#include "gather/log/verify.hpp"
#include "gather/notify/home.hpp"
#include "gather/notify/reach.hpp"
#include "gather/unit/name_book.hpp"
#include "intake/rules_file.hpp"
#include "store/engine/maintenance.hpp"
#include "store/event_log.hpp"
#include "store/hazard_store.hpp"
#include "store/notify_store.hpp"
#include "store/office_store.hpp"
#include "store/unit_store.hpp"

namespace duban::gather {

using base::Message;
using model::DeliveryState;

namespace {

/// Days ahead for which a holiday notice should be loaded.
constexpr int look_ahead = 60;
/// A message that waits longer than this is stuck.
constexpr int long_wait = 3;
/// File systems on which SQLite's locks do not hold: NFS, SMB, CIFS (linux/magic.h).
constexpr std::array<long, 4> network{0x6969, 0x517B, 0xFF534D42L, 0xFE534D42L};

class Doctor {
 public:
  Doctor(store::Database& db, const model::Recorder& recorder, const model::NotifyMoment& moment)
      : db_(db), recorder_(recorder), moment_(moment) {}

  std::vector<Worry> look() {
    file();
    history();
    rules_and_calendar();
    clock();
    matters_and_people();
    for (auto& [what, way_out] : doubts_about_rights(db_, moment_.today))
      add(Area::people, std::move(what), std::move(way_out));
    reminders();
    return std::move(found_);
  }

 private:
  using Area = Worry::Area;

  void add(Area area, Message what, Message way_out) {
    found_.push_back({area, std::move(what), std::move(way_out)});
  }

  void file() {
    for (const auto& problem : store::file_problems(db_))
      add(Area::file, problem, N_("bring it back from a backup: duban db restore"));
    struct stat info {};
    if (stat(db_.path().c_str(), &info) == 0) {
      if (info.st_uid == 0 && geteuid() != 0)
        add(Area::file, N_("the database belongs to root"),
            Message(N_("chown it to {user}")).with("user", recorder_.login));
      if ((info.st_mode & 0007) != 0)
        add(Area::file, N_("everybody on this machine may read the database file"),
            (info.st_mode & 0020) != 0 ? N_("chmod 660")
                                       : N_("chmod 600, or 640 for a group that reads"));
    }
    struct statfs system {};
    if (statfs(db_.path().c_str(), &system) == 0)
      for (const long kind : network)
        if (static_cast<long>(system.f_type) == kind)
          add(Area::file, N_("the database lies on a network drive, whose locks do not hold"),
              N_("keep it on a local disk and copy backups there"));
    const auto left = store::left_overs(db_.path()).size() + orphan_files(db_).size();
    if (left > 0)
      add(Area::file,
          Message(N_("files that interrupted commands left behind: {n}")).with("n", left),
          N_("duban db tidy"));
    if (access(db_.path().c_str(), W_OK) != 0)
      add(Area::file, N_("the database cannot be written"), N_("mend its permissions"));
  }

  void history() {
    if (const auto check = verify_log(db_); check.broken)
      add(Area::history, *check.broken,
          N_("compare with a backup: duban log --verify --against HEAD"));
    for (const auto& problem : evidence_problems(db_, {store::Vault(db_.path())}))
      add(Area::evidence, problem, N_("bring it back from a backup"));
  }

  void rules_and_calendar() {
    try {
      intake::read_rules(store::rules_in_force(db_).body, "rules");
    } catch (const base::Failure& failure) {
      add(Area::rules, failure.message(),
          N_("mend and load them: duban rules show >rules.yaml, duban rules load rules.yaml"));
    }
    const auto calendar = calendar_of(db_);
    const auto until = moment_.today + look_ahead;
    for (int year = moment_.today.year(); year <= until.year(); ++year)
      if (!calendar.years().contains(year))
        add(Area::calendar,
            Message(N_("the holidays of {year} are not loaded: dates in it are provisional"))
                .with("year", year),
            N_("duban calendar import FILE, when the State Council's notice is out"));
  }

  void clock() {
    const auto head = store::log_head(db_);
    if (const auto newest = store::event_at(db_, head.seq);
        newest && newest->recorded_at > moment_.now)
      add(Area::clock,
          Message(N_("the newest entry of the log is of {moment}, later than now: the clock was "
                     "set back"))
              .with("moment", newest->recorded_at),
          N_("set the machine's clock right"));
    const auto mark = store::notify_mark(db_);
    if (mark.last_day && *mark.last_day > moment_.today)
      add(Area::clock,
          Message(N_("reminders were sent up to {day} already: nothing is decided before that"))
              .with("day", *mark.last_day),
          N_("set the machine's clock right, or: duban notify adopt --mark DATE"));
  }

  /// Who has open matters, and can they be reached by the channels in use?
  void matters_and_people() {
    const auto rules = rules_of(db_);
    const Reach reach(db_, rules.notify, moment_.today);
    for (const auto& text : reach.unresolved())
      add(Area::people,
          Message(
              N_("the rules name {name} for reminders, who is nobody on record, or one of several"))
              .with("name", text),
          N_("write NAME@UNIT under notify.office or notify.leaders, or enter the person"));
    std::map<model::Id, std::size_t> units;
    std::set<std::pair<model::Id, std::string>> named;
    std::size_t unowned = 0;
    each_due(db_, moment_.today, {}, [&](const model::DueItem& item) {
      if (model::is_ours(item.clock)) return;
      if (item.unit == 0) {
        ++unowned;
      } else {
        ++units[item.unit];
        if (!item.person.empty()) named.emplace(item.unit, item.person);
      }
    });
    if (unowned > 0)
      add(Area::matters, Message(N_("matters without a responsible unit: {n}")).with("n", unowned),
          N_("duban due shows them first; name the unit: duban hazard dispatch --unit"));
    const auto name = name_book(db_);
    std::string silent;
    std::size_t count = 0;
    for (const auto& [unit, matters] : units) {
      const auto* contact = reach.contact(unit);
      bool reached = contact != nullptr;
      for (const auto& id : rules.notify.channels)
        if (const auto channel = rules.notify.channel.find(id);
            channel != rules.notify.channel.end() && channel->second.wants_address())
          reached = reached && model::is_mail_address(contact->email);
      if (reached) continue;
      if (++count <= 8) silent += (silent.empty() ? "" : "、") + name(unit);
    }
    if (count > 0)
      add(Area::people,
          Message(N_("units with open matters and no contact who can be reached: {n} ({units})"))
              .with("n", count)
              .with("units", silent + (count > 8 ? " …" : "")),
          N_("duban person add NAME --unit UNIT --post 联络员 --email ADDRESS"));
    for (const auto& person : store::persons(db_))
      if (person.retired_on && *person.retired_on <= moment_.today &&
          named.contains({person.unit, person.name}))
        add(Area::people,
            Message(N_("{name} has left and still has open matters")).with("name", person.name),
            N_("duban person handover"));
  }

  void reminders() {
    if (const auto away = not_at_home(db_, recorder_.host); !away.empty())
      add(Area::reminders, away, N_("duban notify adopt, if it has moved here for good"));
    std::map<DeliveryState, std::size_t> stuck;
    for (const auto& one : store::open_deliveries(db_)) {
      const bool waits =
          one.state == DeliveryState::planned || one.state == DeliveryState::deferred;
      if (waits && one.recorded_on && moment_.today - *one.recorded_on <= long_wait) continue;
      ++stuck[one.state];
    }
    const auto told = [&](DeliveryState state, const char* what, const char* way_out) {
      if (const auto found = stuck.find(state); found != stuck.end())
        add(Area::reminders, Message(what).with("n", found->second), way_out);
    };
    told(DeliveryState::failed, N_("messages that failed: {n}"),
         N_("duban notify log --state failed; duban notify retry"));
    told(DeliveryState::unknown, N_("messages of which nobody knows whether they arrived: {n}"),
         N_("ask, then duban notify retry"));
    told(DeliveryState::attempting,
         N_("messages of a run that was interrupted: {n} (see duban notify log)"),
         N_("the next run settles them"));
    told(DeliveryState::deferred, N_("messages that wait for more than three days: {n}"),
         N_("is cron running? duban notify cron"));
    told(DeliveryState::planned, N_("messages that wait for more than three days: {n}"),
         N_("is cron running? duban notify cron"));
    const auto mark = store::notify_mark(db_);
    if (mark.last_day && moment_.today - *mark.last_day > long_wait)
      add(Area::reminders, Message(N_("reminders last ran on {day}")).with("day", *mark.last_day),
          N_("is cron running? duban notify cron"));
  }

  store::Database& db_;
  const model::Recorder& recorder_;
  const model::NotifyMoment& moment_;
  std::vector<Worry> found_;
};

}  // namespace

std::vector<Worry> worries(store::Database& db, const model::Recorder& recorder,
                           const model::NotifyMoment& moment) {
  return Doctor(db, recorder, moment).look();
}

}  // namespace duban::gather
