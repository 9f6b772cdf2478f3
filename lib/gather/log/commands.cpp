// Reading commands.
#include "gather/log/commands.hpp"

#include <algorithm>
#include <array>
#include <string_view>

#include "base/failure.hpp"
#include "model/read_changes.hpp"
#include "store/event_log.hpp"
#include "store/undo_store.hpp"

namespace duban::gather {

using base::Failure;
using base::Kind;
using base::Message;

CommandRun command_of(const store::Database& db, std::int64_t seq) {
  const auto entry = store::event_at(db, seq);
  auto run = entry ? store::event_at(db, entry->run) : std::nullopt;
  if (run && run->before != 0) run = store::event_at(db, run->before);
  if (!run || run->verb != "run")
    throw Failure(Kind::not_found, Message(N_("there is no entry {seq} in the log (see: duban log "
                                              "--commands)"))
                                       .with("seq", seq));
  return {*run, store::parts_of_command(db, run->seq)};
}

std::string words_of(const model::Event& command) {
  const auto changes = model::read_changes(command.changes);
  return changes ? model::fact_of(changes->created, "command") : std::string();
}

UndoState::UndoState(const store::Database& db) {
  for (const auto& [run, undone] : store::undoings(db)) {
    const auto first = origin(undone);
    Life& life = lives_.try_emplace(first, Life{first, 0, {}}).first->second;
    origins_[run] = first;
    undone_[run] = undone;
    const bool again = takes_back(undone);
    takes_back_[run] = !again;
    life.carrier = again ? run : 0;
    if (!again) life.by = run;
    life.turns.push_back(run);
  }
}

std::int64_t UndoState::origin(std::int64_t run) const {
  const auto known = origins_.find(run);
  return known == origins_.end() ? run : known->second;
}

bool UndoState::takes_back(std::int64_t run) const {
  const auto known = takes_back_.find(run);
  return known != takes_back_.end() && known->second;
}

std::int64_t UndoState::carrier(std::int64_t origin) const {
  const auto known = lives_.find(origin);
  return known == lives_.end() ? origin : known->second.carrier;
}

std::int64_t UndoState::taken_back_by(std::int64_t origin) const {
  const auto known = lives_.find(origin);
  return known == lives_.end() ? 0 : known->second.by;
}

bool UndoState::stood(std::int64_t origin, std::int64_t after) const {
  if (origin > after) return false;
  const auto known = lives_.find(origin);
  if (known == lives_.end()) return true;
  const auto& turns = known->second.turns;
  return (std::upper_bound(turns.begin(), turns.end(), after) - turns.begin()) % 2 == 0;
}

std::int64_t UndoState::undone(std::int64_t run) const {
  const auto known = undone_.find(run);
  return known == undone_.end() ? 0 : known->second;
}

Message why_not_undone(const store::Database& db, const CommandRun& command) {
  struct Reason {
    std::string_view subject, verb;  ///< empty verb = any
    const char* why;
  };
  static constexpr std::array reasons{
      Reason{"rules", "",
             N_("rules stay loaded; load those that were in force (duban rules load)")},
      Reason{"calendar", "", N_("a calendar stays loaded; load it anew (duban calendar import)")},
      Reason{"evaluation", "",
             N_("an evaluation stays; the quarter is evaluated anew (duban card "
                "evaluate)")},
      Reason{"card", "", N_("a card has verbs of its own (duban card appeal, duban card lift)")},
      Reason{"frozen_report", "",
             N_("a frozen report stays; a correction is a new revision (duban "
                "report weekly --freeze --because)")},
      Reason{"delivery", "", N_("what was sent stays sent")},
      Reason{"notify_mark", "", N_("what was sent stays sent")},
      Reason{"delegation", "", N_("a loan is ended by its own verb (duban rights end)")},
      Reason{"break_glass", "confirm", N_("a confirmation stays")},
      Reason{"setting", "rehearse", N_("a rehearsal stays told")},
      Reason{"mute", "", N_("a mute is ended by its own verb (duban notify mute UNIT --end)")},
      Reason{"order_paper", "issue",
             N_("a document that is out is withdrawn or superseded (duban "
                "order withdraw, duban order supersede)")},
      Reason{"order_paper", "supersede",
             N_("a document that is out is withdrawn or superseded "
                "(duban order withdraw, duban order supersede)")}};
  bool changes = false;
  for (const auto& part : command.parts)
    for (const auto& [subject, verb] : store::subjects_and_verbs(db, part.first + 1, part.last)) {
      for (const auto& reason : reasons)
        if (subject == reason.subject && (reason.verb.empty() || verb == reason.verb))
          return reason.why;
      changes = changes || (subject != "command" && verb != "seal");
    }
  return changes ? Message() : Message(N_("it changed no record"));
}

report::Table commands_table(const store::Database& db, std::int64_t limit) {
  using report::Kind;
  report::Table table{"commands",
                      N_("Commands"),
                      {{"command", N_("Command"), Kind::number, 9},
                       {"recorded_at", N_("Recorded at"), Kind::text, 20},
                       {"by", N_("By"), Kind::text, 12},
                       {"words", N_("As typed"), Kind::text, 48},
                       {"entries", N_("Entries"), Kind::number, 8},
                       {"undo", N_("Undo"), Kind::text, 30}},
                      {},
                      {}};
  const UndoState state(db);
  store::each_command_back(db, [&](const model::Event& entry) {
    if (std::ssize(table.rows) >= limit) return false;
    const CommandRun command{entry, store::parts_of_command(db, entry.seq)};
    std::int64_t entries = 0;
    for (const auto& part : command.parts) entries += part.last - part.first;
    const auto changes = model::read_changes(entry.changes, entry.subject);
    const auto facts = changes ? changes->created : model::Facts{};
    const auto first = state.origin(entry.seq);
    Message fate;
    if (state.takes_back(entry.seq))
      fate = Message(N_("took back {command}")).with("command", state.undone(entry.seq));
    else if (state.carrier(first) != entry.seq)
      fate = Message(N_("taken back by {command}")).with("command", state.taken_back_by(first));
    else
      fate = why_not_undone(db, command);
    const std::string as = model::fact_of(facts, "as");
    table.rows.push_back({{entry.seq},
                          {entry.recorded_at},
                          report::text_cell(as.empty() ? model::fact_of(facts, "login") : as),
                          report::text_cell(model::fact_of(facts, "command")),
                          {entries},
                          {fate.empty() ? Message(N_("can be taken back")) : fate}});
    return true;
  });
  return table;
}

}  // namespace duban::gather
