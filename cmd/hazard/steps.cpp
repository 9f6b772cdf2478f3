// The shared part of the step verbs.
#include "cmd/hazard/steps.hpp"

#include <algorithm>
#include <iostream>
#include <map>
#include <set>

#include "base/failure.hpp"
#include "base/text.hpp"
#include "casework/name_book.hpp"
#include "cmd/hazard/facts.hpp"
#include "cmd/session.hpp"
#include "i18n/catalogue.hpp"
#include "intake/date_text.hpp"
#include "intake/table.hpp"
#include "render/file.hpp"
#include "render/plain.hpp"
#include "report/hazard_columns.hpp"
#include "rules/deadline.hpp"
#include "rules/standing.hpp"

namespace duban::cmd {

using base::Failure;
using base::Kind;
using base::Message;
using model::StepRequest;

namespace {

const std::vector<const char*> always{"on", "by", "because"};
const std::string fact_mark = "fact ";

struct Options {
  StepInput input;
  StepRequest request;
};

void put(StepRequest& request, const model::StepField& field, const std::string& text) {
  if (const auto* place = std::get_if<std::string StepRequest::*>(&field.member))
    request.*(*place) = text;
  else
    request.*std::get<model::OptDay StepRequest::*>(field.member) = day_value(text, "--" + std::string(field.flag));
}

std::vector<const char*> with_always(const std::vector<const char*>& fields) {
  std::vector<const char*> all = always;
  all.insert(all.end(), fields.begin(), fields.end());
  return all;
}

std::vector<std::string> numbers_of(Session& session, const std::vector<std::string>& words) {
  std::vector<std::string> numbers;
  for (const auto& word : words) {
    if (word != "-") {
      numbers.push_back(word);
      continue;
    }
    if (session.environment().in_is_terminal) session.say(N_("reading numbers from the terminal; end with Ctrl-D"));
    std::string line;
    while (std::getline(*session.environment().in, line)) {
      const auto cut = line.find_first_of("\t,");
      if (const auto number = base::trim(std::string_view(line).substr(0, cut)); !number.empty()) numbers.emplace_back(number);
    }
  }
  return numbers;
}

/// The headings that a file of rows may have: in both languages, as options, as fields, and as ledgers call them.
std::map<std::string, std::vector<std::string>> headings_of(const std::vector<const char*>& fields) {
  static const std::map<std::string, std::vector<std::string>> ledger_words{{"on", {"办理日期", "销号日期"}},
                                                                            {"unit", {"责任单位", "整改单位"}},
                                                                            {"person", {"整改责任人"}},
                                                                            {"phone", {"电话"}},
                                                                            {"due", {"整改期限", "期限"}},
                                                                            {"document", {"交办文号"}},
                                                                            {"done", {"整改结果"}},
                                                                            {"fixed-on", {"完成日期"}},
                                                                            {"because", {"理由"}}};
  const Message problem = N_("Problem found");
  std::map<std::string, std::vector<std::string>> headings{
      {"number", {"number", "编号", "隐患编号", "督办编号"}},
      {"problem found", {i18n::text_in(i18n::Language::english, problem), i18n::text_in(i18n::Language::chinese, problem)}}};
  for (const char* name : with_always(fields)) {
    const auto& field = model::step_field(name);
    std::string as_field = name;
    std::replace(as_field.begin(), as_field.end(), '-', '_');
    headings[name] = {name, as_field, field.heading, i18n::text_in(i18n::Language::chinese, Message(field.heading))};
    if (const auto more = ledger_words.find(name); more != ledger_words.end())
      headings[name].insert(headings[name].end(), more->second.begin(), more->second.end());
  }
  return headings;
}

/// A file's rows as requests on top of what the flags say for all; `rows` tells each one's row.
std::vector<StepRequest> requests_of_file(const StepInput& input, const StepRequest& common, const std::vector<const char*>& fields,
                                          bool with_facts, intake::Table& table) {
  auto headings = headings_of(fields);
  if (with_facts)
    for (const auto& fact : editable_facts()) {
      const auto* field = model::hazard_field(fact.field);
      headings[fact_mark + fact.field] = {fact.field, field->heading,
                                          i18n::text_in(i18n::Language::chinese, Message(field->heading))};
    }
  intake::Source source(input.from, std::nullopt);
  table = intake::read_table(source, headings);
  std::vector<StepRequest> requests;
  for (const auto& row : table.rows) {
    StepRequest request = common;
    const auto number = row.cells.find("number");
    if (number == row.cells.end())
      throw Failure(Kind::invalid,
                    Message(N_("{file}, row {row}: the hazard's number is missing")).with("file", input.from).with("row", row.row));
    request.hazard = number->second;
    for (const auto& [name, text] : row.cells) {
      if (name == "number" || name == "problem found") continue;
      if (name.starts_with(fact_mark)) {
        request.facts.emplace_back(name.substr(fact_mark.size()), text);
        continue;
      }
      try {
        put(request, model::step_field(name), text);
      } catch (const Failure& failure) {
        throw Failure(
            Kind::invalid,
            Message(N_("{file}, row {row}: {what}")).with("file", input.from).with("row", row.row).with("what", failure.message()));
      }
    }
    requests.push_back(std::move(request));
  }
  if (requests.empty())
    throw Failure(Kind::invalid, Message(N_("{file} holds the headings only, no row")).with("file", input.from));
  return requests;
}

int show_template(Session& session, const std::vector<const char*>& fields, bool with_facts) {
  session.settle_language();
  std::string line = i18n::text(N_("Number"));
  for (const char* name : with_always(fields)) line += "," + i18n::text(model::step_field(name).heading);
  if (with_facts)
    for (const auto& fact : editable_facts()) line += "," + i18n::text(model::hazard_field(fact.field)->heading);
  session.out() << line << "\n";
  return 0;
}

void write_rejects(const StepInput& input, const casework::StepResult& result, const intake::Table& table) {
  if (input.reject.empty() || table.rows.empty()) return;
  std::string text = "\xEF\xBB\xBF";
  for (const auto& heading : table.headings) text += render::csv_cell(heading) + ",";
  text += i18n::text(N_("Problem found")) + "\r\n";
  for (const auto& failed : result.failed) {
    for (const auto& cell : table.rows[failed.index].raw) text += render::csv_cell(cell) + ",";
    text += render::csv_cell(i18n::text(failed.failure.message())) + "\r\n";
  }
  render::write_file(input.reject, text);
}

int report_failures(Session& session, const StepInput& input, const casework::StepResult& result, const intake::Table& table,
                    std::size_t asked) {
  if (result.failed.empty()) return 0;
  if (asked == 1 && input.from.empty()) throw result.failed.front().failure;
  session.settle_language();
  for (const auto& failed : result.failed) {
    Message line = failed.failure.message();
    if (!input.from.empty())
      line = Message(N_("{file}, row {row}: {what}"))
                 .with("file", input.from)
                 .with("row", table.rows[failed.index].row)
                 .with("what", line);
    session.err() << i18n::text(line) << '\n';
  }
  write_rejects(input, result, table);
  const Message verdict = input.each ? Message(N_("{bad} of {all} could not be done; the others are done"))
                                     : Message(N_("{bad} of {all} cannot be done: nothing was changed (each for itself: --each)"));
  session.err() << i18n::text(verdict.with("bad", result.failed.size()).with("all", asked)) << '\n';
  return result.failed.front().failure.exit_code();
}

}  // namespace

void declare_step_input(StepInput& input, Flags& flags) {
  flags
      .arguments(input.numbers, "NUMBER",
                 N_("hazard numbers such as H2026-0001, or a ledger's own; - reads them from standard input"), false)
      .flag(input.each, "--each", N_("every hazard for itself instead of all or nothing"));
  flags.text(input.from, "--from", "FILE.csv", N_("one row a hazard, each with its own facts (heading: --show-template)"))
      .flag(input.show_template, "--show-template", N_("print the heading for --from"))
      .text(input.reject, "--reject", "FILE", N_("write the rows that cannot be done to this file"));
  declare_output(input.output, flags);
}

void declare_step_fields(StepRequest& request, const std::vector<const char*>& names, Flags& flags) {
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

void show_hazards(Session& session, const std::vector<model::Hazard>& hazards, const std::vector<std::string>& usual,
                  const OutputOptions& output) {
  if (output.list_fields && output.fields.empty()) {
    for (const auto& id : report::hazard_column_ids()) session.out() << id << '\n';
    return;
  }
  const auto columns = chosen_fields(output, usual, report::hazard_column_ids());
  const auto unit = casework::name_book(session.database());
  report::Table table = report::hazard_table("hazards", N_("Hazards"), columns);
  const base::Day today = session.today();
  std::int64_t place = 0;
  for (const auto& h : hazards)
    table.rows.push_back(report::hazard_row({h, rules::lateness(rules::clock_of(h), today), ++place, unit}, columns));
  OutputOptions rest = output;
  rest.fields.clear();
  rest.list_fields = false;
  show(session, table, rest);
}

int do_steps(Session& session, const StepInput& input, model::Verb verb, const StepRequest& common,
             const std::vector<const char*>& fields) {
  if (input.show_template) return show_template(session, fields, verb == model::Verb::edit);
  if (!input.from.empty() && !input.numbers.empty()) throw Failure(Kind::usage, N_("give either numbers or --from FILE, not both"));
  session.database();
  intake::Table table;
  std::vector<StepRequest> requests;
  if (!input.from.empty()) requests = requests_of_file(input, common, fields, verb == model::Verb::edit, table);
  std::set<std::string> once;
  for (const auto& number : numbers_of(session, input.numbers)) {
    if (!once.insert(number).second) continue;
    requests.push_back(common);
    requests.back().hazard = number;
  }
  if (requests.empty()) {
    if (!input.numbers.empty()) return 0;
    throw Failure(Kind::usage, N_("say which hazards: NUMBER…, - for standard input, or --from FILE.csv"));
  }
  const auto result = casework::step_hazards(session.context(), verb, requests, input.each);
  const bool written = result.failed.empty() || input.each;
  if (written) {
    std::vector<model::Hazard> after;
    for (const auto& outcome : result.done) {
      after.push_back(outcome.after);
      for (const auto& note : outcome.notes)
        session.say(Message("{number}: {what}").with("number", model::number_of(outcome.after)).with("what", note));
    }
    show_hazards(session, after, {"number", "state", "due_on", "lateness", "responsible", "problem"}, input.output);
    if (session.options().dry_run) session.say(N_("dry run: nothing was written"));
  }
  return report_failures(session, input, result, table, requests.size());
}

std::unique_ptr<Command> make_step(StepVerb verb) {
  class StepCommand final : public Command {
   public:
    explicit StepCommand(StepVerb described) : verb_(std::move(described)) {}
    void declare(Flags& flags) override {
      if (*verb_.details != '\0') flags.details(verb_.details);
      for (const auto& example : verb_.examples) flags.example(example.command, example.text);
      declare_step_fields(options_.request, with_always(verb_.fields), flags);
      declare_step_input(options_.input, flags);
    }
    int run(Session& session) override { return do_steps(session, options_.input, verb_.verb, options_.request, verb_.fields); }

   private:
    StepVerb verb_;
    Options options_;
  };
  return std::make_unique<StepCommand>(std::move(verb));
}

}  // namespace duban::cmd
