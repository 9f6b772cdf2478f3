// Reading form definitions.
#include "intake/form_definition.hpp"

#include <algorithm>
#include <charconv>
#include <set>

#include "base/day.hpp"
#include "base/failure.hpp"
#include "base/text.hpp"
#include "intake/definition_text.hpp"
#include "intake/form_file.hpp"
#include "model/hazard.hpp"
#include "model/share.hpp"
#include "model/step.hpp"
#include "model/task.hpp"

namespace duban::intake {

using base::Failure;
using base::Kind;
using base::Message;
using model::FormAction;
using model::FormColumn;
using model::FormCondition;
using model::FormDefinition;

namespace {

/// The verbs that an answer may ask for, with the step fields that each takes.
struct Verb {
  std::string_view noun, verb;
  std::vector<std::string_view> options;
};
const std::vector<Verb>& verbs() {
  static const std::vector<Verb> list{
      {"hazard", "note", {"progress", "reason", "next", "note"}},
      {"hazard", "fixed", {"done", "on", "by"}},
      {"hazard", "extend", {"request", "until", "because"}},
      {"task", "progress", {"share", "actual", "note", "because"}},
      {"task", "done", {"done", "on", "by", "evidence"}},
      {"task", "defer", {"request", "until", "because"}},
  };
  return list;
}

class FormReader : private DefinitionText {
 public:
  FormReader(std::string_view body, const std::string& file) : DefinitionText(body, file) {
    check_keys(entries(),
               {"form",
                "zh",
                "en",
                "basis",
                "checked",
                "valid_from",
                "rows.kind",
                "rows.of",
                "rows.where[*]",
                "rows.unit",
                "notes[*]",
                "columns[*].code",
                "columns[*].fact",
                "columns[*].zh",
                "columns[*].en",
                "columns[*].type",
                "columns[*].choices[*]",
                "columns[*].width",
                "does[*].verb",
                "does[*].when[*]",
                "does[*].*[*]",
                "does[*].*"},
               file);
  }

  FormDefinition read() {
    form_.code = code("form");
    form_.zh = heading("zh", form_.code);
    form_.en = heading("en", form_.zh);
    form_.basis = text("basis", "");
    form_.checked = text("checked", "");
    read_rows();
    for (const auto& [path, value] : entries())
      if (path.starts_with("notes[")) form_.notes.push_back(value.text);
    if (form_.notes.size() > 6)
      refuse(line("notes[6]"), N_("at most six lines of notes fit on the page"));
    for (std::size_t i = 0; begins("columns[" + std::to_string(i) + "]"); ++i) read_column(i);
    for (std::size_t i = 0; begins("does[" + std::to_string(i) + "]"); ++i) read_action(i);
    if (form_.columns.empty() || form_.columns.front().fact != "number")
      refuse(line("columns[0].code"),
             N_("the first column of a form is the number (code: number, fact: number)"));
    if (std::all_of(form_.columns.begin(), form_.columns.end(),
                    [](const auto& column) { return column.type == FormColumn::Type::fact; }))
      refuse(line("columns[0].code"), N_("a form asks something: zh: and type:"));
    if (form_.actions.empty()) refuse(1, N_("the answers do nothing: does: is missing"));
    if (form_.columns.size() > most_columns)
      refuse(line("columns[" + std::to_string(most_columns) + "].code"),
             N_("a page has no room for more than 60 columns"));
    check_use();
    return form_;
  }

 private:
  static constexpr std::size_t most_columns = 60;

  /// An answer that no step takes would be lost; two questions with one heading are not told apart.
  void check_use() const {
    std::set<std::string> used, headings;
    for (const auto& action : form_.actions) {
      for (const auto& condition : action.when) used.insert(condition.column);
      for (const auto& [option, codes] : action.options)
        for (const auto& code : base::split_list(codes)) used.insert(code);
    }
    for (std::size_t i = 0; i < form_.columns.size(); ++i) {
      const auto& column = form_.columns[i];
      if (column.type == FormColumn::Type::fact) continue;
      const int at = line("columns[" + std::to_string(i) + "].code");
      if (!used.contains(column.code))
        refuse(at, Message(N_("the answer \"{code}\" would be lost: no step of does: takes it"))
                       .with("code", column.code));
      for (const auto& heading : std::set{base::fold(column.zh), base::fold(column.en)})
        if (!headings.insert(heading).second)
          refuse(at, Message(N_("the heading {heading} stands twice")).with("heading", column.zh));
    }
  }

