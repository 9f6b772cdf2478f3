// Records behind the figures of the three kinds of reports.
#include "cmd/report/opened_figure.hpp"

#include <algorithm>

#include "base/failure.hpp"
#include "base/text.hpp"
#include "casework/task/tasks.hpp"
#include "cmd/card/labels.hpp"
#include "cmd/report/plan_facts.hpp"
#include "cmd/report/weekly_reading.hpp"
#include "cmd/session.hpp"
#include "cmd/when.hpp"
#include "gather/cards/assessment.hpp"
#include "gather/in_force.hpp"
#include "gather/unit/name_book.hpp"
#include "i18n/catalogue.hpp"
#include "report/card_tables.hpp"
#include "report/hazard_columns.hpp"
#include "report/plan_figures.hpp"
#include "report/task_columns.hpp"
#include "report/weekly_figures.hpp"
#include "store/engine/past.hpp"
#include "store/report_store.hpp"

namespace duban::cmd {

using base::Failure;
using base::Kind;
using base::Message;
using model::FrozenReport;
using model::ReportKind;

namespace {

/// FIGURE/PLACE in two.
struct Asked {
  std::string figure, place;
};
Asked asked_of(std::string text) {
  if (const auto wide = text.find("／"); wide != std::string::npos)
    text.replace(wide, std::string_view("／").size(), "/");
  const auto stroke = text.find('/');
  if (stroke == std::string::npos) return {std::string(base::trim(text)), ""};
  return {std::string(base::trim(std::string_view(text).substr(0, stroke))),
          std::string(base::trim(std::string_view(text).substr(stroke + 1)))};
}

/// The word as it is printed, in either language; nobody has to type the sign in front of it (＋
/// 新增排查).
bool is_word(const Message& name, const std::string& word) {
  for (const auto language : {i18n::Language::english, i18n::Language::chinese}) {
    const std::string printed = i18n::text_in(language, name);
    if (printed == word) return true;
    for (const std::string_view sign : {"＋ ", "－ ", "＝ ", "± "})
      if (printed.starts_with(sign) && std::string_view(printed).substr(sign.size()) == word)
        return true;
  }
  return false;
}

[[noreturn]] void unknown_figure(const std::string& word, const std::vector<Message>& names) {
  std::vector<std::string> printed;
  for (const auto& name : names)
    for (const auto language : {i18n::Language::english, i18n::Language::chinese})
      printed.push_back(i18n::text_in(language, name));
  if (const auto near = base::nearest(word, printed); !near.empty())
    throw Failure(Kind::not_found,
                  Message(N_("\"{word}\" is no figure of this report (did you mean {near}?)"))
                      .with("word", word)
                      .with("near", near));
  Message list;
  for (const auto& name : names) list = base::joined(list, name, N_("{a}, {b}"));
  throw Failure(Kind::not_found,
                Message(N_("\"{word}\" is no figure of this report (there are: {list})"))
                    .with("word", word)
                    .with("list", list));
}

const report::WeeklyFigure& weekly_figure(const std::string& word) {
  std::vector<Message> names;
  for (const auto& figure : report::weekly_figures()) {
    if (word == figure.id) return figure;
    for (const char* name : figure.names)
      if (is_word(name, word)) return figure;
    names.emplace_back(figure.names.front());
  }
  unknown_figure(word, names);
}

/// A place of the weekly report: a unit below the office, its own level, what is not assigned, or a
/// sector. A place that is no row of the report is refused: its 0 would be none.
rules::FigureBook::Place place_of(const store::Database& db, const rules::FigureBook& book,
                                  const std::string& word) {
  if (word.empty() || is_word(N_("Total"), word)) return {};
  if (is_word(N_("own level"), word)) return {-1, {}};
  if (is_word(N_("not assigned"), word)) return {0, {}};
  const auto is_row = [&](const std::vector<rules::Cut>& cuts, const std::string& name) {
    return std::any_of(cuts.begin(), cuts.end(), [&](const auto& cut) { return cut.name == name; });
  };
  if (is_row(book.sectors, word)) return {{}, word};
  const auto names = gather::names_of(db);
  model::Id id = 0;
  if (gather::unit_problem(names, word, id).empty()) {
    if (id == gather::office_territory(db)) return {};
    if (is_row(book.territories, names.name(id))) return {id, {}};
  }
  std::vector<std::string> rows;
  for (const auto* cuts : {&book.territories, &book.sectors})
    for (const auto& cut : *cuts)
      if (!cut.name.empty()) rows.push_back(cut.name);
  throw Failure(Kind::not_found, Message(N_("this report has no line \"{place}\" (lines are: "
                                            "{list}; of all: leave the place out)"))
                                     .with("place", word)
                                     .with("list", base::join(rows, ", ")));
}

/// Any column can be asked for.
std::vector<std::string> columns_of(const OutputOptions& output,
                                    const std::vector<std::string>& usual,
                                    const std::vector<std::string>& all) {
  return output.list_fields ? all : chosen_fields(output, usual, all);
}

enum class Start { none, carried, late, corrected };

/// The lines that a week begins with, when the week before was frozen.
Start start_line(const Asked& asked) {
  if (!asked.place.empty()) return Start::none;
  const auto is = [&](const char* name, const char* id) {
    return is_word(name, asked.figure) || asked.figure == id;
  };
  if (is(N_("carried over"), "carried")) return Start::carried;
  if (is(N_("plus late entries"), "late_entries")) return Start::late;
  if (is(N_("plus or minus corrections"), "corrections")) return Start::corrected;
  return Start::none;
}

/// The records of such a line; nothing when the line is an ordinary count.
std::optional<std::vector<model::Id>> start_records(store::Database& db, const FrozenReport& frozen,
                                                    const rules::Period& week, Start line) {
  if (line == Start::none) return std::nullopt;
  const auto before = frozen_before(db, week, gather::rules_of(db).week_ends_on);
  if (!before)
    return line == Start::carried ? std::nullopt : std::optional(std::vector<model::Id>{});
  auto balance = gather::balance_since(db, *before, frozen.log_position);
  return line == Start::carried ? balance.carried_ids
         : line == Start::late  ? balance.late_ids
                                : balance.corrected_ids;
}

report::Table weekly_records(Session& session, const FrozenReport& frozen, const Asked& asked,
                             const OutputOptions& output) {
  store::Database& db = session.database();
  const rules::Period week{*frozen.from_day, *frozen.until_day, frozen.period};
  auto ids = start_records(db, frozen, week, start_line(asked));
  const store::Past past(db, frozen.log_position);
  const auto columns = columns_of(output, report::explained_columns(), report::hazard_column_ids());
  report::Table table = report::hazard_table("records", {}, columns);
  // The place is known once the book is filled; a second reading then watches its count.
  const auto place =
      ids ? rules::FigureBook::Place{}
          : place_of(db, WeeklyReading(session, week, session.today()).figures().book(),
                     asked.place);
  std::function<rules::Count(const rules::FigureBook&)> watched;
  if (!ids)
    watched = [place, reading = weekly_figure(asked.figure).reading](
                  const rules::FigureBook& book) { return book.count(place, reading); };
  const WeeklyReading reading(session, week, session.today(), watched);
  if (!ids) ids = reading.figures().records();
  std::sort(ids->begin(), ids->end());
  reading.figures().fill(table, *ids, columns, reading.unit());
  return table;
}

report::Table control_records(Session& session, const FrozenReport& frozen, const Asked& asked,
                              const OutputOptions& output) {
  store::Database& db = session.database();
  const store::Past past(db, frozen.log_position);
  const report::PlanCount* count = nullptr;
  std::vector<Message> names;
  for (const auto& one : report::plan_counts()) {
    if (asked.figure == one.id || is_word(one.name, asked.figure)) count = &one;
    names.emplace_back(one.name);
  }
  if (count == nullptr) unknown_figure(asked.figure, names);
  const auto plan = store::record_by_id<model::Plan>(db, frozen.plan);
  store::TaskQuery query;
  query.plans = {frozen.plan};
  const gather::TaskBook tasks(db, query, *frozen.until_day);
  const auto unit = gather::name_book(db);
  const auto facts = plan_facts(*plan, tasks, unit, new_book(session, {}));
  const auto unit_names = gather::names_of(db);
  model::Id lead = 0;
  const bool by_lead =
      !asked.place.empty() && gather::unit_problem(unit_names, asked.place, lead).empty();
  const std::vector<std::string> usual{"number", "ref",      "sector", "measure", "lead",
                                       "share",  "expected", "pace",   "due_on",  "lateness"};
  const auto columns = columns_of(output, usual, report::task_column_ids());
  report::Table table = report::task_table("records", {}, columns);
  for (const auto& item : facts.items) {
    rules::PlanFigures one;
    one.add(*item.task, item.standing, item.going);
    const bool is_there = asked.place.empty() || is_word(N_("Total"), asked.place) ||
                          item.task->sector == asked.place ||
                          (by_lead && item.standing.lead == lead);
    if (is_there && count->count(one) > 0)
      table.rows.push_back(
          report::task_row({*item.task, plan->name, item.standing, item.going, 0, unit}, columns));
  }
  return table;
}

const model::FigureDef& quarterly_figure(const std::string& word) {
  std::vector<Message> names;
  for (const auto& one : model::figure_defs()) {
    if (!one.of_unit) continue;
    if (word == one.id || is_word(one.name, word)) return one;
    names.emplace_back(one.name);
  }
  unknown_figure(word, names);
}

/// One unit's figure as it was frozen, and whose records it counts.
struct FrozenFigure {
  model::Id unit = 0;
  std::string name;
  model::Records records = model::Records::own;
  model::Id value = 0;
};

/// The figure of one unit, or of all that rules look at.
std::vector<FrozenFigure> frozen_values(const store::Database& db,
                                        const model::Evaluation& evaluation,
                                        const model::FigureDef& def, const std::string& place) {
  const gather::Assessment assessment(db, evaluation);
  std::optional<model::Id> unit;
  if (!place.empty() && !is_word(N_("Total"), place))
    unit = gather::resolve_unit(gather::names_of(db), place);
  std::vector<FrozenFigure> list;
  for (const auto& judgement : assessment.judgements()) {
    const auto& figures = *judgement.figures;
    if (figures.subject != model::CardSubject::unit ||
        (unit ? figures.id != *unit : !assessment.is_judged(figures.id)))
      continue;
    const auto& set = report::shown_set(judgement);
    const auto figure = set.find(def.id);
    const model::Id value = figure == set.end() ? 0 : figure->second.value.value_or(0);
    list.push_back({figures.id, assessment.name(figures.subject, figures.id),
                    report::shown_records(judgement), value});
  }
  return list;
}

report::Table quarterly_records(Session& session, const FrozenReport& frozen, const Asked& asked) {
  store::Database& db = session.database();
  const auto& def = quarterly_figure(asked.figure);
  std::optional<model::Evaluation> evaluation;
  std::vector<FrozenFigure> values;
  {
    const store::Past past(db, frozen.log_position);
    evaluation = store::newest_evaluation(db, frozen.period);
    if (!evaluation)
      throw Failure(
          Kind::integrity,
          N_("the evaluation that this report rests on is gone (check: duban log --verify)"));
    values = frozen_values(db, *evaluation, def, asked.place);
  }
  const store::Past past(db, evaluation->log_position);
  const auto all = gather::figures_with_records(db, *evaluation);
  std::vector<const rules::CardFigures*> figures;
  for (const auto& one : all) figures.push_back(&one);
  const auto label = record_labels(db, figures);
  report::Table table = report::figure_records_table();
  const bool counts = def.kind == model::FigureKind::count;
  for (const auto& one : values) {
    const auto its = std::find_if(all.begin(), all.end(), [&](const auto& f) {
      return f.subject == model::CardSubject::unit && f.id == one.unit;
    });
    if (its == all.end()) continue;
    const auto set = its->sets.find(one.records);
    const auto figure =
        set == its->sets.end() ? rules::FigureSet::const_iterator{} : set->second.find(def.id);
    if (set == its->sets.end() || figure == set->second.end()) continue;
    if (counts && figure->second.value.value_or(0) != one.value)
      throw Failure(
          Kind::integrity,
          Message(N_("{unit}: {figure} was frozen as {value} and cannot be counted again"))
              .with("unit", one.name)
              .with("figure", Message(def.name))
              .with("value", one.value));
    for (auto& row : report::figure_records(figure->second, one.name, label))
      table.rows.push_back(std::move(row));
  }
  if (!counts && table.rows.empty())
    throw Failure(Kind::not_found,
                  Message(N_("{figure} is no count: no single records stand behind it"))
                      .with("figure", Message(def.name)));
  if (!counts)
    session.say(Message(N_("{figure} is no count: these are the records that are late or behind"))
                    .with("figure", Message(def.name)));
  return table;
}

}  // namespace

report::Table opened_figure(Session& session, const FrozenReport& frozen, const std::string& text,
                            const OutputOptions& output) {
  const Asked asked = asked_of(text);
  switch (frozen.kind) {
    case ReportKind::weekly: return weekly_records(session, frozen, asked, output);
    case ReportKind::control: return control_records(session, frozen, asked, output);
    case ReportKind::quarterly: break;
  }
  return quarterly_records(session, frozen, asked);
}

}  // namespace duban::cmd
