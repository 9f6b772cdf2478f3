// duban account add
#include "base/failure.hpp"
#include "cmd/account/steps.hpp"
#include "cmd/session.hpp"

namespace duban::cmd::account_add {

namespace {

struct Options {
  casework::NewAccount entry;
  std::string kind;
  std::int64_t year = 0;
  OutputOptions output;
};

void declare(Options& o, Flags& flags) {
  auto& facts = o.entry.facts;
  flags
      .details(N_("interview (约谈) and bulletin (警示通报): approved, the unit is told, an "
                  "interview is held, and a report is due within the time that the rules give. "
                  "veto (一票否决): from a day until a day, and what it bars. statement (述安): "
                  "who owes the annual statement; --all enters every unit that the rules name. The "
                  "letter is an order (约谈通知书, 警示通报)."))
      .choice(o.kind, "--kind", {"interview", "bulletin", "veto", "statement"},
              N_("interview 约谈, bulletin 警示通报, veto 一票否决, statement 述安"))
      .text(o.entry.unit, "--unit", "UNIT", N_("which unit"))
      .flag(o.entry.every_unit, "--all", N_("a statement from every unit that the rules name"))
      .text(facts.person, "--person", "NAME", N_("who is called in, or owes the statement"))
      .text(facts.reason, "--reason", "TEXT", N_("why"))
      .text(facts.basis, "--basis", "TEXT", N_("what it rests on"))
      .text(o.entry.order, "--order", "NUMBER", N_("the order that announces it"))
      .text(facts.approved_by, "--approved-by", "NAME", N_("who approved it"))
      .day(facts.from_on, "--from", N_("first day of a veto"))
      .day(facts.until_on, "--until", N_("last day of a veto; day on which a statement is due"))
      .text(facts.freezes, "--freezes", "TEXT", N_("what a veto bars: 评优评先, 表彰奖励 …"))
      .number(o.year, "--year", "YEAR", N_("year of a statement (default: this one)"))
      .day(o.entry.on, "--on", N_("day of the decision (default: today)"))
      .text(o.entry.by, "--by", "NAME", N_("who entered it (default: who works here)"))
      .text(o.entry.because, "--because", "TEXT", N_("the reason, kept on record"))
      .example(
          "duban account add --kind interview --unit 嵊州 --person 李某 --reason 连续两期黄牌 "
          "--approved-by 王主任",
          N_("an interview"))
      .example(
          "duban account add --kind veto --unit 嵊州 --reason 发生较大事故 --approved-by 安委会 "
          "--from 2026-11-01 --until "
          "2027-10-31 "
          "--freezes 评优评先",
          N_("a veto for a year"))
      .example("duban account add --kind statement --all --year 2026",
               N_("who owes this year's statement"));
  declare_output(o.output, flags, &account_columns);
}

int run(const Options& o, Session& session) {
  if (o.kind.empty())
    throw base::Failure(base::Kind::usage,
                        N_("say the kind: --kind interview, bulletin, veto or statement"));
  casework::NewAccount entry = o.entry;
  entry.facts.kind = *model::from_word<model::AccountKind>(o.kind);
  if (entry.every_unit && entry.facts.kind != model::AccountKind::statement)
    throw base::Failure(base::Kind::usage, N_("--all is for statements"));
  entry.facts.about_year = o.year;
  show_accounts(session, casework::add_accounts(session.context(), entry), o.output);
  say_dry_run(session);
  return 0;
}

}  // namespace

std::unique_ptr<Command> make() { return make_command<Options>(declare, run); }

}  // namespace duban::cmd::account_add
