// Photos made small enough for paper, by the helper program duban-picture.
#pragma once

#include <string>

#include "report/sheet.hpp"

namespace duban::render {

/// A photo of at most `longest` pixels a side, turned as its camera says. One that cannot be read
/// has no picture, and why it has none behind its name. `helper` is the path of duban-picture.
/// Failure busy when that cannot be run.
report::PicturePtr picture_of(const std::string& bytes, const std::string& name, int longest,
                              const std::string& helper);

}  // namespace duban::render
