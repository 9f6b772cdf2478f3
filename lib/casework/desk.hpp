// One open piece of office work: its transaction, its log, the rules in force. The only door by
// which anything is written.
#pragma once

#include <any>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <typeindex>
#include <unordered_map>
#include <vector>

#include "gather/in_force.hpp"
#include "gather/rights/hands.hpp"
#include "gather/rights/matter.hpp"
#include "model/changes.hpp"
#include "model/event.hpp"
#include "model/right.hpp"
#include "model/step.hpp"
#include "rules/permission.hpp"
#include "store/engine/seal.hpp"
#include "store/event_log.hpp"
#include "store/record.hpp"
#include "store/step_store.hpp"

namespace duban::casework {

/// What every use case is called with: the database, who types, today, and what that asks for.
struct Context {
  store::Database& db;
  const model::Recorder& recorder;
  base::Day today;
  std::string actor;     ///< by whom, when a step does not say: --as, else the login
  bool dry_run = false;  ///< everything is done and then rolled back
  model::Need need = model::Right::open;  ///< the rights that the command asks for
  rules::Caller caller{};                 ///< who calls, and what they may do
  base::Message command{};                ///< what it is called: approve, 审批
};

/// A deadline, and how it was counted (as model::Counted; empty for a date as written): the two
/// fields of a record that std::tie fills.
using CountedDay = std::pair<model::OptDay, std::string>;

/// When a desk takes the lock: at once, or only to write what was decided without it (an import
/// into an office where others work).
enum class Lock { at_once, to_write };

/// When, by whom and why something happens: what an entry says besides what changed.
struct Doing {
  base::Day on;
  std::string by, because{};
};

class Desk {
 public:
  /// Begins to write; with Lock::to_write, to read what stood at this instant. Failures: refused
  /// (without the right), busy (somebody else writes).
  explicit Desk(const Context& context, Lock lock = Lock::at_once);
  Desk(const Desk&) = delete;
  Desk& operator=(const Desk&) = delete;

  [[nodiscard]] const Context& context() const { return context_; }
  [[nodiscard]] store::Database& db() const { return context_.db; }
  [[nodiscard]] base::Day today() const { return context_.today; }
  [[nodiscard]] const model::Rulebook& rules() const;
  [[nodiscard]] const rules::Calendar& calendar() const;
  [[nodiscard]] const rules::UnitNames& names() const;
  /// "name" or "name@unit" with the unit's full name. Failure not_found for an unknown unit.
  [[nodiscard]] std::string person(const std::string& text) const;
  /// The day said, else today; the person said, else who acts. Failure not_found.
  [[nodiscard]] Doing doing(const model::OptDay& on, const std::string& by,
                            const std::string& because) const;
  /// Failure invalid for a day that has not come yet.
  void expect_past(base::Day day) const;
  /// Today, by who acts.
  [[nodiscard]] Doing now() const { return {context_.today, context_.actor, {}}; }

  /// A deadline counted on the calendar in force.
  [[nodiscard]] CountedDay count(base::Day from, const model::Length& length, bool roll) const;
  /// The same of what somebody wrote: a date stands as written. Failure usage.
  [[nodiscard]] CountedDay count_text(const std::string& text, base::Day from) const;

  /// May the caller do this to the record? It is asked for every entry; a step whose entry does not
  /// say enough (a deadline moved by an edit) asks once more. Failure refused.
  template <class Record>
  void ask(std::string_view verb, const Record& record);
  /// The same as an answer.
  template <class Record>
  [[nodiscard]] bool allows(std::string_view verb, const Record& record) const;
  /// May this step follow the earlier ones of the record (separation of duties)? `step` is "order
  /// approve". Failure refused.
  template <class Record>
  void expect_apart(const std::string& step, const Record& record, const std::string& by);
  /// The same of what is about no record.
  void ask_of(std::string_view subject, std::string_view verb);
  /// May the caller do this to any record, so that none needs to be looked at?
  bool needs_no_asking(std::string_view subject, std::string_view verb) {
    const auto* entry = to_ask(subject, verb);
    return entry == nullptr || is_plain(*entry);
  }
  /// A step that a leader signed on paper: who types needs `record`, who signed (`by`) the right of
  /// the step, and is none of those who did the steps before. Failure refused.
  template <class Record>
  void expect_signed(const std::string& step, std::string_view verb, const Record& record,
                     const std::string& by);
  /// While it lives, entries follow from a step that was asked for: an order that is issued hands
  /// its hazards over.
  class Following {
   public:
    explicit Following(Desk& desk) : desk_(desk) { ++desk_.following_; }
    ~Following() { --desk_.following_; }
    Following(const Following&) = delete;
    Following& operator=(const Following&) = delete;

