// Requests from flags, standard input and files.
#include "cmd/steps.hpp"

#include <algorithm>
#include <iostream>
#include <set>

#include "base/failure.hpp"
#include "base/text.hpp"
#include "base/text_width.hpp"
#include "cmd/session.hpp"
#include "i18n/catalogue.hpp"
#include "render/plain.hpp"

namespace duban::cmd {

using base::Failure;
using base::Kind;
using base::Message;
using model::StepRequest;

namespace {

const std::string fact_mark = "fact ";

void put(StepRequest& request, const model::StepField& field, const std::string& text) {
  if (const auto* place = std::get_if<std::string StepRequest::*>(&field.member))
    request.*(*place) = text;
  else
    request.*std::get<model::OptDay StepRequest::*>(field.member) =
        day_value(text, "--" + std::string(field.flag));
}

using Headings = std::map<std::string, std::vector<std::string>>;

std::vector<std::string> in_both_languages(const char* heading) {
  return {i18n::text_in(i18n::Language::english, Message(heading)),
          i18n::text_in(i18n::Language::chinese, Message(heading))};
}

void add(Headings& headings, const std::string& key, const std::vector<std::string>& names) {
  auto& all = headings[key];
  all.insert(all.end(), names.begin(), names.end());
}

/// The headings that a file of rows may have: in both languages, as options, as fields, and as
/// ledgers call them.
Headings headings_of(const StepNoun& noun, const std::vector<const char*>& fields,
                     bool with_facts) {
  Headings headings{{"number", noun.number_headings},
                    {"problem found", in_both_languages(N_("Problem found"))}};
  for (const char* name : with_always(fields)) {
    std::string as_field = name;
    std::replace(as_field.begin(), as_field.end(), '-', '_');
    add(headings, name, {name, as_field});
    add(headings, name, in_both_languages(model::step_field(name).heading));
    if (const auto more = noun.ledger_words.find(name); more != noun.ledger_words.end())
      add(headings, name, more->second);
  }
  if (!with_facts) return headings;
  for (const auto& fact : noun.facts) {
    add(headings, fact_mark + fact.field, {fact.field});
    add(headings, fact_mark + fact.field, in_both_languages(noun.fact_heading(fact.field)));
  }
  return headings;
}

Message in_row(const std::string& file, std::size_t row, const Message& what) {
  return Message(N_("{file}, row {row}: {what}"))
      .with("file", file)
      .with("row", row)
      .with("what", what);
}

/// A row that cannot be read asks for a step that is refused: it goes the way of the others.
StepRequest request_of_row(const intake::TableRow& row, const StepRequest& common) {
  StepRequest request = common;
  request.wrong = row.problem;
  const auto number = row.cells.find("number");
  if (number == row.cells.end())
    request.wrong = N_("the number is missing");
  else
    request.number = number->second;
  for (const auto& [name, text] : row.cells) {
    if (name == "number" || name == "problem found") continue;
    if (name.starts_with(fact_mark)) {
      request.facts.emplace_back(name.substr(fact_mark.size()), text);
      continue;
    }
    try {
      put(request, model::step_field(name), text);
    } catch (const Failure& failure) {
      if (request.wrong.empty()) request.wrong = failure.message();
    }
  }
  return request;
}

/// A cell that a spreadsheet would run stands as text; reading takes the apostrophe off again.
std::string inert(const std::string& cell) {
  return base::looks_like_formula(cell) ? "'" + cell : cell;
}

void write_rejects(Session& session, const StepInput& input, const casework::StepFailures& failures,
                   const intake::Table& table) {
  if (input.reject.empty() || table.rows.empty()) return;
  std::size_t width = table.headings.size();  // text beyond the headings keeps its place
  for (const auto& failed : failures) width = std::max(width, table.rows[failed.index].raw.size());
  const auto line = [&](const std::vector<std::string>& cells) {
    std::string all;
    for (std::size_t i = 0; i < width; ++i)
      all += (i < cells.size() ? render::csv_cell(inert(cells[i])) : "") + ",";
    return all;
  };
  std::string text = "\xEF\xBB\xBF" + line(table.headings);
  text += i18n::text(N_("Problem found")) + "\r\n";
  for (const auto& failed : failures) {
    text += line(table.rows[failed.index].raw);
    text += render::csv_cell(i18n::text(failed.failure.message())) + "\r\n";
  }
  base::write_file(input.reject, text, session.access());
}

}  // namespace

std::string first_of_line(std::string_view line) {
  return std::string(base::trim(line.substr(0, line.find_first_of("\t,"))));
}

std::vector<std::string> numbers_of(Session& session, const std::vector<std::string>& words) {
  std::vector<std::string> numbers;
  for (const auto& word : words) {
    if (word != "-") {
      numbers.push_back(word);
      continue;
    }
    if (session.environment().in_is_terminal)
      session.say(N_("reading numbers from the terminal; end with Ctrl-D"));
    std::string line;
    while (std::getline(*session.environment().in, line))
      if (auto number = first_of_line(line); !number.empty()) numbers.push_back(std::move(number));
  }
  return numbers;
}

std::vector<const char*> with_always(const std::vector<const char*>& fields) {
  std::vector<const char*> all{"on", "by", "because"};
  all.insert(all.end(), fields.begin(), fields.end());
  return all;
}

void declare_step_input(StepInput& input, const StepNoun& noun, Flags& flags) {
  flags.arguments(input.numbers, "NUMBER", noun.numbers_help, false)
      .flag(input.each, "--each", N_("every one for itself instead of all or nothing"))
      .text(input.from, "--from", "FILE.csv",
            N_("one row each, with its own facts (heading: --show-template)"))
      .flag(input.show_template, "--show-template", N_("print the heading for --from"))
      .text(input.reject, "--reject", "FILE", N_("write the rows that cannot be done to this file"))
      .writes();
  declare_output(input.output, flags, noun.columns);
}

void declare_step_fields(StepRequest& request, const std::vector<const char*>& names,
                         Flags& flags) {
  for (const char* name : names) {
    const auto& field = model::step_field(name);
    const bool is_text = std::holds_alternative<std::string StepRequest::*>(field.member);
    Spec spec;
    spec.kind = Spec::Kind::value;
    spec.name = "--" + std::string(name);
    spec.value = is_text ? "TEXT" : "DATE";
    spec.help = field.help;
    spec.set = [&request, &field](const auto& values) { put(request, field, values.front()); };
    flags.add(std::move(spec));
  }
}

std::vector<StepRequest> step_requests(Session& session, const StepNoun& noun,
                                       const StepInput& input, const StepRequest& common,
                                       const std::vector<const char*>& fields, bool with_facts,
                                       intake::Table& table) {
  if (!input.from.empty() && !input.numbers.empty())
    throw Failure(Kind::usage, N_("give either numbers or --from FILE, not both"));
  session.database();
  std::vector<StepRequest> requests;
  if (!input.from.empty()) {
    intake::TableFile file(input.from);
    table = intake::read_table(file, headings_of(noun, fields, with_facts));
    for (const auto& note : table.notes) session.say(note);
    for (const auto& row : table.rows) requests.push_back(request_of_row(row, common));
    if (requests.empty())
      throw Failure(Kind::invalid,
                    Message(N_("{file} holds the headings only, no row")).with("file", input.from));
  }
  std::set<std::string> once;
  for (const auto& number : numbers_of(session, input.numbers)) {
    if (!once.insert(number).second) continue;
    requests.push_back(common);
    requests.back().number = number;
  }
  if (requests.empty() && input.numbers.empty()) throw Failure(Kind::usage, noun.ask);
  return requests;
}

int show_step_template(Session& session, const StepNoun& noun,
                       const std::vector<const char*>& fields, bool with_facts) {
  session.settle_language();
  std::string line = i18n::text(N_("Number"));
  for (const char* name : with_always(fields))
    line += "," + i18n::text(model::step_field(name).heading);
  if (with_facts)
    for (const auto& fact : noun.facts) line += "," + i18n::text(noun.fact_heading(fact.field));
  session.out() << line << "\n";
  return 0;
}

int report_failures(Session& session, const StepInput& input,
                    const casework::StepFailures& failures, const intake::Table& table,
                    std::size_t asked) {
  if (failures.empty()) return 0;
  if (asked == 1 && input.from.empty()) throw failures.front().failure;
  session.settle_language();
  for (const auto& failed : failures) {
    Message line = failed.failure.message();
    if (!input.from.empty()) line = in_row(input.from, table.rows[failed.index].row, line);
    session.err() << base::harmless(i18n::text(line)) << '\n';
  }
  write_rejects(session, input, failures, table);
  const Message verdict =
      input.each && session.options().dry_run
          ? Message(N_("{bad} of {all} cannot be done; the others would be"))
      : input.each
          ? Message(N_("{bad} of {all} could not be done; the others are done"))
          : Message(
                N_("{bad} of {all} cannot be done: nothing was changed (each for itself: --each)"));
  session.err() << i18n::text(verdict.with("bad", failures.size()).with("all", asked)) << '\n';
  return failures.front().failure.exit_code();
}

std::unique_ptr<Command> make_step_command(const StepNoun& noun, StepVerbOf<int> text,
                                           DoSteps run) {
  class StepCommand final : public Command {
   public:
    StepCommand(const StepNoun& noun, StepVerbOf<int> text, DoSteps run)
        : noun_(noun), text_(std::move(text)), run_(std::move(run)) {}
    void declare(Flags& flags) override {
      if (*text_.details != '\0') flags.details(text_.details);
      for (const auto& example : text_.examples) flags.example(example.command, example.text);
      if (text_.ask != nullptr) declare_facts(noun_.facts, facts_, flags);
      declare_step_fields(request_, with_always(text_.fields), flags);
      declare_step_input(input_, noun_, flags);
    }
    int run(Session& session) override {
      if (text_.ask != nullptr && facts_.empty() && input_.from.empty() && !input_.show_template)
        throw Failure(Kind::usage, text_.ask);
      request_.facts.assign(facts_.begin(), facts_.end());
      return run_(session, input_, request_);
    }

   private:
    const StepNoun& noun_;
    StepVerbOf<int> text_;
    DoSteps run_;
    StepInput input_;
    StepRequest request_;
    FactTexts facts_;
  };
  return std::make_unique<StepCommand>(noun, std::move(text), std::move(run));
}

void say_note(Session& session, const std::string& number, const Message& note) {
  session.say(Message("{number}: {what}").with("number", number).with("what", note));
}

void say_dry_run(Session& session) {
  if (session.options().dry_run) session.say(N_("dry run: nothing was written"));
}

}  // namespace duban::cmd
