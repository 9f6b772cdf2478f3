// A reminder to one person: everything that is to be told now, most pressing first.
#pragma once

#include <vector>

#include "model/notice.hpp"
#include "report/document.hpp"
#include "report/field_cells.hpp"

namespace duban::report {

/// One matter of a reminder as it stands now.
struct DigestLine {
  model::Notice notice;
  model::DueItem item;
};

/// How much one unit was reminded of since the office was last told.
struct DigestUnit {
  model::Id unit = 0;
  std::int64_t matters = 0, late = 0;
};

/// The state of things that the office's reminder begins with.
struct DigestFigures {
  std::int64_t late = 0, near = 0, unowned = 0, undispatched = 0;  ///< hazards
  std::int64_t ours = 0, ours_late = 0;                            ///< clocks of the office itself
};

struct Digest {
  model::Delivery delivery;
  std::string office;  ///< who sends it
  base::Day today;
  model::Id unit = 0;  ///< of who reads it: what other units owe is theirs to press, not to do
  bool of_office =
      false;  ///< goes to somebody of the office: with the summary of what others were told
  std::vector<DigestLine> lines;
  std::vector<DigestUnit> told;
  DigestFigures figures;  ///< of the office's only
  std::int64_t rest_late =
      0;                    ///< hazards of the reader that are overdue and crossed no milestone now
  std::string rest_oldest;  ///< the number of the one that is late longest
  [[nodiscard]] bool empty() const { return lines.empty() && told.empty(); }
};

/// Puts the lines in order: first what has no owner or no reachable contact, then what is late (the
/// latest first), due today, near, and the rest.
void sort_lines(Digest& digest);

/// Where a line belongs: for headings and counts.
enum class DigestPart { unowned, late, today, near, rest };
DigestPart part_of(const DigestLine& line);
base::Message part_word(DigestPart part);

/// "overdue 3 days", "no responsible unit" …, and what is to be done by who reads it.
base::Message state_of(const DigestLine& line);
base::Message todo_of(const DigestLine& line, const Digest& digest);

/// The subject of the message: how many matters, how many late.
base::Message subject_of(const Digest& digest);

/// "H2026-0001 +3; H2026-0002 -7": what the log keeps of it.
std::string told_of(const Digest& digest);

/// The same as a table, for the workbook that goes with a mail and for notify preview.
Table digest_table(const Digest& digest, const UnitName& unit);

}  // namespace duban::report