   private:
    Desk& desk_;
  };

  /// A step of a record, marked when it is entered late; its effect is the caller's.
  [[nodiscard]] model::Step step(std::string_view verb, model::Id record, const Doing& doing) const;

  /// Writes a new record, with its id (unless it has one), its day of recording and its entry.
  template <class Record>
  void add(std::string_view verb, Record& record, const Doing& doing);
  /// Writes what differs, with its entry; `steps` are numbered behind those that the record has.
  template <class Record>
  void change(std::string_view verb, const Record& before, Record& after, const Doing& doing,
              std::vector<model::Step> steps = {});
  /// The same for an import: the entry also keeps what the file said (`row`), for the next merge.
  template <class Record>
  void import(const Record& before, Record& after, const Doing& doing,
              std::vector<model::Step> steps, const model::Facts& row);
  /// What an undo does to a record besides its facts.
  struct TakenBack {
    std::vector<model::Id> steps;     ///< taken back, by their sequence
    std::vector<model::Step> again;   ///< entered again
    std::optional<model::Id> import;  ///< the import that counts again; 0 = none
  };
  /// Writes what differs as the work of an undo: the entry keeps which steps went.
  template <class Record>
  void take_back(const Record& before, Record& after, const Doing& doing, TakenBack more);
  /// An entry about what is no record: a setting, a file that was loaded.
  void note(model::Event event, const Doing& doing);

  /// The next number of a series ("H", "T") in a year.
  model::Id number(const std::string& series, int year);
  template <class Record>
  store::RecordWriter<Record>& rows();
  /// For bulk work: entries are hashed on another thread and inserted a little later, until they
  /// are settled.
  void hash_behind();
  void settle();

  /// Is what is written kept until the lock is taken?
  [[nodiscard]] bool is_keeping() const { return !transaction_; }
  /// More writes are kept (about 5 KB each) than memory should be asked for.
  [[nodiscard]] bool keeps_too_much() const { return kept_.size() > 40000; }
  /// Takes the lock and writes what was kept, with the numbers that are free then. Nothing is done
  /// on a dry run, or where nothing is to be written. False when an entry came meanwhile of which
  /// `touches` says that this work rests on it: nothing is written, the work is to be done anew.
  [[nodiscard]] bool write_kept(const std::function<bool(const model::Event&)>& touches);

  /// Seals tables that hold rows and were never sealed, as a database of an earlier version has
  /// them.
  void seal_unsealed();

  /// Writes the counters and the seals of tables that are not replayed, and commits; a dry run is
  /// rolled back. Without it nothing was changed.
  void finish();

 private:
  template <class Record>
  [[nodiscard]] static model::Event entry(std::string_view verb, model::Id id, model::Id before,
                                          const Doing& doing);
  template <class Record>
  static void number_steps(const Record& before, Record& after, std::vector<model::Step>& steps);
  template <class Record>
  [[nodiscard]] static model::Event entry_of_change(std::string_view verb, const Record& before,
                                                    Record& after, const Doing& doing,
                                                    std::vector<model::Step>& steps);
  template <class Record>
  void write(const Record& before, Record& after, std::vector<model::Step>& steps,
             model::Event event);
  void learn(const model::Unit& unit);
  template <class Record>
  void keep_new(std::string_view verb, Record& record, const Doing& doing);
  template <class Record>
  void keep_import(const Record& before, Record& after, const Doing& doing,
                   std::vector<model::Step> steps, const model::Facts& row);
  /// What a record that was promised its numbers got in the end.
  struct Placed {
    model::Id id = 0, serial = 0, last_event = 0, import_event = 0;
  };
  template <class Record>
  void note_place(model::Id promised, const Record& record);
  template <class Record>
  void put_place(Record& record);
  template <class Record>
  void promise_event(Record& record);
  store::StepWriter& steps_of(store::StepsOf kind);
  template <class Record>
  void forget(const Record& record);

