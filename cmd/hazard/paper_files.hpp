// What hazard print and hazard dossier share.
#pragma once

#include <string>
#include <vector>

#include "cmd/photos.hpp"
#include "report/hazard_papers.hpp"

namespace duban::cmd {

/// The hazards named: arguments, standard input for -, or the first column of a file. Each once, in
/// that order. Failures: usage when there is none, not_found.
std::vector<model::Hazard> hazards_for_paper(Session& session,
                                             const std::vector<std::string>& numbers,
                                             const std::string& from);

/// Puts the photos of the hazard on record into it.
void put_photos(Photos& photos, report::HazardPaper& paper);

}  // namespace duban::cmd
