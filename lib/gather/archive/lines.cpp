// Collecting a year's files.
#include "gather/archive/lines.hpp"

#include <algorithm>
#include <map>
#include <tuple>

#include "gather/in_force.hpp"
#include "gather/order/letters.hpp"
#include "report/letter_words.hpp"
#include "store/hazard_store.hpp"
#include "store/order_store.hpp"
#include "store/report_store.hpp"
#include "store/task_store.hpp"

namespace duban::gather {

using base::Message;
using report::ArchiveLine;

namespace {

std::string kept_for(const model::Rulebook& rules, const std::string& kind) {
  const auto found = rules.retention.find(kind);
  return found == rules.retention.end() ? "" : found->second;
}

void letters(const store::Database& db, const model::Rulebook& rules, int year,
             std::vector<ArchiveLine>& lines) {
  store::OrderQuery query;
  query.issued_from = base::Day(year, 1, 1);
  query.issued_to = base::Day(year, 12, 31);
  auto orders = store::orders(db, query);
  std::stable_sort(orders.begin(), orders.end(),
                   [](const auto& a, const auto& b) { return a.issued_on < b.issued_on; });
  for (const auto& order : orders) {
    ArchiveLine line;
    const auto kind = rules.order_kinds.find(order.kind);
    line.document = order.document;
    std::string title = report::letter_title(
        order.subject, kind == rules.order_kinds.end() ? order.kind : kind->second.zh);
    std::erase(title, '\n');
    line.title = base::verbatim(title);
    if (kind != rules.order_kinds.end() && kind->second.of_committee)
      line.responsible = own_body(db);
    line.on = order.issued_on;
    line.retention = kept_for(rules, order.kind);
    line.kept = kept_letter(db, order, 0);
    if (order.state == model::OrderState::voided || order.state == model::OrderState::withdrawn ||
        order.state == model::OrderState::superseded)
      line.note = model::label(order.state);
    else if (!line.kept)
      line.note = N_("letter not kept here");
    lines.push_back(std::move(line));
  }
}

void reports(const store::Database& db, const model::Rulebook& rules, int year,
             std::vector<ArchiveLine>& lines) {
  std::map<std::tuple<model::ReportKind, model::Id, std::string>, model::FrozenReport> newest;
  for (const auto& frozen : store::frozen_reports(db))
    if (frozen.year == year)
      newest.insert_or_assign({frozen.kind, frozen.plan, frozen.period}, frozen);
  for (const auto& [key, frozen] : newest) {
    ArchiveLine line;
    line.what = ArchiveLine::What::report;
    line.title = Message(N_("{report} {period}, issue {issue}"))
                     .with("report", model::label(frozen.kind))
                     .with("period", frozen.period)
                     .with("issue", frozen.issue);
    line.on = frozen.recorded_on;
    line.retention = kept_for(rules, std::string(model::word(frozen.kind)));
    if (frozen.revision > 1) line.note = Message(N_("revision {n}")).with("n", frozen.revision);
    line.frozen = frozen;
    lines.push_back(std::move(line));
  }
}

void dossiers(const store::Database& db, const model::Rulebook& rules, int year,
              std::vector<ArchiveLine>& lines) {
  store::HazardQuery query;
  query.states = {model::State::closed};
  query.closed_from = base::Day(year, 1, 1);
  query.closed_to = base::Day(year, 12, 31);
  store::each_hazard(db, query, [&](const model::Hazard& hazard) {
    ArchiveLine line;
    line.what = ArchiveLine::What::dossier;
    line.title = Message(N_("Dossier: {problem}")).with("problem", hazard.problem);
    line.on = hazard.closed_on;
    line.retention = kept_for(rules, "dossier");
    line.note = base::verbatim(model::number_of(hazard));
    line.hazard = hazard.id;
    lines.push_back(std::move(line));
    return true;
  });
}

}  // namespace

std::vector<ArchiveLine> archive_lines(const store::Database& db, int year) {
  const auto rules = rules_of(db);
  std::vector<ArchiveLine> lines;
  letters(db, rules, year, lines);
  reports(db, rules, year, lines);
  dossiers(db, rules, year, lines);
  return lines;
}

}  // namespace duban::gather
