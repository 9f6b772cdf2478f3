// Reading for the weekly report.
#include "cmd/report/weekly_reading.hpp"

#include "cmd/output.hpp"
#include "cmd/session.hpp"
#include "cmd/when.hpp"
#include "gather/in_force.hpp"
#include "store/office_store.hpp"
#include "store/report_store.hpp"

namespace duban::cmd {

WeeklyReading::WeeklyReading(Session& session, const rules::Period& period, base::Day today,
                             const std::function<rules::Count(const rules::FigureBook&)>& watched)
    : rules_(gather::rules_of(session.database())),
      root_(gather::office_territory(session.database())),
      names_(gather::names_of(session.database())),
      unit_(gather::name_book(session.database())),
      figures_(session.database(), {period, root_, rules_.near_due_days, &names_}, watched),
      period_(period),
      provisional_(period.to > today),
      blank_(new_book(session, {})),
      level_(gather::office_level(session.database())) {}

report::WeeklyFacts WeeklyReading::facts() const {
  report::WeeklyFacts facts{figures_.book(), period_, period_.to,           blank_.office,
                            blank_.log_head, level_,  rules_.near_due_days, provisional_};
  facts.fill = [this](report::Table& table, const std::vector<model::Id>& ids,
                      const std::vector<std::string>& columns) {
    figures_.fill(table, ids, columns, unit_);
  };
  return facts;
}

std::optional<model::FrozenReport> frozen_before(const store::Database& db,
                                                 const rules::Period& week, int ends_on) {
  const auto before = rules::last_week(week.from - 1, ends_on);
  const auto own = store::newest_frozen(db, model::ReportKind::weekly, 0, week.label);
  std::optional<model::FrozenReport> newest;
  for (auto& report : store::frozen_reports(db)) {
    const bool is_known = !own || report.log_position < own->log_position;
    if (report.kind == model::ReportKind::weekly && report.period == before.label && is_known)
      newest = std::move(report);
  }
  return newest;
}

std::optional<report::WeeklyFacts::LastIssue> last_issue(const store::Database& db,
                                                         const rules::Period& week, int ends_on) {
  const auto frozen = frozen_before(db, week, ends_on);
  if (!frozen) return std::nullopt;
  report::WeeklyFacts::LastIssue last{frozen->issue, {}};
  for (const auto& one : store::report_figures(db, frozen->id))
    if (one.part == "overview" && one.figure == "this_week")
      last.figures.emplace(one.line, model::id_of_text(one.value));
  return last;
}

std::optional<gather::Balance> start_of(store::Database& db, const rules::Period& week, int ends_on,
                                        When& when) {
  const auto frozen = frozen_before(db, week, ends_on);
  if (!frozen) return std::nullopt;
  return when.outside([&] { return gather::balance_since(db, *frozen, when.position()); });
}

}  // namespace duban::cmd
