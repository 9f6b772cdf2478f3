// duban hazard list
#include <ostream>

#include "cmd/command.hpp"
#include "cmd/hazard/filters.hpp"
#include "cmd/output.hpp"
#include "cmd/session.hpp"
#include "gather/unit/name_book.hpp"
#include "report/hazard_columns.hpp"

namespace duban::cmd::hazard_list {

namespace {

struct Options {
  FilterOptions filters;
  OutputOptions output;
};

void declare(Options& o, Flags& flags) {
  declare_filters(o.filters, flags);
  declare_output(o.output, flags, &report::hazard_column_ids);
  flags
      .example("duban hazard list --territory 绍兴 --subtree --overdue",
               N_("what is overdue in Shaoxing and below"))
      .example("duban hazard list --open --sector 消防 -o 消防.xlsx",
               N_("open fire hazards as a workbook"));
}

int run(const Options& o, Session& session) {
  const auto columns = chosen_fields(o.output, report::list_columns(), report::hazard_column_ids());
  store::Database& db = session.database();
  const store::Snapshot snapshot(db);
  FilterOptions filters = o.filters;
  const When when(session, filters.when);
  if (when.is_past()) filters.when.as_of = when.day();
  const auto query = query_of(session, filters);
  const auto unit = gather::name_book(db);
  report::Table table = report::hazard_table("hazards", N_("Hazards"), columns);
  as_asked(table, o.output);
  table.stream = [&](const std::function<void(const report::Row&)>& visit) {
    stream_hazards(session, filters, query, when.day(),
                   [&](const model::Hazard& h, const model::Lateness& late, std::int64_t place) {
                     visit(report::hazard_row({h, late, place, unit}, columns));
                   });
  };
  const OutputOptions rest = without_fields(o.output);
  show(session, table, rest);
  return 0;
}

}  // namespace

std::unique_ptr<Command> make() { return make_command<Options>(declare, run); }

}  // namespace duban::cmd::hazard_list
