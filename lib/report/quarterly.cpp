// Arranging a quarter.
#include "report/quarterly.hpp"

#include <algorithm>
#include <array>
#include <map>

#include "report/field_cells.hpp"
#include "report/words.hpp"

namespace duban::report {

using base::Message;
using model::CardRules;
using model::Id;

namespace {

constexpr std::array shown_figures{"open",          "overdue",      "overdue_major", "due",
                                   "in_time",       "on_time_rate", "tasks",         "tasks_due",
                                   "tasks_overdue", "tasks_behind", "plan_expected", "plan_actual",
                                   "plan_behind"};

Table figures_table(const QuarterlyFacts& facts) {
  Table table{"figures",
              N_("Figures of the period"),
              {{"unit", N_("Unit"), Kind::text, 20}, {"colour", N_("Colour"), Kind::text, 12}}};
  table.figures = true;
  for (const char* id : shown_figures) {
    const auto* def = model::figure_def(id);
    const bool fine =
        def->kind == model::FigureKind::share || def->kind == model::FigureKind::points;
    table.columns.push_back({id, Message(def->name), fine ? Kind::share : Kind::number, 10});
  }
  for (const auto& line : facts.lines) {
    Row row{{line.name}, colour_cell(facts.rules.cards, line.judgement->colour)};
    const auto& set = shown_set(*line.judgement);
    for (const char* id : shown_figures) {
      const auto found = set.find(id);
      row.push_back(found == set.end() ? Cell{}
                                       : figure_cell(*model::figure_def(id), found->second.value));
    }
    table.rows.push_back(std::move(row));
  }
  return table;
}

Table ranking_table(const QuarterlyFacts& facts) {
  Table table{"ranking",
              N_("Ranking"),
              {{"group", N_("Group"), Kind::text, 16},
               {"place", N_("Rank"), Kind::number, 7},
               {"unit", N_("Unit"), Kind::text, 20},
               {"change", N_("Up or down"), Kind::text, 10}}};
  table.figures = true;
  table.line = 2;
  for (const auto& id : facts.rules.cards.ranking) {
    const auto* def = model::figure_def(id);
    const bool fine =
        def->kind == model::FigureKind::share || def->kind == model::FigureKind::points;
    table.columns.push_back({id, Message(def->name), fine ? Kind::share : Kind::number, 12});
  }
  std::map<Id, Id> before;
  for (const auto& place : facts.places_before) before[place.unit] = place.place;
  for (const auto& place : facts.places) {
    const auto slash = place.group.find('/');
    const auto kind = model::from_word<model::UnitKind>(place.group.substr(0, slash))
                          .value_or(model::UnitKind::government);
    const auto level =
        model::from_word<model::Level>(place.group.substr(slash + 1)).value_or(model::Level::none);
    Cell change;
    if (const auto was = before.find(place.unit); was != before.end()) {
      const Id up = was->second - place.place;
      change = up > 0   ? Cell{Message(N_("▲ {n}")).with("n", up), Role::good}
               : up < 0 ? Cell{Message(N_("▼ {n}")).with("n", -up), Role::late}
                        : Cell{Message(N_("–"))};
    }
    Row row{{Message(N_("{kind}, {level}"))
                 .with("kind", model::label(kind))
                 .with("level", model::label(level))},
            {place.place},
            text_cell(facts.unit(place.unit)),
            change};
    for (const auto& id : facts.rules.cards.ranking)
      row.push_back(figure_cell(*model::figure_def(id), place.by.at(id).value));
    table.rows.push_back(std::move(row));
  }
  return table;
}

Table all_breaches(const QuarterlyFacts& facts) {
  Table table{"breaches",
              N_("Records behind each card"),
              {{"unit", N_("Unit"), Kind::text, 20}, {"colour", N_("Colour"), Kind::text, 12}}};
  bool headed = false;
  for (const auto& line : facts.lines) {
    if (line.judgement->colour.empty()) continue;
    const auto one = breaches_table(
        {line.name, facts.period, *line.judgement, facts.rules, {}, false, facts.label});
    if (!headed)
      table.columns.insert(table.columns.end(), one.columns.begin(), one.columns.end()),
          headed = true;
    for (const auto& row : one.rows) {
      Row with_unit{{line.name}, colour_cell(facts.rules.cards, line.judgement->colour)};
      with_unit.insert(with_unit.end(), row.begin(), row.end());
      table.rows.push_back(std::move(with_unit));
    }
  }
  return table;
}

Table colours_table(const QuarterlyFacts& facts) {
  Table table{"colours",
              N_("Units by colour"),
              {{"colour", N_("Colour"), Kind::text, 24}, {"count", N_("Count"), Kind::number, 9}}};
  std::map<std::string, std::int64_t> counts;
  for (const auto& line : facts.lines) {
    const bool lifted = line.card != nullptr && line.card->state != model::CardState::proposed &&
                        line.card->state != model::CardState::issued;
    ++counts[lifted ? "" : line.card != nullptr ? line.card->colour : line.judgement->colour];
  }
  std::vector<std::pair<std::string, std::int64_t>> order(counts.begin(), counts.end());
  const auto severity = [&](const std::string& colour) {
    const auto known = facts.rules.cards.palette.find(colour);
    return known == facts.rules.cards.palette.end() ? -1 : known->second.severity;
  };
  std::stable_sort(order.begin(), order.end(), [&](const auto& a, const auto& b) {
    return severity(a.first) > severity(b.first);
  });
  for (const auto& [colour, n] : order)
    table.rows.push_back({colour_cell(facts.rules.cards, colour), {n}});
  return table;
}

std::vector<Message> notes_of(const QuarterlyFacts& facts) {
  std::vector<Message> notes{
      Message(N_("{office} · {period}: {from} to {to} · rules version {version}"))
          .with("office", facts.office)
          .with("period", period_word(facts.period.label))
          .with("from", facts.period.from)
          .with("to", facts.period.to)
          .with("version", facts.rules.version)};
  if (facts.evaluation)
    notes.push_back(
        Message(N_("figures frozen on {day}, revision {revision}, at entry {entry} of the log"))
            .with("day", *facts.evaluation->recorded_on)
            .with("revision", facts.evaluation->revision)
            .with("entry", facts.evaluation->log_position));
  else
    notes.emplace_back(N_("not frozen: as the records tell now (duban card evaluate)"));
  if (!facts.before_is_frozen)
    notes.emplace_back(N_("the period before was not frozen: as the records tell now"));
  return notes;
}

/// Without the columns that only programs read.
Table for_paper(Table table) {
  for (const std::string_view id : {"propose", "streak"}) {
    const auto at = std::find_if(table.columns.begin(), table.columns.end(),
                                 [&](const auto& column) { return column.id == id; });
    if (at == table.columns.end()) continue;
    const auto place = at - table.columns.begin();
    table.columns.erase(at);
    for (auto& row : table.rows) row.erase(row.begin() + place);
  }
  return table;
}

/// First row and length of the largest group of a ranking.
std::pair<std::size_t, std::size_t> largest_group(const std::vector<rules::Place>& places) {
  std::pair<std::size_t, std::size_t> largest{0, 0};
  for (std::size_t at = 0; at < places.size();) {
    std::size_t end = at;
    while (end < places.size() && places[end].group == places[at].group) ++end;
    if (end - at > largest.second) largest = {at, end - at};
    at = end;
  }
  return largest;
}

Sheet page_of(const QuarterlyFacts& facts, const CardLine& line) {
  const CardStory story{line.name,
                        facts.period,
                        *line.judgement,
                        facts.rules,
                        line.card ? std::optional(*line.card) : std::nullopt,
                        false,
                        facts.label};
  Sheet page{"unit",
             base::verbatim(line.name),
             Message(N_("{unit}, {period}"))
                 .with("unit", line.name)
                 .with("period", period_word(facts.period.label)),
             {},
             {}};
  page.notes = notes_of(facts);
  page.paragraph = card_paragraph(story);
  page.signed_below = true;
  Table figures{"unit_figures",
                N_("Figures of the period"),
                {{"figure", N_("Figure"), Kind::text, 34}, {"value", N_("Value"), Kind::text, 16}}};
  const auto& set = shown_set(*line.judgement);
  for (const char* id : shown_figures)
    if (const auto found = set.find(id); found != set.end())
      figures.rows.push_back({{Message(model::figure_def(id)->name)},
                              {figure_word(*model::figure_def(id), found->second.value)}});
  page.tables = {figures, conditions_table(story), breaches_table(story)};
  return page;
}

}  // namespace

Book quarterly_book(const QuarterlyFacts& facts) {
  Book book{Message(N_("Cards, {period}")).with("period", period_word(facts.period.label)),
            facts.office,
            facts.log_head,
            {}};
  const auto notes = notes_of(facts);
  if (!facts.pages.empty()) {
    for (const auto& name : facts.pages)
      for (const auto& line : facts.lines)
        if (line.name == name) book.sheets.push_back(page_of(facts, line));
    return book;
  }
  const auto sheet = [&](const char* id, const char* name, const Message& title,
                         std::vector<Table> tables) -> Sheet& {
    book.sheets.push_back({id, name, title, notes, std::move(tables)});
    return book.sheets.back();
  };
  sheet("cards", N_("Cards"), book.title, {cards_table(facts.lines, facts.rules.cards, true)})
      .signed_below = true;
  Table colours = colours_table(facts);
  const auto kinds = colours.rows.size();
  Table ranks = ranking_table(facts);
  Sheet& ranking =
      sheet("ranking", N_("Ranking"),
            Message(N_("Ranking, {period}")).with("period", period_word(facts.period.label)),
            {ranks, colours});
  if (kinds > 0)
    ranking.charts.push_back(
        {Chart::Kind::column, N_("Units by colour"), "colours", 0, {1}, 0, kinds});
  const auto [first, count] = largest_group(facts.places);
  if (count > 0) {
    const auto* def = model::figure_def(facts.rules.cards.ranking.front());
    ranking.charts.push_back({Chart::Kind::bar,
                              Message(def->name),
                              "ranking",
                              2,
                              {4},
                              first,
                              count,
                              def->kind == model::FigureKind::share});
  }
  sheet("streaks", N_("Streaks"),
        Message(N_("Streaks up to {period}")).with("period", period_word(facts.period.label)),
        {for_paper(streaks_table(facts.streaks, facts.rules.cards))});
  sheet("figures", N_("Figures"),
        Message(N_("Figures, {period}")).with("period", period_word(facts.period.label)),
        {figures_table(facts)});
  sheet("breaches", N_("Records"),
        Message(N_("Records behind each card, {period}"))
            .with("period", period_word(facts.period.label)),
        {all_breaches(facts)});
  return book;
}

}  // namespace duban::report
