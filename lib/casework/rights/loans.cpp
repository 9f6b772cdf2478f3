// Loans and confirmations.
#include "casework/rights/loans.hpp"

#include "base/failure.hpp"
#include "base/text.hpp"
#include "gather/find.hpp"
#include "gather/rights/caller.hpp"
#include "store/rights_store.hpp"

namespace duban::casework {

using base::Failure;
using base::Kind;
using base::Message;
using model::Delegation;
using model::Right;

namespace {

std::string lent_rights(const model::RightRules& rules, const std::string& text) {
  std::vector<std::string> codes;
  for (const auto& word : base::split_list(text)) {
    const auto right = model::right_named(word);
    if (right == Right::open)
      throw Failure(Kind::invalid, Message(N_("there is no right {right} (there are: read, record, "
                                              "answer, inspect, decide, routine, manage, act-for, "
                                              "secret)"))
                                       .with("right", word));
    if (model::any(right & rules.never_lent))
      throw Failure(Kind::invalid,
                    Message(N_("the right {right} is never lent")).with("right", word));
    for (const auto& known : model::right_words)
      if (known.right == right) codes.emplace_back(known.code);
  }
  return base::join(codes, ";");
}

/// The principal themself, else `manage` with a document.
void check_lender(Desk& desk, const model::Person& principal, const model::Person& deputy,
                  const std::string& document) {
  const auto& caller = desk.context().caller;
  if (!caller.has_roles || caller.person == principal.id) return;
  desk.ask_of("delegation", "lend");
  if (deputy.id == caller.person)
    throw Failure(Kind::refused, N_("nobody lends another's rights to themselves"));
  if (document.empty())
    throw Failure(Kind::usage,
                  Message(N_("only {principal} lends what is theirs; for them it needs "
                             "a document: --document 文号"))
                      .with("principal", principal.name));
}

}  // namespace

Delegation lend(const Context& context, const NewLoan& wanted) {
  Desk desk(context);
  const auto principal = gather::find_person(context.db, wanted.principal);
  const auto deputy = gather::find_person(context.db, wanted.deputy);
  const auto& rules = desk.rules().rights;
  Delegation loan;
  loan.principal = principal.id, loan.deputy = deputy.id;
  loan.from_on = wanted.from.value_or(context.today);
  loan.rights = lent_rights(rules, wanted.rights);
  loan.document = wanted.document;
  if (!wanted.until)
    throw Failure(Kind::usage, N_("say until when, the last day included: --until DATE"));
  loan.until_on = wanted.until;
  if (principal.id == deputy.id) throw Failure(Kind::invalid, N_("nobody lends to themselves"));
  if (principal.retired_on || deputy.retired_on)
    throw Failure(Kind::invalid,
                  Message(N_("{name} has left"))
                      .with("name", principal.retired_on ? principal.name : deputy.name));
  if (*loan.until_on < *loan.from_on || *loan.until_on < context.today)
    throw Failure(Kind::invalid,
                  Message(N_("a loan from {from} to {until} is over before it begins"))
                      .with("from", *loan.from_on)
                      .with("until", *loan.until_on));
  if (desk.calendar().add(*loan.from_on, rules.longest_loan, false).due < *loan.until_on)
    throw Failure(
        Kind::invalid,
        Message(N_("a loan runs {length} at most, until {day}"))
            .with("length",
                  base::in_two_languages(std::to_string(rules.longest_loan.count) + " days",
                                         std::to_string(rules.longest_loan.count) + "日"))
            .with("day", desk.calendar().add(*loan.from_on, rules.longest_loan, false).due));
  check_lender(desk, principal, deputy, wanted.document);
  const Desk::Following allowed(desk);
  desk.add("lend", loan, desk.now());
  desk.finish();
  return loan;
}

std::vector<Delegation> end_loans(const Context& context, const std::string& principal_text,
                                  const std::string& deputy_text, const std::string& because) {
  Desk desk(context);
  const auto principal = gather::find_person(context.db, principal_text);
  const auto deputy =
      deputy_text.empty() ? model::Person{} : gather::find_person(context.db, deputy_text);
  const auto& caller = context.caller;
  if (caller.has_roles && caller.person != principal.id &&
      (deputy.id == 0 || caller.person != deputy.id))
    desk.ask_of("delegation", "end");
  const Desk::Following allowed(desk);
  std::vector<Delegation> ended;
  for (const auto& loan : store::delegations(context.db)) {
    const bool runs = !loan.ended_on && *loan.until_on >= context.today;
    if (loan.principal != principal.id || !runs || (deputy.id != 0 && loan.deputy != deputy.id))
      continue;
    Delegation after = loan;
    after.ended_on = context.today;
    after.ended_by = context.actor;
    desk.change("end", loan, after, {context.today, context.actor, because});
    ended.push_back(after);
  }
  if (ended.empty())
    throw Failure(Kind::not_found, Message(N_("{principal} has lent nothing that still runs"))
                                       .with("principal", principal.name));
  desk.finish();
  return ended;
}

model::BreakGlass confirm(const Context& context, model::Id number, const std::string& because) {
  if (base::trim(because).empty())
    throw Failure(Kind::usage, N_("say why it was right: --because TEXT"));
  Desk desk(context);
  const auto before = store::record_by_id<model::BreakGlass>(context.db, number);
  if (!before)
    throw Failure(Kind::not_found,
                  Message(N_("nothing was done by break-glass under the number {n} "
                             "(see: duban rights list)"))
                      .with("n", number));
  if (before->confirmed_on)
    throw Failure(Kind::refused, Message(N_("{n} was confirmed on {day} by {person}"))
                                     .with("n", number)
                                     .with("day", *before->confirmed_on)
                                     .with("person", before->confirmed_by));
  desk.ask("confirm", *before);
  if (before->person == context.caller.person)
    throw Failure(Kind::refused, N_("somebody else confirms what was done by break-glass"));
  auto after = *before;
  after.confirmed_on = context.today;
  after.confirmed_by = context.actor;
  after.confirm_reason = because;
  desk.change("confirm", *before, after, {context.today, context.actor, because});
  desk.finish();
  return after;
}

}  // namespace duban::casework
