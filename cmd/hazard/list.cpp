// duban hazard list
#include <algorithm>
#include <map>
#include <ostream>

#include "cmd/command.hpp"
#include "cmd/hazard/filters.hpp"
#include "cmd/output.hpp"
#include "cmd/session.hpp"
#include "gather/unit/name_book.hpp"
#include "render/text_of.hpp"
#include "report/hazard_columns.hpp"
#include "report/words.hpp"

namespace duban::cmd::hazard_list {

namespace {

struct Options {
  FilterOptions filters;
  std::string group_by;
  OutputOptions output;
};

void declare(Options& o, Flags& flags) {
  declare_filters(o.filters, flags);
  flags.text(
      o.group_by, "--group-by", "a,b",
      N_("count by these columns instead of listing: how many, how many overdue, which share"));
  declare_output(o.output, flags, &report::hazard_column_ids);
  flags
      .example("duban hazard list --territory 绍兴 --subtree --overdue",
               N_("what is overdue in Shaoxing and below"))
      .example("duban hazard list --open --group-by 责任单位,等级",
               N_("how many each unit has open, and how many of them are overdue"))
      .example("duban hazard list --open --sector 消防 -o 消防.xlsx",
               N_("open fire hazards as a workbook"));
}

/// How many hazards have the same values in some columns.
class Groups {
 public:
  explicit Groups(std::vector<std::string> columns) : columns_(std::move(columns)) {}

  void add(const report::HazardView& view) {
    std::vector<std::string> key;
    report::Row cells;
    for (const auto& id : columns_) {
      cells.push_back(id == "lateness" && view.hazard.state != model::State::voided
                          ? report::Cell{report::lateness_kind_word(view.lateness)}
                          : report::hazard_cell(view, id));
      cells.back().role = report::Role::normal;
      const auto* word = std::get_if<base::Message>(&cells.back().value);
      key.push_back(word != nullptr ? render::machine_text(*word)
                                    : render::text_of(cells.back().value));
    }
    auto& group = groups_.try_emplace(std::move(key), Group{std::move(cells)}).first->second;
    for (Group* one : {&group, &all_}) {
      ++one->count;
      const bool is_late = view.lateness.kind == model::LatenessKind::overdue &&
                           view.hazard.state != model::State::voided;
      if (is_late) ++one->overdue;
    }
  }

  /// One row a group, the largest first, and a total.
  /// Programs get no total, which would be counted once more.
  [[nodiscard]] report::Table table(std::int64_t limit, std::int64_t offset,
                                    bool with_total) const {
    using report::Kind;
    report::Table table = report::hazard_table("groups", N_("Hazards"), columns_);
    table.columns.push_back({"count", N_("Count"), Kind::number, 8});
    table.columns.push_back({"overdue", N_("Overdue"), Kind::number, 8});
    table.columns.push_back({"share", N_("Share"), Kind::share, 9});
    for (auto& column : table.columns) column.for_programs = column.when_any = false;
    std::vector<const Group*> sorted;
    for (const auto& [key, group] : groups_) sorted.push_back(&group);
    std::stable_sort(sorted.begin(), sorted.end(),
                     [](const Group* a, const Group* b) { return a->count > b->count; });
    for (const Group* group : sorted) table.rows.push_back(row(*group, report::Role::normal));
    const auto from =
        static_cast<std::ptrdiff_t>(std::min(static_cast<std::size_t>(offset), table.rows.size()));
    table.rows.erase(table.rows.begin(), table.rows.begin() + from);
    if (limit >= 0 && static_cast<std::size_t>(limit) < table.rows.size())
      table.rows.resize(static_cast<std::size_t>(limit));
    if (!with_total) return table;
    Group total = all_;
    total.cells.assign(columns_.size(), {});
    total.cells.front() = {base::Message(N_("Total")), report::Role::total};
    table.rows.push_back(row(total, report::Role::total));
    return table;
  }

 private:
  struct Group {
    report::Row cells{};
    std::int64_t count = 0, overdue = 0;
  };
  [[nodiscard]] report::Row row(const Group& group, report::Role role) const {
    report::Row row = group.cells;
    row.push_back({group.count, role});
    row.push_back({group.overdue,
                   role == report::Role::normal && group.overdue > 0 ? report::Role::late : role});
    row.push_back({report::share(group.count, all_.count), role});
    return row;
  }

  std::vector<std::string> columns_;
  std::map<std::vector<std::string>, Group> groups_;
  Group all_;
};

int run_groups(const Options& o, Session& session) {
  const store::Snapshot snapshot(session.database());
  FilterOptions filters = o.filters;
  const When when(session, filters.when);
  if (when.is_past()) filters.when.as_of = when.day();
  auto query = query_of(session, filters);
  filters.limit = query.limit = -1;  // they are of the groups
  filters.offset = query.offset = 0;
  OutputOptions wanted = o.output;
  wanted.fields = o.group_by;
  Groups groups(chosen_fields(wanted, {}, report::hazard_column_ids()));
  const auto unit = gather::name_book(session.database());
  session.settle_language();
  stream_hazards(session, filters, query, when.day(),
                 [&](const model::Hazard& h, const model::Lateness& late, std::int64_t place) {
                   groups.add({h, late, place, unit});
                 });
  show(session, groups.table(o.filters.limit, o.filters.offset, !is_output_for_programs(o.output)),
       o.output);
  return 0;
}

int run(const Options& o, Session& session) {
  const auto columns = o.group_by.empty() ? chosen_fields(o.output, report::list_columns(),
                                                          report::hazard_column_ids())
                                          : std::vector<std::string>{};
  if (!o.group_by.empty()) return run_groups(o, session);
  report::Table table = report::hazard_table("hazards", N_("Hazards"), columns);
  as_asked(table, o.output);
  show_hazards(session, o.filters, std::move(table), without_fields(o.output),
               [&](const report::HazardView& view) { return report::hazard_row(view, columns); });
  return 0;
}

}  // namespace

std::unique_ptr<Command> make() { return make_command<Options>(declare, run); }

}  // namespace duban::cmd::hazard_list
