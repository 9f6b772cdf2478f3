// Man pages in mdoc, from the same declarations as --help.
#include <algorithm>
#include <ostream>
#include <sstream>

#include "base/failure.hpp"
#include "base/text.hpp"
#include "cmd/help.hpp"
#include "cmd/help_text.hpp"
#include "cmd/session.hpp"
#include "cmd/topics.hpp"
#include "i18n/catalogue.hpp"

namespace duban::cmd {
namespace {

/// Text that roff leaves alone.
std::string roff(const std::string& text) {
  std::string out;
  bool line_start = true;
  for (const char c : text) {
    if (line_start && (c == '.' || c == '\'')) out += "\\&";
    if (c == '\\')
      out += "\\e";
    else if (c == '-')
      out += "\\-";
    else
      out += c;
    line_start = c == '\n';
  }
  return out;
}

/// A paragraph: every sentence on a line of its own, as mdoc wants it; Chinese lines can break
/// there too.
std::string sentences(const std::string& text) {
  std::string out;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const std::string_view rest = std::string_view(text).substr(i);
    const bool english_end =
        (rest.starts_with(". ") || rest.starts_with("? ") || rest.starts_with(": ")) &&
        i + 2 < text.size();
    const bool chinese_end = (rest.starts_with("。") || rest.starts_with("；")) && rest.size() > 3;
    if (english_end) {
      out.append(1, text[i]).append(1, '\n');
      ++i;
    } else if (chinese_end) {
      out.append(rest.substr(0, 3)).append(1, '\n');
      i += 2;
    } else {
      out += text[i];
    }
  }
  return roff(out);
}

/// An argument of a macro: quoted, its quotes doubled.
std::string argument(const std::string& text) {
  std::string out = "\"";
  for (const char c : roff(text)) out.append(c == '"' ? 2 : 1, c);
  return out + "\"";
}

void described(std::ostream& out, const std::string& text) {
  if (!text.empty()) out << ".Pp\n" << sentences(text) << '\n';
}

/// A paragraph of a longer text, or a line to type.
void long_text(std::ostream& out, const std::string& text) {
  constexpr int example_year = 2026;
  if (is_typed(text))
    out << ".Bd -literal -offset indent -compact\n"
        << roff(with_places(std::string(base::trim(text)), "/usr/share/duban", example_year))
        << "\n.Ed\n";
  else
    described(out, text);
}

std::string option_item(const Spec& spec) {
  std::string name = spec.name;
  if (const auto comma = name.find(','); comma != std::string::npos) name.replace(comma, 1, ", ");
  if (spec.kind == Spec::Kind::optional_value) return name + " [" + spec.value + "]";
  return spec.value.empty() || spec.kind == Spec::Kind::argument ||
                 spec.kind == Spec::Kind::arguments
             ? name
             : name + " " + spec.value;
}

void options(std::ostream& out, const Flags& flags) {
  if (flags.specs().empty()) return;
  out << ".Bl -tag -width Ds\n";
  for (const auto& spec : flags.specs())
    out << ".It " << argument(option_item(spec)) << '\n' << sentences(tr(spec.help)) << '\n';
  out << ".El\n";
}

void head(std::ostream& out, const std::string& name, const char* section,
          const std::string& summary) {
  std::string upper = name;
  for (char& c : upper) c = static_cast<char>(std::toupper(static_cast<unsigned char>(c)));
  out << ".\\\" Made by duban help --man; do not edit.\n.Dd November 23, 2026\n.Dt " << upper << ' '
      << section << "\n.Os duban\n.Sh NAME\n.Nm " << name << "\n.Nd " << roff(summary) << '\n';
}

void common(std::ostream& out) {
  GlobalOptions ignored;
  Flags globals;
  declare_globals(ignored, globals);
  out << ".Sh OPTIONS\n" << sentences(tr(N_("Every command takes these options too."))) << '\n';
  options(out, globals);
}

void exit_status(std::ostream& out) {
  struct Code {
    const char* code;
    const char* text;
  };
  static constexpr Code codes[] = {
      {"0", N_("done; an empty list is 0 too")},
      {"1", N_("refused or failed")},
      {"2", N_("the command line is wrong")},
      {"3", N_("not found: a record, a unit, a file, the database")},
      {"4", N_("illegal step, invalid data or an ambiguous name")},
      {"5", N_("busy, locked, read-only, or no space")},
      {"7", N_("integrity: broken chain, not a database, newer schema")},
      {"10", N_("with --exit-code: something is overdue")},
      {"70", N_("a bug in duban")},
      {"130", N_("interrupted")}};
  out << ".Sh EXIT STATUS\n.Bl -tag -width Ds\n";
  for (const auto& code : codes)
    out << ".It " << code.code << '\n' << sentences(tr(code.text)) << '\n';
  out << ".El\n";
}

void command_section(std::ostream& out, const Entry& entry) {
  const auto [command, flags] = declared(entry);
  out << ".Ss " << argument(usage_line(entry, flags)) << '\n'
      << sentences(tr(entry.summary)) << '\n';
  for (const auto* text : flags.paragraphs()) described(out, tr(text));
  options(out, flags);
  for (const auto& example : flags.examples()) {
    out << ".Pp\n" << roff(tr(example.text)) << ":\n.Dl " << roff(example.command) << '\n';
  }
}

std::string noun_page(const Noun& noun) {
  std::ostringstream out;
  head(out, std::string("duban-") + noun.name, "1", tr(noun.summary));
  out << ".Sh SYNOPSIS\n";
  for (const auto* entry : entries_of(noun.name)) {
    const auto [command, flags] = declared(*entry);
    out << (entry == entries_of(noun.name).front() ? "" : ".br\n")
        << roff(usage_line(*entry, flags)) << '\n';
  }
  const auto text = noun_text(noun.name);
  out << ".Sh DESCRIPTION\n" << sentences(text.empty() ? tr(noun.summary) : text.front()) << '\n';
  for (std::size_t i = 1; i < text.size(); ++i) long_text(out, text[i]);
  for (const auto* entry : entries_of(noun.name)) command_section(out, *entry);
  common(out);
  exit_status(out);
  out << ".Sh SEE ALSO\n.Xr duban 1 ,\n.Xr duban-rules 5 ,\n.Xr duban-dates 7\n";
  return out.str();
}

std::string program_page() {
  std::ostringstream out;
  head(out, "duban", "1", tr(N_("supervision toolkit for the offices of safety committees")));
  out << ".Sh SYNOPSIS\n.Nm\n.Ar NOUN\n.Op Ar VERB\n.Op Ar OPTIONS\n.Sh DESCRIPTION\n"
      << sentences(
             tr(N_("duban keeps hazards, orders and deadlines of a safety committee's office: what "
                   "was found, who must fix it, by when, and whether it was done.")))
      << '\n';
  described(out, tr(N_("Results go to standard output, everything else to standard error. On a "
                       "terminal lists are aligned tables; in a pipe they are tab-separated text "
                       "without a heading; --format and -o choose another form.")));
  out << ".Sh COMMANDS\n.Bl -tag -width Ds\n";
  for (const auto& noun : nouns())
    out << ".It Xr duban-" << noun.name << " 1\n" << roff(tr(noun.summary)) << '\n';
  out << ".El\n";
  common(out);
  out << ".Sh ENVIRONMENT\n.Bl -tag -width Ds\n";
  struct Variable {
    const char* name;
    const char* text;
  };
  static constexpr Variable variables[] = {
      {"DUBAN_DB", N_("the office's database")},
      {"DUBAN_ACTOR", N_("who is acting; must be on record")},
      {"DUBAN_TODAY", N_("count this day as today; kept in the log")},
      {"DUBAN_NOW", N_("creation time written into documents, 2026-11-23T08:00:00")},
      {"DUBAN_LANG", N_("language of messages")},
      {"DUBAN_WAIT", N_("how long to wait for a locked database (default 5)")},
      {"NO_COLOR", N_("no colour on a terminal")}};
  for (const auto& variable : variables)
    out << ".It Ev " << variable.name << '\n' << roff(tr(variable.text)) << '\n';
  out << ".El\n.Sh FILES\n.Bl -tag -width Ds\n.It Pa $XDG_DATA_HOME/duban/office.db\n"
      << roff(tr(N_("the database when none is named")))
      << "\n.It Pa $XDG_CONFIG_HOME/duban/config.yaml , /etc/duban/config.yaml\n"
      << roff(tr(N_("settings: db, lang, color, ambiguous_width, wait, as, timezone")))
      << "\n.El\n";
  exit_status(out);
  out << ".Sh SEE ALSO\n";
  std::vector<std::string> names;
  for (const auto& noun : nouns()) names.emplace_back(noun.name);
  std::sort(names.begin(), names.end());
  for (const auto& name : names) out << ".Xr duban-" << name << " 1 ,\n";
  out << ".Xr duban-rules 5 ,\n.Xr duban-dates 7\n";
  return out.str();
}

}  // namespace

std::string man_page(const std::string& name) {
  if (name.empty()) return program_page();
  for (const auto& topic : all_topics()) {
    if (name != topic.name + std::string(topic.section)) continue;
    std::ostringstream out;
    const auto text = help_text(topic.name);
    head(out, std::string("duban-") + topic.name, topic.section, text.title);
    out << ".Sh DESCRIPTION\n" << sentences(text.paragraphs.front()) << '\n';
    for (std::size_t i = 1; i < text.paragraphs.size(); ++i) long_text(out, text.paragraphs[i]);
    if (!topic.terms.empty()) {
      described(out, tr(topic.terms_title));
      out << ".Bl -tag -width Ds\n";
      for (const auto& [term, meaning] : topic.terms)
        out << ".It " << argument(term) << '\n' << sentences(i18n::text(meaning)) << '\n';
      out << ".El\n";
    }
    out << ".Sh SEE ALSO\n.Xr duban 1\n";
    return out.str();
  }
  for (const auto& noun : nouns())
    if (name == noun.name) return noun_page(noun);
  throw base::Failure(base::Kind::usage,
                      base::Message(N_("no man page \"{name}\"")).with("name", name));
}

}  // namespace duban::cmd
