// What hostile bytes are fed to: each target may refuse with a Failure and nothing else.
#pragma once

#include <string>

namespace duban::tests {

/// CSV and ledger reading, from a file with these bytes.
void fuzz_ledger(const std::string& bytes, const std::string& scratch_file);
/// Rules, calendar and mapping files.
void fuzz_yaml(const std::string& bytes);
/// Dates, lengths, numbers, weeks, widths, names.
void fuzz_text(const std::string& bytes);

}  // namespace duban::tests
