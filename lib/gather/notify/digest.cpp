// Looking again before a message goes out.
#include "gather/notify/digest.hpp"

#include <filesystem>

#include <map>

#include "base/text.hpp"
#include "gather/due/clocks.hpp"
#include "gather/due/items.hpp"
#include "gather/in_force.hpp"
#include "gather/notify/reach.hpp"
#include "model/changes.hpp"
#include "store/card_store.hpp"
#include "store/hazard_store.hpp"
#include "store/notify_store.hpp"
#include "store/office_store.hpp"
#include "store/task_store.hpp"
#include "store/unit_store.hpp"

namespace duban::gather {

using base::Failure;
using base::Kind;
using base::Message;
using model::DueClock;
using model::DueItem;
using model::Mute;
using model::Notice;

namespace {

class Looker {
 public:
  Looker(const store::Database& db, const model::NotifyMoment& moment)
      : due_(db, moment.today), cards_(db), tasks_(db) {}

  /// Reads what these decisions are about, all at once.
  void look_up(const std::vector<Notice>& notices) {
    std::map<std::string, std::vector<model::Id>> ids;
    for (const auto& notice : notices) ids[notice.subject].push_back(notice.subject_id);
    for (const auto& [subject, all] : ids) {
      if (subject == "card") cards_.look_up(all);
      if (subject == "task") tasks_.look_up(all);
      if (const auto known = model::from_word<model::DueSubject>(subject))
        due_.look_up(*known, all);
    }
  }

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
    const auto clock =
        waits ? DueClock::rectification
              : model::from_word<DueClock>(notice.clock).value_or(DueClock::rectification);
    auto item = due_.read(clock, *subject, notice.subject_id);
    if (!item || model::version_of(*item) != notice.version) return std::nullopt;
    if (waits != item->waits() || item->lateness.kind == model::LatenessKind::suspended)
      return std::nullopt;
    if (notice.clock == "unowned" && item->stage != DueItem::Stage::unowned) return std::nullopt;
    return item;
  }

 private:
  std::optional<DueItem> card(const Notice& notice) {
    const auto card = cards_.get(notice.subject_id);
    if (!card || card->state != model::CardState::issued) return std::nullopt;
    DueItem item;
    item.id = card->id;
    item.number = model::number_of(*card);
    item.unit = card->subject_id;
    item.matter = card->period;
    return item;
  }

