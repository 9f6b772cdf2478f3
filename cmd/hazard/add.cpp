// duban hazard add
#include "casework/hazard/add.hpp"
#include "base/failure.hpp"
#include "casework/hazard/steps.hpp"
#include "cmd/hazard/facts.hpp"
#include "cmd/hazard/steps.hpp"
#include "cmd/session.hpp"
#include "intake/ledger.hpp"
#include "report/hazard_columns.hpp"

namespace duban::cmd::hazard_add {

namespace {

struct Options {
  FactTexts facts;
  std::string site, unit, ref, ledger = "own";
  OutputOptions output;
};

void declare(Options& o, Flags& flags) {
  flags.details(
      N_("Only the problem, the source and a place are needed. The hazard gets the next number of "
         "the year and waits for its dispatch."));
  declare_facts(hazard_facts(), o.facts, flags);
  flags
      .text(o.site, "--site", "NAME",
            N_("site (隐患单位); it becomes a unit under its territory when it is not known yet"))
      .text(o.unit, "--unit", "UNIT", N_("responsible unit"))
      .text(o.ref, "--ref", "TEXT", N_("its own number in a ledger"))
      .text(o.ledger, "--ledger", "NAME", N_("the ledger it belongs to (default: own)"))
      .example(
          "duban hazard add --problem 安全出口锁闭 --source 暗访 --territory 嵊州 --site "
          "嵊州瑞丰市政工程项目部 --sector 消防",
          N_("register what was found today"));
  declare_output(o.output, flags, &report::hazard_column_ids);
}

int run(const Options& o, Session& session) {
  casework::NewHazard wanted;
  wanted.site = o.site;
  wanted.responsible = o.unit;
  wanted.facts.ref = o.ref;
  wanted.facts.ledger = o.ledger;
  for (const auto& [name, text] : o.facts) {
    if (name == "territory")
      wanted.territory = text;
    else if (name == "supervising")
      wanted.supervising = text;
    else if (name == "assisting")
      wanted.assisting = text;
    else if (name == "found_on")
      wanted.facts.found_on = day_value(text, "--found");
    else if (name == "grade") {
      const auto grade = model::read_word<model::Grade>(text);
      if (!grade)
        throw base::Failure(
            base::Kind::usage,
            base::Message(
                N_("\"{text}\" is no grade; there are two: 一般 (ordinary) and 重大 (major)"))
                .with("text", text));
      wanted.facts.grade = *grade;
    } else {
      model::set_field(wanted.facts, *model::hazard_field(name), text);
    }
  }
  const auto added = casework::add_hazard(session.context(), wanted);
  show_hazards(session, {added}, report::list_columns(), o.output);
  if (session.options().dry_run) session.say(N_("dry run: nothing was written"));
  return 0;
}

}  // namespace

std::unique_ptr<Command> make() { return make_command<Options>(declare, run); }

}  // namespace duban::cmd::hazard_add
