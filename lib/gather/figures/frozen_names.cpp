// Reading names of frozen reports.
#include "gather/figures/frozen_names.hpp"

#include <regex>

#include "base/text.hpp"
#include "rules/period.hpp"

namespace duban::casework {

std::optional<IssueName> issue_name(std::string_view text) {
  static const std::regex pattern(
      "(?:(\\d{4})年)?(?:第)?(\\d{1,3})(?:期)?(?:(原稿)|\\(?第(\\d{1,3})次更正\\)?|,?correction(\\d{1,3}))?");
  const std::string folded = base::fold(text);
  std::smatch part;
  if (!std::regex_match(folded, part, pattern)) return std::nullopt;
  IssueName name;
  name.issue = model::id_of_text(part[2].str());
  name.year = model::id_of_text(part[1].str());
  if (part[3].matched) name.revision = 1;
  for (const std::size_t at : {std::size_t{4}, std::size_t{5}})
    if (part[at].matched) name.revision = model::id_of_text(part[at].str()) + 1;
  if (name.issue < 1 || (name.revision && *name.revision < 1)) return std::nullopt;
  return name;
}

std::string period_label(std::string_view text) {
  static const std::regex week("(\\d{4})(?:-w|年第|年)(\\d{1,2})(?:周)?");
  const std::string folded = base::fold(text);
  std::smatch part;
  const bool is_week = folded.find("周") != std::string::npos || folded.find("-w") != std::string::npos;
  if (is_week && std::regex_match(folded, part, week)) {
    const std::string number = part[2].str();
    return part[1].str() + "-W" + (number.size() < 2 ? "0" : "") + number;
  }
  if (const auto period = rules::quarter_or_month(folded)) return period->label;
  if (const auto period = rules::quarter_or_month(base::trim(text))) return period->label;
  return std::string(base::trim(text));
}

}  // namespace duban::casework
