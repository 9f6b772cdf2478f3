// The log in words: field: before → after.
#include "gather/log/entries.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <span>

#include "base/text.hpp"
#include "gather/log/fact_words.hpp"
#include "gather/log/records.hpp"
#include "model/read_changes.hpp"
#include "model/records.hpp"
#include "model/share.hpp"
#include "report/account_table.hpp"
#include "report/evidence_table.hpp"
#include "report/frozen.hpp"
#include "report/listing_report.hpp"
#include "report/notify_tables.hpp"
#include "report/order_tables.hpp"
#include "report/words.hpp"
#include "store/event_log.hpp"
#include "store/evidence_store.hpp"
#include "store/order_store.hpp"
#include "store/unit_store.hpp"

namespace duban::gather {

using base::Message;
using model::Event;
using model::Id;
using report::Cell;

namespace {

class Reader {
 public:
  Reader(const store::Database& db, const UnitName& unit)
      : db_(db), records_(db), words_(records_, unit) {}

  /// Reads the names and commands that these entries need, a few statements for all.
  void look_up(std::span<const Event> events) {
    records_.look_up_names(events);
    std::set<Id> runs;
    for (const auto& event : events)
      if (!recorders_.contains(event.run)) runs.insert(event.run);
    const std::vector<Id> list(runs.begin(), runs.end());
    for (const auto& command : store::events_at(db_, list))
      recorders_.emplace(command.seq, recorder_in(command));
  }

  report::Row row(const Event& event) {
    const Cell subject = {subject_word(event)};
    return {{event.seq},
            {event.recorded_at},
            report::text_cell(event.effective_on),
            subject,
            {report::verb_word(event.verb, event.subject)},
            report::text_cell(event.by),
            recorded_by(event.run),
            report::text_cell(event.because),
            {changes(event)}};
  }

 private:
  /// The record's number or name; the kind of subject for what has none.
  Message subject_word(const Event& event) {
    static const std::map<std::string, const char*> kinds{{"command", N_("command")},
                                                          {"setting", N_("setting")},
                                                          {"rules", N_("rules")},
                                                          {"calendar", N_("calendar")},
                                                          {"notice", N_("decisions to remind")},
                                                          {"notify_mark", N_("run of reminders")}};
    if (const auto kind = kinds.find(event.subject); kind != kinds.end()) return kind->second;
    return base::verbatim(records_.name(event.subject, event.subject_id));
  }

  static std::string recorder_in(const Event& command) {
    const auto changes = model::read_changes(command.changes);
    const auto facts = changes ? changes->created : model::Facts{};
    std::string text = model::fact_of(facts, "login") + "@" + model::fact_of(facts, "host");
    for (const char* claim : {"sudo_user", "sudo_claimed"})
      if (facts.contains(claim)) text += " (claims sudo " + facts.at(claim) + ")";
    if (facts.contains("today")) text += " [today " + facts.at("today") + "]";
    return text;
  }

  /// Who recorded it, by the entry of the command.
  Cell recorded_by(Id run) {
    const auto known = recorders_.find(run);
    return {known == recorders_.end() ? std::string() : known->second};
  }

  Message changes(const Event& event) {
    const auto told = model::read_changes(event.changes, event.subject);
    Message all;
    if (!told) return base::verbatim(event.changes);
    const auto add = [&](const std::string& field, const Message& before, const Message& after,
                         bool is_new) {
      const Message name = words_.field(event.subject, field);
      const Message one = is_new
                              ? Message("{field}: {after}").with("field", name).with("after", after)
                              : Message("{field}: {before} → {after}")
                                    .with("field", name)
                                    .with("before", before)
                                    .with("after", after);
      all = base::joined(all, one, N_("{a}; {b}"));
    };
    const auto is_told = [&](const std::string& field) {
      return !FactWords::is_detail(field) || (field == "subject" && event.subject == "order_paper");
    };
    for (const auto& [field, text] : told->created)
      if (is_told(field)) add(field, {}, words_.value(event.subject, field, text), true);
    for (const auto& [field, pair] : told->set)
      if (is_told(field))
        add(field, words_.value(event.subject, field, pair.first),
            words_.value(event.subject, field, pair.second), false);
    return all;
  }

