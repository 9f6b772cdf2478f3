// Reading what stands around a hazard.
#include "gather/hazard/papers.hpp"

#include <set>

#include "gather/in_force.hpp"
#include "gather/log/entries.hpp"
#include "gather/order/letters.hpp"
#include "gather/order/papers.hpp"
#include "report/hazard_life.hpp"
#include "report/order_tables.hpp"
#include "report/paper_table.hpp"
#include "store/event_log.hpp"
#include "store/evidence_store.hpp"
#include "store/hazard_store.hpp"
#include "store/listing_store.hpp"
#include "store/order_store.hpp"
#include "store/unit_store.hpp"
#include "store/week_store.hpp"

namespace duban::gather {

report::HazardPaper hazard_paper(const store::Database& db, const model::Hazard& hazard) {
  report::HazardPaper paper{hazard, {}, {}, {}};
  if (const auto site = hazard.site != 0 ? store::unit_by_id(db, hazard.site) : std::nullopt)
    paper.address = site->address;
  return paper;
}

report::Dossier dossier(const store::Database& db, const model::Hazard& hazard, base::Day today,
                        const report::UnitName& unit) {
  const auto rules = rules_of(db);
  report::Dossier made;
  made.paper = hazard_paper(db, hazard);
  made.today = today;
  made.steps = store::steps_of(db, hazard.id);
  made.deadline = report::deadline_story(hazard, made.steps, rules, calendar_of(db), today);
  store::OrderQuery query;
  query.subject = model::ItemSubject::hazard;
  query.subject_id = hazard.id;
  for (const auto& order : store::orders(db, query)) {
    if (!order.issued_on || order.state == model::OrderState::voided || order.undone != 0) continue;
    const auto kind = rules.order_kinds.find(order.kind);
    made.letters.push_back(
        {order,
         report::order_kind_name(kind == rules.order_kinds.end() ? nullptr : &kind->second,
                                 order.kind),
         store::recipients_of(db, order.id)});
  }
  made.chases = store::chases_of(db, model::ChaseOf::hazard, hazard.id);
  made.files = store::evidence_of(db, model::EvidenceOf::hazard, hazard.id);
  made.papers = report::papers_table(paper_lines(db, store::papers(db, hazard.id), today));
  made.log = entries_back_from(db, {hazard.last_event}, unit);
  made.log_head = store::text_of(store::log_head(db));
  return made;
}

std::vector<model::Evidence> dossier_files(const store::Database& db,
                                           const report::Dossier& dossier) {
  std::vector<model::Evidence> files;
  std::set<std::string> seen;
  const auto add = [&](const model::Evidence& file) {
    if (seen.insert(file.sha256).second) files.push_back(file);
  };
  for (const auto& letter : dossier.letters) {
    if (const auto kept = kept_letter(db, letter.order, 0)) add(*kept);
    for (const auto& file : store::evidence_of(db, model::EvidenceOf::order, letter.order.id))
      add(file);
    for (const auto& one : letter.recipients)
      for (const auto& file : store::evidence_of(db, model::EvidenceOf::recipient, one.id))
        add(file);
  }
  for (const auto& file : dossier.files) add(file);
  return files;
}

}  // namespace duban::gather
