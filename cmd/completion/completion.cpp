// duban completion
#include <ostream>
#include <sstream>

#include "base/failure.hpp"
#include "base/text.hpp"
#include "cmd/command.hpp"
#include "cmd/completion/values.hpp"
#include "cmd/names.hpp"
#include "cmd/registry.hpp"
#include "cmd/session.hpp"
#include "i18n/catalogue.hpp"

namespace duban::cmd::completion {

namespace {

struct Options {
  std::string shell, values;
  std::vector<std::string> words;
};

void declare(Options& o, Flags& flags) {
  flags.argument(o.shell, "SHELL", N_("bash, zsh or fish"), false)
      .arguments(o.words, "WORD", N_("with --values: noun, verb and the word before the cursor"),
                 false)
      .text(o.values, "--values", ":PREFIX",
            N_("what may stand behind those words and begins with PREFIX (for the shells)"))
      .example("duban completion bash > /etc/bash_completion.d/duban", N_("for all users of bash"));
}

/// Long names of a command's options, the global ones too.
std::vector<std::string> option_names(const Entry& entry) {
  auto [command, flags] = declared(entry);
  GlobalOptions ignored;
  declare_globals(ignored, flags);
  std::vector<std::string> names;
  for (const auto& spec : flags.specs())
    if (const auto at = spec.name.find("--"); at != std::string::npos)
      names.push_back(spec.name.substr(at));
  return names;
}

std::string verbs_of(const char* noun) {
  std::vector<std::string> verbs;
  for (const auto* entry : entries_of(noun)) {
    if (*entry->verb == '\0') continue;
    verbs.emplace_back(entry->verb);
    if (const auto chinese = chinese_verb(noun, entry->verb); !chinese.empty())
      verbs.emplace_back(chinese);
  }
  return base::join(verbs, " ");
}

std::string noun_names() {
  std::vector<std::string> names;
  for (const auto& noun : nouns()) {
    names.emplace_back(noun.name);
    names.emplace_back(chinese_noun(noun.name));
  }
  return base::join(names, " ");
}

/// The patterns of a shell's case for a command, in both languages: 'hazard close'*|'隐患 销号'* …
std::string pattern_of(const Entry& entry) {
  std::string pattern;
  for (const std::string_view noun : {std::string_view(entry.noun), chinese_noun(entry.noun)})
    for (const std::string_view verb :
         {std::string_view(entry.verb), chinese_verb(entry.noun, entry.verb)}) {
      if (noun.empty() || (verb.empty() && *entry.verb != '\0')) continue;
      const std::string key = std::string(noun) + (verb.empty() ? "" : " ") + std::string(verb);
      if (pattern.find("'" + key + "'") == std::string::npos)
        pattern += (pattern.empty() ? "'" : "|'") + key + "'*";
    }
  return pattern;
}

void bash(std::ostream& out) {
  out << "# bash completion of duban\n_duban() {\n  local cur=${COMP_WORDS[COMP_CWORD]} "
         "noun=${COMP_WORDS[1]} "
         "verb=${COMP_WORDS[2]} words=\n"
      << "  if [ \"$COMP_CWORD\" -eq 1 ]; then words='" << noun_names()
      << "'\n  elif [[ $cur == -* ]]; then\n    case \"$noun $verb\" in\n";
  for (const auto& entry : entries())
    out << "      " << pattern_of(entry) << ") words='" << base::join(option_names(entry), " ")
        << "' ;;\n";
  out << "    esac\n  elif [ \"$COMP_CWORD\" -eq 2 ]; then\n    case $noun in\n";
  for (const auto& noun : nouns())
    out << "      " << noun.name << '|' << chinese_noun(noun.name) << ") words='"
        << verbs_of(noun.name) << "' ;;\n";
  out << "    esac\n  else words=$(duban completion --values \":$cur\" -- \"$noun\" \"$verb\" "
         "\"${COMP_WORDS[COMP_CWORD-1]}\" 2>/dev/null)\n  fi\n"
         "  mapfile -t COMPREPLY < <(compgen -W \"$words\" -- "
         "\"$cur\")\n}\ncomplete -o default -F _duban duban\n";
}

void zsh(std::ostream& out) {
  out << "#compdef duban\n_duban() {\n  local -a list\n  if (( CURRENT == 2 )); then list=("
      << noun_names() << ")\n"
      << "  elif [[ $PREFIX == -* ]]; then\n    case \"$words[2] $words[3]\" in\n";
  for (const auto& entry : entries())
    out << "      " << pattern_of(entry) << ") list=(" << base::join(option_names(entry), " ")
        << ") ;;\n";
  out << "    esac\n  elif (( CURRENT == 3 )); then\n    case $words[2] in\n";
  for (const auto& noun : nouns())
    out << "      " << noun.name << '|' << chinese_noun(noun.name) << ") list=("
        << verbs_of(noun.name) << ") ;;\n";
  out << "    esac\n  else list=(${(f)\"$(duban completion --values \":$PREFIX\" -- "
         "$words[2] $words[3] $words[CURRENT-1] 2>/dev/null)\"})\n  fi\n"
         "  if (( $#list )); then compadd -a list; else _files; fi\n}\n_duban "
         "\"$@\"\n";
}

void fish(std::ostream& out) {
  for (const auto& noun : nouns())
    out << "complete -c duban -n __fish_use_subcommand -a " << noun.name << " -d '"
        << i18n::text(base::Message(noun.summary)) << "'\n"
        << "complete -c duban -n __fish_use_subcommand -a " << chinese_noun(noun.name) << '\n';
  for (const auto& entry : entries()) {
    const bool has_verb = *entry.verb != '\0';
    if (has_verb)
      out << "complete -c duban -n '__fish_seen_subcommand_from " << entry.noun << "' -a "
          << entry.verb << " -d '" << i18n::text(base::Message(entry.summary)) << "'\n";
    for (const auto& name : option_names(entry))
      out << "complete -c duban -n '__fish_seen_subcommand_from " << entry.noun
          << (has_verb ? std::string("; and __fish_seen_subcommand_from ") + entry.verb : "")
          << "' -l " << name.substr(2) << '\n';
  }
}

int run(const Options& o, Session& session) {
  session.settle_language();
  if (!o.values.empty()) {
    std::vector<std::string> words{o.shell};
    words.insert(words.end(), o.words.begin(), o.words.end());
    for (const auto& value : values_for(session, words, o.values.substr(1)))
      session.out() << value << '\n';
    return 0;
  }
  if (o.shell == "bash")
    bash(session.out());
  else if (o.shell == "zsh")
    zsh(session.out());
  else if (o.shell == "fish")
    fish(session.out());
  else
    throw base::Failure(
        base::Kind::usage,
        base::Message(N_("no completion for \"{shell}\" (there are: bash, zsh, fish)"))
            .with("shell", o.shell));
  return 0;
}

}  // namespace

std::unique_ptr<Command> make() { return make_command<Options>(declare, run); }

}  // namespace duban::cmd::completion
