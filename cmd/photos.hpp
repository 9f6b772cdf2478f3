// Photos of hazards, made small enough for paper.
#pragma once

#include <map>
#include <vector>

#include "cmd/session.hpp"
#include "model/evidence.hpp"
#include "report/letter.hpp"
#include "report/sheet.hpp"

namespace duban::cmd {

class Photos {
 public:
  explicit Photos(Session& session) : session_(session) {}
  /// The photos of one hazard, oldest first, of the kind before or after. Failure integrity, by
  /// name, for one that is missing or was changed.
  std::vector<report::LetterFacts::Photo> of(model::Id hazard, model::EvidenceKind kind);

 private:
  Session& session_;
  std::map<std::string, report::PicturePtr> ready_;  ///< by their SHA-256 and name
};

}  // namespace duban::cmd
