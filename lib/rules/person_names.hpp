// Persons on record by name.
#pragma once

#include <string>
#include <unordered_map>

namespace duban::rules {

/// Which persons a name means. Names are compared folded.
class PersonNames {
 public:
  /// `full`: NAME@UNIT as entries write it.
  void add(const std::string& name, std::string full);
  /// NAME@UNIT of the only person of that name; the text as it is for a NAME@UNIT, for nobody on
  /// record, and where several have the name.
  [[nodiscard]] std::string full(const std::string& text) const;
  /// Is there exactly one person of that name?
  [[nodiscard]] bool is_only(const std::string& name) const;

 private:
  std::unordered_multimap<std::string, std::string> by_name_;
};

}  // namespace duban::rules
