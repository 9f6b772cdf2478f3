// Showing papers.
#include "cmd/order/papers.hpp"

#include <algorithm>

#include "cmd/session.hpp"
#include "gather/order/papers.hpp"

namespace duban::cmd {

std::vector<std::string> paper_columns() { return column_ids(report::papers_table({})); }

void show_papers(Session& session, const std::vector<model::Paper>& papers,
                 const std::vector<std::string>& named, const OutputOptions& output) {
  auto lines = gather::paper_lines(session.database(), papers, session.today());
  if (session.options().dry_run && lines.size() == 1 && lines.front().hazards.empty())
    lines.front().hazards = named;
  const auto table = report::papers_table(lines);
  const bool incoming = std::any_of(papers.begin(), papers.end(),
                                    [](const model::Paper& paper) { return paper.serial != 0; });
  const bool brief =
      incoming && shows_tables(session, output) && output.fields.empty() && !output.list_fields;
  show(session,
       brief
           ? picked(table, {"number", "kind", "issuer", "subject", "due_on", "handle_by", "answer"})
           : table,
       output);
}

}  // namespace duban::cmd
