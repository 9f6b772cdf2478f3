// The three-sided merge of an imported value: what the file said before, what stands here, what the
// file says now.
#pragma once

#include <string>

namespace duban::rules {

enum class Merge {
  keep,     ///< nothing to do: unchanged in the file, blank, or both sides say the same
  take,     ///< changed only in the file
  conflict  ///< changed on both sides
};

/// A blank erases nothing. `is_step`: the value is the date of a step.
inline Merge merge(const std::string& base, const std::string& ours, const std::string& theirs,
                   bool is_step) {
  if (theirs.empty()) return Merge::keep;
  if (theirs == base || theirs == ours) return Merge::keep;
  if (is_step && ours.empty())
    return Merge::take;  // rejected or reopened here since, and done anew there
  return ours == base ? Merge::take : Merge::conflict;
}

}  // namespace duban::rules
