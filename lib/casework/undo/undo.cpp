// Reversing entries, the newest first.
#include "casework/undo/undo.hpp"

#include <algorithm>
#include <any>
#include <map>
#include <memory>
#include <set>
#include <span>
#include <typeindex>

#include "base/failure.hpp"
#include "base/text.hpp"
#include "casework/office/office.hpp"
#include "gather/log/commands.hpp"
#include "gather/log/records.hpp"
#include "gather/log/undo_plan.hpp"
#include "model/due.hpp"
#include "model/read_changes.hpp"
#include "model/records.hpp"
#include "store/event_log.hpp"
#include "store/order_store.hpp"
#include "store/undo_store.hpp"
#include "store/unit_store.hpp"

namespace duban::casework {

using base::Failure;
using base::Kind;
using base::Message;
using gather::Touched;
using model::Facts;
using model::Id;

namespace {

constexpr std::size_t most_shown = 50;

/// 撤销 1234: the reason of every entry, and of what is voided.
std::string reason_of(std::int64_t run) { return "撤销 " + std::to_string(run); }

/// What an undo makes of a record that the command made.
template <class Record>
void void_it(Record& record, std::int64_t run, base::Day today) {
  if constexpr (requires { record.undone; }) record.undone = run;
  if constexpr (std::is_same_v<Record, model::Hazard> || std::is_same_v<Record, model::Task>) {
    record.state = decltype(record.state)::voided;
    record.closed_on.reset();
    record.voided_on = today;
    record.void_reason = reason_of(run);
  } else if constexpr (std::is_same_v<Record, model::Order>) {
    record.state = model::OrderState::voided;
    record.ended_on = today;
    record.end_reason = reason_of(run);
  } else if constexpr (std::is_same_v<Record, model::Recipient>) {
    record.state = model::RecipientState::reassigned;
  }
}

class Undoer {
 public:
  Undoer(Desk& desk, Undone& undone) : desk_(desk), undone_(undone), records_(desk.db()) {}

  void take_back(const gather::Undoable& command) {
    const auto run = command.command.entry.seq;
    desk_.hash_behind();
    doing_ = desk_.now();
    doing_.because = reason_of(run);
    const bool voids_order = voids_an_order(command);
    std::span<const Touched> left = command.records;
    while (!left.empty()) {  // the newest first, read five hundred at a time
      const auto piece = left.last(std::min(left.size(), store::list_size));
      left = left.first(left.size() - piece.size());
      look_up(piece);
      for (auto touched = piece.rbegin(); touched != piece.rend(); ++touched)
        if (!voids_order || !goes_with_its_order(*touched))
          model::with_record_type(touched->subject, [&](auto type) {
            reverse<typename decltype(type)::type>(*touched, run);
          });
    }
    desk_.settle();
    for (const auto& [key, pair] : command.settings) {
      change_setting(desk_, key, pair.first, doing_.because);
      ++undone_.changed;
      show({"setting", key, key, pair.second, pair.first});
    }
    model::Event note;
    note.verb = "undo";
    note.subject = "command";
    note.subject_id = run;
    note.changes = "{}";
    desk_.note(std::move(note), doing_);
    undone_.commands.push_back({run, gather::words_of(command.command.entry)});
  }

  /// What comes back, or gets its facts of before, must not name what was taken back meanwhile.
  void expect_whole(const std::vector<gather::Undoable>& commands) {
    std::map<std::string, std::vector<Id>> ids;
    for (const auto& command : commands)
      for (const auto& touched : command.records) {
        if (touched.subject == "consultation") expect_unsigned(touched);
        if (!touched.goes()) {
          ids[touched.subject].push_back(touched.id);
          if (touched.subject == "unit") expect_own_names(touched);
          if (touched.subject == "order_paper") expect_own_document(touched);
        }
      }
    for (const auto& [subject, list] : ids)
      if (const auto found = store::dangling(desk_.db(), subject, list))
        throw Failure(Kind::refused,
                      Message(N_("{number} would name {other}, which was taken back: do that again "
                                 "first (see: duban log --commands)"))
                          .with("number", records_.name(found->subject, found->id))
                          .with("other", records_.name(found->named, found->to)));
  }

