// Showing visits.
#include "cmd/inspect/visits.hpp"

#include <algorithm>

#include "base/failure.hpp"
#include "cmd/session.hpp"
#include "cmd/steps.hpp"
#include "gather/inspection/lines.hpp"
#include "gather/unit/name_book.hpp"

namespace duban::cmd {

std::vector<std::string> visit_columns() {
  return column_ids(report::visits_table({}, [](model::Id) { return std::string(); }));
}

const intake::TableHeadings& visit_headings() {
  static const intake::TableHeadings all{
      {"site", {"site", "单位名称", "受检单位", "被检查单位", "对象"}},
      {"territory", {"territory", "属地", "所属地区"}},
      {"planned_on", {"on", "planned_on", "计划日期", "检查日期", "日期"}},
      {"inspectors", {"team", "inspectors", "检查人员", "检查人", "检查组", "人员"}},
      {"remarks", {"remarks", "备注"}},
      {"", {"序号", "no"}}};
  return all;
}

std::vector<std::string> brief_visit_columns() {
  return {"number",  "state",      "territory", "site", "planned_on",
          "made_on", "inspectors", "findings",  "nil"};
}

namespace {

void show_lines(Session& session, const std::vector<report::VisitLine>& lines,
                const OutputOptions& output) {
  const auto table = report::visits_table(lines, gather::name_book(session.database()));
  const bool brief = shows_tables(session, output) && output.fields.empty() && !output.list_fields;
  show(session, brief ? picked(table, brief_visit_columns()) : table, output);
}

}  // namespace

void show_visits(Session& session, const std::vector<model::Visit>& visits,
                 const OutputOptions& output) {
  show_lines(session, gather::visit_lines(session.database(), visits), output);
}

void show_planned(Session& session, const std::vector<casework::PlannedVisit>& planned,
                  const OutputOptions& output) {
  std::vector<report::VisitLine> lines;
  for (const auto& one : planned) {
    if (one.secret) {
      lines.push_back(gather::secret_line(*one.secret));
      for (const auto& note : one.notes) say_note(session, one.secret->name(), note);
    } else {
      lines.push_back(gather::visit_lines(session.database(), {one.visit}).front());
      if (session.options().dry_run && !one.site.empty()) lines.back().site = one.site;
      for (const auto& note : one.notes) say_note(session, model::number_of(one.visit), note);
    }
  }
  show_lines(session, lines, output);
}

void declare_making(casework::Making& making, Flags& flags) {
  flags
      .day(making.on, "--on",
           N_("the day of the visit, when this is its first entry (default: today)"))
      .text(making.inspectors, "--inspectors", "NAME,NAME",
            N_("who went (default: those who were planned)"));
}

void expect_not_typed(const std::vector<const std::string*>& texts) {
  if (std::all_of(texts.begin(), texts.end(), [](const auto* text) { return text->empty(); }))
    return;
  throw base::Failure(base::Kind::usage,
                      N_("what is secret is not typed on a command line, where others see it: "
                         "--from FILE, or --from - for standard input"));
}

}  // namespace duban::cmd
