// The table of commands. A new command is one file and one line in commands.inc.
#include "cmd/registry.hpp"

#include <algorithm>
#include <array>

#include "base/message.hpp"

namespace duban::cmd {

#define COMMAND(place, noun, verb, right, summary) \
  namespace place {                                \
  std::unique_ptr<Command> make();                 \
  }
#include "cmd/commands.inc"
#undef COMMAND

namespace {

using enum model::Right;
using model::about;
using model::whole;

#define COMMAND(place, noun, verb, right, summary) Entry{noun, verb, summary, right, &place::make},
constexpr std::array all_entries{
#include "cmd/commands.inc"
};
#undef COMMAND

constexpr std::array all_nouns{
    Noun{"hazard", N_("hazards, from found to struck off")},
    Noun{"plan", N_("plans of measures")},
    Noun{"task", N_("tasks of a plan")},
    Noun{"card", N_("cards of a quarter or month")},
    Noun{"order", N_("orders: letters to units, signed for and answered")},
    Noun{"account", N_("the accountability register")},
    Noun{"round", N_("rounds of inspections")},
    Noun{"inspect", N_("visits, checklists, random draws, the yearly plan")},
    Noun{"lookback", N_("looking again at what was struck off")},
    Noun{"notify", N_("reminders")},
    Noun{"due", N_("what is due and overdue")},
    Noun{"today", N_("what to do today")},
    Noun{"doctor", N_("every worry in one list")},
    Noun{"report", N_("reports and workbooks")},
    Noun{"archive", N_("what a year leaves to the archive")},
    Noun{"form", N_("forms that units fill in")},
    Noun{"unit", N_("units and their names")},
    Noun{"person", N_("people")},
    Noun{"rights", N_("who may do what")},
    Noun{"calendar", N_("days off, make-up workdays, date arithmetic")},
    Noun{"rules", N_("rules in force")},
    Noun{"db", N_("the database")},
    Noun{"log", N_("the history")},
    Noun{"undo", N_("commands taken back")},
    Noun{"export", N_("everything as plain files")},
    Noun{"import", N_("a database of an export")},
    Noun{"config", N_("settings")},
    Noun{"completion", N_("completion for shells")},
    Noun{"help", N_("help")},
};

}  // namespace

std::span<const Entry> entries() { return all_entries; }

std::span<const Noun> nouns() { return all_nouns; }

const Entry* find_entry(std::string_view noun, std::string_view verb) {
  for (const Entry& entry : all_entries)
    if (noun == entry.noun && verb == entry.verb) return &entry;
  return nullptr;
}

Declared declared(const Entry& entry) {
  Declared made;
  made.command = entry.make();
  made.command->declare(made.flags);
  const bool may_write =
      entry.need.rights != model::Right::read && entry.need.rights != model::Right::open;
  const auto& specs = made.flags.specs();
  const bool has_reason = std::any_of(specs.begin(), specs.end(),
                                      [](const Spec& spec) { return spec.name == "--because"; });
  if (may_write && !has_reason)  // the session looks at the words
    made.flags.add({Spec::Kind::value,
                    "--because",
                    "TEXT",
                    N_("the reason, kept in the log"),
                    {},
                    false,
                    [](const auto&) {}});
  return made;
}

std::vector<const Entry*> entries_of(std::string_view noun) {
  std::vector<const Entry*> list;
  for (const Entry& entry : all_entries)
    if (noun == entry.noun) list.push_back(&entry);
  return list;
}

}  // namespace duban::cmd