  /// What others said of a draft stands once it was signed: it was signed knowing that.
  void expect_unsigned(const Touched& touched) {
    const auto asked = store::record_by_id<model::Consultation>(desk_.db(), touched.id);
    const auto order =
        asked ? store::record_by_id<model::Order>(desk_.db(), asked->order_id) : std::nullopt;
    if (order && order->undone == 0 && order->state != model::OrderState::draft &&
        order->state != model::OrderState::submitted)
      throw Failure(Kind::refused,
                    Message(N_("{order} was signed knowing it ({state}): take the signature back "
                               "first"))
                        .with("order", model::number_of(*order))
                        .with("state", model::label(order->state)));
  }

  /// So must a document number be no other order's of that kind.
  void expect_own_document(const Touched& touched) {
    const auto order = store::record_by_id<model::Order>(desk_.db(), touched.id);
    if (!order || order->undone != 0 || order->document.empty()) return;
    for (const auto& other : store::orders_by_document(desk_.db(), order->document))
      if (other.id != order->id && other.kind == order->kind &&
          (touched.set.contains("undone") || touched.set.contains("document")))
        throw Failure(Kind::refused, Message(N_("{document} is the number of {order} meanwhile"))
                                         .with("document", order->document)
                                         .with("order", model::number_of(other)));
  }

  /// A name that comes back must be no other unit's.
  void expect_own_names(const Touched& touched) {
    const bool has_names = touched.set.contains("aliases") || touched.set.contains("undone");
    const auto unit =
        has_names && !touched.goes() ? store::unit_by_id(desk_.db(), touched.id) : std::nullopt;
    if (!unit || unit->kind == model::UnitKind::enterprise) return;
    for (const auto& alias : base::split_list(unit->aliases))
      for (const Id other : desk_.names().find(alias))
        if (other != unit->id)
          throw Failure(Kind::refused, Message(N_("\"{alias}\" is a name of {unit} already"))
                                           .with("alias", alias)
                                           .with("unit", desk_.names().name(other)));
  }

  /// Messages that went out about the records, which no undo calls back.
  void count_messages(const std::vector<gather::Undoable>& commands) {
    std::map<std::string, std::vector<Id>> ids;
    for (const auto& command : commands)
      for (const auto& touched : command.records) ids[touched.subject].push_back(touched.id);
    ids["recipient"] = std::move(ids["order_recipient"]);
    for (const auto& subject : model::Words<model::DueSubject>::all) {
      const std::string code(subject.code);
      undone_.messages += store::messages_about(desk_.db(), code, ids[code]);
    }
  }

 private:
  /// Recipients and items that were drafted with an order go with it.
  static bool goes_with_its_order(const Touched& touched) {
    return touched.made &&
           (touched.subject == "order_recipient" || touched.subject == "order_item");
  }
  static bool voids_an_order(const gather::Undoable& command) {
    return std::any_of(command.records.begin(), command.records.end(),
                       [](const Touched& one) { return one.made && one.subject == "order_paper"; });
  }

  template <class Record>
  store::RecordReader<Record>& reader() {
    auto& slot = readers_[typeid(Record)];
    using Reader = store::RecordReader<Record>;
    if (!slot.has_value()) slot = std::make_shared<Reader>(desk_.db());
    return **std::any_cast<std::shared_ptr<Reader>>(&slot);
  }
  void look_up(std::span<const Touched> piece) {
    std::map<std::string, std::vector<Id>> ids;
    for (const auto& touched : piece) ids[touched.subject].push_back(touched.id);
    for (const auto& of_subject : ids)
      model::with_record_type(of_subject.first, [&](auto type) {
        reader<typename decltype(type)::type>().look_up(of_subject.second);
      });
  }

  template <class Record>
  void reverse(const Touched& touched, std::int64_t run) {
    const auto before = reader<Record>().get(touched.id);
    if (!before)
      throw Failure(Kind::integrity, Message(N_("{row} is in the log (entry {seq}) but not in its "
                                                "table"))
                                         .with("row", touched.subject)
                                         .with("seq", touched.last));
    Record after = *before;
    if (touched.made)
      void_it(after, run, desk_.today());
    else
      put_back(after, touched);
    Desk::TakenBack more;
    if (!touched.made) {
      more.steps = touched.steps;
      if (!touched.taken_back.empty()) more.again = steps_again<Record>(touched);
      if (touched.moves_import) more.import = gather::import_before(desk_.db(), touched.before);
    }
    tell(*before, after, touched);
    undone_.steps += more.steps.size() + more.again.size();
    desk_.take_back(*before, after, doing_, std::move(more));
  }

  template <class Record>
  static void put_back(Record& after, const Touched& touched) {
    for (const auto& [name, pair] : touched.set) {
      const auto* field = model::field_of<Record>(name);
      if (field != nullptr) model::set_field(after, *field, pair.first);
    }
  }

