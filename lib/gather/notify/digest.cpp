// Looking again before a message goes out.
#include "gather/notify/digest.hpp"

#include <filesystem>

#include "base/text.hpp"
#include "casework/office/office.hpp"
#include "gather/due/clocks.hpp"
#include "gather/notify/reach.hpp"
#include "model/changes.hpp"
#include "store/card_store.hpp"
#include "store/hazard_store.hpp"
#include "store/notify_store.hpp"
#include "store/office_store.hpp"
#include "store/task_store.hpp"
#include "store/unit_store.hpp"

namespace duban::casework {

using base::Failure;
using base::Kind;
using base::Message;
using model::DueClock;
using model::DueItem;
using model::Mute;
using model::Notice;

namespace {

constexpr const char* home_key = "notify.home";

/// The version of a clock's deadline, as decisions name it.
std::string version_of(const DueItem& item) {
  const bool waits = item.stage != DueItem::Stage::running;
  const auto due = waits ? item.start : item.due;
  const auto start = waits ? model::OptDay() : item.start;
  return (due ? base::to_iso(*due) : "") + "/" + (start ? base::to_iso(*start) : "");
}

class Looker {
 public:
  Looker(const Context& context, const NotifyMoment& moment)
      : db_(context.db), today_(moment.today), due_(context.db, moment.today) {}

  /// The matter as it stands; nothing when the decision no longer fits it.
  std::optional<DueItem> look(const Notice& notice) {
    if (notice.clock == "card") return card(notice);
    const auto subject = model::from_word<model::DueSubject>(notice.subject);
    if (!subject) return std::nullopt;
    if (notice.clock == "behind") {
      auto item = due_.read(DueClock::task, *subject, notice.subject_id);
      if (!item) item = task_without_date(notice.subject_id);
      return item;
    }
    const bool waits = notice.clock == "unowned" || notice.clock == "undispatched";
    const auto clock = waits ? DueClock::rectification : model::from_word<DueClock>(notice.clock).value_or(DueClock::rectification);
    auto item = due_.read(clock, *subject, notice.subject_id);
    if (!item || version_of(*item) != notice.version) return std::nullopt;
    const bool still_waits = item->stage != DueItem::Stage::running;
    if (waits != still_waits || item->lateness.kind == model::LatenessKind::suspended) return std::nullopt;
    if (notice.clock == "unowned" && item->stage != DueItem::Stage::unowned) return std::nullopt;
    return item;
  }

 private:
  std::optional<DueItem> card(const Notice& notice) {
    const auto card = store::record_by_id<model::Card>(db_, notice.subject_id);
    if (!card || card->state != model::CardState::issued) return std::nullopt;
    DueItem item;
    item.id = card->id;
    item.number = model::number_of(*card);
    item.unit = card->subject_id;
    item.matter = card->period;
    return item;
  }

  std::optional<DueItem> task_without_date(model::Id id) {
    const auto task = store::record_by_id<model::Task>(db_, id);
    if (!task || (task->state != model::TaskState::open && task->state != model::TaskState::in_progress)) return std::nullopt;
    DueItem item;
    item.clock = DueClock::task;
    item.subject = model::DueSubject::task;
    item.id = id;
    item.number = model::number_of(*task);
    item.unit = task->lead;
    item.person = task->person;
    item.matter = task->measure;
    return item;
  }

