// Cards of a period (黄绿牌), what they rest on, and the rules they come from.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "model/fields.hpp"

namespace duban::model {

enum class CardState { proposed, issued, lifted, withdrawn };
/// decide: the answer to an appeal.
enum class CardVerb { issue, appeal, decide, lift };
template <>
struct Words<CardVerb> {
  static constexpr std::array all{Word{"issue"}, Word{"appeal"}, Word{"decide"}, Word{"lift"}};
};
enum class CardSubject { unit, task };
template <>
struct Words<CardState> {
  static constexpr std::array all{Word{"proposed", N_("proposed")}, Word{"issued", N_("issued")},
                                  Word{"lifted", N_("card lifted")},
                                  Word{"withdrawn", N_("withdrawn")}};
};
template <>
struct Words<CardSubject> {
  static constexpr std::array all{Word{"unit"}, Word{"task"}};
};

/// One evaluation of a period: its figures are frozen under it. A period evaluated again after
/// records changed has revisions.
struct Evaluation {
  Id id = 0;
  std::string period;  ///< "2026Q3", "2026M09"
  OptDay from_day, until_day;
  Id revision = 0;
  Id rules_version = 0;
  Id log_position = 0;  ///< the newest entry of the log that the figures know
  OptDay recorded_on;
  std::string sha256;  ///< over the frozen figures
  Id last_event = 0;
};
using EvaluationField = Field<Evaluation>;
template <>
struct FieldTable<Evaluation> {
  static constexpr const char* table = "evaluation";
  static std::span<const EvaluationField> all();
};

/// One card. Nothing is deleted: appeal, lift and restatement are entries in the log.
struct Card {
  Id id = 0;
  std::string period;
  Id serial = 0;
  CardState state = CardState::proposed;
  CardSubject subject = CardSubject::unit;
  Id subject_id = 0;
  std::string colour;  ///< of the rules' palette
  std::string rules;   ///< ids of the rules that hold, joined by ";"
  Id evaluation = 0;
  OptDay proposed_on, issued_on;
  std::string approved_by;
  OptDay appealed_on;
  std::string appealed_by, appeal;
  OptDay decided_on;
  std::string decision;
  OptDay lifted_on;
  std::string lifted_by, lift_reason;
  Id last_event = 0;
};
using CardField = Field<Card, CardState, CardSubject>;
template <>
struct FieldTable<Card> {
  static constexpr const char* table = "card";
  static std::span<const CardField> all();
};

/// "C2026Q3-0001", "C2026M09-0001".
std::string number_of(const Card& card);

/// What a figure counts: a number of things, a share, percentage points, days, a place, cards.
enum class FigureKind { count, share, points, days, rank, cards };

/// A figure that card rules may name.
struct FigureDef {
  const char* id;
  const char* name;  ///< catalogue key
  FigureKind kind = FigureKind::count;
  bool of_unit = true, of_task = false;
  bool high_is_good = false;  ///< for rankings
};
/// All figures. Besides them, a unit has lamps.COLOUR (its tasks with that lamp in this evaluation)
/// and cards.COLOUR (its cards issued for shorter periods within this one).
std::span<const FigureDef> figure_defs();
/// The figure of that id, lamps.* and cards.* included; nullptr when there is none.
const FigureDef* figure_def(std::string_view id);

enum class Compare { at_least, more, at_most, less, equal };
/// "overdue_major >= 1". The threshold of shares and points is in hundredths (90% = 9000), else a
/// whole number.
struct Condition {
  std::string figure;
  Compare compare = Compare::at_least;
  Id threshold = 0;
};
/// "overdue >= 3" in its parts, as text.
struct Comparison {
  std::string figure;
  Compare compare = Compare::at_least;
  std::string number;
};
std::optional<Comparison> parse_comparison(std::string_view text);
bool compares(Id value, Compare compare, Id threshold);

/// Reads "on_time_rate < 90%"; nothing for other text or an unknown figure.
std::optional<Condition> parse_condition(std::string_view text);

enum class Records { own, territory };
enum class CardScope { unit, task };
enum class CardPeriod { any, month, quarter };

struct CardRule {
  std::string id, colour;
  CardScope scope = CardScope::unit;
  std::vector<UnitKind> kinds;  ///< empty = any
  std::vector<std::string>
      levels;  ///< words of Level, and "below", "same": seen from the office; empty = any
  std::optional<Records>
      records;  ///< nothing: governments, towns and villages by territory, the others their own
  CardPeriod period = CardPeriod::any;
  std::string group;    ///< only units of this group
  std::string rank_by;  ///< the figure that rank_from_last goes by
  std::vector<Condition> when;
  std::string zh, en, basis;
};

struct Colour {
  std::string id, zh, en, sign;
  int severity = 0;  ///< the highest one among the rules that hold wins
};

/// A row of cards and the step it proposes.
struct Streak {
  std::string id, colour;
  int running = 0;      ///< so many periods one after the other; 0 = not asked
  int in_year = 0;      ///< so many in a calendar year; 0 = not asked
  std::string propose;  ///< kind of order: reminder, interview …
  std::string zh, en, basis;
};

struct CardRules {
  std::map<std::string, Colour> palette;
  std::vector<CardRule> rules;
  std::vector<Streak> streaks;
  std::map<std::string, std::vector<std::string>> groups;  ///< name → units
  std::vector<std::string> ranking;                        ///< figures, the first decides
};

}  // namespace duban::model
