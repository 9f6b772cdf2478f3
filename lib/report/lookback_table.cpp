// Arranging look-backs and draws.
#include "report/lookback_table.hpp"

#include <array>

#include "base/text.hpp"
#include "model/share.hpp"

namespace duban::report {

using base::Message;

namespace {

/// What became of it: reopened, determined, nothing.
Cell outcome_cell(const LookbackLine& line) {
  const auto& l = line.lookback;
  if (l.id == 0) return {Message(N_("not looked at yet")).coded("pending"), Role::near};
  if (l.determined_on)
    return {Message(N_("false rectification, determined on {day} by {person}"))
                .with("day", *l.determined_on)
                .with("person", base::name_alone(l.determined_by))
                .coded("false"),
            Role::late};
  switch (l.result) {
    case model::LookbackResult::recurrence:
      return {Message(N_("open again, with a new clock")).coded("reopened"), Role::late};
    case model::LookbackResult::not_held:
      return {
          Message(N_("open again, the old clock goes on; false rectification is not determined"))
              .coded("reopened"),
          Role::late};
    default: return {};
  }
}

}  // namespace

Table lookbacks_table(const std::vector<LookbackLine>& lines, const UnitName& unit) {
  Table table{"lookbacks",
              N_("Record of look-backs"),
              {{"place", N_("No."), Kind::number, 5},
               {"number", N_("Number"), Kind::text, 12},
               {"unit", N_("Responsible unit"), Kind::text, 14},
               {"site", N_("Site"), Kind::text, 20},
               {"grade", N_("Grade"), Kind::text, 6},
               {"problem", N_("Problem"), Kind::text, 30},
               {"closed_on", N_("Closed on"), Kind::date, 12},
               {"closed_by", N_("Closed by"), Kind::text, 10},
               {"draw", N_("Draw"), Kind::text, 8},
               {"order", N_("Place in the draw"), Kind::number, 6},
               {"looked_on", N_("Looked at on"), Kind::date, 12},
               {"looked_by", N_("Looked at by"), Kind::text, 10},
               {"result", N_("Result of the look-back"), Kind::text, 12},
               {"evidence", N_("Evidence"), Kind::text, 20},
               {"outcome", N_("What became of it"), Kind::text, 20}}};
  constexpr std::array<double, 15> mm{9, 23, 19, 26, 10, 46, 19, 15, 0, 10, 19, 15, 16, 20, 30};
  for (std::size_t i = 0; i < mm.size(); ++i) table.columns[i].mm = mm[i];  // A4, 277 mm in all
  std::int64_t place = 0;
  for (const auto& line : lines) {
    const auto& l = line.lookback;
    const auto& h = line.hazard;
    const bool looked = l.id != 0;
    table.rows.push_back({{++place},
                          {h.number},
                          text_cell(unit(looked && l.unit != 0 ? l.unit : h.unit)),
                          text_cell(unit(h.site)),
                          {model::label(h.grade)},
                          text_cell(h.problem),
                          day_cell(looked ? l.closed_on : h.closed_on),
                          text_cell(base::name_alone(looked ? l.closed_by : h.closed_by)),
                          text_cell(line.draw),
                          line.place == 0 ? Cell{} : Cell{line.place},
                          day_cell(l.looked_on),
                          text_cell(base::name_alone(l.looked_by)),
                          looked ? Cell{model::label(l.result)} : Cell{},
                          text_cell(l.evidence),
                          outcome_cell(line)});
  }
  return table;
}

namespace {

Table population_table(const model::Draw& draw) {
  Table population{
      "population",
      N_("Keys of the population"),
      {{"key", N_("Key"), Kind::text, 40}, {"stratum", N_("Stratum"), Kind::text, 14}}};
  for (const auto& one : model::members_of(draw))
    population.rows.push_back({{one.key}, text_cell(one.stratum)});
  return population;
}

Table signatures_table() {
  Table signatures{"signatures",
                   {},
                   {{"fact", N_("Fact"), Kind::text, 24}, {"value", N_("Value"), Kind::text, 66}}};
  signatures.facts = true;
  signatures.row_mm = 14;
  signatures.rows.push_back(
      fact_row("drawn_by", N_("Drawn by (signature, date)"), {std::string("　")}));
  signatures.rows.push_back(
      fact_row("watched_by", N_("Watched by (signature, date)"), {std::string("　")}));
  return signatures;
}

}  // namespace

Sheet draw_sheet(const model::Draw& draw, const std::vector<DrawLine>& drawn) {
  Sheet sheet{"draw",
              N_("Record of the draw"),
              Message(N_("Record of the draw: {label}")).with("label", draw.label),
              {},
              {}};
  Table facts{
      "facts", {}, {{"fact", N_("Fact"), Kind::text, 24}, {"value", N_("Value"), Kind::text, 66}}};
  facts.facts = true;
  const auto fact = [&](const char* code, const char* heading, Cell value) {
    facts.rows.push_back(fact_row(code, heading, std::move(value)));
  };
  fact("from", N_("Drawn from"), {model::label(draw.from)});
  fact("label", N_("Label"), text_cell(draw.label));
  fact("seed", N_("Seed"), text_cell(draw.seed));
  fact("size", N_("Population"), {draw.size});
  fact("population_sha256", N_("SHA-256 of the population"), text_cell(draw.population_sha256));
  fact("share", N_("Share to be drawn"), {model::share_text(draw.share)});
  fact("least", N_("At least"), {draw.least});
  fact("drawn", N_("Drawn ones"), {static_cast<std::int64_t>(drawn.size())});
  fact("left_out", N_("Left out"),
       draw.left_out.empty() ? Cell{} : Cell{List{base::split_list(draw.left_out, ";"), "；"}});
  fact("drawn_on", N_("Drawn on"), day_cell(draw.drawn_on));
  fact("drawn_by", N_("Drawn by"), text_cell(base::name_alone(draw.drawn_by)));
  if (!drawn.empty())
    fact("check", N_("Checked by anybody"),
         {"printf '%s' '" + draw.seed + "|" + drawn.front().key + "' | sha256sum"});
  sheet.tables.push_back(std::move(facts));
  Table list{"drawn",
             N_("Drawn ones, in the order of their hashes (within each stratum)"),
             {{"place", N_("No."), Kind::number, 5},
              {"key", N_("Key"), Kind::text, 24},
              {"name", N_("Name"), Kind::text, 30},
              {"hash", N_("SHA-256 of SEED|KEY"), Kind::text, 34}}};
  std::int64_t place = 0;
  for (const auto& one : drawn)
    list.rows.push_back({{++place}, {one.key}, text_cell(one.name), {one.hash}});
  sheet.tables.push_back(std::move(list));
  sheet.tables.push_back(population_table(draw));
  sheet.tables.push_back(signatures_table());
  return sheet;
}

}  // namespace duban::report
