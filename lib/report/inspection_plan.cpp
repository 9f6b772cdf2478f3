// Arranging the yearly plan.
#include "report/inspection_plan.hpp"

#include <array>
#include <map>

#include "base/text.hpp"
#include "report/words.hpp"

namespace duban::report {

using base::Message;

namespace {

/// How it stands: done, late, missing, running.
Cell standing(const PlanLine& line) {
  const auto& f = line.figures;
  if (f.missing > 0)
    return {Message(N_("{done} of {rows}, {missing} missed"))
                .with("done", line.done)
                .with("rows", line.rows)
                .with("missing", f.missing)
                .coded("missing"),
            Role::late};
  if (f.excused == line.rows) return {Message(N_("excused")).coded("excused")};
  if (line.done + f.excused == line.rows)
    return {(f.late > 0 ? Message(N_("done, {late} late")).with("late", f.late).coded("late")
                        : Message(N_("all done")).coded("in_time")),
            f.late > 0 ? Role::near : Role::good};
  return {Message(N_("{done} of {rows}"))
              .with("done", line.done)
              .with("rows", line.rows)
              .coded("running")};
}

Cell open_cell(const std::vector<std::string>& open) {
  constexpr std::size_t most = 6;
  if (open.empty()) return {};
  std::vector<std::string> first(
      open.begin(), open.begin() + static_cast<std::ptrdiff_t>(std::min(most, open.size())));
  if (open.size() > most) first.push_back("…");
  return {List{open, "、", base::verbatim(base::join(first, "、"))}};
}

}  // namespace

Table plan_table(const std::vector<PlanLine>& owed, const std::vector<PlanRound>& rounds) {
  Table table{"plan",
              N_("Yearly plan of inspections"),
              {{"place", N_("No."), Kind::number, 5},
               {"category", N_("Category"), Kind::text, 16},
               {"theme", N_("Theme"), Kind::text, 18},
               {"object", N_("About"), Kind::text, 14},
               {"count", N_("Quantity"), Kind::number, 6},
               {"period", N_("For the period"), Kind::text, 12},
               {"from_on", N_("From"), Kind::date, 12},
               {"due_on", N_("Due date"), Kind::date, 12},
               provisional_column(),
               {"lead", N_("Led by"), Kind::text, 10},
               {"team", N_("Taking part"), Kind::text, 14},
               {"drawing", N_("How chosen"), Kind::text, 10},
               {"standing", N_("How far"), Kind::text, 14},
               {"open", N_("Not done yet"), Kind::text, 24},
               {"basis", N_("Basis"), Kind::text, 20}}};
  constexpr std::array<double, 15> mm{9, 30, 24, 24, 11, 20, 19, 19, 11, 14, 20, 13, 28, 35, 0};
  for (std::size_t i = 0; i < mm.size(); ++i) table.columns[i].mm = mm[i];  // A4, 277 mm in all
  std::int64_t place = 0;
  for (const auto& line : owed)
    table.rows.push_back({{++place},
                          {base::in_two_languages(line.item.en, line.item.zh)},
                          {},
                          {model::label(line.item.of)},
                          {line.rows * line.item.need},
                          text_cell(line.period),
                          day_cell(line.from_on),
                          day_cell(line.due_on),
                          provisional_cell(line.due_on, line.provisional),
                          {},
                          {},
                          {},
                          standing(line),
                          open_cell(line.open),
                          text_cell(line.item.basis)});
  for (const auto& one : rounds) {
    const auto& round = one.round;
    table.rows.push_back({{++place},
                          {model::label(round.kind)},
                          {model::label_of(round) + " " + round.theme},
                          {},
                          {one.visits},
                          {std::to_string(round.year)},
                          day_cell(round.from_on),
                          day_cell(round.to_on),
                          {},
                          people_cell(round.lead),
                          people_cell(round.team),
                          one.drawn > 0 ? Cell{Message(N_("at random")).coded("random")} : Cell{},
                          {Message(N_("{state}, {made} visits made"))
                               .with("state", model::label(round.state))
                               .with("made", one.made)
                               .coded(model::word(round.state))},
                          {},
                          text_cell(round.basis)});
  }
  return table;
}

Table owed_figures_table(const std::vector<PlanLine>& owed) {
  Table table{"owed_figures",
              N_("How far the owed work is"),
              {{"item", N_("Item"), Kind::text, 24},
               {"expected", N_("To be done"), Kind::number, 8},
               {"fulfilled", N_("Fulfilled"), Kind::number, 8},
               {"in_time", N_("Done in time"), Kind::number, 8},
               {"late", N_("Done late"), Kind::number, 8},
               {"missing", N_("Missing"), Kind::number, 8},
               {"excused", N_("Excused"), Kind::number, 8},
               {"reporting_rate", N_("Share fulfilled"), Kind::share, 10},
               {"on_time_rate", N_("Share in time"), Kind::share, 10}}};
  std::map<std::string, rules::OwedFigures> sums;
  std::map<std::string, Message> names;
  rules::OwedFigures all;
  const auto add = [](rules::OwedFigures& to, const rules::OwedFigures& more) {
    to.expected += more.expected, to.fulfilled += more.fulfilled, to.in_time += more.in_time;
    to.late += more.late, to.missing += more.missing, to.excused += more.excused;
    to.judged += more.judged;
  };
  for (const auto& line : owed) {
    add(sums[line.code], line.figures);
    add(all, line.figures);
    names[line.code] = base::in_two_languages(line.item.en, line.item.zh).coded(line.code);
  }
  const auto row = [&](const Message& name, const rules::OwedFigures& f, Role role) {
    table.rows.push_back({{name, role},
                          {f.expected, role},
                          {f.fulfilled, role},
                          {f.in_time, role},
                          {f.late, role},
                          {f.missing, role},
                          {f.excused, role},
                          {share(f.fulfilled, f.expected - f.excused), role},
                          {share(f.in_time, f.judged), role}});
  };
  for (const auto& [code, figures] : sums) row(names[code], figures, Role::normal);
  if (!sums.empty()) row(Message(N_("Total")).coded("total"), all, Role::total);
  return table;
}

}  // namespace duban::report