  template <class Record>
  std::vector<model::Step> steps_again(const Touched& touched) {
    std::vector<model::Step> again;
    if constexpr (requires(Record record) { record.import_event; }) {
      constexpr auto kind =
          std::is_same_v<Record, model::Hazard> ? store::StepsOf::hazard : store::StepsOf::task;
      const auto take = [&](model::Step step) {
        if (step.undone <= touched.before || step.undone > touched.last) return;
        step.id = step.event = step.undone = 0;
        again.push_back(std::move(step));
      };
      store::each_step_of(desk_.db(), kind, std::vector<Id>{touched.id}, take,
                          store::StepsRead::all);
    }
    return again;
  }

  template <class Record>
  void tell(const Record& before, const Record& after, const Touched& touched) {
    const bool comes_back = !touched.made && touched.set.contains("undone") && !touched.goes();
    ++(touched.goes() ? undone_.gone : comes_back ? undone_.back : undone_.changed);
    if (undone_.changes.size() >= most_shown) return;
    const auto number = records_.name(touched.subject, touched.id);
    if (touched.goes() || comes_back)
      return show(
          {touched.subject, number, "", touched.goes() ? "1" : "", touched.goes() ? "" : "1"});
    for (const auto& field : model::fields_of<Record>())
      if (model::is_shown(field.role) && !model::same_field(before, after, field))
        show({touched.subject, number, field.name, model::field_text(before, field),
              model::field_text(after, field)});
  }
  void show(UndoneChange change) {
    if (undone_.changes.size() < most_shown) undone_.changes.push_back(std::move(change));
  }

  Desk& desk_;
  Undone& undone_;
  gather::LoggedRecords records_;
  Doing doing_;
  std::map<std::type_index, std::any> readers_;
};

/// Asks for what a command did when it was done first, as its verbs would; for what the caller
/// entered in somebody's name, from a signed sheet, as entering is asked for.
class AskedSteps {
 public:
  explicit AskedSteps(Desk& desk) : desk_(desk), state_(desk.db()) {}

  void ask(const gather::Undoable& undoable) {
    const auto seq = undoable.command.entry.seq;
    const auto origin = state_.origin(seq);
    const auto command = origin == seq ? undoable.command : gather::command_of(desk_.db(), origin);
    const auto told = model::read_changes(command.entry.changes, command.entry.subject);
    is_own_ = told && model::fact_of(told->created, "login") == desk_.context().recorder.login;
    for (const auto& part : command.parts)
      store::each_event_between(desk_.db(), part.first, part.last,
                                [&](const model::Event& event) { ask(event); });
  }

 private:
  void ask(const model::Event& event) {
    if (event.subject == "command" || event.subject == "break_glass" || event.verb == "seal")
      return;
    if (known_.contains({event.subject, event.verb})) return;
    if (desk_.needs_no_asking(event.subject, event.verb)) {
      known_.emplace(event.subject, event.verb);
      return;
    }
    if (is_own_ && event.by != desk_.context().caller.full_name() &&
        rules::right_of(event.subject, "undo") != nullptr)
      return desk_.ask_of("paper", "record");
    bool is_record = false;
    model::with_record_type(event.subject, [&](auto type) {
      using Record = typename decltype(type)::type;
      const auto record = store::record_by_id<Record>(desk_.db(), event.subject_id);
      if (record) is_record = true, desk_.ask(event.verb, *record);
    });
    if (!is_record) desk_.ask_of(event.subject, event.verb);
  }

  Desk& desk_;
  gather::UndoState state_;
  bool is_own_ = false;
  std::set<std::pair<std::string, std::string>> known_;
};

}  // namespace

Undone undo(const Context& context, std::int64_t seq, bool with_later) {
  Undone undone;
  Desk desk(context);
  const auto commands = gather::undo_plan(desk.db(), seq, with_later);
  if (context.caller.has_roles) {
    AskedSteps asked(desk);
    for (const auto& command : commands) asked.ask(command);
  }
  try {
    Undoer undoer(desk, undone);
    undoer.count_messages(commands);
    for (const auto& command : commands) undoer.take_back(command);
    undoer.expect_whole(commands);
  } catch (const store::Conflict&) {
    throw Failure(Kind::refused,
                  N_("a number or a name that would come back is another record's meanwhile; take "
                     "that one back, void or rename it first"));
  }
  desk.finish();
  undone.written = !context.dry_run;
  return undone;
}

}  // namespace duban::casework
