// Time zones and moments.
#include "cmd/clock.hpp"

#include <filesystem>

#include "base/failure.hpp"

namespace duban::cmd {

using base::Failure;
using base::Kind;
using base::Message;
namespace fs = std::filesystem;

std::tm in_zone(std::time_t moment, const std::string& zone) {
  std::error_code unreadable;
  const char* zones = getenv("TZDIR");
  const fs::path folder = zones == nullptr ? "/usr/share/zoneinfo" : zones;
  if (zone.find("..") != std::string::npos || !fs::exists(folder / zone, unreadable))
    throw Failure(Kind::refused, Message(N_("the time zone {zone} is not known on this machine "
                                            "(install tzdata, or set timezone in config.yaml)"))
                                     .with("zone", zone));
  const char* before = getenv("TZ");
  const std::string saved = before == nullptr ? "" : before;
  setenv("TZ", zone.c_str(), 1);
  tzset();
  std::tm local{};
  localtime_r(&moment, &local);
  if (before == nullptr)
    unsetenv("TZ");
  else
    setenv("TZ", saved.c_str(), 1);
  tzset();
  return local;
}

base::Day day_in_zone(std::time_t moment, const std::string& zone) {
  const std::tm local = in_zone(moment, zone);
  return base::Day{local.tm_year + 1900, static_cast<unsigned>(local.tm_mon + 1),
                   static_cast<unsigned>(local.tm_mday)};
}

std::string utc_text(std::time_t moment) {
  std::tm utc{};
  gmtime_r(&moment, &utc);
  char text[32];
  std::strftime(text, sizeof text, "%Y-%m-%dT%H:%M:%SZ", &utc);
  return text;
}

std::time_t end_of_day(base::Day day, const std::string& zone) {
  constexpr std::time_t hour = 3600;
  std::tm midnight{};
  strptime(base::to_iso(day + 1).c_str(), "%Y-%m-%d", &midnight);
  std::time_t moment = timegm(&midnight) - 15 * hour;
  while (day_in_zone(moment, zone) <= day) moment += hour / 4;
  return moment;
}

std::optional<std::time_t> parse_utc(const std::string& text) {
  std::tm time{};
  if (strptime(text.c_str(), "%Y-%m-%dT%H:%M:%S", &time) == nullptr) return std::nullopt;
  return timegm(&time);
}

}  // namespace duban::cmd
