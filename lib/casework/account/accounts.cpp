// Entries of the register and their steps.
#include "casework/account/accounts.hpp"

#include <algorithm>

#include "base/text.hpp"
#include "casework/order/parts.hpp"
#include "gather/figures/period.hpp"
#include "gather/find.hpp"
#include "gather/in_force.hpp"
#include "report/account_table.hpp"
#include "rules/account_steps.hpp"
#include "rules/hazard_steps.hpp"
#include "store/listing_store.hpp"
#include "store/unit_store.hpp"

namespace duban::casework {

using base::Failure;
using base::Kind;
using base::Message;
using model::Account;
using model::AccountKind;
using model::AccountState;
using model::AccountVerb;
using model::StepRequest;

namespace {

model::OptDay latest(const Account& account) {
  model::OptDay day = account.added_on;
  for (const auto* other :
       {&account.approved_on, &account.notified_on, &account.held_on, &account.report_on})
    if (*other && **other > *day) day = *other;
  return day;
}

void refuse_account(const Account& account, const Message& what) {
  throw Failure(
      Kind::invalid,
      Message("{number}: {what}").with("number", model::number_of(account)).with("what", what));
}

class AccountStepper {
 public:
  explicit AccountStepper(const Context& context) : desk_(context), accounts_(context.db) {}

  OutcomeOf<Account> run(AccountVerb verb, const StepRequest& given) {
    OutcomeOf<Account> outcome;
    outcome.asked = given.number;
    outcome.before = outcome.after = gather::find_account(desk_.context.db, given.number);
    Account& account = outcome.after;
    const auto next = rules::after(account, verb);
    if (!next)
      refuse_account(account, Message(N_("its state is \"{state}\": {verb} is no legal step now"))
                                  .with("state", report::account_state_word(account))
                                  .with("verb", model::word(verb)));
    desk_.on = given.on.value_or(desk_.context.today);
    desk_.by =
        base::trim(given.by).empty() ? desk_.context.actor : person_text(desk_.bench, given.by);
    desk_.because = given.because;
    if (const auto problem = rules::date_problem(desk_.on, latest(account), desk_.context.today,
                                                 given.because, desk_.bench.rules.late_entry_days))
      refuse_account(account, *problem);
    take(verb, given, account);
    account.state = *next;
    desk_.write(model::word(verb), outcome.before, account, accounts_);
    return outcome;
  }

 private:
  void take(AccountVerb verb, const StepRequest& r, Account& account) const {
    const auto report_due = [&] {
      return desk_.bench.calendar().add(desk_.on, desk_.bench.rules.account_report, true).due;
    };
    switch (verb) {
      case AccountVerb::notify:
        if (base::trim(r.how).empty())
          refuse_account(account,
                         N_("say how the unit was told: --how, such as OA, 浙政钉, 直接送达"));
        account.notified_on = desk_.on, account.notified_how = base::trim(r.how);
        if (account.kind == AccountKind::bulletin) account.report_due = report_due();
        break;
      case AccountVerb::held:
        if (base::trim(r.by).empty()) refuse_account(account, N_("say who held it: --by NAME"));
        account.held_on = desk_.on, account.held_by = desk_.by;
        account.report_due = report_due();
        break;
      case AccountVerb::report:
        account.report_on = desk_.on, account.report = base::trim(r.note);
        break;
      case AccountVerb::lift:
        if (base::trim(r.because).empty())
          refuse_account(account, N_("say the reason: --because TEXT"));
        account.lifted_on = desk_.on, account.lift_reason = r.because;
        break;
    }
  }

