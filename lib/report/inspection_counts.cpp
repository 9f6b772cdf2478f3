// Arranging counts of inspections.
#include "report/inspection_counts.hpp"

#include <functional>

namespace duban::report {

using base::Message;

namespace {

struct Line {
  const char* id;
  const char* heading;
  std::function<Cell(const InspectionCounts&)> cell;
};

Cell maybe(const std::optional<std::int64_t>& count) { return count ? Cell{*count} : Cell{}; }

const std::vector<Line>& lines() {
  using C = InspectionCounts;
  static const std::vector<Line> all{
      {"teams", N_("inspection teams"), [](const C& c) { return Cell{c.teams}; }},
      {"people", N_("inspectors, each time"), [](const C& c) { return Cell{c.people}; }},
      {"sites", N_("sites inspected"), [](const C& c) { return Cell{c.sites}; }},
      {"visits", N_("visits made"), [](const C& c) { return Cell{c.visits}; }},
      {"findings", N_("hazards found at them"), [](const C& c) { return Cell{c.findings}; }},
      {"major", N_("of these major"), [](const C& c) { return Cell{c.major}; }},
      {"fixed_on_spot", N_("fixed on the spot"), [](const C& c) { return Cell{c.fixed_on_spot}; }},
      {"spot_fixed_rate", N_("share fixed on the spot"),
       [](const C& c) { return Cell{share(c.fixed_on_spot, c.findings)}; }},
      {"in_time_limit", N_("to be fixed within a time limit"),
       [](const C& c) { return Cell{c.findings - c.fixed_on_spot}; }},
      {"nil", N_("visits at which nothing was found"), [](const C& c) { return Cell{c.nil}; }},
      {"random_share", N_("share of visits drawn at random"),
       [](const C& c) { return Cell{share(c.drawn, c.visits)}; }},
      {"papers", N_("enforcement papers"), [](const C& c) { return maybe(c.papers); }},
      {"stopped", N_("ordered to stop work"), [](const C& c) { return maybe(c.stopped); }},
      {"interviewed", N_("called in for an interview"),
       [](const C& c) { return maybe(c.interviewed); }},
      {"exposed", N_("exposed in public"), [](const C& c) { return maybe(c.exposed); }}};
  return all;
}

}  // namespace

Table inspection_counts_table(const std::vector<CountedSpan>& spans) {
  Table table{"inspections", N_("Inspections"), {{"figure", N_("Figure"), Kind::text, 34}}};
  for (const auto& span : spans) table.columns.push_back({span.id, span.heading, Kind::number, 12});
  for (const auto& line : lines()) {
    Row row{{Message(line.heading).coded(line.id)}};
    for (const auto& span : spans) {
      row.push_back(line.cell(span.counts));
    }
    table.rows.push_back(std::move(row));
  }
  return table;
}

Message inspection_sentence(const InspectionCounts& c) {
  if (c.visits == 0) return {};
  return Message(
             N_("inspection teams: {teams} ({people} inspector-visits); sites visited: {sites} "
                "({visits} visits); hazards found: {findings}, {major} of them major; {spot} were "
                "fixed on the spot, {rest} are to be fixed within a time limit; at {nil} visits "
                "nothing was found."))
      .with("teams", c.teams)
      .with("people", c.people)
      .with("sites", c.sites)
      .with("visits", c.visits)
      .with("findings", c.findings)
      .with("major", c.major)
      .with("spot", c.fixed_on_spot)
      .with("rest", c.findings - c.fixed_on_spot)
      .with("nil", c.nil);
}

}  // namespace duban::report
