// Entries of the register and their steps.
#include "casework/account/accounts.hpp"

#include <algorithm>

#include "base/text.hpp"
#include "casework/desk.hpp"
#include "gather/figures/period.hpp"
#include "gather/find.hpp"
#include "gather/in_force.hpp"
#include "report/account_table.hpp"
#include "rules/account_steps.hpp"
#include "rules/steps.hpp"
#include "store/listing_store.hpp"
#include "store/unit_store.hpp"

namespace duban::casework {

using base::Failure;
using base::Kind;
using base::Message;
using gather::find_order;
using gather::standing;
using model::Account;
using model::AccountKind;
using model::AccountState;
using model::AccountVerb;
using model::StepRequest;

namespace {

class AccountNoun {
 public:
  using Record = Account;
  using Verb = AccountVerb;

  explicit AccountNoun(Desk& desk) : desk_(desk) {}

  [[nodiscard]] Account find(const std::string& text) const {
    return gather::find_account(desk_.db(), text);
  }
  static std::string name(const Account& account) { return model::number_of(account); }

  static void check_legal(const Account& account, AccountVerb verb) {
    if (rules::after(account, verb)) return;
    refuse(name(account), Message(N_("its state is \"{state}\": {verb} is no legal step now"))
                              .with("state", report::account_state_word(account))
                              .with("verb", model::word(verb)));
  }

  static StepRequest request(const Account& /*account*/, StepRequest given) {
    for (std::string* text : {&given.by, &given.how, &given.note}) *text = base::trim(*text);
    return given;
  }

  static std::vector<Message> missing(const Account& /*account*/, AccountVerb verb,
                                      const StepRequest& r) {
    return rules::missing(verb, r);
  }

  static std::vector<std::pair<AccountVerb, StepRequest>> parts(const Account& /*account*/,
                                                                AccountVerb verb,
                                                                const StepRequest& r) {
    return {{verb, r}};
  }

  static model::OptDay latest(const Account& account, AccountVerb /*verb*/,
                              const StepRequest& /*r*/) {
    model::OptDay day = account.added_on;
    for (const auto* other :
         {&account.approved_on, &account.notified_on, &account.held_on, &account.report_on})
      if (*other && **other > *day) day = *other;
    return day;
  }

  [[nodiscard]] Doing doing(AccountVerb /*verb*/, const StepRequest& r) const {
    return desk_.doing(r.on, r.by, r.because);
  }

  void act(AccountVerb verb, const StepRequest& r, const Doing& doing, Account& account,
           std::vector<Message>& /*notes*/) const {
    const Account before = account;
    account.state = *rules::after(account, verb);
    const auto report_due = [&] {
      std::tie(account.report_due, account.report_counted) =
          desk_.count(doing.on, desk_.rules().account_report, true);
    };
    switch (verb) {
      case AccountVerb::notify:
        account.notified_on = doing.on, account.notified_how = r.how;
        if (account.kind == AccountKind::bulletin) report_due();
        break;
      case AccountVerb::held:
        account.held_on = doing.on, account.held_by = doing.by;
        report_due();
        break;
      case AccountVerb::report: account.report_on = doing.on, account.report = r.note; break;
      case AccountVerb::lift: account.lifted_on = doing.on, account.lift_reason = r.because; break;
    }
    desk_.change(model::word(verb), before, account, doing);
  }

  static void settle(const Account& /*account*/, const StepRequest& /*r*/) {}

 private:
  Desk& desk_;
};

/// The units that owe a statement by the rules: those right below the office's territory, and
/// departments beside the office.
std::vector<model::Id> who_states(const Desk& desk) {
  std::vector<model::Id> units;
  const auto root = gather::office_territory(desk.db());
  const auto& kinds = desk.rules().statement_kinds;
  for (const auto& unit : store::bodies(desk.db()))
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
  Desk desk(context);
  Account facts = wanted.facts;
  for (std::string* text :
       {&facts.person, &facts.reason, &facts.basis, &facts.freezes, &facts.approved_by})
    *text = base::trim(*text);
  const bool statement = facts.kind == AccountKind::statement;
  if (statement && facts.about_year == 0) facts.about_year = context.today.year();
  check(facts, context.today);
  const Doing doing = desk.doing(wanted.on, wanted.by, wanted.because);
  if (const auto problem = rules::date_problem(doing.on, {}, context.today, wanted.because,
                                               desk.rules().late_entry_days))
    throw Failure(Kind::invalid, *problem);
  if (!wanted.order.empty()) facts.letter = standing(find_order(desk.db(), wanted.order)).id;
  std::vector<model::Id> units;
  if (wanted.every_unit) {
    units = who_states(desk);
    if (units.empty())
      throw Failure(Kind::not_found,
                    N_("no unit below the office's territory owes a statement by the rules"));
  } else {
    if (wanted.unit.empty()) throw Failure(Kind::usage, N_("say which unit: --unit UNIT"));
    units = {gather::resolve_unit(desk.names(), wanted.unit)};
  }
  std::vector<Account> added;
  for (const auto unit : units) {
    Account account = facts;
    account.unit = unit;
    store::AccountQuery same;
    same.kind = AccountKind::statement;
    same.units = {unit};
    same.about_year = facts.about_year;
    if (statement) {
      const auto there = store::accounts(desk.db(), same);
      const auto twin = std::find_if(there.begin(), there.end(), [&](const auto& one) {
        return one.person == account.person && one.state != AccountState::lifted;
      });
      if (twin != there.end() && wanted.every_unit) continue;
      if (twin != there.end())
        throw Failure(Kind::invalid,
                      Message(N_("{unit} owes the statement of {year} already ({number})"))
                          .with("unit", desk.names().name(unit))
                          .with("year", account.about_year)
                          .with("number", model::number_of(*twin)));
      account.state = AccountState::owed;
      if (!account.until_on)
        account.until_on = base::parse_iso_day(std::to_string(account.about_year) + "-" +
                                               desk.rules().statement_due);
    } else {
      account.approved_on = doing.on;
    }
    account.added_on = doing.on;
    account.year = context.today.year();
    account.serial = desk.number("A", context.today.year());
    desk.add("enter", account, doing);
    added.push_back(account);
  }
  desk.finish();
  return added;
}

AccountResult step_accounts(const Context& context, AccountVerb verb,
                            const std::vector<StepRequest>& requests, bool each) {
  return run_steps<AccountNoun>(context, verb, requests, each);
}

}  // namespace duban::casework
