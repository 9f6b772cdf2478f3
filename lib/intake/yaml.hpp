// A strict reader of YAML: every key once, every scalar as its text, every value with its line.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "base/message.hpp"

namespace duban::intake {

/// path ("policies.city-60.length", lists "off[0]") → value and line.
struct YamlValue {
  std::string text;
  int line = 0;  ///< 1 = the first
};
using YamlEntries = std::vector<std::pair<std::string, YamlValue>>;

/// Flattens a document. Failure invalid with file and line for text that is no YAML, a key twice,
/// or a full-width colon.
YamlEntries read_yaml(std::string_view body, const std::string& file);

/// Failure invalid for a path that matches none of the patterns ("policies.*.length", "off[*]"),
/// naming the nearest.
void check_keys(const YamlEntries& entries, const std::vector<std::string>& patterns,
                const std::string& file);

/// "write …": what a value that cannot be read should have been.
base::Message want(const base::Message& what);

/// The whole text of a small file. Failure not_found.
std::string read_small_file(const std::string& file);

}  // namespace duban::intake
