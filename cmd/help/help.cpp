// duban help
#include "cmd/help.hpp"

#include <ostream>

#include "base/failure.hpp"
#include "base/text.hpp"
#include "cmd/command.hpp"
#include "cmd/names.hpp"
#include "cmd/session.hpp"

namespace duban::cmd::help {

namespace {

struct Options {
  std::vector<std::string> words;
  bool man = false;
};

void declare(Options& o, Flags& flags) {
  flags.arguments(o.words, "TOPIC", N_("a command (hazard close) or a topic (dates, rules)"), false)
      .flag(o.man, "--man", N_("print the man page in mdoc"))
      .example("duban help dates", N_("how dates are written and deadlines counted"));
}

int run(const Options& o, Session& session) {
  session.settle_language();
  if (o.man) {
    session.out() << man_page(o.words.empty() ? "" : o.words[0]);
    return 0;
  }
  const std::string noun = o.words.empty() ? "" : noun_named(o.words[0]);
  if (o.words.empty()) {
    overview_help(session);
    return 0;
  }
  const Entry* entry =
      find_entry(noun, o.words.size() > 1 ? verb_named(noun, o.words[1]) : std::string());
  if (entry != nullptr) {
    const auto [command, flags] = declared(*entry);
    command_help(session, *entry, flags);
    return 0;
  }
  if (o.words.size() == 1 && !entries_of(noun).empty()) {
    noun_help(session, noun);
    session.out() << '\n';
    topic_help(session, noun);  // of the same name, if there is one
    return 0;
  }
  if (o.words.size() == 1 && topic_help(session, noun)) return 0;
  if (const auto about = commands_about(base::join(o.words, " ")); !about.empty()) {
    commands_help(session, about);
    return 0;
  }
  if (const auto meant = command_meant("", base::join(o.words, " ")); !meant.empty()) {
    const auto blank = meant.find(' ');
    commands_help(session, {meant.substr(0, meant.find(' ', blank + 1))});
    return 0;
  }
  throw base::Failure(
      base::Kind::usage,
      base::Message(N_("no help on \"{topic}\" (topics: {topics}; commands: duban help)"))
          .with("topic", base::join(o.words, " "))
          .with("topics", base::join(topics(), ", ")));
}

}  // namespace

std::unique_ptr<Command> make() { return make_command<Options>(declare, run); }

}  // namespace duban::cmd::help