  void take_lock();
  void expect_apart(const std::string& step, model::Id newest, bool ordinary, const std::string& by,
                    const std::string& number);
  void expect_signed(const rules::EntryRight& entry, gather::Later later,
                     const rules::Caller& signer, const gather::Matter& matter);
  /// Who signed, as a caller. Failure not_found for nobody on record.
  [[nodiscard]] rules::Caller signer(const std::string& by) const;
  /// Does the caller have the right over the whole office, whatever the record?
  bool is_plain(const rules::EntryRight& entry);
  /// Do the rules keep a step apart from earlier ones?
  [[nodiscard]] bool is_separate(const std::string& step) const;
  /// The rights that an entry needs; nullptr where it follows from one that was asked about. A bug
  /// for one that nobody thought of.
  const rules::EntryRight* to_ask(std::string_view subject, std::string_view verb);
  void judge(const rules::EntryRight& entry, const gather::Matter& matter);

  const Context& context_;
  /// What this desk did beyond the rights of the caller goes on record with it.
  void keep_broken_glass();
  int following_ = 0;
  bool asked_ = false, broke_glass_ = false;
  std::optional<store::Snapshot> snapshot_;  ///< what is read while writes are kept
  std::optional<store::Transaction> transaction_;
  std::optional<store::EventLog> log_;
  std::optional<store::SealWatch> seals_;
  std::int64_t head_ = 0;      ///< the newest entry of the snapshot
  std::int64_t promised_ = 0;  ///< the newest number promised to an entry that is kept
  std::vector<std::function<void()>> kept_;
  std::any newest_;  ///< the record that was kept last, as std::shared_ptr<const Record>
  std::map<std::type_index, std::unordered_map<model::Id, Placed>> placed_;
  std::map<std::type_index, std::any> writers_;
  std::map<store::StepsOf, store::StepWriter> steps_;
  std::map<std::string, store::Numbering> numbers_;
  void seal();
  void seal(const std::string& table, const store::SealSum& sum);
  mutable std::optional<model::Rulebook> rules_;
  mutable std::optional<rules::Calendar> calendar_;
  mutable std::optional<rules::UnitNames> names_;
};

template <class Record>
store::RecordWriter<Record>& Desk::rows() {
  auto& slot = writers_[typeid(Record)];
  if (!slot.has_value()) slot = std::make_shared<store::RecordWriter<Record>>(context_.db);
  return **std::any_cast<std::shared_ptr<store::RecordWriter<Record>>>(&slot);
}

template <class Record>
model::Event Desk::entry(std::string_view verb, model::Id id, model::Id before,
                         const Doing& doing) {
  model::Event event;
  event.verb = verb;
  event.subject = model::FieldTable<Record>::table;
  event.subject_id = id;
  event.before = before;
  event.effective_on = base::to_iso(doing.on);
  event.by = doing.by;
  event.because = doing.because;
  return event;
}

template <class Record>
void Desk::forget(const Record& record) {
  if constexpr (std::is_same_v<Record, model::Unit>) {
    if (record.kind == model::UnitKind::enterprise) return;  // no name that units are found by
    names_.reset();
    context_.db.forget();
  }
}

template <class Record>
void Desk::add(std::string_view verb, Record& record, const Doing& doing) {
  ask(verb, record);
  if (record.id == 0) record.id = rows<Record>().next_id();
  if constexpr (requires { record.recorded_on; }) record.recorded_on = context_.today;
  if (is_keeping()) return keep_new(verb, record, doing);
  model::Event event = entry<Record>(verb, record.id, 0, doing);
  event.changes = model::created_changes(record);
  record.last_event = log_->append(event);
  if constexpr (requires { record.import_event; })
    if (verb == "import") record.import_event = record.last_event;
  rows<Record>().insert(record);
  forget(record);
}

template <class Record>
void Desk::number_steps(const Record& before, Record& after, std::vector<model::Step>& steps) {
  if constexpr (requires { after.steps; }) {
    after.steps = before.steps;
    for (model::Step& step : steps) step.sequence = ++after.steps;
  }
}

template <class Record>
model::Event Desk::entry_of_change(std::string_view verb, const Record& before, Record& after,
                                   const Doing& doing, std::vector<model::Step>& steps) {
  std::string told;
  for (const model::Step& step : steps)
    told += (told.empty() ? "[" : ",") + model::object_of(model::logged_facts(step));
  model::Event event = entry<Record>(verb, after.id, before.last_event, doing);
  event.changes = model::changed_fields(before, after);
  if (!steps.empty()) event.changes = model::with_member(event.changes, "steps", told + "]");
  return event;
}

template <class Record>
void Desk::write(const Record& before, Record& after, std::vector<model::Step>& steps,
                 model::Event event) {
  const bool imported = event.verb == "import";
  after.last_event = log_->append(std::move(event));
  if constexpr (requires { after.import_event; }) {
    if (imported) after.import_event = after.last_event;
    constexpr auto kind =
        std::is_same_v<Record, model::Hazard> ? store::StepsOf::hazard : store::StepsOf::task;
    for (model::Step& step : steps) {
      step.event = after.last_event;
      steps_of(kind).insert(step);
    }
  }
  rows<Record>().update(before, after);
  forget(before), forget(after);
}

template <class Record>
void Desk::change(std::string_view verb, const Record& before, Record& after, const Doing& doing,
                  std::vector<model::Step> steps) {
  ask(verb, before);
  if constexpr (std::is_same_v<Record, model::Hazard>)
    if (verb == "edit" && before.dispatched_on && before.due_on != after.due_on)
      ask("deadline", before);
  number_steps(before, after, steps);
  auto event = entry_of_change(verb, before, after, doing, steps);
  write(before, after, steps, std::move(event));
}

template <class Record>
void Desk::take_back(const Record& before, Record& after, const Doing& doing, TakenBack more) {
  ask("undo", before);
  if (!more.again.empty()) number_steps(before, after, more.again);
  auto event = entry_of_change("undo", before, after, doing, more.again);
  if (!more.steps.empty()) {
    std::string list;
    for (const auto sequence : more.steps)
      list += (list.empty() ? "[\"" : ",\"") + std::to_string(sequence) + "\"";
    event.changes = model::with_member(event.changes, "taken_back", list + "]");
  }
  if (more.import) {
    event.changes =
        model::with_member(event.changes, "imported", "\"" + std::to_string(*more.import) + "\"");
    if constexpr (requires { after.import_event; }) after.import_event = *more.import;
  }
  write(before, after, more.again, std::move(event));
  if constexpr (requires { after.steps; }) {
    constexpr auto kind =
        std::is_same_v<Record, model::Hazard> ? store::StepsOf::hazard : store::StepsOf::task;
    steps_of(kind).take_back(after.id, more.steps, after.last_event);
  }
}

template <class Record>
void Desk::import(const Record& before, Record& after, const Doing& doing,
                  std::vector<model::Step> steps, const model::Facts& row) {
  ask("import", before);
  if constexpr (std::is_same_v<Record, model::Hazard>) {
    const auto is_over = [](model::State state) {
      return state == model::State::accepted || state == model::State::closed;
    };
    if (is_over(after.state) && !is_over(before.state)) ask("close", after);
  }
  if (is_keeping()) return keep_import(before, after, doing, std::move(steps), row);
  number_steps(before, after, steps);
  auto event = entry_of_change("import", before, after, doing, steps);
  event.changes = model::with_member(event.changes, "row", model::object_of(row));
  write(before, after, steps, std::move(event));
}

}  // namespace duban::casework

#include "casework/desk_asks.hpp"
#include "casework/desk_kept.hpp"
