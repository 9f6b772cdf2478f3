// What fills a letter: texts and lists by the names of their places.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "report/sheet.hpp"

namespace duban::report {

/// Values of a letter. An empty text leaves its place empty, and drops the part that stands between
/// {{#name}} and {{/name}}.
struct Document {
  std::map<std::string, std::string> texts;
  std::map<std::string, std::vector<Document>> lists;
  std::map<std::string, PicturePtr> pictures{};  ///< photos; null leaves the place empty
};

}  // namespace duban::report
