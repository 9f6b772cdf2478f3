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
  // 来文: a paper that asks this office for an answer. serial 0: it is none.
  Id year = 0, serial = 0;  ///< of its receipt: R2026-0003
  std::string subject;
  OptDay received_on;
  OptDay reply_due;  ///< by when the office answers; empty: no answer is asked for
  std::string reply_counted;
  std::string handle_by;  ///< NAME@UNIT of the clerk
  OptDay replied_on;
  std::string replied_by;  ///< the number of the answer, or how it was given
  OptDay recorded_on;
  Id last_event = 0;
  Id undone = 0;  ///< the command that made it, when it was taken back; 0 = it stands
};
using PaperField = Field<Paper>;
template <>
struct FieldTable<Paper> {
  static constexpr const char* table = "paper";
  static constexpr char letter = 'R';
  static std::span<const PaperField> all();
};

/// "R2026-0003"; empty for a paper that is no incoming one.
std::string number_of(const Paper& paper);
/// 批示: what a leader wrote goes into no message.
bool is_instruction(const Paper& paper);

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