  void read_rows() {
    if (text("rows.kind") != "items")
      refuse(line("rows.kind"),
             N_("only forms whose rows are open items can be read so far: kind: items"));
    const std::string of = text("rows.of");
    if (of != "hazards" && of != "tasks") refuse(line("rows.of"), N_("rows are hazards or tasks"));
    form_.of_tasks = of == "tasks";
    const std::string unit = text("rows.unit", form_.of_tasks ? "lead" : "responsible");
    if (unit != (form_.of_tasks ? "lead" : "responsible"))
      refuse(line("rows.unit"), Message(N_("the unit of such rows is {unit}"))
                                    .with("unit", form_.of_tasks ? "lead" : "responsible"));
    if (text("rows.where[0]", "state = open") != "state = open" || has("rows.where[1]"))
      refuse(line("rows.where[0]"), N_("rows are those of: where: [state = open]"));
  }

  [[nodiscard]] bool is_field(const std::string& name) const {
    if (name == "number") return true;
    return form_.of_tasks ? model::field_of<model::Task>(name) != nullptr
                          : model::hazard_field(name) != nullptr;
  }

  void read_column(std::size_t i) {
    const std::string at = "columns[" + std::to_string(i) + "].";
    FormColumn column;
    if (!has(at + "code"))
      refuse(line("columns[" + std::to_string(i) + "]"), N_("a column needs its code: code:"));
    column.code = code(at + "code");
    if (form_.column(column.code) != nullptr)
      refuse(line(at + "code"),
             Message(N_("the column {code} stands twice")).with("code", column.code));
    column.fact = text(at + "fact", "");
    column.zh = heading(at + "zh", "");
    column.en = heading(at + "en", column.zh);
    if (const auto* width = value(at + "width")) {
      const auto& its = width->text;
      const auto read = std::from_chars(its.data(), its.data() + its.size(), column.width);
      if (read.ptr != its.data() + its.size() || column.width < 3 || column.width > 80)
        refuse(width->line, N_("a width is a number from 3 to 80"));
    }
    if (!column.fact.empty()) {
      column.type = FormColumn::Type::fact;
      if (!is_field(column.fact))
        refuse(line(at + "fact"),
               Message(N_("there is no field \"{field}\"")).with("field", column.fact));
    } else {
      if (column.zh.empty()) refuse(line(at + "code"), N_("a question needs its heading: zh:"));
      read_type(at, column);
    }
    form_.columns.push_back(std::move(column));
  }

  void read_type(const std::string& at, FormColumn& column) {
    using Type = FormColumn::Type;
    const std::string type = text(at + "type", "text");
    const std::map<std::string, Type> types{
        {"text", Type::text},          {"integer", Type::integer},
        {"date", Type::date},          {"choice", Type::choice},
        {"share", Type::share},        {"decimal", Type::decimal},
        {"decimal(1)", Type::decimal}, {"decimal(2)", Type::decimal},
        {"decimal(3)", Type::decimal}};
    const auto found = types.find(type);
    if (found == types.end())
      refuse(line(at + "type"),
             Message(N_("no type \"{type}\" (there are: text, integer, decimal(n), date, choice, "
                        "share)"))
                 .with("type", type));
    column.type = found->second;
    if (type.starts_with("decimal")) column.decimals = type.size() > 8 ? type[8] - '0' : 2;
    for (std::size_t i = 0; has(at + "choices[" + std::to_string(i) + "]"); ++i)
      read_choice(at + "choices[" + std::to_string(i) + "]", column);
    if ((column.type == Type::choice) == column.choices.empty())
      refuse(line(at + "type"), N_("choices belong to the type choice, and it needs them"));
  }

  /// A spreadsheet parts the words of a drop-down at commas, and shows them without blanks.
  void read_choice(const std::string& path, FormColumn& column) const {
    const std::string word(base::trim(text(path)));
    if (base::fold(word).empty() || word.find(',') != std::string::npos)
      refuse(line(path),
             N_("a choice is a word without a comma (a spreadsheet would part it there)"));
    if (std::ranges::count(column.choices, word) > 0)
      refuse(line(path), Message(N_("the choice {word} stands twice")).with("word", word));
    column.choices.push_back(word);
  }

  FormCondition condition(const std::string& path) {
    std::vector<std::string> words;
    const std::string whole = text(path);
    for (std::size_t from = 0; from < whole.size();) {
      const auto end = std::min(whole.find(' ', from), whole.size());
      if (end > from) words.push_back(whole.substr(from, end - from));
      from = end + 1;
    }
    static const std::set<std::string> compares{"=", "!=", "<", "<=", ">", ">="};
    const bool is_plain = words.size() == 2 && (words[1] == "given" || words[1] == "none");
    const bool is_compare = words.size() >= 3 && compares.contains(words[1]);
    if (!is_plain && !is_compare)
      refuse(line(path),
             N_("a condition is FIELD given, FIELD none, or FIELD = VALUE (also != < <= > >=)"));
    need_column(words[0], line(path));
    FormCondition made{words[0], words[1], ""};
    for (std::size_t i = 2; i < words.size(); ++i) made.value += (i > 2 ? " " : "") + words[i];
    if (is_compare) check_value(*form_.column(made.column), made, line(path));
    return made;
  }

