// 会签: a unit is asked about a draft before it is signed.
#pragma once

#include <span>
#include <string>

#include "model/fields.hpp"

namespace duban::model {

enum class Opinion { none, agrees, objects };
template <>
struct Words<Opinion> {
  static constexpr std::array all{Word{""}, Word{"agrees", N_("agrees"), "同意;无意见"},
                                  Word{"objects", N_("has objections"), "不同意;有意见"}};
};

/// Asked of one unit about one draft, once.
struct Consultation {
  Id id = 0;
  Id order_id = 0;
  Id unit = 0;
  OptDay asked_on;
  OptDay until;  ///< by when it is to answer; empty = no day was set
  std::string asked_by;
  Opinion answer = Opinion::none;
  OptDay answered_on;
  std::string opinion;  ///< in its words
  std::string answered_by;
  OptDay recorded_on;
  Id last_event = 0;
  Id undone = 0;  ///< the command that made it, when it was taken back; 0 = it stands
};
using ConsultationField = Field<Consultation, Opinion>;
template <>
struct FieldTable<Consultation> {
  static constexpr const char* table = "consultation";
  static std::span<const ConsultationField> all();
};

}  // namespace duban::model
