// duban person retire
#include "casework/unit/handover.hpp"
#include "cmd/command.hpp"
#include "cmd/session.hpp"

namespace duban::cmd::person_retire {

namespace {

struct Options {
  std::string person, because;
  std::optional<base::Day> on;
};

void declare(Options& o, Flags& flags) {
  flags
      .details(N_(
          "From that day on a person is told nothing. Everything on record keeps the name. Refused "
          "while they have open matters in hand or are their unit's contact: hand over first."))
      .argument(o.person, "NAME", N_("NAME, or NAME@UNIT when two have that name"))
      .day(o.on, "--on", N_("the first day they are no longer there (default today)"))
      .text(o.because, "--because", "TEXT", N_("the reason, kept on record"))
      .example("duban person retire 张三 --on 2026-12-01", N_("after the handover"));
}

int run(const Options& o, Session& session) {
  const auto context = session.context();
  const auto person = casework::retire_person(context, o.person, o.on, o.because);
  session.say(base::Message(context.dry_run ? N_("dry run: nothing was written")
                                            : N_("{name} has left as of {day}"))
                  .with("name", person.name)
                  .with("day", *person.retired_on));
  return 0;
}

}  // namespace

std::unique_ptr<Command> make() { return make_command<Options>(declare, run); }

}  // namespace duban::cmd::person_retire
