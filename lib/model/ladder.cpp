// Conditions of ladders.
#include "model/ladder.hpp"

#include <charconv>

#include "base/message.hpp"
#include "base/text.hpp"

namespace duban::model {

std::span<const RungFigure> rung_figures() {
  static constexpr std::array figures{
      RungFigure{"overdue_days", N_("days overdue"), Ladder::matter},
      RungFigure{"silent_days", N_("days since the last progress entry, plan, request or, without any, the dispatch"),
                 Ladder::matter},
      RungFigure{"returned", N_("how often its feedback was sent back"), Ladder::matter},
      RungFigure{"rejections", N_("how often its fix was rejected"), Ladder::matter},
      RungFigure{"extensions", N_("how often it was extended"), Ladder::matter},
      RungFigure{"listed_late_days", N_("days past the deadline of its listing"), Ladder::matter},
      RungFigure{"major", N_("1 for a major hazard"), Ladder::matter},
      RungFigure{"overdue", N_("matters of the unit that are overdue"), Ladder::unit},
      RungFigure{"overdue_major", N_("major hazards of the unit that are overdue"), Ladder::unit},
      RungFigure{"returned", N_("how often feedback of the unit was sent back"), Ladder::unit},
      RungFigure{"listed_late", N_("listings of its hazards that are past their deadline"), Ladder::unit},
  };
  return figures;
}

namespace {

bool is_figure(std::string_view id, Ladder ladder) {
  for (const auto& figure : rung_figures())
    if (figure.id == id && figure.ladder == ladder) return true;
  return ladder == Ladder::unit && (id.ends_with("_running") || id.ends_with("_in_year")) && id.find('_') > 0;
}

}  // namespace

std::optional<RungCondition> parse_rung_condition(std::string_view text, Ladder ladder) {
  struct Sign {
    std::string_view sign;
    Compare compare;
  };
  static constexpr std::array signs{Sign{">=", Compare::at_least}, Sign{"≥", Compare::at_least}, Sign{"<=", Compare::at_most},
                                    Sign{"≤", Compare::at_most},   Sign{">", Compare::more},     Sign{"<", Compare::less},
                                    Sign{"=", Compare::equal}};
  for (const auto& [sign, compare] : signs) {
    const auto at = text.find(sign);
    if (at == std::string_view::npos) continue;
    const auto figure = base::trim(text.substr(0, at));
    const auto number = base::trim(text.substr(at + sign.size()));
    RungCondition condition{std::string(figure), compare, 0};
    const auto [end, error] = std::from_chars(number.data(), number.data() + number.size(), condition.threshold);
    if (error != std::errc{} || end != number.data() + number.size() || !is_figure(figure, ladder)) return std::nullopt;
    return condition;
  }
  return std::nullopt;
}

bool holds(const RungCondition& condition, Id value) {
  switch (condition.compare) {
    case Compare::at_least: return value >= condition.threshold;
    case Compare::more: return value > condition.threshold;
    case Compare::at_most: return value <= condition.threshold;
    case Compare::less: return value < condition.threshold;
    case Compare::equal: return value == condition.threshold;
  }
  return false;
}

}  // namespace duban::model
