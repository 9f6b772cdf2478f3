// Places in the XML of a Word document, made ready for mustache: whole in one run, and around the
// rows and paragraphs they repeat.
#pragma once

#include <string>

#include "report/document.hpp"

namespace duban::render {

/// The XML of one part with its places made ready; empty when it has none. Failure invalid, naming
/// `file` and the place.
std::string ready_places(const std::string& xml, const std::string& file,
                         const report::Document& shape);

}  // namespace duban::render