  std::optional<DueItem> task_without_date(model::Id id) {
    const auto task = tasks_.get(id);
    if (!task ||
        (task->state != model::TaskState::open && task->state != model::TaskState::in_progress))
      return std::nullopt;
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

  DueReader due_;
  store::RecordReader<model::Card> cards_;
  store::RecordReader<model::Task> tasks_;
};

/// Is the person still to be told of it? planned: yes; suppressed: the unit is in quiet; cancelled:
/// it is somebody else's now.
model::NoticeState fate_of(const Reach& reach, const Notice& notice, const DueItem& item,
                           const model::Channel& channel) {
  const bool of_office = item.waits() || model::is_ours(item.clock);
  for (const auto& target : reach.of(item, notice.milestone, channel, of_office))
    if (target.person == notice.person)
      return target.because == quiet || target.because == unseen ? model::NoticeState::suppressed
                                                                 : model::NoticeState::planned;
  return model::NoticeState::cancelled;
}

std::string address_now(const store::Database& db, model::Id person,
                        const model::NotifyRules& rules) {
  if (person == 0) return rules.office_address;
  for (const auto& one : store::persons(db))
    if (one.id == person) return one.email;
  return {};
}

/// Days ahead that count as near.
constexpr int near_days = 7;

report::DigestFigures figures_now(const store::Database& db, base::Day today) {
  report::DigestFigures figures;
  figures.late = store::count_due(db, {}, today);
  figures.near = store::count_due(db, today, today + near_days + 1);
  const auto waiting = store::count_waiting(db);
  figures.unowned = waiting.unowned;
  figures.undispatched = waiting.undispatched;
  DueFilter ours;
  ours.clocks = model::own_of_matters;
  ours.clocks.insert(model::own_of_work.begin(), model::own_of_work.end());
  each_due(db, today, ours, [&](const DueItem& item) {
    const bool far = item.due && *item.due > today + near_days;
    if (far && model::own_of_work.contains(item.clock)) return;  // a year's visits are not of today
    ++figures.ours;
    if (item.lateness.kind == model::LatenessKind::overdue) ++figures.ours_late;
  });
  return figures;
}

/// What the reader has overdue besides: a message that names one matter must not look like all.
void add_rest(const store::Database& db, const Reach& reach, report::Digest& digest) {
  if (digest.unit == 0) return;
  const auto* contact = reach.contact(digest.unit);
  const bool whole_unit = contact != nullptr && contact->id == digest.delivery.person;
  store::HazardQuery query = brief();
  query.clock_running = true;
  query.units = {digest.unit};
  query.due_before = digest.today;
  query.sort = "due";
  store::each_hazard(db, query, [&](const model::Hazard& h) {
    const bool named =
        std::any_of(digest.lines.begin(), digest.lines.end(), [&](const report::DigestLine& line) {
          return line.item.subject == model::DueSubject::hazard && line.item.id == h.id;
        });
    const bool is_theirs = whole_unit || h.responsible_person == digest.delivery.name;
    const bool is_late =
        running_item(h, digest.today).lateness.kind == model::LatenessKind::overdue;
    if (named || !is_theirs || !is_late) return true;
    if (++digest.rest_late == 1) digest.rest_oldest = model::number_of(h);
    return true;
  });
}

}  // namespace

Digests::Digests(const store::Database& db, const model::NotifyMoment& moment,
                 std::optional<report::DigestFigures>& figures)
    : db_(db),
      moment_(moment),
      figures_(figures),
      rules_(rules_of(db)),
      reach_(db, rules_.notify, moment.today) {
  const auto settings = settings_of(db);
  if (const auto name = settings.find("office.name"); name != settings.end())
    office_ = name->second;
}

Retold Digests::of(const model::Delivery& delivery) const {
  Retold retold;
  report::Digest& digest = retold.digest;
  digest.delivery = delivery;
  digest.today = moment_.today;
  digest.of_office = reach_.is_office(delivery.person);
  digest.unit = reach_.unit_of(delivery.person);
  digest.office = office_;
  Looker looker(db_, moment_);
  const auto channel = rules_.notify.channel.find(delivery.channel);
  auto notices = store::notices_of(db_, delivery.id);
  looker.look_up(notices);
  for (auto& notice : notices) {
    auto item = looker.look(notice);
    const auto fate = item && channel != rules_.notify.channel.end()
                          ? fate_of(reach_, notice, *item, channel->second)
                          : model::NoticeState::cancelled;
    if (fate == model::NoticeState::planned)
      digest.lines.push_back({std::move(notice), std::move(*item)});
    else
      retold.fates.emplace_back(notice.id, fate);
  }
  if (channel != rules_.notify.channel.end() && channel->second.wants_address())
    digest.delivery.address = address_now(db_, delivery.person, rules_.notify);
  report::sort_lines(digest);
  if (!digest.of_office && !digest.lines.empty()) add_rest(db_, reach_, digest);
  if (digest.of_office) {
    std::vector<model::Id> us{0};
    for (const auto& one : reach_.office()) us.push_back(one.person);
    if (!figures_) figures_ = figures_now(db_, moment_.today);
    digest.figures = *figures_;
    const auto run = store::notify_mark(db_).run;
    for (const auto& told : store::told_units(
             db_, store::last_run_told(db_, delivery.person, delivery.channel), run, us))
      digest.told.push_back({told.unit, told.matters, told.late});
  }
  return retold;
}

}  // namespace duban::gather
