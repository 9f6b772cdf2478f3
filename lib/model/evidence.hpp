// A file kept as evidence: the letter as it was issued, a feedback, a photo before or after, a
// paper of another body.
#pragma once

#include "model/fields.hpp"

namespace duban::model {

enum class EvidenceKind { letter, feedback, before, after, document };
/// What a file belongs to.
enum class EvidenceOf { hazard, order, recipient, paper };
template <>
struct Words<EvidenceKind> {
  static constexpr std::array all{
      Word{"letter", N_("letter as issued")}, Word{"feedback", N_("feedback file")},
      Word{"before", N_("photo before"), "整改前;前"},
      Word{"after", N_("photo after"), "整改后;后"}, Word{"document", N_("document"), "文件;材料"}};
};
template <>
struct Words<EvidenceOf> {
  static constexpr std::array all{Word{"hazard"}, Word{"order"}, Word{"recipient"}, Word{"paper"}};
};

/// One file. Its bytes lie in the folder beside the database under their SHA-256; the same bytes
/// are kept once.
struct Evidence {
  Id id = 0;
  EvidenceKind kind = EvidenceKind::document;
  EvidenceOf subject = EvidenceOf::hazard;
  Id subject_id = 0;
  std::string name;    ///< the file's own name, without folders
  std::string type;    ///< by content: "image/jpeg", "application/pdf" …
  Id size = 0;         ///< bytes
  std::string sha256;  ///< hex
  OptDay on;
  std::string by, note;
  OptDay recorded_on;
  Id last_event = 0;
  Id undone = 0;  ///< the command that made it, when it was taken back; 0 = it stands
};
using EvidenceField = Field<Evidence, EvidenceKind, EvidenceOf>;
template <>
struct FieldTable<Evidence> {
  static constexpr const char* table = "evidence";
  static std::span<const EvidenceField> all();
};

/// The type that the first bytes of a file tell: pictures, PDF, Office files, mail, plain text.
/// Empty for anything else.
std::string type_of_content(std::string_view bytes);
/// ".jpg" of "image/jpeg"; empty for an unknown type.
std::string extension_of_type(std::string_view type);

}  // namespace duban::model
