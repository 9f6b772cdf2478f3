// Looking up.
#include "casework/hazard/ledger_records.hpp"

#include "base/text.hpp"
#include "casework/hazard/ledger_facts.hpp"
#include "gather/log/imported_facts.hpp"
#include "model/read_changes.hpp"
#include "store/event_log.hpp"
#include "store/hazard_store.hpp"
#include "store/record.hpp"

namespace duban::casework {

using intake::LedgerRow;
using model::Facts;
using model::Hazard;
using model::Id;

const std::string& LedgerRecords::ledger_of(const LedgerRow& row) const {
  const bool routes = options_.routes && options_.mode == model::Mode::own && !row.ledger.empty();
  return routes ? row.ledger : options_.ledger;
}

std::int64_t LedgerRecords::own_head(const std::string& head) {
  if (head.empty()) return 0;
  const auto number = std::stoll(head.substr(0, std::min<std::size_t>(head.find(':'), 18)));
  const auto event = store::event_at(db_, number);
  const bool is_ours = event && std::to_string(number) + ":" + store::to_hex(event->hash) == head;
  writer_ = is_ours ? Writer::ours : Writer::another;
  return is_ours ? number : 0;
}

void LedgerRecords::forget() {
  known_.clear(), by_number_.clear(), voided_.clear(), imported_.clear(), steps_.clear();
}

void LedgerRecords::keep(const Hazard& hazard, const Facts& told,
                         const std::vector<model::Step>& steps) {
  keep(hazard);
  Kept& kept = kept_[key_of(hazard.ledger, hazard.ref)];
  kept.hazard = hazard;
  kept.told = told.empty() ? model::logged_facts(hazard) : told;
  for (std::size_t i = 0; i < steps.size(); ++i) {
    kept.steps.push_back(steps[i]);
    kept.steps.back().record = hazard.id;
    kept.steps.back().sequence = hazard.steps - static_cast<Id>(steps.size() - i - 1);
  }
}

Id LedgerRecords::id_of(const std::string& ledger, const std::string& ref) const {
  if (const auto kept = numbers_.find(key_of(ledger, ref)); kept != numbers_.end())
    return kept->second;
  const auto same = store::hazards_by_ref(db_, ledger, ref);
  return same.empty() ? 0 : same.front().id;
}

/// What was kept stands before what is on record.
void LedgerRecords::take_kept(const std::string& key) {
  const auto found = kept_.find(key);
  if (found == kept_.end()) return;
  const Kept& kept = found->second;
  imported_.insert_or_assign(kept.hazard.import_event, kept.told);
  auto& steps = steps_[kept.hazard.id];
  if (steps.empty() || steps.back().sequence < kept.hazard.steps)
    steps.insert(steps.end(), kept.steps.begin(), kept.steps.end());
  known_.insert_or_assign(key, kept.hazard);
}

void LedgerRecords::look_up(std::span<const LedgerRow> rows) {
  forget();
  std::map<std::string, std::vector<std::string>> refs;  // by ledger
  for (const LedgerRow& row : rows) refs[ledger_of(row)].push_back(row.facts.ref);
  std::vector<Id> events, with_steps;
  const auto note = [&](const Hazard& h) {
    events.push_back(h.import_event);
    if (h.steps > 0) with_steps.push_back(h.id);
  };
  for (const auto& [ledger, its] : refs) {
    for (auto& h : store::hazards_by_refs(db_, ledger, its)) {
      note(h);
      const std::string key = key_of(ledger, h.ref);
      known_.insert_or_assign(key, std::move(h));
    }
    if (!any_voided_) any_voided_ = store::has_voided(db_);
    if (!*any_voided_) continue;
    for (auto& h : store::voided_by_refs(db_, ledger, its)) {
      events.push_back(h.import_event);
      const std::string key = key_of(ledger, h.ref);
      voided_.emplace(key, std::move(h));
    }
  }
  look_up_numbers(rows);
  for (const auto& [number, h] : by_number_) note(h);
  imported_ = gather::imported_facts(db_, events);
  store::each_step_of(db_, store::StepsOf::hazard, with_steps, [&](const model::Step& step) {
    auto& list = steps_[step.record];
    if (list.empty() || list.back().sequence < step.sequence) list.push_back(step);
  });
  if (kept_.empty()) return;
  for (const LedgerRow& row : rows) take_kept(key_of(ledger_of(row), row.facts.ref));
}

void LedgerRecords::look_up_numbers(std::span<const LedgerRow> rows) {
  std::vector<model::HazardNumber> numbers;
  for (const LedgerRow& row : rows)
    for (const std::string* text : {&row.number, &row.facts.ref})
      if (const auto number = model::parse_hazard_number(*text); number && !text->empty())
        numbers.push_back(*number);
  if (numbers.empty()) return;
  for (auto& h : store::records_by_numbers<Hazard>(db_, numbers)) {
    const std::string number = model::number_of(h);
    by_number_.insert_or_assign(number, std::move(h));
  }
}

namespace {

/// Is this the record that the row tells of? Another office counts its hazards from 0001 too.
bool is_the_same(const LedgerRow& row, const Hazard& h) {
  const bool same_problem = base::fold(row.facts.problem) == base::fold(h.problem);
  const bool same_day = row.facts.found_on && row.facts.found_on == h.found_on;
  return same_problem || (same_day && row.facts.site != 0 && row.facts.site == h.site);
}

}  // namespace

LedgerRecords::Known LedgerRecords::known(const LedgerRow& row) const {
  const auto by_ref = known_.find(key_of(ledger_of(row), row.facts.ref));
  const bool ours = options_.mode == model::Mode::own;
  if (by_ref != known_.end() && !(ours && !row.number.empty())) return {&by_ref->second, false};
  for (const std::string* text : {&row.number, &row.facts.ref}) {
    const auto number = model::parse_hazard_number(*text);
    if (!number) continue;
    const auto found = by_number_.find(model::hazard_number(number->year, number->serial));
    if (found == by_number_.end()) continue;
    const Hazard& h = found->second;
    const bool fits =
        row.facts.ref.empty() || row.facts.ref == h.ref || row.facts.ref == row.number;
    const bool own_register =
        ours && text == &row.number && h.ledger == ledger_of(row) &&
        (writer_ == Writer::ours || (writer_ == Writer::unknown && is_the_same(row, h)));
    if (own_register || (!ours && is_the_same(row, h))) return {&h, own_register, ours && !fits};
  }
  return {by_ref == known_.end() ? nullptr : &by_ref->second, false};
}

const Hazard* LedgerRecords::voided(const LedgerRow& row) const {
  const auto [from, until] = voided_.equal_range(key_of(ledger_of(row), row.facts.ref));
  for (auto at = from; at != until; ++at) {
    if (at->second.import_event == 0) continue;
    const auto told = imported_.find(at->second.import_event);
    if (told == imported_.end()) continue;
    Facts kept = told->second;
    for (const auto& [name, value] : ledger_facts(row.facts)) kept[name] = value;
    if (kept == told->second) return &at->second;
  }
  return nullptr;
}

Facts LedgerRecords::base_of(const Known& known, std::int64_t head) const {
  const Hazard& h = *known.hazard;
  if (known.is_own_register && head > 0) {
    Facts facts = ledger_facts(h);
    for (Id at = h.last_event; at > head;) {  // taken back, the newest first
      const auto event = store::event_at(db_, at);
      const auto changes = event ? model::read_changes(event->changes) : std::nullopt;
      if (!changes || changes->is_new) break;
      for (const auto& [field, values] : changes->set) facts[field] = values.first;
      at = event->before;
    }
    std::erase_if(facts, [](const auto& fact) { return fact.second.empty(); });
    return facts;
  }
  const auto told = imported_.find(h.import_event);
  return told == imported_.end() ? Facts{} : told->second;
}

const std::vector<model::Step>& LedgerRecords::steps(Id hazard) const {
  static const std::vector<model::Step> none;
  const auto found = steps_.find(hazard);
  return found == steps_.end() ? none : found->second;
}

bool is_entry_about_ledgers(const store::Database& db, const model::Event& event, bool is_seen) {
  if (is_apart(event) || event.subject == "task" || event.subject == "plan") return false;
  if (event.subject != "hazard") return true;
  if (event.before != 0) return is_seen;
  const auto made = store::record_by_id<Hazard>(db, event.subject_id);
  return !made || !made->ref.empty();  // it may be the number of one of these rows
}

}  // namespace duban::casework
