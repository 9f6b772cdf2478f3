// Keeping files as evidence: the bytes in the folder beside the database, what they are in the log.
#pragma once

#include <string>
#include <vector>

#include "casework/desk.hpp"
#include "model/evidence.hpp"
#include "store/vault.hpp"

namespace duban::casework {

/// A file that somebody hands in.
struct NewEvidence {
  model::EvidenceKind kind = model::EvidenceKind::document;
  model::EvidenceOf subject = model::EvidenceOf::hazard;
  model::Id subject_id = 0;
  std::string name;  ///< folders in front are dropped
  std::string bytes;
  std::string note;
  std::string by;  ///< who handed it in; the actor when empty
  model::OptDay on;
};

/// At an open desk: keeps the file and writes its record. In a dry run no file is
/// written. Failures: invalid (a type that cannot be told, or a photo that is no picture), busy.
model::Evidence keep_file(Desk& desk, const NewEvidence& wanted);

/// The files named, as evidence for one record; read before anything is written. Failures as
/// read_evidence.
std::vector<NewEvidence> files_for(const store::Database& db, model::EvidenceKind kind,
                                   const std::vector<std::string>& files);

/// Attaches files to a hazard of any state but voided. Failures: not_found, invalid.
std::vector<model::Evidence> attach_to_hazard(const Context& context, const std::string& number,
                                              const std::vector<NewEvidence>& files);

/// Keeps the signed sheet from which steps of records are entered. Failures as files_for.
void keep_signed_sheet(Desk& desk, model::EvidenceOf subject, const std::vector<model::Id>& records,
                       const std::string& path);

}  // namespace duban::casework
