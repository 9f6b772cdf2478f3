// duban rights lend
#include "base/failure.hpp"
#include "casework/rights/loans.hpp"
#include "cmd/command.hpp"
#include "cmd/session.hpp"

namespace duban::cmd::rights_lend {

namespace {

struct Options {
  casework::NewLoan loan;
};

void declare(Options& o, Flags& flags) {
  auto& loan = o.loan;
  flags
      .details(
          N_("The deputy works with --as PRINCIPAL from the first to the last day; without --as "
             "nothing lent is used. Both count as persons of a step. A loan is never lent on; it "
             "ends by duban rights end, by its last day, and when either leaves."))
      .argument(loan.principal, "PRINCIPAL", N_("whose rights they are"))
      .text(loan.deputy, "--to", "PERSON", N_("who acts for them"))
      .day(loan.from, "--from", N_("the first day (default: today)"))
      .day(loan.until, "--until", N_("the last day, included"))
      .text(loan.rights, "--rights", "LIST",
            N_("these rights only: decide, record … (default: all that may be lent)"))
      .text(loan.document, "--document", "文号", N_("the paper that lends them"))
      .example("duban rights lend 王主任 --to 赵某 --until 2026-12-31 --rights decide",
               N_("while 王主任 is away"));
}

int run(const Options& o, Session& session) {
  if (o.loan.deputy.empty()) throw base::Failure(base::Kind::usage, N_("say to whom: --to PERSON"));
  const auto loan = casework::lend(session.context(), o.loan);
  session.say(base::Message(session.options().dry_run
                                ? N_("dry run: nothing was written")
                                : N_("{deputy} acts for {principal} until {day}: --as {principal}"))
                  .with("deputy", o.loan.deputy)
                  .with("principal", o.loan.principal)
                  .with("day", *loan.until_on));
  return 0;
}

}  // namespace

std::unique_ptr<Command> make() { return make_command<Options>(declare, run); }

}  // namespace duban::cmd::rights_lend
