// Units, each write with its entry.
#include "casework/unit/units.hpp"

#include <algorithm>

#include "base/failure.hpp"
#include "base/text.hpp"
#include "store/office_store.hpp"
#include "store/unit_store.hpp"

namespace duban::casework {

using base::Failure;
using base::Kind;
using base::Message;
using model::Id;
using model::Unit;

namespace {

/// Both lists, each name once: an import takes no alias away.
std::string joined_lists(const std::string& first, const std::string& second) {
  auto all = base::split_list(first);
  for (auto& name : base::split_list(second))
    if (std::find(all.begin(), all.end(), name) == all.end()) all.push_back(std::move(name));
  return base::join(all, ";");
}

void check_code(const store::Database& db, const Unit& unit) {
  if (unit.code.empty()) return;
  for (const Unit& other : store::bodies(db))
    if (other.code == unit.code && other.id != unit.id)
      throw Failure(Kind::invalid, Message(N_("the code {code} belongs to {unit} already"))
                                       .with("code", unit.code)
                                       .with("unit", other.name));
}

/// The unit that a row of a table means: by code, else by full name under the same parent, else the
/// office made at init.
const Unit* match(const std::vector<Unit>& units, const Unit& wanted, Id office) {
  for (const Unit& unit : units)
    if (!wanted.code.empty() && unit.code == wanted.code) return &unit;
  for (const Unit& unit : units)
    if (unit.name == wanted.name && (unit.parent == wanted.parent || unit.parent == 0) &&
        (wanted.code.empty() || unit.code.empty()))
      return &unit;
  for (const Unit& unit : units) {
    const auto is_name = [&](const std::string& name) {
      const auto aliases = base::split_list(wanted.aliases);
      return !name.empty() && (name == wanted.name || name == wanted.short_name ||
                               std::find(aliases.begin(), aliases.end(), name) != aliases.end());
    };
    if (unit.id == office && wanted.kind == model::UnitKind::office && unit.code.empty() &&
        (is_name(unit.name) || is_name(unit.short_name)))
      return &unit;
  }
  return nullptr;
}

}  // namespace

Unit add_unit(const Context& context, const Texts& texts) {
  Desk desk(context);
  Unit unit;
  put_facts(unit, texts, desk.names());
  check_code(desk.db(), unit);
  for (const Unit& other : store::bodies(desk.db()))
    if (other.name == unit.name && other.parent == unit.parent)
      throw Failure(Kind::invalid,
                    Message(N_("{name} is on record already")).with("name", unit.name));
  desk.add("register", unit, desk.now());
  desk.finish();
  return unit;
}

Unit edit_unit(const Context& context, Id id, const Texts& texts) {
  Desk desk(context);
  const auto before = store::unit_by_id(desk.db(), id);
  if (!before) throw Failure(Kind::not_found, N_("this unit is gone"));
  Unit after = *before;
  put_facts(after, texts, desk.names());
  if (model::same_facts(*before, after)) return after;
  check_code(desk.db(), after);
  desk.change("edit", *before, after, desk.now());
  desk.finish();
  return after;
}

ImportTally import_units(const Context& context, const intake::Table& table,
                         const std::string& file) {
  Desk desk(context);
  const Id office = gather::office_unit(desk.db());
  rules::UnitNames names = desk.names();
  std::vector<Unit> units = store::bodies(desk.db());
  const auto take = [&](const intake::TableRow& row, ImportTally& tally) {
    Unit wanted;
    put_facts(wanted, row.cells, names);
    std::vector<Unit> sites;
    const bool is_site = wanted.kind == model::UnitKind::enterprise;
    if (is_site) sites = store::enterprises_named(desk.db(), wanted.name);
    const Unit* known = match(is_site ? sites : units, wanted, office);
    const Unit before = known == nullptr ? Unit{} : *known;
    Unit after = before;
    put_facts(after, row.cells, names);
    after.aliases = joined_lists(before.aliases, after.aliases);
    const bool is_new = before.id == 0;
    if (!is_new && model::same_facts(before, after)) {
      ++tally.unchanged;
      return;
    }
    if (is_new)
      desk.add("register", after, desk.now()), ++tally.added;
    else
      desk.change("edit", before, after, desk.now()), ++tally.updated;
    if (after.kind == model::UnitKind::enterprise) return;
    if (is_new)
      units.push_back(after);
    else
      *std::find_if(units.begin(), units.end(),
                    [&](const Unit& unit) { return unit.id == after.id; }) = after;
    names.add(after);
  };
  return import_rows(desk, table, file, take);
}

const std::map<std::string, std::vector<std::string>>& unit_headings() {
  static const std::map<std::string, std::vector<std::string>> headings{
      {"code", {"code", "单位代码", "代码", "编码", "区划代码"}},
      {"name", {"name", "单位名称", "名称", "全称"}},
      {"short_name", {"short_name", "Short name", "简称", "单位简称"}},
      {"kind", {"kind", "类型", "单位类型", "类别"}},
      {"level", {"level", "层级", "级别"}},
      {"parent", {"parent", "Above", "上级单位", "上级", "所属单位"}},
      {"sectors", {"sectors", "行业领域", "行业", "分管行业"}},
      {"aliases", {"aliases", "Other names", "别名", "其他名称"}},
      {"credit_code", {"credit_code", "统一社会信用代码", "信用代码"}},
      {"address", {"address", "地址", "单位地址"}}};
  return headings;
}

}  // namespace duban::casework
