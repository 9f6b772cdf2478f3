// Dispatch, and the one place where failures are caught.
#include "cmd/run.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <ostream>

#include "base/failure.hpp"
#include "base/files.hpp"
#include "base/text.hpp"
#include "base/text_width.hpp"
#include "cmd/help.hpp"
#include "cmd/names.hpp"
#include "cmd/registry.hpp"
#include "cmd/session.hpp"
#include "i18n/catalogue.hpp"

namespace duban::cmd {

using base::Failure;
using base::Kind;
using base::Message;

namespace {

/// The command that the words name, and the words that are left.
struct Chosen {
  std::string noun, verb;
  std::vector<std::string> rest;
  std::string early;  ///< an option of a command that stands before the command
  [[nodiscard]] std::string name() const {
    return "duban" + (noun.empty() ? "" : " " + noun) + (verb.empty() ? "" : " " + verb);
  }
};

bool takes_value(const Flags& globals, const std::string& word) {
  for (const auto& spec : globals.specs())
    if (spec.kind == Spec::Kind::value && spec.name == word) return true;
  return false;
}

bool is_global(const Flags& globals, const std::string& word) {
  const std::string name = word.substr(0, word.find('='));
  for (const auto& spec : globals.specs())
    if (spec.name == name || spec.name.ends_with("," + name) || spec.name.starts_with(name + ","))
      return true;
  return false;
}

Chosen choose(const std::vector<std::string>& words, const Flags& globals) {
  Chosen chosen;
  for (std::size_t i = 0; i < words.size(); ++i) {
    const std::string& word = words[i];
    const bool is_option = word.size() > 1 && word.front() == '-';
    const bool verb_possible = !chosen.noun.empty() && chosen.verb.empty() && !is_option;
    if (!is_option && chosen.noun.empty()) {
      chosen.noun = noun_named(word);
      continue;
    }
    if (verb_possible) {
      const std::string verb = verb_named(chosen.noun, word);
      const bool known = find_entry(chosen.noun, verb) != nullptr;
      if (known || find_entry(chosen.noun, "") == nullptr) {
        chosen.verb = verb;
        continue;
      }
      chosen.rest.insert(chosen.rest.end(), words.begin() + static_cast<std::ptrdiff_t>(i),
                         words.end());
      return chosen;
    }
    chosen.rest.push_back(word);
    if (is_option && chosen.noun.empty() && !is_global(globals, word) && chosen.early.empty())
      chosen.early = word;
    if (is_option && takes_value(globals, word) && i + 1 < words.size())
      chosen.rest.push_back(words[++i]);
    if (!chosen.verb.empty() || (!chosen.noun.empty() && find_entry(chosen.noun, "") != nullptr)) {
      chosen.rest.insert(chosen.rest.end(), words.begin() + static_cast<std::ptrdiff_t>(i + 1),
                         words.end());
      return chosen;
    }
  }
  return chosen;
}

[[noreturn]] void unknown(const Chosen& chosen) {
  std::vector<std::string> names;
  const bool noun_known = !entries_of(chosen.noun).empty();
  if (noun_known)
    for (const auto* entry : entries_of(chosen.noun)) names.emplace_back(entry->verb);
  else
    for (const auto& noun : nouns()) names.emplace_back(noun.name);
  const std::string& word = noun_known ? chosen.verb : chosen.noun;
  const std::string prefix = noun_known ? "duban " + chosen.noun + " " : "duban ";
  if (const auto meant = command_meant(noun_known ? chosen.noun : "", word); !meant.empty())
    throw Failure(Kind::usage,
                  Message(N_("there is no command \"{command}\" (did you mean {near}?)"))
                      .with("near", "duban " + meant)
                      .with("command", prefix + word));
  const std::string near = base::nearest(word, names);
  throw Failure(
      Kind::usage,
      (near.empty() ? Message(N_("there is no command \"{command}\" (see: duban help)"))
                    : Message(N_("there is no command \"{command}\" (did you mean {near}?)"))
                          .with("near", prefix + near))
          .with("command", prefix + word));
}

int execute(Session& session, const Chosen& chosen, GlobalOptions& options, const Flags& globals) {
  const Entry* entry = find_entry(chosen.noun, chosen.verb);
  const bool wants_help =
      std::any_of(chosen.rest.begin(), chosen.rest.end(),
                  [](const std::string& w) { return w == "--help" || w == "-h"; });
  if (entry == nullptr &&
      (chosen.noun.empty() || (chosen.verb.empty() && !entries_of(chosen.noun).empty()))) {
    parse({&globals}, chosen.rest, chosen.name());
    session.settle_language();
    if (options.version)
      session.out() << "duban " << DUBAN_VERSION << '\n';
    else
      chosen.noun.empty() ? overview_help(session) : noun_help(session, chosen.noun);
    return 0;
  }
  if (entry == nullptr && !chosen.early.empty())
    throw Failure(
        Kind::usage,
        Message(
            N_("{option} stands before the command; write it behind: duban hazard list {option} …"))
            .with("option", chosen.early));
  if (entry == nullptr) unknown(chosen);
  const auto [command, flags] = declared(*entry);
  if (wants_help) {
    session.settle_language();
    command_help(session, *entry, flags);
    return 0;
  }
  Flags common = globals;
  common.leave_out(flags);
  const Parsed parsed = parse({&flags, &common}, chosen.rest, chosen.name());
  for (const auto& name : parsed.answer) session.out() << name << '\n';
  if (!parsed.answer.empty()) return 0;
  if (parsed.is_question) options.dry_run = true;
  const bool reads = (entry->need.rights & model::Right::read) != model::Right::open;
  if (!reads && chosen.noun != "db") session.expect_to_write();
  session.enter(*entry);
  return command->run(session);
}

}  // namespace

int run(const Environment& environment) {
  base::forget_inputs();
  i18n::use(i18n::Language::english, environment.share + "/locale");  // until the reader's is known
  GlobalOptions options;
  Flags globals;
  declare_globals(options, globals);
  for (std::size_t i = 0; i + 1 < environment.arguments.size();
       ++i) {  // so that usage errors speak the reader's language too
    if (environment.arguments[i] == "--lang") options.language = environment.arguments[i + 1];
    if (environment.arguments[i] == "--db") options.db = environment.arguments[i + 1];
  }
  const Chosen chosen = choose(environment.arguments, globals);
  Session session(environment, options, without_private(environment.arguments));
  const auto complain = [&](const Message& message) {
    try {
      session.settle_language();
    } catch (const std::exception&) {
      i18n::use(i18n::Language::english, "");
    }
    environment.out->flush();
    *environment.err << chosen.name() << ": " << base::harmless(i18n::text(message)) << '\n';
  };
  /// Behind a failure of the machine, what it left: whoever knows says so, not the failed call.
  const auto say_what_stands = [&](const Message& said) {
    try {
      const auto stands = session.what_stands();
      if (!stands) return;
      const std::string text = i18n::text(*stands);
      if (i18n::text(said).find(text) != std::string::npos) return;
      *environment.err << chosen.name() << ": " << base::harmless(text) << '\n';
    } catch (const std::exception&) {  // the database cannot be asked: the failure was said
    }
  };
  try {
    for (const auto& word : environment.arguments)
      if (!base::is_utf8(word))
        throw Failure(Kind::usage, N_("a word of the command line is not UTF-8 text; nothing was "
                                      "changed (set the terminal to UTF-8)"));
    const int code = execute(session, chosen, options, globals);
    environment.out->flush();
    if (!*environment.out)
      throw Failure(Kind::busy,
                    N_("the output cannot be written: no space, or the reader is gone"));
    session.say_break_glass();
    session.say_undo();
    return code;
  } catch (const Failure& failure) {
    complain(failure.message());
    const bool of_the_machine = failure.kind() == Kind::busy || failure.kind() == Kind::interrupted;
    if (of_the_machine || session.has_written()) say_what_stands(failure.message());
    return failure.exit_code();
  } catch (const std::exception& error) {
    complain(Message(N_("this is a bug in duban: {reason}")).with("reason", error.what()));
    say_what_stands({});
    return static_cast<int>(Kind::bug);
  }
}

}  // namespace duban::cmd
