// Declaring options, and parsing them with CLI11 (this file alone includes it).
#include "cmd/options.hpp"

#include <CLI/CLI.hpp>

#include <algorithm>
#include <array>
#include <charconv>
#include <filesystem>

#include "base/failure.hpp"
#include "base/files.hpp"
#include "base/text.hpp"
#include "cmd/value_words.hpp"
#include "intake/date_text.hpp"

namespace duban::cmd {

using base::Failure;
using base::Kind;
using base::Message;

namespace {

Failure usage(const Message& message) { return {Kind::usage, message}; }

std::int64_t number_value(const std::string& text, const std::string& name) {
  std::int64_t value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (error != std::errc{} || end != text.data() + text.size() || value < 0)
    throw usage(Message(N_("{option}: \"{text}\" is no number of 0 or more"))
                    .with("option", name)
                    .with("text", text));
  return value;
}

std::string long_name(const Spec& spec) {
  const auto at = spec.name.find("--");
  return at == std::string::npos ? spec.name : spec.name.substr(at);
}

bool is_argument(const Spec& spec) {
  return spec.kind == Spec::Kind::argument || spec.kind == Spec::Kind::arguments;
}

[[noreturn]] void unknown_option(const std::string& word, const std::vector<const Spec*>& specs,
                                 const std::string& command) {
  std::vector<std::string> names;
  for (const auto* spec : specs)
    if (!is_argument(*spec)) names.push_back(long_name(*spec));
  const std::string name = word.substr(0, word.find('='));
  const std::string near = base::nearest(name, names);
  throw usage(
      (near.empty()
           ? Message(N_("unknown option {option} (see: {command} --help)"))
           : Message(N_("unknown option {option} (did you mean {near}?)")).with("near", near))
          .with("option", name)
          .with("command", command));
}

struct Bound {
  const Spec* spec = nullptr;
  CLI::Option* option = nullptr;
  std::string one;
  std::vector<std::string> values;
};

void bind(CLI::App& app, Bound& bound) {
  const Spec& spec = *bound.spec;
  if (spec.kind == Spec::Kind::flag) {
    bound.option = app.add_flag(spec.name);
    return;
  }
  const std::string name = is_argument(spec) ? base::fold(spec.name) : spec.name;
  switch (spec.kind) {
    case Spec::Kind::value:
    case Spec::Kind::argument: bound.option = app.add_option(name, bound.one); break;
    case Spec::Kind::optional_value:
      bound.option = app.add_option(name, bound.one)->expected(0, 1);
      break;
    case Spec::Kind::list:
      bound.option =
          app.add_option(name, bound.values)->expected(1)->allow_extra_args(false)->take_all();
      break;
    default: bound.option = app.add_option(name, bound.values);
  }
}

/// CLI11's own sentences are English and leave the name out at times: say them in our words.
[[noreturn]] void translate(const CLI::ParseError& error, const std::vector<std::string>& words,
                            const std::string& command) {
  const std::string what = error.what();
  const auto option = what.substr(0, what.find(':'));
  const auto times = std::count_if(words.begin(), words.end(), [&](const std::string& w) {
    return w == option || w.starts_with(option + "=");
  });
  if (times > 1)
    throw usage(Message(N_("{option} is given twice (see: {command} --help)"))
                    .with("option", option)
                    .with("command", command));
  if (error.get_name() == "ArgumentMismatch")
    throw usage(Message(N_("{option} needs one value (see: {command} --help)"))
                    .with("option", option)
                    .with("command", command));
  throw usage(Message(N_("the command line cannot be read: {reason} (see: {command} --help)"))
                  .with("reason", what)
                  .with("command", command));
}

void check_choice(const Spec& spec, const std::string& value) {
  if (spec.choices.empty() ||
      std::find(spec.choices.begin(), spec.choices.end(), value) != spec.choices.end())
    return;
  const std::string near = base::nearest(value, spec.choices);
  throw usage((near.empty()
                   ? Message(N_("{option}: \"{text}\" is none of {choices}"))
                   : Message(N_("{option}: \"{text}\" is none of {choices} (did you mean {near}?)"))
                         .with("near", near))
                  .with("option", long_name(spec))
                  .with("text", value)
                  .with("choices", base::join(spec.choices, ", ")));
}

std::filesystem::path whole_path(const std::string& name) {
  std::error_code none;
  return std::filesystem::weakly_canonical(std::filesystem::absolute(name, none), none);
}

/// No output replaces a database, what belongs to one, or what the command line names as input.
void check_outputs(const std::vector<Bound>& bounds) {
  for (const auto& output : bounds) {
    if (!output.spec->is_output) continue;
    for (const auto& name : output.values) {
      if (name.empty() || name == "-") continue;
      base::check_output(name);
      for (const auto& other : bounds)
        for (const auto& value : other.values) {
          std::error_code none;
          if (&other != &output && other.spec->is_output && value != "-" &&
              whole_path(name) == whole_path(value))
            throw usage(Message(N_("{file} is named for two outputs; nothing was changed (choose "
                                   "another name for one of them)"))
                            .with("file", name));
          if (&other != &output && std::filesystem::equivalent(name, value, none) && !none &&
              std::filesystem::is_regular_file(name, none))
            throw usage(Message(N_("{file} is what this command reads; nothing was changed (choose "
                                   "another name)"))
                            .with("file", name));
        }
    }
  }
}

}  // namespace

base::Day day_value(const std::string& text, const std::string& name) {
  const auto read = intake::read_date(text);
  if (const auto* day = std::get_if<base::Day>(&read)) return *day;
  throw usage(
      Message("{option}: {what}").with("option", name).with("what", std::get<Message>(read)));
}

Flags& Flags::add(Spec spec) {
  specs_.push_back(std::move(spec));
  return *this;
}

Flags& Flags::flag(bool& to, const char* name, const char* help) {
  return add({Spec::Kind::flag, name, "", help, {}, false, [&to](const auto&) { to = true; }});
}

Flags& Flags::text(std::string& to, const char* name, const char* value, const char* help) {
  return add({Spec::Kind::value, name, value, help, {}, false, [&to](const auto& values) {
                to = values.front();
              }});
}

Flags& Flags::number(std::int64_t& to, const char* name, const char* value, const char* help) {
  const std::string option = name;
  return add({Spec::Kind::value, name, value, help, {}, false, [&to, option](const auto& values) {
                to = number_value(values.front(), option);
              }});
}

Flags& Flags::number(std::optional<std::int64_t>& to, const char* name, const char* value,
                     const char* help) {
  const std::string option = name;
  return add({Spec::Kind::value, name, value, help, {}, false, [&to, option](const auto& values) {
                to = number_value(values.front(), option);
              }});
}

Flags& Flags::day(std::optional<base::Day>& to, const char* name, const char* help) {
  const std::string option = name;
  return add({Spec::Kind::value, name, "DATE", help, {}, false, [&to, option](const auto& values) {
                to = day_value(values.front(), option);
              }});
}

Flags& Flags::list(std::vector<std::string>& to, const char* name, const char* value,
                   const char* help) {
  return add(
      {Spec::Kind::list, name, value, help, {}, false, [&to](const auto& values) { to = values; }});
}

Flags& Flags::choice(std::string& to, const char* name, std::vector<std::string> choices,
                     const char* help) {
  const std::string shown = base::join(choices, "|");
  return add({Spec::Kind::value, name, shown, help, std::move(choices), false,
              [&to](const auto& values) { to = values.front(); }});
}

Flags& Flags::maybe(bool& seen, std::string& to, const char* name, const char* value,
                    const char* help) {
  return add(
      {Spec::Kind::optional_value, name, value, help, {}, false, [&seen, &to](const auto& values) {
         seen = true;
         if (!values.empty()) to = values.front();
       }});
}

Flags& Flags::argument(std::string& to, const char* name, const char* help, bool required) {
  return add({Spec::Kind::argument, name, name, help, {}, required, [&to](const auto& values) {
                to = values.front();
              }});
}

Flags& Flags::arguments(std::vector<std::string>& to, const char* name, const char* help,
                        bool required) {
  return add({Spec::Kind::arguments, name, name, help, {}, required, [&to](const auto& values) {
                to = values;
              }});
}

Flags& Flags::lists(std::vector<std::string> (*names)()) {
  specs_.back().names = names;
  return *this;
}

Flags& Flags::check(std::function<void()> check) {
  checks_.push_back(std::move(check));
  return *this;
}

Flags& Flags::writes() {
  specs_.back().is_output = true;
  return *this;
}

Flags& Flags::details(const char* text) {
  paragraphs_.push_back(text);
  return *this;
}

Flags& Flags::example(std::string command, const char* text) {
  examples_.push_back({std::move(command), text});
  return *this;
}

std::string without_private(const std::vector<std::string>& words) {
  static constexpr std::array private_options{"--phone", "--email"};
  static constexpr const char* omitted = "（略）";
  std::string line;
  bool next_is_private = false;
  for (const auto& word : words) {
    std::string shown = next_is_private ? omitted : word;
    next_is_private = false;
    for (const std::string option : private_options) {
      if (word == option) next_is_private = true;
      if (word.starts_with(option + "=")) shown = option + "=" + omitted;
    }
    line += (line.empty() ? "" : " ") + shown;
  }
  return line;
}

void Flags::leave_out(const Flags& others) {
  std::erase_if(specs_, [&](const Spec& spec) {
    return std::any_of(others.specs_.begin(), others.specs_.end(),
                       [&](const Spec& other) { return other.name == spec.name; });
  });
}

Parsed parse(const std::vector<const Flags*>& flags, const std::vector<std::string>& words,
             const std::string& command) {
  std::vector<const Spec*> specs;
  for (const auto* set : flags)
    for (const auto& spec : set->specs()) specs.push_back(&spec);
  CLI::App app;
  app.set_help_flag();
  app.allow_extras();
  std::vector<Bound> bounds(specs.size());
  for (std::size_t i = 0; i < specs.size(); ++i) {
    bounds[i].spec = specs[i];
    bind(app, bounds[i]);
  }
  try {
    app.parse(std::vector<std::string>(words.rbegin(), words.rend()));
  } catch (const CLI::ParseError& error) {
    translate(error, words, command);
  }
  const bool ends_options = std::find(words.begin(), words.end(), "--") != words.end();
  for (const auto& word : app.remaining()) {
    if (word == "--") continue;
    if (word.size() > 1 && word.front() == '-') unknown_option(word, specs, command);
    throw usage(Message(N_("\"{word}\" is one argument too many (see: {command} --help)"))
                    .with("word", word)
                    .with("command", command));
  }
  Parsed parsed;
  for (const auto& bound : bounds)
    if (bound.spec->name == "--fields" && bound.option->count() > 0 && bound.one.empty()) {
      parsed.is_question = true;
      if (bound.spec->names != nullptr) parsed.answer = bound.spec->names();
    }
  if (!parsed.answer.empty()) return parsed;
  for (auto& bound : bounds) {
    if (bound.values.empty() && (!bound.one.empty() || bound.spec->kind == Spec::Kind::value ||
                                 bound.spec->kind == Spec::Kind::argument))
      bound.values = {bound.one};
    if (bound.option->count() == 0) {
      if (bound.spec->required)
        throw usage(Message(N_("{argument} is missing (see: {command} --help)"))
                        .with("argument", bound.spec->name)
                        .with("command", command));
      continue;
    }
    for (auto& value : bound.values) {
      value = code_named(bound.spec->choices, value);
      if (is_argument(*bound.spec) && !ends_options && value.size() > 2 && value.starts_with("--"))
        unknown_option(value, specs, command);
      check_choice(*bound.spec, value);
    }
    bound.spec->set(bound.values);
  }
  check_outputs(bounds);
  for (const auto* set : flags)
    for (const auto& check : set->checks()) check();
  return parsed;
}

}  // namespace duban::cmd
