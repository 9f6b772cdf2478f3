// What the papers about a hazard say, as it stands on record.
#pragma once

#include <string>
#include <vector>

#include "model/evidence.hpp"
#include "report/hazard_papers.hpp"
#include "store/engine/database.hpp"

namespace duban::gather {

/// A hazard with the address of its site; without photos.
report::HazardPaper hazard_paper(const store::Database& db, const model::Hazard& hazard);

/// All about one hazard, without photos. Letters are those that were issued with it, voided ones
/// left out.
report::Dossier dossier(const store::Database& db, const model::Hazard& hazard, base::Day today,
                        const report::UnitName& unit);

/// The files that belong into it: the letters as they went out, what came back, photos and
/// papers; each content once.
std::vector<model::Evidence> dossier_files(const store::Database& db,
                                           const report::Dossier& dossier);

}  // namespace duban::gather
