// What an entry of the log says, read back: the one reader of the JSON of changes.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "model/fields.hpp"

namespace duban::model {

struct Changes {
  Facts created;                                                   ///< of a new record
  std::map<std::string, std::pair<std::string, std::string>> set;  ///< field → before, after
  std::vector<Facts> steps;
  Facts row;                   ///< of an import: what the file said
  std::vector<Id> taken_back;  ///< of an undo: steps, by their sequence
  std::optional<Id> imported;  ///< of an undo: the import that counts again; 0 = none
  bool is_new = false;         ///< the entry made the record
};

/// Nothing for a text that is none of ours.
/// `subject` is the record's table: a field that was renamed since is read by its name of today.
std::optional<Changes> read_changes(std::string_view text, std::string_view subject = {});

}  // namespace duban::model
