// Reading what a command did, and who came later.
#include "gather/log/undo_plan.hpp"

#include <algorithm>
#include <set>

#include "base/failure.hpp"
#include "base/text.hpp"
#include "model/read_changes.hpp"
#include "store/event_log.hpp"
#include "store/office_store.hpp"
#include "store/undo_store.hpp"

namespace duban::gather {

using base::Failure;
using base::Kind;
using base::Message;
using model::Changes;
using model::Event;
using model::Id;

bool Touched::goes() const {
  const auto undone = set.find("undone");
  return made || (undone != set.end() && undone->second.second.empty());
}

namespace {

void merge(std::map<std::string, std::pair<std::string, std::string>>& all,
           const std::map<std::string, std::pair<std::string, std::string>>& more) {
  for (const auto& [name, pair] : more) {
    const auto [known, is_new] = all.emplace(name, pair);
    if (!is_new) known->second.second = pair.second;
  }
}

Undoable read_command(const store::Database& db, const CommandRun& command) {
  Undoable read{command, {}, {}};
  std::map<std::pair<std::string, Id>, std::size_t> known;
  const auto take = [&](const Event& event) {
    if (event.subject == "command" || event.verb == "seal") return;
    if (event.subject == "break_glass") return;  // that somebody broke the glass stays told
    if (event.subject == "setting") {
      if (const auto changes = model::read_changes(event.changes, event.subject))
        merge(read.settings, changes->set);
      return;
    }
    const auto [at, is_new] =
        known.emplace(std::pair{event.subject, event.subject_id}, read.records.size());
    if (is_new) {
      Touched touched;
      touched.subject = event.subject;
      touched.id = event.subject_id;
      touched.before = event.before;
      read.records.push_back(std::move(touched));
    }
    Touched& touched = read.records[at->second];
    touched.last = event.seq;
    touched.made = touched.made || event.changes.starts_with("{\"new\"");
    if (touched.made) return;  // it goes whole, whatever else was told of it
    const auto changes = model::read_changes(event.changes, event.subject);
    if (!changes) return;
    touched.moves_import = touched.moves_import || event.verb == "import" || changes->imported;
    merge(touched.set, changes->set);
    for (const auto& step : changes->steps)
      touched.steps.push_back(model::id_of_text(model::fact_of(step, "sequence")));
    touched.taken_back.insert(touched.taken_back.end(), changes->taken_back.begin(),
                              changes->taken_back.end());
  };
  for (const auto& part : command.parts)
    store::each_event_between(db, part.first + 1, part.last, take);
  return read;
}

/// Does the entry say that its record refers to the other, by its id or in a list of names?
bool refers(const Changes& changes, const store::Reference& reference) {
  const auto names = [&](const std::string& value) {
    if (reference.name.empty()) return value == std::to_string(reference.to);
    return (";" + value + ";").find(";" + reference.name + ";") != std::string::npos;
  };
  const auto set = changes.set.find(reference.field);
  return names(model::fact_of(changes.created, reference.field)) ||
         (set != changes.set.end() && names(set->second.second));
}

class Planner {
 public:
  explicit Planner(store::Database& db) : db_(db), state_(db) {}

  std::vector<Undoable> plan(std::int64_t seq, bool with_later) {
    const auto first = seq == 0 ? newest() : chosen(command_of(db_, seq).entry.seq);
    take(first);
    std::set<std::int64_t> later;
    for (;;) {
      later = built_on();
      if (later.empty()) break;
      if (!with_later) refuse(first, later);
      for (const auto run : later) take(run);
    }
    std::vector<Undoable> all;
    for (auto at = taken_.rbegin(); at != taken_.rend(); ++at) all.push_back(std::move(at->second));
    return all;
  }

 private:
  /// The newest command that stands, is no undo and can be taken back.
  std::int64_t newest() {
    std::int64_t found = 0;
    store::each_command_back(db_, [&](const Event& entry) {
      const CommandRun command{entry, store::parts_of_command(db_, entry.seq)};
      const bool stands =
          !state_.takes_back(entry.seq) && state_.carrier(state_.origin(entry.seq)) == entry.seq;
      if (stands && why_not_undone(db_, command).empty()) found = entry.seq;
      return found == 0;
    });
    if (found == 0)
      throw Failure(Kind::not_found,
                    N_("there is nothing to take back (see: duban log --commands)"));
    return found;
  }

  /// The command whose entries are to be reversed for the one that was named.
  std::int64_t chosen(std::int64_t run) {
    const auto first = state_.origin(run);
    if (state_.takes_back(run)) {
      if (state_.carrier(first) == 0 && state_.taken_back_by(first) == run) return run;
      throw Failure(Kind::refused,
                    Message(N_("what command {command} took back was done again already"))
                        .with("command", run));
    }
    if (const auto carrier = state_.carrier(first); carrier != 0) return carrier;
    throw Failure(Kind::refused, Message(N_("command {command} was taken back already, by {by} (do "
                                            "it again: duban undo {by})"))
                                     .with("command", run)
                                     .with("by", state_.taken_back_by(first)));
  }

  void take(std::int64_t run) {
    if (taken_.contains(run)) return;
    const CommandRun command = command_of(db_, run);
    if (const auto why = why_not_undone(db_, command); !why.empty())
      throw Failure(Kind::refused, Message(N_("command {command} ({words}) cannot be taken back: "
                                              "{why}"))
                                       .with("command", run)
                                       .with("words", base::shorten(words_of(command.entry), 40))
                                       .with("why", why));
    taken_.emplace(run, read_command(db_, command));
  }

