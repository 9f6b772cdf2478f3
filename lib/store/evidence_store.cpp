// SQL of evidence.
#include "store/evidence_store.hpp"

#include "store/where.hpp"

namespace duban::store {

using model::Evidence;

std::vector<Evidence> evidence_of(const Database& db, model::EvidenceOf subject, model::Id id) {
  Statement row(db, select_all<Evidence>() + "WHERE subject = $1 AND subject_id = $2 ORDER BY id");
  row.bind(model::word(subject), id);
  return read_records<Evidence>(row);
}

std::optional<Evidence> letter_of(const Database& db, model::EvidenceOf subject, model::Id id) {
  for (const auto& one : evidence_of(db, subject, id))
    if (one.kind == model::EvidenceKind::letter) return one;
  return std::nullopt;
}

std::vector<Evidence> all_evidence(const Database& db) {
  Statement row(db, select_all<Evidence>() + "ORDER BY id");
  return read_records<Evidence>(row);
}

std::set<std::string> evidence_files(const Database& db) {
  Statement row(db, "SELECT DISTINCT sha256 FROM evidence");
  std::set<std::string> all;
  while (row.step()) all.emplace(row.text(0));
  return all;
}

}  // namespace duban::store
