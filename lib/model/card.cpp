// Tables of cards and figures.
#include "model/card.hpp"

#include <array>
#include <cmath>

#include "base/message.hpp"

namespace duban::model {
namespace {

using C = Card;
using Role = FieldRole;

constexpr std::array evaluation_fields{
    EvaluationField{"id", N_("Id"), &Evaluation::id, Role::pointer},
    EvaluationField{"period", N_("Period"), &Evaluation::period},
    EvaluationField{"from_day", N_("From"), &Evaluation::from_day},
    EvaluationField{"until_day", N_("Until"), &Evaluation::until_day},
    EvaluationField{"revision", N_("Revision"), &Evaluation::revision},
    EvaluationField{"rules_version", N_("Version of the rules"), &Evaluation::rules_version},
    EvaluationField{"log_position", N_("Position in the log"), &Evaluation::log_position},
    EvaluationField{"recorded_on", N_("Recorded on"), &Evaluation::recorded_on},
    EvaluationField{"sha256", N_("Hash of the figures"), &Evaluation::sha256},
    EvaluationField{"last_event", N_("Last event"), &Evaluation::last_event, Role::pointer},
};

constexpr std::array card_fields{
    CardField{"id", N_("Id"), &C::id, Role::pointer},
    CardField{"period", N_("Period"), &C::period},
    CardField{"serial", N_("Serial"), &C::serial, Role::internal},
    CardField{"state", N_("State"), &C::state},
    CardField{"subject", N_("Subject"), &C::subject, Role::internal},
    CardField{"subject_id", N_("Subject"), &C::subject_id, Role::internal},
    CardField{"colour", N_("Colour"), &C::colour},
    CardField{"rules", N_("Rules"), &C::rules},
    CardField{"evaluation", N_("Evaluation"), &C::evaluation, Role::internal},
    CardField{"proposed_on", N_("Proposed on"), &C::proposed_on},
    CardField{"issued_on", N_("Issued on"), &C::issued_on},
    CardField{"approved_by", N_("Approved by"), &C::approved_by},
    CardField{"appealed_on", N_("Appealed on"), &C::appealed_on},
    CardField{"appealed_by", N_("Appealed by"), &C::appealed_by},
    CardField{"appeal", N_("Appeal"), &C::appeal},
    CardField{"decided_on", N_("Decided on"), &C::decided_on},
    CardField{"decision", N_("Decision"), &C::decision},
    CardField{"lifted_on", N_("Lifted on"), &C::lifted_on},
    CardField{"lifted_by", N_("Lifted by"), &C::lifted_by},
    CardField{"lift_reason", N_("Reason for lifting"), &C::lift_reason},
    CardField{"last_event", N_("Last event"), &C::last_event, Role::pointer},
};

using K = FigureKind;

constexpr std::array figures{
    FigureDef{"open", N_("hazards open")},
    FigureDef{"open_major", N_("major hazards open")},
    FigureDef{"overdue", N_("hazards overdue")},
    FigureDef{"overdue_major", N_("major hazards overdue")},
    FigureDef{"overdue_ordinary", N_("ordinary hazards overdue")},
    FigureDef{"max_days_overdue", N_("most days a hazard is overdue"), K::days},
    FigureDef{"awaiting", N_("hazards awaiting acceptance")},
    FigureDef{"undispatched", N_("hazards not dispatched")},
    FigureDef{"found", N_("hazards found in the period")},
    FigureDef{"closed", N_("hazards closed in the period"), K::count, true, false, true},
    FigureDef{"rejected", N_("fixes rejected in the period")},
    FigureDef{"reopened", N_("hazards reopened in the period")},
    FigureDef{"hazards_due", N_("hazards due in the period")},
    FigureDef{"hazards_in_time", N_("of these stopped in time"), K::count, true, false, true},
    FigureDef{"hazard_on_time_rate", N_("on-time rate of hazards by the granted deadline"),
              K::share, true, false, true},
    FigureDef{"hazard_on_time_rate_original",
              N_("on-time rate of hazards by the original deadline"), K::share, true, false, true},
    FigureDef{"rectification_rate", N_("rectification rate of the hazards found in the period"),
              K::share, true, false, true},
    FigureDef{"strike_off_rate", N_("strike-off rate of the hazards found in the period"), K::share,
              true, false, true},
    FigureDef{"looked_back", N_("fixes looked back at in the period")},
    FigureDef{"recurrences", N_("hazards that came back")},
    FigureDef{"false_fixes", N_("fixes determined false")},
    FigureDef{"hold_rate", N_("share of fixes that hold"), K::share, true, false, true},
    FigureDef{"tasks", N_("measures that count")},
    FigureDef{"tasks_overdue", N_("measures overdue")},
    FigureDef{"tasks_behind", N_("measures behind or overdue")},
    FigureDef{"tasks_due", N_("measures due in the period")},
    FigureDef{"tasks_in_time", N_("measures done in time"), K::count, true, false, true},
    FigureDef{"task_on_time_rate", N_("on-time rate of measures"), K::share, true, false, true},
    FigureDef{"plan_expected", N_("expected progress"), K::share},
    FigureDef{"plan_actual", N_("actual progress"), K::share, true, false, true},
    FigureDef{"plan_behind", N_("progress behind"), K::points},
    FigureDef{"due", N_("due in the period")},
    FigureDef{"in_time", N_("of these in time"), K::count, true, false, true},
    FigureDef{"not_in_time", N_("of these not in time")},
    FigureDef{"on_time_rate", N_("on-time rate"), K::share, true, false, true},
    FigureDef{"rank_from_last", N_("place from the end"), K::rank},
    FigureDef{"days_overdue", N_("days overdue"), K::days, false, true},
    FigureDef{"days_left", N_("days left"), K::days, false, true},
    FigureDef{"behind", N_("points behind"), K::points, false, true},
    FigureDef{"share", N_("actual progress"), K::share, false, true},
    FigureDef{"expected", N_("expected progress"), K::share, false, true},
    FigureDef{"days_without_progress", N_("days without a progress entry"), K::days, false, true},
    FigureDef{"deferrals", N_("deferrals"), K::count, false, true},
};
constexpr FigureDef lamps{"lamps.*", N_("tasks with the lamp of the rule")};
constexpr FigureDef cards{"cards.*", N_("cards of shorter periods"), FigureKind::cards};

struct Sign {
  std::string_view text;
  Compare compare;
};
constexpr std::array<Sign, 9> signs{{{">=", Compare::at_least},
                                     {"≥", Compare::at_least},
                                     {"<=", Compare::at_most},
                                     {"≤", Compare::at_most},
                                     {">", Compare::more},
                                     {"<", Compare::less},
                                     {"==", Compare::equal},
                                     {"=", Compare::equal},
                                     {"＝", Compare::equal}}};

}  // namespace

std::span<const EvaluationField> FieldTable<Evaluation>::all() { return evaluation_fields; }

std::span<const CardField> FieldTable<Card>::all() { return card_fields; }

std::string number_of(const Card& card) {
  std::string digits = std::to_string(card.serial);
  if (digits.size() < 4) digits.insert(0, 4 - digits.size(), '0');
  return "C" + card.period + "-" + digits;
}

std::span<const FigureDef> figure_defs() { return figures; }

const FigureDef* figure_def(std::string_view id) {
  const auto* found = std::find_if(figures.begin(), figures.end(),
                                   [&](const FigureDef& def) { return id == def.id; });
  if (found != figures.end()) return found;
  if (id.starts_with("lamps.") && id.size() > 6) return &lamps;
  if (id.starts_with("cards.") && id.size() > 6) return &cards;
  return nullptr;
}

std::optional<Comparison> parse_comparison(std::string_view text) {
  for (const auto& sign : signs)
    if (const auto at = text.find(sign.text); at != std::string_view::npos)
      return Comparison{std::string(base::trim(text.substr(0, at))), sign.compare,
                        std::string(base::trim(text.substr(at + sign.text.size())))};
  return std::nullopt;
}

bool compares(Id value, Compare compare, Id threshold) {
  switch (compare) {
    case Compare::at_least: return value >= threshold;
    case Compare::more: return value > threshold;
    case Compare::at_most: return value <= threshold;
    case Compare::less: return value < threshold;
    case Compare::equal: return value == threshold;
  }
  return false;
}

std::optional<Condition> parse_condition(std::string_view text) {
  auto comparison = parse_comparison(text);
  if (!comparison) return std::nullopt;
  std::string& number = comparison->number;
  const auto* def = figure_def(comparison->figure);
  if (def == nullptr || number.empty()) return std::nullopt;
  const bool fine = def->kind == FigureKind::share || def->kind == FigureKind::points;
  if (fine && number.ends_with('%')) number.pop_back();
  double value = 0;
  const auto [end, error] = std::from_chars(number.data(), number.data() + number.size(), value);
  if (error != std::errc{} || end != number.data() + number.size() || std::abs(value) > 1e9)
    return std::nullopt;
  const double scaled = fine ? value * 100 : value;
  if (std::abs(scaled - std::round(scaled)) > 1e-6) return std::nullopt;
  return Condition{comparison->figure, comparison->compare, std::llround(scaled)};
}

}  // namespace duban::model
