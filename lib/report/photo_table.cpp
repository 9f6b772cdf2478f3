// Arranging photos.
#include "report/photo_table.hpp"

#include <algorithm>

namespace duban::report {

namespace {

Cell picture_cell(const std::vector<LetterFacts::Photo>& photos, std::size_t n) {
  return n < photos.size() ? Cell{photos[n].picture} : Cell{};
}

/// "2026-11-03 围堰已修补" below the photo that it is about.
std::string words_of(const std::vector<LetterFacts::Photo>& photos, std::size_t n) {
  if (n >= photos.size()) return {};
  const std::string day = photos[n].on ? base::to_iso(*photos[n].on) : std::string();
  return day + (day.empty() || photos[n].note.empty() ? "" : " ") + photos[n].note;
}

}  // namespace

Table photo_table(const std::vector<PhotosOfHazard>& hazards, const UnitName& unit) {
  Table table{"photos",
              N_("Photos before and after"),
              {{"number", N_("Number"), Kind::text, 12},
               {"problem", N_("Problem"), Kind::text, 28},
               {"responsible", N_("Responsible unit"), Kind::text, 16},
               {"before", N_("Photo before"), Kind::text, 38},
               {"before_note", N_("Date and note"), Kind::text, 14},
               {"after", N_("Photo after"), Kind::text, 38},
               {"after_note", N_("Date and note"), Kind::text, 14}}};
  for (const auto& one : hazards)
    for (std::size_t n = 0; n < std::max(one.before.size(), one.after.size()); ++n) {
      const bool first = n == 0;
      table.rows.push_back({first ? text_cell(model::number_of(one.hazard)) : Cell{},
                            first ? text_cell(one.hazard.problem) : Cell{},
                            first ? text_cell(unit(one.hazard.responsible)) : Cell{},
                            picture_cell(one.before, n), text_cell(words_of(one.before, n)),
                            picture_cell(one.after, n), text_cell(words_of(one.after, n))});
    }
  return table;
}

}  // namespace duban::report