  OrderDesk desk_;
  store::RecordWriter<Account> accounts_;
};

/// The units that owe a statement by the rules: those right below the office's territory, and
/// departments beside the office.
std::vector<model::Id> who_states(const Context& context, const OrderDesk& desk) {
  std::vector<model::Id> units;
  const auto root = gather::office_territory(context.db);
  const auto& kinds = desk.bench.rules.statement_kinds;
  for (const auto& unit : store::bodies(context.db))
    if (unit.parent == root && root != 0 &&
        std::find(kinds.begin(), kinds.end(), model::word(unit.kind)) != kinds.end())
      units.push_back(unit.id);
  return units;
}

void check(const Account& account, base::Day today) {
  const bool statement = account.kind == AccountKind::statement;
  if (!statement && account.reason.empty())
    throw Failure(Kind::usage, N_("say why: --reason TEXT"));
  if (!statement && account.approved_by.empty())
    throw Failure(Kind::usage, N_("say who approved it: --approved-by NAME"));
  if (account.kind == AccountKind::veto) {
    if (!account.from_on || !account.until_on)
      throw Failure(Kind::usage, N_("a veto has a first and a last day: --from DATE --until DATE"));
    if (*account.until_on < *account.from_on)
      throw Failure(Kind::invalid, Message(N_("{until} lies before {from}"))
                                       .with("until", *account.until_on)
                                       .with("from", *account.from_on));
    if (account.freezes.empty())
      throw Failure(Kind::usage, N_("say what a veto bars: --freezes TEXT (评优评先, 表彰 …)"));
  }
  if (statement && (account.about_year < 2000 || account.about_year > today.year() + 1))
    throw Failure(Kind::usage, N_("say of which year the statement is: --year 2026"));
}

}  // namespace

std::vector<Account> add_accounts(const Context& context, const NewAccount& wanted) {
  store::Transaction transaction(context.db);
  OrderDesk desk(context);
  Account facts = wanted.facts;
  for (std::string* text :
       {&facts.person, &facts.reason, &facts.basis, &facts.freezes, &facts.approved_by})
    *text = base::trim(*text);
  const bool statement = facts.kind == AccountKind::statement;
  if (statement && facts.about_year == 0) facts.about_year = context.today.year();
  check(facts, context.today);
  desk.on = wanted.on.value_or(context.today);
  desk.by = base::trim(wanted.by).empty() ? context.actor : person_text(desk.bench, wanted.by);
  desk.because = wanted.because;
  if (const auto problem = rules::date_problem(desk.on, {}, context.today, wanted.because,
                                               desk.bench.rules.late_entry_days))
    throw Failure(Kind::invalid, *problem);
  if (!wanted.order.empty()) facts.letter = gather::find_order(context.db, wanted.order).id;
  std::vector<model::Id> units;
  if (wanted.every_unit) {
    units = who_states(context, desk);
    if (units.empty())
      throw Failure(Kind::not_found,
                    N_("no unit below the office's territory owes a statement by the rules"));
  } else {
    if (wanted.unit.empty()) throw Failure(Kind::usage, N_("say which unit: --unit UNIT"));
    units = {gather::resolve_unit(desk.bench.names(), wanted.unit)};
  }
  store::RecordWriter<Account> writer(context.db);
  store::Numbering numbers(context.db, "A");
  std::vector<Account> added;
  for (const auto unit : units) {
    Account account = facts;
    account.unit = unit;
    store::AccountQuery same;
    same.kind = AccountKind::statement;
    same.units = {unit};
    same.about_year = facts.about_year;
    if (statement) {
      const auto there = store::accounts(context.db, same);
      const auto twin = std::find_if(there.begin(), there.end(), [&](const auto& one) {
        return one.person == account.person && one.state != AccountState::lifted;
      });
      if (twin != there.end() && wanted.every_unit) continue;
      if (twin != there.end())
        throw Failure(Kind::invalid,
                      Message(N_("{unit} owes the statement of {year} already ({number})"))
                          .with("unit", desk.bench.names().name(unit))
                          .with("year", account.about_year)
                          .with("number", model::number_of(*twin)));
      account.state = AccountState::owed;
      if (!account.until_on)
        account.until_on = base::parse_iso_day(std::to_string(account.about_year) + "-" +
                                               desk.bench.rules.statement_due);
    } else {
      account.approved_on = desk.on;
    }
    account.added_on = desk.on;
    account.year = context.today.year();
    account.serial = numbers.next(context.today.year());
    desk.add("enter", account, writer);
    added.push_back(account);
  }
  numbers.finish();
  finish(context, transaction);
  return added;
}

AccountResult step_accounts(const Context& context, AccountVerb verb,
                            const std::vector<StepRequest>& requests, bool each) {
  return run_steps<Account, AccountStepper>(context, verb, requests, each);
}

}  // namespace duban::casework
