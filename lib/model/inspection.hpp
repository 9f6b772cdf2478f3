// Rounds of inspection (轮次), visits (检查), and what a checklist was answered.
#pragma once

#include <span>
#include <string>
#include <string_view>

#include "model/fields.hpp"

namespace duban::model {

/// What kind of inspection a round or a visit is; an unannounced one is secret until it is made.
enum class RoundKind { announced, unannounced, special, comprehensive, patrol, holiday, lookback };
enum class RoundState { planned, running, closed, voided };
enum class VisitState { planned, made, called_off };
template <>
struct Words<RoundKind> {
  static constexpr std::array all{
      Word{"announced", N_("announced inspection"), "明查"},
      Word{"unannounced", N_("unannounced inspection"), "暗访;四不两直;暗查;暗访暗查"},
      Word{"special", N_("special inspection"), "专项;专项检查"},
      Word{"comprehensive", N_("comprehensive inspection"), "综合;综合督查;综合检查"},
      Word{"patrol", N_("patrol inspection"), "巡查"},
      Word{"holiday", N_("holiday inspection"), "节假日;节假日检查"},
      Word{"lookback", N_("look-back inspection"), "回头看"}};
};
template <>
struct Words<RoundState> {
  static constexpr std::array all{
      Word{"planned", N_("planned"), "计划"}, Word{"running", N_("under way"), "进行中"},
      Word{"closed", N_("ended"), "已结束"}, Word{"voided", N_("voided"), "作废"}};
};
template <>
struct Words<VisitState> {
  static constexpr std::array all{Word{"planned", N_("planned"), "计划"},
                                  Word{"made", N_("made"), "已检查"},
                                  Word{"called-off", N_("called off"), "取消"}};
};

/// What the source of a finding is called, as ledgers write it (暗访, 专项检查).
std::string_view source_of(RoundKind kind);

/// A round: one theme, many sites. Known by its year and number: 第4期.
struct Round {
  Id id = 0;
  Id year = 0, number = 0;
  std::string theme;
  RoundKind kind = RoundKind::announced;
  RoundState state = RoundState::planned;
  OptDay from_on, to_on;
  std::string lead;  ///< who leads it
  std::string team;  ///< persons and experts, joined by ;
  std::string basis, remarks;
  OptDay film_on;       ///< the film (曝光片) was shown
  std::string film_to;  ///< ... to whom
  OptDay opened_on, closed_on;
  std::string closed_by;
  std::string for_period;  ///< 2026Q4: what it counts for when it was closed later
  std::string ended_because;
  OptDay recorded_on;
  Id last_event = 0;
  Id undone = 0;  ///< the command that made it, when it was taken back; 0 = it stands
};
using RoundField = Field<Round, RoundKind, RoundState>;
template <>
struct FieldTable<Round> {
  static constexpr const char* table = "inspection_round";
  static std::span<const RoundField> all();
};
/// "第4期", as hazards name it.
std::string label_of(const Round& round);
/// "2026第4期": for messages and the log.
std::string number_of(const Round& round);

/// A visit, I2026-0004: planned openly, or made.
struct Visit {
  Id id = 0;
  Id year = 0, serial = 0;
  Id round = 0;  ///< 0 = outside of any round
  RoundKind kind = RoundKind::announced;
  VisitState state = VisitState::planned;
  Id site = 0, territory = 0;
  OptDay planned_on, made_on;
  std::string from_time, to_time;  ///< 09:30
  std::string inspectors;          ///< joined by ;
  std::string paper;               ///< number of the 现场检查记录
  Id nil = 0;                      ///< 1 = nothing was found (未发现隐患)
  Id drawn = 0;                    ///< 1 = its site came out of a draw
  OptDay ended_on;                 ///< inspect close
  std::string ended_by;
  OptDay called_off_on;
  std::string called_off_because;
  std::string remarks;
  OptDay recorded_on;
  Id last_event = 0;
  Id undone = 0;
};
using VisitField = Field<Visit, RoundKind, VisitState>;
template <>
struct FieldTable<Visit> {
  static constexpr const char* table = "inspection";
  static constexpr char letter = 'I';
  static std::span<const VisitField> all();
};
/// "I2026-0004".
std::string number_of(const Visit& visit);

/// What became of the findings of a visit.
struct FindingCounts {
  std::int64_t findings = 0, major = 0, fixed_on_spot = 0, open = 0;
};

/// A visit of an unannounced round before it is made: 第4期-暗访3. What it is stands sealed in
/// `body` (facts of the visit, who planned it, a salt); the log has its hash alone. A change is a
/// further row.
struct SecretVisit {
  Id id = 0;
  Id round = 0;
  Id sequence = 0;
  std::string body, body_sha256;
  Id made = 0;      ///< the visit that came of it
  Id replaced = 0;  ///< the row that took its place
  Id called_off = 0;
  OptDay recorded_on;
  Id last_event = 0;
  Id undone = 0;
};
using SecretVisitField = Field<SecretVisit>;
template <>
struct FieldTable<SecretVisit> {
  static constexpr const char* table = "secret_visit";
  static std::span<const SecretVisitField> all();
};
/// "暗访3": behind the label of its round.
std::string number_of(const SecretVisit& visit);

enum class CheckAnswer { yes, no, na };
template <>
struct Words<CheckAnswer> {
  static constexpr std::array all{Word{"yes", N_("yes"), "是;√;合格;符合"},
                                  Word{"no", N_("no"), "否;×;x;不合格;不符合"},
                                  Word{"na", N_("not applicable"), "不涉及;不适用;/;n/a"}};
};

/// One item of a checklist as it was answered at a visit.
struct VisitAnswer {
  Id id = 0;
  Id visit = 0;
  Id definition = 0;  ///< the version of the checklist
  std::string item;
  CheckAnswer answer = CheckAnswer::yes;
  std::string note;
  std::string finding;  ///< H2026-0001: what a "no" made
  OptDay recorded_on;
  Id last_event = 0;
  Id undone = 0;
};
using VisitAnswerField = Field<VisitAnswer, CheckAnswer>;
template <>
struct FieldTable<VisitAnswer> {
  static constexpr const char* table = "visit_answer";
  static std::span<const VisitAnswerField> all();
};

}  // namespace duban::model
