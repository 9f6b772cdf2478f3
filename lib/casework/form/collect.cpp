// Taking answers: each row asks for the steps that the definition names.
#include <algorithm>
#include <map>
#include <optional>
#include <set>

#include "base/failure.hpp"
#include "base/text.hpp"
#include "casework/form/forms.hpp"
#include "casework/hazard/steps.hpp"
#include "casework/task/steps.hpp"
#include "gather/find.hpp"
#include "gather/form/sent_forms.hpp"
#include "gather/unit/name_book.hpp"
#include "intake/date_text.hpp"
#include "model/share.hpp"
#include "store/form_store.hpp"

namespace duban::casework {

using base::Failure;
using base::Kind;
using base::Message;
using base::Severity;
using intake::FormRow;
using model::FormAction;
using model::FormColumn;
using model::FormCondition;
using model::FormSent;
using model::StepRequest;

namespace {

std::optional<std::string> answer(const FormRow& row, const std::string& code) {
  const auto found = row.answers.find(code);
  if (found == row.answers.end()) return std::nullopt;
  return found->second;
}

/// Where an answer lies beside the value of a condition: below 0, 0 or above; words are equal or
/// not (the definition allows them no more).
int order(const FormColumn& column, const std::string& given, const std::string& value) {
  const auto sign = [](auto a, auto b) { return a < b ? -1 : a > b ? 1 : 0; };
  if (column.type == FormColumn::Type::share)
    return sign(model::parse_share(given).value_or(0), model::parse_share(value).value_or(0));
  if (column.type == FormColumn::Type::integer || column.type == FormColumn::Type::decimal)
    return sign(model::parse_amount(given).value_or(0), model::parse_amount(value).value_or(0));
  return given.compare(value);  // dates are ISO
}

bool holds(const model::FormDefinition& form, const FormCondition& condition, const FormRow& row) {
  const auto given = answer(row, condition.column);
  if (condition.op == "given") return given.has_value();
  if (condition.op == "none") return !given;
  if (!given) return false;
  const int at = order(*form.column(condition.column), *given, condition.value);
  if (condition.op == "=") return at == 0;
  if (condition.op == "!=") return at != 0;
  if (condition.op == "<") return at < 0;
  if (condition.op == "<=") return at <= 0;
  return condition.op == ">" ? at > 0 : at >= 0;
}

/// Hashes of the rows that were taken before, by number.
std::map<std::string, std::string> hashes_of(const std::string& kept) {
  std::map<std::string, std::string> hashes;
  for (const auto& part : base::split_list(kept, ";"))
    if (const auto at = part.find('='); at != std::string::npos)
      hashes[part.substr(0, at)] = part.substr(at + 1);
  return hashes;
}

std::string text_of(const FormRow& row) {
  std::string text = row.number;
  for (const auto& [code, value] : row.answers) text += "\x1f" + code + "=" + value;
  return text;
}

/// What is kept of a return, to know it, and each of its rows, again (model::FormSent::answers).
std::string kept_of(const intake::FormAnswers& answers) {
  constexpr std::size_t enough = 16;  // to tell a row from what it was
  std::string all = answers.signer + "\n" + (answers.nil ? "nil" : "") + "\n";
  std::string rows;
  for (const auto& row : answers.rows) {
    all += text_of(row) + "\n";
    rows += ";" + row.number + "=" + store::sha256_hex(text_of(row)).substr(0, enough);
  }
  return store::sha256_hex(all) + rows;
}

class Collection {
 public:
  Collection(Desk& desk, FormOutcome& outcome, const model::FormDefinition& form)
      : desk_(desk), outcome_(outcome), form_(form), unit_(outcome.sent.unit) {}

