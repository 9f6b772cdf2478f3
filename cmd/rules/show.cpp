// duban rules show
#include <algorithm>
#include <ostream>

#include "base/failure.hpp"
#include "cmd/command.hpp"
#include "cmd/definitions.hpp"
#include "cmd/session.hpp"
#include "intake/definition_kinds.hpp"
#include "store/form_store.hpp"
#include "store/office_store.hpp"

namespace duban::cmd::rules_show {

namespace {

struct Options {
  std::string which;
  std::int64_t version = 0;
};

void declare(Options& o, Flags& flags) {
  flags
      .details(N_("Prints the file as it was loaded; the version and its day go to standard error. "
                  "Change a copy and load it."))
      .argument(o.which, "KIND/CODE", N_("a definition, such as form/hazard-feedback"), false)
      .number(o.version, "--version-number", "N", N_("an older version of it"))
      .example("duban rules show > rules.yaml", N_("a copy to change"))
      .example("duban rules show form/hazard-feedback > feedback.yaml",
               N_("a form, on record or shipped"));
}

int show_definition(const Options& o, Session& session) {
  const auto slash = o.which.find('/');
  const std::string kind = o.which.substr(0, slash);
  if (slash == std::string::npos || std::ranges::count(intake::definition_kinds(), kind) == 0)
    throw base::Failure(base::Kind::usage,
                        base::Message(N_("{text}: write KIND/CODE, such as form/hazard-feedback"))
                            .with("text", o.which));
  const std::string code = o.which.substr(slash + 1);
  const auto versions = store::definitions(session.database(), kind, code);
  for (const auto& definition : versions)
    if (definition.version == o.version) return session.out() << definition.body, 0;
  if (o.version != 0)
    throw base::Failure(base::Kind::not_found, base::Message(N_("{which} has no version {version}"))
                                                   .with("which", o.which)
                                                   .with("version", o.version));
  session.out() << definition_named(session, kind, code).body;
  return 0;
}

int run(const Options& o, Session& session) {
  if (!o.which.empty()) return show_definition(o, session);
  const auto rules = store::rules_in_force(session.database());
  session.say(base::Message(N_("rules version {version}, loaded on {day} from {source}"))
                  .with("version", rules.version)
                  .with("day", rules.loaded_on)
                  .with("source", rules.source));
  session.out() << rules.body;
  return 0;
}

}  // namespace

std::unique_ptr<Command> make() { return make_command<Options>(declare, run); }

}  // namespace duban::cmd::rules_show
