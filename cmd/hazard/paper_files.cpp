// Reading which hazards, and their photos.
#include "cmd/hazard/paper_files.hpp"

#include <set>

#include "base/failure.hpp"
#include "cmd/hazard/steps.hpp"
#include "cmd/steps.hpp"
#include "gather/find.hpp"
#include "i18n/catalogue.hpp"
#include "intake/table.hpp"
#include "report/hazard_columns.hpp"

namespace duban::cmd {

std::vector<model::Hazard> hazards_for_paper(Session& session,
                                             const std::vector<std::string>& numbers,
                                             const std::string& from) {
  if (!from.empty() && !numbers.empty())
    throw base::Failure(base::Kind::usage, N_("give either numbers or --from FILE, not both"));
  store::Database& db = session.database();
  auto words = numbers_of(session, numbers);
  if (!from.empty()) {
    intake::TableFile file(from);
    intake::TableHeadings headings{{"number", hazard_noun().number_headings}};
    for (const auto& id : report::hazard_column_ids())  // a list of ours has more than numbers
      for (const auto language : {i18n::Language::english, i18n::Language::chinese})
        if (id != "number" && id != "ref")
          headings[""].push_back(i18n::text_in(language, report::hazard_column(id)->heading));
    for (const auto& row : intake::read_table(file, headings).rows)
      if (const auto cell = row.cells.find("number"); cell != row.cells.end())
        words.push_back(cell->second);
  }
  std::vector<model::Hazard> hazards;
  std::set<model::Id> seen;
  for (const auto& word : words)
    if (auto hazard = gather::find_hazard(db, word); seen.insert(hazard.id).second)
      hazards.push_back(std::move(hazard));
  if (hazards.empty())
    throw base::Failure(base::Kind::usage, N_("say which hazards: NUMBER…, -, or --from FILE"));
  return hazards;
}

void put_photos(Photos& photos, report::HazardPaper& paper) {
  paper.before = photos.of(paper.hazard.id, model::EvidenceKind::before);
  paper.after = photos.of(paper.hazard.id, model::EvidenceKind::after);
}

}  // namespace duban::cmd
