// The tables of reminders.
#include "store/notify_store.hpp"

#include <algorithm>

namespace duban::store {

using model::Id;
using model::Notice;
using model::NoticeState;

NotifyMark notify_mark(const Database& db) {
  Statement row(db,
                "SELECT last_day, last_event, rules_version, run FROM notify_mark WHERE id = 1");
  if (!row.step()) return {};
  return {row.day(0), row.integer(1), row.integer(2), row.integer(3)};
}

void save_mark(Database& db, const NotifyMark& mark) {
  Statement row(db,
                "INSERT INTO notify_mark (id, last_day, last_event, rules_version, run) VALUES (1, "
                "$1, $2, $3, $4) ON CONFLICT (id) DO UPDATE SET last_day = excluded.last_day, "
                "last_event = excluded.last_event, rules_version = excluded.rules_version, run = "
                "excluded.run");
  row.bind(mark.last_day, mark.last_event, mark.rules_version, mark.run);
  row.run();
}

Happened happened_since(const Database& db, Id event) {
  Happened happened;
  Statement row(db, "SELECT subject, subject_id FROM event WHERE seq > $1");
  row.bind(event);
  while (row.step()) {
    const auto subject = row.text(0);
    if (subject == "delivery" || subject == "command" || subject == "notice" ||
        subject == "notify_mark")
      continue;
    happened.anything = true;
    if (subject == "hazard")
      happened.hazards.insert(row.integer(1));
    else if (subject == "person" || subject == "unit" || subject == "rules" ||
             subject == "calendar" || subject == "setting" || subject == "mute")
      happened.people = true;
  }
  return happened;
}

std::set<Id> suspension_ended(const Database& db, base::Day from, base::Day before) {
  Statement row(db,
                "SELECT id FROM hazard WHERE suspended_until IS NOT NULL AND suspended_until >= $1 "
                "AND suspended_until < $2");
  const std::string first = base::to_iso(from), last = base::to_iso(before);
  row.bind(first, last);
  std::set<Id> ids;
  while (row.step()) ids.insert(row.integer(0));
  return ids;
}

NoticeBook::NoticeBook(Database& db)
    : db_(db),
      rows_(db),
      again_(db,
             "UPDATE notice SET state = $1, delivery = $2, because = $3, decided_on = $4, run = $5 "
             "WHERE id = $6"),
      give_way_(db,
                "UPDATE notice SET state = 'superseded' WHERE clock = $1 AND subject = $2 AND "
                "subject_id = $3 AND version = $4 AND "
                "person = $5 AND channel = $6 AND milestone < $7 AND state = 'planned' AND "
                "delivery IN (SELECT id FROM delivery "
                "WHERE state IN ('planned','attempting','deferred','failed'))") {}

namespace {

std::string key_of(const Notice& n) {
  return n.clock + "\n" + n.subject + "\n" + std::to_string(n.subject_id) + "\n" + n.version +
         "\n" + std::to_string(n.person) + "\n" + n.channel;
}

}  // namespace

void NoticeBook::look_up(const std::string& subject, std::span<const Id> ids) {
  if (ids.empty()) return;
  Statement row(db_, select_all<Notice>() + "WHERE subject = $1 AND subject_id IN " +
                         places_from(2) + " ORDER BY milestone");
  in_pieces(ids, [&](std::span<const Id> piece) {
    row.bind(subject);
    put_list(row, 2, piece);
    while (row.step()) {
      const auto one = read_record<Notice>(row);
      known_[key_of(one)].push_back({one.id, one.milestone, one.state});
    }
  });
}

const std::vector<NoticeBook::Decided>& NoticeBook::decided(const Notice& key) const {
  static const std::vector<Decided> none;
  const auto found = known_.find(key_of(key));
  return found == known_.end() ? none : found->second;
}

void NoticeBook::write(const Notice& n, Id again) {
  const std::string state(model::word(n.state));
  if (again != 0) {
    again_.reset();
    again_.put(1, state), again_.put_id_or_null(2, n.delivery),
        again_.put_text_or_null(3, n.because);
    again_.put(4, n.decided_on), again_.put(5, n.run), again_.put(6, again);
    again_.run();
    return;
  }
  Notice row = n;
  row.id = rows_.next_id();
  rows_.insert(row);
}

void NoticeBook::give_way(const Notice& n) {
  give_way_.bind(n.clock, n.subject, n.subject_id, n.version, n.person, n.channel, n.milestone);
  give_way_.run();
}

std::vector<Notice> notices_of(const Database& db, Id delivery) {
  Statement row(
      db, select_all<Notice>() +
              "WHERE delivery = $1 AND state = 'planned' ORDER BY clock, subject_id, milestone");
  row.bind(delivery);
  return read_records<Notice>(row);
}

std::vector<Notice> notices_about(const Database& db, const std::string& subject, Id id) {
  Statement row(db,
                select_all<Notice>() + "WHERE subject = $1 AND subject_id = $2 ORDER BY run, id");
  row.bind(subject, id);
  return read_records<Notice>(row);
}

void set_state(Database& db, Id notice, NoticeState state) {
  Statement row(db, "UPDATE notice SET state = $1 WHERE id = $2");
  row.bind(model::word(state), notice);
  row.run();
}

void cancel_notices(Database& db, Id delivery) {
  Statement row(db,
                "UPDATE notice SET state = 'cancelled' WHERE delivery = $1 AND state = 'planned'");
  row.bind(delivery);
  row.run();
}

std::vector<model::Delivery> joinable_deliveries(const Database& db) {
  Statement row(
      db, select_all<model::Delivery>() +
              "WHERE state IN ('planned','attempting','deferred','failed','unknown') AND "
              "state IN ('planned','deferred','failed') AND (state <> 'failed' OR next_try IS NOT "
              "NULL) ORDER BY id");
  return read_records<model::Delivery>(row);
}

std::vector<model::Delivery> open_deliveries(const Database& db) {
  Statement row(
      db, select_all<model::Delivery>() +
              "WHERE state IN ('planned','attempting','deferred','failed','unknown') ORDER BY id");
  return read_records<model::Delivery>(row);
}

std::vector<model::Delivery> deliveries(const Database& db, const DeliveryQuery& query) {
  std::string where;
  std::vector<std::string> values;
  const auto add = [&](const std::string& condition, std::string value) {
    values.push_back(std::move(value));
    where +=
        (where.empty() ? "WHERE " : " AND ") + condition + " $" + std::to_string(values.size());
  };
  if (!query.channel.empty()) add("channel =", query.channel);
  if (!query.name.empty()) add("name =", query.name);
  if (query.since) add("recorded_on >=", base::to_iso(*query.since));
  Statement row(db, select_all<model::Delivery>() + where + " ORDER BY id DESC");
  int at = 0;
  for (const auto& value : values) row.put(++at, value);
  std::vector<model::Delivery> list;
  while (row.step()) {
    auto one = read_record<model::Delivery>(row);
    const auto& states = query.states;
    if (!states.empty() && std::find(states.begin(), states.end(), one.state) == states.end())
      continue;
    list.push_back(std::move(one));
    if (query.limit >= 0 && static_cast<std::int64_t>(list.size()) >= query.limit) break;
  }
  return list;
}

std::vector<ToldUnit> told_units(const Database& db, Id after, Id until,
                                 const std::vector<Id>& not_to) {
  Statement row(db,
                "SELECT unit, person, subject, subject_id, max(milestone) FROM notice WHERE run > "
                "$1 AND run <= $2 AND state = 'planned' "
                "GROUP BY unit, subject, subject_id, person ORDER BY unit, subject, subject_id");
  row.bind(after, until);
  std::vector<ToldUnit> list;
  std::string last;
  while (row.step()) {
    if (std::find(not_to.begin(), not_to.end(), row.integer(1)) != not_to.end()) continue;
    const Id unit = row.is_null(0) ? 0 : row.integer(0);
    const std::string matter = std::to_string(unit) + " " + std::string(row.text(2)) + " " +
                               std::to_string(row.integer(3));
    if (matter == last) continue;  // told to another person too
    last = matter;
    if (list.empty() || list.back().unit != unit) list.push_back({unit, 0, 0});
    ++list.back().matters;
    if (row.integer(4) > 0) ++list.back().late;
  }
  return list;
}

Id last_run_told(const Database& db, Id person, const std::string& channel) {
  Statement row(db,
                "SELECT coalesce(max(run), 0) FROM delivery WHERE coalesce(person, 0) = $1 AND "
                "channel = $2 AND state IN "
                "('sent','unknown')");
  row.bind(person, channel);
  return row.step() ? row.integer(0) : 0;
}

std::vector<model::Mute> mutes(const Database& db) {
  Statement row(db, select_all<model::Mute>() + "ORDER BY id");
  return read_records<model::Mute>(row);
}

}  // namespace duban::store
