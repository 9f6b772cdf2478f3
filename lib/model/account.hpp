// The accountability register: interviews, bulletins, vetoes, annual safety statements (述安).
#pragma once

#include "model/fields.hpp"

namespace duban::model {

enum class AccountKind { interview, bulletin, veto, statement };
/// Where an entry stands: a statement is owed; the others are approved, the unit was told, the
/// interview was held; done: its report came in; lifted, also: excused.
enum class AccountState { owed, approved, notified, held, done, lifted };
template <>
struct Words<AccountKind> {
  static constexpr std::array all{
      Word{"interview", N_("interview"), "约谈"},
      Word{"bulletin", N_("warning bulletin"), "警示通报;通报;warning"},
      Word{"veto", N_("veto"), "一票否决;否决"},
      Word{"statement", N_("annual safety statement"), "述安;年度述安"}};
};
template <>
struct Words<AccountState> {
  static constexpr std::array all{
      Word{"owed", N_("owed")},          Word{"approved", N_("approval given")},
      Word{"notified", N_("unit told")}, Word{"held", N_("interview held")},
      Word{"done", N_("settled")},       Word{"lifted", N_("entry lifted")}};
};
enum class AccountVerb { notify, held, report, lift };
template <>
struct Words<AccountVerb> {
  static constexpr std::array all{Word{"notify"}, Word{"held"}, Word{"report"}, Word{"lift"}};
};

/// One entry, A2026-0001.
struct Account {
  Id id = 0;
  Id year = 0, serial = 0;
  AccountKind kind = AccountKind::interview;
  AccountState state = AccountState::approved;
  Id unit = 0;
  std::string person;  ///< who is called in, or owes the statement
  std::string reason, basis;
  Id letter = 0;        ///< the letter that announces it; 0 = none
  Id about_year = 0;    ///< of a statement
  OptDay from_on;       ///< of a veto: its first day
  OptDay until_on;      ///< of a veto: its last day; of a statement: when it is due
  std::string freezes;  ///< of a veto: what it bars
  OptDay added_on, approved_on;
  std::string approved_by;
  OptDay notified_on;
  std::string notified_how;
  OptDay held_on;
  std::string held_by;
  OptDay report_due, report_on;
  std::string report_counted;  ///< as model::Counted
  std::string report;
  OptDay lifted_on;
  std::string lift_reason;
  OptDay recorded_on;
  Id last_event = 0;
  Id undone = 0;  ///< the command that made it, when it was taken back; 0 = it stands
};
using AccountField = Field<Account, AccountKind, AccountState>;
template <>
struct FieldTable<Account> {
  static constexpr char letter = 'A';
  static constexpr const char* table = "account";
  static std::span<const AccountField> all();
};

/// "A2026-0001".
std::string number_of(const Account& account);

}  // namespace duban::model
