// Zip archives in memory, as Office files are.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace duban::render {

/// The parts of an archive by name.
using ZipParts = std::vector<std::pair<std::string, std::string>>;

/// Reads all parts. Failure invalid, naming `file`, for bytes that are no zip archive or that hold
/// more than an Office file of a few pages ever does (64 MB, 2,000 parts).
ZipParts read_zip(std::string_view bytes, const std::string& file);

/// The same parts give the same bytes, whatever the time.
std::string write_zip(const ZipParts& parts);

}  // namespace duban::render
