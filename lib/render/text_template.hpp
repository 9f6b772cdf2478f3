// Plain text, HTML or JSON from a template with places, as letters have them.
#pragma once

#include <string>

#include "report/document.hpp"

namespace duban::render {

enum class Escape { none, html, json };

/// Fills a template. `shape` has every place that may stand in it, with one entry in each list.
/// Failure invalid, naming `file`: a place that is unknown or never closed.
std::string fill_template(const std::string& text, const std::string& file,
                          const report::Document& values, const report::Document& shape,
                          Escape escape);

}  // namespace duban::render
