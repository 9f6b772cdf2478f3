// duban report explain
#include <algorithm>

#include "base/failure.hpp"
#include "base/text.hpp"
#include "casework/assessment.hpp"
#include "casework/name_book.hpp"
#include "casework/tasks.hpp"
#include "cmd/card/labels.hpp"
#include "cmd/command.hpp"
#include "cmd/output.hpp"
#include "cmd/report/freeze.hpp"
#include "cmd/report/kind.hpp"
#include "cmd/report/plan_facts.hpp"
#include "cmd/report/weekly_reading.hpp"
#include "cmd/session.hpp"
#include "cmd/when.hpp"
#include "i18n/catalogue.hpp"
#include "report/card_tables.hpp"
#include "report/frozen.hpp"
#include "report/hazard_columns.hpp"
#include "report/plan_figures.hpp"
#include "report/task_columns.hpp"
#include "report/weekly_figures.hpp"
#include "store/report_store.hpp"

namespace duban::cmd {

using base::Failure;
using base::Kind;
using base::Message;
using model::FrozenReport;
using model::ReportKind;

namespace {

struct Options {
  std::string report, figure, kind;
  std::int64_t year = 0;
  OutputOptions output;
};

void declare(Options& o, Flags& flags) {
  flags
      .details(
          N_("Opens a figure of a frozen report to the records it counted, as they stood at its cut-off and as they were known "
             "when it was frozen. FIGURE is the printed word, with the printed place behind a stroke: 逾期, 逾期/宁波, "
             "逾期/消防. A rate opens to those it is a rate of. Without FIGURE the frozen figures are listed."))
      .argument(o.report, "REPORT", N_("issue (第47期, 47, 2026年第47期) or period (2026-W47, 2026Q3)"))
      .argument(o.figure, "FIGURE", N_("figure, or FIGURE/PLACE"), false)
      .choice(o.kind, "--kind", report_kinds(), N_("only reports of this kind"))
      .number(o.year, "--year", "YEAR", N_("only issues of this year"))
      .example("duban report explain 第47期 逾期/宁波", N_("what was overdue in Ningbo in issue 47"))
      .example("duban report explain 2026Q3 逾期隐患数/宁波", N_("the records behind a figure of the quarter"));
  declare_output(o.output, flags);
}

/// FIGURE/PLACE in two.
struct Asked {
  std::string figure, place;
};
Asked asked_of(const std::string& text) {
  const auto stroke = text.find('/');
  if (stroke == std::string::npos) return {std::string(base::trim(text)), ""};
  return {std::string(base::trim(std::string_view(text).substr(0, stroke))),
          std::string(base::trim(std::string_view(text).substr(stroke + 1)))};
}

/// The word as it is printed, in either language; nobody has to type the sign in front of it (＋ 新增排查).
bool is_word(const Message& name, const std::string& word) {
  for (const auto language : {i18n::Language::english, i18n::Language::chinese}) {
    const std::string printed = i18n::text_in(language, name);
    if (printed == word) return true;
    for (const std::string_view sign : {"＋ ", "－ ", "＝ ", "± "})
      if (printed.starts_with(sign) && std::string_view(printed).substr(sign.size()) == word) return true;
  }
  return false;
}

[[noreturn]] void unknown_figure(const std::string& word, const std::vector<Message>& names) {
  Message list;
  for (const auto& name : names) list = list.empty() ? name : Message(N_("{list}, {next}")).with("list", list).with("next", name);
  throw Failure(Kind::not_found,
                Message(N_("\"{word}\" is no figure of this report (there are: {list})")).with("word", word).with("list", list));
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

/// A place of the weekly report: a unit below the office, its own level, what is not assigned, or a sector.
rules::FigureBook::Place place_of(const store::Database& db, const std::string& word) {
  if (word.empty() || is_word(N_("Total"), word)) return {};
  if (is_word(N_("own level"), word)) return {-1, {}};
  if (is_word(N_("not assigned"), word)) return {0, {}};
  const auto names = casework::names_of(db);
  const auto root = casework::office_territory(db);
  model::Id id = 0;
  if (!casework::unit_problem(names, word, id).empty()) return {{}, word};
  if (id == root) return {-1, {}};
  return names.unit(id)->parent == root ? rules::FigureBook::Place{id, {}} : rules::FigureBook::Place{{}, word};
}

/// Any column can be asked for.
std::vector<std::string> columns_of(const OutputOptions& output, const std::vector<std::string>& usual,
                                    const std::vector<std::string>& all) {
  return output.list_fields ? all : chosen_fields(output, usual, all);
}

report::Table weekly_records(Session& session, const FrozenReport& frozen, const Asked& asked, const OutputOptions& output) {
  store::Database& db = session.database();
  const rules::Period week{*frozen.from_day, *frozen.until_day, frozen.period};
  const auto start = [&](const char* name) {
    const bool is_late = std::string_view(name) == N_("plus late entries");
    return asked.place.empty() && (is_word(name, asked.figure) || asked.figure == (is_late ? "late_entries" : "corrections"));
  };
  const bool late = start(N_("plus late entries"));
  const bool corrected = start(N_("plus or minus corrections"));
  std::optional<casework::Balance> balance;
  if (late || corrected) {
    const auto before = rules::last_week(week.from - 1, casework::rules_of(db).week_ends_on);
    if (const auto earlier = store::newest_frozen(db, ReportKind::weekly, 0, before.label))
      balance = casework::balance_since(db, *earlier, frozen.log_position);
  }
  const store::Past past(db, frozen.log_position);
  std::function<rules::Count(const rules::FigureBook&)> watched;
  const auto place = place_of(db, asked.place);
  if (!late && !corrected)
    watched = [place, reading = weekly_figure(asked.figure).reading](const rules::FigureBook& book) {
      return book.count(place, reading);
    };
  const WeeklyReading reading(session, week, session.today(), watched);
  const auto& sectors = reading.figures().book().sectors;
  const bool known_sector =
      !place.sector || std::any_of(sectors.begin(), sectors.end(), [&](const auto& cut) { return cut.name == *place.sector; });
  if (!known_sector)
    throw Failure(
        Kind::not_found,
        Message(N_("\"{place}\" is neither a territory nor a sector that this report is cut by")).with("place", asked.place));
  auto ids = reading.figures().records();
  if (late || corrected) ids = !balance ? std::vector<model::Id>{} : late ? balance->late_ids : balance->corrected_ids;
  const auto columns = columns_of(output, report::explained_columns(), report::hazard_column_ids());
  report::Table table = report::hazard_table("records", {}, columns);
  reading.figures().fill(table, ids, columns, reading.unit());
  return table;
}

report::Table control_records(Session& session, const FrozenReport& frozen, const Asked& asked, const OutputOptions& output) {
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
  const casework::TaskBook tasks(db, query, *frozen.until_day);
  const auto unit = casework::name_book(db);
  const auto facts = plan_facts(*plan, tasks, unit, new_book(session, {}));
  const auto unit_names = casework::names_of(db);
  model::Id lead = 0;
  const bool by_lead = !asked.place.empty() && casework::unit_problem(unit_names, asked.place, lead).empty();
  const std::vector<std::string> usual{"number", "ref",      "sector", "measure", "lead",
                                       "share",  "expected", "pace",   "due_on",  "lateness"};
  const auto columns = columns_of(output, usual, report::task_column_ids());
  report::Table table = report::task_table("records", {}, columns);
  for (const auto& item : facts.items) {
    rules::PlanFigures one;
    one.add(*item.task, item.standing, item.going);
    const bool is_there = asked.place.empty() || is_word(N_("Total"), asked.place) || item.task->sector == asked.place ||
                          (by_lead && item.standing.lead == lead);
    if (is_there && count->count(one) > 0)
      table.rows.push_back(report::task_row({*item.task, plan->name, item.standing, item.going, 0, unit}, columns));
  }
  return table;
}

report::Table quarterly_records(Session& session, const FrozenReport& frozen, const Asked& asked) {
  store::Database& db = session.database();
  const store::Past past(db, frozen.log_position);
  const model::FigureDef* def = nullptr;
  std::vector<Message> names;
  for (const auto& one : model::figure_defs()) {
    if (asked.figure == one.id || is_word(one.name, asked.figure)) def = &one;
    if (one.of_unit) names.emplace_back(one.name);
  }
  if (def == nullptr) unknown_figure(asked.figure, names);
  const auto evaluation = store::newest_evaluation(db, frozen.period);
  if (!evaluation)
    throw Failure(Kind::integrity, N_("the evaluation that this report rests on is gone (check: duban log --verify)"));
  const casework::Assessment assessment(db, *evaluation);
  std::optional<model::Id> unit;
  if (!asked.place.empty()) unit = casework::resolve_unit(casework::names_of(db), asked.place);
  const auto label = record_labels(db);
  report::Table table = report::figure_records_table();
  model::Id value = 0;
  for (const auto& judgement : assessment.judgements()) {
    const auto& figures = *judgement.figures;
    if (figures.subject != model::CardSubject::unit || (unit && figures.id != *unit)) continue;
    if (!unit && !assessment.is_judged(figures.id)) continue;
    for (auto& row : report::figure_records(judgement, def->id, assessment.name(figures.subject, figures.id), label))
      table.rows.push_back(std::move(row));
    const auto& set = report::shown_set(judgement);
    if (const auto figure = set.find(def->id); figure != set.end()) value += figure->second.value.value_or(0);
  }
  if (table.rows.empty() && value > 0)
    throw Failure(Kind::not_found, Message(N_("an evaluation keeps the records of what is late, behind or waits for acceptance; of "
                                              "\"{figure}\" it keeps the number only"))
                                       .with("figure", Message(def->name)));
  return table;
}

report::Table frozen_figures(const store::Database& db, const FrozenReport& frozen) {
  report::Table table{"figures",
                      {},
                      {{"part", N_("Table"), report::Kind::text, 14},
                       {"line", N_("Line"), report::Kind::text, 30},
                       {"figure", N_("Figure"), report::Kind::text, 20},
                       {"value", N_("Value"), report::Kind::text, 12}}};
  for (const auto& f : store::report_figures(db, frozen.id)) {
    const auto word = [](const std::string& text) {
      return text.find('{') == std::string::npos ? Message(text) : base::verbatim(text);
    };
    table.rows.push_back({{f.part}, {word(f.line)}, {f.figure}, {f.value}});
  }
  return table;
}

int run(const Options& o, Session& session) {
  store::Database& db = session.database();
  const store::Snapshot snapshot(db);
  const auto frozen = casework::find_frozen(db, o.report, model::from_word<ReportKind>(o.kind), o.year);
  session.say(Message(N_("{kind}, {period}: {note}"))
                  .with("kind", report::report_kind_word(frozen.kind))
                  .with("period", frozen.period)
                  .with("note", report::frozen_note(frozen)));
  if (o.figure.empty()) {
    show(session, frozen_figures(db, frozen), o.output);
    return 0;
  }
  const Asked asked = asked_of(o.figure);
  report::Table table;
  if (frozen.kind == ReportKind::weekly)
    table = weekly_records(session, frozen, asked, o.output);
  else if (frozen.kind == ReportKind::control)
    table = control_records(session, frozen, asked, o.output);
  else
    table = quarterly_records(session, frozen, asked);
  session.say(Message(N_("{figure}: {n} in all")).with("figure", o.figure).with("n", table.rows.size()));
  show(session, table, o.output);
  return 0;
}

}  // namespace

std::unique_ptr<Command> report_explain_command() { return make_command<Options>(declare, run); }

}  // namespace duban::cmd
