// 催办: that somebody was chased about a matter, by telephone, in person or by a message.
#pragma once

#include <span>
#include <string>

#include "model/fields.hpp"

namespace duban::model {

enum class ChaseKind { phone, visit, message };
template <>
struct Words<ChaseKind> {
  static constexpr std::array all{
      Word{"phone", N_("telephone call"), "电话;电话催办"},
      Word{"visit", N_("visit to press"), "上门;现场;当面"},
      Word{"message", N_("message sent"), "短信;信息;浙政钉;微信;微信群"}};
};
/// What it was about.
enum class ChaseOf { hazard, order, task };
template <>
struct Words<ChaseOf> {
  static constexpr std::array all{Word{"hazard"}, Word{"order"}, Word{"task"}};
};

/// One of them. No clock starts or stops by it.
struct Chase {
  Id id = 0;
  ChaseOf subject = ChaseOf::hazard;
  Id subject_id = 0;
  ChaseKind kind = ChaseKind::phone;
  std::string spoken_to;  ///< empty = not said
  std::string said;       ///< what was said, or answered
  OptDay on;
  std::string by;
  OptDay recorded_on;
  Id last_event = 0;
  Id undone = 0;  ///< the command that made it, when it was taken back; 0 = it stands
};
using ChaseField = Field<Chase, ChaseOf, ChaseKind>;
template <>
struct FieldTable<Chase> {
  static constexpr const char* table = "chase";
  static std::span<const ChaseField> all();
};

/// How often, and when last.
struct Chased {
  std::int64_t times = 0;
  OptDay newest;
};

}  // namespace duban::model
