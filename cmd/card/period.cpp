// Reading periods.
#include "cmd/card/period.hpp"

#include "base/failure.hpp"
#include "casework/desk.hpp"
#include "cmd/session.hpp"
#include "gather/in_force.hpp"

namespace duban::cmd {

rules::Period card_period(const std::string& text, base::Day today) {
  if (text.empty()) return rules::last_quarter(today);
  const auto period = rules::quarter_or_month(text);
  if (!period)
    throw base::Failure(
        base::Kind::usage,
        base::Message(
            N_("\"{text}\" is no period; write a quarter like 2026Q3 or a month like 2026-09"))
            .with("text", text));
  if (period->from.year() < 1950)
    throw base::Failure(
        base::Kind::usage,
        base::Message(N_("nothing is on record of {period}")).with("period", period->label));
  if (period->from > today)
    throw base::Failure(
        base::Kind::usage,
        base::Message(N_("the period {period} has not begun yet")).with("period", period->label));
  return *period;
}

std::string colour_value(Session& session, const std::string& text) {
  if (text.empty()) return text;
  const auto rules = gather::rules_of(session.database()).cards;
  std::string known;
  for (const auto& [id, colour] : rules.palette) {
    if (text == id || text == colour.zh || text == colour.en) return id;
    known += (known.empty() ? "" : ", ") + id + " (" + colour.zh + ")";
  }
  throw base::Failure(
      base::Kind::usage,
      base::Message(N_("\"{text}\" is no colour of the rules in force (there are: {known})"))
          .with("text", text)
          .with("known", known));
}

}  // namespace duban::cmd
