// Arranging listings.
#include "report/listing_report.hpp"

#include <array>
#include <functional>
#include <map>

#include "report/words.hpp"
#include "rules/deadline.hpp"

namespace duban::report {

using base::Message;
using model::LatenessKind;
using model::Listing;
using model::ListingEnd;

namespace {

/// What is counted of a group of listings.
struct Counts {
  std::int64_t all = 0, running = 0, late = 0, near = 0, down = 0, carried = 0;
  void add(const ListingLine& line, base::Day day) {
    ++all;
    const auto& listing = line.listing;
    if (listing.end == ListingEnd::delisted && !is_listed(listing, day)) ++down;
    if (listing.end == ListingEnd::relisted && !is_listed(listing, day)) ++carried;
    if (!is_listed(listing, day)) return;
    ++running;
    const auto late_now = listing_lateness(line, day);
    if (late_now.kind == LatenessKind::overdue) ++late;
    if (late_now.kind == LatenessKind::due_today ||
        (late_now.kind == LatenessKind::running && line.ask_by < day))
      ++near;
  }
};

std::vector<Column> count_columns(const char* id, const char* heading) {
  return {{id, Message(heading), Kind::text, 22},
          {"all", N_("Listed in all"), Kind::number, 11},
          {"down", N_("Taken down"), Kind::number, 11},
          {"carried", N_("Carried over"), Kind::number, 11},
          {"running", N_("Listed now"), Kind::number, 11},
          {"late", N_("Past the deadline"), Kind::number, 11},
          {"near", N_("Window for an extension closed"), Kind::number, 13},
          {"rate", N_("Taken down, rate"), Kind::share, 10}};
}

Row count_row(Cell name, const Counts& c, Role role) {
  return {std::move(name),   {c.all, role},
          {c.down, role},    {c.carried, role},
          {c.running, role}, {c.late, c.late > 0 && role == Role::normal ? Role::late : role},
          {c.near, role},    {share(c.down, c.all - c.carried), role}};
}

Table counted(const char* id, const Message& title, const char* column, const char* heading,
              const std::vector<ListingLine>& lines, base::Day day,
              const std::function<std::string(const ListingLine&)>& group) {
  Table table{id, title, count_columns(column, heading)};
  std::map<std::string, Counts> groups;
  Counts total;
  for (const auto& line : lines) groups[group(line)].add(line, day), total.add(line, day);
  for (const auto& [name, counts] : groups) {
    Cell cell = name.empty() ? Cell{Message(N_("not assigned")), Role::quiet} : text_cell(name);
    table.rows.push_back(count_row(std::move(cell), counts, Role::normal));
  }
  table.rows.push_back(count_row({Message(N_("Total")), Role::total}, total, Role::total));
  return table;
}

Table list_table(const char* id, const Message& title, const std::vector<ListingLine>& lines,
                 base::Day day, const UnitName& unit, bool running) {
  Table table{id,
              title,
              {{"n", N_("No."), Kind::number, 5},
               {"number", N_("Number"), Kind::text, 13},
               {"problem", N_("Problem"), Kind::text, 28},
               {"territory", N_("Territory"), Kind::text, 10},
               {"sector", N_("Sector"), Kind::text, 10},
               {"grade", N_("Grade"), Kind::text, 7},
               {"responsible", N_("Responsible unit"), Kind::text, 16},
               {"body", N_("Listed by"), Kind::text, 18},
               {"level", N_("Level"), Kind::text, 8},
               {"document", N_("Document number"), Kind::text, 18},
               {"batch", N_("Batch"), Kind::text, 12},
               {"listed_on", N_("Listed on"), Kind::date, 12},
               {"until", N_("Listed until"), Kind::date, 12},
               {"lateness", N_("Deadline state"), Kind::text, 14},
               {"published_on", N_("Published on"), Kind::date, 12}}};
  if (running) {
    table.columns.push_back({"ask_by", N_("Ask for an extension by"), Kind::date, 12});
  } else {
    table.columns.push_back({"ended_on", N_("Taken down on"), Kind::date, 12});
    table.columns.push_back({"end_document", N_("Document of the end"), Kind::text, 18});
  }
  for (const auto& line : lines) {
    const Listing& l = line.listing;
    if (is_listed(l, day) != running) continue;
    const auto late = listing_lateness(line, day);
    const Cell state =
        running ? Cell{lateness_word(late), lateness_role(late)}
                : Cell{l.end == ListingEnd::relisted ? Message(N_("listing carried over"))
                                                     : Message(N_("taken down")).coded("delisted")};
    table.rows.push_back({{static_cast<std::int64_t>(table.rows.size() + 1)},
                          {model::number_of(line.hazard)},
                          text_cell(line.hazard.problem),
                          text_cell(line.territory),
                          text_cell(line.sector),
                          {model::label(line.hazard.grade)},
                          text_cell(unit(line.hazard.responsible)),
                          text_cell(l.body),
                          {model::label(l.level)},
                          text_cell(l.document),
                          text_cell(l.batch),
                          day_cell(l.listed_on),
                          day_cell(l.until),
                          state,
                          day_cell(l.published_on),
                          running ? day_cell(line.ask_by) : day_cell(l.ended_on)});
    if (!running) table.rows.back().push_back(text_cell(l.end_document));
  }
  return table;
}

}  // namespace

bool is_listed(const Listing& listing, base::Day day) {
  return *listing.listed_on <= day && (!listing.ended_on || *listing.ended_on > day);
}

model::Lateness listing_lateness(const ListingLine& line, base::Day day) {
  model::Clock clock;
  clock.start = line.listing.listed_on;
  clock.due = line.listing.until;
  const auto& fixed = line.hazard.fixed_on;
  if (fixed && *fixed <= day) {
    clock.stopped = fixed;
    clock.accepted = line.hazard.accepted_on && *line.hazard.accepted_on <= day;
  }
  return rules::lateness(clock, day);
}

std::vector<Sheet> listing_sheets(const std::vector<ListingLine>& lines, base::Day day,
                                  const UnitName& unit, const std::vector<Message>& notes) {
  std::vector<Sheet> sheets;
  sheets.push_back(
      {"summary",
       N_("Summary"),
       N_("Listed supervision"),
       notes,
       {counted("territory", N_("By territory"), "territory", N_("Territory"), lines, day,
                [](const auto& line) { return line.territory; }),
        counted("sector", N_("By sector"), "sector", N_("Sector"), lines, day,
                [](const auto& line) { return line.sector; }),
        counted("batch", N_("Batches"), "batch", N_("Batch"), lines, day, [](const auto& line) {
          return line.listing.batch.empty() ? line.listing.document : line.listing.batch;
        })}});
  sheets.back().signed_below = true;
  sheets.push_back({"running",
                    N_("Listed now"),
                    N_("Listed now"),
                    notes,
                    {list_table("running", {}, lines, day, unit, true)}});
  sheets.push_back({"ended",
                    N_("Ended listings"),
                    N_("Ended listings"),
                    notes,
                    {list_table("ended", {}, lines, day, unit, false)}});
  return sheets;
}

}  // namespace duban::report
