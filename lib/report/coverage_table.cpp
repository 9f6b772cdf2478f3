// Arranging coverage.
#include "report/coverage_table.hpp"

namespace duban::report {

using base::Message;

Table coverage_table(const std::vector<CoverageLine>& lines, bool explain) {
  Table table{"coverage",
              N_("Coverage of inspections"),
              {{"place", N_("No."), Kind::number, 5},
               {"unit", N_("Unit"), Kind::text, 16},
               {"expected", N_("Visits owed"), Kind::number, 8},
               {"visits", N_("Visits made"), Kind::number, 8},
               {"last", N_("Last visit"), Kind::date, 12},
               {"days_since_visit", N_("Days since"), Kind::number, 10},
               {"findings", N_("Findings"), Kind::number, 8},
               {"open_major", N_("Open major hazards"), Kind::number, 8},
               {"overdue", N_("Overdue"), Kind::number, 8},
               {"hold_rate", N_("Share that holds"), Kind::share, 10}}};
  if (explain) {
    table.columns.push_back({"holds", N_("Held"), Kind::number, 6});
    table.columns.push_back({"judged", N_("Looked back at"), Kind::number, 8});
    table.columns.push_back({"points", N_("Points"), Kind::text, 8});
  }
  std::int64_t place = 0;
  for (const auto& line : lines) {
    const auto& need = line.need;
    const bool never = !line.last;
    Row row{{++place},
            {line.name},
            line.expected ? Cell{*line.expected} : Cell{},
            {line.visits},
            day_cell(line.last),
            never ? Cell{} : Cell{*need.days_since_visit},
            {line.findings},
            {need.open_major, need.open_major > 0 ? Role::late : Role::normal},
            {need.overdue, need.overdue > 0 ? Role::late : Role::normal},
            {share(need.held.holds, need.held.judged())}};
    if (never) row[4] = {Message(N_("never")).coded("null"), Role::late};
    if (explain) {
      row.push_back({need.held.holds});
      row.push_back({need.held.judged()});
      row.push_back({std::to_string(line.points / 10) + "." + std::to_string(line.points % 10)});
    }
    table.rows.push_back(std::move(row));
  }
  return table;
}

Table coverage_groups_table(const std::vector<CoverageLine>& lines, bool of_sites) {
  Table table{"coverage", N_("Coverage of inspections"), {}};
  table.columns.push_back({"name",
                           of_sites ? Message(N_("Sector")) : Message(N_("Kind of inspection")),
                           Kind::text, 18});
  if (of_sites) {
    table.columns.push_back({"sites", N_("Sites on record"), Kind::number, 10});
    table.columns.push_back({"sites_visited", N_("Sites visited"), Kind::number, 10});
    table.columns.push_back({"coverage", N_("Coverage"), Kind::share, 10});
  } else {
    table.columns.push_back({"sites_visited", N_("Sites visited"), Kind::number, 10});
  }
  table.columns.push_back({"visits", N_("Visits made"), Kind::number, 10});
  table.columns.push_back({"findings", N_("Findings"), Kind::number, 8});
  table.columns.push_back({"major", N_("Major findings"), Kind::number, 8});
  table.columns.push_back({"last", N_("Last visit"), Kind::date, 12});
  for (const auto& line : lines) {
    Row row{line.word.empty() ? Cell{line.name} : Cell{line.word}};
    if (of_sites) row.push_back({line.sites});
    row.push_back({line.sites_visited});
    if (of_sites) row.push_back({share(line.sites_visited, line.sites)});
    row.push_back({line.visits});
    row.push_back({line.findings});
    row.push_back({line.major});
    row.push_back(day_cell(line.last));
    table.rows.push_back(std::move(row));
  }
  return table;
}

}  // namespace duban::report