  /// The command of a transaction.
  std::int64_t command_seq(std::int64_t run) {
    const auto [known, is_new] = commands_.emplace(run, run);
    if (is_new)
      if (const auto entry = store::event_at(db_, run); entry && entry->before != 0)
        known->second = entry->before;
    return known->second;
  }

  /// The command that stands in the way of taking `run` back, where `later` came to the same
  /// record later; 0 = none. What was done and taken back since, or taken back and done again, does
  /// not.
  std::int64_t in_the_way(std::int64_t later, std::int64_t run) const {
    const auto first = state_.origin(later);
    const auto carrier = state_.carrier(first);
    const auto last_turn = carrier != 0 ? carrier : state_.taken_back_by(first);
    return taken_.contains(last_turn) || state_.stood(first, run) == (carrier != 0) ? 0 : last_turn;
  }

  /// Commands that came to the same records later, or whose records refer to those that go.
  std::set<std::int64_t> built_on() {
    std::set<std::int64_t> later;
    store::Going going(db_);
    std::int64_t oldest = 0;
    for (const auto& [run, undoable] : taken_) {
      if (oldest == 0) oldest = run;
      std::map<std::string, std::vector<Id>> ids;
      for (const auto& touched : undoable.records) {
        ids[touched.subject].push_back(touched.id);
        if (touched.goes()) going.add(touched.subject, touched.id);
      }
      std::map<std::string, std::map<Id, std::int64_t>> newest;
      for (const auto& of_subject : ids)
        newest[of_subject.first] = store::newest_entries(db_, of_subject.first, of_subject.second);
      for (const auto& touched : undoable.records)
        for (auto seq = newest[touched.subject][touched.id]; seq > touched.last;) {
          const auto entry = store::event_at(db_, seq);
          if (!entry) break;
          const auto other = command_seq(entry->run);
          if (const auto named = in_the_way(other, run); named != 0) later.insert(named);
          seq = entry->before;
        }
      later_settings(run, undoable, later);
    }
    for (const auto& reference : going.references(most_named))
      later_reference(reference, oldest, later);
    return later;
  }

  /// The commands by which a record came to refer to one that goes.
  void later_reference(const store::Reference& reference, std::int64_t oldest,
                       std::set<std::int64_t>& later) {
    const std::vector<Id> ids{reference.id};
    auto seq = store::newest_entries(db_, reference.subject, ids)[reference.id];
    bool is_known = false;
    for (; seq > oldest;) {
      const auto entry = store::event_at(db_, seq);
      if (!entry) break;
      const auto changes = model::read_changes(entry->changes, entry->subject);
      const auto carrier = state_.carrier(state_.origin(command_seq(entry->run)));
      if (changes && refers(*changes, reference) && carrier != 0) {
        is_known = true;  // by a command that is taken back, too: then the reference goes with it
        if (!taken_.contains(carrier)) later.insert(carrier);
      }
      seq = entry->before;
    }
    if (!is_known)
      throw Failure(Kind::refused,
                    N_("records that stand refer to what this command made (see: duban log)"));
  }

  void later_settings(std::int64_t run, const Undoable& undoable, std::set<std::int64_t>& later) {
    if (undoable.settings.empty()) return;
    const auto look = [&](const Event& event) {
      if (event.subject != "setting") return;
      const auto changes = model::read_changes(event.changes, event.subject);
      if (!changes) return;
      const auto named = in_the_way(command_seq(event.run), run);
      for (const auto& change : changes->set)
        if (named != 0 && undoable.settings.contains(change.first)) later.insert(named);
    };
    store::each_event_between(db_, undoable.command.last() + 1, store::log_head(db_).seq, look);
  }

  [[noreturn]] void refuse(std::int64_t run, const std::set<std::int64_t>& later) {
    for (const auto one : later) {  // what has a verb of its own is said at once
      const auto command = command_of(db_, one);
      if (const auto why = why_not_undone(db_, command); !why.empty())
        throw Failure(
            Kind::refused,
            Message(N_("command {command} cannot be taken back: {later} ({words}) was built "
                       "on it, and {why}"))
                .with("command", run)
                .with("later", one)
                .with("words", base::shorten(words_of(command.entry), 40))
                .with("why", why));
    }
    std::vector<std::string> named;
    for (auto at = later.rbegin(); at != later.rend() && named.size() < most_shown; ++at)
      named.push_back(std::to_string(*at) + " (" +
                      base::shorten(words_of(command_of(db_, *at).entry), 40) + ")");
    throw Failure(
        Kind::refused,
        Message(N_("command {command} cannot be taken back alone: {n} later ones were "
                   "built on it: {named} (take them back too, the newest first: duban "
                   "undo {command} --with-later)"))
            .with("command", run)
            .with("n", later.size())
            .with("named", base::join(named, ", ") + (later.size() > most_shown ? " …" : "")));
  }

  static constexpr std::size_t most_named = 500, most_shown = 5;
  store::Database& db_;
  UndoState state_;
  std::map<std::int64_t, Undoable> taken_;
  std::map<std::int64_t, std::int64_t> commands_;  ///< transaction → command
};

}  // namespace

std::vector<Undoable> undo_plan(store::Database& db, std::int64_t seq, bool with_later) {
  return Planner(db).plan(seq, with_later);
}

Id import_before(const store::Database& db, std::int64_t before) {
  for (auto seq = before; seq != 0;) {
    const auto entry = store::event_at(db, seq);
    if (!entry) return 0;
    if (entry->verb == "import") return seq;
    if (const auto changes = model::read_changes(entry->changes, entry->subject);
        changes && changes->imported)
      return *changes->imported;
    seq = entry->before;
  }
  return 0;
}

}  // namespace duban::gather
