// duban rights list
#include "base/failure.hpp"
#include "cmd/command.hpp"
#include "cmd/names.hpp"
#include "cmd/output.hpp"
#include "cmd/registry.hpp"
#include "cmd/session.hpp"
#include "gather/rights/tables.hpp"

namespace duban::cmd::rights_list {

namespace {

struct Options {
  std::string about, verb;
  bool loans = false, broken = false;
  OutputOptions output;
};

void declare(Options& o, Flags& flags) {
  flags
      .details(
          N_("Without a word: everybody with their roles and rights. A right over the whole "
             "office is told from one over one's own matters: the unit, and every unit below."))
      .argument(o.about, "PERSON|NOUN", N_("one person, or a noun with a verb: who may do it"),
                false)
      .argument(o.verb, "VERB", N_("the verb: order approve"), false)
      .flag(o.loans, "--loans", N_("rights that are lent"))
      .flag(o.broken, "--break-glass-used", N_("what was done by break-glass"))
      .example("duban rights list order approve", N_("who may approve"));
  declare_output(o.output, flags);
}

int run(const Options& o, Session& session) {
  auto& db = session.database();
  if (o.loans || o.broken) {
    show(session,
         o.loans ? gather::loans_table(db, session.today()) : gather::broken_glass_table(db),
         o.output);
    return 0;
  }
  const auto noun = noun_named(o.about);
  const Entry* entry = o.about.empty() ? nullptr : find_entry(noun, verb_named(noun, o.verb));
  if (!o.verb.empty() && entry == nullptr)
    throw base::Failure(base::Kind::not_found,
                        base::Message(N_("there is no command \"{command}\" (see: duban help)"))
                            .with("command", "duban " + o.about + " " + o.verb));
  const auto table = entry != nullptr ? gather::rights_table(db, {}, entry->need.rights)
                                      : gather::rights_table(db, o.about, model::Right::open);
  const bool brief = shows_tables(session, o.output) && o.output.fields.empty() &&
                     !o.output.list_fields;  // a column a right is too wide for a terminal
  show(session, brief ? picked(table, {"name", "login", "roles", "rights"}) : table, o.output);
  return 0;
}

}  // namespace

std::unique_ptr<Command> make() { return make_command<Options>(declare, run); }

}  // namespace duban::cmd::rights_list