  const store::Database& db_;
  base::Day today_;
  DueReader due_;
};

/// Is the person still to be told of it? planned: yes; suppressed: the unit is in quiet; cancelled: it is somebody else's now.
model::NoticeState fate_of(const Reach& reach, const Notice& notice, const DueItem& item, const model::Channel& channel) {
  const bool of_office = item.stage != DueItem::Stage::running || model::is_ours(item.clock);
  for (const auto& target : reach.of(item, notice.milestone, channel, of_office))
    if (target.person == notice.person)
      return target.because == quiet ? model::NoticeState::suppressed : model::NoticeState::planned;
  return model::NoticeState::cancelled;
}

std::string address_now(const store::Database& db, model::Id person, const model::NotifyRules& rules) {
  if (person == 0) return rules.office_address;
  for (const auto& one : store::persons(db))
    if (one.id == person) return one.email;
  return {};
}

/// Days ahead that count as near.
constexpr int near_days = 7;

report::DigestFigures figures_now(const Context& context, base::Day today) {
  report::DigestFigures figures;
  figures.late = store::count_due(context.db, {}, today);
  figures.near = store::count_due(context.db, today, today + near_days + 1);
  const auto waiting = store::count_waiting(context.db);
  figures.unowned = waiting.unowned;
  figures.undispatched = waiting.undispatched;
  DueFilter ours;
  ours.clocks = {DueClock::acceptance, DueClock::decision, DueClock::publication};
  each_due(context.db, today, ours, [&](const DueItem& item) {
    ++figures.ours;
    if (item.lateness.kind == model::LatenessKind::overdue) ++figures.ours_late;
  });
  return figures;
}

std::string here(const Context& context) {
  std::error_code unreadable;
  const auto path = std::filesystem::weakly_canonical(context.db.path(), unreadable);
  return context.recorder.host + ":" + (unreadable ? context.db.path() : path).string();
}

}  // namespace

report::Digest digest_of(const Context& context, const NotifyMoment& moment, const model::Delivery& delivery) {
  report::Digest digest;
  digest.delivery = delivery;
  digest.today = moment.today;
  const auto rules = rules_of(context.db);
  const Reach reach(context.db, rules.notify, moment.today);
  digest.of_office = reach.is_office(delivery.person);
  const auto settings = store::settings(context.db);
  for (const auto& person : store::persons(context.db))
    if (person.id == delivery.person) digest.unit = person.unit;
  if (const auto name = settings.find("office.name"); name != settings.end()) digest.office = name->second;
  Looker looker(context, moment);
  const auto channel = rules.notify.channel.find(delivery.channel);
  for (auto& notice : store::notices_of(context.db, delivery.id)) {
    auto item = looker.look(notice);
    const auto fate = item && channel != rules.notify.channel.end() ? fate_of(reach, notice, *item, channel->second)
                                                                    : model::NoticeState::cancelled;
    if (fate == model::NoticeState::planned)
      digest.lines.push_back({std::move(notice), std::move(*item)});
    else
      store::set_state(context.db, notice.id, fate);
  }
  if (channel != rules.notify.channel.end() && channel->second.wants_address())
    digest.delivery.address = address_now(context.db, delivery.person, rules.notify);
  report::sort_lines(digest);
  if (digest.of_office) {
    std::vector<model::Id> us{0};
    for (const auto& one : reach.office()) us.push_back(one.person);
    digest.figures = figures_now(context, moment.today);
    const auto run = store::notify_mark(context.db).run;
    for (const auto& told :
         store::told_units(context.db, store::last_run_told(context.db, delivery.person, delivery.channel), run, us))
      digest.told.push_back({told.unit, told.matters, told.late});
  }
  return digest;
}

Message not_at_home(const Context& context) {
  const auto settings = store::settings(context.db);
  const auto home = settings.find(home_key);
  if (home == settings.end() || home->second == here(context)) return {};
  return Message(
             N_("this database sends from {home}; here it is a copy and sends nothing (if it has moved here: duban notify adopt)"))
      .with("home", home->second);
}

bool adopt(const Context& context) {
  const auto settings = store::settings(context.db);
  const auto home = settings.find(home_key);
  if (home != settings.end() && home->second == here(context)) return false;
  store::Transaction transaction(context.db);
  store::EventLog log(context.db, context.recorder);
  change_setting(context, log, home_key, here(context));
  finish(context, transaction);
  return true;
}

void adopt_if_new(const Context& context) {
  if (!store::settings(context.db).contains(home_key)) adopt(context);
}

Mute mute_unit(const Context& context, const std::string& unit, model::OptDay until, const std::string& because) {
  if (!until) throw Failure(Kind::usage, N_("say until when: --until DATE; nobody is left in quiet for ever"));
  if (base::trim(because).empty()) throw Failure(Kind::usage, N_("say the reason: --because TEXT"));
  const auto longest = rules_of(context.db).notify.longest_mute;
  if (*until < context.today) throw Failure(Kind::invalid, Message(N_("{day} is past")).with("day", *until));
  if (*until - context.today > longest)
    throw Failure(Kind::invalid, Message(N_("no more than {n} days by the rules: until {day} at the latest"))
                                     .with("n", longest)
                                     .with("day", context.today + longest));
  store::Transaction transaction(context.db);
  Mute mute;
  mute.unit = resolve_unit(names_of(context.db), unit);
  mute.until = until;
  mute.because = base::trim(because);
  mute.by = context.actor;
  mute.recorded_on = context.today;
  store::RecordWriter<Mute> rows(context.db);
  store::EventLog log(context.db, context.recorder);
  mute.id = rows.next_id();
  model::Event event;
  event.effective_on = base::to_iso(context.today);
  event.by = context.actor;
  event.because = mute.because;
  event.verb = "mute";
  event.subject = model::FieldTable<Mute>::table;
  event.subject_id = mute.id;
  event.changes = model::created_changes(mute);
  mute.last_event = log.append(event);
  rows.insert(mute);
  finish(context, transaction);
  return mute;
}

Mute unmute_unit(const Context& context, const std::string& unit) {
  store::Transaction transaction(context.db);
  const auto id = resolve_unit(names_of(context.db), unit);
  for (const auto& before : store::mutes(context.db)) {
    if (before.unit != id || before.ended_on || *before.until < context.today) continue;
    Mute after = before;
    after.ended_on = context.today;
    store::EventLog log(context.db, context.recorder);
    model::Event event;
    event.effective_on = base::to_iso(context.today);
    event.by = context.actor;
    event.verb = "unmute";
    event.subject = model::FieldTable<Mute>::table;
    event.subject_id = after.id;
    event.before = before.last_event;
    event.changes = model::changed_fields(before, after);
    after.last_event = log.append(event);
    store::RecordWriter<Mute>(context.db).update(before, after);
    finish(context, transaction);
    return after;
  }
  throw Failure(Kind::not_found, Message(N_("{unit} is not in quiet")).with("unit", unit));
}

}  // namespace duban::casework