  const store::Database& db_;
  LoggedRecords records_;
  FactWords words_;
  std::map<Id, std::string> recorders_;
};

report::Table table_of_entries() {
  using report::Kind;
  return {"log",
          N_("History"),
          {{"seq", N_("Entry"), Kind::number, 8},
           {"recorded_at", N_("Recorded at"), Kind::text, 20},
           {"effective_on", N_("Effective on"), Kind::text, 12},
           {"subject", N_("Subject"), Kind::text, 16},
           {"verb", N_("Step"), Kind::text, 14},
           {"by", N_("By"), Kind::text, 18},
           {"recorded_by", N_("Recorded by"), Kind::text, 20},
           {"because", N_("Because"), Kind::text, 24},
           {"changes", N_("Changes"), Kind::text, 60}},
          {},
          {}};
}

}  // namespace

namespace {

report::Table table_of(const store::Database& db, const std::vector<Event>& events,
                       const UnitName& unit) {
  report::Table table = table_of_entries();
  Reader reader(db, unit);
  reader.look_up(events);
  for (const auto& event : events) table.rows.push_back(reader.row(event));
  return table;
}

}  // namespace

report::Table newest_entries(const store::Database& db, std::int64_t limit, const UnitName& unit) {
  return table_of(db, store::newest_events(db, limit), unit);
}

report::Table entries_back_from(const store::Database& db, const std::vector<Id>& newest,
                                const UnitName& unit) {
  std::map<Id, Event> events;
  std::vector<Id> next = newest;
  while (!next.empty()) {  // all that is one entry further back, together
    std::vector<Id> before;
    for (auto& event : store::events_at(db, next)) {
      if (event.before > 0 && event.before < event.seq && !events.contains(event.before))
        before.push_back(event.before);
      events.emplace(event.seq, std::move(event));
    }
    next = std::move(before);
  }
  std::vector<Event> list;
  for (auto& [seq, event] : events) list.push_back(std::move(event));
  return table_of(db, list, unit);
}

std::vector<Id> newest_entries_of(const store::Database& db, const model::Order& order) {
  std::vector<Id> newest{order.last_event};
  for (const auto& file : store::evidence_of(db, model::EvidenceOf::order, order.id))
    newest.push_back(file.last_event);
  for (const auto& recipient : store::recipients_of(db, order.id))
    newest.push_back(recipient.last_event);
  for (const auto& item : store::items_of(db, order.id)) newest.push_back(item.last_event);
  return newest;
}

std::string numbers_between(const store::Database& db, Id first, Id last, std::size_t most) {
  std::vector<Event> events;
  std::set<std::pair<std::string, Id>> once;
  store::each_event_between(db, first, last, [&](const Event& event) {
    if (event.subject_id != 0 && once.size() <= most &&
        once.emplace(event.subject, event.subject_id).second)
      events.push_back(event);
  });
  LoggedRecords records(db);
  records.look_up_names(events);
  std::vector<std::string> names;
  for (const auto& event : events) {
    const std::string name = records.name(event.subject, event.subject_id);
    if (!name.empty() && std::find(names.begin(), names.end(), name) == names.end())
      names.push_back(name);
  }
  const bool more = names.size() > most;
  if (more) names.resize(most);
  return base::join(names, ", ") + (more ? ", …" : "");
}

std::optional<model::Event> first_entry(const store::Database& db, Id newest) {
  auto event = store::event_at(db, newest);
  while (event && event->before != 0) event = store::event_at(db, event->before);
  return event;
}

model::Facts first_facts(const store::Database& db, Id newest) {
  const auto event = first_entry(db, newest);
  const auto changes = event ? model::read_changes(event->changes, event->subject) : std::nullopt;
  return changes ? changes->created : model::Facts{};
}

}  // namespace duban::gather
