// The log in words: field: before → after.
#include "casework/log_entries.hpp"

#include <algorithm>
#include <map>
#include <nlohmann/json.hpp>

#include "report/words.hpp"
#include "store/event_log.hpp"
#include "store/hazard_store.hpp"
#include "store/unit_store.hpp"

namespace duban::casework {

using base::Message;
using model::Event;
using model::Id;
using nlohmann::json;
using report::Cell;

namespace {

/// Fields that a reader of the log would not miss.
bool is_detail(const std::string& name) {
  return name == "steps" || name == "raw_on" || name == "calendar_version" || name == "recorded_on" || name == "year" ||
         name == "serial" || name == "mode";
}

class Reader {
 public:
  Reader(const store::Database& db, const UnitName& unit) : db_(db), unit_(unit) {}

  report::Row row(const Event& event) {
    Cell subject = {event.subject};
    if (event.subject == "hazard") subject = {number_of(event.subject_id)};
    if (event.subject == "unit") subject = {unit_(event.subject_id)};
    return {{event.seq},
            {event.recorded_at},
            report::text_cell(event.effective_on),
            subject,
            {report::verb_word(event.verb)},
            report::text_cell(event.by),
            recorded_by(event.run),
            report::text_cell(event.because),
            {changes(event)}};
  }

 private:
  std::string number_of(Id hazard) {
    const auto known = numbers_.find(hazard);
    if (known != numbers_.end()) return known->second;
    return numbers_[hazard] = store::number_of_hazard(db_, hazard);
  }

  Cell recorded_by(Id run) {
    if (const auto known = recorders_.find(run); known != recorders_.end()) return {known->second};
    std::string text;
    if (const auto event = store::event_at(db_, run)) {
      const json told = json::parse(event->changes, nullptr, false);
      const json facts = told.is_object() ? told.value("new", json::object()) : json::object();
      text = facts.value("login", "") + "@" + facts.value("host", "");
      if (facts.contains("sudo_user")) text += " (sudo " + facts.value("sudo_user", "") + ")";
      if (facts.contains("today")) text += " [today " + facts.value("today", "") + "]";
    }
    return {recorders_.emplace(run, text).first->second};
  }

  Message value(const Event& event, const std::string& field, const std::string& text) {
    if (text.empty()) return base::verbatim("—");
    if (event.subject == "hazard" && field == "state")
      return report::state_word(model::from_word<model::State>(text).value_or(model::State::registered));
    if (event.subject == "hazard" && field == "grade")
      return report::grade_word(model::from_word<model::Grade>(text).value_or(model::Grade::ordinary));
    if (event.subject == "hazard" && field == "clock_origin")
      return report::origin_word(model::from_word<model::Origin>(text).value_or(model::Origin::none));
    const auto* known = event.subject == "hazard" ? model::hazard_field(field) : nullptr;
    if (known == nullptr || known->role != model::HazardField::Role::unit) return base::verbatim(text);
    model::Hazard probe;
    model::set_field(probe, *model::hazard_field("site"), text);
    const std::string name = unit_(probe.site);
    return base::verbatim(name.empty() ? text : name);
  }

  Message changes(const Event& event) {
    const json told = json::parse(event.changes, nullptr, false);
    Message all;
    if (!told.is_object()) return base::verbatim(event.changes);
    const auto add = [&](const std::string& field, const Message& before, const Message& after, bool is_new) {
      const auto* known = event.subject == "hazard" ? model::hazard_field(field) : nullptr;
      const Message name = known == nullptr ? base::verbatim(field) : Message(known->heading);
      const Message one =
          is_new ? Message("{field}: {after}").with("field", name).with("after", after)
                 : Message("{field}: {before} → {after}").with("field", name).with("before", before).with("after", after);
      all = all.empty() ? one : Message("{a}; {b}").with("a", all).with("b", one);
    };
    const json created = told.value("new", json::object());
    const json set = told.value("set", json::object());
    for (const auto& [field, text] : created.items())
      if (!is_detail(field)) add(field, {}, value(event, field, text.get<std::string>()), true);
    for (const auto& [field, pair] : set.items())
      if (!is_detail(field))
        add(field, value(event, field, pair.at(0).get<std::string>()), value(event, field, pair.at(1).get<std::string>()), false);
    return all;
  }

  const store::Database& db_;
  const UnitName& unit_;
  std::map<Id, std::string> numbers_;
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

report::Table newest_entries(const store::Database& db, std::int64_t limit, const UnitName& unit) {
  report::Table table = table_of_entries();
  Reader reader(db, unit);
  for (const auto& event : store::newest_events(db, limit)) table.rows.push_back(reader.row(event));
  return table;
}

report::Table entries_of_hazard(const store::Database& db, const model::Hazard& hazard, const UnitName& unit) {
  report::Table table = table_of_entries();
  Reader reader(db, unit);
  for (Id seq = hazard.last_event; seq != 0;) {
    const auto event = store::event_at(db, seq);
    if (!event || event->before >= seq) break;
    table.rows.push_back(reader.row(*event));
    seq = event->before;
  }
  std::reverse(table.rows.begin(), table.rows.end());
  return table;
}

}  // namespace duban::casework
