// Conditions of ladders.
#include "model/ladder.hpp"

#include <charconv>

#include "base/message.hpp"

namespace duban::model {

std::span<const RungFigure> rung_figures() {
  static constexpr std::array figures{
      RungFigure{"overdue_days", N_("days overdue"), Ladder::matter},
      RungFigure{
          "silent_days",
          N_("days since the last progress entry, plan, request or, without any, the dispatch"),
          Ladder::matter},
      RungFigure{"returned", N_("how often its feedback was sent back"), Ladder::matter},
      RungFigure{"rejections", N_("how often its fix was rejected"), Ladder::matter},
      RungFigure{"extensions", N_("how often it was extended"), Ladder::matter},
      RungFigure{"listed_late_days", N_("days past the deadline of its listing"), Ladder::matter},
      RungFigure{"major", N_("1 for a major hazard"), Ladder::matter},
      RungFigure{"overdue", N_("matters of the unit that are overdue"), Ladder::unit},
      RungFigure{"overdue_major", N_("major hazards of the unit that are overdue"), Ladder::unit},
      RungFigure{"returned", N_("how often feedback of the unit was sent back"), Ladder::unit},
      RungFigure{"listed_late", N_("listings of its hazards that are past their deadline"),
                 Ladder::unit},
      RungFigure{"false_fixes", N_("fixes of the unit determined false this year"), Ladder::unit},
      RungFigure{"recurrences", N_("hazards of the unit that came back this year, when drawn"),
                 Ladder::unit},
  };
  return figures;
}

namespace {

bool is_figure(std::string_view id, Ladder ladder) {
  for (const auto& figure : rung_figures())
    if (figure.id == id && figure.ladder == ladder) return true;
  return ladder == Ladder::unit && (id.ends_with("_running") || id.ends_with("_in_year")) &&
         id.find('_') > 0;
}

}  // namespace

std::optional<RungCondition> parse_rung_condition(std::string_view text, Ladder ladder) {
  const auto comparison = parse_comparison(text);
  if (!comparison || !is_figure(comparison->figure, ladder)) return std::nullopt;
  RungCondition condition{comparison->figure, comparison->compare, 0};
  const std::string& number = comparison->number;
  const auto [end, error] =
      std::from_chars(number.data(), number.data() + number.size(), condition.threshold);
  if (error != std::errc{} || end != number.data() + number.size()) return std::nullopt;
  return condition;
}

bool holds(const RungCondition& condition, Id value) {
  return compares(value, condition.compare, condition.threshold);
}

}  // namespace duban::model
