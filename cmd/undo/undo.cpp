// duban undo
#include "casework/undo/undo.hpp"

#include <optional>

#include "base/text.hpp"
#include "cmd/command.hpp"
#include "cmd/output.hpp"
#include "cmd/session.hpp"
#include "gather/log/fact_words.hpp"
#include "gather/unit/name_book.hpp"

namespace duban::cmd::undo {

using base::Message;

namespace {

struct Options {
  std::string command;
  bool with_later = false;
};

void declare(Options& o, Flags& flags) {
  flags
      .details(N_(
          "Takes a whole command back, an import of a hundred thousand rows as well as one step. "
          "Nothing is deleted: new entries of the log put every fact back as it was; what the "
          "command made is voided with the reason 撤销 and its number, keeps its own number, and "
          "stands in no list and no figure any more. Without a number: the newest command that "
          "stands (all: duban log --commands). An undo that is taken back does it again. What "
          "was built on it stands in the way and is named; --with-later takes that back too, "
          "the newest first. Messages that went out stay out. Issued documents, cards, frozen "
          "reports, rules and mutes have verbs of their own. With --dry-run it shows what would "
          "change and writes nothing."))
      .argument(o.command, "COMMAND", N_("number of the command, or of an entry of it"), false)
      .flag(o.with_later, "--with-later", N_("take later commands back too that were built on it"))
      .example("duban undo --dry-run", N_("what would the newest command be without?"))
      .example("duban undo 1234", N_("take command 1234 back"))
      .example("duban undo 1234 --with-later", N_("and what was built on it"));
}

/// Field by field, in words.
void show_changes(Session& session, const casework::Undone& undone) {
  using report::Kind;
  report::Table table{"undone",
                      session.options().dry_run ? N_("What would change") : N_("What was changed"),
                      {{"number", N_("Number"), Kind::text, 16},
                       {"field", N_("Field"), Kind::text, 18},
                       {"before", N_("Value before"), Kind::text, 24},
                       {"after", N_("Value after"), Kind::text, 24}},
                      {},
                      {}};
  gather::LoggedRecords records(session.database());
  const std::function<std::string(model::Id)> unit = gather::name_book(session.database());
  gather::FactWords words(records, unit);
  for (const auto& change : undone.changes) {
    if (gather::FactWords::is_detail(change.field)) continue;
    if (change.field.empty()) {
      const auto stands = [](const std::string& text) -> Message {
        return text.empty() ? N_("taken back") : N_("on record");
      };
      table.rows.push_back({report::text_cell(change.number),
                            {Message(N_("Record"))},
                            {stands(change.before)},
                            {stands(change.after)}});
      continue;
    }
    table.rows.push_back({report::text_cell(change.number),
                          {gather::FactWords::field(change.subject, change.field)},
                          {words.value(change.subject, change.field, change.before)},
                          {words.value(change.subject, change.field, change.after)}});
  }
  if (!table.rows.empty()) show(session, table, {});
}

int run(const Options& o, Session& session) {
  std::int64_t seq = 0;
  if (!o.command.empty()) {
    seq = model::id_of_text(o.command);
    if (seq <= 0)
      throw base::Failure(base::Kind::usage,
                          Message(N_("\"{text}\" is no number of a command (see them: duban log "
                                     "--commands)"))
                              .with("text", o.command));
  }
  const auto undone = casework::undo(session.context(), seq, o.with_later);
  if (!session.options().quiet) show_changes(session, undone);
  if (std::any_of(undone.changes.begin(), undone.changes.end(), [](const auto& change) {
        return change.subject == "secret_visit" && change.field == "made" && change.after.empty();
      }))
    session.say(
        N_("the visit is planned and kept back again; but what was entered at it stands in "
           "the log, where its site can be read"));
  for (const auto& command : undone.commands)
    session.say(Message(undone.written ? N_("taken back: {command} ({words})")
                                       : N_("would be taken back: {command} ({words})"))
                    .with("command", command.run)
                    .with("words", base::shorten(command.words, 60)));
  session.say(
      Message(N_("records that go: {gone}, that come back: {back}, changed back: {changed}; "
                 "steps: {steps}"))
          .with("gone", undone.gone)
          .with("back", undone.back)
          .with("changed", undone.changed)
          .with("steps", undone.steps));
  if (undone.messages > 0)
    session.say(Message(N_("messages that went out about them and stay out: {n}"))
                    .with("n", undone.messages));
  if (!undone.written) session.say(N_("dry run: nothing was written"));
  return 0;
}

}  // namespace

std::unique_ptr<Command> make() { return make_command<Options>(declare, run); }

}  // namespace duban::cmd::undo
