// Arranging the report on a round.
#include "report/round_report.hpp"

#include "base/text.hpp"
#include "report/hazard_columns.hpp"
#include "report/words.hpp"

namespace duban::report {

using base::Message;

namespace {

/// A4 landscape, 277 mm.
const Page& findings_page() {
  static const Page page{
      {"place_in_list", 9}, {"found_on", 19}, {"territory", 17},   {"site", 32},
      {"sector", 15},       {"problem", 52},  {"grade", 11},       {"grade_clause", 25},
      {"measure", 24},      {"due_on", 19},   {"responsible", 19}, {"supervising", 19},
      {"state", 16},        {"number", 0},    {"origin", 0},       {"cause", 0}};
  return page;
}

/// 2026年第4期.
Message in_words(const model::Round& round) {
  return Message(N_("{round} of {year}"))
      .with("round", model::label_of(round))
      .with("year", round.year);
}

Message days(const model::Round& round) {
  return Message(N_("{from} to {to}")).with("from", *round.from_on).with("to", *round.to_on);
}

Sheet cover(const RoundFacts& facts) {
  const auto& round = facts.round;
  Sheet sheet{
      "cover",
      N_("Cover"),
      Message(N_("{round}: {theme}")).with("round", in_words(round)).with("theme", round.theme),
      {base::verbatim(facts.office)},
      {}};
  Table table{
      "round", {}, {{"fact", N_("Fact"), Kind::text, 24}, {"value", N_("Value"), Kind::text, 60}}};
  table.facts = true;
  const auto fact = [&](const char* code, const char* heading, Cell value) {
    table.rows.push_back(fact_row(code, heading, std::move(value)));
  };
  fact("round", N_("Round"), {model::label_of(round)});
  fact("theme", N_("Theme"), text_cell(round.theme));
  fact("kind", N_("Kind of inspection"), {model::label(round.kind)});
  fact("state", N_("State"), {model::label(round.state)});
  fact("days", N_("Dates"),
       {days(round).coded(base::to_iso(*round.from_on) + "/" + base::to_iso(*round.to_on))});
  fact("lead", N_("Led by"), people_cell(round.lead));
  fact("team", N_("Team"), people_cell(round.team));
  fact("basis", N_("Basis"), text_cell(round.basis));
  fact("film", N_("Film shown to"), text_cell(round.film_to));
  fact("film_on", N_("Film shown on"), day_cell(round.film_on));
  sheet.tables.push_back(std::move(table));
  auto counts = inspection_counts_table({{N_("This round"), "round", facts.all.counts}});
  counts.figures = true;
  sheet.tables.push_back(std::move(counts));
  return sheet;
}

std::vector<Column> columns_of(const char* head, bool with_visits) {
  std::vector<Column> columns{{"name", Message(head), Kind::text, 18}};
  const auto number = [&](const char* id, const char* heading) {
    columns.push_back({id, heading, Kind::number, 9});
  };
  if (with_visits) {
    number("teams", N_("inspection teams"));
    number("people", N_("inspectors, each time"));
    number("sites", N_("sites inspected"));
    number("visits", N_("visits made"));
  }
  number("findings", N_("hazards found at them"));
  number("major", N_("of these major"));
  number("fixed_on_spot", N_("fixed on the spot"));
  columns.push_back({"spot_fixed_rate", N_("share fixed on the spot"), Kind::share, 10});
  number("in_time_limit", N_("to be fixed within a time limit"));
  if (with_visits) number("nil", N_("visits at which nothing was found"));
  number("undispatched", N_("now: not dispatched"));
  number("running", N_("now: being fixed"));
  number("awaiting", N_("now: awaiting acceptance"));
  number("overdue", N_("now: overdue"));
  number("closed", N_("now: closed"));
  if (with_visits)
    for (const auto& [id, heading] : {std::pair{"papers", N_("enforcement papers")},
                                      {"stopped", N_("ordered to stop work")},
                                      {"interviewed", N_("called in for an interview")},
                                      {"exposed", N_("exposed in public")}})
      number(id, heading);
  const double rest = 277.0 - 27.0;
  const auto others = static_cast<double>(columns.size() - 1);
  for (auto& column : columns) column.mm = column.kind == Kind::text ? 27.0 : rest / others;
  return columns;
}

Row row_of(const RoundCut& cut, bool with_visits, Role role) {
  const auto& c = cut.counts;
  Row row{{cut.word.empty() ? Cell{cut.name, role} : Cell{cut.word, role}}};
  const auto number = [&](std::int64_t n) { row.push_back({n, role}); };
  if (with_visits) number(c.teams), number(c.people), number(c.sites), number(c.visits);
  number(c.findings), number(c.major), number(c.fixed_on_spot);
  row.push_back({share(c.fixed_on_spot, c.findings), role});
  number(c.findings - c.fixed_on_spot);
  if (with_visits) number(c.nil);
  number(cut.undispatched), number(cut.running), number(cut.awaiting);
  row.push_back({cut.overdue, cut.overdue > 0 && role == Role::normal ? Role::late : role});
  number(cut.closed);
  if (with_visits)
    for (const auto& count : {c.papers, c.stopped, c.interviewed, c.exposed})
      row.push_back(count ? Cell{*count, role} : Cell{});
  return row;
}

Table cut_table(const char* id, const char* head, const std::vector<RoundCut>& cuts,
                const RoundCut& all, bool with_visits) {
  Table table{id, {}, columns_of(head, with_visits)};
  table.figures = true;
  for (const auto& cut : cuts) table.rows.push_back(row_of(cut, with_visits, Role::normal));
  RoundCut total = all;
  total.word = Message(N_("Total")).coded("total");
  table.rows.push_back(row_of(total, with_visits, Role::total));
  return table;
}

}  // namespace

Book round_book(const RoundFacts& facts) {
  Book book{Message(N_("Report on {round}")).with("round", in_words(facts.round)),
            facts.office,
            facts.log_head,
            {}};
  book.sheets.push_back(cover(facts));
  const std::vector<Message> notes{
      Message(N_("{office} · {round} {theme} · {from} to {to} · as of {today}"))
          .with("office", facts.office)
          .with("round", in_words(facts.round))
          .with("theme", facts.round.theme)
          .with("from", *facts.round.from_on)
          .with("to", *facts.round.to_on)
          .with("today", facts.today)};
  Sheet territories{
      "by_territory",
      N_("Inspections"),
      N_("Inspections by territory"),
      notes,
      {cut_table("by_territory", N_("Territory"), facts.territories, facts.all, true)}};
  if (!facts.territories.empty())
    territories.charts.push_back({Chart::Kind::bar,
                                  N_("Hazards found by territory"),
                                  "by_territory",
                                  0,
                                  {5},
                                  0,
                                  facts.territories.size()});
  book.sheets.push_back(std::move(territories));
  book.sheets.push_back({"by_sector",
                         N_("By sector"),
                         N_("Hazards found by sector"),
                         notes,
                         {cut_table("by_sector", N_("Sector"), facts.sectors, facts.all, false)}});
  book.sheets.push_back({"by_cause",
                         N_("By cause"),
                         N_("Hazards found by cause"),
                         notes,
                         {cut_table("by_cause", N_("Cause"), facts.causes, facts.all, false)}});
  Sheet list{"findings",
             N_("Hazards found"),
             N_("Hazards found"),
             notes,
             {hazard_table("findings", {}, findings_page())}};
  std::int64_t place = 0;
  for (const auto& hazard : facts.findings)
    list.tables.front().rows.push_back(facts.row(hazard, ++place, ids_of(findings_page())));
  book.sheets.push_back(std::move(list));
  return book;
}

Message round_paragraph(const RoundFacts& facts) {
  const auto& round = facts.round;
  const auto sentence = inspection_sentence(facts.all.counts);
  if (sentence.empty())
    return Message(N_("{round} ({theme}), {from} to {to}: no visit was made yet."))
        .with("round", model::label_of(round))
        .with("theme", round.theme)
        .with("from", day_in_words(*round.from_on))
        .with("to", day_in_words(*round.to_on));
  return Message(N_("{round} ({theme}), {kind}, {from} to {to}: {sentence} As of {today}, "
                    "{undispatched} are not dispatched, {running} are being fixed ({overdue} "
                    "overdue), {awaiting} await acceptance and {closed} are closed."))
      .with("round", model::label_of(round))
      .with("theme", round.theme)
      .with("kind", model::label(round.kind))
      .with("from", day_in_words(*round.from_on))
      .with("to", day_in_words(*round.to_on))
      .with("sentence", sentence)
      .with("today", day_in_words(facts.today))
      .with("undispatched", facts.all.undispatched)
      .with("running", facts.all.running)
      .with("overdue", facts.all.overdue)
      .with("awaiting", facts.all.awaiting)
      .with("closed", facts.all.closed);
}

}  // namespace duban::report