  /// What a row said before is not done again.
  void take(const intake::FormAnswers& answers, const std::string& before) {
    signer_ = answers.signer.empty() ? "" : answers.signer + "@" + outcome_.unit;
    const auto known = hashes_of(before), now = hashes_of(kept_of(answers));
    for (const auto& old : known)
      if (!now.contains(old.first))
        outcome_.findings.push_back(
            {Severity::warning, outcome_.file, 0, "", old.first,
             N_("was answered before and is blank now: what was taken stays (take it back: duban "
                "undo)")});
    for (const auto& row : answers.rows) {
      ++outcome_.rows;
      const auto old = known.find(row.number);
      if (old == known.end() || old->second != now.at(row.number)) take(row);
    }
  }

 private:
  void take(const FormRow& row) {
    std::set<std::string> used, usable;
    for (const auto& action : form_.actions) {
      const bool acts =
          std::all_of(action.when.begin(), action.when.end(),
                      [&](const auto& condition) { return holds(form_, condition, row); });
      note_columns(action, usable);
      if (!acts) continue;
      note_columns(action, used);
      act(action, row);
    }
    for (const auto& column : form_.columns)
      if (answer(row, column.code) && usable.contains(column.code) && !used.contains(column.code))
        refuse(row, Message(N_("\"{column}\" is answered, but what belongs to it is blank"))
                        .with("column", column.zh.empty() ? column.code : column.zh));
  }

  /// The columns that an action looks at or takes.
  static void note_columns(const FormAction& action, std::set<std::string>& columns) {
    for (const auto& condition : action.when) columns.insert(condition.column);
    for (const auto& [option, codes] : action.options)
      for (const auto& code : base::split_list(codes)) columns.insert(code);
  }
  void refuse(const FormRow& row, const Message& what) {
    base::Finding finding{Severity::error, outcome_.file, row.row, "", row.number, what};
    outcome_.findings.push_back(std::move(finding));
  }

  void act(const FormAction& action, const FormRow& row) {
    StepRequest request;
    request.number = row.number;
    request.by = signer_;
    if (signer_.empty())
      return refuse(row, N_("nobody is named who filled it in (填表人), and a step needs it"));
    try {
      for (const auto& [option, columns] : action.options) put(request, option, columns, row);
      outcome_.done.push_back({row.number, act(action, row, request)});
    } catch (const Failure& failure) {
      if (failure.kind() == Kind::busy || failure.kind() == Kind::bug) throw;
      refuse(row, failure.message());
    }
  }

  /// The step that was done, by its word.
  std::string act(const FormAction& action, const FormRow& row, const StepRequest& request) {
    if (form_.of_tasks) {
      const auto verb = action.verb == "progress" ? model::TaskVerb::progress
                        : action.verb == "done"   ? model::TaskVerb::done
                                                  : model::TaskVerb::defer_request;
      const auto task = gather::find_task(desk_.db(), row.number);
      expect_owner(row, task.lead);
      step_task(desk_, verb, task, request);
      return std::string(model::word(verb));
    }
    const auto verb = action.verb == "note"    ? model::Verb::note
                      : action.verb == "fixed" ? model::Verb::fixed
                                               : model::Verb::extend_request;
    const auto hazard = gather::find_hazard(desk_.db(), row.number);
    expect_owner(row, hazard.responsible);
    step_hazard(desk_, verb, hazard, request);
    return std::string(model::word(verb));
  }

  /// A matter that was handed to another unit since the form went out is that one's to answer.
  void expect_owner(const FormRow& row, model::Id owner) const {
    if (owner == unit_) return;
    throw Failure(Kind::refused,
                  Message(N_("{number} is {unit}'s by now: leave its row blank, and send that unit "
                             "a form"))
                      .with("number", row.number)
                      .with("unit", owner == 0 ? "—" : desk_.names().name(owner)));
  }

  void put(StepRequest& request, const std::string& option, const std::string& columns,
           const FormRow& row) const {
    if (option == "request") return;  // the verb says it
    if (columns == "signer") {
      request.by = signer_;
      return;
    }
    std::vector<std::string> texts;
    for (const auto& code : base::split_list(columns))
      if (const auto text = answer(row, code)) texts.push_back(*text);
    const std::string text = base::join(texts, "；");
    if (text.empty()) return;
    const auto& field = model::step_field(option);
    if (const auto* member = std::get_if<std::string StepRequest::*>(&field.member))
      request.** member = text;
    else
      request.*std::get<model::OptDay StepRequest::*>(field.member) = base::parse_iso_day(text);
  }

