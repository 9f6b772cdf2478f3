// The table of evidence, and the types of files by their content.
#include "model/evidence.hpp"

#include <algorithm>
#include <array>

#include "base/message.hpp"
#include "base/text.hpp"

namespace duban::model {
namespace {

using E = Evidence;
using Role = FieldRole;

constexpr std::array evidence_fields{
    EvidenceField{"id", N_("Id"), &E::id, Role::pointer},
    EvidenceField{"kind", N_("Kind"), &E::kind},
    EvidenceField{"subject", N_("Subject"), &E::subject, Role::internal},
    EvidenceField{"subject_id", N_("Subject"), &E::subject_id, Role::internal},
    EvidenceField{"name", N_("File"), &E::name},
    EvidenceField{"type", N_("Type of file"), &E::type},
    EvidenceField{"size", N_("Bytes"), &E::size},
    EvidenceField{"sha256", N_("SHA-256"), &E::sha256},
    EvidenceField{"on_day", N_("Date"), &E::on},
    EvidenceField{"by", N_("By"), &E::by},
    EvidenceField{"note", N_("Note"), &E::note},
    EvidenceField{"recorded_on", N_("Recorded on"), &E::recorded_on},
    EvidenceField{"last_event", N_("Last event"), &E::last_event, Role::pointer},
    EvidenceField{"undone", N_("Undone command"), &E::undone, Role::internal},
};

struct Signature {
  std::string_view start;
  const char* type;
  const char* extension;
};
using namespace std::string_view_literals;
constexpr std::array signatures{
    Signature{"\xFF\xD8\xFF"sv, "image/jpeg", ".jpg"},
    Signature{"\x89PNG\r\n\x1A\n"sv, "image/png", ".png"},
    Signature{"GIF8"sv, "image/gif", ".gif"},
    Signature{"BM"sv, "image/bmp", ".bmp"},
    Signature{"%PDF-"sv, "application/pdf", ".pdf"},
    Signature{"\xD0\xCF\x11\xE0"sv, "application/x-ole-storage", ".doc"},
};
constexpr const char* docx_type =
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
constexpr const char* xlsx_type =
    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

bool is_text(std::string_view bytes) {
  return base::is_utf8(bytes) && std::none_of(bytes.begin(), bytes.end(), [](char c) {
           const auto byte = static_cast<unsigned char>(c);
           return byte < 0x20 && c != '\t' && c != '\n' && c != '\r' && c != '\f';
         });
}

}  // namespace

std::span<const EvidenceField> FieldTable<Evidence>::all() { return evidence_fields; }

std::string type_of_content(std::string_view bytes) {
  for (const auto& signature : signatures)
    if (bytes.starts_with(signature.start)) return signature.type;
  const auto brand = bytes.substr(std::min<std::size_t>(8, bytes.size()), 4);
  if (bytes.substr(std::min<std::size_t>(4, bytes.size())).starts_with("ftyp"))
    return brand == "heic" || brand == "heix" || brand == "mif1" ? "image/heic" : "video/mp4";
  if (bytes.starts_with("PK\x03\x04")) {
    if (bytes.find("word/document.xml") != std::string_view::npos) return docx_type;
    if (bytes.find("xl/workbook.xml") != std::string_view::npos) return xlsx_type;
    return "application/zip";
  }
  return !bytes.empty() && is_text(bytes) ? "text/plain" : "";
}

std::string extension_of_type(std::string_view type) {
  for (const auto& signature : signatures)
    if (type == signature.type) return signature.extension;
  if (type == docx_type) return ".docx";
  if (type == xlsx_type) return ".xlsx";
  if (type == "image/heic") return ".heic";
  if (type == "video/mp4") return ".mp4";
  if (type == "application/zip") return ".zip";
  return type == "text/plain" ? ".txt" : "";
}

}  // namespace duban::model
