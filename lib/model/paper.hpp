// Papers of other bodies that the office records (收录): 责令限期整改指令书, 整改复查意见书 …
#pragma once

#include "model/fields.hpp"

namespace duban::model {

struct Paper {
  Id id = 0;
  std::string kind;      ///< as it is called
  std::string issuer;    ///< the enforcement body
  std::string document;  ///< its number
  OptDay issued_on;
  OptDay due_on;  ///< that it sets; it moves no clock of ours
  std::string note;
  std::string by;
  OptDay recorded_on;
  Id last_event = 0;
  Id undone = 0;  ///< the command that made it, when it was taken back; 0 = it stands
};
using PaperField = Field<Paper>;
template <>
struct FieldTable<Paper> {
  static constexpr const char* table = "paper";
  static std::span<const PaperField> all();
};

/// A hazard that a paper is about.
struct PaperLink {
  Id id = 0;
  Id paper = 0;
  Id hazard = 0;
  OptDay recorded_on;
  Id last_event = 0;
  Id undone = 0;  ///< the command that made it, when it was taken back; 0 = it stands
};
using PaperLinkField = Field<PaperLink>;
template <>
struct FieldTable<PaperLink> {
  static constexpr const char* table = "paper_link";
  static std::span<const PaperLinkField> all();
};

}  // namespace duban::model
