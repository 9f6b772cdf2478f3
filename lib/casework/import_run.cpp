// One run of an import.
#include "casework/import_run.hpp"

#include "base/text.hpp"

namespace duban::casework {

bool ImportRun::is_broken() {
  for (; looked_at_ < tally_.findings.size(); ++looked_at_)
    if (strict_ || tally_.findings[looked_at_].severity == base::Severity::error) broken_ = true;
  return broken_;
}

void ImportRun::find(base::Severity severity, std::size_t row, const std::string& heading,
                     const std::string& value, const base::Message& what) {
  tally_.findings.push_back({severity, file_, row, heading, base::shorten(value, 60), what});
}

void ImportRun::miss(const std::string& number) {
  constexpr std::size_t told = 20;
  if (tally_.missing.size() < told) tally_.missing.push_back(number);
  ++tally_.missing_count;
}

void ImportRun::expect_rows() const {
  if (tally_.rows == 0)
    throw base::Failure(
        base::Kind::invalid,
        base::Message(N_("{file} holds the headings only, no row")).with("file", file_));
}

void ImportRun::finish(Desk& desk) {
  if (is_broken()) return;
  desk.finish();
  tally_.written = !desk.context().dry_run;
}

}  // namespace duban::casework
