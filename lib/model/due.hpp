// One clock that is due, or one matter that waits for a date: what lists, due and reminders are
// about.
#pragma once

#include <optional>
#include <set>
#include <string>

#include "model/deadline.hpp"
#include "model/fields.hpp"
#include "model/hazard.hpp"

namespace duban::model {

/// Whose clock, and for what. From acceptance on they are the office's own.
enum class DueClock {
  rectification,
  task,
  sign,
  feedback,
  listing,
  report,
  acceptance,
  decision,
  publication,
  inspection,
  lookback,
  confirm,
  reply
};
template <>
struct Words<DueClock> {
  static constexpr std::array all{Word{"rectification", N_("rectification")},
                                  Word{"task", N_("task")},
                                  Word{"sign", N_("signature")},
                                  Word{"feedback", N_("feedback")},
                                  Word{"listing", N_("listing")},
                                  Word{"report", N_("report")},
                                  Word{"acceptance", N_("acceptance")},
                                  Word{"extension-decision", N_("decision on an extension")},
                                  Word{"publication", N_("publication of a listing")},
                                  Word{"inspection", N_("inspection plan")},
                                  Word{"lookback", N_("look-back")},
                                  Word{"confirm", N_("confirmation of a break-glass")},
                                  Word{"reply", N_("answer to an incoming paper")}};
};
constexpr bool is_ours(DueClock clock) { return clock >= DueClock::acceptance; }
/// Those that belong to one matter each, and those of the office's yearly work.
inline const std::set<DueClock> own_of_matters{DueClock::acceptance, DueClock::decision,
                                               DueClock::publication, DueClock::reply};
inline const std::set<DueClock> own_of_work{DueClock::inspection, DueClock::lookback,
                                            DueClock::confirm};

/// What a clock belongs to; of an order it is one recipient.
enum class DueSubject { hazard, task, recipient, account, owed, broken_glass, paper };
template <>
struct Words<DueSubject> {
  static constexpr std::array all{Word{"hazard"},  Word{"task"}, Word{"recipient"},
                                  Word{"account"}, Word{"owed"}, Word{"break_glass"},
                                  Word{"paper"}};
};

/// A clock, or a hazard that waits for its unit or for being handed over; nobody set a date for
/// those, so they are never late.
struct DueItem {
  enum class Stage { unowned, undispatched, running };
  Stage stage = Stage::running;
  DueClock clock = DueClock::rectification;
  DueSubject subject = DueSubject::hazard;
  Id id = 0;           ///< of the subject
  std::string ref;     ///< its own number in a ledger or plan
  std::string number;  ///< "H2026-0001", "浙安委办督〔2026〕12号", "A2026-0001"
  Id unit = 0;         ///< who owes it; 0 = nobody is named
  std::string person;
  Id supervising = 0;  ///< the unit that watches over it
  Id site = 0;
  std::string matter;
  std::optional<Grade> grade;
  OptDay start;  ///< the day the clock started; empty = not known
  OptDay due;
  bool provisional = false;  ///< counted over days for which no holiday notice is loaded
  Lateness lateness;

  [[nodiscard]] bool waits() const { return stage != Stage::running; }
  /// The day that milestones are counted to: the deadline, or the day since which the matter waits.
  [[nodiscard]] const OptDay& counted_to() const { return waits() ? start : due; }
  /// The day that milestones are counted from; none for a matter that waits.
  [[nodiscard]] OptDay counted_from() const { return waits() ? OptDay() : start; }
};

/// The version of a clock's deadline as decisions about reminders name it, "2026-12-20/2026-10-21":
/// another one when it moves.
std::string version_of(const DueItem& item);

}  // namespace duban::model
