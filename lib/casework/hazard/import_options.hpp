// How a ledger is to be read.
#pragma once

#include <functional>
#include <optional>
#include <string>

#include "casework/import_run.hpp"
#include "intake/mapping.hpp"
#include "intake/source.hpp"
#include "model/enums.hpp"

namespace duban::casework {

struct ImportOptions {
  std::string file;  ///< "-" = standard input
  std::string ledger = "own";
  bool routes = true;  ///< a row that names its ledger belongs to that one (a register of duban)
  model::Mode mode = model::Mode::own;
  std::optional<intake::Encoding> encoding;
  intake::SheetOptions sheets;
  intake::Mapping mapping;
  std::optional<int> year;
  std::string source;
  bool fingerprint = false;
  bool dispatched_found = false;
  ImportHow how;
  std::function<void(std::size_t)> progress;  ///< rows so far, now and then
};

}  // namespace duban::casework