  Desk& desk_;
  FormOutcome& outcome_;
  const model::FormDefinition& form_;
  model::Id unit_;
  std::string signer_;
};

void refuse(FormOutcome& outcome, const Message& what) {
  outcome.findings.push_back({Severity::error, outcome.file, 0, "", "", what});
}

/// The day on which a newer form of the same kind was made for this unit.
std::optional<base::Day> newer(const Desk& desk, const FormSent& sent) {
  for (const auto& other : gather::sent_forms(desk.db(), {sent.code, {sent.unit}}, desk.today()))
    if (other.form.id > sent.id) return other.form.made_on.value_or(desk.today());
  return std::nullopt;
}

bool has_errors(const base::Findings& findings) {
  return std::any_of(findings.begin(), findings.end(),
                     [](const auto& f) { return f.severity == Severity::error; });
}

/// What the file itself says against it.
void check(FormOutcome& outcome, const intake::FormAnswers& answers) {
  if (answers.nil && !answers.rows.empty())
    refuse(outcome, N_("it says that there is nothing to report (零报告), and reports"));
  if (!answers.nil && answers.rows.empty() && !answers.is_told)
    refuse(outcome, N_("nothing is answered; when there is nothing to report, choose 零报告 是"));
}

}  // namespace

FormOutcome collect_form(const Context& context, const std::string& file) {
  FormOutcome outcome;
  outcome.file = file;
  intake::TableFile table(file);
  const auto meta = intake::read_form_meta(table);
  if (!meta) {
    refuse(outcome, N_("is no form of duban: the hidden sheet that says which one is missing"));
    return outcome;
  }
  Desk desk(context);
  const auto sent = store::form_with(desk.db(), meta->uid);
  if (!sent) {
    refuse(outcome, N_("is a form that this office did not make (or of another database)"));
    return outcome;
  }
  if (sent->undone != 0) {
    refuse(outcome, Message(N_("is a form whose making was taken back (command {command})"))
                        .with("command", sent->undone));
    return outcome;
  }
  outcome.sent = *sent;
  outcome.unit = gather::name_book(desk.db())(sent->unit);
  const auto loaded = gather::form_version(desk.db(), sent->definition);
  outcome.title = loaded.form.zh;
  if (store::sha256_hex(intake::locked_text(meta->locked)) != sent->locked)
    refuse(outcome, N_("the hidden sheet was changed: it is not the form that was sent"));
  if (const auto later = newer(desk, *sent))
    refuse(outcome, Message(N_("is an old form: a newer one was made for this unit on {day}"))
                        .with("day", *later));
  if (!outcome.findings.empty()) return outcome;
  const auto answers = intake::read_form_answers(table, *meta, loaded.form, desk.today());
  outcome.findings = answers.findings;
  check(outcome, answers);
  const std::string kept = kept_of(answers);
  if (sent->answers == kept && !has_errors(outcome.findings)) {
    outcome.what = FormOutcome::What::again;
    return outcome;
  }
  if (const auto seen = gather::returned_before(desk.db(), *sent, kept)) {
    refuse(outcome,
           Message(N_("was taken on {day}, and another return of this form after it; which "
                      "one counts? (that one again: duban undo)"))
               .with("day", *seen));
    return outcome;
  }
  Collection(desk, outcome, loaded.form).take(answers, sent->answers);
  if (has_errors(outcome.findings)) return outcome;
  FormSent after = *sent;
  after.returned_on = desk.today();
  after.signer = answers.signer;
  after.nil = answers.nil ? 1 : 0;
  after.answers = kept;
  after.times += 1;
  desk.change("collect", *sent, after, desk.now());
  desk.finish();
  outcome.sent = after;
  outcome.what = answers.nil ? FormOutcome::What::nil : FormOutcome::What::taken;
  return outcome;
}

}  // namespace duban::casework
