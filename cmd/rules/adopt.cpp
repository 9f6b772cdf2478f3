// duban rules adopt
#include "base/failure.hpp"
#include "casework/form/definitions.hpp"
#include "cmd/command.hpp"
#include "cmd/definitions.hpp"
#include "cmd/session.hpp"
#include "cmd/steps.hpp"

namespace duban::cmd::rules_adopt {

namespace {

struct Options {
  std::string which, from_period, by_document, because;
};

void declare(Options& o, Flags& flags) {
  flags
      .details(
          N_("Nothing is owed by a definition before it is adopted: from which period on, and by "
             "which paper. A form over matters that are in hand is a tool and needs none."))
      .argument(o.which, "KIND/CODE", N_("a definition, on record or shipped: owed/office"))
      .text(o.from_period, "--from-period", "PERIOD", N_("the first period that is owed"))
      .text(o.by_document, "--by-document", "DOCUMENT", N_("the paper that asks for it"))
      .text(o.because, "--because", "TEXT", N_("the reason, kept on record"));
}

int run(const Options& o, Session& session) {
  const auto slash = o.which.find('/');
  if (slash == std::string::npos)
    throw base::Failure(base::Kind::usage,
                        base::Message(N_("{text}: write KIND/CODE, such as form/hazard-feedback"))
                            .with("text", o.which));
  if (o.from_period.empty())
    throw base::Failure(base::Kind::usage, N_("say from which period on: --from-period PERIOD"));
  casework::Adoption wanted{
      o.which.substr(0, slash), o.which.substr(slash + 1), o.from_period, o.by_document, {}};
  for (const auto& [kind, code] : shipped_definitions(session))
    if (kind == wanted.kind && code == wanted.code)
      wanted.shipped = shipped_definition(session, kind, code);
  const auto adopted = casework::adopt_definition(session.context(), wanted);
  if (!session.options().dry_run)
    session.say(base::Message(N_("{which}, version {version}, is owed from {period} on"))
                    .with("which", o.which)
                    .with("version", adopted.version)
                    .with("period", adopted.from_period));
  say_dry_run(session);
  return 0;
}

}  // namespace

std::unique_ptr<Command> make() { return make_command<Options>(declare, run); }

}  // namespace duban::cmd::rules_adopt
