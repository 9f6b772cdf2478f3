// duban person handover
#include "casework/unit/handover.hpp"
#include "cmd/command.hpp"
#include "cmd/session.hpp"
#include "gather/find.hpp"
#include "gather/rights/caller.hpp"

namespace duban::cmd::person_handover {

namespace {

struct Options {
  std::string from, to, because;
};

void declare(Options& o, Flags& flags) {
  flags
      .details(N_("Moves what a person has in hand to another one of the same unit, all or "
                  "nothing: open hazards and tasks, the part of contact, and reminders that were "
                  "not sent yet. The list that both sign: duban report handover."))
      .argument(o.from, "NAME", N_("who hands over"))
      .text(o.to, "--to", "NAME", N_("who takes over"))
      .text(o.because, "--because", "TEXT", N_("the reason, kept on record"))
      .example("duban person handover 张三 --to 李四", N_("张三 leaves, 李四 goes on"));
}

int run(const Options& o, Session& session) {
  const auto context = session.context();
  const auto moved = casework::hand_over(context, o.from, o.to, o.because);
  session.say(base::Message(N_("{from} → {to}: hazards {hazards}, tasks {tasks}, incoming papers "
                               "{papers}{contact}; reminders to be decided anew {messages}"))
                  .with("from", o.from)
                  .with("to", o.to)
                  .with("hazards", moved.hazards.size())
                  .with("tasks", moved.tasks.size())
                  .with("papers", moved.papers.size())
                  .with("contact", moved.is_contact ? base::Message(N_(", contact of the unit"))
                                                    : base::Message())
                  .with("messages", moved.messages));
  const auto leaves = gather::find_person(session.database(), o.from);
  if (gather::has_roles(session.database()) && !leaves.roles.empty() && !leaves.retired_on)
    session.say(base::Message(N_("rights are not handed over; for a time they are lent: duban "
                                 "rights lend {from} --to {to} --from DATE --until DATE"))
                    .with("from", o.from)
                    .with("to", o.to));
  if (context.dry_run) session.say(N_("dry run: nothing was written"));
  return 0;
}

}  // namespace

std::unique_ptr<Command> make() { return make_command<Options>(declare, run); }

}  // namespace duban::cmd::person_handover
