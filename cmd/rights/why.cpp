// duban rights why
#include "gather/rights/why.hpp"
#include "base/failure.hpp"
#include "cmd/command.hpp"
#include "cmd/names.hpp"
#include "cmd/output.hpp"
#include "cmd/registry.hpp"
#include "cmd/session.hpp"
#include "gather/find.hpp"

namespace duban::cmd::rights_why {

namespace {

struct Options {
  std::string person;
  std::vector<std::string> words;
  OutputOptions output;
};

void declare(Options& o, Flags& flags) {
  flags
      .details(
          N_("Ends with 0 when they may, with 1 when they may not. The verb is written with its "
             "noun; the number of a record asks about that one, separation of duties "
             "included."))
      .argument(o.person, "PERSON", N_("NAME, or NAME@UNIT when two have that name"))
      .arguments(o.words, "NOUN VERB NUMBER", N_("what they would do, and to what"))
      .example("duban rights why 张三 order approve O2026-0001", N_("may 张三 approve it?"));
  declare_output(o.output, flags);
}

int run(const Options& o, Session& session) {
  auto& db = session.database();
  const std::string noun = o.words.empty() ? "" : noun_named(o.words[0]);
  const std::string verb = o.words.size() < 2 ? "" : verb_named(noun, o.words[1]);
  const Entry* entry = find_entry(noun, verb);
  std::size_t used = 2;
  if (entry == nullptr) entry = find_entry(noun, ""), used = 1;
  if (entry == nullptr)
    throw base::Failure(base::Kind::usage,
                        N_("say what they would do: duban rights why PERSON order approve NUMBER"));
  gather::Asked asked;
  asked.person = gather::find_person(db, o.person);
  asked.need = entry->need;
  asked.command = command_word(*entry);
  asked.step = noun + " " + verb;
  if (o.words.size() > used) asked.number = o.words[used];
  const auto answer = gather::why(db, asked, session.today());
  show(session, answer.table, o.output);
  return answer.may ? 0 : 1;
}

}  // namespace

std::unique_ptr<Command> make() { return make_command<Options>(declare, run); }

}  // namespace duban::cmd::rights_why
