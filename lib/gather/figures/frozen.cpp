// Reading names of frozen reports.
#include "gather/figures/frozen.hpp"

#include <algorithm>
#include <regex>

#include "base/failure.hpp"
#include "base/text.hpp"
#include "rules/period.hpp"
#include "store/report_store.hpp"

namespace duban::gather {

using base::Failure;
using base::Kind;
using base::Message;
using model::FrozenReport;
using model::Id;

std::optional<IssueName> issue_name(std::string_view text) {
  static const std::regex pattern(
      "(?:(\\d{4})年)?(?:第)?(\\d{1,3})(?:期)?(?:(原稿)|\\(?第(\\d{1,3})次更正\\)?|,?correction("
      "\\d{1,3}))?");
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
  const bool is_week =
      folded.find("周") != std::string::npos || folded.find("-w") != std::string::npos;
  if (is_week && std::regex_match(folded, part, week)) {
    const std::string number = part[2].str();
    return part[1].str() + "-W" + (number.size() < 2 ? "0" : "") + number;
  }
  if (const auto period = rules::quarter_or_month(folded)) return period->label;
  if (const auto period = rules::quarter_or_month(base::trim(text))) return period->label;
  return std::string(base::trim(text));
}

FrozenReport find_frozen(const store::Database& db, const std::string& text,
                         std::optional<model::ReportKind> kind, Id year) {
  const auto name = issue_name(text);
  const std::string period = period_label(text);
  const Id issue_year = name && name->year > 0 ? name->year : year;
  std::vector<FrozenReport> found;  // the wanted revision of each
  for (auto& report : store::frozen_reports(db)) {
    if (kind && report.kind != *kind) continue;
    const bool meant =
        name ? report.issue == name->issue && (issue_year == 0 || report.year == issue_year)
             : report.period == period;
    if (!meant || (name && name->revision && report.revision != *name->revision)) continue;
    const auto same = std::find_if(found.begin(), found.end(), [&](const auto& other) {
      return other.kind == report.kind && other.plan == report.plan &&
             other.period == report.period;
    });
    if (same == found.end())
      found.push_back(std::move(report));
    else
      *same = std::move(report);
  }
  if (found.empty())
    throw Failure(Kind::not_found,
                  Message(N_("no report was frozen as \"{text}\" (see them: duban report list)"))
                      .with("text", text));
  const auto newest = std::max_element(
      found.begin(), found.end(), [](const auto& a, const auto& b) { return a.year < b.year; });
  const auto others = std::count_if(
      found.begin(), found.end(), [&](const auto& report) { return report.year == newest->year; });
  if (others > 1)
    throw Failure(
        Kind::invalid,
        Message(N_("several reports are \"{text}\"; name one by its period, or add --kind"))
            .with("text", text));
  return *newest;
}

}  // namespace duban::gather
