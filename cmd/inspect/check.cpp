// duban inspect check
#include "base/failure.hpp"
#include "casework/inspection/checklists.hpp"
#include "cmd/definitions.hpp"
#include "cmd/import_parts.hpp"
#include "cmd/inspect/visits.hpp"
#include "cmd/session.hpp"
#include "cmd/steps.hpp"
#include "intake/checklist_definition.hpp"
#include "intake/table.hpp"
#include "report/inspection_table.hpp"

namespace duban::cmd::inspect_check {

namespace {

struct Options {
  std::string visit, checklist, answers;
  bool show_template = false;
  casework::Making how;
  OutputOptions output;
};

void declare(Options& o, Flags& flags) {
  flags
      .details(
          N_("Takes what a checklist was answered at a visit: yes, no or na (是, 否, 不涉及). A no "
             "makes the finding that the checklist says. Points are those of yes, of those "
             "of yes and no. --template writes the items as a file to be filled in; the "
             "columns item, answer and note are read. Checklists on record and shipped: duban "
             "rules list --shipped."))
      .argument(o.visit, "NUMBER", N_("the visit: I2026-0004, 第4期-暗访3"), false)
      .text(o.checklist, "--checklist", "CODE", N_("which checklist"))
      .text(o.answers, "--answers", "FILE",
            N_("workbook or CSV file with the answers; - reads standard input"))
      .flag(o.show_template, "--template", N_("write the items, to be answered"));
  declare_making(o.how, flags);
  flags
      .example("duban inspect check --checklist crowded-place --template -o 检查表.xlsx",
               N_("the items as a workbook"))
      .example("duban inspect check I2026-0004 --checklist crowded-place --answers 检查表.xlsx",
               N_("take the answers"));
  declare_output(o.output, flags, [] { return column_ids(report::answers_table({}, {})); });
}

std::vector<casework::GivenAnswer> answers_in(const std::string& file, Session& session) {
  intake::TableFile source(file, {});
  const auto table = intake::read_table(
      source,
      {{"item", {"item", "检查项编号", "编号", "检查项", "Checklist item"}},
       {"answer", {"answer", "结果", "检查结果", "答案", "Answer"}},
       {"note", {"note", "备注", "情况", "说明", "Note"}},
       {"",
        {"question", "问题", "检查内容", "Question", "clause", "依据条款", "Clause", "weight",
         "分值", "Points", "finding", "问题编号", "生成问题", "Finding made", "Finding", "序号"}}});
  for (const auto& note : table.notes) session.say(note);
  std::vector<casework::GivenAnswer> answers;
  for (const auto& row : table.rows) {
    if (!row.problem.empty())
      throw base::Failure(
          base::Kind::invalid,
          base::Message(N_("row {row}: {what}")).with("row", row.row).with("what", row.problem));
    if (row.text("answer").empty() && row.text("note").empty()) continue;  // not answered yet
    answers.push_back({row.row, row.text("item"), row.text("answer"), row.text("note")});
  }
  if (answers.empty()) throw base::Failure(base::Kind::invalid, N_("the file answers nothing"));
  return answers;
}

int run(const Options& o, Session& session) {
  if (o.checklist.empty())
    throw base::Failure(base::Kind::usage, N_("say which checklist: --checklist CODE"));
  casework::CheckedList list{definition_named(session, "checklist", o.checklist), {}};
  list.checklist = intake::read_checklist(list.file.body, list.file.source);
  if (o.show_template) {
    show(session, report::answers_table(list.checklist, {}), o.output);
    return 0;
  }
  if (o.visit.empty()) throw base::Failure(base::Kind::usage, N_("say at which visit: NUMBER"));
  if (o.answers.empty())
    throw base::Failure(base::Kind::usage, N_("say what was answered: --answers FILE"));
  const auto outcome = casework::check_visit(session.context(), o.visit, list,
                                             answers_in(o.answers, session), o.how);
  const std::string number = model::number_of(outcome.visit);
  for (const auto& note : outcome.notes) say_note(session, number, note);
  show(session, report::answers_table(list.checklist, outcome.answers), o.output);
  const auto points = report::points_of(list.checklist, outcome.answers);
  session.say(
      base::Message(N_("{number}: {points} of {full} points, {na} not applicable, {n} findings"))
          .with("number", number)
          .with("points", points.points)
          .with("full", points.full)
          .with("na", points.not_applicable)
          .with("n", outcome.findings.size()));
  say_dry_run(session);
  return 0;
}

}  // namespace

std::unique_ptr<Command> make() { return make_command<Options>(declare, run); }

}  // namespace duban::cmd::inspect_check
