// Reading and writing shares.
#include "model/share.hpp"

#include <algorithm>
#include <charconv>
#include <cmath>

#include "base/text.hpp"

namespace duban::model {

using base::Day;

namespace {

std::optional<double> decimal(std::string_view text) {
  double value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (error != std::errc{} || end != text.data() + text.size() || !std::isfinite(value))
    return std::nullopt;
  return value;
}

std::optional<int> whole(std::string_view text) {
  int value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (error != std::errc{} || end != text.data() + text.size()) return std::nullopt;
  return value;
}

}  // namespace

std::optional<Id> parse_share(std::string_view text) {
  const bool is_plain = std::all_of(text.begin(), text.end(), [](char c) {
    return (c >= '0' && c <= '9') || c == '.' || c == '%';
  });
  std::string folded = is_plain ? std::string(text) : base::fold(text);
  const bool percent = folded.ends_with('%');
  if (percent) folded.pop_back();
  const auto value = decimal(folded);
  if (!value || *value < 0 || *value > 100) return std::nullopt;
  if (!percent && *value > 0 && *value <= 1)
    return std::nullopt;  // 0.3 of a spreadsheet may be 30% or 0.3%
  return std::llround(*value * 100);
}

std::string share_text(Id share) {
  std::string text = std::to_string(share / 100);
  if (const Id rest = share % 100; rest != 0) {
    text += '.';
    text += static_cast<char>('0' + rest / 10);
    if (rest % 10 != 0) text += static_cast<char>('0' + rest % 10);
  }
  return text + "%";
}

std::optional<double> parse_amount(std::string_view text) {
  std::string folded = base::fold(text);
  std::erase(folded, ',');
  if (folded.ends_with('%')) folded.pop_back();
  const auto value = decimal(folded);
  return value && *value >= 0 && *value <= 1e12 ? value : std::nullopt;
}

std::optional<Day> end_of_label(std::string_view label) {
  if (const auto day = base::parse_iso_day(label)) return day;
  if (label.size() < 6) return std::nullopt;
  const auto year = whole(label.substr(0, 4));
  if (!year || *year < 1949 || *year > 2150) return std::nullopt;
  if (label[4] == 'Q' || label[4] == 'q') {
    const auto quarter = whole(label.substr(5));
    if (!quarter || *quarter < 1 || *quarter > 4) return std::nullopt;
    return base::month_end(*year, static_cast<unsigned>(*quarter) * 3);
  }
  const auto month = whole(label.substr(5));
  if (label[4] != '-' || label.size() != 7 || !month || *month < 1 || *month > 12)
    return std::nullopt;
  return base::month_end(*year, static_cast<unsigned>(*month));
}

std::optional<std::vector<PlannedPoint>> parse_planned(std::string_view text) {
  std::vector<PlannedPoint> points;
  for (const auto& part : base::split_list(text)) {
    const auto equals = part.find('=');
    if (equals == std::string::npos) return std::nullopt;
    PlannedPoint point;
    point.label = base::trim(std::string_view(part).substr(0, equals));
    if (point.label.size() > 4 && point.label[4] == 'q') point.label[4] = 'Q';
    const auto until = end_of_label(point.label);
    const auto share = parse_share(std::string_view(part).substr(equals + 1));
    if (!until || !share) return std::nullopt;
    point.until = *until;
    point.share = *share;
    points.push_back(std::move(point));
  }
  std::sort(points.begin(), points.end(),
            [](const auto& a, const auto& b) { return a.until < b.until; });
  for (std::size_t i = 1; i < points.size(); ++i)
    if (points[i].until == points[i - 1].until) return std::nullopt;
  return points;
}

std::string planned_text(const std::vector<PlannedPoint>& points) {
  std::string text;
  for (const auto& point : points)
    text += (text.empty() ? "" : ";") + point.label + "=" + share_text(point.share);
  return text;
}

}  // namespace duban::model
