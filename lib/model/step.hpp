// A step in a hazard's life: what is asked for, and what stands on record afterwards.
#pragma once

#include <array>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "model/hazard.hpp"

namespace duban::model {

/// Verbs that change a hazard. The order is the order of the table in rules/hazard_steps.cpp.
enum class Verb {
  edit,
  note,
  dispatch,
  reassign,
  plan,
  fixed,
  accept,
  reject,
  close,
  reopen,
  void_,
  extend_request,
  extend_grant,
  extend_refuse,
  suspend,
  resume,
  list_up,
  relist,
  delist
};

template <>
struct Words<Verb> {
  static constexpr std::array all{
      Word{"edit"},         Word{"note"},          Word{"dispatch"}, Word{"reassign"},
      Word{"plan"},         Word{"fixed"},         Word{"accept"},   Word{"reject"},
      Word{"close"},        Word{"reopen"},        Word{"void"},     Word{"extend-request"},
      Word{"extend-grant"}, Word{"extend-refuse"}, Word{"suspend"},  Word{"resume"},
      Word{"list-up"},      Word{"relist"},        Word{"delist"}};
};

/// Why a closed hazard is opened again. Only a recurrence starts a new clock; the others strike the
/// stop down, and the old clock counts on as if it had never stopped. A mistake is the office's.
enum class ReopenKind { recurrence, not_held, false_, mistake };
template <>
struct Words<ReopenKind> {
  static constexpr std::array all{Word{"recurrence", N_("recurrence"), {"反弹"}},
                                  Word{"not-held", N_("did not hold"), {"整改不到位"}},
                                  Word{"false", N_("false rectification"), {"虚假整改"}},
                                  Word{"mistake", N_("closed by mistake"), {"误销号"}}};
};

/// Everything a step verb may be told, by flags or by one row of a --from file. Empty text = not
/// said.
struct StepRequest {
  base::Message wrong;  ///< why the row that asks for it cannot be read; it is refused like others
  std::string number;   ///< H2026-0001, T2026-0001, or the number in the ledger or plan
  OptDay on;            ///< effective date; today when not said
  std::string by;       ///< NAME or NAME@UNIT: who did it
  std::string because;
  std::string unit;  ///< dispatch, reassign: the responsible unit
  Id unit_id = 0;    ///< the same, when who asks knows it already; before the text
  std::string person, phone;
  std::string due;  ///< a date, or a length (30d) from the step
  std::string policy;
  std::string document;
  std::string responsibility, measures, funds, time_limit, contingency, interim;
  std::string done;  ///< fixed, close: what was done; evidence note
  std::string fixed_by, verified_by;
  OptDay fixed_on, verified_on;
  std::string redo_by;  ///< reject: a new date for the work
  std::string kind;     ///< reopen: a ReopenKind
  std::string approved_by;
  std::string duplicate_of;
  OptDay until, from;
  std::string opinion, protection;
  std::string progress, reason, next;
  std::string note;
  std::string share, actual, evidence;  ///< of a task
  std::string body, level, batch;       ///< of a listing
  OptDay published_on;
  std::string files;  ///< of a feedback: paths, joined by ;
  std::string paper;  ///< the signed sheet that the step is recorded from: a path
  std::string oa;     ///< ... or its number in the OA
  std::string to, how, signature,
      witness;  ///< of an order: which recipient; delivery; "", refused, proxy
  std::vector<std::pair<std::string, std::string>>
      facts;  ///< edit: field → new text; "-" empties it
};

/// An acceptance is its verifier's, whoever else was named.
void name_verifier(std::string_view verb, StepRequest& request);
/// A reason with 据签批件录入 behind it, and the number in the OA when there is one.
std::string from_sheet(std::string because, const std::string& oa);

/// One field of a request: the flag (without --), the heading in a --from file, the member.
struct StepField {
  const char* flag;
  const char* heading;  ///< catalogue key; the file may use either language
  const char* help;     ///< catalogue key
  std::variant<std::string StepRequest::*, OptDay StepRequest::*> member;
};

/// All that a request may say, in the order of a --from file.
std::span<const StepField> step_fields();
/// The one of a flag, which must exist.
const StepField& step_field(std::string_view flag);

struct Step;
/// The kind of a step that reopened; those on record without one are recurrences.
ReopenKind reopen_kind(const Step& step);

/// A step as it stands on record.
constexpr Id without_its_day = 2;
struct Step {
  Id id = 0;
  Id record = 0;  ///< the hazard or the task
  Id sequence = 0;
  std::string verb;
  base::Day on;
  std::string by;
  std::string because;
  std::string text;    ///< what was done, the opinion, the note
  OptDay from, until;  ///< suspension interval; extension: until = the date asked or granted
  OptDay due_before, due_after;
  Id unit_before = 0, unit_after = 0;
  Id late_entry = 0;  ///< 1 = 补录
  Id imported = 0;    ///< 1 = taken from the ledger's history; without_its_day: `on` is only the
                      ///< day on which the ledger told it
  Id event = 0;
  Id undone = 0;            ///< the entry that took it back; 0 = it stands
  std::optional<Id> share;  ///< of a task: how far, in hundredths of a percent
  std::string actual;       ///< of a task: the indicator's value
  std::string evidence;
};

using StepFact = Field<Step, base::Day, std::optional<Id>>;
template <>
struct FieldTable<Step> {
  /// As a task's steps have them; a hazard's have no share, actual and evidence.
  static std::span<const StepFact> all();
};

}  // namespace duban::model