  /// A value must be one that the column may hold; only what has an order is above or below it.
  void check_value(const FormColumn& column, const FormCondition& made, int at) const {
    using Type = FormColumn::Type;
    bool is_value = true, has_order = true;
    switch (column.type) {
      case Type::date: is_value = base::parse_iso_day(made.value).has_value(); break;
      case Type::share: is_value = model::parse_share(made.value).has_value(); break;
      case Type::integer:
      case Type::decimal: is_value = model::parse_amount(made.value).has_value(); break;
      case Type::choice:
        has_order = false;
        is_value = std::ranges::count(column.choices, made.value) > 0;
        break;
      default: has_order = false;
    }
    if (!is_value)
      refuse(at, Message(N_("{code} never is \"{value}\""))
                     .with("code", column.code)
                     .with("value", made.value));
    if (!has_order && made.op != "=" && made.op != "!=")
      refuse(at,
             Message(N_("{code} has no order; compare it with = or !=")).with("code", column.code));
  }

  void need_column(const std::string& code, int at) const {
    if (form_.column(code) == nullptr)
      refuse(at, Message(N_("there is no column \"{code}\"")).with("code", code));
  }

  void read_action(std::size_t i) {
    const std::string at = "does[" + std::to_string(i) + "].";
    if (!has(at + "verb"))
      refuse(line("does[" + std::to_string(i) + "]"), N_("a step of does: needs its verb: verb:"));
    const std::string words = text(at + "verb");
    const auto space = words.find(' ');
    FormAction action;
    action.noun = words.substr(0, space);
    action.verb = space == std::string::npos ? "" : words.substr(space + 1);
    const auto known = std::find_if(verbs().begin(), verbs().end(), [&](const Verb& verb) {
      return verb.noun == action.noun && verb.verb == action.verb;
    });
    if (known == verbs().end() || (action.noun == "task") != form_.of_tasks) {
      std::string all;
      for (const auto& verb : verbs())
        if ((verb.noun == "task") == form_.of_tasks)
          all += (all.empty() ? "" : ", ") + std::string(verb.noun) + " " + std::string(verb.verb);
      refuse(line(at + "verb"), Message(N_("no such verb of an answer: {verb} (there are: {all})"))
                                    .with("verb", words)
                                    .with("all", all));
    }
    for (std::size_t w = 0; has(at + "when[" + std::to_string(w) + "]"); ++w)
      action.when.push_back(condition(at + "when[" + std::to_string(w) + "]"));
    for (const auto& [path, its] : entries()) {
      if (!path.starts_with(at)) continue;
      std::string option = path.substr(at.size());
      if (option == "verb" || option.starts_with("when[")) continue;
      option = option.substr(0, option.find('['));
      if (std::find(known->options.begin(), known->options.end(), option) == known->options.end())
        refuse(
            its.line,
            Message(N_("{verb} takes no \"{option}\"")).with("verb", words).with("option", option));
      auto& columns = action.options[option];
      check_option(option, its, columns.empty());
      columns += (columns.empty() ? "" : ";") + its.text;
    }
    form_.actions.push_back(std::move(action));
  }

  /// The signer is a person; a day comes from one column of dates.
  void check_option(const std::string& option, const YamlValue& its, bool is_first) const {
    if (option == "request") {
      if (its.text != "true" && its.text != "yes")
        refuse(its.line, N_("an answer can only ask: request: yes"));
      return;
    }
    if (its.text == "signer") {
      if (option == "by" && is_first) return;
      refuse(its.line, N_("signer can only be who did it: by: signer"));
    }
    need_column(its.text, its.line);
    const auto& member = model::step_field(option).member;
    if (!std::holds_alternative<model::OptDay model::StepRequest::*>(member)) return;
    if (form_.column(its.text)->type != FormColumn::Type::date || !is_first)
      refuse(its.line, Message(N_("{option} is a day: it takes one column of the type date"))
                           .with("option", option));
  }

  FormDefinition form_;
};

}  // namespace

FormDefinition read_form(std::string_view body, const std::string& file) {
  return FormReader(body, file).read();
}

}  // namespace duban::intake
