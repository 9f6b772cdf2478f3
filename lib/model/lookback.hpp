// Draws (抽取), and look-backs (回头看) at what was struck off.
#pragma once

#include <span>
#include <string>
#include <vector>

#include "model/fields.hpp"
#include "model/hazard.hpp"

namespace duban::model {

/// holds 整改到位 · recurrence 反弹 · not-held 整改不到位 · gone 对象灭失 (closed down, torn down).
enum class LookbackResult { holds, recurrence, not_held, gone };
template <>
struct Words<LookbackResult> {
  static constexpr std::array all{Word{"holds", N_("it holds"), "整改到位;到位"},
                                  Word{"recurrence", N_("recurrence"), "反弹;复发"},
                                  Word{"not-held", N_("was not fixed"), "整改不到位;不到位"},
                                  Word{"gone", N_("no longer there"), "对象灭失;灭失;关停;拆除"}};
};

/// What was found when somebody looked again at a closed hazard.
struct Lookback {
  Id id = 0;
  Id hazard = 0;
  Id draw = 0;  ///< 0 = not drawn: it stands in no rate
  OptDay looked_on;
  std::string looked_by;
  LookbackResult result = LookbackResult::holds;
  std::string evidence;
  OptDay closed_on;  ///< of the closing that was looked at
  std::string closed_by;
  Id unit = 0;           ///< responsible when it was closed
  OptDay determined_on;  ///< determined as false rectification (虚假整改)
  std::string determined_by, determined_because, determined_evidence;
  OptDay recorded_on;
  Id last_event = 0;
  Id undone = 0;  ///< the command that made it, when it was taken back; 0 = it stands
};
using LookbackField = Field<Lookback, LookbackResult>;
template <>
struct FieldTable<Lookback> {
  static constexpr const char* table = "lookback";
  static std::span<const LookbackField> all();
};

/// What lists of look-backs show of the hazard.
struct StruckHazard {
  Id id = 0;
  std::string number;
  Id unit = 0, site = 0;  ///< responsible now; where it lay
  Grade grade = Grade::ordinary;
  std::string problem;
  OptDay closed_on;
  std::string closed_by;
};
StruckHazard struck_hazard(const Hazard& hazard);

/// What was drawn from.
enum class DrawFrom { lookback, sites, people };
template <>
struct Words<DrawFrom> {
  static constexpr std::array all{Word{"lookback", N_("struck-off hazards"), "回头看"},
                                  Word{"sites", N_("sites"), "单位;对象"},
                                  Word{"people", N_("inspectors"), "人员;检查人员"}};
};

/// A draw: the population in the order of SHA-256 of SEED|KEY, the first n of each stratum.
struct Draw {
  Id id = 0;
  DrawFrom from = DrawFrom::lookback;
  std::string label;  ///< 2026Q3, or what it was for
  std::string seed;
  Id share = 0;  ///< in hundredths of a percent
  Id least = 0;
  Id rules = 0;                               ///< version of the rules
  Id log_position = 0;                        ///< newest entry when it was drawn
  Id size = 0;                                ///< of the population
  std::string population, population_sha256;  ///< a line a key; with strata "KEY<tab>STRATUM"
  std::string drawn;                          ///< keys in the order of the draw, joined by ;
  std::string left_out;                       ///< KEY=reason, joined by ;
  OptDay drawn_on;
  std::string drawn_by;
  OptDay recorded_on;
  Id last_event = 0;
  Id undone = 0;
};
using DrawField = Field<Draw, DrawFrom>;
template <>
struct FieldTable<Draw> {
  static constexpr const char* table = "draw";
  static std::span<const DrawField> all();
};

/// One of a population; `stratum` is empty where nothing was stratified.
struct Member {
  std::string key, stratum;
};
/// The population of a draw in its order; empty for a draw of nothing.
std::vector<Member> members_of(const Draw& draw);

}  // namespace duban::model
