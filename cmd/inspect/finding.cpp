// duban inspect finding
#include "base/failure.hpp"
#include "cmd/hazard/steps.hpp"
#include "cmd/inspect/visits.hpp"
#include "cmd/session.hpp"
#include "report/hazard_columns.hpp"

namespace duban::cmd::inspect_finding {

namespace {

struct Options {
  std::string visit, problem, grade = "ordinary", due;
  casework::NewFinding finding;
  OutputOptions output;
};

void declare(Options& o, Flags& flags) {
  auto& facts = o.finding.hazard.facts;
  flags
      .details(
          N_("What was found at a visit is a hazard with its own number; site, territory, day, "
             "source and round are those of the visit. The first one says that the visit was "
             "made. --fixed-on-spot strikes an ordinary one off at once."))
      .argument(o.visit, "NUMBER", N_("the visit: I2026-0004, 第4期-暗访3"))
      .argument(o.problem, "PROBLEM", N_("what was found"))
      .text(o.grade, "--grade", "GRADE", N_("ordinary 一般 or major 重大"))
      .text(facts.grade_clause, "--clause", "TEXT", N_("the clause it rests on"))
      .text(facts.sector, "--sector", "TEXT", N_("sector (行业领域)"))
      .text(facts.cause, "--cause", "TEXT", N_("cause: 人, 物, 环境, 管理"))
      .text(facts.place, "--place", "TEXT", N_("where at the site"))
      .text(facts.risk_colour, "--risk-colour", "TEXT", N_("红, 橙, 黄 or 蓝"))
      .text(facts.measure, "--measure", "TEXT", N_("what is asked (整改要求)"))
      .text(o.finding.hazard.responsible, "--unit", "UNIT", N_("responsible unit"))
      .text(o.finding.hazard.supervising, "--supervising", "UNIT", N_("supervising unit"))
      .text(o.due, "--due", "DATE", N_("deadline asked for; it counts from the dispatch on"))
      .flag(o.finding.fixed_on_spot, "--fixed-on-spot", N_("it was fixed while they were there"))
      .text(o.finding.done, "--done", "TEXT", N_("what was done on the spot"))
      .text(o.finding.hazard.because, "--because", "TEXT", N_("the reason, kept on record"));
  declare_making(o.finding.how, flags);
  flags
      .example(
          "duban inspect finding I2026-0004 \"安全出口锁闭\" --grade major --clause "
          "消防法第二十八条 --cause 环境",
          N_("a major one"))
      .example("duban inspect finding I2026-0004 灭火器压力不足 --fixed-on-spot --done 当场更换",
               N_("fixed on the spot"));
  declare_output(o.output, flags, &report::hazard_column_ids);
}

int run(const Options& o, Session& session) {
  casework::NewFinding finding = o.finding;
  finding.hazard.facts.problem = o.problem;
  const auto grade = model::read_word<model::Grade>(o.grade);
  if (!grade)
    throw base::Failure(
        base::Kind::usage,
        base::Message(N_("\"{text}\" is no grade; there are two: 一般 (ordinary) and 重大 (major)"))
            .with("text", o.grade));
  finding.hazard.facts.grade = *grade;
  if (!o.due.empty()) finding.hazard.facts.written_on = day_value(o.due, "--due");
  const auto found = casework::add_finding(session.context(), o.visit, finding);
  for (const auto& note : found.notes) say_note(session, model::number_of(found.visit), note);
  show_hazards(session, {found.hazard},
               {"number", "origin", "grade", "state", "territory", "site", "problem"}, o.output);
  say_dry_run(session);
  return 0;
}

}  // namespace

std::unique_ptr<Command> make() { return make_command<Options>(declare, run); }

}  // namespace duban::cmd::inspect_finding
