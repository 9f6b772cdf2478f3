// Help on the screen.
#include "cmd/help.hpp"

#include <ostream>
#include <string_view>
#include <vector>

#include "base/text_width.hpp"
#include "cmd/help_text.hpp"
#include "cmd/names.hpp"
#include "cmd/session.hpp"
#include "cmd/topics.hpp"
#include "i18n/catalogue.hpp"

namespace duban::cmd {
namespace {

constexpr std::size_t page_width = 79;

/// A closing mark that no line may begin with.
bool closes(std::string_view character) {
  for (const std::string_view mark :
       {"。", "，", "、", "；", "：", "）", "”", "》", "？", "！", "…"})
    if (character == mark) return true;
  return false;
}

/// Lines of at most so many cells; Chinese breaks anywhere but before a closing mark, English at
/// spaces.
std::vector<std::string> wrapped(const std::string& text, std::size_t cells) {
  std::vector<std::string> lines(1);
  std::string word;
  const auto flush_word = [&] {
    if (!lines.back().empty() &&
        base::display_width(lines.back()) + base::display_width(word) > cells) {
      while (!lines.back().empty() && lines.back().back() == ' ') lines.back().pop_back();
      lines.emplace_back();
      if (word == " ") word.clear();
    }
    lines.back() += word;
    word.clear();
  };
  for (std::size_t i = 0; i < text.size();) {
    std::size_t width = 1;
    while (i + width < text.size() &&
           (static_cast<unsigned char>(text[i + width]) & 0xC0U) == 0x80U)
      ++width;
    const auto character = text.substr(i, width);
    i += width;
    const bool chinese = width == 3 && !closes(character);
    if (chinese || character == " ") flush_word();
    word += character;
    if (character == " ") flush_word();
  }
  flush_word();
  return lines;
}

/// Two columns; what does not fit on the right goes on below itself.
void pair(std::ostream& out, const std::string& left, const std::string& right,
          std::size_t column) {
  out << "  " << left;
  const std::size_t used = base::display_width(left);
  const std::string margin = "\n  " + std::string(column, ' ');
  out << (used + 2 > column ? margin : std::string(column - used, ' '));
  const auto lines = wrapped(right, page_width - 2 - column);
  for (std::size_t i = 0; i < lines.size(); ++i) out << (i == 0 ? "" : margin) << lines[i];
  out << '\n';
}

void paragraph(std::ostream& out, const std::string& text) {
  for (const auto& line : wrapped(text, page_width)) out << line << '\n';
  out << '\n';
}

std::string option_text(const Spec& spec) {
  std::string name = spec.name;
  if (const auto comma = name.find(','); comma != std::string::npos) name.replace(comma, 1, ", ");
  if (spec.kind == Spec::Kind::value || spec.kind == Spec::Kind::list) name += " " + spec.value;
  if (spec.kind == Spec::Kind::optional_value) name += " [" + spec.value + "]";
  return name;
}

void option_list(std::ostream& out, const Flags& flags) {
  for (const auto& spec : flags.specs())
    if (spec.kind != Spec::Kind::argument && spec.kind != Spec::Kind::arguments)
      pair(out, option_text(spec), tr(spec.help), 26);
}

}  // namespace

namespace {

/// "duban hazard close", in Chinese with its Chinese name behind it.
std::string called(const std::string& noun, const std::string& verb) {
  const std::string name = "duban " + noun + (verb.empty() ? "" : " " + verb);
  if (i18n::current() != i18n::Language::chinese) return name;
  const auto chinese = verb.empty() ? chinese_noun(noun) : chinese_verb(noun, verb);
  return chinese.empty() ? name : name + " " + std::string(chinese);
}

}  // namespace

std::string usage_line(const Entry& entry, const Flags& flags) {
  std::string line = std::string("duban ") + entry.noun +
                     (*entry.verb == '\0' ? "" : std::string(" ") + entry.verb);
  bool options = false;
  for (const auto& spec : flags.specs()) {
    const bool many = spec.kind == Spec::Kind::arguments;
    if (many || spec.kind == Spec::Kind::argument) {
      const std::string name = spec.name + (many ? "…" : "");
      line += spec.required ? " " + name : " [" + name + "]";
    } else {
      options = true;
    }
  }
  return line + (options ? " [OPTIONS]" : "");
}

void overview_help(Session& session) {
  std::ostream& out = session.out();
  paragraph(out, tr(N_("duban keeps hazards, orders and deadlines of a safety committee's office: "
                       "what was found, who must fix it, by when, and whether it was done.")));
  out << tr(N_("Commands:")) << '\n';
  for (const auto& noun : nouns()) pair(out, called(noun.name, ""), tr(noun.summary), 22);
  out << '\n'
      << tr(N_("More: duban NOUN --help, duban NOUN VERB --help, duban help TOPIC")) << '\n';
  out << tr(N_("Topics:"));
  for (const auto& topic : topics()) out << ' ' << topic;
  out << "\n\n" << tr(N_("To begin:")) << '\n';
  pair(out, i18n::current() == i18n::Language::chinese ? "duban help 入门" : "duban help start",
       tr(N_("the first hour: fifteen lines to type")), 44);
  pair(out, "duban db init --name 某市安委办 --full-name 某市安全生产委员会办公室",
       tr(N_("make the office's database")), 44);
  pair(out, "duban unit import units.csv", tr(N_("import units from a CSV file")), 44);
  pair(out, "duban hazard import ledger.csv", tr(N_("import a ledger of hazards from a CSV file")),
       44);
  pair(out, "duban due", tr(N_("everything with a clock, the most pressing first")), 44);
}

namespace {

/// Lines to type stand together, with a blank line around them.
void long_texts(Session& session, const std::vector<std::string>& all) {
  std::ostream& out = session.out();
  for (std::size_t i = 0; i < all.size(); ++i) {
    if (!is_typed(all[i])) {
      paragraph(out, all[i]);
      continue;
    }
    out << with_places(all[i], session.environment().share + "/duban", session.today().year())
        << '\n';
    if (i + 1 == all.size() || !is_typed(all[i + 1])) out << '\n';
  }
}

}  // namespace

void noun_help(Session& session, const std::string& name) {
  std::ostream& out = session.out();
  long_texts(session, noun_text(name));
  out << tr(N_("Commands:")) << '\n';
  for (const auto* entry : entries_of(name))
    pair(out, called(entry->noun, entry->verb), tr(entry->summary), 34);
  out << '\n' << tr(N_("More: duban NOUN VERB --help")) << '\n';
}

void commands_help(Session& session, const std::vector<std::string>& commands) {
  const auto entry_of = [](const std::string& command) {
    const auto blank = command.find(' ');
    return find_entry(command.substr(0, blank),
                      blank == std::string::npos ? "" : command.substr(blank + 1));
  };
  if (commands.size() == 1) {
    const auto [command, flags] = declared(*entry_of(commands.front()));
    return command_help(session, *entry_of(commands.front()), flags);
  }
  for (const auto& command : commands) {
    const Entry& entry = *entry_of(command);
    pair(session.out(), called(entry.noun, entry.verb), tr(entry.summary), 34);
  }
  session.out() << '\n' << tr(N_("More: duban NOUN VERB --help")) << '\n';
}

void command_help(Session& session, const Entry& entry, const Flags& flags) {
  std::ostream& out = session.out();
  out << tr(N_("Usage:")) << ' ' << usage_line(entry, flags) << "\n";
  if (i18n::current() == i18n::Language::chinese && !chinese_noun(entry.noun).empty())
    out << tr(N_("Also:")) << " duban " << chinese_noun(entry.noun)
        << (*entry.verb == '\0' ? "" : " ") << chinese_verb(entry.noun, entry.verb) << '\n';
  out << '\n';
  paragraph(out, tr(entry.summary));
  for (const auto* text : flags.paragraphs()) paragraph(out, tr(text));
  bool arguments = false;
  for (const auto& spec : flags.specs()) {
    if (spec.kind != Spec::Kind::argument && spec.kind != Spec::Kind::arguments) continue;
    if (!arguments) out << tr(N_("Arguments:")) << '\n';
    arguments = true;
    pair(out, spec.name, tr(spec.help), 26);
  }
  if (arguments) out << '\n';
  out << tr(N_("Options:")) << '\n';
  option_list(out, flags);
  GlobalOptions ignored;
  Flags globals;
  declare_globals(ignored, globals);
  globals.leave_out(flags);
  out << '\n' << tr(N_("Options of every command:")) << '\n';
  option_list(out, globals);
  if (flags.examples().empty()) return;
  out << '\n' << tr(N_("Examples:")) << '\n';
  for (const auto& example : flags.examples())
    out << "  " << example.command << "\n      " << tr(example.text) << '\n';
}

bool topic_help(Session& session, const std::string& name) {
  for (const auto& topic : all_topics()) {
    if (name != topic.name && name != topic.chinese) continue;
    if (name == topic.chinese) session.speak(i18n::Language::chinese);  // who types it reads it
    const auto text = help_text(topic.name);
    session.out() << text.title << "\n\n";
    long_texts(session, text.paragraphs);
    if (!topic.terms.empty()) session.out() << tr(topic.terms_title) << '\n';
    for (const auto& [term, meaning] : topic.terms)
      pair(session.out(), term, i18n::text(meaning), 30);
    return true;
  }
  return false;
}

std::vector<std::string> topics() {
  std::vector<std::string> names;
  for (const auto& topic : all_topics()) names.emplace_back(topic.name);
  return names;
}

}  // namespace duban::cmd
