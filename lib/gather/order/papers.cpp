// Gathering papers.
#include "gather/order/papers.hpp"

#include <map>

#include "gather/find.hpp"
#include "rules/deadline.hpp"
#include "store/listing_store.hpp"
#include "store/order_store.hpp"

namespace duban::gather {

using model::Paper;

std::vector<report::PaperLine> paper_lines(const store::Database& db,
                                           const std::vector<Paper>& papers, base::Day today) {
  std::vector<report::PaperLine> lines;
  std::vector<model::Id> ids;
  for (const auto& paper : papers) ids.push_back(paper.id);
  auto hazards = store::hazards_of_papers(db, ids);
  std::map<model::Id, std::vector<std::string>> orders;
  for (const auto& order : store::orders_handing_on(db, ids))
    orders[order.incoming].push_back(order.document.empty() ? model::number_of(order)
                                                            : order.document);
  for (const auto& paper : papers)
    lines.push_back(
        {paper, std::move(hazards[paper.id]), std::move(orders[paper.id]),
         rules::lateness({paper.received_on, paper.reply_due, paper.replied_on, true, {}, {}},
                         today)});
  return lines;
}

std::vector<std::string> hazards_of(const store::Database& db, const Paper& paper) {
  const std::vector<model::Id> ids{paper.id};
  auto found = store::hazards_of_papers(db, ids);
  return std::move(found[paper.id]);
}

std::string name_of(const Paper& paper) {
  const bool numbered = paper.document != model::number_of(paper);
  return paper.issuer + "来文" + (numbered ? "（" + paper.document + "）" : "");
}

}  // namespace duban::gather
