// Text inside a run of a Word document.
#pragma once

#include <string>

namespace duban::render {

/// As it stands inside w:t: escaped, line breaks as breaks, without what XML forbids.
std::string run_text(const std::string& text);

}  // namespace duban::render
